#include "biographystrip.h"

#include <tooltip.h>
#include <words.h>

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace Councilscope {

namespace {

constexpr int margin = 12;

} // namespace

BiographyStrip::BiographyStrip(QWidget* parent)
    : QWidget(parent)
    , m_today(QDate::currentDate())
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BiographyStrip::setLife(const CaseBiography& life)
{
    if (life.key != m_life.key) {
        m_current = -1;
    }
    m_life = life;
    m_current = m_current < m_life.knots.size() ? m_current : -1;
    tell();
    update();
}

void BiographyStrip::setToday(const QDate& today)
{
    m_today = today;
    update();
}

void BiographyStrip::setCurrent(int knot)
{
    if (knot != m_current && knot < m_life.knots.size()) {
        m_current = knot;
        tell();
        update();
    }
}

/// A screen reader hears the mark that is current, else the whole life.
void BiographyStrip::tell()
{
    setAccessibleDescription(m_current >= 0 ? m_life.knots.at(m_current).sentence : m_life.sentence);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

QSize BiographyStrip::sizeHint() const
{
    return {600, int(BiographyPainter::height(font()))};
}

QSize BiographyStrip::minimumSizeHint() const
{
    return {260, sizeHint().height()};
}

BiographyPainter BiographyStrip::painter() const
{
    return BiographyPainter({m_life, QRectF(rect()).adjusted(margin, 2, -margin, -2), m_today, font(),
        TimelineStyle::fromPalette(palette()), m_current, hasFocus()});
}

void BiographyStrip::paintEvent(QPaintEvent*)
{
    QPainter canvas(this);
    canvas.fillRect(rect(), palette().base());
    if (!m_life.key.isEmpty()) {
        painter().draw(canvas);
    }
}

QString BiographyStrip::sentenceAt(const QPointF& point) const
{
    const BiographyPainter drawn = painter();
    if (const int knot = drawn.knotAt(point); knot >= 0) {
        return m_life.knots.at(knot).sentence;
    }
    if (const int tick = drawn.tickAt(point); tick >= 0) {
        return m_life.silent.at(tick).sentence;
    }
    return drawn.isInSilence(point)
        ? tr("Not mentioned since %1. That does not mean that it is resolved.").arg(dateText(m_life.silentSince))
        : QString();
}

bool BiographyStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString sentence = sentenceAt(help->pos());
        if (sentence.isEmpty()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(), wrappedToolTip(sentence), this);
        }
        return true;
    }
    return QWidget::event(event);
}

void BiographyStrip::choose(int knot)
{
    if (knot >= 0 && knot < m_life.knots.size()) {
        setCurrent(knot);
        Q_EMIT knotChosen(knot);
    }
}

void BiographyStrip::step(int by)
{
    if (!m_life.knots.isEmpty()) {
        const int last = int(m_life.knots.size()) - 1;
        choose(m_current < 0 ? (by > 0 ? 0 : last) : std::clamp(m_current + by, 0, last));
    }
}

void BiographyStrip::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        step(-1);
        break;
    case Qt::Key_Right:
        step(1);
        break;
    case Qt::Key_Home:
        choose(0);
        break;
    case Qt::Key_End:
        choose(int(m_life.knots.size()) - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ControlModifier) {
            Q_EMIT knotOpened(m_current);
        } else {
            choose(m_current);
        }
        break;
    case Qt::Key_Space:
        choose(m_current);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void BiographyStrip::mousePressEvent(QMouseEvent* event)
{
    choose(painter().knotAt(event->position()));
}

void BiographyStrip::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const int knot = painter().knotAt(event->position()); knot >= 0) {
        Q_EMIT knotOpened(knot);
    }
}

void BiographyStrip::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(painter().knotAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

} // namespace Councilscope
