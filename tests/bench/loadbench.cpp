// Measures official figures at several sizes of a library, one process for each size: loading a table against SQLite's
// own .import of the same rows into the same tables, the queries of a chart and of an export, what is worked out from
// their answers, drawing, and memory. councilscope_loadbench [FIGURES]...: ten thousand, a hundred thousand and a
// million unless said. Set QT_QPA_PLATFORM=offscreen where there is no display.
#include "benchtable.h"

#include <datasetreader.h>
#include <gazetteer.h>
#include <library.h>
#include <metricchartpicture.h>
#include <sha256.h>
#include <tablereader.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <cstdio>

using namespace Councilscope;

namespace {

const QString chosenMetric = QStringLiteral("measure_3");
constexpr auto single = "--one";

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

void printLine(const QString& what, double value, const char* unit, const QString& note = {})
{
    out() << "  " << what.leftJustified(48) << QString::number(value, 'f', value < 100 ? 1 : 0).rightJustified(9) << ' '
          << unit << (note.isEmpty() ? QString() : QLatin1String("  ") + note) << Qt::endl;
}

template <typename Work> double millisecondsOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

double loadSeconds(Library& library, const QByteArray& bytes)
{
    DocumentRecord document;
    document.sha256 = sha256Of(bytes);
    document.file = QStringLiteral("bench.csv");
    document.kind = DocumentKind::Dataset;
    const TableSource source = [&](const TableRowCallback& row) { return tableReaderFor(bytes)->read(bytes, row); };
    return millisecondsOf([&] {
        const auto saved = library.saveDataset(document, bytes, [&](DatasetSink& sink, QVector<ReadingNote>& notes) {
            return readDataset(source, document.file, sink, notes);
        });
        if (!saved) {
            qFatal("%s", qPrintable(saved.error().toLine()));
        }
    }) / 1000;
}

/// Runs the command line of SQLite with this script.
double sqliteSeconds(const QString& location, const QString& script)
{
    return millisecondsOf([&] {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral("sqlite3"), {location});
        process.write(script.toUtf8());
        process.closeWriteChannel();
        if (!process.waitForFinished(-1) || process.exitCode() != 0) {
            qFatal("sqlite3 could not be run");
        }
    }) / 1000;
}

/// The same rows of both tables as CSV, into a library that is empty but for the rows they refer to.
double importSeconds(const QTemporaryDir& folder, const QString& ours)
{
    const QString rows = folder.filePath(QStringLiteral("rows.csv"));
    const QString values = folder.filePath(QStringLiteral("values.csv"));
    sqliteSeconds(ours,
        QStringLiteral(".mode csv\n.output %1\nSELECT dataset_id, position, sheet, row_number, start_offset, "
                       "start_point, level, council, area_code, "
                       "area_name, as_of, as_of_precision, as_of_state, period, breakdown, 1, body FROM "
                       "dataset_rows;\n.output %2\n"
                       "SELECT dataset_id, position, measure, coalesce(value, 0), symbol FROM official_values;\n")
            .arg(rows, values));
    const QString theirs = folder.filePath(QStringLiteral("theirs.councilscope"));
    if (!Library::open(theirs)) {
        qFatal("no library could be made");
    }
    return sqliteSeconds(theirs,
        QStringLiteral("PRAGMA synchronous = NORMAL;\nBEGIN;\n.import --csv %1 dataset_rows\n"
                       ".import --csv %2 official_values\nCOMMIT;\n")
            .arg(rows, values));
}

QString counted(qsizetype figures)
{
    return QStringLiteral("%1 figures").arg(figures);
}

/// The answer that a chart of all councils needs.
QVector<Observation> measureQueries(const Library& library)
{
    QVector<Observation> totals;
    const auto ask = [&](const QString& what, const SeriesQuery& query, QVector<Observation>& answer) {
        const double time = millisecondsOf([&] { answer = library.series(query).value_or(QVector<Observation>()); });
        printLine(what, time, "ms", counted(answer.size()));
    };
    QVector<Observation> other;
    ask(QStringLiteral("one measure, three councils"),
        {.metrics = {chosenMetric},
            .councils = {QStringLiteral("Leeds"), QStringLiteral("Torbay"), QStringLiteral("Barnet")}},
        other);
    ask(QStringLiteral("one measure, all councils and years"), {.metrics = {chosenMetric}}, totals);
    ask(QStringLiteral("one measure with all its groups"), {.metrics = {chosenMetric}, .totalsOnly = false}, other);
    qsizetype figures = 0;
    const double time = millisecondsOf([&] {
        if (!library.forEachOfficial({.totalsOnly = false}, [&](const Observation&) { ++figures; })) {
            qFatal("the figures could not be read");
        }
    });
    printLine(QStringLiteral("all figures one by one"), time, "ms", counted(figures));
    return totals;
}

QStringList councilsOf(const QVector<Observation>& figures)
{
    QStringList names;
    for (const Observation& figure : figures) {
        if (names.isEmpty() || names.last() != figure.council) {
            names << figure.council;
        }
    }
    names.removeDuplicates();
    return names;
}

/// As many neighbours as the published sets have: here those that follow in the alphabet.
NeighbourSet neighboursAmong(const QStringList& councils)
{
    NeighbourSet set{QStringLiteral("2025"), QStringLiteral("bench"), {}};
    for (qsizetype index = 0; index < councils.size(); ++index) {
        NeighbourList list{councils[index], Gazetteer::instance().council(councils[index]).laCode, {}};
        for (qsizetype next = 1; next <= 10; ++next) {
            list.neighbours.push_back({councils[(index + next) % councils.size()], {}});
        }
        set.lists.push_back(list);
    }
    return set;
}

void measureCharts(const QVector<Observation>& figures)
{
    const QStringList councils = councilsOf(figures);
    const auto official = std::make_shared<const OfficialFigures>(
        OfficialFigures{figures, {neighboursAmong(councils)}, {chosenMetric}});
    qsizetype points = 0;
    const double medians = millisecondsOf([&] {
        for (const QString& council : councils) {
            points += comparatorSeries({ComparatorKind::NeighboursMedian, council, QStringLiteral("2025")},
                {chosenMetric, {council}, {}, {}}, *official)
                          .points.size();
        }
    });
    printLine(QStringLiteral("medians of every council's neighbours"), medians, "ms",
        QStringLiteral("%1 medians").arg(points));
    for (const qsizetype count : {qsizetype(3), councils.size()}) {
        MetricChartOptions options;
        options.official = official;
        options.comparators = {{ComparatorKind::NeighboursMedian, QStringLiteral("2025")}};
        MetricChartData data;
        const double prepared = millisecondsOf([&] {
            data = metricChartData({}, {chosenMetric, councils.mid(0, count), {}, {}}, options);
        });
        QImage image(1000, 600, QImage::Format_ARGB32_Premultiplied);
        const double drawn = millisecondsOf([&] {
            QPainter painter(&image);
            metricChartPicture(data).draw(painter, QRectF(image.rect()));
        });
        printLine(QStringLiteral("chart of %1 councils: prepared").arg(count), prepared, "ms");
        printLine(QStringLiteral("chart of %1 councils: drawn").arg(count), drawn, "ms");
    }
}

double megabytes(qint64 bytes)
{
    return double(bytes) / 1e6;
}

void measure(int figures)
{
    QTemporaryDir folder;
    const QByteArray bytes = benchTable(figures);
    const QString location = folder.filePath(QStringLiteral("ours.councilscope"));
    out() << figures << " figures, " << QString::number(megabytes(bytes.size()), 'f', 1) << " MB" << Qt::endl;
    const qint64 before = peakMemory();
    const auto library = Library::open(location);
    const double own = loadSeconds(**library, bytes);
    const double theirs = importSeconds(folder, location);
    printLine(QStringLiteral("loading, reading included"), own * 1000, "ms",
        QStringLiteral("%1 thousand a second").arg(figures / own / 1000, 0, 'f', 0));
    printLine(QStringLiteral("sqlite3 .import of the same rows"), theirs * 1000, "ms",
        QStringLiteral("loading has %1 of its rate").arg(theirs / own, 0, 'f', 2));
    printLine(QStringLiteral("memory for loading beside the file"), megabytes(peakMemory() - before), "MB");
    measureCharts(measureQueries(**library));
    printLine(QStringLiteral("memory at most"), megabytes(peakMemory()), "MB");
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == QLatin1String(single)) {
        measure(arguments.value(2).toInt());
        return 0;
    }
    QStringList sizes = arguments.mid(1);
    if (sizes.isEmpty()) {
        sizes = {QStringLiteral("10000"), QStringLiteral("100000"), QStringLiteral("1000000")};
    }
    for (const QString& size : std::as_const(sizes)) {
        if (QProcess::execute(QApplication::applicationFilePath(), {QLatin1String(single), size}) != 0) {
            return 1;
        }
    }
    return 0;
}
