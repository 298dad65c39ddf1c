#pragma once

#include "legendcontents.h"

#include <flowinglegend.h>

namespace Councilscope {

class TimelineLegend;

/// The legend beneath the timelines.
class LegendWidget : public FlowingLegend
{
    Q_OBJECT

public:
    using FlowingLegend::FlowingLegend;

    void setContents(const LegendContents& contents);
    [[nodiscard]] const LegendContents& contents() const { return m_contents; }

protected:
    [[nodiscard]] double heightOfEntries(double width) const override;
    void drawEntries(QPainter& painter, const QRectF& area) const override;

private:
    [[nodiscard]] TimelineLegend legend() const;

    LegendContents m_contents;
};

} // namespace Councilscope
