#include "commands.h"
#include "pictureoptions.h"

#include <ledgerparts.h>
#include <summarypicture.h>
#include <summaryrenderer.h>

#include <QCoreApplication>

namespace Councilscope {

namespace {

int write(const CommandContext& context, const RecordFilter& filter, const QString& path)
{
    const auto library = context.openLibrary();
    if (!library) {
        return ExitNoLibrary;
    }
    const auto records = library->records({filter.councils, {}, {}});
    if (!records) {
        return CommandContext::fail(ExitNoLibrary, records.error());
    }
    const auto ledger = readLedger(*library, *records);
    if (!ledger) {
        return CommandContext::fail(ExitNoLibrary, ledger.error());
    }
    SummaryOptions options;
    options.councils = filter.councils;
    options.from = filter.from;
    options.to = filter.to;
    if (const auto saved = saveSummary(*records, *ledger, options, path); !saved) {
        return CommandContext::fail(ExitPartly, saved.error());
    }
    return ExitDone;
}

} // namespace

int summaryCommand(const CommandContext& context)
{
    const QString usage = findCommand(QStringLiteral("summary"))->usage;
    QCommandLineParser parser;
    PictureOptions::addOutput(parser);
    FilterOptions::addTo(parser);
    if (const auto parsed = context.parse(parser, usage); !parsed) {
        return CommandContext::fail(ExitWrongUsage, parsed.error());
    }
    const auto path = PictureOptions::path(parser, SummaryRenderer::endings());
    const auto filter = FilterOptions::read(parser);
    if (!path || !filter) {
        return CommandContext::fail(ExitWrongUsage, !path ? path.error() : filter.error());
    }
    if (filter->councils.isEmpty()) {
        return CommandContext::wrongUsage(
            QCoreApplication::translate("SummaryCommand", "Name the councils with --council."), usage);
    }
    return write(context, *filter, *path);
}

} // namespace Councilscope
