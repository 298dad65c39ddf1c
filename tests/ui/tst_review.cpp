#include <correctiondialog.h>
#include <patience.h>
#include <reviewbar.h>
#include <reviewqueuepanel.h>

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Councilscope;

class ReviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walksTheQueueByKeys();
    void listsWhatWasSetAside();
    void barAsksForDecisions();
    void correctsAJudgement();
    void correctsAnInspection_data();
    void correctsAnInspection();
    void correctsAFigure_data();
    void correctsAFigure();
};

namespace {

SourceSpan span(qsizetype start)
{
    SourceSpan source;
    source.sha256 = source.file = QStringLiteral("a.pdf");
    source.start = start;
    source.end = start + 9;
    source.quote = QStringLiteral("two words");
    return source;
}

RecordSet waiting(int count)
{
    RecordSet records;
    for (int i = 0; i < count; ++i) {
        records.statements.push_back({.id = i + 1, .confidence = 0.4, .source = span(10 * i)});
    }
    return records;
}

} // namespace

void ReviewTest::walksTheQueueByKeys()
{
    qRegisterMetaType<FactRecord>();
    ReviewQueuePanel panel;
    panel.setRecords(waiting(3));
    panel.show();
    panel.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&panel, Testing::patience));
    QSignalSpy confirmed(&panel, &ReviewQueuePanel::confirmRequested);
    QSignalSpy corrected(&panel, &ReviewQueuePanel::correctRequested);
    QSignalSpy rejected(&panel, &ReviewQueuePanel::rejectRequested);
    QSignalSpy selected(&panel, &ReviewQueuePanel::selected);
    for (const int row : {1, 2, 0, 1}) { // the first one is current with the focus; behind the last comes the first
        QTest::keyClick(panel.focusWidget(), Qt::Key_N);
        QCOMPARE(panel.currentRow(), row);
    }
    QCOMPARE(selected.size(), 4);
    QCOMPARE(selected.last().first().value<EvidenceItem>().source.start, 10);
    QTest::keyClick(panel.focusWidget(), Qt::Key_C);
    QTest::keyClick(panel.focusWidget(), Qt::Key_X);
    QTest::keyClick(panel.focusWidget(), Qt::Key_E);
    for (const QSignalSpy* spy : {&confirmed, &corrected, &rejected}) {
        QCOMPARE(spy->size(), 1);
        QCOMPARE(idOf(spy->first().first().value<FactRecord>()), 2);
    }
    // The list gets shorter; the same place is current again, and its record is shown.
    panel.setRecords(waiting(2));
    QCOMPARE(panel.currentRow(), 1);
    panel.setRecords({});
    QCOMPARE(panel.currentRow(), -1);
    QTest::keyClick(panel.focusWidget(), Qt::Key_C);
    QCOMPARE(confirmed.size(), 1);
}

void ReviewTest::listsWhatWasSetAside()
{
    ReviewQueuePanel panel;
    panel.setRecords(waiting(3));
    panel.show();
    panel.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&panel, Testing::patience));
    QSignalSpy requested(&panel, &ReviewQueuePanel::setAsideRequested);
    QSignalSpy takenBack(&panel, &ReviewQueuePanel::takeBackRequested);
    QSignalSpy confirmed(&panel, &ReviewQueuePanel::confirmRequested);
    QSignalSpy selected(&panel, &ReviewQueuePanel::selected);
    const RecordSet found = waiting(3);
    const Decision decision{RecordState::Rejected, {}, {}, QStringLiteral("Ada"), {}};
    const QVector<SetAsideFact> setAside{{found.statements[0], decision, false}, {found.statements[1], decision, true},
        {found.statements[2], decision, true}};

    panel.setList(ReviewQueuePanel::List::Rejected);
    QCOMPARE(requested.size(), 1);
    panel.setSetAside(setAside, found);
    QCOMPARE(panel.setAsideModel()->rowCount(), 1);
    panel.setList(ReviewQueuePanel::List::Lost);
    QCOMPARE(panel.setAsideModel()->rowCount(), 2);
    QTest::keyClick(panel.focusWidget(), Qt::Key_N);
    QTest::keyClick(panel.focusWidget(), Qt::Key_C);
    QVERIFY2(confirmed.isEmpty(), "only what waits can be confirmed");
    QTest::keyClick(panel.focusWidget(), Qt::Key_R);
    QCOMPARE(takenBack.size(), 1);
    QCOMPARE(takenBack.first().first().value<SetAsideFact>(), setAside[panel.currentRow() + 1]);
    QVERIFY(!selected.isEmpty());
    panel.setList(ReviewQueuePanel::List::ToReview);
    QCOMPARE(requested.size(), 2);
    QTest::keyClick(panel.focusWidget(), Qt::Key_N);
    QTest::keyClick(panel.focusWidget(), Qt::Key_R);
    QCOMPARE(takenBack.size(), 1);
    QTest::keyClick(panel.focusWidget(), Qt::Key_C);
    QCOMPARE(confirmed.size(), 1);
}

void ReviewTest::barAsksForDecisions()
{
    ReviewBar bar;
    QVERIFY(bar.isHidden());
    QSignalSpy rejected(&bar, &ReviewBar::rejectRequested);
    bar.setFact(FactRecord(Statement{.id = 5}));
    QVERIFY(!bar.isHidden());
    const auto buttons = bar.findChildren<QPushButton*>();
    QCOMPARE(buttons.size(), 4);
    QVERIFY(buttons[3]->isHidden());
    buttons[2]->click();
    QCOMPARE(rejected.size(), 1);
    QCOMPARE(idOf(rejected.first().first().value<FactRecord>()), 5);
    bar.setFact(FactRecord(Statement{.state = RecordState::Confirmed}));
    QVERIFY(!buttons[0]->isEnabled());
    bar.setFact({});
    QVERIFY(bar.isHidden());

    QSignalSpy corrected(&bar, &ReviewBar::correctRequested);
    bar.setFact(FactRecord(Judgement{.id = 6}));
    bar.setInspection(FactRecord(ReportedInspection{.id = 7}));
    QVERIFY(!buttons[3]->isHidden());
    buttons[3]->click();
    QCOMPARE(idOf(corrected.first().first().value<FactRecord>()), 7);
    bar.setFact(FactRecord(ReportedInspection{.id = 7}));
    QVERIFY2(buttons[3]->isHidden(), "it is what the other buttons are about");
}

void ReviewTest::correctsAJudgement()
{
    CorrectionDialog dialog(Judgement{.area = Area::Leadership, .grade = Grade::Good, .source = span(0)});
    const QPushButton* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    QVERIFY2(!ok->isEnabled(), "nothing has been changed");
    auto* grade = qobject_cast<QComboBox*>(dialog.field(QStringLiteral("grade")));
    grade->setCurrentIndex(grade->findData(QStringLiteral("inadequate")));
    QVERIFY(ok->isEnabled());
    const auto corrected = std::get<Judgement>(dialog.corrected());
    QCOMPARE(corrected.grade, Grade::Inadequate);
    QCOMPARE(corrected.area, Area::Leadership);
    QCOMPARE(corrected.source, span(0));
}

void ReviewTest::correctsAnInspection_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("acceptable");
    const QString end = QStringLiteral("end_date");
    QTest::newRow("the same") << end << QStringLiteral("2022-03-04") << false;
    QTest::newRow("another day") << end << QStringLiteral("2022-03-05") << true;
    QTest::newRow("a month") << end << QStringLiteral("2022-03") << true;
    QTest::newRow("a year") << end << QStringLiteral("2022") << true;
    QTest::newRow("not known") << end << QString() << true;
    QTest::newRow("no date") << end << QStringLiteral("last spring") << false;
    QTest::newRow("before the start") << end << QStringLiteral("2021") << false;
    QTest::newRow("a name") << QStringLiteral("lead_inspector") << QStringLiteral("Ann Example") << true;
    QTest::newRow("a variant") << QStringLiteral("variant") << QStringLiteral("short") << true;
}

void ReviewTest::correctsAnInspection()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    ReportedInspection reported{.source = span(0)};
    reported.said.framework = Framework::Ilacs;
    reported.said.start = PartialDate::fromIso(u"2022-02-21");
    reported.said.end = PartialDate::fromIso(u"2022-03-04", RecordState::Inferred);
    CorrectionDialog dialog(reported);
    qobject_cast<QLineEdit*>(dialog.field(field))->setText(text);
    const bool isAcceptable = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled();
    QTEST(isAcceptable, "acceptable");
    const auto corrected = std::get<ReportedInspection>(dialog.corrected());
    QCOMPARE(corrected.said.start, reported.said.start);
    QCOMPARE(corrected.said.framework, Framework::Ilacs);
    if (isAcceptable) {
        QCOMPARE(decidableValues(corrected).value(field).toString().left(text.size()), text);
    }
}

void ReviewTest::correctsAFigure_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("date");
    QTest::addColumn<bool>("acceptable");
    QTest::newRow("unchanged") << QStringLiteral("45") << QStringLiteral("2020-03") << false;
    QTest::newRow("another value") << QStringLiteral("450.5") << QStringLiteral("2020-03") << true;
    QTest::newRow("no value") << QString() << QStringLiteral("2020-03") << true;
    QTest::newRow("no number") << QStringLiteral("many") << QStringLiteral("2020-03") << false;
    QTest::newRow("another date") << QStringLiteral("45") << QStringLiteral("2020-03-31") << true;
    QTest::newRow("no date") << QStringLiteral("45") << QString() << true;
    QTest::newRow("bad date") << QStringLiteral("45") << QStringLiteral("last March") << false;
}

void ReviewTest::correctsAFigure()
{
    QFETCH(QString, value);
    QFETCH(QString, date);
    CorrectionDialog dialog(Observation{.value = 45, .asOf = PartialDate::month(2020, 3), .source = span(0)});
    qobject_cast<QLineEdit*>(dialog.field(QStringLiteral("value")))->setText(value);
    qobject_cast<QLineEdit*>(dialog.field(QStringLiteral("as_of")))->setText(date);
    const bool isAcceptable = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled();
    QTEST(isAcceptable, "acceptable");
    if (isAcceptable) {
        const auto corrected = std::get<Observation>(dialog.corrected());
        QCOMPARE(corrected.value, value.isEmpty() ? std::nullopt : std::optional(value.toDouble()));
        QCOMPARE(corrected.asOf.toIso(), date);
    }
}

QTEST_MAIN(ReviewTest)

#include "tst_review.moc"
