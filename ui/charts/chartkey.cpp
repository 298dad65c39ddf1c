#include "chartkey.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <set>

namespace Councilscope {

namespace {

constexpr double signWidth = 24;
constexpr double entryGap = 16;
constexpr double lineHeight = 17;

struct KeyWords
{
    Q_DECLARE_TR_FUNCTIONS(ChartKey)
};

void addQualifier(Qualifier qualifier, std::set<KeySign>& signs)
{
    switch (qualifier) {
    case Qualifier::Exact:
        return;
    case Qualifier::About:
        signs.insert(KeySign::About);
        return;
    case Qualifier::MoreThan:
    case Qualifier::AtLeast:
        signs.insert(KeySign::AtLeast);
        return;
    case Qualifier::LessThan:
    case Qualifier::AtMost:
        signs.insert(KeySign::AtMost);
        return;
    case Qualifier::Range:
        signs.insert(KeySign::Range);
        return;
    }
}

void addPoint(const MetricPoint& point, std::set<KeySign>& signs)
{
    if (!point.hasValue()) {
        signs.insert(KeySign::Missing);
        return;
    }
    addQualifier(point.observation.qualifier, signs);
    if (point.dateOfInspection) {
        signs.insert(KeySign::InspectionDate);
    } else if (point.date.precision != DatePrecision::Day) {
        signs.insert(KeySign::UncertainDate);
    }
    if (point.differs && !point.against) {
        signs.insert(KeySign::Differs);
    }
    if (!point.isReported()) {
        signs.insert(KeySign::FileFigure);
    }
}

QString textOf(KeySign sign)
{
    switch (sign) {
    case KeySign::About:
        return KeyWords::tr("about");
    case KeySign::AtLeast:
        return KeyWords::tr("more than, at least");
    case KeySign::AtMost:
        return KeyWords::tr("less than, at most");
    case KeySign::Range:
        return KeyWords::tr("from … to …");
    case KeySign::UncertainDate:
        return KeyWords::tr("date known to the month or year");
    case KeySign::InspectionDate:
        return KeyWords::tr("date of the inspection");
    case KeySign::Distant:
        return KeyWords::tr("over two years without a figure");
    case KeySign::Missing:
        return KeyWords::tr("suppressed or not available");
    case KeySign::Differs:
        return KeyWords::tr("another document differs");
    case KeySign::FileFigure:
        return KeyWords::tr("official figure");
    case KeySign::ReportFigure:
        return KeyWords::tr("printed in a report, with its difference from the official figure");
    case KeySign::InspectionLine:
        return KeyWords::tr("inspection, overall grade");
    case KeySign::Comparator:
        return {};
    }
    return {};
}

void drawSign(QPainter& painter, KeySign sign, const QPointF& centre, const ChartStyle& style, const QFont& font)
{
    painter.setPen(QPen(style.text, 1.4));
    painter.setBrush(style.text);
    const QPointF side(9, 0);
    switch (sign) {
    case KeySign::About:
        painter.setBrush(style.background);
        painter.drawEllipse(centre, 4, 4);
        return;
    case KeySign::AtLeast:
    case KeySign::AtMost:
        painter.drawEllipse(centre, 3, 3);
        drawArrow(painter, centre, 9, sign == KeySign::AtLeast);
        return;
    case KeySign::Range:
        painter.drawLine(centre - QPointF(0, 6), centre + QPointF(0, 6));
        painter.drawLine(centre - QPointF(3, 6), centre + QPointF(3, -6));
        painter.drawLine(centre - QPointF(3, -6), centre + QPointF(3, 6));
        return;
    case KeySign::UncertainDate:
        painter.setPen(QPen(style.text, 1.2, Qt::DashLine));
        painter.drawLine(centre - side, centre + side);
        return;
    case KeySign::InspectionDate:
        painter.drawEllipse(centre, 2.5, 2.5);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(style.text, 1));
        painter.drawEllipse(centre, 6, 6);
        return;
    case KeySign::Distant:
        painter.setPen(QPen(style.text, 1.2, Qt::DotLine));
        painter.drawLine(centre - side, centre + side);
        return;
    case KeySign::Missing:
        drawGradeChip(painter, centre, QStringLiteral("c"), style.muted, style.background, font);
        return;
    case KeySign::Differs:
        painter.drawLine(centre - QPointF(4, 4), centre + QPointF(4, 4));
        painter.drawLine(centre - QPointF(4, -4), centre + QPointF(4, -4));
        return;
    case KeySign::FileFigure:
        painter.drawEllipse(centre, 2, 2);
        return;
    case KeySign::InspectionLine:
        drawGradeChip(painter, centre, QStringLiteral("G"), style.muted, style.background, font);
        return;
    case KeySign::ReportFigure:
        drawReportMark(painter, centre, 11, style.text, style.background, true);
        return;
    case KeySign::Comparator:
        return;
    }
}

// Calls `place` with the left end of each entry, counted in lines from 0.
template <typename Place> int setInLines(const QVector<KeyEntry>& key, const QFont& font, double width, Place place)
{
    const QFontMetricsF metrics(font);
    double x = 0;
    int line = 0;
    for (const KeyEntry& entry : key) {
        const double need = signWidth + metrics.horizontalAdvance(entry.text);
        if (x > 0 && x + need > width) {
            x = 0;
            ++line;
        }
        place(entry, x, line);
        x += need + entryGap;
    }
    return line + 1;
}

} // namespace

QVector<KeyEntry> comparatorKey(const MetricChartData& data)
{
    QVector<KeyEntry> key;
    QStringList named;
    for (const MetricSeries& series : data.series) {
        if (series.isComparator && !named.contains(series.council)) {
            key.push_back({KeySign::Comparator, series.council, named.size()});
            named.push_back(series.council);
        }
    }
    return key;
}

QVector<KeyEntry> chartKey(const MetricChartData& data)
{
    std::set<KeySign> signs;
    for (const MetricSeries& series : data.series) {
        for (const MetricPoint& point : series.isComparator ? QVector<MetricPoint>() : series.points) {
            addPoint(point, signs);
        }
        const auto reported = [](const MetricPoint& point) { return point.isReported(); };
        if (std::any_of(series.points.cbegin(), series.points.cend(), reported)
            && !std::all_of(series.points.cbegin(), series.points.cend(), reported)) {
            signs.insert(KeySign::ReportFigure);
        }
        for (const MetricJoin& join : series.joins) {
            if (join.kind == JoinKind::Distant) {
                signs.insert(KeySign::Distant);
            }
        }
    }
    if (!data.inspections.isEmpty() && data.councilCount() <= 3) {
        signs.insert(KeySign::InspectionLine);
    }
    QVector<KeyEntry> key;
    for (const KeySign sign : signs) {
        key.push_back({sign, textOf(sign), -1});
    }
    key += comparatorKey(data);
    return key;
}

double chartKeyHeight(const QVector<KeyEntry>& key, const QFont& font, double width)
{
    return key.isEmpty() ? 0 : lineHeight * setInLines(key, font, width, [](const KeyEntry&, double, int) {});
}

void drawChartKey(
    QPainter& painter, const QVector<KeyEntry>& key, const QFont& font, const QRectF& rect, const ChartStyle& style)
{
    painter.setFont(font);
    const double ascent = QFontMetricsF(font).ascent();
    setInLines(key, font, rect.width(), [&](const KeyEntry& entry, double x, int line) {
        const QPointF middle = rect.topLeft() + QPointF(x, (line + 0.5) * lineHeight);
        if (entry.sign == KeySign::Comparator) {
            painter.setPen(comparatorPen(entry.comparator, style));
            painter.drawLine(middle - QPointF(1, 0), middle + QPointF(19, 0));
        } else {
            drawSign(painter, entry.sign, middle + QPointF(9, 0), style, font);
        }
        painter.setPen(style.muted);
        painter.drawText(middle + QPointF(signWidth, ascent / 2 - 1), entry.text);
    });
}

void drawReportMark(
    QPainter& painter, const QPointF& place, double size, const QColor& color, const QColor& background, bool exact)
{
    painter.setPen(QPen(color, 1.6));
    painter.setBrush(background);
    painter.drawPath(markerShape(3, size).translated(place));
    if (exact) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(place, 1.8, 1.8);
    }
}

void drawFigureMark(QPainter& painter, const MetricPoint& point, const QPointF& place, const FigureMark& mark)
{
    if (!point.hasValue()) {
        const QString symbol = point.observation.symbol.isEmpty() ? QStringLiteral("?") : point.observation.symbol;
        drawGradeChip(painter, place - QPointF(0, 8), symbol, mark.color, mark.background, painter.font());
        return;
    }
    if (mark.besideOfficial && point.isReported()) {
        drawReportMark(painter, place, mark.size + 2, mark.color, mark.background,
            point.observation.qualifier == Qualifier::Exact);
        return;
    }
    painter.setPen(QPen(mark.color, 1.2));
    const Qualifier qualifier = point.observation.qualifier;
    if (qualifier == Qualifier::MoreThan || qualifier == Qualifier::AtLeast) {
        drawArrow(painter, place, 10, true);
    } else if (qualifier == Qualifier::LessThan || qualifier == Qualifier::AtMost) {
        drawArrow(painter, place, 10, false);
    }
    painter.setBrush(qualifier == Qualifier::About ? mark.background : mark.color);
    const double size = point.isReported() ? mark.size : mark.size * 0.55;
    painter.drawPath(markerShape(mark.shape, size).translated(place));
}

void drawGradeChip(QPainter& painter, const QPointF& centre, const QString& letter, const QColor& color,
    const QColor& background, const QFont& font)
{
    QFont small = font;
    small.setPixelSize(10);
    small.setBold(true);
    const double half = std::max(9.0, QFontMetricsF(small).horizontalAdvance(letter) / 2 + 3);
    const QRectF chip(centre.x() - half, centre.y() - 6.5, 2 * half, 13);
    painter.setPen(QPen(color, 1));
    painter.setBrush(background);
    painter.drawRoundedRect(chip, 3, 3);
    painter.setFont(small);
    painter.drawText(chip, Qt::AlignCenter, letter);
    painter.setFont(font);
}

void drawArrow(QPainter& painter, const QPointF& place, double length, bool up)
{
    const double sign = up ? -1 : 1;
    const QPointF tip = place + QPointF(0, sign * length);
    painter.drawLine(place, tip);
    painter.drawLine(tip, tip + QPointF(-3.5, -sign * 4));
    painter.drawLine(tip, tip + QPointF(3.5, -sign * 4));
}

} // namespace Councilscope
