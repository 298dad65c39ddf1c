#include "legendwidget.h"

#include "timelinelegend.h"

#include <QEvent>
#include <QPainter>

#include <cmath>

namespace Councilscope {

namespace {

constexpr int sideMargin = 10;
constexpr int verticalMargin = 4;

} // namespace

LegendWidget::LegendWidget(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Legend"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFont LegendWidget::smallFont() const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.86);
    return small;
}

void LegendWidget::setContents(const LegendContents& contents)
{
    if (contents != m_contents) {
        m_contents = contents;
        updateGeometry();
        update();
    }
}

int LegendWidget::heightForWidth(int width) const
{
    const TimelineLegend legend(m_contents, TimelineStyle::fromPalette(palette()), smallFont());
    return int(std::ceil(legend.heightFor(width - 2 * sideMargin))) + 2 * verticalMargin;
}

QSize LegendWidget::sizeHint() const
{
    return {400, heightForWidth(width())};
}

void LegendWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const TimelineStyle style = TimelineStyle::fromPalette(palette());
    painter.fillRect(rect(), style.background);
    const TimelineLegend legend(m_contents, style, smallFont());
    legend.draw(painter, QRectF(rect()).adjusted(sideMargin, verticalMargin, -sideMargin, 0));
}

void LegendWidget::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Legend"));
        updateGeometry();
    }
}

} // namespace Councilscope
