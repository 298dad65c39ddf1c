#pragma once

#include <QString>

#include <optional>

namespace Councilscope {

/// What stands in a cell of a measure: a value, perhaps with a mark ("12 [r]"), or a symbol alone, or nothing.
struct FigureCell
{
    std::optional<double> value;
    QString symbol; ///< as published

    bool operator==(const FigureCell&) const = default;
};

/// Numbers may have thousands separators, a pound or percent sign and a mark of revision; anything else is a symbol.
[[nodiscard]] FigureCell readFigure(QStringView cell);
/// What is published in place of a number: a duration ("01:10") or a bound ("<5").
[[nodiscard]] bool isFigureLike(QStringView cell);
/// A plain number and nothing else. Cheap.
[[nodiscard]] std::optional<double> plainNumber(QStringView text);

} // namespace Councilscope
