#include "commands.h"

#include <importjob.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
};

QString reasonOf(const ImportedFile& file)
{
    UserMessage message = file.message;
    message.place.clear(); // the path has a column of its own
    return message.toLine().simplified();
}

QString kindOf(const ImportedFile& file)
{
    return file.outcome == ImportOutcome::Failed ? QString() : key(file.kind);
}

void printLines(const ImportReport& report)
{
    for (const ImportedFile& file : report.files) {
        CommandContext::print(
            QStringList{key(file.outcome), kindOf(file), file.council, file.path, reasonOf(file)}.join(
                QLatin1Char('\t')));
    }
}

void printJson(const ImportReport& report)
{
    QJsonArray files;
    for (const ImportedFile& file : report.files) {
        files.append(QJsonObject{{QStringLiteral("outcome"), key(file.outcome)}, {QStringLiteral("kind"), kindOf(file)},
            {QStringLiteral("council"), file.council}, {QStringLiteral("path"), file.path},
            {QStringLiteral("reason"), reasonOf(file)}});
    }
    CommandContext::print(QJsonDocument(files));
}

} // namespace

int importCommand(const CommandContext& context)
{
    const QString usage = findCommand(QStringLiteral("import"))->usage;
    QCommandLineParser parser;
    if (const auto parsed = context.parse(parser, usage); !parsed) {
        return CommandContext::fail(ExitWrongUsage, parsed.error());
    }
    if (parser.positionalArguments().isEmpty()) {
        return CommandContext::wrongUsage(Messages::tr("No file or folder is named."), usage);
    }
    int shown = -1;
    const JobContext job([] { return false; },
        [&](int done, int total, const QString&) {
            // Every twentieth part: enough to see that it moves.
            if (total > 0 && done * 20 / total != shown) {
                shown = done * 20 / total;
                context.progress(Messages::tr("%1 of %n file(s) read", nullptr, total).arg(done));
            }
        });
    const auto report = importFiles(context.location, filesBelow(parser.positionalArguments()), job);
    if (!report) {
        return CommandContext::fail(ExitNoLibrary, report.error());
    }
    context.json ? printJson(*report) : printLines(*report);
    for (const UserMessage& problem : report->problems) {
        CommandContext::fail(ExitPartly, problem);
    }
    return report->count(ImportOutcome::Failed) > 0 || !report->problems.isEmpty() ? ExitPartly : ExitDone;
}

} // namespace Councilscope
