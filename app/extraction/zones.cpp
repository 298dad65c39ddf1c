#include "zones.h"

namespace Councilscope {

QStringView zoneOf(const PagedText& text, const QString& name)
{
    const QStringView whole(text.text);
    if (name == QLatin1String("all")) {
        return whole;
    }
    if (name == QLatin1String("cover")) {
        return whole.left(1500);
    }
    if (name == QLatin1String("line")) {
        return text.lines.isEmpty() ? whole.left(0) : whole.left(text.lines.first().end);
    }
    return whole.left(6000);
}

} // namespace Councilscope
