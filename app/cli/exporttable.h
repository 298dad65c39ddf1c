#pragma once

#include <caseledger.h>
#include <dataset.h>
#include <outcomecomparison.h>
#include <records.h>
#include <reportedagainstofficial.h>
#include <result.h>

#include <QVariant>

namespace Councilscope {

/// A table ready to be written: rows of texts, numbers and gaps (invalid values), as wide as `columns`.
struct ExportTable
{
    QString name;
    QStringList columns;
    QVector<QVariantList> rows;

    bool operator==(const ExportTable&) const = default;
};

/// Names of all tables, in the order of the help.
[[nodiscard]] QStringList exportTableNames();
/// The table of this name with the columns that the contract fixes; records that a person rejected are left out. The
/// ledger is needed for cases, their events and findings, the records are already filtered. No such table, or one that
/// is made elsewhere: no columns.
[[nodiscard]] ExportTable exportTable(
    const QString& name, const RecordSet& records, const RecordFilter& filter, const CaseLedger& ledger = {});
/// Whether the table of this name is made from the ledger.
[[nodiscard]] bool needsLedger(const QString& table);

/// Figures of documents beside official ones; judgements and dates of documents beside those of tables of outcomes.
[[nodiscard]] ExportTable differenceTable(const QVector<ReportedAgainstOfficial>& figures);
[[nodiscard]] ExportTable outcomeTable(const OutcomeComparisons& outcomes);
/// Official figures beside what other files, or earlier states of the same one, have instead.
[[nodiscard]] ExportTable sourceTable(const QVector<SourceDifference>& differences);
/// A row of the table of observations.
[[nodiscard]] QVariantList observationRow(const Observation& observation);

} // namespace Councilscope
