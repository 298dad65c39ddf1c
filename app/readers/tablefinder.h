#pragma once

#include "pagelayout.h"

namespace Councilscope {

/// Neighbouring visual lines that share at least one vertical corridor without words.
struct GridRegion
{
    enum class Kind
    {
        Table, ///< rows of cells
        Columns, ///< text set in columns, each read from top to bottom
    };

    struct Row
    {
        QVector<QVector<LayoutWord>> cells; ///< one for each column, perhaps empty
        QRectF rect;
    };

    Kind kind = Kind::Table;
    qsizetype first = 0; ///< index of the first visual line
    qsizetype last = 0; ///< inclusive
    QVector<Row> rows; ///< of a table
    QVector<QVector<VisualLine>> columns; ///< of text in columns
};

/// Tables and columns of a page, top to bottom, without overlap. `lineGap` is the usual distance between the lines of
/// running text (bottom to top), in points. A line that runs from one cell into the next is cut into segments.
[[nodiscard]] QVector<GridRegion> findGrids(QVector<VisualLine>& lines, double lineGap);

} // namespace Councilscope
