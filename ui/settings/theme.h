#pragma once

#include <QPalette>
#include <QString>

namespace Councilscope {

enum class Theme
{
    System, ///< as the desktop says
    Light,
    Dark,
};

[[nodiscard]] QString key(Theme theme);
/// System for an unknown key.
[[nodiscard]] Theme themeFromKey(const QString& key);
[[nodiscard]] QPalette themePalette(Theme theme);
/// Gives the whole program the palette.
void applyTheme(Theme theme);

} // namespace Councilscope
