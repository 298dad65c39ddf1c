#include <storetest.h>

#include <QSet>

using namespace Councilscope;

class LibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesAndReadsEverything_data() { TestLibraries::addRows(); }
    void savesAndReadsEverything();
    void keepsBytesTextAndPages_data() { TestLibraries::addRows(); }
    void keepsBytesTextAndPages();
    void refusesADocumentTwice_data() { TestLibraries::addRows(); }
    void refusesADocumentTwice();
    void removesWithoutTrace_data() { TestLibraries::addRows(); }
    void removesWithoutTrace();
    void replacesContents_data() { TestLibraries::addRows(); }
    void replacesContents();
    void mergesInAnyOrder_data() { TestLibraries::addRows(); }
    void mergesInAnyOrder();
    void infersAYearFromAnotherDocument_data() { TestLibraries::addRows(); }
    void infersAYearFromAnotherDocument();
    void filters_data();
    void filters();
    void searches_data();
    void searches();
    void countsRecords_data() { TestLibraries::addRows(); }
    void countsRecords();
    void findsWhatIsWrong_data() { TestLibraries::addRows(); }
    void findsWhatIsWrong();
    void twoConnectionsSeeEachOther_data() { TestLibraries::addRows(); }
    void twoConnectionsSeeEachOther();
    void keepsTextWithNullCharacters_data() { TestLibraries::addRows(); }
    void keepsTextWithNullCharacters();
    void backsUp();

private:
    TestLibraries m_libraries;
};

namespace {

QStringList keys(const QVector<Inspection>& inspections)
{
    QStringList keys;
    for (const Inspection& inspection : inspections) {
        keys << inspection.key;
    }
    return keys;
}

/// As saved, but with what the library adds.
template <typename Fact> Fact withoutIds(Fact fact)
{
    fact.id = 0;
    fact.inspection.clear();
    fact.source.documentId = 0;
    return fact;
}

} // namespace

void LibraryTest::savesAndReadsEverything()
{
    OPEN_LIBRARY(library);
    SampleDocument sample(QStringLiteral("leeds"));
    sample.inspected(QStringLiteral("2022-02-21"), QStringLiteral("2022-03-04"), Framework::Ilacs, Grade::Good)
        .published(QStringLiteral("2022-05"))
        .withFacts();
    const auto id = library.save(sample.document());
    QVERIFY2(id, id ? "" : qPrintable(id.error().toLine()));

    const RecordSet records = library.records({}).value();
    DocumentRecord document = sample.document().facts.document;
    document.id = *id;
    document.records = 4;
    QCOMPARE(records.documents, QVector<DocumentRecord>{document});

    QCOMPARE(records.inspections.size(), 1);
    const Inspection& inspection = records.inspections.first();
    QCOMPARE(inspection.key, QStringLiteral("leeds-ilacs-2022-03-04"));
    QCOMPARE(inspection.overallGrade, Grade::Good);
    QCOMPARE(inspection.published, PartialDate::month(2022, 5));
    QCOMPARE(inspection.documents, QStringList{sample.sha256()});
    SourceSpan evidence = sample.span(QStringLiteral("Report"));
    evidence.documentId = *id;
    QCOMPARE(inspection.evidence, QVector<SourceSpan>{evidence});

    const DocumentFacts& facts = sample.document().facts;
    QCOMPARE(withoutIds(records.judgements.value(0)), facts.judgements.first());
    QCOMPARE(withoutIds(records.findings.value(0)), facts.findings.first());
    QCOMPARE(withoutIds(records.observations.value(0)), facts.observations.first());
    QCOMPARE(withoutIds(records.statements.value(0)), facts.statements.first());
    QCOMPARE(records.judgements.first().inspection, inspection.key);
    QCOMPARE(records.findings.first().source.documentId, *id);
    QCOMPARE(library.notes(*id).value(), facts.notes);
}

void LibraryTest::keepsBytesTextAndPages()
{
    OPEN_LIBRARY(library);
    SampleDocument sample(QStringLiteral("bytes"));
    sample.document().bytes = QByteArray("\0\xff'\\zero", 9);
    const auto id = library.save(sample.document());
    QVERIFY2(id, id ? "" : qPrintable(id.error().toLine()));
    QCOMPARE(library.bytes(*id).value(), sample.document().bytes);
    QCOMPARE(library.text(*id).value(), sample.document().text);
    QCOMPARE(library.pageStarts(*id).value(), sample.document().pageStarts);
    QCOMPARE(library.documentIdsBySha256().value(), (QHash<QString, qint64>{{sample.sha256(), *id}}));
    QCOMPARE(library.bytes(*id + 1).value(), QByteArray());
}

void LibraryTest::refusesADocumentTwice()
{
    OPEN_LIBRARY(library);
    const SampleDocument sample(QStringLiteral("twice"));
    QVERIFY(library.save(sample.document()));
    const auto again = library.save(sample.document());
    QVERIFY(!again);
    QVERIFY(again.error().what.contains(QLatin1String("twice.pdf")));
    QCOMPARE(library.counts().value().documents, 1);
    QVERIFY2(library.save(SampleDocument(QStringLiteral("next")).document()), "the failed one left a transaction open");
}

void LibraryTest::removesWithoutTrace()
{
    OPEN_LIBRARY(library);
    SampleDocument sample(QStringLiteral("gone"));
    sample.inspected(QStringLiteral("2022-02-21"), QStringLiteral("2022-03-04")).withFacts();
    const qint64 id = library.save(sample.document()).value();
    QVERIFY(library.removeDocument(id));
    const RecordSet records = library.records({}).value();
    QVERIFY(records.documents.isEmpty() && records.inspections.isEmpty() && records.judgements.isEmpty());
    QVERIFY(records.findings.isEmpty() && records.observations.isEmpty() && records.statements.isEmpty());
    QCOMPARE(library.search(QStringLiteral("caseloads")).value().size(), 0);
    QCOMPARE(library.check().value(), QVector<UserMessage>());
    QVERIFY(!library.removeDocument(id));
    QVERIFY2(library.save(sample.document()), "it can be loaded again");
}

void LibraryTest::replacesContents()
{
    OPEN_LIBRARY(library);
    SampleDocument sample(QStringLiteral("reread"));
    sample.inspected(QStringLiteral("2022-02-21"), QStringLiteral("2022-03-04")).withFacts();
    const qint64 id = library.save(sample.document()).value();
    SampleDocument better(QStringLiteral("reread"), QStringLiteral("Bradford"));
    better.inspected(QStringLiteral("2022-02-21"), QStringLiteral("2022-03-05")).withFacts();
    better.document().facts.findings.clear();
    better.document().text += QStringLiteral("Fostering.\n");
    const auto replaced = library.replaceContents(id, better.document());
    QVERIFY2(replaced, replaced ? "" : qPrintable(replaced.error().toLine()));

    const RecordSet records = library.records({}).value();
    QCOMPARE(keys(records.inspections), QStringList{QStringLiteral("bradford-ilacs-2022-03-05")});
    QCOMPARE(records.documents.value(0).id, id);
    QCOMPARE(records.documents.value(0).council, QStringLiteral("Bradford"));
    QCOMPARE(records.findings.size(), 0);
    QCOMPARE(records.judgements.size(), 1);
    QCOMPARE(library.search(QStringLiteral("fostering")).value().size(), 1);
    QCOMPARE(library.check().value(), QVector<UserMessage>());
}

void LibraryTest::mergesInAnyOrder()
{
    OPEN_LIBRARY(library);
    SampleDocument report(QStringLiteral("report"));
    report.inspected(QStringLiteral("2022-02-21"), QStringLiteral("2022-03-04"), Framework::Ilacs, Grade::Good)
        .published(QStringLiteral("2022-05-03"));
    SampleDocument news(QStringLiteral("news"));
    news.kind(DocumentKind::News).inspected({}, {}, Framework::Ilacs).published(QStringLiteral("2022-05-04"));
    SampleDocument visit(QStringLiteral("visit"));
    visit.inspected(QStringLiteral("2023-06-28"), QStringLiteral("2023-06-29"), Framework::Mv, Grade::NotGraded);
    const QStringList expected{QStringLiteral("leeds-ilacs-2022-03-04"), QStringLiteral("leeds-mv-2023-06-29")};

    QVector<SampleDocument> samples{report, news, visit};
    QVector<int> order{0, 1, 2};
    do {
        QVector<qint64> ids;
        for (const int index : order) {
            ids << library.save(samples[index].document()).value();
        }
        const RecordSet records = library.records({}).value();
        QCOMPARE(keys(records.inspections), expected);
        QStringList both{report.sha256(), news.sha256()};
        both.sort();
        QCOMPARE(records.inspections.first().documents, both);
        QCOMPARE(records.inspections.first().overallGrade, Grade::Good);
        for (const qint64 id : std::as_const(ids)) {
            QVERIFY(library.removeDocument(id));
        }
        QCOMPARE(library.counts().value().inspections, 0);
    } while (std::next_permutation(order.begin(), order.end()));
}

void LibraryTest::infersAYearFromAnotherDocument()
{
    OPEN_LIBRARY(library);
    SampleDocument news(QStringLiteral("in early October"));
    news.kind(DocumentKind::News).inspected({}, {}, Framework::Ucra, Grade::NotGraded);
    news.document().facts.inspection->evidence = {news.span(QStringLiteral("in early October"))};
    SampleDocument letter(QStringLiteral("letter"));
    letter.kind(DocumentKind::LetterUnannounced)
        .inspected(QStringLiteral("2011-05-17"), QStringLiteral("2011-05-18"), Framework::Ucra, Grade::NotGraded)
        .stating({.kind = StatementKind::Resolved, .date = PartialDate::month(2009, 10)});

    QVERIFY(library.save(news.document()));
    QCOMPARE(library.records({}).value().inspections.value(0).start, PartialDate());
    const qint64 id = library.save(letter.document()).value();
    const QVector<Inspection> known = library.records({}).value().inspections;
    QCOMPARE(keys(known), (QStringList{QStringLiteral("leeds-ucra-2009-10"), QStringLiteral("leeds-ucra-2011-05-18")}));
    QCOMPARE(known.first().start, PartialDate::month(2009, 10, RecordState::Inferred));
    QVERIFY(library.removeDocument(id));
    QCOMPARE(library.records({}).value().inspections.value(0).start, PartialDate());
}

void LibraryTest::filters_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<RecordFilter>("filter");
    QTest::addColumn<QStringList>("inspections");
    QTest::addColumn<int>("facts"); // of each kind
    QTest::addColumn<int>("observations");
    const QString leeds = QStringLiteral("leeds-ilacs-2022-03-04");
    const QString bradford = QStringLiteral("bradford-ilacs-2018-09-28");
    for (const QString& database : {QStringLiteral("sqlite"), QStringLiteral("psql")}) {
        const auto row
            = [&](const char* name) -> QTestData& { return QTest::addRow("%s, %s", qPrintable(database), name); };
        row("all") << database << RecordFilter{} << QStringList{bradford, leeds} << 2 << 2;
        row("one council") << database << RecordFilter{{QStringLiteral("Leeds")}, {}, {}} << QStringList{leeds} << 1
                           << 1;
        row("none") << database << RecordFilter{{QStringLiteral("York")}, {}, {}} << QStringList{} << 0 << 0;
        row("from, inclusive") << database << RecordFilter{{}, QDate(2022, 3, 4), {}} << QStringList{leeds} << 1 << 0;
        row("to, inclusive") << database << RecordFilter{{}, {}, QDate(2018, 9, 28)} << QStringList{bradford} << 1 << 0;
        row("metrics go by their own date")
            << database << RecordFilter{{}, QDate(2022, 3, 1), QDate(2022, 3, 3)} << QStringList{} << 0 << 2;
    }
}

void LibraryTest::filters()
{
    OPEN_LIBRARY(library);
    QFETCH(RecordFilter, filter);
    SampleDocument leeds(QStringLiteral("leeds"));
    leeds.inspected(QStringLiteral("2022-02-21"), QStringLiteral("2022-03-04")).withFacts();
    SampleDocument bradford(QStringLiteral("bradford"), QStringLiteral("Bradford"));
    bradford.inspected(QStringLiteral("2018-09-17"), QStringLiteral("2018-09-28")).withFacts();
    QVERIFY(library.save(leeds.document()));
    QVERIFY(library.save(bradford.document()));
    const RecordSet records = library.records(filter).value();
    QTEST(keys(records.inspections), "inspections");
    QTEST(int(records.judgements.size()), "facts");
    QTEST(int(records.findings.size()), "facts");
    QTEST(int(records.statements.size()), "facts");
    QTEST(int(records.observations.size()), "observations");
}

void LibraryTest::searches_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("marked"); // of each hit
    for (const QString& database : {QStringLiteral("sqlite"), QStringLiteral("psql")}) {
        const auto row
            = [&](const char* name) -> QTestData& { return QTest::addRow("%s, %s", qPrintable(database), name); };
        row("a word") << database << QStringLiteral("caseloads") << QStringList{QStringLiteral("caseloads")};
        row("another form of it") << database << QStringLiteral("caseload") << QStringList{QStringLiteral("caseloads")};
        row("all words") << database << QStringLiteral("leaders caseloads") << QStringList{};
        row("one or the other") << database << QStringLiteral("leaders OR fostering")
                                << QStringList{QStringLiteral("Leaders")};
        // PostgreSQL marks the words one by one.
        row("a phrase") << database << QStringLiteral("\"children in need\"")
                        << QStringList{database == QLatin1String("psql") ? QStringLiteral("children")
                                                                         : QStringLiteral("children in need")};
        row("not this order") << database << QStringLiteral("\"need in children\"") << QStringList{};
        row("without a word") << database << QStringLiteral("children -caseloads") << QStringList{};
        row("nothing") << database << QString() << QStringList{};
        row("signs only") << database << QStringLiteral("\" ( - AND *") << QStringList{};
        row("syntax is text") << database << QStringLiteral("caseloads)") << QStringList{QStringLiteral("caseloads")};
    }
}

void LibraryTest::searches()
{
    OPEN_LIBRARY(library);
    QFETCH(QString, words);
    QVERIFY(library.save(SampleDocument(QStringLiteral("sought")).document()));
    const auto hits = library.search(words);
    QVERIFY2(hits, hits ? "" : qPrintable(hits.error().toLine()));
    const QString text = SampleDocument(QStringLiteral("sought")).document().text;
    QStringList marked;
    for (const SearchHit& hit : *hits) {
        QCOMPARE(hit.file, QStringLiteral("sought.pdf"));
        marked << text.mid(hit.start, hit.end - hit.start);
        QVERIFY(hit.snippet.contains(QChar(2) + marked.last()));
        QCOMPARE(hit.page, marked.last() == QLatin1String("Leaders") ? 1 : 2);
    }
    QTEST(marked, "marked");
}

void LibraryTest::countsRecords()
{
    OPEN_LIBRARY(library);
    SampleDocument sample(QStringLiteral("counted"));
    sample.inspected(QStringLiteral("2022-02-21"), QStringLiteral("2022-03-04")).withFacts();
    QVERIFY(library.save(sample.document()));
    QVERIFY(library.save(SampleDocument(QStringLiteral("about nobody"), QString()).document()));
    const LibraryCounts counts = library.counts().value();
    QCOMPARE(counts.documents, 2);
    QCOMPARE(counts.councils, 1);
    QCOMPARE(counts.inspections, 1);
    QCOMPARE(counts.facts, 4);
    QCOMPARE(counts.factsWithEvidence, 4);
    QCOMPARE(counts.toReview, 1);
}

void LibraryTest::findsWhatIsWrong()
{
    OPEN_LIBRARY(library);
    SampleDocument sample(QStringLiteral("wrong"));
    sample.withFacts();
    sample.document().facts.judgements.first().source.quote = QStringLiteral("Leaders are bad!");
    sample.document().bytes += "not what was hashed";
    QVERIFY(library.save(sample.document()));
    const QVector<UserMessage> found = library.check().value();
    QCOMPARE(found.size(), 2);
    QVERIFY(found[0].what.contains(QLatin1String("judgements")));
    QCOMPARE(found[0].place, QStringLiteral("wrong.pdf"));
    QVERIFY(found[1].what.contains(QLatin1String("bytes")));
}

void LibraryTest::twoConnectionsSeeEachOther()
{
    OPEN_LIBRARY(library);
    const auto other = Library::open(location);
    QVERIFY(other);
    QVERIFY(library.save(SampleDocument(QStringLiteral("one")).document()));
    QVERIFY((*other)->save(SampleDocument(QStringLiteral("two")).document()));
    QCOMPARE(library.documents().value().size(), 2);
    QCOMPARE((*other)->records({}).value().documents.size(), 2);
}

void LibraryTest::keepsTextWithNullCharacters()
{
    OPEN_LIBRARY(library);
    SampleDocument sample(QStringLiteral("null"));
    sample.document().text[2] = QChar::Null;
    const auto id = library.save(sample.document());
    QVERIFY2(id, id ? "" : qPrintable(id.error().toLine()));
    QCOMPARE(library.text(*id).value().size(), sample.document().text.size());
    QCOMPARE(library.text(*id).value().at(2), QChar(QChar::ReplacementCharacter));
}

void LibraryTest::backsUp()
{
    QString whyNot;
    const QString location = m_libraries.newLocation(QStringLiteral("sqlite"), whyNot);
    const auto library = Library::open(location);
    QVERIFY((*library)->save(SampleDocument(QStringLiteral("kept")).document()));
    const QString copy = location + QLatin1String(" o'copy");
    const auto done = (*library)->backup(copy);
    QVERIFY2(done, done ? "" : qPrintable(done.error().toLine()));
    QCOMPARE(Library::open(copy).value()->counts().value().documents, 1);
    const auto again = (*library)->backup(copy);
    QVERIFY(!again);
    QCOMPARE(again.error().place, copy);
}

QTEST_GUILESS_MAIN(LibraryTest)

#include "tst_library.moc"
