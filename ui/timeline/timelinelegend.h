#pragma once

#include "legendcontents.h"
#include "timelinestyle.h"

#include <QFont>
#include <QRectF>

class QPainter;

namespace Councilscope {

/// What the colours, letters and shapes of a timeline mean, of those that it shows; wraps into as many lines as it
/// needs.
class TimelineLegend
{
public:
    TimelineLegend(const LegendContents& contents, const TimelineStyle& style, const QFont& font);

    [[nodiscard]] double heightFor(double width) const;
    void draw(QPainter& painter, const QRectF& area) const;

private:
    struct Entry
    {
        enum class Symbol
        {
            None, ///< words only
            Grade,
            Event,
            Intervention,
            Inferred,
            Finding,
            CaseEvent,
            Silence,
        };

        Symbol symbol = Symbol::Grade;
        QString text;
        Grade grade = Grade::Unknown;
        FindingLaneKind findings = FindingLaneKind::ToImprove;
        CaseEventKind event = CaseEventKind::Flagged;
    };

    double layOut(QPainter* painter, const QRectF& area) const;
    [[nodiscard]] double symbolWidth(const Entry& entry) const;
    void drawEntry(QPainter& painter, const Entry& entry, double x, double y) const;

    TimelineStyle m_style;
    QFont m_font;
    double m_em;
    QVector<Entry> m_entries;
};

/// The grade's letter on its colour: in headers, lists and legends.
void drawGradeChip(
    QPainter& painter, const QRectF& rect, Grade grade, const TimelineStyle& style, const QFont& boldFont);

} // namespace Councilscope
