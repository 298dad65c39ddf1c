#pragma once

#include "casefacts.h"

namespace Councilscope {

/// Finds the facts that people's entries point at, also after their documents were read again.
class FactResolver
{
public:
    explicit FactResolver(const CaseFacts& facts);

    /// Index into CaseFacts::nodes: the same place with the same words, else a place that shares most of its words,
    /// else the nearest place with the same words. -1 when the document has none: the entry waits.
    [[nodiscard]] int node(const FactReference& reference) const;

private:
    const CaseFacts& m_facts;
    QHash<QString, QVector<int>> m_byDocument;
};

} // namespace Councilscope
