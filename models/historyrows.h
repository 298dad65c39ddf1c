#pragma once

#include "viewstate.h"

#include <caserecords.h>

namespace Councilscope {

/// One act of the trail in the words that people read.
struct HistoryRow
{
    QDateTime when; ///< UTC
    QString user;
    QString council; ///< empty when its document is not in the library any more
    QString what; ///< a sentence: "Judgement corrected."
    QString before; ///< only what the act changed, where it changed a part
    QString after;
    QString reason; ///< what the person gave as one; may be empty
    QString document; ///< title; empty for cases
    EvidenceItem evidence; ///< invalid when the library does not hold the place any more

    bool operator==(const HistoryRow&) const = default;
};

/// Decisions and edits of cases together, the newest first; of one moment the later act first. `decisions` and `cases`
/// stand in the order of time.
[[nodiscard]] QVector<HistoryRow> historyRows(
    const QVector<DecisionLogEntry>& decisions, const QVector<CaseLogEntry>& cases, const RecordSet& records);

} // namespace Councilscope
