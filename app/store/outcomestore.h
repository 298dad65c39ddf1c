#pragma once

#include "database.h"

#include <inspectionmerger.h>

#include <QSet>

namespace Councilscope {

/// Inspections as tables of outcomes have them, beside what documents say.
class OutcomeStore
{
public:
    explicit OutcomeStore(Database& database);

    /// Councils that the table of this document has outcomes of.
    [[nodiscard]] std::optional<QStringList> councilsOf(qint64 documentId);
    /// What tables say of one council's inspections, as mentions for the merger. Each is told by a name that is no
    /// sha256.
    [[nodiscard]] std::optional<QVector<InspectionMention>> mentions(const QString& council);
    /// Notes which inspection a mention is of; false for a name that is not of here, too.
    [[nodiscard]] bool link(const QString& mention, qint64 inspectionId);
    [[nodiscard]] static bool isMention(const QString& name) { return name.contains(QLatin1Char('#')); }

    /// Judgements in the rows that nothing replaces, one for each inspection, area and table, and where they stand. Ids
    /// are negative: people's decisions are on documents' own facts alone. `keys` are inspections' keys by id.
    [[nodiscard]] std::optional<QVector<Judgement>> judgements(const QHash<qint64, QString>& keys);
    /// The row of each outcome, by the inspection's key.
    [[nodiscard]] std::optional<QMultiHash<QString, SourceSpan>> evidence(const QHash<qint64, QString>& keys);

private:
    Database& m_database;
};

} // namespace Councilscope
