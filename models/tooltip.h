#pragma once

#include <QString>

namespace Councilscope {

/// Plain words as a tooltip that breaks its lines: Qt shows plain text as one long line.
[[nodiscard]] inline QString wrappedToolTip(const QString& words)
{
    return QLatin1String("<p>") + words.toHtmlEscaped() + QLatin1String("</p>");
}

} // namespace Councilscope
