#pragma once

#include "exporttable.h"

#include <caseledger.h>

namespace Councilscope {

/// The cases that were opened in the period, of the councils: an invalid date or an empty list mean all.
[[nodiscard]] ExportTable caseTable(const CaseLedger& ledger, const RecordFilter& filter);
/// The events of all cases that are dated in the period.
[[nodiscard]] ExportTable caseEventTable(const CaseLedger& ledger, const RecordFilter& filter);
/// Who entered what, when; the period is that of the acts. Each side is a JSON object, empty where there was none.
[[nodiscard]] ExportTable caseLogTable(const QVector<CaseLogEntry>& lines, const RecordFilter& filter);

/// Keys of the cases that findings belong to.
class CaseKeys
{
public:
    explicit CaseKeys(const CaseLedger& ledger);

    /// Several are separated by semicolons; empty for none.
    [[nodiscard]] QString of(const Finding& finding) const;

private:
    using Place = std::tuple<QString, qsizetype, qsizetype>;
    [[nodiscard]] static Place placeOf(const FactReference& reference);

    QMap<Place, QStringList> m_keys;
};

} // namespace Councilscope
