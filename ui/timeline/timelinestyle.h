#pragma once

#include <ratingtimeline.h>
#include <vocabulary.h>

#include <QColor>
#include <QPalette>

namespace Councilscope {

/// The fill of a grade, the text on it, and whether it is hatched besides. One set for light, one for dark
/// surroundings: the same order for the common forms of colour blindness, text at a contrast of 4.5:1 at least.
struct GradePaint
{
    QColor fill;
    QColor text;
    QColor hatch; ///< invalid: plain
};

[[nodiscard]] GradePaint gradePaint(Grade grade, bool dark);
[[nodiscard]] bool isDark(const QPalette& palette);
/// WCAG contrast of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

/// All colours of a timeline, made from the palette or, for paper, from none.
struct TimelineStyle
{
    bool dark = false;
    QColor background;
    QColor header; ///< behind a council's name
    QColor text;
    QColor mutedText;
    QColor grid;
    QColor majorGrid;
    QColor seam; ///< lines where a scale changes
    QColor today;
    QColor silence; ///< hatching where no document speaks
    QColor outline; ///< of open marks
    QColor flagged;
    QColor flaggedLine;
    QColor strength;
    QColor priority;
    QColor intervention;
    QColor textOnMark;
    QColor focus;
    QColor rowHighlight;

    [[nodiscard]] static TimelineStyle fromPalette(const QPalette& palette);
    [[nodiscard]] static TimelineStyle paper();
    [[nodiscard]] QColor findingColor(FindingLaneKind kind) const;
};

} // namespace Councilscope
