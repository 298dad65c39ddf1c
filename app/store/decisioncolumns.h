#pragma once

#include "database.h"

#include <decision.h>

namespace Councilscope {

/// The columns that hold a decision itself.
[[nodiscard]] QStringList decisionColumns();
/// A decision from the first of these columns on.
[[nodiscard]] Decision readDecision(const SqlStatement& row, int column);

/// Values as they are stored, and back.
[[nodiscard]] QString jsonText(const QJsonObject& values);
[[nodiscard]] QJsonObject jsonObject(const QString& json);
/// UTC with thousandths of a second; now when the time is invalid.
[[nodiscard]] QString timeText(const QDateTime& time);

} // namespace Councilscope
