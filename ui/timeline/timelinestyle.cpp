#include "timelinestyle.h"

#include <algorithm>
#include <cmath>

namespace Councilscope {

namespace {

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto channel = [share](int x, int y) { return int(std::lround(x * (1 - share) + y * share)); };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()));
}

double luminance(const QColor& color)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

bool isDark(const QPalette& palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

GradePaint gradePaint(Grade grade, bool dark)
{
    const QColor ink(0x10, 0x1C, 0x28);
    switch (grade) {
    case Grade::Outstanding:
        return {dark ? QColor(0x2A, 0x72, 0xBD) : QColor(0x1B, 0x5E, 0x9E), Qt::white, {}};
    case Grade::Good:
        return {dark ? QColor(0x8A, 0xC4, 0xE8) : QColor(0x6B, 0xAE, 0xD6), ink, {}};
    case Grade::RequiresImprovement:
        return {dark ? QColor(0xF2, 0xA8, 0x5E) : QColor(0xFD, 0xAE, 0x61), ink, {}};
    case Grade::Adequate:
        return {dark ? QColor(0xF2, 0xA8, 0x5E) : QColor(0xFD, 0xAE, 0x61), ink,
            dark ? QColor(0x8A, 0x50, 0x12) : QColor(0x9A, 0x5A, 0x10)};
    case Grade::Inadequate:
        return {dark ? QColor(0xC9, 0x33, 0x42) : QColor(0xB2, 0x18, 0x2B), Qt::white, {}};
    case Grade::NotGraded:
    case Grade::Unknown:
        return {Qt::transparent, dark ? QColor(0xE6, 0xEA, 0xEE) : ink, {}};
    }
    return {};
}

TimelineStyle TimelineStyle::fromPalette(const QPalette& palette)
{
    TimelineStyle style;
    style.dark = isDark(palette);
    style.background = palette.color(QPalette::Base);
    style.text = palette.color(QPalette::Text);
    style.mutedText = mixed(style.text, style.background, style.dark ? 0.3 : 0.35);
    style.header = mixed(style.background, style.text, style.dark ? 0.1 : 0.06);
    style.grid = mixed(style.background, style.text, style.dark ? 0.1 : 0.07);
    style.majorGrid = mixed(style.background, style.text, style.dark ? 0.2 : 0.15);
    style.seam = mixed(style.background, style.text, 0.5);
    style.silence = mixed(style.background, style.text, style.dark ? 0.28 : 0.2);
    style.outline = mixed(style.text, style.background, 0.15);
    style.rowHighlight = style.dark ? mixed(style.background, QColor(0xE8, 0xC3, 0x4A), 0.16)
                                    : mixed(style.background, QColor(0xFF, 0xE2, 0x8A), 0.4);
    style.today = style.dark ? QColor(0x6C, 0xB2, 0xF0) : QColor(0x1B, 0x5E, 0x9E);
    style.flagged = style.dark ? QColor(0xC9, 0x33, 0x42) : QColor(0xB2, 0x18, 0x2B);
    style.flaggedLine = mixed(style.flagged, style.background, style.dark ? 0.35 : 0.45);
    style.strength = style.dark ? QColor(0x2C, 0x80, 0x50) : QColor(0x25, 0x74, 0x48);
    style.priority = style.dark ? QColor(0xA6, 0x20, 0x5C) : QColor(0x7A, 0x0C, 0x3E);
    style.intervention = style.dark ? QColor(0xB3, 0x94, 0xE0) : QColor(0x6A, 0x3D, 0x9A);
    style.textOnMark = Qt::white;
    style.focus = style.text;
    return style;
}

TimelineStyle TimelineStyle::paper()
{
    QPalette palette;
    palette.setColor(QPalette::Window, Qt::white);
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::WindowText, QColor(0x1A, 0x22, 0x2B));
    palette.setColor(QPalette::Text, QColor(0x1A, 0x22, 0x2B));
    return fromPalette(palette);
}

QColor TimelineStyle::findingColor(FindingLaneKind kind) const
{
    switch (kind) {
    case FindingLaneKind::PriorityActions:
        return priority;
    case FindingLaneKind::Strengths:
        return strength;
    case FindingLaneKind::ToImprove:
        return flagged;
    }
    return flagged;
}

} // namespace Councilscope
