#pragma once

#include <QRegularExpression>
#include <QStringList>
#include <QVector>

namespace Councilscope {

/// What a pattern cannot do without: lists of which every text that it matches holds at least one word each, small and
/// capital letters being the same. Empty when nothing is known, which is always right. The words are parts of the
/// pattern as printed: "areas? for" gives "area" and "for", or "area for" and "areas for".
[[nodiscard]] QVector<QStringList> requiredWords(const QRegularExpression& pattern);

} // namespace Councilscope
