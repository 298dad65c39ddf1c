#include "commands.h"

#include <userrules.h>

#include <QCoreApplication>
#include <QJsonArray>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

Result<QVector<UserMessage>> checkLibrary(const CommandContext& context)
{
    const auto library = Library::open(context.location);
    if (!library) {
        return Failure(library.error());
    }
    return (*library)->check();
}

QVector<UserMessage> checkRules()
{
    const auto inForce = rulesInForce();
    return inForce ? inForce->problems + inForce->rules.checkSamples() : QVector<UserMessage>{inForce.error()};
}

} // namespace

int checkCommand(const CommandContext& context)
{
    const QString usage = findCommand(QStringLiteral("check"))->usage;
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("rules"), Messages::tr("Check the rules' samples instead of the library.")});
    if (const auto parsed = context.parse(parser, usage); !parsed) {
        return CommandContext::fail(ExitWrongUsage, parsed.error());
    }
    const bool rulesOnly = parser.isSet(QStringLiteral("rules"));
    const auto found = rulesOnly ? Result<QVector<UserMessage>>(checkRules()) : checkLibrary(context);
    if (!found) {
        return CommandContext::fail(ExitNoLibrary, found.error());
    }
    QJsonArray json;
    for (const UserMessage& message : *found) {
        json.append(message.toLine());
        if (!context.json) {
            CommandContext::print(message.toLine());
        }
    }
    if (context.json) {
        CommandContext::print(QJsonDocument(json));
    } else if (found->isEmpty()) {
        context.progress(Messages::tr("Nothing is wrong."));
    }
    return found->isEmpty() ? ExitDone : ExitPartly;
}

} // namespace Councilscope
