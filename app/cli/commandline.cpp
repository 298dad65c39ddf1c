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

/// Without one, QApplication would end the program with an abort.
bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

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
    const QStringList arguments = argumentsOf(argc, argv);
    const Invocation invocation = readInvocation(arguments, commandNames());
    const Command* command = findCommand(invocation.command);
    const bool window = !command && !invocation.help && !invocation.version && !invocation.problem;
    const auto application = makeApplication(argc, argv, command, window && hasDisplay());
    // Also English needs its catalogue: it holds the plural forms.
    installLanguage(Settings().language());
    if (invocation.problem) {
        // Once more: the sentence was made before its translation was there.
        return CommandContext::fail(ExitWrongUsage, *readInvocation(arguments, commandNames()).problem);
    }
    if (command) {
        return runCommand(*command, invocation);
    }
    if (invocation.help || invocation.version) {
        CommandContext::print(invocation.help ? helpText() : QStringLiteral("councilscope " COUNCILSCOPE_VERSION));
        return ExitDone;
    }
    if (!hasDisplay()) {
        return CommandContext::fail(ExitWrongUsage,
            errorMessage(Messages::tr("There is no display to open the window on."), {}, {},
                Messages::tr("councilscope --help lists the commands that need none.")));
    }
    return runWindow(invocation.location, invocation.arguments);
}

} // namespace Councilscope
