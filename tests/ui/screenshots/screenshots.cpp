// Draws every page of the window as PNG: councilscope_screenshots LIBRARY FOLDER [PAGE]. With "-" instead of a library
// the hand-made records are shown; a number draws that page only. COUNCILSCOPE_WINDOW=1366x768 is another size,
// COUNCILSCOPE_LANGUAGE=cy another language. Set QT_QPA_PLATFORM=offscreen where there is no display.

#include <application.h>
#include <casedetail.h>
#include <casefilterbar.h>
#include <casespage.h>
#include <copytableview.h>
#include <documentpage.h>
#include <mainwindow.h>
#include <page.h>
#include <readerpool.h>
#include <recordevidence.h>
#include <samplerecords.h>
#include <settings.h>
#include <theme.h>
#include <themestyle.h>
#include <timelinemodel.h>
#include <timelinepage.h>
#include <timelineview.h>
#include <viewstate.h>

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QPainter>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTextStream>
#include <QToolButton>

using namespace Councilscope;

namespace {

constexpr int settleMilliseconds = 700;

/// Pages answer from other threads: give them time, there is nobody who waits.
void settle()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < settleMilliseconds) {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
    }
}

QStringList councilsOf(const RecordSet& records, int count)
{
    QStringList names{QStringLiteral("Herefordshire"), QStringLiteral("Hertfordshire")};
    names.removeIf([&records](const QString& name) {
        return std::none_of(records.documents.cbegin(), records.documents.cend(),
            [&name](const DocumentRecord& document) { return document.council == name; });
    });
    for (const DocumentRecord& document : records.documents) {
        if (names.size() < count && !document.council.isEmpty() && !names.contains(document.council)) {
            names.push_back(document.council);
        }
    }
    return names.mid(0, count);
}

/// The last judgement of the first council, as a click on its band shows it.
void showEvidence(ViewState& state)
{
    const RecordSet& records = *state.records();
    const QHash<QString, DocumentRecord> documents = documentsByHash(records);
    for (auto judgement = records.judgements.crbegin(); judgement != records.judgements.crend(); ++judgement) {
        if (judgement->council == state.councils().value(0)) {
            state.setEvidence(evidenceOf(*judgement, documents.value(judgement->source.sha256)));
            return;
        }
    }
}

bool save(QWidget& widget, const QString& path, double ratio)
{
    QImage image((QSizeF(widget.size()) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    widget.render(&image);
    return image.save(path);
}

bool saveBoth(MainWindow& window, const QDir& folder, const QString& name)
{
    settle();
    bool allSaved = true;
    for (const int ratio : {1, 2}) {
        allSaved = save(window, folder.filePath(QStringLiteral("%1-%2x.png").arg(name).arg(ratio)), ratio) && allSaved;
    }
    return allSaved;
}

/// The longest life, the queue of proposed links, the themes, and the cases gathered by theme.
bool saveCaseViews(MainWindow& window, CasesPage& page, const QDir& folder, const QString& name)
{
    const QVector<const Case*> cases = page.model()->cases();
    const auto longest = std::max_element(
        cases.cbegin(), cases.cend(), [](const Case* a, const Case* b) { return a->mentions() < b->mentions(); });
    if (longest != cases.cend()) {
        page.showCase((*longest)->key);
        page.detail()->events()->selectRow(1);
    }
    bool allSaved = saveBoth(window, folder, name + QStringLiteral("-life"));
    for (int tab = 1; tab < page.tabs()->count(); ++tab) {
        page.tabs()->setCurrentIndex(tab);
        allSaved = saveBoth(window, folder, QStringLiteral("%1-tab%2").arg(name).arg(tab)) && allSaved;
    }
    page.tabs()->setCurrentIndex(0);
    page.filterBar()->groupBox()->setCurrentIndex(int(CaseGrouping::Theme));
    allSaved = saveBoth(window, folder, name + QStringLiteral("-grouped")) && allSaved;
    page.filterBar()->groupBox()->setCurrentIndex(int(CaseGrouping::None));
    return allSaved;
}

/// The first theme of every council unfolded.
bool saveUnfolded(MainWindow& window, TimelinePage& page, const QDir& folder, const QString& name)
{
    const QVector<TimelineBlock>& blocks = page.model()->blocks();
    const auto toggle = [&] {
        for (int block = 0; block < blocks.size(); ++block) {
            const QVector<TimelineLane>& lanes = blocks[block].lanes;
            const auto theme = std::find_if(lanes.cbegin(), lanes.cend(),
                [](const TimelineLane& lane) { return lane.kind == TimelineLane::Kind::Theme; });
            if (theme != lanes.cend()) {
                page.view()->toggleTheme(block, int(theme - lanes.cbegin()));
            }
        }
    };
    toggle();
    const bool isOverview = page.view()->detail() == TimelineDetail::Overview;
    if (isOverview) {
        page.view()->toggleCouncil(1);
    }
    const bool isSaved = saveBoth(window, folder, name + QStringLiteral("-unfolded"));
    if (isOverview) {
        page.view()->toggleCouncil(1);
    }
    toggle();
    return isSaved;
}

/// `only` is the number of a page from 1; 0 for all.
bool takeTour(MainWindow& window, const QDir& folder, const QString& suffix, int only)
{
    bool allSaved = true;
    for (int page = 0; page < window.pages().size(); ++page) {
        if (only > 0 && page + 1 != only) {
            continue;
        }
        const QString name = QStringLiteral("%1-%2").arg(page + 1).arg(suffix);
        window.showPage(page);
        allSaved = saveBoth(window, folder, name) && allSaved;
        if (auto* timelines = qobject_cast<TimelinePage*>(window.currentPage()); timelines && suffix[0] != u'0') {
            allSaved = saveUnfolded(window, *timelines, folder, name) && allSaved;
        }
        if (auto* documents = qobject_cast<DocumentPage*>(window.currentPage())) {
            documents->changesButton()->setChecked(true);
            allSaved = saveBoth(window, folder, name + QStringLiteral("-changes")) && allSaved;
            documents->changesButton()->setChecked(false);
        }
        if (auto* cases = qobject_cast<CasesPage*>(window.currentPage())) {
            allSaved = saveCaseViews(window, *cases, folder, name) && allSaved;
        }
    }
    return allSaved;
}

} // namespace

int main(int argc, char** argv)
{
    // The session starts the running program as its reading worker.
    if (argc > 1 && QLatin1String(argv[1]) == QLatin1String("read-worker")) {
        const QGuiApplication worker(argc, argv);
        return runReadWorker();
    }
    QApplication application(argc, argv);
    QApplication::setStyle(new ThemeStyle(QStringLiteral("Fusion")));
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 3) {
        QTextStream(stderr) << "councilscope_screenshots LIBRARY|- FOLDER [PAGE]\n";
        return 2;
    }
    const QDir folder(arguments[2]);
    QDir().mkpath(folder.path());
    const QTemporaryDir scratch;
    Settings settings(scratch.filePath(QStringLiteral("settings.ini")));
    installLanguage(qEnvironmentVariable("COUNCILSCOPE_LANGUAGE", QStringLiteral("en")));
    const std::unique_ptr<MainWindow> window = makeWindow(&settings);
    const QStringList size = qEnvironmentVariable("COUNCILSCOPE_WINDOW", QStringLiteral("1680x1050")).split(u'x');
    window->resize(size.value(0).toInt(), size.value(1).toInt());
    window->show();
    const bool isSample = arguments[1] == QStringLiteral("-");
    if (!isSample) {
        window->openLibrary(arguments[1]);
        settle();
        settle();
    }
    bool allSaved = true;
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        applyTheme(theme);
        for (const int count : {0, 2, 40}) {
            if (isSample) {
                window->state()->setRecords(std::make_shared<const RecordSet>(
                    count > 2 ? Samples::manyCouncils(count) : Samples::twoCouncils()));
            }
            window->state()->setCouncils(councilsOf(*window->state()->records(), count));
            settle();
            if (count == 2) {
                showEvidence(*window->state());
            }
            allSaved = takeTour(*window, folder, QStringLiteral("%1councils-%2").arg(count).arg(key(theme)),
                           arguments.value(3).toInt())
                && allSaved;
        }
    }
    return allSaved ? 0 : 1;
}
