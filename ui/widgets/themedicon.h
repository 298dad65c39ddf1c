#pragma once

#include <QIcon>

namespace Councilscope {

/// An icon of resources/icons by its file's name, in the colour of the text around it: light and dark, pale when
/// disabled, drawn anew at each size and resolution. Empty when there is no such file.
[[nodiscard]] QIcon themedIcon(const QString& name);

} // namespace Councilscope
