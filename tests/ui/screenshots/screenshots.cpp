// Draws every page of the window as PNG: councilscope_screenshots LIBRARY FOLDER. With "-" instead of a library the
// hand-made records are shown. Set QT_QPA_PLATFORM=offscreen where there is no display.

#include <application.h>
#include <mainwindow.h>
#include <page.h>
#include <readerpool.h>
#include <recordevidence.h>
#include <samplerecords.h>
#include <settings.h>
#include <theme.h>
#include <viewstate.h>

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QPainter>
#include <QTemporaryDir>
#include <QTextStream>

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

bool takeTour(MainWindow& window, const QDir& folder, const QString& suffix)
{
    bool allSaved = true;
    for (int page = 0; page < window.pages().size(); ++page) {
        window.showPage(page);
        settle();
        for (const int ratio : {1, 2}) {
            const QString name = QStringLiteral("%1-%2-%3x.png").arg(page + 1).arg(suffix).arg(ratio);
            allSaved = save(window, folder.filePath(name), ratio) && allSaved;
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
    QApplication::setStyle(QStringLiteral("Fusion"));
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 3) {
        QTextStream(stderr) << "councilscope_screenshots LIBRARY|- FOLDER [COUNCILS...]\n";
        return 2;
    }
    const QDir folder(arguments[2]);
    QDir().mkpath(folder.path());
    const QTemporaryDir scratch;
    Settings settings(scratch.filePath(QStringLiteral("settings.ini")));
    installLanguage(qEnvironmentVariable("COUNCILSCOPE_LANGUAGE", QStringLiteral("en")));
    const std::unique_ptr<MainWindow> window = makeWindow(&settings);
    window->resize(1680, 1050);
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
            allSaved
                = takeTour(*window, folder, QStringLiteral("%1councils-%2").arg(count).arg(key(theme))) && allSaved;
        }
    }
    return allSaved ? 0 : 1;
}
