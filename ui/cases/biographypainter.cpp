#include "biographypainter.h"

#include "casemark.h"

#include <casewords.h>
#include <findingshapes.h>
#include <textwidth.h>
#include <words.h>

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace Councilscope {

namespace {

constexpr double smallFont = 0.86;
constexpr int monthsBefore = 8;
constexpr int monthsAfter = 3;
constexpr qint64 daysAfterEnd = 500;

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(BiographyPainter)
};

bool movesStatus(CaseEventKind kind)
{
    return kind != CaseEventKind::Note && kind != CaseEventKind::Claim;
}

/// To this day while the defect stands; a little beyond its end when it is closed.
std::pair<QDate, QDate> shownTime(const CaseBiography& life, const QDate& today)
{
    if (!life.first().isValid()) {
        return {today.addYears(-1), today};
    }
    const qint64 days = life.first().daysTo(life.last());
    const QDate last = life.isClosed ? std::min(today, life.last().addDays(std::max<qint64>(daysAfterEnd, days / 3)))
                                     : std::max(life.last(), today);
    return {life.first().addMonths(-monthsBefore), last.addMonths(monthsAfter)};
}

bool endsDefect(CaseEventKind kind)
{
    return kind == CaseEventKind::ResolvedStated || kind == CaseEventKind::ResolvedInferred
        || kind == CaseEventKind::Superseded;
}

} // namespace

BiographyPainter::BiographyPainter(const BiographyScene& scene)
    : m_scene(scene)
    , m_small(scene.font)
    , m_em(QFontMetricsF(scene.font).height())
    , m_line(scene.area.top() + m_em * 2.1)
{
    if (m_small.pixelSize() > 0) {
        m_small.setPixelSize(std::max(8, int(m_small.pixelSize() * smallFont)));
    } else {
        m_small.setPointSizeF(m_small.pointSizeF() * smallFont);
    }
    const auto [from, to] = shownTime(scene.life, scene.today);
    m_axis = TimeAxis::over(from, to, scene.area.left(), scene.area.width());
    placeKnots();
    const PartialDate& silent = scene.life.silentSince;
    if (silent.isValid() && !scene.life.isClosed) {
        m_silence = QRectF(
            QPointF(m_axis.x(silent.date), m_line - m_em * 0.35), QPointF(m_axis.x(scene.today), m_line + m_em * 0.35));
    }
}

double BiographyPainter::height(const QFont& font)
{
    return QFontMetricsF(font).height() * 5.2;
}

/// Marks of one day stand side by side rather than upon each other.
void BiographyPainter::placeKnots()
{
    const double size = m_em * 1.15;
    double used = m_scene.area.left() - size;
    for (const CaseKnot& knot : m_scene.life.knots) {
        if (!knot.event.date.isValid()) {
            m_knots.push_back({});
            continue;
        }
        const double centre = std::max(m_axis.x(knot.event.date.date), used + size * 1.06);
        m_knots.push_back(QRectF(centre - size / 2, m_line - size / 2, size, size));
        used = centre;
    }
    // Where the last ones would leave the area, they move back.
    double limit = m_scene.area.right() - size / 2;
    for (auto knot = m_knots.rbegin(); knot != m_knots.rend(); ++knot) {
        if (!knot->isEmpty() && knot->center().x() > limit) {
            knot->moveCenter(QPointF(limit, m_line));
        }
        limit = knot->isEmpty() ? limit : knot->center().x() - size * 1.06;
    }
}

int BiographyPainter::knotAt(const QPointF& point) const
{
    for (int knot = int(m_knots.size()) - 1; knot >= 0; --knot) {
        if (!m_knots.at(knot).isEmpty() && m_knots.at(knot).adjusted(-2, -4, 2, 4).contains(point)) {
            return knot;
        }
    }
    return -1;
}

QRectF BiographyPainter::tickRect(int tick) const
{
    const double x = m_axis.x(m_scene.life.silent.at(tick).date.date);
    return {x - 1, m_line + m_em * 0.45, 2, m_em * 0.45};
}

int BiographyPainter::tickAt(const QPointF& point) const
{
    for (int tick = 0; tick < m_scene.life.silent.size(); ++tick) {
        if (tickRect(tick).adjusted(-4, -4, 4, 4).contains(point)) {
            return tick;
        }
    }
    return -1;
}

void BiographyPainter::draw(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_scene.life.first().isValid()) {
        painter.setFont(m_scene.font);
        painter.setPen(m_scene.style.mutedText);
        painter.drawText(
            m_scene.area, Qt::AlignCenter, Messages::tr("No date is known for what is said of this case."));
        return;
    }
    drawAxis(painter);
    drawSilence(painter);
    drawLine(painter);
    drawTicks(painter);
    drawLabels(painter);
    drawKnots(painter);
}

void BiographyPainter::drawAxis(QPainter& painter) const
{
    const double bottom = m_line + m_em * 0.95;
    const QFontMetricsF metrics(m_small);
    const QString today = Messages::tr("today");
    const double todayX = m_axis.x(m_scene.today);
    const double todayWidth = metrics.horizontalAdvance(today);
    const double todayLeft = todayX > m_axis.right()
        ? m_scene.area.right() + todayWidth
        : std::min(todayX - todayWidth / 2, m_scene.area.right() - todayWidth);
    painter.setFont(m_small);
    for (const TimeTick& tick : m_axis.ticks(m_em * 3.2)) {
        painter.setPen(QPen(tick.isMajor ? m_scene.style.majorGrid : m_scene.style.grid, 1));
        painter.drawLine(QPointF(tick.x, m_scene.area.top() + m_em), QPointF(tick.x, bottom));
        const double width = metrics.horizontalAdvance(tick.label);
        if (tick.x + width / 2 + 6 < todayLeft && tick.x - width / 2 >= m_scene.area.left()) {
            painter.setPen(m_scene.style.mutedText);
            painter.drawText(QPointF(tick.x - width / 2, m_scene.area.top() + metrics.ascent()), tick.label);
        }
    }
    if (todayX > m_axis.right()) {
        return;
    }
    painter.setPen(m_scene.style.today);
    painter.drawText(QPointF(todayLeft, m_scene.area.top() + metrics.ascent()), today);
    painter.setPen(QPen(m_scene.style.today, 1.2));
    painter.drawLine(QPointF(todayX, m_scene.area.top() + m_em), QPointF(todayX, bottom));
}

void BiographyPainter::drawSilence(QPainter& painter) const
{
    if (m_silence.width() < 2) {
        return;
    }
    painter.setPen(QPen(m_scene.style.silence, 1.2));
    painter.drawLines(hatchLines(m_silence, 6));
}

/// Thick while the defect stands; dotted from its last mention on where no later inspection is loaded.
void BiographyPainter::drawLine(QPainter& painter) const
{
    double from = -1;
    CaseEventKind state = CaseEventKind::Flagged;
    const auto drawTo = [&](double to) {
        if (from >= 0 && !endsDefect(state)) {
            painter.setPen(QPen(m_scene.style.flaggedLine, 3));
            painter.drawLine(QPointF(from, m_line), QPointF(to, m_line));
        } else if (from >= 0) {
            painter.setPen(QPen(m_scene.style.majorGrid, 1.5, Qt::DotLine));
            painter.drawLine(QPointF(from, m_line), QPointF(to, m_line));
        }
    };
    for (int knot = 0; knot < m_knots.size(); ++knot) {
        const CaseEventKind kind = m_scene.life.knots.at(knot).event.kind;
        if (!m_knots.at(knot).isEmpty() && movesStatus(kind)) {
            const double x = m_knots.at(knot).center().x();
            drawTo(x);
            from = x;
            state = kind;
        }
    }
    const double today = m_axis.x(m_scene.today);
    if (from >= 0 && !m_scene.life.isClosed && m_silence.isEmpty() && today > from) {
        painter.setPen(QPen(m_scene.style.flaggedLine, 1.5, Qt::DotLine));
        painter.drawLine(QPointF(from, m_line), QPointF(today, m_line));
    }
}

void BiographyPainter::drawTicks(QPainter& painter) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_scene.style.mutedText);
    for (int tick = 0; tick < m_scene.life.silent.size(); ++tick) {
        if (tickRect(tick).right() <= m_axis.right()) {
            painter.drawRect(tickRect(tick));
        }
    }
}

void BiographyPainter::drawKnots(QPainter& painter) const
{
    for (int knot = 0; knot < m_knots.size(); ++knot) {
        const QRectF& rect = m_knots.at(knot);
        if (rect.isEmpty()) {
            continue;
        }
        const PartialDate& date = m_scene.life.knots.at(knot).event.date;
        const double unsure = m_axis.x(date.lastDate().addDays(1)) - rect.center().x();
        if (date.precision != DatePrecision::Day && unsure > rect.width()) {
            painter.setPen(QPen(m_scene.style.outline, 1, Qt::DotLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(
                QRectF(rect.center().x(), m_line - m_em * 0.3, unsure, m_em * 0.6), m_em * 0.3, m_em * 0.3);
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_scene.style.background);
        painter.drawEllipse(rect.adjusted(-1.5, -1.5, 1.5, 1.5)); // parts marks that touch
        drawCaseMark(painter, rect, m_scene.life.knots.at(knot).event.kind, m_scene.style);
        if (knot == m_scene.current) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(m_scene.style.focus, m_scene.hasFocus ? 2 : 1.2));
            painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), 4, 4);
        }
    }
}

/// The current one first, then what moved the status, the last word before earlier ones.
QVector<int> BiographyPainter::labelOrder() const
{
    QVector<int> order;
    for (int knot = int(m_knots.size()) - 1; knot >= 0; --knot) {
        if (!m_knots.at(knot).isEmpty()) {
            order.push_back(knot);
        }
    }
    const auto rank = [this](int knot) {
        return knot == m_scene.current ? 0 : movesStatus(m_scene.life.knots.at(knot).event.kind) ? 1 : 2;
    };
    std::stable_sort(order.begin(), order.end(), [&rank](int a, int b) { return rank(a) < rank(b); });
    return order;
}

/// What happened and when, beneath the marks that have room for it; the current one always.
void BiographyPainter::drawLabels(QPainter& painter) const
{
    painter.setFont(m_small);
    const QFontMetricsF metrics(m_small);
    const double top = m_line + m_em * 1.05;
    QVector<QRectF> taken;
    const QVector<int> order = labelOrder();
    for (const int knot : order) {
        const CaseEvent& event = m_scene.life.knots.at(knot).event;
        const QString what = caseEventName(event.kind);
        const QString when = shortDateText(event.date);
        const double width = std::max(metrics.horizontalAdvance(what), metrics.horizontalAdvance(when)) + 4;
        const double left = std::clamp(m_knots.at(knot).center().x() - width / 2, m_scene.area.left(),
            std::max(m_scene.area.left(), m_scene.area.right() - width));
        const QRectF label(left, top, width, metrics.height() * 2);
        const bool isFree = std::none_of(taken.cbegin(), taken.cend(),
            [&label](const QRectF& other) { return other.adjusted(-4, 0, 4, 0).intersects(label); });
        if (isFree) {
            taken.push_back(label);
            painter.setPen(m_scene.style.text);
            painter.drawText(label, Qt::AlignHCenter | Qt::AlignTop, what);
            painter.setPen(m_scene.style.mutedText);
            painter.drawText(label, Qt::AlignHCenter | Qt::AlignBottom, when);
        }
    }
    const QString silent = Messages::tr("not mentioned since");
    const double width = metrics.horizontalAdvance(silent) + 4;
    const QRectF label(
        std::min(m_silence.center().x() - width / 2, m_scene.area.right() - width), top, width, metrics.height());
    const bool isFree = std::none_of(taken.cbegin(), taken.cend(),
        [&label](const QRectF& other) { return other.adjusted(-6, 0, 6, 0).intersects(label); });
    if (m_silence.width() > m_em * 2 && isFree) {
        painter.setPen(m_scene.style.mutedText);
        painter.drawText(label, Qt::AlignCenter, silent);
    }
}

} // namespace Councilscope
