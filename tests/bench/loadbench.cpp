// Measures loading a table of official figures against SQLite's own .import of the same rows into the same tables.
// councilscope_loadbench [figures]: a million by default.
#include <datasetreader.h>
#include <library.h>
#include <tablereader.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace Councilscope;

namespace {

constexpr int measures = 10;

/// A table of the standard with `figures` cells: all councils' codes, one breakdown, ten measures.
QByteArray tableOf(int figures)
{
    QByteArray csv = "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
                     "old_la_code,new_la_code,la_name,group";
    for (int measure = 0; measure < measures; ++measure) {
        csv += ",measure_" + QByteArray::number(measure);
    }
    csv += '\n';
    for (int row = 0; row < figures / measures; ++row) {
        csv += QByteArray::number(2000 + row % 25)
            + ",Reporting year,Local authority,E92000001,England,E12000005,West "
              "Midlands,884,E06000019,\"Herefordshire, County "
              "of\",Group "
            + QByteArray::number(row / 25);
        for (int measure = 0; measure < measures; ++measure) {
            const int cell = row * measures + measure;
            csv += ',' + (cell % 23 == 0 ? QByteArray("c") : QByteArray::number(cell % 9973 * 0.1, 'f', 1));
        }
        csv += '\n';
    }
    return csv;
}

double loadSeconds(const QString& location, const QByteArray& bytes)
{
    const auto library = Library::open(location);
    if (!library) {
        qFatal("%s", qPrintable(library.error().toLine()));
    }
    QElapsedTimer timer;
    timer.start();
    DocumentRecord document;
    document.sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    document.file = QStringLiteral("bench.csv");
    document.kind = DocumentKind::Dataset;
    const TableSource source = [&](const TableRowCallback& row) { return tableReaderFor(bytes)->read(bytes, row); };
    const auto saved = (*library)->saveDataset(document, bytes, [&](DatasetSink& sink, QVector<ReadingNote>& notes) {
        return readDataset(source, document.file, sink, notes);
    });
    if (!saved) {
        qFatal("%s", qPrintable(saved.error().toLine()));
    }
    return double(timer.nsecsElapsed()) / 1e9;
}

/// Runs the command line of SQLite with this script.
double sqliteSeconds(const QString& location, const QString& script)
{
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral("sqlite3"), {location});
    process.write(script.toUtf8());
    process.closeWriteChannel();
    if (!process.waitForFinished(-1) || process.exitCode() != 0) {
        qFatal("sqlite3 could not be run");
    }
    return double(timer.nsecsElapsed()) / 1e9;
}

/// How long the queries of a chart and of an export take.
void measureQueries(const QString& location)
{
    const auto library = Library::open(location);
    QElapsedTimer timer;
    timer.start();
    const auto series = (*library)->series({.metrics = {QStringLiteral("measure_3")}, .totalsOnly = false});
    const qint64 one = timer.restart();
    int figures = 0;
    const auto read = (*library)->forEachOfficial({.totalsOnly = false}, [&](const Observation&) { ++figures; });
    std::printf("one measure, all areas: %lld figures in %lld ms; all: %d figures in %lld ms%s\n",
        series ? (long long)series->size() : -1LL, (long long)one, figures, (long long)timer.elapsed(),
        read ? "" : " (failed)");
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const int figures = argc > 1 ? QByteArray(argv[1]).toInt() : 1'000'000;
    QTemporaryDir folder;
    const QByteArray bytes = tableOf(figures);
    const QString ours = folder.filePath(QStringLiteral("ours.councilscope"));
    const double own = loadSeconds(ours, bytes);

    // The same rows of both tables as CSV, into a library that is empty but for the rows they refer to.
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
        return 1;
    }
    const double import = sqliteSeconds(theirs,
        QStringLiteral("PRAGMA synchronous = NORMAL;\nBEGIN;\n.import --csv %1 dataset_rows\n"
                       ".import --csv %2 official_values\nCOMMIT;\n")
            .arg(rows, values));
    std::printf(
        "%d figures, %.1f MB: loaded in %.2f s (%.0f thousand a second, reading included), sqlite3 .import %.2f s; "
        "rate %.2f of it\n",
        figures, double(bytes.size()) / 1e6, own, figures / own / 1000, import, import / own);
    measureQueries(ours);
    return 0;
}
