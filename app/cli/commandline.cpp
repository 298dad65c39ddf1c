#include "commandline.h"

#include "commands.h"
#include "invocation.h"

#include <settings.h>

#include <QApplication>

namespace Councilscope {

namespace {

QStringList argumentsOf(int argc, char** argv)
{
    QStringList arguments;
    for (int index = 1; index < argc; ++index) {
        arguments << QString::fromLocal8Bit(argv[index]);
    }
    return arguments;
}

/// Windows need a display; pictures are drawn without one, the same on every machine.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv, const Command* command, bool window)
{
    QCoreApplication::setOrganizationName(QStringLiteral("councilscope"));
    QCoreApplication::setApplicationName(QStringLiteral("councilscope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(COUNCILSCOPE_VERSION));
    if (window) {
        return std::make_unique<QApplication>(argc, argv);
    }
    if (command && command->needsGui) {
        if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
            qputenv("QT_QPA_PLATFORM", "offscreen");
        }
        return std::make_unique<QApplication>(argc, argv);
    }
    return std::make_unique<QCoreApplication>(argc, argv);
}

int runCommand(const Command& command, const Invocation& invocation)
{
    if (invocation.help) {
        CommandContext::print(QStringLiteral("councilscope %1").arg(command.usage));
        return ExitDone;
    }
    return command.run({invocation.location, invocation.json, invocation.quiet, invocation.arguments});
}

} // namespace

int runProgram(int argc, char** argv, const WindowRunner& runWindow)
{
    const Invocation invocation = readInvocation(argumentsOf(argc, argv), commandNames());
    const Command* command = findCommand(invocation.command);
    const bool window = !command && !invocation.help && !invocation.version && !invocation.problem;
    const auto application = makeApplication(argc, argv, command, window);
    // Also English needs its catalogue: it holds the plural forms.
    installLanguage(Settings().language());
    if (invocation.problem) {
        return CommandContext::fail(ExitWrongUsage, *invocation.problem);
    }
    if (command) {
        return runCommand(*command, invocation);
    }
    if (invocation.help || invocation.version) {
        CommandContext::print(invocation.help ? helpText() : QStringLiteral("councilscope " COUNCILSCOPE_VERSION));
        return ExitDone;
    }
    return runWindow(invocation.location, invocation.arguments);
}

} // namespace Councilscope
