#pragma once

#include <QStringView>
#include <QVector>

namespace Councilscope {

/// Half-open range of one sentence, without the space behind it.
struct Sentence
{
    qsizetype start = 0;
    qsizetype end = 0;
};

/// Sentences of running text. A full stop inside a number, an abbreviation ("Cllr.", "e.g.") or an initial ends none; a
/// closing quotation mark or bracket belongs to the sentence before it.
[[nodiscard]] QVector<Sentence> findSentences(QStringView text);

/// Whether the text ends like a finished sentence or with a colon; closing marks and a footnote number may follow.
[[nodiscard]] bool endsSentence(const QString& text);

} // namespace Councilscope
