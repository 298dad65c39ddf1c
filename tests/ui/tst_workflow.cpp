#include <application.h>
#include <evidencepanel.h>
#include <imageexporter.h>
#include <importcontroller.h>
#include <librarysession.h>
#include <mainwindow.h>
#include <messagemodel.h>
#include <page.h>
#include <pageview.h>
#include <patience.h>
#include <readerpool.h>
#include <settings.h>
#include <timelinemodel.h>
#include <timelinepage.h>
#include <timelineview.h>
#include <windowactions.h>

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QMimeData>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Councilscope;

/// What an analyst does on the first day, in the real window on the sample documents: from dropped files to the
/// sentence on the page, to the picture and the paper.
class WorkflowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void dropImportsTheSamples();
    void firstCouncilsAreChosen();
    void clickLeadsToTheSentenceOnThePage();
    void documentOpensAndBackIsBack();
    void pictureAndPaper();
    void importIsTakenBack();
    void closingWhileReadingIsSafe();

private:
    void dropSamples();
    [[nodiscard]] TimelinePage* timelines() const { return qobject_cast<TimelinePage*>(m_window->pages().first()); }

    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void WorkflowTest::initTestCase()
{
    m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_qs));
    m_window = makeWindow(m_settings.get());
    m_window->resize(1400, 900);
    m_window->show();
    const QSignalSpy opened(m_window->session(), &LibrarySession::opened);
    m_window->openLibrary(m_folder.filePath(u"day one.councilscope"_qs));
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(m_window->windowTitle().contains(u"day one"_qs));
}

void WorkflowTest::dropSamples()
{
    const QString samples = QStringLiteral(COUNCILSCOPE_SOURCE_DIR "/resources/samples");
    QVERIFY(QDir(samples).exists());
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(samples)});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &drop);
    QVERIFY(drop.isAccepted());
}

void WorkflowTest::dropImportsTheSamples()
{
    QSignalSpy finished(m_window->session(), &LibrarySession::importFinished);
    dropSamples();
    QTRY_COMPARE(finished.size(), 1);
    const auto report = finished.first().first().value<ImportReport>();
    QVERIFY(report.count(ImportOutcome::Loaded) > 8);
    QTRY_VERIFY(m_window->state()->records()->documents.size() > 8);
    QVERIFY(m_window->windowActions()->lastReport->isEnabled());
}

void WorkflowTest::firstCouncilsAreChosen()
{
    QTRY_COMPARE(m_window->state()->councils(), QStringList({u"Herefordshire"_qs, u"Hertfordshire"_qs}));
    QTRY_COMPARE(timelines()->model()->rowCount(), 2);
    QVERIFY(!timelines()->model()->blocks().first().isEmpty());
}

void WorkflowTest::clickLeadsToTheSentenceOnThePage()
{
    const QModelIndex mark = timelines()->model()->markIndex(0, 0, 0);
    const QPoint centre = timelines()->view()->visualRect(mark).center();
    QTest::mouseClick(timelines()->view()->viewport(), Qt::LeftButton, {}, centre);
    const EvidenceItem item = m_window->state()->evidence();
    QVERIFY(item.isValid());
    QCOMPARE(item.council, u"Herefordshire"_qs);
    QVERIFY(item.source.page > 0);
    auto* page = m_window->evidencePanel()->findChild<PageView*>();
    QVERIFY(page);
    QTRY_VERIFY(!page->image().isNull());
    QVERIFY(!page->highlights().isEmpty());
    for (const PageHighlight& highlight : page->highlights()) {
        QVERIFY(!highlight.rect.isEmpty());
    }
}

void WorkflowTest::documentOpensAndBackIsBack()
{
    const EvidenceItem first = m_window->state()->evidence();
    Q_EMIT m_window->state()->documentRequested(first.source);
    QVERIFY(m_window->currentPage() != m_window->pages().first());
    m_window->showPage(0);
    const QModelIndex other = timelines()->model()->markIndex(1, 0, 0);
    QTest::mouseClick(
        timelines()->view()->viewport(), Qt::LeftButton, {}, timelines()->view()->visualRect(other).center());
    QVERIFY(m_window->state()->evidence() != first);
    m_window->windowActions()->back->trigger();
    QCOMPARE(m_window->state()->evidence(), first);
}

void WorkflowTest::pictureAndPaper()
{
    for (int i = 0; i < m_window->pages().size(); ++i) {
        m_window->showPage(i);
        Page* page = m_window->pages()[i];
        if (const Picture picture = page->picture(); picture.isValid()) {
            const QString path = m_folder.filePath(u"page %1.png"_qs.arg(i));
            QVERIFY(ImageExporter::save(picture, path));
            QVERIFY(!QImage(path).isNull());
        }
        if (page->canPrint()) {
            const QString path = m_folder.filePath(u"page %1.pdf"_qs.arg(i));
            QPdfWriter paper(path);
            page->print(&paper);
            QVERIFY(QFileInfo(path).size() > 2000);
        }
    }
}

void WorkflowTest::importIsTakenBack()
{
    m_window->importer()->showReport();
    ImportReportDialog* dialog = m_window->importer()->dialog();
    QVERIFY(dialog);
    Q_EMIT dialog->undoRequested(dialog->report());
    QTRY_VERIFY(m_window->state()->records()->documents.isEmpty());
    QVERIFY(!m_window->windowActions()->lastReport->isEnabled());
    dialog->close();
}

void WorkflowTest::closingWhileReadingIsSafe()
{
    dropSamples();
    QTRY_VERIFY(m_window->session()->isImporting());
    m_window->close();
    m_window.reset();
    QVERIFY(!m_window);
}

int main(int argc, char** argv)
{
    // The session starts the running program as its reading worker.
    if (argc > 1 && QLatin1String(argv[1]) == QLatin1String("read-worker")) {
        const QGuiApplication worker(argc, argv);
        return runReadWorker();
    }
    QApplication application(argc, argv);
    WorkflowTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_workflow.moc"
