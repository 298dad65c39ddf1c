#include "library.h"

#include "casecheck.h"
#include "casestore.h"
#include "datasetcomparison.h"
#include "datasetquery.h"
#include "datasetwriter.h"
#include "decisionstore.h"
#include "documentstore.h"
#include "inspectionstore.h"
#include "librarycheck.h"
#include "libraryreader.h"
#include "outcomestore.h"
#include "recordquery.h"
#include "schemamigrator.h"
#include "searchquery.h"
#include "seriesrows.h"

#include <logging.h>

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Library)
};

} // namespace

struct Library::Private
{
    std::unique_ptr<Database> database;

    /// What a query found, or why it did not.
    template <typename T> [[nodiscard]] Result<T> answer(std::optional<T> found) const
    {
        if (!found) {
            return Failure(database->failure(Messages::tr("The library cannot be read.")));
        }
        return *std::move(found);
    }

    [[nodiscard]] Failure notSaved(const QString& file) const
    {
        return Failure(database->failure(Messages::tr("“%1” cannot be saved in the library.").arg(file)));
    }

    [[nodiscard]] bool rebuild(const QString& council)
    {
        return council.isEmpty() || InspectionStore(*database).rebuild(council);
    }

    /// The table that this document is; without an id when it is none.
    [[nodiscard]] std::optional<DatasetRecord> datasetOf(qint64 documentId)
    {
        const auto datasets = DatasetQuery(*database).datasets();
        if (!datasets) {
            return std::nullopt;
        }
        const auto found = std::find_if(datasets->cbegin(), datasets->cend(),
            [documentId](const DatasetRecord& dataset) { return dataset.documentId == documentId; });
        return found != datasets->cend() ? *found : DatasetRecord();
    }

    /// Decides which rows of these tables' series stand.
    [[nodiscard]] bool decideSeries(const QVector<DatasetRecord>& tables)
    {
        SeriesRows rows(*database);
        return std::all_of(tables.cbegin(), tables.cend(), [&](const DatasetRecord& table) {
            return table.id == 0 || rows.decide(table.kind, table.series);
        });
    }

    /// What a decision on an inspection means for the events.
    [[nodiscard]] bool rebuildFor(const FactRecord& record)
    {
        return typeOf(record) != RecordType::Inspection
            || rebuild(InspectionStore(*database).councilOf(sourceOf(record).sha256));
    }

    /// Nothing after an error.
    [[nodiscard]] std::optional<QVector<SetAsideFact>> rejected()
    {
        const auto records = RecordQuery(*database).run({.includeRejected = true});
        QVector<SetAsideFact> found;
        bool isRead = records.has_value();
        const auto collect = [&](RecordType type, const auto& facts) {
            const auto decisions = DecisionStore(*database).linked(type);
            isRead = isRead && decisions;
            for (const auto& fact : facts) {
                if (decisions && fact.state == RecordState::Rejected) {
                    found.push_back({fact, decisions->value(fact.id), false});
                }
            }
        };
        if (isRead) {
            collect(RecordType::Judgement, records->judgements);
            collect(RecordType::Finding, records->findings);
            collect(RecordType::Observation, records->observations);
            collect(RecordType::Statement, records->statements);
            collect(RecordType::Inspection, records->reported);
        }
        return isRead ? std::optional(found) : std::nullopt;
    }

    [[nodiscard]] bool rebuildAll(const QStringList& councils)
    {
        return std::all_of(
            councils.begin(), councils.end(), [this](const QString& council) { return rebuild(council); });
    }
};

Library::Library(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

Library::~Library() = default;

Result<std::unique_ptr<Library>> Library::open(const QString& location)
{
    auto database = Database::open(location);
    if (!database) {
        return Failure(database.error());
    }
    const SchemaMigrator migrator(SchemaMigrator::builtInSteps((*database)->dialect()));
    const MigrationOutcome outcome = migrator.migrate(**database);
    if (!outcome.isUsable()) {
        return Failure(outcome.message);
    }
    if (!outcome.copy.isEmpty()) {
        qCInfo(storeLog) << "The library was upgraded; a copy of it as it was is in" << outcome.copy;
    }
    return std::unique_ptr<Library>(new Library(std::make_unique<Private>(Private{*std::move(database)})));
}

QString Library::location() const
{
    return d->database->location();
}

QString Library::displayName() const
{
    return d->database->dialect().displayName(location());
}

Result<QHash<QString, qint64>> Library::documentIdsBySha256() const
{
    return d->answer(LibraryReader(*d->database).documentIdsBySha256());
}

Result<QVector<DocumentRecord>> Library::documents() const
{
    return d->answer(RecordQuery(*d->database).documents());
}

Result<qint64> Library::save(const StoredDocument& document)
{
    const DocumentFacts& facts = document.facts;
    Transaction transaction(*d->database);
    if (!transaction.isOpen()) {
        return d->notSaved(facts.document.file);
    }
    const qint64 id = DocumentStore(*d->database).insert(document);
    if (id == 0 || !DecisionStore(*d->database).relink(facts.document.sha256)
        || !d->rebuild(InspectionStore(*d->database).councilOf(id)) || !transaction.commit()) {
        return d->notSaved(facts.document.file);
    }
    return id;
}

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

Result<void> Library::replaceContents(qint64 documentId, const StoredDocument& document)
{
    Transaction transaction(*d->database);
    if (!transaction.isOpen()) {
        return d->notSaved(document.facts.document.file);
    }
    InspectionStore inspections(*d->database);
    const QString before = inspections.councilOf(documentId);
    if (!DocumentStore(*d->database).replaceContents(documentId, document)) {
        return d->notSaved(document.facts.document.file);
    }
    const QString after = inspections.councilOf(documentId);
    if (!DecisionStore(*d->database).relinkDocument(documentId) || !d->rebuild(before)
        || (after != before && !d->rebuild(after)) || !transaction.commit()) {
        return d->notSaved(document.facts.document.file);
    }
    return {};
}

Result<void> Library::removeDocument(qint64 documentId)
{
    Transaction transaction(*d->database);
    const QString council = transaction.isOpen() ? InspectionStore(*d->database).councilOf(documentId) : QString();
    const auto tabled = OutcomeStore(*d->database).councilsOf(documentId);
    const auto table = d->datasetOf(documentId);
    if (!transaction.isOpen() || !tabled || !table || !DecisionStore(*d->database).unlinkDocument(documentId)
        || !DocumentStore(*d->database).remove(documentId) || !d->rebuild(council) || !d->rebuildAll(*tabled)
        || !d->decideSeries({*table}) || !transaction.commit()) {
        return Failure(d->database->failure(Messages::tr("The document cannot be removed from the library.")));
    }
    return {};
}

Result<std::optional<Decision>> Library::decide(const DecisionChange& change)
{
    const QString what = Messages::tr("The decision cannot be saved.");
    const QString place = sourceOf(change.record).file;
    Transaction transaction(*d->database);
    std::optional<Decision> replaced;
    const auto outcome
        = transaction.isOpen() ? DecisionStore(*d->database).change(change, replaced) : DecisionStore::Outcome::Failed;
    if (outcome == DecisionStore::Outcome::NoRecord) {
        return Failure(errorMessage(what, Messages::tr("The record is no longer in the library."), place,
            Messages::tr("The document was removed or read again; look at its records now.")));
    }
    if (outcome == DecisionStore::Outcome::NotExpected) {
        const QString who = replaced ? replaced->user : Messages::tr("Somebody");
        return Failure(errorMessage(what, Messages::tr("%1 has decided otherwise in the meantime.").arg(who), place,
            Messages::tr("Look at the record and decide again.")));
    }
    if (outcome == DecisionStore::Outcome::Failed || !d->rebuildFor(change.record) || !transaction.commit()) {
        return Failure(d->database->failure(what));
    }
    return replaced;
}

Result<QVector<SetAsideFact>> Library::setAside() const
{
    auto found = d->rejected();
    const auto lost = DecisionStore(*d->database).lost();
    return d->answer(found && lost ? std::optional(*found + *lost) : std::nullopt);
}

Result<QVector<DecisionLogEntry>> Library::decisionLog(const QString& sha256) const
{
    return d->answer(DecisionStore(*d->database).log(sha256));
}

Result<QVector<CaseEntry>> Library::caseEntries(const QStringList& councils) const
{
    return d->answer(CaseStore(*d->database).entries(councils));
}

Result<void> Library::editCases(const CaseEdit& edit)
{
    Transaction transaction(*d->database);
    if (transaction.isOpen()) {
        if (const auto done = CaseStore(*d->database).edit(edit); !done) {
            return done;
        }
    }
    if (!transaction.commit()) {
        return Failure(d->database->failure(Messages::tr("The change to the case cannot be saved.")));
    }
    return {};
}

Result<QVector<CaseLogEntry>> Library::caseLog(const QString& council) const
{
    return d->answer(CaseStore(*d->database).log(council));
}

Result<QByteArray> Library::caseFile(const QString& sha256) const
{
    auto bytes = d->answer(CaseStore(*d->database).file(sha256));
    if (bytes && bytes->isNull()) {
        return Failure(errorMessage(Messages::tr("The file is not in the library."),
            Messages::tr("No case needs it any more."), sha256, Messages::tr("Add it to a case again.")));
    }
    return bytes;
}

Result<RecordSet> Library::records(const RecordFilter& filter) const
{
    // Another program may save a document between two of the queries.
    Transaction transaction(*d->database, Transaction::Kind::Reading);
    auto records = transaction.isOpen() ? RecordQuery(*d->database).run(filter) : std::nullopt;
    if (records && !transaction.commit()) {
        records.reset();
    }
    return d->answer(std::move(records));
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
        return Failure(d->database->failure(Messages::tr("The library cannot be read.")));
    }
    return {};
}

Result<QStringList> Library::officialMetrics() const
{
    return d->answer(DatasetQuery(*d->database).metrics());
}

Result<QVector<NeighbourSet>> Library::neighbourSets() const
{
    return d->answer(DatasetQuery(*d->database).neighbourSets());
}

Result<LibraryCounts> Library::counts() const
{
    return d->answer(LibraryReader(*d->database).counts());
}

Result<QByteArray> Library::bytes(qint64 documentId) const
{
    return d->answer(LibraryReader(*d->database).bytes(documentId));
}

Result<QString> Library::text(qint64 documentId) const
{
    return d->answer(LibraryReader(*d->database).text(documentId));
}

Result<QVector<qsizetype>> Library::pageStarts(qint64 documentId) const
{
    return d->answer(LibraryReader(*d->database).pageStarts(documentId));
}

Result<QVector<ReadingNote>> Library::notes(qint64 documentId) const
{
    return d->answer(LibraryReader(*d->database).notes(documentId));
}

Result<QVector<SearchHit>> Library::search(const QString& words, int limit) const
{
    return SearchQuery(*d->database).run(words, limit);
}

Result<QVector<UserMessage>> Library::check() const
{
    auto found = d->database->dialect().checkIntegrity(*d->database);
    if (!found) {
        return found;
    }
    auto own = d->answer(LibraryCheck(*d->database).run());
    if (!own) {
        return own;
    }
    auto orphans = d->answer(DecisionStore(*d->database).orphans());
    if (!orphans) {
        return orphans;
    }
    auto cases = d->answer(CaseCheck(*d->database).run());
    if (!cases) {
        return cases;
    }
    return *found + *own + *orphans + *cases;
}

bool isLibraryFile(const QString& path)
{
    const QFileInfo file(path);
    return file.suffix().compare(QLatin1String("councilscope"), Qt::CaseInsensitive) == 0 && file.isFile();
}

Result<void> Library::backup(const QString& path) const
{
    return d->database->dialect().backup(*d->database, path);
}

} // namespace Councilscope
