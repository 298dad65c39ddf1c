#include "invocation.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// Takes the options that every command has out of the arguments.
QStringList takeCommonOptions(const QStringList& arguments, Invocation& invocation)
{
    QStringList rest;
    for (qsizetype index = 0; index < arguments.size(); ++index) {
        const QString& argument = arguments[index];
        if (argument == QLatin1String("--")) {
            return rest + arguments.mid(index);
        }
        if (argument == QLatin1String("--json")) {
            invocation.json = true;
        } else if (argument == QLatin1String("--quiet")) {
            invocation.quiet = true;
        } else if (argument == QLatin1String("--help") || argument == QLatin1String("-h")) {
            invocation.help = true;
        } else if (argument == QLatin1String("--version")) {
            invocation.version = true;
        } else if (argument.startsWith(QLatin1String("--library="))) {
            invocation.location = argument.mid(10);
        } else if (argument == QLatin1String("--library")) {
            if (index + 1 == arguments.size()) {
                invocation.problem = errorMessage(Messages::tr("--library needs a path or a postgresql:// address."));
                return rest;
            }
            invocation.location = arguments[++index];
        } else {
            rest << argument;
        }
    }
    return rest;
}

} // namespace

Invocation readInvocation(const QStringList& arguments, const QStringList& commands)
{
    Invocation invocation;
    QStringList rest = takeCommonOptions(arguments, invocation);
    if (invocation.location.isEmpty()) {
        invocation.location = defaultLibraryLocation();
    }
    if (rest.isEmpty() || invocation.problem) {
        return invocation;
    }
    if (commands.contains(rest.first())) {
        invocation.command = rest.takeFirst();
        invocation.arguments = rest;
        return invocation;
    }
    rest.removeOne(QLatin1String("--"));
    for (const QString& path : std::as_const(rest)) {
        if (!QFileInfo::exists(path)) {
            invocation.problem = errorMessage(Messages::tr("“%1” is neither a command nor a file.").arg(path), {}, {},
                Messages::tr("councilscope --help lists the commands."));
            return invocation;
        }
    }
    invocation.arguments = rest;
    return invocation;
}

QString defaultLibraryLocation()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QLatin1String("/councilscope/library.councilscope");
}

} // namespace Councilscope
