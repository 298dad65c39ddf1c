#pragma once

#include "viewstate.h"

/// The evidence dock's words for each kind of record. `document` is the one that the record's source names; an empty
/// record of it is allowed, then the file's name stands for its title.
namespace Councilscope {

[[nodiscard]] EvidenceItem evidenceOf(const Judgement& judgement, const DocumentRecord& document);
[[nodiscard]] EvidenceItem evidenceOf(const Finding& finding, const DocumentRecord& document);
[[nodiscard]] EvidenceItem evidenceOf(const Observation& observation, const DocumentRecord& document);
[[nodiscard]] EvidenceItem evidenceOf(const Statement& statement, const DocumentRecord& document);

/// "Said to persist", "Earlier judgement".
[[nodiscard]] QString statementName(StatementKind kind);
/// "printed", "worked out by the program", "confirmed by a person".
[[nodiscard]] QString stateName(RecordState state);

/// Documents by their hash.
[[nodiscard]] QHash<QString, DocumentRecord> documentsByHash(const RecordSet& records);

} // namespace Councilscope
