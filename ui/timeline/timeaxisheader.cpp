#include "timeaxisheader.h"

#include "timelineview.h"

#include <QPainter>
#include <QWheelEvent>

namespace Councilscope {

TimeAxisHeader::TimeAxisHeader(TimelineView* view)
    : QWidget(view)
    , m_view(view)
{
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Time axis"));
}

QSize TimeAxisHeader::sizeHint() const
{
    return {100, int(QFontMetricsF(m_view->font()).height() * 2.9)};
}

void TimeAxisHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const TimelineScene shown = m_view->scene();
    const TimelinePainter timeline(shown);
    painter.fillRect(rect(), shown.style.background);
    timeline.drawSeamCaptions(painter, 3);
    timeline.drawAxisLabels(painter, height());
}

void TimeAxisHeader::wheelEvent(QWheelEvent* event)
{
    m_view->wheelEvent(event);
}

} // namespace Councilscope
