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
        QStringLiteral("^([-+\u2212]?)\u00A3?((?:\\d{1,3}(?:[,\u00A0\u202F]\\d{3})+|\\d+)(?:\\.\\d+)?)\\s*%?\\s*"
                       "(\\[?[a-z]{1,3}\\]?)?$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QString beginnings = QStringLiteral("-+\u2212\u00A3");
    if (!cell.isEmpty() && (cell.front().isDigit() || beginnings.contains(cell.front()))) {
        if (const auto match = form.match(cell); match.hasMatch()) {
            const bool negative = !match.capturedView(1).isEmpty() && match.capturedView(1) != u"+";
            QString digits = match.captured(2);
            digits.removeIf([](QChar c) { return !c.isDigit() && c != u'.'; });
            return {negative ? -digits.toDouble() : digits.toDouble(), match.captured(3)};
        }
    }
    return {std::nullopt, cell.toString()};
}

bool isFigureLike(QStringView cell)
{
    static const QRegularExpression form(QStringLiteral("^(?:\\d{1,3}:\\d\\d|[<>\u2264\u2265]\\s?\\d[\\d,.]*%?)$"));
    return !cell.isEmpty() && !cell.front().isLetter() && form.match(cell).hasMatch();
}

} // namespace Councilscope
