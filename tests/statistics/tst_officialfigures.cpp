// The official files as a whole: every figure in the library equals what a plain splitter finds in the file.
#include <privatepostgres.h>

#include <importjob.h>
#include <library.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Councilscope;

namespace {

/// The folder of official files beside that of reports.
QString statisticsFolder()
{
    const QString corpus = qEnvironmentVariable("COUNCILSCOPE_STATISTICS");
    return corpus.isEmpty() ? QStringLiteral(COUNCILSCOPE_SOURCE_DIR "/../shared/statistics") : corpus;
}

JobContext freeContext()
{
    return JobContext([] { return false; }, [](int, int, const QString&) {});
}

/// Splits a line of a simple CSV: quotes, no line ends within cells.
QStringList split(const QString& line)
{
    QStringList cells{QString()};
    bool quoted = false;
    for (const QChar letter : line) {
        if (letter == u'"') {
            quoted = !quoted;
        } else if (letter == u',' && !quoted) {
            cells << QString();
        } else {
            cells.last() += letter;
        }
    }
    return cells;
}

struct ColumnTotal
{
    int values = 0;
    double sum = 0;

    bool operator==(const ColumnTotal&) const = default;
};

/// By file and column: what stands in the file.
QMap<QString, ColumnTotal> totalsOfFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QString text = QString::fromUtf8(file.readAll());
    text.remove(QChar(QChar::ByteOrderMark)).remove(QLatin1Char('\r'));
    QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const QStringList header = split(lines.takeFirst());
    QMap<QString, ColumnTotal> totals;
    for (const QString& line : lines) {
        const QStringList cells = split(line);
        for (qsizetype column = 0; column < cells.size(); ++column) {
            bool number = false;
            const double value = cells[column].toDouble(&number);
            if (number) {
                ++totals[header[column]].values;
                totals[header[column]].sum += value;
            }
        }
    }
    return totals;
}

} // namespace

class TestOfficialFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void loadsEveryFileOnce();
    void totalsAreThoseOfTheFiles();
    void seriesAreExact_data();
    void seriesAreExact();
    void outcomesAreAllThere();
    void namesNeighboursBySet();
    void quotesAreInTheText();
    void replacesRevisedFigures_data();
    void replacesRevisedFigures();
    void serverHoldsTheSame();

private:
    [[nodiscard]] QVector<Observation> series(const QString& metric, const QString& council) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
    TestLibraries m_libraries;
};

void TestOfficialFigures::initTestCase()
{
    if (!QDir(statisticsFolder()).exists()) {
        std::puts("SKIPPED AS A WHOLE: the folder of official files is not there (COUNCILSCOPE_STATISTICS names one)");
        QSKIP("The folder of official files is not there.");
    }
    const QString location = m_folder.filePath(QStringLiteral("library.councilscope"));
    const auto report = importFiles(location, {statisticsFolder()}, freeContext());
    QVERIFY(report);
    for (const ImportedFile& file : report->files) {
        QVERIFY2(file.outcome == ImportOutcome::Loaded, qPrintable(file.path + file.message.toLine()));
        QCOMPARE(file.kind, DocumentKind::Dataset);
    }
    auto library = Library::open(location);
    QVERIFY(library);
    m_library = *std::move(library);
}

void TestOfficialFigures::loadsEveryFileOnce()
{
    const auto before = m_library->datasets();
    QVERIFY(before);
    const auto report = importFiles(m_library->location(), {statisticsFolder()}, freeContext());
    QVERIFY(report);
    QCOMPARE(report->count(ImportOutcome::Unchanged), int(report->files.size()));
    QCOMPARE(m_library->datasets().value(), *before);
    QCOMPARE(before->size(), report->files.size());
}

void TestOfficialFigures::totalsAreThoseOfTheFiles()
{
    QHash<QString, QMap<QString, ColumnTotal>> found;
    QHash<QString, int> missing;
    QVERIFY(m_library->forEachOfficial({.totalsOnly = false, .withReplaced = true}, [&](const Observation& figure) {
        if (figure.value) {
            ColumnTotal& total = found[figure.source.file][figure.metric];
            ++total.values;
            total.sum += *figure.value;
        } else {
            ++missing[figure.source.file];
        }
    }));
    const auto datasets = m_library->datasets().value();
    for (const DatasetRecord& dataset : datasets) {
        if (dataset.kind != DatasetKind::Statistics) {
            continue;
        }
        const auto expected = totalsOfFile(QDir(statisticsFolder()).filePath(dataset.file));
        int values = 0;
        int matched = 0;
        for (const ColumnTotal& total : found[dataset.file]) {
            values += total.values;
        }
        // A column whose metric depends on a filter is spread over several: the rest must be equal one by one.
        for (auto column = expected.begin(); column != expected.end(); ++column) {
            const QString own = column.key().toLower().replace(QLatin1String("_%"), QLatin1String("_percent"));
            if (found[dataset.file].contains(own)) {
                const ColumnTotal& total = found[dataset.file][own];
                QVERIFY2(total.values == column->values && qFuzzyCompare(1 + total.sum, 1 + column->sum),
                    qPrintable(dataset.file + QLatin1Char(' ') + own));
                ++matched;
            }
        }
        QCOMPARE(values, dataset.observations);
        QCOMPARE(missing.value(dataset.file), dataset.missing);
        QCOMPARE(dataset.rowsSkipped, 0);
        const bool mapped
            = dataset.series == QLatin1String("cla_rates") || dataset.series == QLatin1String("population");
        QVERIFY2(matched > 0 || mapped, qPrintable(dataset.file));
        int measured = 0;
        for (auto column = expected.begin(); column != expected.end(); ++column) {
            const bool place
                = column.key() == QLatin1String("time_period") || column.key() == QLatin1String("old_la_code");
            measured += place ? 0 : column->values;
        }
        QVERIFY2(measured == dataset.observations, qPrintable(dataset.file));
    }
}

QVector<Observation> TestOfficialFigures::series(const QString& metric, const QString& council) const
{
    return m_library->series({.metrics = {metric}, .councils = {council}}).value_or(QVector<Observation>());
}

void TestOfficialFigures::seriesAreExact_data()
{
    QTest::addColumn<QString>("metric");
    QTest::addColumn<QString>("council");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QVector<double>>("values");
    const auto row = [](const char* metric, const char* council, const QDate& first, const QVector<double>& values) {
        QTest::addRow("%s %s", metric, council)
            << QString::fromLatin1(metric) << QString::fromLatin1(council) << first << values;
    };
    const QDate march(2013, 3, 31);
    const QDate september(2017, 9, 30);
    const QDate later(2021, 3, 31);
    row("child_protection_plans", "Herefordshire", march,
        {197, 212, 170, 228, 115, 197, 111, 108, 107, 286, 223, 203, 139});
    row("child_protection_plans", "Hertfordshire", march,
        {578, 1140, 896, 736, 533, 522, 556, 455, 437, 519, 444, 378, 614});
    row("children_in_need", "Herefordshire", march,
        {1359, 1238, 1311, 1652, 1097, 1315, 877, 1104, 1447, 2240, 1895, 1587, 1574});
    row("children_in_need", "Hertfordshire", march,
        {5458, 5882, 5441, 5589, 5157, 5053, 5058, 5037, 5104, 5585, 5762, 5437, 5848});
    row("average_caseload", "Herefordshire", september, {16.9, 16.5, 16.2, 14, 16.7, 18.7, 15.7, 14.5, 13.6});
    row("average_caseload", "Hertfordshire", september, {12.4, 12.8, 13.7, 13.5, 13.4, 14.2, 13.7, 12.5, 12.7});
    row("children_looked_after", "Herefordshire", later, {312, 379, 413, 387, 344});
    row("looked_after_rate_per_10000", "Herefordshire", later, {92, 112, 122, 113, 100});
    row("children_looked_after", "Hertfordshire", later, {991, 1022, 964, 971, 999});
    row("looked_after_rate_per_10000", "Hertfordshire", later, {37, 38, 36, 35, 36});
}

void TestOfficialFigures::seriesAreExact()
{
    QFETCH(QString, metric);
    QFETCH(QString, council);
    QFETCH(QDate, first);
    const QVector<Observation> figures = series(metric, council);
    QVector<double> values;
    for (const Observation& figure : figures) {
        QCOMPARE(figure.asOf, PartialDate::day(first.addYears(int(values.size()))));
        values << figure.value.value_or(-1);
    }
    QTEST(values, "values");
}

void TestOfficialFigures::outcomesAreAllThere()
{
    const auto records = m_library->records({});
    QVERIFY(records);
    const auto datasets = m_library->datasets().value();
    const auto outcomes = std::find_if(datasets.begin(), datasets.end(),
        [](const DatasetRecord& dataset) { return dataset.kind == DatasetKind::Outcomes; });
    QVERIFY(outcomes != datasets.end());
    QCOMPARE(outcomes->rowsRead, 153 + 112 + 271);
    QCOMPARE(outcomes->rowsSkipped, 0);
    // Each inspection of the history and each visit once, however many sheets have it.
    QCOMPARE(records->inspections.size(), 271 + 36 + 24);
    QVERIFY(records->observations.isEmpty());
    int overall = 0;
    QSet<QString> gone;
    for (const Judgement& judgement : records->judgements) {
        overall += judgement.area == Area::Overall;
        QVERIFY(!judgement.inspection.isEmpty());
        if (judgement.council == QLatin1String("Cumbria") || judgement.council == QLatin1String("Northamptonshire")
            || judgement.council == QLatin1String("Bournemouth")) {
            gone.insert(judgement.council);
        }
    }
    QCOMPARE(overall, 271);
    QCOMPARE(gone.size(), 3);
}

void TestOfficialFigures::namesNeighboursBySet()
{
    const auto sets = m_library->neighbourSets();
    QVERIFY(sets);
    QCOMPARE(sets->size(), 2);
    QCOMPARE(sets->first().name, QStringLiteral("2021"));
    QCOMPARE(sets->last().name, QStringLiteral("2025"));
    const QString council = QStringLiteral("Herefordshire");
    QCOMPARE(sets->first().neighboursOf(council).first(), QStringLiteral("Shropshire"));
    const QStringList today = sets->last().neighboursOf(council);
    QCOMPARE(today.size(), 10);
    QCOMPARE(today.first(), QStringLiteral("Westmorland and Furness"));
    const QStringList before = sets->first().neighboursOf(council);
    QCOMPARE(std::count_if(today.begin(), today.end(), [&](const QString& name) { return before.contains(name); }), 3);
}

void TestOfficialFigures::quotesAreInTheText()
{
    for (const QString& metric : {QStringLiteral("average_caseload"), QStringLiteral("child_protection_plans")}) {
        const QVector<Observation> figures = series(metric, QStringLiteral("Herefordshire"));
        QVERIFY(!figures.isEmpty());
        for (const Observation& figure : figures) {
            const SourceSpan& source = figure.source;
            const QString text = m_library->text(source.documentId).value();
            QCOMPARE(text.mid(source.start, source.end - source.start), source.quote);
            const QList<uint> points = text.toUcs4();
            QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t*>(points.constData()) + source.pointStart,
                         source.pointEnd - source.pointStart),
                source.quote);
        }
    }
}

void TestOfficialFigures::replacesRevisedFigures_data()
{
    QTest::addColumn<QString>("database");
    QTest::newRow("SQLite") << QStringLiteral("sqlite");
    QTest::newRow("PostgreSQL") << QStringLiteral("psql");
}

void TestOfficialFigures::replacesRevisedFigures()
{
    QFETCH(QString, database);
    QString whyNot;
    const QString location = m_libraries.newLocation(database, whyNot);
    if (location.isEmpty()) {
        QSKIP(qPrintable(whyNot));
    }
    QTemporaryDir folder;
    const QByteArray header = "time_period,time_identifier,geographic_level,old_la_code,new_la_code,la_name,CPP_At31\n";
    const auto write = [&](const char* name, const QByteArray& rows) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::WriteOnly) && file.write(header + rows) > 0 ? file.fileName() : QString();
    };
    const QString first = write("first.csv",
        "2023,Reporting year,Local authority,383,E08000035,Leeds,600\n"
        "2024,Reporting year,Local authority,383,E08000035,Leeds,610\n");
    const QString second = write("second.csv",
        "2024,Reporting year,Local authority,383,E08000035,Leeds,615\n"
        "2025,Reporting year,Local authority,383,E08000035,Leeds,620\n");
    QVERIFY(importFiles(location, {first}, freeContext()));
    const auto report = importFiles(location, {second}, freeContext());
    QVERIFY(report);
    QVERIFY2(report->files.first().message.what.contains(QStringLiteral("615 was 610")),
        qPrintable(report->files.first().message.toLine()));
    const auto library = Library::open(location);
    QVERIFY(library);
    const auto values = [&](bool withReplaced) {
        QVector<double> found;
        const auto read = (*library)->forEachOfficial(
            {.withReplaced = withReplaced}, [&](const Observation& figure) { found << figure.value.value_or(-1); });
        std::sort(found.begin(), found.end());
        return read ? found : QVector<double>();
    };
    QCOMPARE(values(false), (QVector<double>{600, 615, 620}));
    QCOMPARE(values(true), (QVector<double>{600, 610, 615, 620}));
    const auto datasets = (*library)->datasets().value();
    QCOMPARE(datasets.first().replaced, 1);
    QVERIFY((*library)->removeDocument(datasets.last().documentId));
    QCOMPARE(values(false), (QVector<double>{600, 610}));
}

void TestOfficialFigures::serverHoldsTheSame()
{
    QString whyNot;
    const QString location = m_libraries.newLocation(QStringLiteral("psql"), whyNot);
    if (location.isEmpty()) {
        QSKIP(qPrintable(whyNot));
    }
    const auto report = importFiles(location, {statisticsFolder()}, freeContext());
    QVERIFY(report);
    QCOMPARE(report->count(ImportOutcome::Loaded), int(report->files.size()));
    const auto server = Library::open(location);
    QVERIFY(server);
    const auto sum = [](const Library& library) {
        ColumnTotal total;
        const auto read = library.forEachOfficial({.totalsOnly = false}, [&](const Observation& figure) {
            ++total.values;
            total.sum += figure.value.value_or(0);
        });
        return read ? total : ColumnTotal();
    };
    QCOMPARE(sum(**server), sum(*m_library));
    const auto judgements = [](const Library& library) {
        const auto records = library.records({});
        return records ? records->judgements.size() : -1;
    };
    QCOMPARE(judgements(**server), judgements(*m_library));
    QCOMPARE((*server)->neighbourSets().value(), m_library->neighbourSets().value());
}

QTEST_GUILESS_MAIN(TestOfficialFigures)

#include "tst_officialfigures.moc"
