#include <figurefinder.h>

#include <QTest>

using namespace Councilscope;

namespace {

/// "exact 12; about 30%": all figures of a text as words.
QString described(const QString& text)
{
    QStringList list;
    const QVector<Figure> figures = FigureFinder::find(text);
    for (const Figure& figure : figures) {
        QString words = key(figure.qualifier) + u' ' + (figure.value ? QString::number(*figure.value) : figure.symbol);
        if (figure.upper) {
            words += u'-' + QString::number(*figure.upper);
        }
        words += figure.unit == FigureUnit::Percent ? QStringLiteral("%") : QString();
        list << (figure.unit == FigureUnit::Share ? QString(u"share " + words) : words);
    }
    return list.join(QStringLiteral("; "));
}

} // namespace

class TestFigureFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsQuantities_data();
    void findsQuantities();
    void leavesOutOtherNumbers_data();
    void leavesOutOtherNumbers();
    void marksWhatItRead();
};

void TestFigureFinder::findsQuantities_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("digits") << QStringLiteral("there were 237 plans") << QStringLiteral("exact 237");
    QTest::newRow("thousands") << QStringLiteral("1,269 children") << QStringLiteral("exact 1269");
    QTest::newRow("thousands without comma")
        << QStringLiteral("3860 children had been assessed") << QStringLiteral("exact 3860");
    QTest::newRow("a year's form before children")
        << QStringLiteral("2014 children were seen") << QStringLiteral("exact 2014");
    QTest::newRow("decimal") << QStringLiteral("a rate of 63.2 per 10,000 children") << QStringLiteral("exact 63.2");
    QTest::newRow("word") << QStringLiteral("nine children") << QStringLiteral("exact 9");
    QTest::newRow("compound word") << QStringLiteral("twenty-three children") << QStringLiteral("exact 23");
    QTest::newRow("hundreds in words") << QStringLiteral("two hundred and twelve children")
                                       << QStringLiteral("exact 212");
    QTest::newRow("none") << QStringLiteral("No children live there") << QStringLiteral("exact 0");
    QTest::newRow("percent") << QStringLiteral("19% of the population") << QStringLiteral("exact 19%");
    QTest::newRow("spaced percent") << QStringLiteral("17 % of them") << QStringLiteral("exact 17%");
    QTest::newRow("per cent") << QStringLiteral("12 per cent of them") << QStringLiteral("exact 12%");
    QTest::newRow("about") << QStringLiteral("to around 18") << QStringLiteral("about 18");
    QTest::newRow("approximately") << QStringLiteral("Approximately 36,000 children") << QStringLiteral("about 36000");
    QTest::newRow("more than") << QStringLiteral("more than 30 cases") << QStringLiteral("more_than 30");
    QTest::newRow("up to") << QStringLiteral("up to 140 children") << QStringLiteral("at_most 140");
    QTest::newRow("at least") << QStringLiteral("at least two visits") << QStringLiteral("at_least 2");
    QTest::newRow("less than") << QStringLiteral("fewer than 200 children") << QStringLiteral("less_than 200");
    QTest::newRow("withheld small number")
        << QStringLiteral("fewer than five children") << QStringLiteral("less_than <5");
    QTest::newRow("withheld by name") << QStringLiteral("from a suppressed number") << QStringLiteral("exact c");
    QTest::newRow("range with to") << QStringLiteral("18 to 22 cases") << QStringLiteral("range 18-22");
    QTest::newRow("range with dash") << QStringLiteral("16–20 cases") << QStringLiteral("range 16-20");
    QTest::newRow("between") << QStringLiteral("between 15 and 19 cases") << QStringLiteral("range 15-19");
    QTest::newRow("two figures, no range") << QStringLiteral("12 and 15 cases") << QStringLiteral("exact 12; exact 15");
    QTest::newRow("share") << QStringLiteral("one in three children") << QStringLiteral("share exact 0.333333");
    QTest::newRow("fraction") << QStringLiteral("nearly two thirds") << QStringLiteral("share about 0.666667");
    QTest::newRow("behind a date") << QStringLiteral("At 31 March 2014, 242 children") << QStringLiteral("exact 242");
    QTest::newRow("in brackets") << QStringLiteral("74 (or 23%) live elsewhere")
                                 << QStringLiteral("exact 74; exact 23%");
}

void TestFigureFinder::findsQuantities()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(described(text), expected);
}

void TestFigureFinder::leavesOutOtherNumbers_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("year") << QStringLiteral("since 2012 it has improved");
    QTest::newRow("full date") << QStringLiteral("on 17 May 2011");
    QTest::newRow("two days") << QStringLiteral("on 17 and 18 May 2011");
    QTest::newRow("age") << QStringLiteral("children who are 14 years and older");
    QTest::newRow("ages joined") << QStringLiteral("16- and 17-year-olds");
    QTest::newRow("under 18") << QStringLiteral("aged 18");
    QTest::newRow("section") << QStringLiteral("Section 47 enquiries");
    QTest::newRow("two sections") << QStringLiteral("under sections 17 and 47");
    QTest::newRow("paragraph and page") << QStringLiteral("(page 12, paragraph 17)");
    QTest::newRow("telephone") << QStringLiteral("telephone 0300 1231231");
    QTest::newRow("money") << QStringLiteral("£500 was spent");
    QTest::newRow("name") << QStringLiteral("the COVID-19 pandemic");
    QTest::newRow("base of a rate") << QStringLiteral("per 10,000 children");
}

void TestFigureFinder::leavesOutOtherNumbers()
{
    QFETCH(QString, text);
    QCOMPARE(described(text), QString());
}

void TestFigureFinder::marksWhatItRead()
{
    const QString text = QStringLiteral("Caseloads fell to around 18 children.");
    const QVector<Figure> figures = FigureFinder::find(text);
    QCOMPARE(figures.size(), 1);
    QCOMPARE(text.mid(figures[0].start, figures[0].end - figures[0].start), QStringLiteral("around 18"));
    QCOMPARE(text.mid(figures[0].numberStart, 2), QStringLiteral("18"));
}

QTEST_GUILESS_MAIN(TestFigureFinder)
#include "tst_figurefinder.moc"
