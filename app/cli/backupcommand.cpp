#include "commands.h"

#include <QCoreApplication>

namespace Councilscope {

int backupCommand(const CommandContext& context)
{
    const QString usage = findCommand(QStringLiteral("backup"))->usage;
    QCommandLineParser parser;
    if (const auto parsed = context.parse(parser, usage); !parsed) {
        return CommandContext::fail(ExitWrongUsage, parsed.error());
    }
    if (parser.positionalArguments().size() != 1) {
        return CommandContext::wrongUsage(
            QCoreApplication::translate("BackupCommand", "Name the file of the copy."), usage);
    }
    const auto library = context.openLibrary();
    if (!library) {
        return ExitNoLibrary;
    }
    const QString path = parser.positionalArguments().first();
    if (const auto done = library->backup(path); !done) {
        return CommandContext::fail(ExitPartly, done.error());
    }
    context.progress(QCoreApplication::translate("BackupCommand", "The library was copied to %1").arg(path));
    return ExitDone;
}

} // namespace Councilscope
