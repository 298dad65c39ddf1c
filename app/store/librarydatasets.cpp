#include "datasetcomparison.h"
#include "datasetwriter.h"
#include "documentstore.h"
#include "libraryprivate.h"
#include "outcomestore.h"

/// The library's tables: official statistics, outcomes of inspections, sets of neighbours.
namespace Councilscope {

Result<SavedDataset> Library::saveDataset(
    const DocumentRecord& document, const QByteArray& bytes, const DatasetReading& read)
{
    Transaction transaction(*d->database);
    StoredDocument stored{bytes, {}, {}, {}, {}};
    stored.facts.document = document;
    const qint64 id = transaction.isOpen() ? DocumentStore(*d->database).insert(stored) : 0;
    if (id == 0) {
        return d->notSaved(document.file);
    }
    DatasetWriter writer(*d->database, id);
    auto dataset = read(writer, stored.facts.notes);
    if (!dataset && dataset.error().what.isEmpty()) {
        return d->notSaved(document.file);
    }
    if (!dataset) {
        return Failure(dataset.error());
    }
    stored.facts.document.title = dataset->title;
    stored.facts.document.publisher = dataset->source;
    if (!writer.finish(*dataset) || !DocumentStore(*d->database).replaceContents(id, stored)
        || !d->rebuildAll(writer.councils()) || !transaction.commit()) {
        return d->notSaved(document.file);
    }
    return SavedDataset{*dataset, writer.changes()};
}

Result<DatasetRereading> Library::rereadDataset(const DocumentRecord& document, const DatasetReading& read)
{
    Transaction transaction(*d->database);
    const auto stored = transaction.isOpen() ? d->datasetOf(document.id) : std::nullopt;
    const auto councils = OutcomeStore(*d->database).councilsOf(document.id);
    if (!stored || stored->id == 0 || !councils) {
        return d->notSaved(document.file);
    }
    DatasetComparison comparison(*d->database, *stored);
    StoredDocument again;
    again.facts.document = document;
    auto dataset = read(comparison, again.facts.notes);
    if (!dataset && !dataset.error().what.isEmpty()) {
        return Failure(dataset.error());
    }
    if (!dataset || !comparison.finish(*dataset)) {
        return d->notSaved(document.file);
    }
    if (comparison.result().isSame) {
        return comparison.result();
    }
    DatasetWriter writer(*d->database, *stored);
    again.facts.notes.clear();
    dataset = read(writer, again.facts.notes);
    if (!dataset) {
        return d->notSaved(document.file);
    }
    again.facts.document.title = dataset->title;
    again.facts.document.publisher = dataset->source;
    if (!writer.finish(*dataset) || !d->decideSeries({*stored, *dataset})
        || !DocumentStore(*d->database).replaceContents(document.id, again)
        || !d->rebuildAll(*councils + writer.councils()) || !transaction.commit()) {
        return d->notSaved(document.file);
    }
    return comparison.result();
}

Result<QVector<DatasetRecord>> Library::datasets() const
{
    return d->answer(DatasetQuery(*d->database).datasets());
}

Result<QVector<Observation>> Library::series(const SeriesQuery& query) const
{
    return d->answer(DatasetQuery(*d->database).series(query));
}

Result<QVector<SourceDifference>> Library::sourceDifferences(const SeriesQuery& query) const
{
    return d->answer(DatasetQuery(*d->database).differences(query));
}

Result<void> Library::forEachOfficial(
    const SeriesQuery& query, const std::function<void(const Observation&)>& take) const
{
    if (!DatasetQuery(*d->database).forEach(query, take)) {
        return Failure(d->database->failure(QCoreApplication::translate("Library", "The library cannot be read.")));
    }
    return {};
}

Result<QStringList> Library::officialMetrics() const
{
    return d->answer(DatasetQuery(*d->database).metrics());
}

Result<QStringList> Library::officialBreakdowns(const QString& metric) const
{
    return d->answer(DatasetQuery(*d->database).breakdowns(metric));
}

Result<QVector<NeighbourSet>> Library::neighbourSets() const
{
    return d->answer(DatasetQuery(*d->database).neighbourSets());
}

} // namespace Councilscope
