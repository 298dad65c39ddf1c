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
    static const QRegularExpression expression(QStringLiteral(R"([.!?:;]['"’”)\]]*\d{0,2}$)"));
    return expression.match(text).hasMatch();
}

} // namespace Councilscope
