#include <documentreading.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Councilscope;

/// Real extraction into a real library: what is loaded first must not matter.
class MergeOrdersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOrderGivesTheSame_data();
    void everyOrderGivesTheSame();
    void yearComesAndGoesWithTheOtherDocument();

private:
    [[nodiscard]] StoredDocument read(const QString& path) const;

    ExtractionEngine m_engine;
};

namespace {

const QString samples = QStringLiteral(COUNCILSCOPE_SOURCE_DIR "/resources/samples/");

/// Without what depends on the order by nature.
template <typename Fact> QVector<Fact> comparable(QVector<Fact> facts)
{
    for (Fact& fact : facts) {
        fact.id = 0;
        fact.source.documentId = 0;
    }
    return facts;
}

QVector<Inspection> comparable(QVector<Inspection> inspections)
{
    for (Inspection& inspection : inspections) {
        inspection.id = 0;
        for (SourceSpan& span : inspection.evidence) {
            span.documentId = 0;
        }
    }
    return inspections;
}

QVector<DocumentRecord> comparable(QVector<DocumentRecord> documents)
{
    for (DocumentRecord& document : documents) {
        document.id = 0;
        document.imported = {};
    }
    return documents;
}

} // namespace

StoredDocument MergeOrdersTest::read(const QString& path) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return readDocument(m_engine, file.readAll(), QFileInfo(path).fileName());
}

void MergeOrdersTest::everyOrderGivesTheSame_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QStringList>("patterns");
    QTest::newRow("samples") << samples << QStringList{u"*.txt"_qs, u"*.html"_qs};
    QTest::newRow("seeds") << QStringLiteral(COUNCILSCOPE_SOURCE_DIR "/../shared/seeds/") << QStringList{u"*.txt"_qs};
}

void MergeOrdersTest::everyOrderGivesTheSame()
{
    QFETCH(QString, folder);
    QFETCH(QStringList, patterns);
    const QStringList names = QDir(folder).entryList(patterns, QDir::Files, QDir::Name).mid(0, 5);
    if (names.size() < 5) {
        QSKIP("the documents are not here");
    }
    QVector<StoredDocument> documents;
    for (const QString& name : names) {
        documents << read(folder + name);
        QVERIFY2(!documents.last().text.isEmpty(), qPrintable(name));
    }
    const QTemporaryDir libraries;
    std::optional<RecordSet> first;
    QVector<int> order{0, 1, 2, 3, 4};
    do {
        QStringList digits;
        for (const int index : std::as_const(order)) {
            digits << QString::number(index);
        }
        const auto library = Library::open(libraries.filePath(digits.join(QString())));
        QVERIFY2(library, library ? "" : qPrintable(library.error().toLine()));
        for (const int index : std::as_const(order)) {
            QVERIFY((*library)->save(documents[index]));
        }
        const RecordSet records = (*library)->records({}).value();
        if (!first) {
            first = records;
            QVERIFY(!records.inspections.isEmpty());
        }
        QCOMPARE(comparable(records.documents), comparable(first->documents));
        QCOMPARE(comparable(records.inspections), comparable(first->inspections));
        QCOMPARE(comparable(records.judgements), comparable(first->judgements));
        QCOMPARE(comparable(records.findings), comparable(first->findings));
        QCOMPARE(comparable(records.observations), comparable(first->observations));
        QCOMPARE(comparable(records.statements), comparable(first->statements));
    } while (std::next_permutation(order.begin(), order.end()));
}

void MergeOrdersTest::yearComesAndGoesWithTheOtherDocument()
{
    // A newspaper's "early October" without a year, and a letter of 2011 that names October 2009.
    const StoredDocument article = readDocument(m_engine,
        "Inspectors find gaps in child protection at County Hall\n\n"
        "Ofsted made an unannounced inspection of contact, referral and assessment arrangements at Hertfordshire "
        "County Council in early October.\n\n"
        "Their report names two areas for priority action.\n\n"
        "A spokesman for the council said: \"We knew about these cases. New staff have been found.\"\n\n"
        "Opposition councillors called the report a warning.\n",
        QStringLiteral("article.txt"));
    const StoredDocument letter
        = read(samples + QLatin1String("hertfordshire unannounced inspection letter - 16 june 2011.txt"));
    const QTemporaryDir folder;
    const auto library = Library::open(folder.filePath(QStringLiteral("l")));
    QVERIFY(library && (*library)->save(article));
    const auto start = [&] { return (*library)->records({}).value().inspections.value(0).start; };
    QVERIFY(!start().isValid());
    const auto id = (*library)->save(letter);
    QVERIFY(id);
    QCOMPARE(start(), PartialDate::month(2009, 10, RecordState::Inferred));
    QVERIFY((*library)->removeDocument(*id));
    QVERIFY(!start().isValid());
}

QTEST_GUILESS_MAIN(MergeOrdersTest)

#include "tst_mergeorders.moc"
