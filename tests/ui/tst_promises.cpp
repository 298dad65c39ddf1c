#include "../shared/comparisonrecords.h"
#include <patience.h>

#include <application.h>
#include <caseledger.h>
#include <copytableview.h>
#include <mainwindow.h>
#include <page.h>
#include <settings.h>
#include <viewstate.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

using namespace Councilscope;

namespace {

/// Pages of the window in their order; the test fails where one is added and nobody thought of it here.
enum PageNumber
{
    Timelines,
    Metrics,
    Cases,
    Documents,
    Coverage,
    Summary,
    PageCount,
};

} // namespace

/// What the window promises of every page: what is seen can be taken along.
class TestPromises : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPagePrints_data();
    void everyPagePrints();
    void everyPageCopies_data();
    void everyPageCopies();
    void everyTableCopiesItsHeadings();
    void everyPictureFillsItsSize();
    void emptyPagesOfferNothing_data();
    void emptyPagesOfferNothing();

private:
    static void addPages();
    [[nodiscard]] Page* shown(int page);

    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void TestPromises::initTestCase()
{
    m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("settings.ini")));
    m_window = makeWindow(m_settings.get());
    m_window->show();
    const auto records = std::make_shared<const RecordSet>(Testing::twoCouncils());
    m_window->state()->setRecords(records);
    m_window->state()->setLedger(std::make_shared<const CaseLedger>(caseLedger(*records, {}, FindingLinker())));
    m_window->state()->setCouncils(Testing::councilsOf(*records));
    QCOMPARE(m_window->pages().size(), int(PageCount));
}

void TestPromises::addPages()
{
    QTest::addColumn<int>("page");
    const QStringList names{QStringLiteral("timelines"), QStringLiteral("metrics"), QStringLiteral("cases"),
        QStringLiteral("documents"), QStringLiteral("coverage"), QStringLiteral("summary")};
    for (int page = 0; page < names.size(); ++page) {
        QTest::newRow(qPrintable(names[page])) << page;
    }
}

Page* TestPromises::shown(int page)
{
    m_window->showPage(page);
    Page* current = m_window->currentPage();
    // Pages answer from other threads.
    return QTest::qWaitFor([current] { return current->canPrint(); }, Testing::patience) ? current : nullptr;
}

void TestPromises::everyPagePrints_data()
{
    addPages();
}

void TestPromises::everyPagePrints()
{
    QFETCH(int, page);
    Page* current = shown(page);
    QVERIFY(current);
    const QString path = m_folder.filePath(QStringLiteral("page-%1.pdf").arg(page));
    {
        QPdfWriter writer(path);
        current->print(&writer);
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF"));
    QVERIFY2(pdf.contains("/Font") || pdf.contains("/Image"), "an empty page");
}

void TestPromises::everyPageCopies_data()
{
    addPages();
}

void TestPromises::everyPageCopies()
{
    QFETCH(int, page);
    Page* current = shown(page);
    QVERIFY(current);
    QGuiApplication::clipboard()->clear();
    QVERIFY(current->canCopy());
    current->copy();
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(copied->hasImage() || (copied->hasText() && copied->hasHtml()));
}

void TestPromises::everyTableCopiesItsHeadings()
{
    int tables = 0;
    for (int page = 0; page < PageCount; ++page) {
        QVERIFY(shown(page));
        for (CopyTableView* table : m_window->currentPage()->findChildren<CopyTableView*>()) {
            if (!table->model() || table->model()->rowCount() == 0) {
                continue;
            }
            ++tables;
            table->copyRows(CopyHeaders::Include);
            const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
            QVERIFY2(copied->html().contains(QLatin1String("<th>")), qPrintable(table->accessibleName()));
            const int first = table->horizontalHeader()->logicalIndex(0);
            const QString heading = table->model()->headerData(first, Qt::Horizontal).toString();
            QVERIFY2(copied->text().section(u'\n', 0, 0).contains(heading), qPrintable(table->accessibleName()));
            QVERIFY(!table->accessibleName().isEmpty());
        }
    }
    QVERIFY(tables >= PageCount - 1); // all pages but the summary have one at least
}

void TestPromises::everyPictureFillsItsSize()
{
    int pictures = 0;
    for (int page = 0; page < PageCount; ++page) {
        const Page* current = shown(page);
        QVERIFY(current);
        const Picture picture = current->picture();
        QCOMPARE(picture.isValid(), current->canExport());
        if (!picture.isValid()) {
            continue;
        }
        ++pictures;
        QVERIFY(!picture.title.isEmpty() && !picture.fileName.isEmpty());
        QImage image(picture.size.toSize(), QImage::Format_RGB32);
        image.fill(Qt::magenta);
        QPainter painter(&image);
        picture.draw(painter, QRectF(QPointF(0, 0), picture.size));
        painter.end();
        QVERIFY(image.pixelColor(1, 1) != QColor(Qt::magenta));
        QVERIFY(image.pixelColor(image.width() - 2, image.height() - 2) != QColor(Qt::magenta));
    }
    QVERIFY(pictures >= 4); // timelines, metrics, a case, coverage
}

void TestPromises::emptyPagesOfferNothing_data()
{
    addPages();
}

void TestPromises::emptyPagesOfferNothing()
{
    QFETCH(int, page);
    Settings settings(m_folder.filePath(QStringLiteral("empty.ini")));
    const std::unique_ptr<MainWindow> window = makeWindow(&settings);
    window->show();
    window->showPage(page);
    QCoreApplication::processEvents();
    QVERIFY(!window->currentPage()->canPrint());
    QVERIFY(!window->currentPage()->picture().isValid());
}

QTEST_MAIN(TestPromises)

#include "tst_promises.moc"
