#include <words.h>

#include <QTest>

using namespace Councilscope;

class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeSinceInWords_data();
    void timeSinceInWords();
};

void WordsTest::timeSinceInWords_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("expected");
    QTest::newRow("unknown") << QDate() << QString();
    QTest::newRow("to come") << QDate(2026, 11, 22) << QString();
    QTest::newRow("today") << QDate(2026, 11, 21) << u"less than a month ago"_qs;
    QTest::newRow("one month") << QDate(2026, 10, 21) << u"1 month(s) ago"_qs;
    QTest::newRow("a day short of it") << QDate(2026, 10, 22) << u"less than a month ago"_qs;
    QTest::newRow("below two years") << QDate(2025, 2, 21) << u"21 month(s) ago"_qs;
    QTest::newRow("whole years") << QDate(2024, 11, 1) << u"2 year(s) ago"_qs;
    QTest::newRow("years and months") << QDate(2023, 1, 21) << u"3 year(s) 10 month(s) ago"_qs;
}

void WordsTest::timeSinceInWords()
{
    QFETCH(QDate, date);
    QFETCH(QString, expected);
    // Without a catalogue: plurals are the catalogue's work.
    QCOMPARE(timeSince(date, QDate(2026, 11, 21)), expected);
}

QTEST_GUILESS_MAIN(WordsTest)
#include "tst_words.moc"
