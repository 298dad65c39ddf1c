#pragma once

#include "records.h"

#include <QJsonObject>

#include <variant>

/// What a person says of a fact that the program found, and how both are told again after the document was read anew.
namespace Councilscope {

/// Kinds of facts; the keys are the names of their tables in exports.
enum class RecordType
{
    Judgement,
    Finding,
    Observation,
    Statement,
    Inspection, ///< what one document says of it
};

template <> [[nodiscard]] QString key(RecordType value);
template <> [[nodiscard]] QVector<RecordType> allValues<RecordType>();

/// Facts with a confidence below this wait for a person.
constexpr double reviewThreshold = 0.75;

/// Any fact. The alternatives stand in the order of RecordType.
using FactRecord = std::variant<Judgement, Finding, Observation, Statement, ReportedInspection>;

[[nodiscard]] inline RecordType typeOf(const FactRecord& fact)
{
    return static_cast<RecordType>(fact.index());
}
[[nodiscard]] const SourceSpan& sourceOf(const FactRecord& fact);
[[nodiscard]] qint64 idOf(const FactRecord& fact);
[[nodiscard]] QString councilOf(const FactRecord& fact);
[[nodiscard]] RecordState stateOf(const FactRecord& fact);
[[nodiscard]] double confidenceOf(const FactRecord& fact);

/// Whether the fact waits for a person: a low confidence and no decision yet.
[[nodiscard]] bool needsReview(const FactRecord& fact, double threshold = reviewThreshold);
/// Facts that wait for a person: by council, document and place, all kinds together.
[[nodiscard]] QVector<FactRecord> reviewQueue(const RecordSet& records, double threshold = reviewThreshold);

/// Names of the values that a person can change, in the store's spelling: they are columns of the fact's table.
[[nodiscard]] QStringList decidableNames(RecordType type);
/// Those values by name: texts, numbers, or null for a missing number.
[[nodiscard]] QJsonObject decidableValues(const FactRecord& fact);
/// Takes the values over; names that are not in `values` stay as they are.
void setDecidableValues(Judgement& fact, const QJsonObject& values);
void setDecidableValues(Finding& fact, const QJsonObject& values);
void setDecidableValues(Observation& fact, const QJsonObject& values);
void setDecidableValues(Statement& fact, const QJsonObject& values);
void setDecidableValues(ReportedInspection& fact, const QJsonObject& values);
void setDecidableValues(FactRecord& fact, const QJsonObject& values);

/// The fact that these values, found at this place, were.
[[nodiscard]] FactRecord factFrom(
    RecordType type, const QJsonObject& values, const QString& council, const SourceSpan& source);

/// A person's word on one fact.
struct Decision
{
    RecordState verdict = RecordState::Confirmed; ///< Confirmed, Corrected or Rejected
    QJsonObject values; ///< decidable values as they are to be; of no meaning when Rejected
    QString reason; ///< why it was rejected or corrected; may be empty
    QString user;
    QDateTime when; ///< UTC

    bool operator==(const Decision&) const = default;
};

/// One act: sets, replaces or takes back the decision on a fact.
struct DecisionChange
{
    FactRecord record; ///< as it was shown; found by its place when the document was read again since
    std::optional<Decision> decision; ///< none: takes the present one back
    QString user; ///< who acts: another than the decision's when a decision is restored
    bool onlyIfExpected = false; ///< refuse when the present decision is not `expected`
    std::optional<Decision> expected;
    bool mayBeLost = false; ///< a decision that waits for its fact to be found again may be put back, too
};

/// A fact that no list shows, and the decision on it: it was rejected, or the document holds no such fact any more.
struct SetAsideFact
{
    FactRecord fact; ///< as found, or as it was when it was last found
    Decision decision;
    bool isLost = false;

    bool operator==(const SetAsideFact&) const = default;
};

/// A line of the trail.
struct DecisionLogEntry
{
    QString sha256;
    RecordType type = RecordType::Judgement;
    qsizetype start = 0; ///< UTF-16 offsets in the canonical text of that time
    qsizetype end = 0;
    QString quote;
    std::optional<RecordState> stateBefore; ///< none: as the program found it
    QJsonObject valuesBefore;
    std::optional<RecordState> stateAfter;
    QJsonObject valuesAfter;
    QString reason;
    QString user;
    QDateTime when; ///< UTC

    bool operator==(const DecisionLogEntry&) const = default;
};

/// The overall grades of inspections as people decided them: `judgements` with those that were rejected.
void settleOverallGrades(const QVector<Judgement>& judgements, QVector<Inspection>& inspections);
/// The one rule for rejected facts: they are in no list and no count.
void dropRejected(RecordSet& records);

/// Lets a decision speak: the fact's values and state become the person's.
template <typename Fact> void applyDecision(const Decision& decision, Fact& fact)
{
    fact.state = decision.verdict;
    if (decision.verdict != RecordState::Rejected) {
        setDecidableValues(fact, decision.values);
    }
}
/// The dates of an inspection say by themselves that a person gave or confirmed them.
void applyDecision(const Decision& decision, ReportedInspection& fact);

} // namespace Councilscope

Q_DECLARE_METATYPE(Councilscope::FactRecord)
Q_DECLARE_METATYPE(Councilscope::DecisionChange)
