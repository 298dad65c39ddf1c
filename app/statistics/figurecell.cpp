#include "figurecell.h"

#include <QRegularExpression>

#include <array>
#include <charconv>
#include <cmath>

namespace Councilscope {

std::optional<double> plainNumber(QStringView text)
{
    std::array<char, 40> digits{};
    if (text.isEmpty() || text.size() > qsizetype(digits.size())) {
        return std::nullopt;
    }
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t unit = text[at].unicode();
        // Keeps out "inf", "nan" and hexadecimal figures.
        if (!((unit >= u'0' && unit <= u'9') || unit == u'.' || unit == u'-' || unit == u'+' || unit == u'e'
                || unit == u'E')) {
            return std::nullopt;
        }
        digits[size_t(at)] = char(unit);
    }
    double value = 0;
    const char* end = digits.data() + text.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value);
    if (error != std::errc() || stop != end || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

FigureCell readFigure(QStringView cell)
{
    cell = cell.trimmed();
    if (const auto value = plainNumber(cell)) {
        return {value, {}};
    }
    static const QRegularExpression form(
        QStringLiteral(R"(^([-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*%?\s*(\[?[a-z]{1,3}\]?)?$)"),
        QRegularExpression::CaseInsensitiveOption);
    if (!cell.isEmpty() && (cell.front().isDigit() || cell.front() == u'-' || cell.front() == u'+')) {
        if (const auto match = form.match(cell); match.hasMatch()) {
            return {match.captured(1).remove(QLatin1Char(',')).toDouble(), match.captured(2)};
        }
    }
    return {std::nullopt, cell.toString()};
}

} // namespace Councilscope
