#include "blocksentences.h"

namespace Councilscope {

const WordHits& BlockSentences::Entry::hits() const
{
    if (!m_hits) {
        m_hits = m_scope->rules.words().find(m_text);
    }
    return *m_hits;
}

const QVector<BlockSentences::Entry>& BlockSentences::entries()
{
    if (m_entries.isEmpty()) {
        const QString& text = m_block.text.text();
        const QVector<Sentence> sentences = findSentences(text);
        m_entries.reserve(sentences.size());
        for (const Sentence& sentence : sentences) {
            m_entries.emplace_back(m_scope, sentence.start, text.mid(sentence.start, sentence.end - sentence.start));
        }
    }
    return m_entries;
}

} // namespace Councilscope
