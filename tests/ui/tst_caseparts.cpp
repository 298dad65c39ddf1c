#include "../shared/sampleledger.h"

#include <biographystrip.h>
#include <caseeventdialog.h>
#include <casemark.h>
#include <datefield.h>
#include <mergedialog.h>

#include <QComboBox>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Councilscope;

namespace {

const QStringList councils{QStringLiteral("Northshire"), QStringLiteral("Southshire")};

} // namespace

/// The parts of the page of cases by themselves: dialogs, fields, marks, the strip.
class TestCaseParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stripTellsAScreenReader();
    void statusNeedsDateAndReason();
    void mergeNeedsAnotherCase();
    void datesAsPeopleWriteThem_data();
    void datesAsPeopleWriteThem();
    void marksDifferWithoutColour();
    void chipsCanBeRead();
};

void TestCaseParts::stripTellsAScreenReader()
{
    BiographyStrip strip;
    const Case single = Testing::manyCases(councils, 40).cases[1];
    CaseBiography life = caseBiography(single, {});
    strip.setLife(life);
    QCOMPARE(strip.accessibleDescription(), life.sentence);
    strip.setCurrent(1);
    QCOMPARE(strip.accessibleDescription(), life.knots[1].sentence);
    for (CaseKnot& knot : life.knots) {
        knot.event.date = {};
    }
    strip.setLife(life); // nothing to place on an axis: said in words
    strip.resize(400, strip.sizeHint().height());
    QVERIFY(strip.knotRect(0).isEmpty());
}

void TestCaseParts::statusNeedsDateAndReason()
{
    const Case single = Testing::manyCases(councils, 40).cases[0];
    QCOMPARE(single.status, CaseStatus::Open);
    CaseEventDialog dialog(single, CaseEventDialog::Kind::Status);
    QVERIFY(!dialog.ok()->isEnabled());
    dialog.statusBox()->setCurrentIndex(dialog.statusBox()->findData(int(CaseStatus::Superseded)));
    QVERIFY2(!dialog.ok()->isEnabled(), "a reason is missing");
    dialog.textEdit()->setPlainText(QStringLiteral("  The service is shared now.  "));
    QVERIFY(dialog.ok()->isEnabled());
    QCOMPARE(dialog.text(), QStringLiteral("The service is shared now."));
    dialog.dateField()->setText(QStringLiteral("some day"));
    QVERIFY2(!dialog.ok()->isEnabled(), "that is no date");
    dialog.dateField()->setText(QStringLiteral("2024-05"));
    QVERIFY(dialog.ok()->isEnabled());
    QCOMPARE(dialog.date(), PartialDate::month(2024, 5));
    dialog.statusBox()->setCurrentIndex(dialog.statusBox()->findData(int(CaseStatus::Open)));
    QVERIFY2(!dialog.ok()->isEnabled(), "it has this status already");
    QCOMPARE(dialog.statusBox()->findData(int(CaseStatus::ResolvedInferred)), -1);
    CaseEventDialog note(single, CaseEventDialog::Kind::Note);
    QVERIFY(!note.ok()->isEnabled());
    note.textEdit()->setPlainText(QStringLiteral("Asked in committee"));
    QVERIFY(note.ok()->isEnabled());
}

void TestCaseParts::mergeNeedsAnotherCase()
{
    const CaseLedger ledger = Testing::manyCases(councils, 40);
    MergeDialog dialog(ledger.cases[0], ledger);
    QCOMPARE(dialog.list()->count(), 19); // of the same council, without itself
    QVERIFY(!dialog.ok()->isEnabled());
    dialog.list()->setCurrentRow(0);
    QVERIFY(dialog.ok()->isEnabled());
    const auto chosen = std::find_if(ledger.cases.cbegin(), ledger.cases.cend(),
        [&dialog](const Case& each) { return each.key == dialog.chosen(); });
    QVERIFY(chosen != ledger.cases.cend());
    QVERIFY2(chosen->themes == ledger.cases[0].themes, "cases of the same theme come first");
}

void TestCaseParts::datesAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("iso");
    QTest::addColumn<bool>("isDay");
    QTest::newRow("day") << QStringLiteral("2026-09-30") << QStringLiteral("2026-09-30") << true;
    QTest::newRow("month") << QStringLiteral("2026-09") << QStringLiteral("2026-09") << false;
    QTest::newRow("year") << QStringLiteral(" 2026 ") << QStringLiteral("2026") << false;
    QTest::newRow("nothing") << QString() << QString() << false;
    QTest::newRow("no date") << QStringLiteral("soon") << QString() << false;
}

void TestCaseParts::datesAsPeopleWriteThem()
{
    QFETCH(QString, typed);
    QFETCH(QString, iso);
    QFETCH(bool, isDay);
    DateField field;
    field.setText(typed);
    QCOMPARE(field.date().toIso(), iso);
    QCOMPARE(field.isWrong(), iso.isEmpty() && !typed.trimmed().isEmpty());
    field.setOnlyDays(true);
    QCOMPARE(field.date().isValid(), isDay);
}

void TestCaseParts::marksDifferWithoutColour()
{
    const TimelineStyle style = TimelineStyle::paper();
    QVector<QImage> drawn;
    for (const CaseEventKind kind : allValues<CaseEventKind>()) {
        QImage image(24, 24, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        drawCaseMark(painter, QRectF(2, 2, 20, 20), kind, style);
        painter.end();
        const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
        QVERIFY2(!drawn.contains(grey), qPrintable(key(kind)));
        drawn.push_back(grey);
    }
}

void TestCaseParts::chipsCanBeRead()
{
    for (const bool dark : {false, true}) {
        for (const RagRating rating : {RagRating::Red, RagRating::Amber, RagRating::Green}) {
            const RagPaint paint = ragPaint(rating, dark);
            QVERIFY(contrast(paint.fill, paint.text) >= 4.5);
        }
    }
    QVERIFY(!ragPaint(RagRating::None, false).fill.isValid());
}

QTEST_MAIN(TestCaseParts)
#include "tst_caseparts.moc"
