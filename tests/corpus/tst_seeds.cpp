#include <extractionengine.h>
#include <readerregistry.h>

#include <QCryptographicHash>
#include <QDir>
#include <QTest>

using namespace Councilscope;

namespace {

/// What has to be found, or must not be, in five texts that lie beside the repository. Offsets count characters of the
/// file with LF line ends; a record answers when its evidence covers at least half of the shorter of both ranges.
struct Expectation
{
    const char* id; ///< begins with the number of the file
    const char* what; ///< "finding/strength", "observation/METRIC", "statement/KIND"; an open end means any
    const char* value; ///< empty: any
    qsizetype start;
    qsizetype end;
    bool present;
};

const Expectation expectations[] = {
    {"000-P1", "finding/priority_action", "", 763, 940, true},
    {"000-P2", "finding/priority_action", "", 962, 1065, true},
    {"000-A1", "finding/area_for_improvement", "", 1373, 1432, true},
    {"000-A2", "finding/area_for_improvement", "", 1434, 1562, true},
    {"000-A3", "finding/area_for_improvement", "", 1564, 1721, true},
    {"000-S1", "finding/strength", "", 1763, 1826, true},
    {"000-S2", "finding/strength", "", 1831, 1918, true},
    {"001-S1", "finding/strength", "", 2353, 2494, true},
    {"001-S2", "finding/strength", "", 2679, 2908, true},
    {"001-S3", "finding/strength", "", 3038, 3195, true},
    {"001-R1", "finding/meets_requirements", "", 3460, 3528, true},
    {"001-R2", "finding/meets_requirements", "", 3679, 3782, true},
    {"001-R3", "finding/meets_requirements", "", 3895, 4023, true},
    {"001-R4", "finding/meets_requirements", "", 4142, 4203, true},
    {"001-R5", "finding/meets_requirements", "", 4385, 4426, true},
    {"001-R6", "finding/meets_requirements", "", 4537, 4636, true},
    {"001-R7", "finding/meets_requirements", "", 4715, 4861, true},
    {"001-R7b", "finding/meets_requirements", "", 4865, 4964, true},
    {"001-R7b no defect", "finding/area_for_improvement", "", 4865, 4964, false},
    {"001-R8", "finding/meets_requirements", "", 4968, 5032, true},
    {"001-R9", "finding/meets_requirements", "", 5092, 5187, true},
    {"001-R10", "finding/meets_requirements", "", 5287, 5410, true},
    {"001-R11", "finding/meets_requirements", "", 5489, 5645, true},
    {"001-A1", "finding/area_for_improvement", "", 5672, 5771, true},
    {"001-A2", "finding/area_for_improvement", "", 6161, 6295, true},
    {"001-A3", "finding/area_for_improvement", "", 6298, 6448, true},
    {"001-A4", "finding/area_for_improvement", "", 6581, 6672, true},
    {"002-A1", "finding/area_for_improvement", "", 1876, 1951, true},
    {"002-A2", "finding/area_for_improvement", "", 2104, 2176, true},
    {"002-A3", "finding/area_for_improvement", "", 2189, 2281, true},
    {"002-A4", "finding/area_for_improvement", "", 2472, 2532, true},
    {"002-A5", "finding/area_for_improvement", "", 2537, 2596, true},
    {"002-S1", "finding/strength", "", 206, 279, true},
    {"002-S2", "finding/strength", "", 2412, 2465, true},
    {"003-S1", "finding/strength", "", 1152, 1272, true},
    {"003-S2", "finding/strength", "", 1551, 1703, true},
    {"003-S3", "finding/strength", "", 1867, 1946, true},
    {"003-S4", "finding/strength", "", 2135, 2272, true},
    {"003-S5", "finding/strength", "", 2339, 2393, true},
    {"003-A1", "finding/area_for_improvement", "", 2738, 2914, true},
    {"003-A2", "finding/area_for_improvement", "", 2917, 3049, true},
    {"003-A3", "finding/area_for_improvement", "", 3153, 3277, true},
    {"003-A4", "finding/area_for_improvement", "", 3399, 3512, true},
    {"004-S1", "finding/strength", "", 641, 720, true},
    {"004-S2", "finding/strength", "", 741, 851, true},
    {"004-S3", "finding/strength", "", 937, 1080, true},
    {"004-A1", "finding/area_for_improvement", "", 1125, 1209, true},
    {"004-A2", "finding/area_for_improvement", "", 1215, 1424, true},
    {"004-A3", "finding/area_for_improvement", "", 1429, 1587, true},
    {"004-A4", "finding/area_for_improvement", "", 1607, 1688, true},
    {"004-A5", "finding/area_for_improvement", "", 1750, 1841, true},
    {"004-A6", "finding/area_for_improvement", "", 1878, 1964, true},
    {"004-A7", "finding/area_for_improvement", "", 2043, 2184, true},
    {"000-N1", "statement/stated_count", "5", 616, 658, true},
    {"000-N2", "statement/stated_count", "7", 691, 718, true},
    {"000-N3", "statement/stated_count", "2", 723, 752, true},
    {"000-N4", "statement/stated_count", "14", 2439, 2462, true},
    {"001-P1", "statement/resolved", "", 1728, 1875, true},
    {"002-M1", "observation/child_protection_plans", "237", 1406, 1494, true},
    {"002-M1p", "observation/child_protection_plans", "208", 1504, 1529, true},
    {"002-M2", "observation/children_in_need", "1269", 1540, 1613, true},
    {"002-M2p", "observation/children_in_need", "1444", 1615, 1648, true},
    {"002-M3", "observation/children_looked_after", "242", 1661, 1699, true},
    {"002-M3p", "observation/children_looked_after", "216", 1701, 1732, true},
    {"002-M4", "observation/average_caseload", "about 18", 2049, 2061, true},
    {"002-M4p", "observation/average_caseload", "more_than 30", 2009, 2048, true},
    {"002-G6", "statement/previous_judgement", "inadequate", 591, 668, true},
    {"002-G7", "statement/previous_judgement", "inadequate", 54, 106, true},
    {"002-E1", "statement/persists", "", 900, 988, true},
    {"002-E2", "statement/progressing", "", 591, 668, true},
    {"002-E3", "statement/progressing", "", 843, 898, true},
    {"002-G8", "statement/previous_judgement", "", 282, 387, false},
    {"002-G9", "statement/previous_judgement", "", 1085, 1118, false},
    {"002-G10", "statement/intervention", "", 311, 357, false},
    {"004-G2", "statement/previous_judgement", "inadequate", 202, 252, true},
    {"004-V1", "statement/intervention", "", 254, 294, true},
    {"004-E1", "statement/persists", "", 1225, 1312, true},
    {"004-E2", "statement/persists", "", 1429, 1488, true},
    {"004-O1", "finding/area_for_improvement", "", 551, 569, true},
    {"004-X1 finding", "finding/", "", 2328, 2384, false},
    {"004-X1 statement", "statement/", "", 2328, 2384, false},
    {"004-X1 observation", "observation/", "", 2328, 2384, false},
    {"004-X2 finding", "finding/", "", 2386, 2453, false},
    {"004-X2 statement", "statement/", "", 2386, 2453, false},
    {"004-X2 observation", "observation/", "", 2386, 2453, false},
    {"004-X3 finding", "finding/", "", 2455, 2506, false},
    {"004-X3 statement", "statement/", "", 2455, 2506, false},
    {"004-X3 observation", "observation/", "", 2455, 2506, false},
};

struct Found
{
    QString what;
    QString value;
    qsizetype start = 0;
    qsizetype end = 0;
};

QVector<Found> foundIn(const DocumentFacts& facts)
{
    QVector<Found> all;
    for (const Finding& finding : facts.findings) {
        all.push_back(
            {QStringLiteral("finding/") + key(finding.kind), finding.text, finding.source.start, finding.source.end});
    }
    for (const Observation& o : facts.observations) {
        const QString number = o.value ? QString::number(*o.value) : o.symbol;
        const QString value = o.qualifier == Qualifier::Exact ? number : QString(key(o.qualifier) + u' ' + number);
        all.push_back({QStringLiteral("observation/") + o.metric, value, o.source.start, o.source.end});
    }
    for (const Statement& statement : facts.statements) {
        all.push_back({QStringLiteral("statement/") + key(statement.kind), statement.value, statement.source.start,
            statement.source.end});
    }
    return all;
}

QDir seeds()
{
    const QString named = qEnvironmentVariable("COUNCILSCOPE_CORPUS");
    const QString beside = QStringLiteral(COUNCILSCOPE_SOURCE_DIR "/../shared");
    return QDir((named.isEmpty() ? beside : named) + QStringLiteral("/seeds"));
}

} // namespace

class TestSeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatIsThere_data();
    void findsWhatIsThere();
    void quotesAreExact();
    void lineEndsChangeNothing();
    void countsAreRight();

private:
    [[nodiscard]] static DocumentFacts read(const QByteArray& bytes, const QString& file);

    QHash<QString, QByteArray> m_bytes; ///< by the number at the start of the file's name
    QHash<QString, DocumentFacts> m_facts;
};

void TestSeeds::initTestCase()
{
    const QStringList files = seeds().entryList({QStringLiteral("00?_*.txt")}, QDir::Files);
    if (files.isEmpty()) {
        QSKIP("The five texts are not beside the repository; set COUNCILSCOPE_CORPUS to the folder that holds seeds/.");
    }
    for (const QString& name : files) {
        QFile file(seeds().filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_bytes.insert(name.left(3), file.readAll());
        m_facts.insert(name.left(3), read(m_bytes.value(name.left(3)), name));
    }
}

DocumentFacts TestSeeds::read(const QByteArray& bytes, const QString& file)
{
    static const ExtractionEngine engine;
    const Result<PagedText> text = ReaderRegistry::withAllReaders().read(bytes, file);
    return text ? engine.extract(*text, {QStringLiteral("00"), file}) : DocumentFacts();
}

void TestSeeds::findsWhatIsThere_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const Expectation& expectation : expectations) {
        QTest::newRow(expectation.id) << index++;
    }
}

void TestSeeds::findsWhatIsThere()
{
    QFETCH(int, index);
    const Expectation& expected = expectations[index];
    const QString value = QLatin1String(expected.value);
    bool found = false;
    const QVector<Found> all = foundIn(m_facts.value(QString::fromLatin1(expected.id, 3)));
    for (const Found& one : all) {
        const qsizetype shared = qMin(one.end, expected.end) - qMax(one.start, expected.start);
        const qsizetype shorter = qMin(one.end - one.start, expected.end - expected.start);
        found |= one.what.startsWith(QLatin1String(expected.what)) && (value.isEmpty() || one.value == value)
            && 2 * shared >= shorter;
    }
    QCOMPARE(found, expected.present);
}

void TestSeeds::quotesAreExact()
{
    for (auto it = m_facts.constBegin(); it != m_facts.constEnd(); ++it) {
        const QString text = QString::fromUtf8(m_bytes.value(it.key()));
        const auto check = [&text](const SourceSpan& span) {
            return span.isValid() && text.mid(span.start, span.end - span.start) == span.quote;
        };
        for (const Finding& finding : it->findings) {
            QVERIFY2(check(finding.source), qPrintable(finding.text));
        }
        for (const Observation& observation : it->observations) {
            QVERIFY2(check(observation.source), qPrintable(observation.metric));
        }
        for (const Statement& statement : it->statements) {
            QVERIFY2(check(statement.source), qPrintable(statement.source.quote));
        }
    }
}

void TestSeeds::lineEndsChangeNothing()
{
    for (auto it = m_bytes.constBegin(); it != m_bytes.constEnd(); ++it) {
        QByteArray windows = it.value();
        windows.replace("\n", "\r\n");
        windows.prepend("\xEF\xBB\xBF");
        const DocumentFacts facts = read(windows, it.key());
        const DocumentFacts& plain = m_facts[it.key()];
        QCOMPARE(facts.findings.size(), plain.findings.size());
        QCOMPARE(facts.observations.size(), plain.observations.size());
        QCOMPARE(facts.statements.size(), plain.statements.size());
    }
}

void TestSeeds::countsAreRight()
{
    const auto count = [this](const char* file, FindingKind kind) {
        const QVector<Finding>& findings = m_facts[QLatin1String(file)].findings;
        return std::count_if(
            findings.begin(), findings.end(), [kind](const Finding& finding) { return finding.kind == kind; });
    };
    QCOMPARE(count("000", FindingKind::Strength), 2);
    QCOMPARE(count("000", FindingKind::AreaForImprovement), 3);
    QCOMPARE(count("000", FindingKind::PriorityAction), 2);
    QCOMPARE(count("001", FindingKind::Strength), 3);
    QCOMPARE(count("001", FindingKind::MeetsRequirements), 11);
    QCOMPARE(count("001", FindingKind::AreaForImprovement), 4);
    QCOMPARE(count("001", FindingKind::PriorityAction), 0);
    QCOMPARE(count("003", FindingKind::Strength), 5);
    QCOMPARE(count("003", FindingKind::AreaForImprovement), 4);
    QCOMPARE(count("004", FindingKind::Strength), 3);
    for (const char* file : {"000", "001", "003", "004"}) {
        QVERIFY2(m_facts[QLatin1String(file)].observations.isEmpty(), file);
    }
    QCOMPARE(m_facts[QStringLiteral("002")].observations.size(), 8);
}

QTEST_GUILESS_MAIN(TestSeeds)
#include "tst_seeds.moc"
