#pragma once

#include "viewstate.h"

#include <decision.h>

/// The evidence dock's words for each kind of record. `document` is the one that the record's source names; an empty
/// record of it is allowed, then the file's name stands for its title.
namespace Councilscope {

[[nodiscard]] EvidenceItem evidenceOf(const Judgement& judgement, const DocumentRecord& document);
[[nodiscard]] EvidenceItem evidenceOf(const Finding& finding, const DocumentRecord& document);
[[nodiscard]] EvidenceItem evidenceOf(const Observation& observation, const DocumentRecord& document);
[[nodiscard]] EvidenceItem evidenceOf(const Statement& statement, const DocumentRecord& document);
[[nodiscard]] EvidenceItem evidenceOf(const ReportedInspection& reported, const DocumentRecord& document);
[[nodiscard]] EvidenceItem evidenceOf(const FactRecord& fact, const DocumentRecord& document);

/// Council and date in words: "Herefordshire · inspection ended 21 September 2022"; as much of it as is known.
[[nodiscard]] QString evidencePlace(const EvidenceItem& item, const RecordSet& records);
/// The other records that the same words support, as evidence; most items have none.
[[nodiscard]] QVector<EvidenceItem> sameWords(const EvidenceItem& item, const RecordSet& records);

/// "Said to persist", "Earlier judgement".
[[nodiscard]] QString statementName(StatementKind kind);
/// "printed", "worked out by the program", "confirmed by a person".
[[nodiscard]] QString stateName(RecordState state);

/// Documents by their hash.
[[nodiscard]] QHash<QString, DocumentRecord> documentsByHash(const RecordSet& records);

} // namespace Councilscope
