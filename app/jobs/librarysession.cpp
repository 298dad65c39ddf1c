#include "librarysession.h"

#include <derivedrates.h>

#include <utility>

namespace Councilscope {

LibrarySession::LibrarySession(QObject* parent)
    : QObject(parent)
    , m_pages(ReaderLimits{.workers = 1})
{
    connect(&m_import, &JobRunner::progressed, this, &LibrarySession::importProgressed);
}

LibrarySession::~LibrarySession() = default;

Result<LibrarySession::Snapshot> LibrarySession::load(const QString& location)
{
    const auto library = Library::open(location);
    if (!library) {
        return Failure(library.error());
    }
    auto records = (*library)->records({});
    if (!records) {
        return Failure(records.error());
    }
    const auto counts = (*library)->counts();
    if (!counts) {
        return Failure(counts.error());
    }
    return Snapshot{std::make_shared<const RecordSet>(std::move(*records)), *counts, (*library)->displayName()};
}

Result<LibrarySession::Cases> LibrarySession::loadCases(
    const QString& location, const RecordSet& records, const LedgerParts& before)
{
    const auto library = Library::open(location);
    if (!library) {
        return Failure(library.error());
    }
    auto entries = (*library)->caseEntries();
    if (!entries) {
        return Failure(entries.error());
    }
    Cases cases{std::move(*entries), {}, nullptr};
    cases.parts = before.updated(records, cases.entries);
    cases.ledger = std::make_shared<const CaseLedger>(cases.parts.whole());
    return cases;
}

void LibrarySession::open(const QString& location)
{
    m_locationBefore = m_isOpening ? m_locationBefore : m_location;
    m_location = location;
    tellLedgerState(LedgerState::Pending);
    startLoading(true);
}

void LibrarySession::reload()
{
    startLoading(false);
}

void LibrarySession::startLoading(bool justOpened)
{
    m_isOpening = m_isOpening || justOpened;
    m_isLoadingRecords = true;
    m_load.start<Result<Snapshot>>([location = m_location](const JobContext&) { return load(location); },
        [this](const Result<Snapshot>& result) { take(result); });
}

void LibrarySession::take(const Result<Snapshot>& result)
{
    m_isLoadingRecords = false;
    const bool justOpened = std::exchange(m_isOpening, false);
    if (!result) {
        Q_EMIT failed(result.error());
        stay(justOpened);
        return;
    }
    m_records = result->records;
    m_counts = result->counts;
    m_displayName = result->displayName;
    if (justOpened) {
        m_ledger = std::make_shared<const CaseLedger>(); // it may have been another library's
        m_entries.clear();
    }
    m_ledgerState = LedgerState::Pending;
    Q_EMIT casesChanged();
    startCases();
    if (justOpened) {
        Q_EMIT opened();
    }
    Q_EMIT recordsChanged();
}

/// What was shown before is shown still; loading may have taken the place of making its cases.
void LibrarySession::stay(bool justOpened)
{
    if (justOpened && m_locationBefore.isEmpty()) {
        tellLedgerState(LedgerState::Current); // of nothing
        return;
    }
    m_location = justOpened ? m_locationBefore : m_location;
    if (m_ledgerState == LedgerState::Pending) {
        startCases();
    }
}

void LibrarySession::tellLedgerState(LedgerState state)
{
    if (state != m_ledgerState) {
        m_ledgerState = state;
        Q_EMIT casesChanged();
    }
}

void LibrarySession::startCases()
{
    m_load.start<Result<Cases>>([location = m_location, records = m_records, before = m_parts](
                                    const JobContext&) { return loadCases(location, *records, before); },
        [this](const Result<Cases>& result) { takeCases(result); });
}

void LibrarySession::takeCases(const Result<Cases>& result)
{
    if (!result) {
        tellLedgerState(m_ledgerState == LedgerState::Pending ? LedgerState::Failed : m_ledgerState);
        Q_EMIT failed(result.error());
        return;
    }
    m_entries = result->entries;
    m_parts = result->parts;
    m_ledger = result->ledger;
    m_ledgerState = LedgerState::Current;
    Q_EMIT casesChanged();
}

void LibrarySession::reloadCases()
{
    if (!m_isLoadingRecords) { // else the entries are read after the records
        startCases();
    }
}

void LibrarySession::importPaths(const QStringList& paths)
{
    m_stopImport = std::make_shared<std::atomic_bool>(false);
    auto work = [this, location = m_location, paths, stop = m_stopImport](const JobContext& context) {
        const JobContext stoppable([&context, stop] { return context.isCancelled() || stop->load(); },
            [&context](int done, int total, const QString& text) { context.report(done, total, text); });
        // The runner waits for this thread before the session dies, and queued calls die with the session.
        auto finishedFile = [this](const ImportedFile& file) {
            QMetaObject::invokeMethod(
                this, [this, file] { Q_EMIT fileImported(file); }, Qt::QueuedConnection);
        };
        return importFiles(location, paths, stoppable, {}, finishedFile);
    };
    m_import.start<Result<ImportReport>>(work, [this](Result<ImportReport> report) {
        if (report) {
            Q_EMIT importFinished(*report);
        } else {
            Q_EMIT failed(report.error());
        }
        reload();
    });
}

void LibrarySession::cancelImport()
{
    if (m_stopImport) {
        m_stopImport->store(true);
    }
}

void LibrarySession::undoImport(const ImportReport& report)
{
    QVector<qint64> ids;
    for (const ImportedFile& file : report.files) {
        if (file.outcome == ImportOutcome::Loaded || file.outcome == ImportOutcome::Partial) {
            ids.push_back(file.documentId);
        }
    }
    auto work = [location = report.location, ids](const JobContext&) -> Result<void> {
        const auto library = Library::open(location);
        if (!library) {
            return Failure(library.error());
        }
        for (const qint64 id : ids) {
            if (const auto removed = (*library)->removeDocument(id); !removed) {
                return removed;
            }
        }
        return {};
    };
    m_import.start<Result<void>>(work, [this](Result<void> result) {
        if (!result) {
            Q_EMIT failed(result.error());
        }
        reload();
    });
}

void LibrarySession::fetchText(qint64 documentId, QObject* context, std::function<void(Result<DocumentText>)> answer)
{
    auto work = [location = shownLocation(), documentId](const JobContext&) -> Result<DocumentText> {
        const auto library = Library::open(location);
        if (!library) {
            return Failure(library.error());
        }
        const auto text = (*library)->text(documentId);
        if (!text) {
            return Failure(text.error());
        }
        const auto starts = (*library)->pageStarts(documentId);
        if (!starts) {
            return Failure(starts.error());
        }
        const auto notes = (*library)->notes(documentId);
        if (!notes) {
            return Failure(notes.error());
        }
        return DocumentText{documentId, *text, *starts, *notes};
    };
    fetcher(Fetch::Text, context).start<Result<DocumentText>>(work, answer);
}

void LibrarySession::fetchPageImage(
    qint64 documentId, int page, int width, QObject* context, std::function<void(Result<QImage>)> answer)
{
    auto work = [location = shownLocation(), documentId](const JobContext&) -> Result<QByteArray> {
        const auto library = Library::open(location);
        if (!library) {
            return Failure(library.error());
        }
        return (*library)->bytes(documentId);
    };
    auto draw = [this, page, width, context, answer](Result<QByteArray> bytes) {
        if (bytes) {
            drawPage(*bytes, page, width, context, answer);
        } else {
            answer(Failure(bytes.error()));
        }
    };
    fetcher(Fetch::PageImage, context).start<Result<QByteArray>>(work, draw);
}

void LibrarySession::drawPage(
    const QByteArray& bytes, int page, int width, QObject* context, std::function<void(Result<QImage>)> answer)
{
    const quint64 request = ++m_lastImageRequest;
    m_imageRequests.insert(context, request);
    m_pages.renderPage(bytes, page, width, [this, request, guard = QPointer(context), answer](Result<QImage> image) {
        if (guard && m_imageRequests.value(guard) == request) {
            answer(std::move(image));
        }
    });
}

JobRunner& LibrarySession::fetcher(Fetch kind, QObject* context)
{
    const auto place = std::make_pair(int(kind), context);
    JobRunner*& runner = m_fetchers[place];
    if (!runner) {
        runner = new JobRunner(this);
        connect(context, &QObject::destroyed, this, [this, place] {
            m_imageRequests.remove(place.second);
            delete m_fetchers.take(place);
        });
    }
    return *runner;
}

Result<OfficialFigures> officialFigures(const Library& library, const SeriesQuery& query)
{
    auto figures = library.series(query);
    if (!figures) {
        return Failure(figures.error());
    }
    auto neighbours = library.neighbourSets();
    if (!neighbours) {
        return Failure(neighbours.error());
    }
    auto metrics = library.officialMetrics();
    if (!metrics) {
        return Failure(metrics.error());
    }
    auto differences = library.sourceDifferences(query);
    if (!differences) {
        return Failure(differences.error());
    }
    const SeriesQuery parts = derivedRateQuery(query);
    if (!parts.metrics.isEmpty()) {
        const auto counts = library.series(parts);
        if (!counts) {
            return Failure(counts.error());
        }
        *figures += derivedRates(query, *figures, *counts);
    }
    QHash<QString, QStringList> breakdowns;
    for (const QString& metric : query.partsOf) {
        auto known = library.officialBreakdowns(metric);
        if (!known) {
            return Failure(known.error());
        }
        breakdowns.insert(metric, std::move(*known));
    }
    return OfficialFigures{std::move(*figures), std::move(*neighbours), withDerivableRates(*metrics),
        std::move(*differences), std::move(breakdowns)};
}

void LibrarySession::fetchSeries(
    const SeriesQuery& query, QObject* context, std::function<void(Result<OfficialFigures>)> answer)
{
    auto work = [location = shownLocation(), query](const JobContext&) -> Result<OfficialFigures> {
        const auto library = Library::open(location);
        if (!library) {
            return Failure(library.error());
        }
        return officialFigures(**library, query);
    };
    fetcher(Fetch::Series, context).start<Result<OfficialFigures>>(work, answer);
}

void LibrarySession::search(
    const QString& words, QObject* context, std::function<void(Result<QVector<SearchHit>>)> answer)
{
    auto work = [location = shownLocation(), words](const JobContext&) -> Result<QVector<SearchHit>> {
        const auto library = Library::open(location);
        if (!library) {
            return Failure(library.error());
        }
        return (*library)->search(words);
    };
    fetcher(Fetch::Search, context).start<Result<QVector<SearchHit>>>(work, answer);
}

} // namespace Councilscope
