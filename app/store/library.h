#pragma once

#include <caserecords.h>
#include <dataset.h>
#include <decision.h>
#include <result.h>

#include <functional>
#include <memory>

namespace Councilscope {

/// What the store keeps of a document: everything that the reader and the rules made of it, and the bytes themselves.
struct StoredDocument
{
    QByteArray bytes;
    QString text; ///< canonical text
    QVector<qsizetype> pageStarts; ///< UTF-16 offset of each page's first character in `text`
    QVector<QSizeF> pageSizes; ///< points; empty for unpaged documents
    DocumentFacts facts;
};

struct SearchHit
{
    qint64 documentId = 0;
    QString file;
    QString council;
    int page = 0;
    QString snippet; ///< plain text; hits are between U+0002 and U+0003
    qsizetype start = -1; ///< UTF-16 offset in the canonical text of the first hit on the page, -1 when unknown
    qsizetype end = -1;
};

/// What became of a table that was loaded.
struct SavedDataset
{
    DatasetRecord dataset;
    DatasetChanges changes;
};

/// The library of one workstation (SQLite file) or team (PostgreSQL): the façade of the store. One object for each
/// thread; opening a second one on the same location is cheap. Every write is one transaction.
class Library
{
public:
    /// `location` is a path or a postgresql:// URL. The library is made when absent and upgraded when older (after a
    /// copy). A newer or damaged one, or one without rights, is a failure that says which and what to do.
    [[nodiscard]] static Result<std::unique_ptr<Library>> open(const QString& location);
    ~Library();
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    [[nodiscard]] QString location() const;
    /// For the window's title and status bar: the file's base name or the database's name.
    [[nodiscard]] QString displayName() const;

    [[nodiscard]] Result<QHash<QString, qint64>> documentIdsBySha256() const;
    /// All documents without their records; what an import needs to know what is there already.
    [[nodiscard]] Result<QVector<DocumentRecord>> documents() const;
    /// Saves one document with all its facts and merges it into the inspections of its council, in one transaction.
    /// Returns the document's id. A document that is already there is an error.
    [[nodiscard]] Result<qint64> save(const StoredDocument& document);
    /// Saves a published table with its document, in one transaction. `read` sends it to the sink, fills the notes and
    /// returns the counts; its failure undoes everything. A failure without a message means that the sink stopped the
    /// reading.
    using DatasetReading = std::function<Result<DatasetRecord>(DatasetSink& sink, QVector<ReadingNote>& notes)>;
    [[nodiscard]] Result<SavedDataset> saveDataset(
        const DocumentRecord& document, const QByteArray& bytes, const DatasetReading& read);
    /// Compares a stored table with what `read` makes of its bytes today, and where they differ writes it anew, in one
    /// transaction. It stays where it was among the files of its series, and what they replace is decided again.
    [[nodiscard]] Result<DatasetRereading> rereadDataset(const DocumentRecord& document, const DatasetReading& read);
    /// Replaces the text and all records of a document that was read again; its bytes, name and day of import stay.
    [[nodiscard]] Result<void> replaceContents(qint64 documentId, const StoredDocument& document);
    [[nodiscard]] Result<void> removeDocument(qint64 documentId);

    /// Sets, replaces or takes back a person's decision on a fact; the facts themselves stay as they were found, and
    /// records() answers them as decided. Returns the decision that stood before, if any.
    [[nodiscard]] Result<std::optional<Decision>> decide(const DecisionChange& change);
    /// What people rejected, in the order of records(), and behind it the decisions whose document holds no such fact
    /// any more.
    [[nodiscard]] Result<QVector<SetAsideFact>> setAside() const;
    /// Who decided what and when, in that order; of all documents when `sha256` is empty.
    [[nodiscard]] Result<QVector<DecisionLogEntry>> decisionLog(const QString& sha256 = {}) const;

    /// What people entered on cases of the councils (empty: of all), by council and time.
    [[nodiscard]] Result<QVector<CaseEntry>> caseEntries(const QStringList& councils = {}) const;
    /// All changes of the edit or none. It is refused, with who did what and when, as soon as one entry is not as its
    /// change expects it. The bytes of a file stay as long as an entry needs them.
    [[nodiscard]] Result<void> editCases(const CaseEdit& edit);
    /// Who entered what on cases and when, in that order; of all councils when `council` is empty.
    [[nodiscard]] Result<QVector<CaseLogEntry>> caseLog(const QString& council = {}) const;
    /// The bytes of somebody's own evidence.
    [[nodiscard]] Result<QByteArray> caseFile(const QString& sha256) const;

    [[nodiscard]] Result<RecordSet> records(const RecordFilter& filter) const;
    /// Published tables in the library.
    [[nodiscard]] Result<QVector<DatasetRecord>> datasets() const;
    /// Official figures by metric, area and date; records() has only those of documents. Where several files have a
    /// figure, that of the file which reaches furthest stands, of two that reach equally far that of the one loaded
    /// later. A council keeps its figures when its code changes; two councils of one name follow each other and are
    /// told apart by the area code.
    [[nodiscard]] Result<QVector<Observation>> series(const SeriesQuery& query) const;
    /// Where another file has another figure than the one that series() answers, superseded files included; by metric,
    /// area and date.
    [[nodiscard]] Result<QVector<SourceDifference>> sourceDifferences(const SeriesQuery& query) const;
    /// All official figures, one after the other, in the order of files, rows and columns: for exports.
    [[nodiscard]] Result<void> forEachOfficial(
        const SeriesQuery& query, const std::function<void(const Observation&)>& take) const;
    /// Keys of the metrics that the published tables have.
    [[nodiscard]] Result<QStringList> officialMetrics() const;
    /// The breakdowns of a metric's official figures as published, an empty one for totals.
    [[nodiscard]] Result<QStringList> officialBreakdowns(const QString& metric) const;
    /// Sets of statistical neighbours by name.
    [[nodiscard]] Result<QVector<NeighbourSet>> neighbourSets() const;

    [[nodiscard]] Result<LibraryCounts> counts() const;
    [[nodiscard]] Result<QByteArray> bytes(qint64 documentId) const;
    [[nodiscard]] Result<QString> text(qint64 documentId) const;
    [[nodiscard]] Result<QVector<qsizetype>> pageStarts(qint64 documentId) const;
    [[nodiscard]] Result<QVector<ReadingNote>> notes(qint64 documentId) const;
    [[nodiscard]] Result<QVector<SearchHit>> search(const QString& words, int limit = 200) const;

    /// Integrity of the database and of the library's own rules; empty when all is well.
    [[nodiscard]] Result<QVector<UserMessage>> check() const;
    /// A consistent copy while others work (SQLite only; for PostgreSQL a failure that names pg_dump).
    [[nodiscard]] Result<void> backup(const QString& path) const;

private:
    struct Private;
    explicit Library(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

/// Whether the file of this path is a library rather than a document; its name tells.
[[nodiscard]] bool isLibraryFile(const QString& path);

} // namespace Councilscope
