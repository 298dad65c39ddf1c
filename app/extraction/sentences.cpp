#include "sentences.h"

#include <QRegularExpression>

namespace Councilscope {

QVector<Sentence> findSentences(QStringView text)
{
    static const QRegularExpression boundary(QStringLiteral(
        R"((?<![A-Z]|\b(?:Mr|Ms|Dr|St|No|vs)|\b(?:Mrs|e\.g|i\.e|Rev)|\bCllr|\bapprox)[.!?]["'”’)\]]*\d{0,2}(?=\s+["'“‘(]?[A-Z0-9]|\s*$)|[.!?]["'”’)\]]+(?=\s+["'“‘(]?[A-Z]|\s*$))"));
    QVector<Sentence> sentences;
    qsizetype start = 0;
    const auto add = [&](qsizetype end) {
        while (start < end && text[start].isSpace()) {
            ++start;
        }
        if (start < end) {
            sentences.push_back({start, end});
        }
        start = end;
    };
    QRegularExpressionMatchIterator matches = boundary.globalMatch(text);
    while (matches.hasNext()) {
        add(matches.next().capturedEnd());
    }
    add(text.size());
    return sentences;
}

bool endsSentence(const QString& text)
{
    // Asked for every line with all the text before it: read from the end.
    constexpr int LongestMark = 2;
    qsizetype end = text.size();
    while (end > 0 && text.size() - end < LongestMark && text[end - 1].isDigit()) {
        --end;
    }
    while (end > 0 && QStringView(u"'\"’”)]").contains(text[end - 1])) {
        --end;
    }
    return end > 0 && QStringView(u".!?:;").contains(text[end - 1]);
}

} // namespace Councilscope
