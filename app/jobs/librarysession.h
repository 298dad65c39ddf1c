#pragma once

#include "importjob.h"
#include "jobrunner.h"
#include "ledgerparts.h"

#include <comparator.h>
#include <library.h>

#include <QHash>
#include <QImage>
#include <QPointer>

namespace Councilscope {

/// What a chart of published tables needs, read in one go. Blocks: for threads that may wait, and for commands.
[[nodiscard]] Result<OfficialFigures> officialFigures(const Library& library, const SeriesQuery& query);

/// The window's access to one library: every call returns at once, the work is done on pool threads with connections of
/// their own, and answers arrive on this object's thread. `records()` is a snapshot that is replaced as a whole, so
/// views may keep the pointer. Documents' pages are drawn in a worker process.
class LibrarySession : public QObject
{
    Q_OBJECT

public:
    explicit LibrarySession(QObject* parent = nullptr);
    ~LibrarySession() override;

    /// Opens and loads, and leaves the library that was open only then: `opened` and `recordsChanged` as soon as there
    /// are records, `casesChanged` when the cases are made of them; or `failed`.
    void open(const QString& location);
    void reload();
    /// Reads what people entered on cases again, and no records; ends with `casesChanged`, or with `failed`.
    void reloadCases();

    [[nodiscard]] QString location() const { return m_location; }
    [[nodiscard]] QString displayName() const { return m_displayName; }
    [[nodiscard]] std::shared_ptr<const RecordSet> records() const { return m_records; }
    /// The cases of records(), with what people entered on them: caseEntries(). Unless ledgerState() is current, those
    /// of the library's records before, or none.
    [[nodiscard]] std::shared_ptr<const CaseLedger> ledger() const { return m_ledger; }
    [[nodiscard]] LedgerState ledgerState() const { return m_ledgerState; }
    [[nodiscard]] QVector<CaseEntry> caseEntries() const { return m_entries; }
    [[nodiscard]] LibraryCounts counts() const { return m_counts; }

    /// Progress by importProgressed, each file by fileImported, at last importFinished and recordsChanged.
    void importPaths(const QStringList& paths);
    void cancelImport();
    [[nodiscard]] bool isImporting() const { return m_import.isRunning(); }
    /// Takes an import back as a whole: removes the documents that it loaded from the library that they went into.
    void undoImport(const ImportReport& report);

    struct DocumentText
    {
        qint64 documentId = 0;
        QString text;
        QVector<qsizetype> pageStarts;
        QVector<ReadingNote> notes; ///< what could not be read
    };
    // Each of these drops an earlier call of the same kind by the same context object that is not answered yet. The
    // answer is called on this object's thread, and not at all once the context object is gone.
    void fetchText(qint64 documentId, QObject* context, std::function<void(Result<DocumentText>)> answer);
    void fetchPageImage(
        qint64 documentId, int page, int width, QObject* context, std::function<void(Result<QImage>)> answer);
    /// Official figures that answer the query, with all sets of neighbours and the metrics to choose from.
    void fetchSeries(const SeriesQuery& query, QObject* context, std::function<void(Result<OfficialFigures>)> answer);
    void search(const QString& words, QObject* context, std::function<void(Result<QVector<SearchHit>>)> answer);

Q_SIGNALS:
    void opened();
    /// The records; their cases are still to come.
    void recordsChanged();
    /// The cases, or ledgerState(): pending before each recordsChanged.
    void casesChanged();
    void failed(const Councilscope::UserMessage& message);
    void importProgressed(int done, int total, const QString& text);
    void fileImported(const Councilscope::ImportedFile& file);
    void importFinished(const Councilscope::ImportReport& report);

private:
    struct Snapshot
    {
        std::shared_ptr<const RecordSet> records;
        LibraryCounts counts;
        QString displayName;
    };
    struct Cases
    {
        QVector<CaseEntry> entries;
        LedgerParts parts;
        std::shared_ptr<const CaseLedger> ledger;
    };
    static Result<Snapshot> load(const QString& location);
    static Result<Cases> loadCases(const QString& location, const RecordSet& records, const LedgerParts& before);
    void startLoading(bool justOpened);
    void startCases();
    void stay(bool justOpened);
    void tellLedgerState(LedgerState state);
    void take(const Result<Snapshot>& result);
    void takeCases(const Result<Cases>& result);
    enum class Fetch
    {
        Text,
        PageImage,
        Search,
        Series,
    };
    /// Of the library that records() are from: while another is being opened, numbers of documents mean this one's.
    [[nodiscard]] QString shownLocation() const
    {
        return m_isOpening && !m_locationBefore.isEmpty() ? m_locationBefore : m_location;
    }
    /// The runner of one kind of fetch for one context object; it dies with either.
    JobRunner& fetcher(Fetch kind, QObject* context);
    void drawPage(
        const QByteArray& bytes, int page, int width, QObject* context, std::function<void(Result<QImage>)> answer);

    QString m_location;
    QString m_locationBefore; ///< of the library that is shown until another is open
    QString m_displayName;
    std::shared_ptr<const RecordSet> m_records = std::make_shared<const RecordSet>();
    std::shared_ptr<const CaseLedger> m_ledger = std::make_shared<const CaseLedger>();
    LedgerState m_ledgerState = LedgerState::Current;
    QVector<CaseEntry> m_entries;
    LedgerParts m_parts;
    LibraryCounts m_counts;
    bool m_isOpening = false; ///< until `opened` is told, however often loading starts anew
    bool m_isLoadingRecords = false;
    ReaderPool m_pages; ///< one worker that draws pages
    JobRunner m_load; ///< the records, then their cases
    JobRunner m_import;
    std::shared_ptr<std::atomic_bool> m_stopImport; ///< asks the running import to end with a report of what it did
    QHash<std::pair<int, QObject*>, JobRunner*> m_fetchers; ///< by Fetch and context
    QHash<QObject*, quint64> m_imageRequests; ///< number of each context's newest request
    quint64 m_lastImageRequest = 0;
};

} // namespace Councilscope
