#include "../shared/comparisonrecords.h"

#include <documentpageview.h>
#include <pagegeometry.h>
#include <pageview.h>
#include <recordtextview.h>

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Councilscope;

class TestViewer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void geometry_data();
    void geometry();
    void highlightIsOnTheImage();
    void pageScrollsToHighlight();
    void pageKeys();
    void boxesOfThePageOnly();
    void sourceWithoutPageSaysSo();
    void textKeepsOffsets_data();
    void textKeepsOffsets();
    void marginHasABarForEachRecord();
};

void TestViewer::geometry_data()
{
    QTest::addColumn<QSizeF>("viewport");
    QTest::addColumn<double>("zoom");
    QTest::addColumn<QRectF>("page");
    QTest::addColumn<QSizeF>("content");
    QTest::newRow("fits the width") << QSizeF(416, 300) << 1.0 << QRectF(8, 8, 400, 600) << QSizeF(416, 616);
    QTest::newRow("smaller is centred") << QSizeF(416, 700) << 0.5 << QRectF(108, 200, 200, 300) << QSizeF(416, 700);
    QTest::newRow("larger scrolls both ways")
        << QSizeF(416, 300) << 2.0 << QRectF(8, 8, 800, 1200) << QSizeF(816, 1216);
}

void TestViewer::geometry()
{
    QFETCH(QSizeF, viewport);
    QFETCH(double, zoom);
    const PageGeometry geometry{viewport, 1.5, zoom};
    QTEST(geometry.pageRect(), "page");
    QTEST(geometry.contentSize(), "content");
    const QRectF page = geometry.pageRect();
    const QRectF half = geometry.toContent({0.5, 0.5, 1, 1});
    QCOMPARE(half.bottomRight(), page.bottomRight());
    QCOMPARE(half.topLeft(), page.center());
    const QPointF end = geometry.scrollFor({0.1, 0.98, 0.9, 1});
    QVERIFY(end.y() <= std::max(0.0, geometry.contentSize().height() - viewport.height()));
}

void TestViewer::highlightIsOnTheImage()
{
    PageView view;
    view.resize(420, 500);
    QImage image(800, 1200, QImage::Format_RGB32);
    image.fill(Qt::white);
    view.setImage(image);
    view.setHighlights({{{0.25, 0.1, 0.75, 0.2}, true}});
    const QImage shown = view.viewport()->grab().toImage();
    const QPoint inside = view.geometryOfPage().toContent({0.4, 0.12, 0.6, 0.18}).center().toPoint();
    const QPoint outside = view.geometryOfPage().toContent({0.05, 0.12, 0.2, 0.18}).center().toPoint();
    QCOMPARE(shown.pixelColor(outside), QColor(Qt::white));
    QVERIFY(shown.pixelColor(inside).blue() < 100);
}

void TestViewer::pageScrollsToHighlight()
{
    PageView view;
    view.resize(420, 300);
    QImage image(800, 1200, QImage::Format_RGB32);
    image.fill(Qt::white);
    view.setImage(image);
    view.setHighlights({{{0.1, 0.2, 0.2, 0.22}, false}, {{0.1, 0.6, 0.9, 0.62}, true}});
    view.scrollToHighlight();
    const QRectF place = view.geometryOfPage().toContent({0.1, 0.6, 0.9, 0.62});
    const int top = view.verticalScrollBar()->value();
    QVERIFY(place.top() >= top && place.bottom() <= top + view.viewport()->height());
}

void TestViewer::pageKeys()
{
    PageView view;
    view.resize(420, 300);
    QImage image(800, 1200, QImage::Format_RGB32);
    image.fill(Qt::white);
    view.setImage(image);
    QSignalSpy wanted(&view, &PageView::widthWanted);
    QSignalSpy steps(&view, &PageView::pageStepRequested);
    QTest::keyClick(&view, Qt::Key_Plus);
    QVERIFY(view.zoom() > 1);
    QCOMPARE(wanted.size(), 1);
    QTest::keyClick(&view, Qt::Key_0);
    QCOMPARE(view.zoom(), 1.0);
    QTest::keyClick(&view, Qt::Key_PageUp);
    QCOMPARE(steps.size(), 1);
    QTest::keyClick(&view, Qt::Key_PageDown);
    QCOMPARE(steps.size(), 1);
    QVERIFY(view.verticalScrollBar()->value() > 0);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    QTest::keyClick(&view, Qt::Key_PageDown);
    QCOMPARE(steps.last().first().toInt(), 1);
}

void TestViewer::boxesOfThePageOnly()
{
    SourceSpan source;
    source.boxes = {{2, {0.1, 0.9, 0.9, 0.95}}, {3, {0.1, 0.05, 0.5, 0.1}}, {3, {}}};
    QCOMPARE(highlightsOnPage(source, 2).size(), 1);
    QCOMPARE(highlightsOnPage(source, 3).size(), 1);
    QVERIFY(highlightsOnPage(source, 4).isEmpty());
    QVERIFY(!highlightsOnPage(source, 2, false).first().strong);
}

void TestViewer::sourceWithoutPageSaysSo()
{
    DocumentPageView view(nullptr);
    SourceSpan source;
    view.showSource(source);
    const QString nothing = view.accessibleDescription();
    source.start = 0;
    source.end = 5;
    view.showSource(source);
    QVERIFY(!nothing.isEmpty());
    QVERIFY(view.accessibleDescription() != nothing);
    QCOMPARE(view.page(), 0);
}

void TestViewer::textKeepsOffsets_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("pages") << QStringLiteral("one\ntwo\n\fthree words\n");
    QTest::newRow("table") << QStringLiteral("area\tgrade\nhelp\tgood three\n");
    QTest::newRow("astral") << QStringLiteral("\U0001F600 three\n");
    QTest::newRow("line separator") << QStringLiteral("a\u2028three\u00a0b\n");
}

void TestViewer::textKeepsOffsets()
{
    QFETCH(QString, text);
    RecordTextView view;
    view.setDocumentText(text);
    const qsizetype start = text.indexOf(QLatin1String("three"));
    view.showRange(start, start + 5);
    const QList<QTextEdit::ExtraSelection> marks = view.extraSelections();
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks.first().cursor.selectedText(), QStringLiteral("three"));
}

void TestViewer::marginHasABarForEachRecord()
{
    const RecordSet records = Testing::twoCouncils();
    RecordTextView view;
    view.resize(500, 400);
    view.show();
    view.setDocumentText(QStringLiteral("The children are counted here, and plans say who does what.\n").repeated(40));
    QVector<RecordRow> rows = recordsOfDocument(records, records.documents.first());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        rows[i].evidence.source.start = i * 60;
        rows[i].evidence.source.end = i * 60 + 20;
    }
    view.setRows(rows);
    const QVector<QRect> bars = view.marginBars();
    QCOMPARE(bars.size(), rows.size());
    for (qsizetype i = 1; i < bars.size(); ++i) {
        QVERIFY(bars.at(i).top() > bars.at(i - 1).top());
    }
    QSignalSpy clicked(&view, &RecordTextView::rowClicked);
    QWidget* margin = view.childAt(bars.at(1).center());
    QTest::mouseClick(margin, Qt::LeftButton, {}, bars.at(1).center());
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.first().first().toInt(), 1);
}

QTEST_MAIN(TestViewer)
#include "tst_viewer.moc"
