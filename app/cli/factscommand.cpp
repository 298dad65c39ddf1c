#include "commands.h"
#include "inputfile.h"

#include <recordsjson.h>

#include <QCoreApplication>

namespace Councilscope {

int factsCommand(const CommandContext& context)
{
    const QString usage = findCommand(QStringLiteral("facts"))->usage;
    QCommandLineParser parser;
    if (const auto parsed = context.parse(parser, usage); !parsed) {
        return CommandContext::fail(ExitWrongUsage, parsed.error());
    }
    if (parser.positionalArguments().size() != 1) {
        return CommandContext::wrongUsage(QCoreApplication::translate("FactsCommand", "Name one file."), usage);
    }
    const auto file = InputFile::load(parser.positionalArguments().first());
    if (!file) {
        return CommandContext::fail(ExitPartly, file.error());
    }
    int code = ExitDone;
    readAll(
        1, [&](qsizetype) { return *file; },
        [&](qsizetype, const InputFile&, const Result<ReadDocument>& document) {
            if (document) {
                CommandContext::print(QJsonDocument(toJson(document->facts)));
            } else {
                code = CommandContext::fail(ExitPartly, document.error());
            }
        });
    return code;
}

} // namespace Councilscope
