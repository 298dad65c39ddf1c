#include "commands.h"
#include "tablewriter.h"

#include <QCoreApplication>
#include <QFileInfo>

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
    return write(exportTable(table, *records, *filter), path, context);
}

} // namespace Councilscope
