#include <textplace.h>

#include <QTest>

using namespace Councilscope;

class TextPlaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compares_data();
    void compares();
};

void TextPlaceTest::compares_data()
{
    QTest::addColumn<qsizetype>("leftStart");
    QTest::addColumn<QString>("left");
    QTest::addColumn<qsizetype>("rightStart");
    QTest::addColumn<QString>("right");
    QTest::addColumn<int>("nearness");
    QTest::addColumn<qsizetype>("shared");

    const auto row = [](const char* name, qsizetype leftStart, const char* left, qsizetype rightStart,
                         const char* right, Nearness nearness, qsizetype shared) {
        QTest::newRow(name) << leftStart << QString::fromLatin1(left) << rightStart << QString::fromLatin1(right)
                            << int(nearness) << shared;
    };
    row("same range", 10, "late visits", 10, "late visits", Nearness::SameRange, 11);
    row("same range, other text", 10, "late visits", 10, "few records", Nearness::Apart, 0);
    row("one within the other", 10, "late visits", 15, "visits", Nearness::Overlapping, 6);
    row("half of the shorter shared", 10, "abcd", 12, "cdef", Nearness::Overlapping, 2);
    row("less than half shared", 10, "abcdef", 14, "efghij", Nearness::Apart, 2);
    row("moved text beneath", 10, "abcd", 12, "abcd", Nearness::SameWords, 0);
    row("moved", 10, "late visits", 400, "late\n visits", Nearness::SameWords, 0);
    row("moved and cut to half", 10, "late visits", 400, "visits", Nearness::SameWords, 0);
    row("moved and cut below half", 10, "late visits", 400, "late", Nearness::Apart, 0);
    row("no words", 10, "", 400, "", Nearness::Apart, 0);
}

void TextPlaceTest::compares()
{
    QFETCH(qsizetype, leftStart);
    QFETCH(QString, left);
    QFETCH(qsizetype, rightStart);
    QFETCH(QString, right);
    const TextPlace one{leftStart, leftStart + left.size(), left};
    const TextPlace other{rightStart, rightStart + right.size(), right};
    for (const PlaceMatch& match : {comparePlaces(one, other), comparePlaces(other, one)}) {
        QTEST(int(match.nearness), "nearness");
        QTEST(match.shared, "shared");
        QCOMPARE(match.distance, rightStart - leftStart);
    }
}

QTEST_GUILESS_MAIN(TextPlaceTest)

#include "tst_textplace.moc"
