#include "coveragelegend.h"

#include <smallfont.h>

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <set>

namespace Councilscope {

namespace {

constexpr double entryGap = 18;
constexpr double symbolGap = 6;

} // namespace

CoverageLegend::CoverageLegend(const CoverageTable& table, const TimelineStyle& style, const QFont& font)
    : m_style(style)
    , m_font(font)
    , m_painter(style, font)
    , m_lineHeight(std::round(QFontMetricsF(font).height() * 1.5))
{
    addStates(table);
    addLetters(table);
}

void CoverageLegend::addStates(const CoverageTable& table)
{
    std::set<CoverageState> states;
    bool hasDocuments = false;
    bool hasCounts = false;
    bool hasAbsence = false;
    for (const CoverageRow& row : table.rows) {
        for (const CoverageCell& cell : row.cells) {
            hasAbsence = hasAbsence || !cell.existed;
            for (const CoverageMark& mark : cell.marks) {
                hasCounts = hasCounts || mark.isCount;
                hasDocuments = hasDocuments || mark.isDocument;
                if (!mark.isCount && !mark.isDocument) {
                    states.insert(mark.state);
                }
            }
        }
    }
    for (const CoverageState state : states) {
        CoverageMark mark;
        mark.state = state;
        m_entries.push_back({Symbol::Mark, mark, coverageStateName(state)});
    }
    if (hasDocuments) {
        CoverageMark mark;
        mark.isDocument = true;
        m_entries.push_back({Symbol::Mark, mark, CoverageLegendWidget::tr("loaded, reports no inspection")});
    }
    if (hasCounts) {
        CoverageMark mark;
        mark.isCount = true;
        mark.label = QStringLiteral("3/7");
        m_entries.push_back({Symbol::Mark, mark, CoverageLegendWidget::tr("7 stated, 3 found")});
    }
    if (hasAbsence) {
        m_entries.push_back({Symbol::Absence, {}, CoverageLegendWidget::tr("no such council: nothing was due")});
    }
}

void CoverageLegend::addLetters(const CoverageTable& table)
{
    std::set<QString> letters;
    for (const CoverageRow& row : table.rows) {
        for (const CoverageCell& cell : row.cells) {
            for (const CoverageMark& mark : cell.marks) {
                if (!mark.isCount) {
                    letters.insert(mark.label);
                }
            }
        }
    }
    for (const QString& letter : letters) {
        CoverageMark mark;
        mark.label = letter;
        m_entries.push_back({Symbol::Letter, mark, coverageLetterName(letter)});
    }
}

QString CoverageLegend::words() const
{
    QStringList parts;
    for (const Entry& entry : m_entries) {
        parts << (entry.symbol == Symbol::Letter ? QString(entry.mark.label + u' ' + entry.text) : entry.text);
    }
    return parts.join(QStringLiteral("; "));
}

double CoverageLegend::symbolWidth(const Entry& entry) const
{
    if (entry.symbol == Symbol::Letter) {
        QFont bold = m_font;
        bold.setWeight(QFont::DemiBold);
        return QFontMetricsF(bold).horizontalAdvance(entry.mark.label);
    }
    return m_painter.markSize(entry.mark).width();
}

double CoverageLegend::layOut(QPainter* painter, const QRectF& area) const
{
    const QFontMetricsF metrics(m_font);
    double x = area.left();
    double y = area.top();
    bool wasLetter = false;
    for (const Entry& entry : m_entries) {
        const double gap = entry.symbol == Symbol::Letter ? symbolGap * 0.7 : symbolGap;
        const double width = symbolWidth(entry) + gap + metrics.horizontalAdvance(entry.text);
        const bool isFirstLetter = entry.symbol == Symbol::Letter && !wasLetter;
        if (x > area.left() && (x + width > area.right() || isFirstLetter)) {
            x = area.left();
            y += m_lineHeight;
        }
        if (painter) {
            drawEntry(*painter, entry, x, y);
        }
        x += width + entryGap;
        wasLetter = entry.symbol == Symbol::Letter;
    }
    return m_entries.isEmpty() ? 0 : y + m_lineHeight - area.top();
}

void CoverageLegend::drawEntry(QPainter& painter, const Entry& entry, double x, double y) const
{
    double gap = symbolGap;
    if (entry.symbol == Symbol::Letter) {
        gap *= 0.7;
        QFont bold = m_font;
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
        painter.setPen(m_style.text);
        painter.drawText(
            QRectF(x, y, symbolWidth(entry), m_lineHeight), Qt::AlignLeft | Qt::AlignVCenter, entry.mark.label);
    } else {
        const QSizeF size = m_painter.markSize(entry.mark);
        const QRectF symbol(QPointF(x, y + (m_lineHeight - size.height()) / 2), size);
        if (entry.symbol == Symbol::Absence) {
            m_painter.drawAbsence(painter, symbol);
        } else {
            m_painter.drawMark(painter, entry.mark, symbol);
        }
    }
    painter.setFont(m_font);
    painter.setPen(m_style.mutedText);
    const double left = x + symbolWidth(entry) + gap;
    painter.drawText(QRectF(left, y, QFontMetricsF(m_font).horizontalAdvance(entry.text) + 2, m_lineHeight),
        Qt::AlignLeft | Qt::AlignVCenter, entry.text);
}

double CoverageLegend::heightFor(double width) const
{
    return layOut(nullptr, QRectF(0, 0, width, 0));
}

void CoverageLegend::draw(QPainter& painter, const QRectF& area) const
{
    painter.save();
    layOut(&painter, area);
    painter.restore();
}

CoverageLegend CoverageLegendWidget::legend() const
{
    return {m_table, TimelineStyle::fromPalette(palette()), smallFont(font())};
}

void CoverageLegendWidget::setTable(const CoverageTable& table)
{
    m_table = table;
    setAccessibleDescription(legend().words());
    renew();
}

double CoverageLegendWidget::heightOfEntries(double width) const
{
    return legend().heightFor(width);
}

void CoverageLegendWidget::drawEntries(QPainter& painter, const QRectF& area) const
{
    legend().draw(painter, area);
}

} // namespace Councilscope
