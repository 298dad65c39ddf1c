#include "legendwidget.h"

#include "timelinelegend.h"

#include <smallfont.h>

#include <QPainter>

namespace Councilscope {

void LegendWidget::setContents(const LegendContents& contents)
{
    if (contents != m_contents) {
        m_contents = contents;
        renew();
    }
}

TimelineLegend LegendWidget::legend() const
{
    return TimelineLegend(m_contents, TimelineStyle::fromPalette(palette()), smallFont(font()));
}

double LegendWidget::heightOfEntries(double width) const
{
    return legend().heightFor(width);
}

void LegendWidget::drawEntries(QPainter& painter, const QRectF& area) const
{
    painter.fillRect(rect(), TimelineStyle::fromPalette(palette()).background);
    legend().draw(painter, area);
}

} // namespace Councilscope
