#pragma once

#include "rulescope.h"

namespace Councilscope {

/// The sentences of a block for several readers, found when the first asks for them. Keeps references.
class BlockSentences
{
public:
    class Entry
    {
    public:
        Entry(const RuleScope& scope, qsizetype start, const QString& text)
            : m_scope(&scope)
            , m_start(start)
            , m_text(text)
        {
        }

        /// In the block's text.
        [[nodiscard]] qsizetype start() const { return m_start; }
        [[nodiscard]] const QString& text() const { return m_text; }
        /// Words of the rules, looked for when first asked for.
        [[nodiscard]] const WordHits& hits() const;
        [[nodiscard]] bool mayMatch(const Rule& rule) const
        {
            return !m_scope->rules.needsWords(rule) || m_scope->rules.mayMatch(rule, hits());
        }

    private:
        const RuleScope* m_scope;
        qsizetype m_start;
        QString m_text;
        mutable std::optional<WordHits> m_hits;
    };

    BlockSentences(const RuleScope& scope, const OutlineBlock& block)
        : m_scope(scope)
        , m_block(block)
    {
    }

    [[nodiscard]] const QVector<Entry>& entries();

private:
    const RuleScope& m_scope;
    const OutlineBlock& m_block;
    QVector<Entry> m_entries;
};

} // namespace Councilscope
