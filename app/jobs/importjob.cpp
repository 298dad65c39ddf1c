#include "importjob.h"

#include "datasetimport.h"
#include "importrefusal.h"

#include <library.h>
#include <sha256.h>
#include <userrules.h>

#include <QCoreApplication>
#include <QDirIterator>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QTimer>

#include <algorithm>

namespace Councilscope {

namespace {

/// Keeps every worker busy without holding more files in memory than that needs.
constexpr int requestsPerWorker = 3;
/// How often a running import looks whether it was cancelled.
constexpr int cancelPollMilliseconds = 40;

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(ImportJob)
};

Result<QByteArray> readWhole(const QString& path)
{
    QFile file(path);
    if (!file.exists()) {
        return Failure(errorMessage(
            Messages::tr("The file does not exist."), {}, path, Messages::tr("Check the path and try again.")));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return Failure(errorMessage(Messages::tr("The file cannot be read."), file.errorString(), path,
            Messages::tr("Check that you may read it.")));
    }
    return file.readAll();
}

/// One import: feeds the pool, saves answers, and leaves its event loop when nothing is left.
class Importer
{
public:
    Importer(Library& library, const QStringList& files, const JobContext& context, const ReaderLimits& limits,
        const std::function<void(const ImportedFile&)>& finishedFile)
        : m_library(library)
        , m_files(files)
        , m_context(context)
        , m_pool(limits)
        , m_finishedFile(finishedFile)
        , m_report(files.size())
    {
    }

    Result<ImportReport> run();

private:
    void feed();
    void start(qsizetype index);
    void save(qsizetype index, const QByteArray& bytes, Result<ReadDocument> answer);
    void saveTable(qsizetype index, const QByteArray& bytes, const QString& sha256);
    void finish(qsizetype index, ImportedFile file);
    void finishTwins(const QString& sha256, const ImportedFile& first);
    bool finishKnown(qsizetype index, const QString& sha256);
    Result<void> loadKnown();
    [[nodiscard]] bool isDone() const { return m_next == m_files.size() && m_running == 0; }

    Library& m_library;
    const QStringList m_files;
    const JobContext& m_context;
    ReaderPool m_pool;
    std::function<void(const ImportedFile&)> m_finishedFile;
    QVector<ImportedFile> m_report;
    QVector<bool> m_finished = QVector<bool>(m_report.size(), false);
    QHash<QString, DocumentRecord> m_known; ///< in the library, by SHA-256
    QHash<QString, QVector<qsizetype>> m_twins; ///< waiting for a file of the same bytes that is being read
    QEventLoop m_loop;
    qsizetype m_next = 0;
    int m_running = 0;
    int m_done = 0;
    bool m_cancelled = false;
};

Result<void> Importer::loadKnown()
{
    const auto documents = m_library.documents();
    if (!documents) {
        return Failure(documents.error());
    }
    for (const DocumentRecord& document : *documents) {
        m_known.insert(document.sha256, document);
    }
    return {};
}

Result<ImportReport> Importer::run()
{
    if (const auto known = loadKnown(); !known) {
        return Failure(known.error());
    }
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &poll, [this] {
        if (m_context.isCancelled()) {
            m_cancelled = true;
            m_pool.cancelAll();
            m_loop.quit();
        }
    });
    poll.start(cancelPollMilliseconds);
    // From within the loop, so that files which need no reading can end it too.
    QTimer::singleShot(0, &poll, [this] { feed(); });
    m_loop.exec();

    ImportReport report;
    report.cancelled = m_cancelled;
    if (const auto rules = rulesInForce()) {
        report.problems = rules->problems;
    }
    for (qsizetype i = 0; i < m_report.size(); ++i) {
        if (m_finished[i]) {
            report.files.push_back(m_report[i]);
        }
    }
    return report;
}

void Importer::feed()
{
    while (m_next < m_files.size() && m_running < m_pool.workerCount() * requestsPerWorker && !m_cancelled) {
        if (m_context.isCancelled()) {
            return; // the poll ends the loop
        }
        start(m_next++);
    }
    if (isDone()) {
        m_loop.quit();
    }
}

void Importer::start(qsizetype index)
{
    const QString& path = m_files[index];
    const auto bytes = readWhole(path);
    if (!bytes) {
        finish(index, {.path = path, .message = bytes.error()});
        return;
    }
    const QString sha256 = sha256Of(*bytes);
    if (finishKnown(index, sha256)) {
        return;
    }
    if (const auto refusal = refusalOf(*bytes, path)) {
        finish(index, {.path = path, .message = *refusal});
        return;
    }
    if (DatasetImport::accepts(*bytes)) {
        saveTable(index, *bytes, sha256);
        return;
    }
    if (const auto twins = m_twins.find(sha256); twins != m_twins.end()) {
        twins->push_back(index);
        ++m_running;
        return;
    }
    m_twins.insert(sha256, {});
    ++m_running;
    m_pool.read(*bytes, QFileInfo(path).fileName(), sha256,
        [this, index, sha256, content = *bytes](Result<ReadDocument> answer) {
            --m_running;
            save(index, content, std::move(answer));
            finishTwins(sha256, m_report[index]);
            feed();
        });
}

bool Importer::finishKnown(qsizetype index, const QString& sha256)
{
    const auto known = m_known.constFind(sha256);
    if (known == m_known.constEnd()) {
        return false;
    }
    finish(index,
        {.outcome = ImportOutcome::Unchanged,
            .path = m_files[index],
            .documentId = known->id,
            .kind = known->kind,
            .council = known->council});
    return true;
}

void Importer::save(qsizetype index, const QByteArray& bytes, Result<ReadDocument> answer)
{
    ImportedFile file{.path = m_files[index]};
    if (!answer) {
        file.message = answer.error();
        finish(index, file);
        return;
    }
    DatasetImport::noteUnread(answer->facts.document);
    const DocumentRecord& document = answer->facts.document;
    const auto id = m_library.save({bytes, answer->text, answer->pageStarts, answer->pageSizes, answer->facts});
    if (!id) {
        file.message = id.error();
        finish(index, file);
        return;
    }
    file.outcome = document.status == DocumentStatus::Partial ? ImportOutcome::Partial : ImportOutcome::Loaded;
    file.documentId = *id;
    file.kind = document.kind;
    file.council = document.council;
    if (file.outcome == ImportOutcome::Partial) {
        file.message = {UserMessage::Level::Warning, document.reason, {}, {}, {}};
    }
    DocumentRecord known = document;
    known.id = *id;
    m_known.insert(document.sha256, known);
    finish(index, file);
}

void Importer::saveTable(qsizetype index, const QByteArray& bytes, const QString& sha256)
{
    DocumentRecord document;
    document.sha256 = sha256;
    document.file = QFileInfo(m_files[index]).fileName();
    document.kind = DocumentKind::Dataset;
    document.kindConfidence = 1;
    ImportedFile file{.path = m_files[index]};
    const auto saved = DatasetImport::load(m_library, document, bytes, m_context);
    if (!saved) {
        if (m_context.isCancelled()) {
            m_cancelled = true; // not touched, even if it was the last one
            return;
        }
        file.message = saved.error();
        finish(index, file);
        return;
    }
    document.id = saved->dataset.documentId;
    m_known.insert(sha256, document);
    file.outcome = ImportOutcome::Loaded;
    file.documentId = document.id;
    file.kind = document.kind;
    if (const QString changes = DatasetImport::summary(saved->changes); !changes.isEmpty()) {
        file.message = {UserMessage::Level::Information, changes, {}, {}, {}};
    }
    finish(index, file);
}

void Importer::finishTwins(const QString& sha256, const ImportedFile& first)
{
    const QVector<qsizetype> twins = m_twins.take(sha256);
    for (const qsizetype twin : twins) {
        --m_running;
        ImportedFile file = first;
        file.path = m_files[twin];
        if (first.outcome != ImportOutcome::Failed) {
            file.outcome = ImportOutcome::Unchanged;
            file.message = {};
        }
        finish(twin, file);
    }
}

void Importer::finish(qsizetype index, ImportedFile file)
{
    m_report[index] = file;
    m_finished[index] = true;
    ++m_done;
    m_context.report(m_done, int(m_files.size()), QFileInfo(file.path).fileName());
    if (m_finishedFile) {
        m_finishedFile(file);
    }
}

} // namespace

QString key(ImportOutcome outcome)
{
    switch (outcome) {
    case ImportOutcome::Loaded:
        return QStringLiteral("loaded");
    case ImportOutcome::Unchanged:
        return QStringLiteral("unchanged");
    case ImportOutcome::Partial:
        return QStringLiteral("partial");
    case ImportOutcome::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

int ImportReport::count(ImportOutcome outcome) const
{
    return int(std::count_if(
        files.begin(), files.end(), [outcome](const ImportedFile& file) { return file.outcome == outcome; }));
}

QStringList filesBelow(const QStringList& paths)
{
    QStringList files;
    for (const QString& path : paths) {
        if (!QFileInfo(path).isDir()) {
            files << path;
            continue;
        }
        QStringList inside;
        QDirIterator iterator(path, QDir::Files | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (iterator.hasNext()) {
            inside << iterator.next();
        }
        inside.sort();
        files << inside;
    }
    files.removeDuplicates();
    return files;
}

Result<ImportReport> importFiles(const QString& location, const QStringList& paths, const JobContext& context,
    const ReaderLimits& limits, const std::function<void(const ImportedFile&)>& finishedFile)
{
    const auto library = Library::open(location);
    if (!library) {
        return Failure(library.error());
    }
    auto report = Importer(**library, filesBelow(paths), context, limits, finishedFile).run();
    if (report) {
        report->location = location;
    }
    return report;
}

} // namespace Councilscope
