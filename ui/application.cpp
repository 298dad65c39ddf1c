#include "application.h"

#include "casecontroller.h"
#include "importcontroller.h"
#include "mainwindow.h"
#include "windowactions.h"

#include <casespage.h>
#include <coveragepage.h>
#include <documentpage.h>
#include <metricspage.h>
#include <settings.h>
#include <summarypage.h>
#include <theme.h>
#include <themestyle.h>
#include <timelinepage.h>

#include <QApplication>

namespace Councilscope {

std::unique_ptr<MainWindow> makeWindow(Settings* settings)
{
    auto window = std::make_unique<MainWindow>(settings);
    auto* timelines = new TimelinePage(window->state(), window->session());
    QObject::connect(timelines, &TimelinePage::importRequested, window->importer(), &ImportController::askForFiles);
    QObject::connect(
        timelines, &TimelinePage::exportRequested, window->windowActions()->exportPicture, &QAction::trigger);
    window->addPage(timelines);
    window->addPage(new MetricsPage(window->state(), window->session()));
    auto* cases = new CasesPage(window->state(), window->session(), settings);
    QObject::connect(cases, &CasesPage::importRequested, window->importer(), &ImportController::askForFiles);
    window->cases()->connectPage(cases);
    window->addPage(cases);
    QObject::connect(window->state(), &ViewState::caseRequested, window.get(),
        [frame = window.get(), cases] { frame->follow(cases); });
    auto* documents = new DocumentPage(window->state(), window->session());
    window->addPage(documents);
    window->setDocumentPage(documents);
    auto* coverage = new CoveragePage(window->state(), window->session());
    QObject::connect(coverage, &CoveragePage::importRequested, window->importer(), &ImportController::askForFiles);
    window->addPage(coverage);
    window->addPage(new SummaryPage(window->state(), window->session()));
    return window;
}

int runWindow(const QString& libraryLocation, const QStringList& pathsToImport)
{
    QApplication::setStyle(new ThemeStyle);
    Settings settings;
    installLanguage(settings.language());
    applyTheme(themeFromKey(settings.theme()));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/councilscope.svg")));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.councilscope.Councilscope"));
    const std::unique_ptr<MainWindow> window = makeWindow(&settings);
    window->restore();
    window->show();
    window->openLibrary(libraryLocation, pathsToImport);
    return QApplication::exec();
}

} // namespace Councilscope
