#pragma once

#include <coveragetable.h>

#include <QDate>
#include <QFont>
#include <QSizeF>

class QPagedPaintDevice;
class QPainter;

namespace Councilscope {

/// A coverage that stands for itself: title, years, councils, legend, source and date; on paper as many pages as it
/// needs, the years on each, and then the list of what is missing.
class CoveragePicture
{
public:
    CoveragePicture(const CoverageTable& table, const QFont& font, const QDate& today);

    [[nodiscard]] QString title() const;
    /// Everything, in logical pixels at 96 dpi.
    [[nodiscard]] QSizeF size() const;
    void draw(QPainter& painter, const QRectF& rect) const;
    void print(QPagedPaintDevice* device) const;

private:
    [[nodiscard]] double rowHeight(int row) const;
    [[nodiscard]] double headHeight() const;
    [[nodiscard]] double footHeight() const;
    /// Rows from `first` on that fit into the height besides head and foot; at least one.
    [[nodiscard]] int rowsThatFit(int first, double height) const;
    void drawRows(QPainter& painter, int first, int count) const;
    double drawRow(QPainter& painter, int row, double top) const;
    [[nodiscard]] QFont scaledFont(double factor, bool bold) const;

    CoverageTable m_table;
    QFont m_font;
    QDate m_today;
    double m_em;
    double m_names; ///< width of the councils' names
    double m_cell; ///< width of a year
};

} // namespace Councilscope
