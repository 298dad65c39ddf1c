#pragma once

#include "caselife.h"

namespace Councilscope {

/// Puts what people entered on single cases where it belongs: events into `book`, before cases are made; titles, plans,
/// files and verdicts into the cases that were made. Entries whose facts are not loaded wait and are found nowhere.
class CaseEntries
{
public:
    CaseEntries(const FactResolver& resolver, const QVector<CaseEntry>& entries);

    void takeEvents(CaseBook& book) const;
    void takeRest(const CaseBook& book, QVector<CaseLife>& lives) const;

private:
    [[nodiscard]] int draftOf(const CaseBook& book, const FactReference& anchor) const;

    const FactResolver& m_resolver;
    QVector<CaseEntry> m_entries; ///< by time
};

} // namespace Councilscope
