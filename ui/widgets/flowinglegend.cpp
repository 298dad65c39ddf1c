#include "flowinglegend.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Councilscope {

namespace {

constexpr int sideMargin = 10;
constexpr int verticalMargin = 4;
constexpr int usualWidth = 800;

} // namespace

FlowingLegend::FlowingLegend(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Legend"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int FlowingLegend::heightForWidth(int width) const
{
    return int(std::ceil(heightOfEntries(width - 2 * sideMargin))) + 2 * verticalMargin;
}

QSize FlowingLegend::sizeHint() const
{
    // Before it is laid out its width says nothing.
    return {400, heightForWidth(std::max(width(), usualWidth))};
}

void FlowingLegend::renew()
{
    updateGeometry();
    update();
}

void FlowingLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawEntries(painter, QRectF(rect()).adjusted(sideMargin, verticalMargin, -sideMargin, 0));
}

void FlowingLegend::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        setAccessibleName(tr("Legend"));
        renew();
        break;
    case QEvent::FontChange:
    case QEvent::PaletteChange:
        renew();
        break;
    default:
        break;
    }
}

} // namespace Councilscope
