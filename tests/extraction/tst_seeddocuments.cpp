#include "textfixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Councilscope;

namespace {

QString corpusFolder()
{
    const QString folder = qEnvironmentVariable("COUNCILSCOPE_CORPUS");
    return folder.isEmpty() ? QStringLiteral(COUNCILSCOPE_SOURCE_DIR "/../shared") : folder;
}

/// The seed whose name begins with the number, decoded; a null string when the corpus is absent.
QString seed(const QString& number)
{
    const QDir folder(corpusFolder() + QStringLiteral("/seeds"));
    const QStringList names = folder.entryList({number + QStringLiteral("_*.txt")}, QDir::Files);
    QFile file(names.isEmpty() ? QString() : folder.filePath(names.first()));
    return !names.isEmpty() && file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/// What five real documents say of themselves and of the inspection they report; skipped where they are not at hand.
class TestSeedDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsSaid_data();
    void readsWhatIsSaid();
};

void TestSeedDocuments::readsWhatIsSaid_data()
{
    QTest::addColumn<QString>("document"); // kind framework council published
    QTest::addColumn<QString>("inspection"); // start end published overall
    QTest::addColumn<int>("judgements");

    QTest::newRow("000") << QStringLiteral("news UCRA Hertfordshire ") << QStringLiteral("   not_graded") << 0;
    QTest::newRow("001") << QStringLiteral("letter_unannounced UCRA Hertfordshire 2011-06-16")
                         << QStringLiteral("2011-05-17 2011-05-18 2011-06-16 not_graded") << 0;
    QTest::newRow("002") << QStringLiteral("news SIF Herefordshire 2014") << QStringLiteral("   requires_improvement")
                         << 5;
    QTest::newRow("003") << QStringLiteral("summary_children CP Hertfordshire ")
                         << QStringLiteral("2013-01-28 2013-02-06 2013-03-08 adequate") << 1;
    QTest::newRow("004") << QStringLiteral("news MV Herefordshire ") << QStringLiteral("   not_graded") << 0;
}

void TestSeedDocuments::readsWhatIsSaid()
{
    QFETCH(QString, document);
    QFETCH(QString, inspection);
    QFETCH(int, judgements);
    const QString text = seed(QString::fromLatin1(QTest::currentDataTag()));
    if (text.isNull()) {
        QSKIP("The corpus with the seed documents is not at hand; COUNCILSCOPE_CORPUS names its folder.");
    }
    const DocumentFacts facts = factsOf(text, false, QStringLiteral("seed.txt"));
    const DocumentRecord& record = facts.document;
    QCOMPARE(
        (QStringList{key(record.kind), key(record.framework), record.council, record.published.toIso()}.join(u' ')),
        document);
    QVERIFY(facts.inspection);
    QCOMPARE((QStringList{facts.inspection->start.toIso(), facts.inspection->end.toIso(),
                 facts.inspection->published.toIso(), key(facts.inspection->overallGrade)}
                     .join(u' ')),
        inspection);
    QCOMPARE(facts.judgements.size(), judgements);
}

QTEST_GUILESS_MAIN(TestSeedDocuments)
#include "tst_seeddocuments.moc"
