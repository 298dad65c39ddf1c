#pragma once

#include <decision.h>

/// People's decisions in the words that they read.
namespace Councilscope {

/// "Judgement", "Figure".
[[nodiscard]] QString recordTypeName(RecordType type);
/// What was done, in a sentence: "Judgement corrected."
[[nodiscard]] QString decisionSentence(const DecisionLogEntry& entry);
/// The decidable values of a fact: "Area: leadership · Grade: Good"; what is empty is left out.
[[nodiscard]] QString valuesText(RecordType type, const QJsonObject& values);
/// Before and after an act: only the values that it changed, or all of them before where it changed none.
[[nodiscard]] std::pair<QString, QString> changedValues(const DecisionLogEntry& entry);

} // namespace Councilscope
