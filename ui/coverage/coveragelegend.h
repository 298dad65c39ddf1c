#pragma once

#include "coveragepainter.h"

#include <flowinglegend.h>

namespace Councilscope {

/// What the marks, letters and grounds of a coverage mean, of those that it shows; wraps into as many lines as it
/// needs.
class CoverageLegend
{
public:
    CoverageLegend(const CoverageTable& table, const TimelineStyle& style, const QFont& font);

    [[nodiscard]] double heightFor(double width) const;
    void draw(QPainter& painter, const QRectF& area) const;
    /// The same in one sentence, for a screen reader.
    [[nodiscard]] QString words() const;

private:
    enum class Symbol
    {
        Mark,
        Absence,
        Letter,
    };

    struct Entry
    {
        Symbol symbol = Symbol::Mark;
        CoverageMark mark;
        QString text;
    };

    void addStates(const CoverageTable& table);
    void addLetters(const CoverageTable& table);
    double layOut(QPainter* painter, const QRectF& area) const;
    [[nodiscard]] double symbolWidth(const Entry& entry) const;
    void drawEntry(QPainter& painter, const Entry& entry, double x, double y) const;

    TimelineStyle m_style;
    QFont m_font;
    CoveragePainter m_painter;
    double m_lineHeight;
    QVector<Entry> m_entries;
};

/// The legend beneath the grid.
class CoverageLegendWidget : public FlowingLegend
{
    Q_OBJECT

public:
    using FlowingLegend::FlowingLegend;

    void setTable(const CoverageTable& table);

protected:
    [[nodiscard]] double heightOfEntries(double width) const override;
    void drawEntries(QPainter& painter, const QRectF& area) const override;

private:
    [[nodiscard]] CoverageLegend legend() const;

    CoverageTable m_table;
};

} // namespace Councilscope
