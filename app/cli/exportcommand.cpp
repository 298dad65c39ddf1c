#include "casetables.h"
#include "commands.h"
#include "tablewriter.h"

#include <ledgerparts.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSet>

#include <cstdio>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(ExportCommand)
};

int write(const ExportTable& table, const QString& path, const CommandContext& context)
{
    if (path == QLatin1String("-")) {
        if (context.json) {
            CommandContext::print(QJsonDocument(toJsonArray(table)));
        } else {
            const QByteArray csv = toCsv(table);
            std::fwrite(csv.constData(), 1, size_t(csv.size()), stdout);
        }
        return ExitDone;
    }
    if (const auto written = writeTable(table, path); !written) {
        return CommandContext::fail(ExitPartly, written.error());
    }
    context.progress(
        QCoreApplication::translate("ExportCommand", "%n row(s) written to %1", nullptr, int(table.rows.size()))
            .arg(path));
    return ExitDone;
}

/// Official figures by the same filter as the other records.
SeriesQuery figuresOf(const RecordFilter& filter)
{
    return {.councils = filter.councils, .from = filter.from, .to = filter.to, .totalsOnly = false};
}

/// Writes observations as they are read: there may be a million official figures.
Result<void> streamCsv(const ExportTable& reported, const Library& library, const RecordFilter& filter, QIODevice& out)
{
    bool written = out.write(toCsv(reported)) >= 0;
    const auto read = library.forEachOfficial(figuresOf(filter),
        [&](const Observation& figure) { written = written && out.write(toCsvLine(observationRow(figure))) >= 0; });
    if (!written) {
        return Failure(errorMessage(Messages::tr("The file cannot be written."), out.errorString()));
    }
    return read;
}

Result<void> streamCsvTo(
    const ExportTable& reported, const Library& library, const RecordFilter& filter, const QString& path)
{
    if (path == QLatin1String("-")) {
        QFile out;
        return out.open(stdout, QIODevice::WriteOnly) ? streamCsv(reported, library, filter, out) : Result<void>();
    }
    QSaveFile out(path);
    const auto written = out.open(QIODevice::WriteOnly) ? streamCsv(reported, library, filter, out) : Result<void>();
    if (written && !out.commit()) {
        return Failure(errorMessage(Messages::tr("The file cannot be written."), out.errorString(), path,
            Messages::tr("Choose a place where you may write.")));
    }
    return written;
}

/// What documents say, then what official files have.
int writeObservations(ExportTable table, const Library& library, const RecordFilter& filter, const QString& path,
    const CommandContext& context)
{
    const bool csv
        = path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) || (path == QLatin1String("-") && !context.json);
    const auto read = csv ? streamCsvTo(table, library, filter, path)
                          : library.forEachOfficial(figuresOf(filter),
                              [&](const Observation& figure) { table.rows.push_back(observationRow(figure)); });
    if (!read) {
        return CommandContext::fail(ExitPartly, read.error());
    }
    return csv ? int(ExitDone) : write(table, path, context);
}

/// The official figures of every measure that documents state.
Result<ExportTable> differences(const RecordSet& records, const Library& library, const RecordFilter& filter)
{
    QSet<QString> metrics;
    for (const Observation& reported : records.observations) {
        metrics.insert(reported.metric);
    }
    const auto official = library.series({.metrics = metrics.values(), .councils = filter.councils});
    if (!official) {
        return Failure(official.error());
    }
    return differenceTable(reportedAgainstOfficial(records.observations, *official, records.documents));
}

/// The cases of the councils: of all their records, whatever the period of the export.
Result<CaseLedger> ledgerOf(const Library& library, const RecordFilter& filter)
{
    const auto records = library.records({.councils = filter.councils});
    return records ? readLedger(library, *records) : Failure(records.error());
}

Result<ExportTable> tableOf(
    const QString& name, const RecordSet& records, const Library& library, const RecordFilter& filter)
{
    if (name == QLatin1String("differences")) {
        return differences(records, library, filter);
    }
    if (name == QLatin1String("outcome-differences")) {
        return outcomeTable(compareOutcomes(records));
    }
    if (name == QLatin1String("case-log")) {
        const auto lines = library.caseLog();
        return lines ? Result<ExportTable>(caseLogTable(*lines, filter)) : Failure(lines.error());
    }
    if (!needsLedger(name)) {
        return exportTable(name, records, filter);
    }
    const auto ledger = ledgerOf(library, filter);
    return ledger ? Result<ExportTable>(exportTable(name, records, filter, *ledger)) : Failure(ledger.error());
}

} // namespace

int exportCommand(const CommandContext& context)
{
    const QString usage = findCommand(QStringLiteral("export"))->usage;
    QCommandLineParser parser;
    parser.addOption(
        {{QStringLiteral("o"), QStringLiteral("output")}, Messages::tr("The file to write."), QStringLiteral("file")});
    FilterOptions::addTo(parser);
    if (const auto parsed = context.parse(parser, usage); !parsed) {
        return CommandContext::fail(ExitWrongUsage, parsed.error());
    }
    const QString table = parser.positionalArguments().value(0);
    const QString path = parser.value(QStringLiteral("o"));
    if (parser.positionalArguments().size() != 1 || !exportTableNames().contains(table)) {
        return CommandContext::wrongUsage(
            Messages::tr("Name one table: %1.").arg(exportTableNames().join(QLatin1String(", "))), usage);
    }
    if (path != QLatin1String("-") && !tableFormats().contains(QFileInfo(path).suffix().toLower())) {
        return CommandContext::wrongUsage(Messages::tr("Name a file that ends in .csv, .json or .ods, or “-”."), usage);
    }
    const auto filter = FilterOptions::read(parser);
    if (!filter) {
        return CommandContext::fail(ExitWrongUsage, filter.error());
    }
    const auto library = context.openLibrary();
    if (!library) {
        return ExitNoLibrary;
    }
    const auto records = library->records(*filter);
    if (!records) {
        return CommandContext::fail(ExitNoLibrary, records.error());
    }
    if (table == QLatin1String("observations")) {
        return writeObservations(exportTable(table, *records, *filter), *library, *filter, path, context);
    }
    const auto found = tableOf(table, *records, *library, *filter);
    return found ? write(*found, path, context) : CommandContext::fail(ExitPartly, found.error());
}

} // namespace Councilscope
