#pragma once

#include <caseledger.h>
#include <result.h>

#include <memory>

namespace Councilscope {

class Library;

/// The ledger of a library, council by council, so that after a change only the councils that it concerns are made
/// anew. A value: a copy shares the parts.
class LedgerParts
{
public:
    /// The parts for these records and entries, with those of this object where nothing has changed.
    [[nodiscard]] LedgerParts updated(const RecordSet& records, const QVector<CaseEntry>& entries) const;
    /// The same as caseLedger() makes of the whole.
    [[nodiscard]] CaseLedger whole() const;
    /// How many councils were made anew by the last update.
    [[nodiscard]] int made() const { return m_made; }

private:
    struct Part
    {
        RecordSet records; ///< what cases are made of, of one council
        QVector<CaseEntry> entries;
        CaseLedger ledger;
    };
    static bool isSame(const Part& left, const Part& right);

    QMap<QString, std::shared_ptr<const Part>> m_parts; ///< by council
    int m_made = 0;
};

/// The cases of the records, with what people entered in the library. Blocks: for commands.
[[nodiscard]] Result<CaseLedger> readLedger(const Library& library, const RecordSet& records);

} // namespace Councilscope
