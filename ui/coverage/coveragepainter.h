#pragma once

#include <coveragetable.h>
#include <timelinestyle.h>

#include <QFont>
#include <QRectF>

class QPainter;

namespace Councilscope {

/// Draws the cells of the coverage: the one drawing behind the grid, its legend, the exported picture and the print.
/// All sizes follow the font.
class CoveragePainter
{
public:
    CoveragePainter(const TimelineStyle& style, const QFont& font);

    /// Where the marks of the cell stand, from left to right and then in further lines, centred in the area.
    [[nodiscard]] QVector<QRectF> markRects(const CoverageCell& cell, const QRectF& area) const;
    /// So high must a row be for its fullest cell where each cell is that wide.
    [[nodiscard]] double rowHeight(const CoverageRow& row, double cellWidth) const;
    /// Room for two marks beside each other.
    [[nodiscard]] double comfortableWidth() const;
    [[nodiscard]] QSizeF markSize(const CoverageMark& mark) const;

    void drawCell(QPainter& painter, const CoverageCell& cell, const QRectF& area) const;
    void drawMark(QPainter& painter, const CoverageMark& mark, const QRectF& rect) const;
    /// The ground of a year in which the council did not exist.
    void drawAbsence(QPainter& painter, const QRectF& area) const;

private:
    void drawLoaded(QPainter& painter, const CoverageMark& mark, const QRectF& rect) const;
    void drawMissing(QPainter& painter, const CoverageMark& mark, const QRectF& rect) const;
    [[nodiscard]] QVector<int> linesOf(const CoverageCell& cell, double width) const;

    TimelineStyle m_style;
    QFont m_font;
    double m_side; ///< of a mark with one letter
    double m_gap;
    QColor m_loaded;
    QColor m_loadedText;
    QColor m_missing;
};

} // namespace Councilscope
