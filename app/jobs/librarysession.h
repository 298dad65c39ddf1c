#pragma once

#include "importjob.h"
#include "jobrunner.h"

#include <library.h>

#include <QImage>

namespace Councilscope {

/// The window's access to one library: every call returns at once, the work is done on pool threads with connections of
/// their own, and answers arrive on this object's thread. `records()` is a snapshot that is replaced as a whole, so
/// views may keep the pointer. Documents' pages are drawn in a worker process.
class LibrarySession : public QObject
{
    Q_OBJECT

public:
    explicit LibrarySession(QObject* parent = nullptr);
    ~LibrarySession() override;

    /// Opens and loads; ends with `opened` and `recordsChanged`, or with `failed`.
    void open(const QString& location);
    void reload();

    [[nodiscard]] QString location() const { return m_location; }
    [[nodiscard]] QString displayName() const { return m_displayName; }
    [[nodiscard]] std::shared_ptr<const RecordSet> records() const { return m_records; }
    [[nodiscard]] LibraryCounts counts() const { return m_counts; }

    /// Progress by importProgressed, each file by fileImported, at last importFinished and recordsChanged.
    void importPaths(const QStringList& paths);
    void cancelImport();
    [[nodiscard]] bool isImporting() const { return m_import.isRunning(); }
    /// Takes an import back as a whole: removes the documents that it loaded.
    void undoImport(const ImportReport& report);

    struct DocumentText
    {
        qint64 documentId = 0;
        QString text;
        QVector<qsizetype> pageStarts;
    };
    // Each of these drops an earlier call of the same kind that is not answered yet; the context object guards the answer.
    void fetchText(qint64 documentId, QObject* context, std::function<void(Result<DocumentText>)> answer);
    void fetchPageImage(qint64 documentId, int page, int width, QObject* context, std::function<void(Result<QImage>)> answer);
    void search(const QString& words, QObject* context, std::function<void(Result<QVector<SearchHit>>)> answer);

Q_SIGNALS:
    void opened();
    void recordsChanged();
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
    static Result<Snapshot> load(const QString& location);
    void take(Result<Snapshot> result, bool justOpened);
    void startLoading(bool justOpened);

    QString m_location;
    QString m_displayName;
    std::shared_ptr<const RecordSet> m_records = std::make_shared<const RecordSet>();
    LibraryCounts m_counts;
    ReaderPool m_pages; ///< one worker that draws pages
    JobRunner m_load;
    JobRunner m_import;
    JobRunner m_text;
    JobRunner m_search;
    JobRunner m_pageBytes;
};

} // namespace Councilscope
