#include "library.h"

#include "casecheck.h"
#include "casestore.h"
#include "decisionstore.h"
#include "decisiontrail.h"
#include "documentstore.h"
#include "librarycheck.h"
#include "libraryprivate.h"
#include "libraryreader.h"
#include "outcomestore.h"
#include "recordquery.h"
#include "schemamigrator.h"
#include "searchquery.h"
#include "setasidequery.h"

#include <logging.h>

#include <QFileInfo>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Library)
};

} // namespace

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
    SetAsideQuery query(*d->database);
    const auto rejected = query.rejected();
    const auto lost = query.lost();
    return d->answer(rejected && lost ? std::optional(*rejected + *lost) : std::nullopt);
}

Result<QVector<DecisionLogEntry>> Library::decisionLog(const QString& sha256) const
{
    return d->answer(DecisionTrail(*d->database).entries(sha256));
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
