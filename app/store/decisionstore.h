#pragma once

#include "database.h"
#include "decisionmatcher.h"

namespace Councilscope {

/// People's decisions; each change goes into the trail. The facts' own rows are never changed: whoever reads facts
/// applies the decisions that are linked to their rows. Knows nothing of transactions; nothing or false after an error
/// of the database.
class DecisionStore
{
public:
    explicit DecisionStore(Database& database);

    /// Decisions by the row of the fact.
    [[nodiscard]] std::optional<QHash<qint64, Decision>> linked(RecordType type);
    /// Number of rejected facts by document; the inspections that documents report are not counted as facts.
    [[nodiscard]] std::optional<QHash<qint64, int>> rejectedByDocument();

    enum class Outcome
    {
        Done,
        NoRecord, ///< the library has no such fact any more
        NotExpected, ///< somebody decided otherwise in the meantime
        Failed,
    };
    /// Does what the change says and adds it to the trail. `replaced` is the decision that stood before, if any.
    [[nodiscard]] Outcome change(const DecisionChange& change, std::optional<Decision>& replaced);

    /// Finds the facts that the document's decisions speak of; to be called whenever its facts were written.
    [[nodiscard]] bool relink(const QString& sha256);
    [[nodiscard]] bool relinkDocument(qint64 documentId);
    /// Before a document is removed: its decisions stay and wait for its return.
    [[nodiscard]] bool unlinkDocument(qint64 documentId);

    /// What is to be told of decisions whose fact is lost.
    [[nodiscard]] std::optional<QVector<UserMessage>> orphans();

private:
    struct Stored;
    struct Target;
    [[nodiscard]] std::optional<Target> find(const FactRecord& record);
    [[nodiscard]] bool hasDocument(const QString& sha256);
    [[nodiscard]] static DecisionLogEntry entryOf(const Target& target, const DecisionChange& change);
    [[nodiscard]] bool relink(const QString& sha256, RecordType type);
    [[nodiscard]] std::optional<QVector<FactPlace>> facts(const QString& sha256, RecordType type);
    [[nodiscard]] std::optional<QVector<Stored>> decisions(const QString& sha256, RecordType type);
    [[nodiscard]] bool link(qint64 decision, const FactPlace& fact);
    [[nodiscard]] bool remove(qint64 decision);
    [[nodiscard]] bool insert(const QString& sha256, RecordType type, const FactPlace& place, const Decision& decision);

    Database& m_database;
};

} // namespace Councilscope
