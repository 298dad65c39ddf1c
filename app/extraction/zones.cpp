#include "zones.h"

namespace Councilscope {

namespace {

constexpr qsizetype coverLength = 1500;
constexpr qsizetype headLength = 6000;

} // namespace

QStringView zoneOf(const PagedText& text, const QString& name)
{
    const QStringView whole(text.text);
    if (name == QLatin1String("all")) {
        return whole;
    }
    if (name == QLatin1String("cover")) {
        return whole.left(coverLength);
    }
    if (name == QLatin1String("page")) {
        return text.isPaged() ? whole.left(text.pages.first().end) : whole.left(coverLength);
    }
    if (name == QLatin1String("line")) {
        return text.lines.isEmpty() ? whole.left(0) : whole.left(text.lines.first().end);
    }
    return whole.left(headLength);
}

} // namespace Councilscope
