#include "casetables.h"
#include "commands.h"
#include "tablewriter.h"

#include <ledgerparts.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(ExportCommand)
};

Result<std::unique_ptr<TableStream>> streamFor(
    const ExportTable& table, const QString& path, const CommandContext& context)
{
    if (path == QLatin1String("-")) {
        return TableStream::toStandardOutput(table.columns, context.json);
    }
    return TableStream::toFile(table.name, table.columns, path);
}

/// Finishes the file and says so.
int finish(TableStream& stream, qint64 rows, const QString& path, const CommandContext& context)
{
    if (const auto written = stream.finish(); !written) {
        return CommandContext::fail(ExitPartly, written.error());
    }
    if (path != QLatin1String("-")) {
        context.progress(
            QCoreApplication::translate("ExportCommand", "%n row(s) written to %1", nullptr, int(rows)).arg(path));
    }
    return ExitDone;
}

int write(const ExportTable& table, const QString& path, const CommandContext& context)
{
    const auto stream = streamFor(table, path, context);
    if (!stream) {
        return CommandContext::fail(ExitPartly, stream.error());
    }
    (*stream)->writeAll(table.rows);
    return finish(**stream, table.rows.size(), path, context);
}

/// Official figures by the same filter as the other records.
SeriesQuery figuresOf(const RecordFilter& filter)
{
    return {.councils = filter.councils, .from = filter.from, .to = filter.to, .totalsOnly = false};
}

/// What documents say, then what official files have. There may be a million official figures: they are written as they
/// are read.
int writeObservations(const ExportTable& reported, const Library& library, const RecordFilter& filter,
    const QString& path, const CommandContext& context)
{
    const auto stream = streamFor(reported, path, context);
    if (!stream) {
        return CommandContext::fail(ExitPartly, stream.error());
    }
    (*stream)->writeAll(reported.rows);
    qint64 rows = reported.rows.size();
    const auto read = library.forEachOfficial(figuresOf(filter), [&](const Observation& figure) {
        (*stream)->write(observationRow(figure));
        ++rows;
    });
    return read ? finish(**stream, rows, path, context) : CommandContext::fail(ExitPartly, read.error());
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
    if (name == QLatin1String("source-differences")) {
        const auto found = library.sourceDifferences(figuresOf(filter));
        return found ? Result<ExportTable>(sourceTable(*found)) : Failure(found.error());
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
