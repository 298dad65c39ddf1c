#pragma once

#include <QString>

namespace Councilscope {

/// The person at this computer, for decisions and notes: the full name of the account, else its login name.
[[nodiscard]] QString currentUserName();

} // namespace Councilscope
