#include <caseledger.h>
#include <documentreading.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Councilscope;

namespace {

/// What an ideal reading of the five texts beside the repository would find as well. Nine in ten have to be there. A
/// row is answered by any record of its kinds that covers at least half of the shorter of both ranges; rows without a
/// range name what is told of the whole document.
struct Wish
{
    const char* id; ///< begins with the number of the file
    const char* kinds; ///< "statement/claim|finding/": beginnings of what is found
    const char* speaker; ///< empty: any
    const char* value; ///< empty: any; else it begins so
    qsizetype start;
    qsizetype end;
};

const Wish wishes[] = {
    {"000-D2", "document/no_publisher", "", "", -1, -1},
    {"000-N5", "statement/stated_count", "opposition", "two thirds", 2464, 2516},
    {"000-N6", "note", "", "7/3", -1, -1},
    {"000-P2a", "statement/claim", "", "", 1219, 1333},
    {"000-P2b", "statement/claim", "", "", 1067, 1195},
    {"000-Q1", "statement/claim", "opposition", "", 2019, 2180},
    {"000-Q2", "statement/claim", "opposition", "", 2222, 2335},
    {"000-Q3", "statement/claim", "council", "", 2776, 2836},
    {"000-Q4", "statement/claim", "council", "", 2905, 3048},
    {"000-Q5", "statement/claim", "council", "", 3052, 3143},
    {"001-I4", "statement/claim", "inspectorate", "section 138", 747, 800},
    {"001-I5", "inspection/evidence", "", "", 6960, 6995},
    {"001-I6", "statement/claim", "", "Mr John Harris", 190, 247},
    {"001-I7", "statement/claim", "", "Caroline Tapster", 7003, 7107},
    {"001-P4", "statement/progressing", "inspectorate", "", 1877, 1939},
    {"001-P5", "statement/claim", "inspectorate", "manageable", 1941, 2067},
    {"001-P6", "statement/progressing", "inspectorate", "", 2069, 2154},
    {"001-P7", "statement/progressing", "inspectorate", "", 2763, 2907},
    {"001-P8", "statement/progressing", "inspectorate", "", 2495, 2630},
    {"001-P9", "statement/progressing", "inspectorate", "", 3460, 3598},
    {"001-P10", "statement/progressing", "inspectorate", "", 4024, 4138},
    {"001-W1", "statement/claim", "inspectorate", "", 6790, 6941},
    {"002-D3", "document/no_publisher", "", "", -1, -1},
    {"002-C3", "statement/claim", "", "lscb", 2599, 2651},
    {"002-G4", "statement/claim", "", "requires_improvement", 206, 279},
    {"002-G5", "statement/claim", "", "requires_improvement", 686, 747},
    {"002-M4s", "observation/average_caseload", "", "", 1953, 2102},
    {"002-M6", "cross-check", "", "", -1, -1},
    {"002-E4", "statement/progressing", "", "", 2666, 2729},
    {"002-A6", "statement/claim", "", "requires_improvement", 686, 747},
    {"002-B1", "finding/area_for_improvement/lscb", "board", "", 2846, 3042},
    {"002-B2", "finding/area_for_improvement/lscb", "board", "", 3045, 3163},
    {"002-S3", "statement/progressing|finding/strength", "", "", 1830, 1874},
    {"002-S4", "statement/progressing|finding/strength", "", "", 1953, 2003},
    {"002-S5", "statement/claim", "", "", 421, 516},
    {"002-Q1", "statement/claim", "council", "", 1206, 1249},
    {"002-Q2", "statement/claim", "council", "", 1327, 1404},
    {"002-Q3", "statement/claim", "board", "", 2766, 2842},
    {"003-G6", "statement/claim", "", "Adequate", 678, 766},
    {"003-L1", "statement/claim", "", "http", 3970, 4028},
    {"003-W1", "statement/claim", "", "", 3666, 3739},
    {"003-K1", "link/001/6298", "", "", 3278, 3397},
    {"003-K2", "link/000/962", "", "", 3517, 3601},
    {"003-K3", "link/001/3679", "", "", 2984, 3004},
    {"004-V2", "statement/claim", "", "Leeds", 867, 919},
    {"004-M1", "statement/stated_count", "", "up to two weeks", 2053, 2079},
    {"004-E3", "statement/persists", "", "historic", 1694, 1734},
    {"004-K1", "link/002/2104", "", "", 1278, 1312},
    {"004-K2", "link/002/2204", "", "", 551, 569},
    {"004-Q1", "statement/claim", "council", "", 2225, 2325},
    {"004-Q2", "statement/claim", "council", "", 2509, 2687},
};

struct Found
{
    QString what;
    QString speaker;
    QString value;
    qsizetype start = -1;
    qsizetype end = -1;
};

Found found(const QString& what, const SourceSpan& source, const QString& speaker = {}, const QString& value = {})
{
    return {what, speaker, value, source.start, source.end};
}

/// What the ledger of all documents proposes to join with a finding of the named one: the other's number and where it
/// begins.
QVector<Found> proposedFor(const CaseLedger& ledger, const QHash<QString, QString>& numbers, const QString& number)
{
    QVector<Found> all;
    for (const CaseProposal& proposal : ledger.proposals) {
        if (numbers.value(proposal.later.sha256) == number) {
            all.push_back(
                {QStringLiteral("link/%1/%2").arg(numbers.value(proposal.earlier.sha256)).arg(proposal.earlier.start),
                    {}, {}, proposal.later.start, proposal.later.end});
        }
    }
    return all;
}

/// "7 stated, 3 found" as 7/3.
void addNotes(const DocumentFacts& facts, QVector<Found>& all)
{
    static const QRegularExpression counts(QStringLiteral(R"((\d+)\D+(\d+)\D*$)"));
    for (const ReadingNote& note : facts.notes) {
        const QRegularExpressionMatch match = counts.match(note.what);
        all.push_back({QStringLiteral("note"), {}, QString(match.captured(1) + u'/' + match.captured(2))});
    }
}

QVector<Found> foundIn(const DocumentFacts& facts)
{
    QVector<Found> all;
    if (facts.document.publisher.isEmpty()) {
        all.push_back({QStringLiteral("document/no_publisher")});
    }
    for (const Finding& finding : facts.findings) {
        all.push_back(found(
            QStringLiteral("finding/%1/%2").arg(key(finding.kind), finding.body), finding.source, finding.speaker));
    }
    for (const Observation& observation : facts.observations) {
        all.push_back(found(QStringLiteral("observation/") + observation.metric, observation.source));
    }
    for (const Statement& statement : facts.statements) {
        all.push_back(found(
            QStringLiteral("statement/") + key(statement.kind), statement.source, statement.speaker, statement.value));
    }
    for (const SourceSpan& span : facts.inspection ? facts.inspection->evidence : QVector<SourceSpan>()) {
        all.push_back(found(QStringLiteral("inspection/evidence"), span));
    }
    addNotes(facts, all);
    return all;
}

bool answers(const Found& one, const Wish& wish)
{
    const QStringList kinds = QString::fromLatin1(wish.kinds).split(u'|');
    const bool isKind
        = std::any_of(kinds.begin(), kinds.end(), [&one](const QString& kind) { return one.what.startsWith(kind); });
    const qsizetype shared = qMin(one.end, wish.end) - qMax(one.start, wish.start);
    const qsizetype shorter = qMin(one.end - one.start, wish.end - wish.start);
    return isKind && (!*wish.speaker || one.speaker == QLatin1String(wish.speaker))
        && (!*wish.value || one.value.startsWith(QLatin1String(wish.value)))
        && (wish.start < 0 || 2 * shared >= shorter);
}

QDir seeds()
{
    const QString named = qEnvironmentVariable("COUNCILSCOPE_CORPUS");
    const QString beside = QStringLiteral(COUNCILSCOPE_SOURCE_DIR "/../shared");
    return QDir((named.isEmpty() ? beside : named) + QStringLiteral("/seeds"));
}

} // namespace

class TestSeedsShould : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nineInTenAreFound();

private:
    QHash<QString, QVector<Found>> m_found; ///< by the number at the start of the file's name
};

void TestSeedsShould::initTestCase()
{
    const QStringList files = seeds().entryList({QStringLiteral("00?_*.txt")}, QDir::Files);
    if (files.isEmpty()) {
        QSKIP("The five texts are not beside the repository; set COUNCILSCOPE_CORPUS to the folder that holds seeds/.");
    }
    const ExtractionEngine engine;
    const QTemporaryDir folder;
    const auto library = Library::open(folder.filePath(QStringLiteral("library")));
    QVERIFY(library);
    QHash<QString, QString> numbers; // by hash
    for (const QString& name : files) {
        QFile file(seeds().filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const StoredDocument document = readDocument(engine, file.readAll(), name);
        QVERIFY((*library)->save(document));
        m_found.insert(name.left(3), foundIn(document.facts));
        numbers.insert(document.facts.document.sha256, name.left(3));
    }
    const CaseLedger ledger = caseLedger((*library)->records({}).value(), {}, FindingLinker());
    for (auto found = m_found.begin(); found != m_found.end(); ++found) {
        *found << proposedFor(ledger, numbers, found.key());
    }
}

void TestSeedsShould::nineInTenAreFound()
{
    QStringList missing;
    for (const Wish& wish : wishes) {
        const QVector<Found> all = m_found.value(QString::fromLatin1(wish.id, 3));
        const bool isThere
            = std::any_of(all.begin(), all.end(), [&wish](const Found& one) { return answers(one, wish); });
        qInfo("%-8s %s", wish.id, isThere ? "found" : "MISSING");
        if (!isThere) {
            missing << QString::fromLatin1(wish.id);
        }
    }
    const auto count = static_cast<qsizetype>(std::size(wishes));
    const QString report = QStringLiteral("%1 of %2 found; missing: %3")
                               .arg(count - missing.size())
                               .arg(count)
                               .arg(missing.join(QStringLiteral(", ")));
    qInfo("%s", qPrintable(report));
    QVERIFY2(10 * (count - missing.size()) >= 9 * count, qPrintable(report));
}

QTEST_GUILESS_MAIN(TestSeedsShould)
#include "tst_seedsshould.moc"
