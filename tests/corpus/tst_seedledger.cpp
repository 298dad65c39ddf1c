#include <caseledger.h>
#include <documentreading.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Councilscope;

/// The cases that five real texts must give, whatever is loaded first.
class TestSeedLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namedDefectsAreCases_data();
    void namedDefectsAreCases();
    void unnamedAreasAreMetWithTheirSet();
    void setThatIsNotLoadedPersists();
    void weakLinksAreProposedOnly_data();
    void weakLinksAreProposedOnly();
    void noTwoInspectionsAreOneCase();
    void everyOrderGivesTheSameLedger();
    void withoutTheSecondLetterTheFirstIsOpen();
    void otherLineEndsGiveTheSameLedger_data();
    void otherLineEndsGiveTheSameLedger();

private:
    [[nodiscard]] CaseLedger ledgerOf(const QVector<StoredDocument>& documents) const;
    [[nodiscard]] QVector<const Case*> casesAt(const CaseLedger& ledger, int document, int start, int end) const;

    const ExtractionEngine m_engine;
    const FindingLinker m_linker;
    QVector<QByteArray> m_bytes;
    QStringList m_names;
    QVector<StoredDocument> m_documents;
    CaseLedger m_ledger;
};

namespace {

QDir seeds()
{
    const QString named = qEnvironmentVariable("COUNCILSCOPE_CORPUS");
    const QString beside = QStringLiteral(COUNCILSCOPE_SOURCE_DIR "/../shared");
    return QDir((named.isEmpty() ? beside : named) + QStringLiteral("/seeds"));
}

/// Rows of a library say nothing of the facts.
CaseLedger withoutRows(CaseLedger ledger)
{
    for (Case& one : ledger.cases) {
        for (CaseEvent& event : one.events) {
            event.source.documentId = 0;
        }
    }
    return ledger;
}

/// What does not depend on bytes: keys, statuses, dates and the kinds of events. Keys of undated inspections are made
/// from the file's hash.
QStringList outline(const CaseLedger& ledger)
{
    QStringList lines;
    for (const Case& one : ledger.cases) {
        const QString name = one.opened.isValid() ? one.key : one.title;
        QStringList line{name, key(one.status), one.opened.toIso(), one.closed.toIso(), one.silentSince.toIso()};
        for (const CaseEvent& event : one.events) {
            line << key(event.kind) + u' ' + event.date.toIso();
        }
        lines << line.join(u'|');
    }
    for (const CaseProposal& proposal : ledger.proposals) {
        lines << QStringLiteral("%1 %2 %3").arg(int(proposal.kind)).arg(proposal.earlierText, proposal.laterText);
    }
    lines.sort();
    return lines;
}

bool overlap(const SourceSpan& source, int start, int end)
{
    const qsizetype shared = std::min(source.end, qsizetype(end)) - std::max(source.start, qsizetype(start));
    return 2 * shared >= std::min(source.end - source.start, qsizetype(end - start));
}

} // namespace

CaseLedger TestSeedLedger::ledgerOf(const QVector<StoredDocument>& documents) const
{
    const QTemporaryDir folder;
    const auto library = Library::open(folder.filePath(QStringLiteral("library")));
    if (!library) {
        return {};
    }
    for (const StoredDocument& document : documents) {
        if (!(*library)->save(document)) {
            return {};
        }
    }
    return withoutRows(caseLedger((*library)->records({}).value(), {}, m_linker));
}

/// Cases that a finding of the place opened or repeated.
QVector<const Case*> TestSeedLedger::casesAt(const CaseLedger& ledger, int document, int start, int end) const
{
    const QString sha256 = m_documents[document].facts.document.sha256;
    QVector<const Case*> found;
    for (const Case& one : ledger.cases) {
        const bool isThere = std::any_of(one.events.cbegin(), one.events.cend(), [&](const CaseEvent& event) {
            return event.source.sha256 == sha256 && event.fact && event.fact->type == RecordType::Finding
                && overlap(event.source, start, end);
        });
        if (isThere) {
            found.push_back(&one);
        }
    }
    return found;
}

void TestSeedLedger::initTestCase()
{
    m_names = seeds().entryList({QStringLiteral("00?_*.txt")}, QDir::Files, QDir::Name);
    if (m_names.size() < 5) {
        QSKIP("The five texts are not beside the repository; set COUNCILSCOPE_CORPUS to the folder that holds seeds/.");
    }
    for (const QString& name : std::as_const(m_names)) {
        QFile file(seeds().filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_bytes << file.readAll();
        m_documents << readDocument(m_engine, m_bytes.last(), name);
        QVERIFY(!m_documents.last().text.isEmpty());
    }
    m_ledger = ledgerOf(m_documents);
    QVERIFY(!m_ledger.cases.isEmpty());
}

void TestSeedLedger::namedDefectsAreCases_data()
{
    QTest::addColumn<int>("document");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    QTest::addColumn<CaseStatus>("status");
    QTest::addColumn<QString>("silentSince"); // "-": not asked
    const QString letter = QStringLiteral("2011-06-16");
    const QString any = QStringLiteral("-");
    const QString none;
    QTest::newRow("H1 decisions of the contact centre") << 0 << 763 << 940 << CaseStatus::ResolvedInferred << none;
    QTest::newRow("H2 overdue assessments") << 0 << 962 << 1065 << CaseStatus::ResolvedInferred << none;
    QTest::newRow("H3 referrals and staffing") << 0 << 1373 << 1432 << CaseStatus::ResolvedStated << none;
    QTest::newRow("H4 notifications of domestic violence") << 0 << 1434 << 1562 << CaseStatus::ResolvedStated << none;
    QTest::newRow("H5 workforce") << 0 << 1564 << 1721 << CaseStatus::ResolvedStated << none;
    QTest::newRow("H10 chronologies") << 1 << 5672 << 5771 << CaseStatus::Open << letter;
    QTest::newRow("H11 learning from audits") << 1 << 6161 << 6295 << CaseStatus::Open << letter;
    QTest::newRow("H12 views of children and parents") << 1 << 6298 << 6448 << CaseStatus::Open << letter;
    QTest::newRow("H13 mental health at referral") << 1 << 6581 << 6672 << CaseStatus::Open << letter;
    QTest::newRow("H14 pace") << 3 << 2738 << 2914 << CaseStatus::Open << none;
    QTest::newRow("H15 plans") << 3 << 2917 << 3049 << CaseStatus::Open << none;
    QTest::newRow("H16 views of families on plans") << 3 << 3153 << 3277 << CaseStatus::Open << none;
    QTest::newRow("H17 waiting list") << 3 << 3399 << 3512 << CaseStatus::Open << none;
    QTest::newRow("R1 oversight of neglect") << 2 << 1876 << 1951 << CaseStatus::Open << QStringLiteral("2014");
    QTest::newRow("R2 recruitment and retention") << 2 << 2104 << 2176 << CaseStatus::Open << any;
    QTest::newRow("R3 oversight by managers") << 2 << 2189 << 2281 << CaseStatus::Progressing << any;
    QTest::newRow("R4 changes of social worker") << 2 << 2472 << 2532 << CaseStatus::Open << QStringLiteral("2014");
    QTest::newRow("R5 accuracy of data") << 2 << 2537 << 2596 << CaseStatus::Open << QStringLiteral("2014");
    QTest::newRow("R6 impact of leaders") << 4 << 1125 << 1209 << CaseStatus::Open << none;
    QTest::newRow("R7 recruitment and retention") << 4 << 1215 << 1424 << CaseStatus::Open << none;
    QTest::newRow("R8 repeated interventions") << 4 << 1429 << 1587 << CaseStatus::Open << none;
    QTest::newRow("R9 risk assessments") << 4 << 1607 << 1688 << CaseStatus::Open << none;
    QTest::newRow("R10 families and decision makers") << 4 << 1750 << 1841 << CaseStatus::Open << none;
    QTest::newRow("R11 rehousing") << 4 << 1878 << 1964 << CaseStatus::Open << none;
    QTest::newRow("R12 unaccompanied children") << 4 << 2043 << 2184 << CaseStatus::Open << none;
}

void TestSeedLedger::namedDefectsAreCases()
{
    QFETCH(int, document);
    QFETCH(int, start);
    QFETCH(int, end);
    QFETCH(CaseStatus, status);
    QFETCH(QString, silentSince);
    const QVector<const Case*> found = casesAt(m_ledger, document, start, end);
    QCOMPARE(found.size(), 1);
    QCOMPARE(key(found.first()->status), key(status));
    if (silentSince != QLatin1String("-")) {
        QCOMPARE(found.first()->silentSince.toIso(), silentSince);
    }
    QCOMPARE(found.first()->isPriority, document == 0 && start < 1000);
    const bool isMet = status == CaseStatus::ResolvedInferred || status == CaseStatus::ResolvedStated;
    QCOMPARE(found.first()->opened.toIso(), isMet ? QStringLiteral("2009-10") : found.first()->opened.toIso());
    QCOMPARE(found.first()->closed.toIso(), isMet ? QStringLiteral("2011-05-18") : QString());
}

void TestSeedLedger::unnamedAreasAreMetWithTheirSet()
{
    int unnamed = 0;
    for (const Case& one : m_ledger.cases) {
        if (one.isPlaceholder && one.council == QLatin1String("Hertfordshire")) {
            ++unnamed;
            QCOMPARE(key(one.status), key(CaseStatus::ResolvedStated));
            QCOMPARE(one.opened.toIso(), QStringLiteral("2009-10"));
            QCOMPARE(one.events.size(), 2);
        }
    }
    QCOMPARE(unnamed, 4);
}

void TestSeedLedger::setThatIsNotLoadedPersists()
{
    const auto isSet
        = [](const Case& one) { return one.isPlaceholder && one.council == QLatin1String("Herefordshire"); };
    QCOMPARE(std::count_if(m_ledger.cases.cbegin(), m_ledger.cases.cend(), isSet), 1);
    const Case& set = *std::find_if(m_ledger.cases.cbegin(), m_ledger.cases.cend(), isSet);
    QCOMPARE(key(set.status), key(CaseStatus::Persisting));
    QCOMPARE(set.opened.toIso(), QStringLiteral("2012"));
    QCOMPARE(set.events.size(), 1);
    QVERIFY(set.title.contains(QStringLiteral("2012")));
}

void TestSeedLedger::weakLinksAreProposedOnly_data()
{
    QTest::addColumn<int>("earlier");
    QTest::addColumn<int>("earlierStart");
    QTest::addColumn<int>("later");
    QTest::addColumn<int>("laterStart");
    QTest::addColumn<int>("kind");
    QTest::newRow("H12 and H16: persisting?") << 1 << 6300 << 3 << 3160 << int(CaseProposal::Kind::Persists);
    QTest::newRow("H2 and H17: recurred?") << 0 << 970 << 3 << 3400 << int(CaseProposal::Kind::Recurs);
    QTest::newRow("R2 and R7: persisting?") << 2 << 2110 << 4 << 1300 << int(CaseProposal::Kind::Persists);
}

void TestSeedLedger::weakLinksAreProposedOnly()
{
    QFETCH(int, earlier);
    QFETCH(int, earlierStart);
    QFETCH(int, later);
    QFETCH(int, laterStart);
    QFETCH(int, kind);
    const auto stands = [this](const FactReference& reference, int document, int at) {
        return reference.sha256 == m_documents[document].facts.document.sha256 && reference.start <= at
            && at < reference.end;
    };
    const auto found
        = std::find_if(m_ledger.proposals.cbegin(), m_ledger.proposals.cend(), [&](const CaseProposal& proposal) {
              return stands(proposal.earlier, earlier, earlierStart) && stands(proposal.later, later, laterStart);
          });
    QVERIFY(found != m_ledger.proposals.cend());
    QCOMPARE(int(found->kind), kind);
    QVERIFY(!found->reasons.isEmpty());
}

void TestSeedLedger::noTwoInspectionsAreOneCase()
{
    for (const Case& one : m_ledger.cases) {
        for (const CaseEvent& event : one.events) {
            const bool isDefect = event.fact && event.fact->type == RecordType::Finding
                && (event.kind == CaseEventKind::Repeated || event.kind == CaseEventKind::Recurred);
            QVERIFY2(!isDefect, qPrintable(one.title));
        }
    }
}

void TestSeedLedger::everyOrderGivesTheSameLedger()
{
    QVector<int> order{0, 1, 2, 3, 4};
    do {
        QVector<StoredDocument> documents;
        for (const int index : std::as_const(order)) {
            documents << m_documents[index];
        }
        QVERIFY(ledgerOf(documents) == m_ledger);
    } while (std::next_permutation(order.begin(), order.end()));
}

void TestSeedLedger::withoutTheSecondLetterTheFirstIsOpen()
{
    const QTemporaryDir folder;
    const auto library = Library::open(folder.filePath(QStringLiteral("library")));
    QVERIFY(library);
    QHash<QString, qint64> ids;
    for (const StoredDocument& document : std::as_const(m_documents)) {
        const auto id = (*library)->save(document);
        QVERIFY(id);
        ids.insert(document.facts.document.sha256, *id);
    }
    QVERIFY((*library)->removeDocument(ids.value(m_documents[1].facts.document.sha256)));
    const CaseLedger without = withoutRows(caseLedger((*library)->records({}).value(), {}, m_linker));
    int opened = 0;
    for (const Case& one : without.cases) {
        if (one.anchor.sha256 == m_documents[0].facts.document.sha256) {
            ++opened;
            QCOMPARE(key(one.status), key(CaseStatus::Open));
            QVERIFY(!one.opened.isValid());
        }
    }
    QCOMPARE(opened, 9);
    QVERIFY((*library)->save(m_documents[1]));
    QVERIFY(!(*library)->save(m_documents[1])); // twice is refused, and nothing doubles
    QVERIFY(withoutRows(caseLedger((*library)->records({}).value(), {}, m_linker)) == m_ledger);
}

void TestSeedLedger::otherLineEndsGiveTheSameLedger_data()
{
    QTest::addColumn<bool>("withMark");
    QTest::newRow("carriage returns") << false;
    QTest::newRow("byte order mark") << true;
}

void TestSeedLedger::otherLineEndsGiveTheSameLedger()
{
    QFETCH(bool, withMark);
    QVector<StoredDocument> documents;
    for (qsizetype index = 0; index < m_bytes.size(); ++index) {
        QByteArray bytes = m_bytes[index];
        bytes = withMark ? "\xEF\xBB\xBF" + bytes : bytes.replace("\n", "\r\n");
        documents << readDocument(m_engine, bytes, m_names[index]);
    }
    QCOMPARE(outline(ledgerOf(documents)), outline(m_ledger));
}

QTEST_GUILESS_MAIN(TestSeedLedger)
#include "tst_seedledger.moc"
