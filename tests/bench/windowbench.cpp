// councilscope_windowbench LIBRARY: opens the window on a library, does what an analyst does, and prints for each act
// the longest time that one event held up the interface. Set QT_QPA_PLATFORM=offscreen where there is no display.

#include <application.h>
#include <mainwindow.h>
#include <page.h>
#include <readerpool.h>
#include <recordevidence.h>
#include <settings.h>
#include <timelinepage.h>
#include <timelineview.h>
#include <viewstate.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <functional>

using namespace Councilscope;

namespace {

constexpr int settleMilliseconds = 900;

/// Times every event that the loop delivers; events sent from within others count with those.
class TimingApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_depth > 0) {
            return QApplication::notify(receiver, event);
        }
        ++m_depth;
        QElapsedTimer timer;
        timer.start();
        const bool handled = QApplication::notify(receiver, event);
        m_longest = std::max(m_longest, double(timer.nsecsElapsed()) / 1e6);
        --m_depth;
        return handled;
    }

    double takeLongest() { return std::exchange(m_longest, 0); }

private:
    int m_depth = 0;
    double m_longest = 0; ///< milliseconds
};

void settle()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < settleMilliseconds) {
        QApplication::processEvents(QEventLoop::AllEvents, 10);
    }
}

QStringList firstCouncils(const RecordSet& records, qsizetype count)
{
    QStringList names;
    for (const Judgement& judgement : records.judgements) {
        if (names.size() < count && !judgement.council.isEmpty() && !names.contains(judgement.council)) {
            names.push_back(judgement.council);
        }
    }
    return names;
}

class Bench
{
public:
    Bench(TimingApplication& application, MainWindow& window)
        : m_application(application)
        , m_window(window)
    {
    }

    /// Posts the act as an event, so that it is timed like a click.
    void run(const QString& name, const std::function<void()>& act)
    {
        settle();
        m_application.takeLongest();
        QMetaObject::invokeMethod(&m_window, act, Qt::QueuedConnection);
        settle();
        m_out << name.leftJustified(44) << QString::number(m_application.takeLongest(), 'f', 1).rightJustified(8)
              << " ms\n";
        m_out.flush();
    }

    /// Milliseconds from here until the first page has painted the library's records.
    void open(const QString& library)
    {
        QElapsedTimer timer;
        timer.start();
        bool isLoaded = false;
        QObject::connect(m_window.state(), &ViewState::recordsChanged, &m_window, [&isLoaded] { isLoaded = true; });
        m_window.openLibrary(library);
        while (!isLoaded && timer.elapsed() < 60000) {
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
        }
        m_window.state()->setCouncils(firstCouncils(*m_window.state()->records(), 2));
        QApplication::processEvents();
        (void)m_window.grab();
        m_out << QStringLiteral("open to a painted page").leftJustified(44)
              << QString::number(timer.elapsed()).rightJustified(8) << " ms\n";
    }

private:
    TimingApplication& m_application;
    MainWindow& m_window;
    QTextStream m_out{stdout};
};

void showNewestEvidence(ViewState& state)
{
    const RecordSet& records = *state.records();
    const auto judgement = std::find_if(records.judgements.cbegin(), records.judgements.cend(),
        [&state](const Judgement& each) { return state.councils().contains(each.council); });
    if (judgement != records.judgements.cend()) {
        state.setEvidence(evidenceOf(*judgement, documentsByHash(records).value(judgement->source.sha256)));
    }
}

/// Every case of forty councils on one page: shown, scrolled, zoomed.
void runTimelines(Bench& bench, MainWindow& window)
{
    window.state()->setCouncils(firstCouncils(*window.state()->records(), 40));
    for (int index = 0; index < window.pages().size(); ++index) {
        auto* page = qobject_cast<TimelinePage*>(window.pages().at(index));
        if (!page) {
            continue;
        }
        window.showPage(index);
        TimelineView* view = page->view();
        QScrollBar* bar = view->verticalScrollBar();
        bench.run(QStringLiteral("every case of 40 councils"), [view] { view->setDetail(TimelineDetail::Everything); });
        bench.run(QStringLiteral("  scroll to the middle"), [bar] { bar->setValue(bar->maximum() / 2); });
        bench.run(QStringLiteral("  scroll a line"), [bar] { bar->setValue(bar->value() + bar->singleStep()); });
        bench.run(QStringLiteral("  zoom"), [view] { view->zoom(1.25); });
        bench.run(QStringLiteral("  fit"), [view] { view->fit(); });
    }
}

} // namespace

int main(int argc, char** argv)
{
    // The session starts the running program as its reading worker.
    if (argc > 1 && QLatin1String(argv[1]) == QLatin1String("read-worker")) {
        const QGuiApplication worker(argc, argv);
        return runReadWorker();
    }
    TimingApplication application(argc, argv);
    if (QApplication::arguments().size() < 2) {
        QTextStream(stderr) << "councilscope_windowbench LIBRARY\n";
        return 2;
    }
    const QTemporaryDir scratch;
    Settings settings(scratch.filePath(QStringLiteral("settings.ini")));
    const std::unique_ptr<MainWindow> window = makeWindow(&settings);
    window->resize(1680, 1050);
    window->show();
    QApplication::processEvents();
    Bench bench(application, *window);
    bench.open(QApplication::arguments().at(1));
    ViewState& state = *window->state();
    bench.run(QStringLiteral("select a mark's evidence"), [&state] { showNewestEvidence(state); });
    for (const int count : {2, 10, 40, 153}) {
        const QStringList councils = firstCouncils(*state.records(), count);
        bench.run(QStringLiteral("compare %1 councils").arg(councils.size()), [&] { state.setCouncils(councils); });
        for (int page = 1; page <= window->pages().size(); ++page) {
            const int index = page % int(window->pages().size());
            bench.run(QStringLiteral("  show the page %1").arg(window->pages().at(index)->title()),
                [&window, index] { window->showPage(index); });
        }
    }
    runTimelines(bench, *window);
    return 0;
}
