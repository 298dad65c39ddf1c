#include "timelinelegend.h"

#include "findingshapes.h"

#include <casemark.h>
#include <casewords.h>
#include <words.h>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(TimelineLegend)
};

QString findingsText(FindingLaneKind kind)
{
    switch (kind) {
    case FindingLaneKind::PriorityActions:
        return Messages::tr("priority actions");
    case FindingLaneKind::ToImprove:
        return Messages::tr("to improve");
    case FindingLaneKind::Strengths:
        return Messages::tr("strengths");
    }
    return {};
}

} // namespace

void drawGradeChip(
    QPainter& painter, const QRectF& rect, Grade grade, const TimelineStyle& style, const QFont& boldFont)
{
    const GradePaint paint = gradePaint(grade, style.dark);
    painter.setPen(gradeOrdinal(grade) == 0 ? QPen(style.outline, 1) : QPen(Qt::NoPen));
    painter.setBrush(paint.fill);
    painter.drawRoundedRect(rect, 2.5, 2.5);
    if (paint.hatch.isValid()) {
        painter.setPen(QPen(paint.hatch, 1));
        painter.drawLines(hatchLines(rect.adjusted(1, 1, -1, -1), 6));
        const double half = rect.width() / 5;
        painter.fillRect(QRectF(rect.center().x() - half, rect.top() + 2, 2 * half, rect.height() - 4), paint.fill);
    }
    painter.setFont(boldFont);
    painter.setPen(paint.text);
    painter.drawText(rect, Qt::AlignCenter, gradeLetter(grade));
}

TimelineLegend::TimelineLegend(const LegendContents& contents, const TimelineStyle& style, const QFont& font)
    : m_style(style)
    , m_font(font)
    , m_em(QFontMetricsF(font).height())
{
    for (const Grade grade : contents.grades) {
        m_entries.push_back({Entry::Symbol::Grade, gradeName(grade), grade, {}});
    }
    if (contents.hasInferred) {
        m_entries.push_back({Entry::Symbol::Inferred, Messages::tr("a conclusion, not printed"), {}, {}});
    }
    if (contents.hasVisits) {
        m_entries.push_back({Entry::Symbol::Event, Messages::tr("not graded"), {}, {}});
        for (const QString& letters : contents.visits) {
            m_entries.push_back({Entry::Symbol::None, letters, {}, {}});
        }
    }
    if (contents.hasInterventions) {
        m_entries.push_back({Entry::Symbol::Intervention, Messages::tr("intervention"), {}, {}});
    }
    for (const FindingLaneKind kind : contents.findings) {
        m_entries.push_back({Entry::Symbol::Finding, findingsText(kind), {}, kind});
    }
    for (const CaseEventKind kind : contents.caseEvents) {
        m_entries.push_back({Entry::Symbol::CaseEvent, caseEventName(kind), {}, {}, kind});
    }
    if (contents.hasCounts) {
        m_entries.push_back({Entry::Symbol::None, Messages::tr("a number: so many cases"), {}, {}});
    }
    if (contents.hasCaseSilence) {
        m_entries.push_back({Entry::Symbol::Silence, Messages::tr("not mentioned since"), {}, {}});
    } else if (contents.hasSilence) {
        m_entries.push_back({Entry::Symbol::Silence, Messages::tr("no loaded document speaks"), {}, {}});
    }
}

double TimelineLegend::heightFor(double width) const
{
    return layOut(nullptr, QRectF(0, 0, width, 0));
}

void TimelineLegend::draw(QPainter& painter, const QRectF& area) const
{
    layOut(&painter, area);
}

double TimelineLegend::symbolWidth(const Entry& entry) const
{
    if (entry.symbol == Entry::Symbol::None) {
        return 0;
    }
    const bool isWide = entry.symbol == Entry::Symbol::Grade || entry.symbol == Entry::Symbol::Silence;
    return std::round(m_em * (isWide ? 1.7 : 1.0));
}

double TimelineLegend::layOut(QPainter* painter, const QRectF& area) const
{
    const double rowHeight = std::round(m_em * 1.55);
    double x = area.left();
    double y = area.top();
    for (const Entry& entry : m_entries) {
        const double width = symbolWidth(entry) + m_em * 0.4 + QFontMetricsF(m_font).horizontalAdvance(entry.text);
        if (x > area.left() && x + width > area.right()) {
            x = area.left();
            y += rowHeight;
        }
        if (painter) {
            drawEntry(*painter, entry, x, y + rowHeight / 2);
        }
        x += width + m_em * 1.1;
    }
    return y + rowHeight - area.top();
}

void TimelineLegend::drawEntry(QPainter& painter, const Entry& entry, double x, double y) const
{
    const double width = symbolWidth(entry);
    const double half = std::round(m_em * 0.55);
    const QRectF symbol(x, y - half, width, 2 * half);
    switch (entry.symbol) {
    case Entry::Symbol::Grade: {
        QFont bold = m_font;
        bold.setWeight(QFont::DemiBold);
        drawGradeChip(painter, symbol, entry.grade, m_style, bold);
        break;
    }
    case Entry::Symbol::None:
        break;
    case Entry::Symbol::Event:
        painter.setPen(QPen(m_style.outline, 1.4));
        painter.setBrush(m_style.background);
        painter.drawPolygon(diamondShape(symbol));
        break;
    case Entry::Symbol::Intervention:
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_style.intervention);
        painter.drawPolygon(diamondShape(symbol));
        break;
    case Entry::Symbol::Inferred:
        painter.setFont(m_font);
        painter.setPen(m_style.text);
        painter.drawText(symbol, Qt::AlignCenter, QStringLiteral("*"));
        break;
    case Entry::Symbol::Finding:
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_style.findingColor(entry.findings));
        drawFindingShape(painter, symbol, entry.findings);
        break;
    case Entry::Symbol::CaseEvent:
        drawCaseMark(painter, symbol, entry.event, m_style);
        break;
    case Entry::Symbol::Silence:
        painter.setPen(QPen(m_style.silence, 1));
        painter.drawLines(hatchLines(symbol, 6));
        break;
    }
    painter.setFont(m_font);
    painter.setPen(m_style.mutedText);
    painter.drawText(
        QRectF(x + width + m_em * 0.4, y - m_em, 4000, 2 * m_em), Qt::AlignVCenter | Qt::AlignLeft, entry.text);
}

} // namespace Councilscope
