#include "codepoints.h"

#include <algorithm>

namespace Councilscope {

CodePointMap::CodePointMap(QStringView text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i].isHighSurrogate() && text[i + 1].isLowSurrogate()) {
            m_pairs.push_back(i++);
        }
    }
}

qsizetype CodePointMap::toCodePoint(qsizetype utf16) const
{
    const auto before = std::lower_bound(m_pairs.begin(), m_pairs.end(), utf16) - m_pairs.begin();
    const bool inside = before > 0 && m_pairs[before - 1] + 1 == utf16;
    return utf16 - before + (inside ? 1 : 0);
}

qsizetype CodePointMap::toUtf16(qsizetype codePoint) const
{
    // The n-th pair starts at code point m_pairs[n] - n, an ascending sequence.
    qsizetype low = 0;
    qsizetype high = m_pairs.size();
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (m_pairs[middle] - middle < codePoint) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return codePoint + low;
}

} // namespace Councilscope
