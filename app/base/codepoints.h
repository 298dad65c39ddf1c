#pragma once

#include <QStringView>
#include <QVector>

namespace Councilscope {

/// Maps UTF-16 offsets of one text to code point offsets and back. The program works in UTF-16 (Qt), everything that
/// leaves it (exports, JSON) counts Unicode code points.
class CodePointMap
{
public:
    explicit CodePointMap(QStringView text);

    /// Number of code points before the UTF-16 offset; an offset inside a surrogate pair counts the pair as before it.
    [[nodiscard]] qsizetype toCodePoint(qsizetype utf16) const;
    [[nodiscard]] qsizetype toUtf16(qsizetype codePoint) const;

private:
    QVector<qsizetype> m_pairs; // UTF-16 offsets of high surrogates, ascending
};

} // namespace Councilscope
