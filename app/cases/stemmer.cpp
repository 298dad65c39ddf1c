#include "stemmer.h"

#include <libstemmer.h>

namespace Councilscope {

Stemmer::Stemmer()
    : m_stemmer(sb_stemmer_new("english", "UTF_8"), sb_stemmer_delete)
{
}

Stemmer::~Stemmer() = default;

QString Stemmer::stem(const QString& word)
{
    const auto known = m_stems.constFind(word);
    if (known != m_stems.cend()) {
        return *known;
    }
    const QByteArray bytes = word.toUtf8();
    const sb_symbol* symbols
        = sb_stemmer_stem(m_stemmer.get(), reinterpret_cast<const sb_symbol*>(bytes.constData()), int(bytes.size()));
    const QString made = QString::fromUtf8(reinterpret_cast<const char*>(symbols), sb_stemmer_length(m_stemmer.get()));
    m_stems.insert(word, made);
    return made;
}

QVector<StemmedWord> Stemmer::words(const QString& text)
{
    const auto isInWord = [&text](qsizetype at) {
        const QChar character = text[at];
        const bool isApostrophe = character == u'\'' || character == u'’';
        return character.isLetterOrNumber() || (isApostrophe && at > 0 && text[at - 1].isLetter());
    };
    QVector<StemmedWord> words;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && isInWord(end)) {
            ++end;
        }
        if (end > at) {
            const QString printed = text.mid(at, end - at);
            QString lower = printed.toLower();
            lower.replace(u'’', u'\''); // Snowball takes possessive endings off only in this spelling
            words.push_back({printed, stem(lower)});
        }
        at = std::max(end, at + 1);
    }
    return words;
}

} // namespace Councilscope
