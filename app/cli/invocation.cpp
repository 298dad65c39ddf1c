#include "invocation.h"

#include <library.h>

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

/// Paths for the window: what is no library is imported into the one that is.
void takePaths(const QStringList& paths, bool isLibraryNamed, Invocation& invocation)
{
    for (const QString& path : paths) {
        if (!QFileInfo::exists(path)) {
            invocation.problem = errorMessage(Messages::tr("“%1” is neither a command nor a file.").arg(path), {}, {},
                Messages::tr("councilscope --help lists the commands."));
            return;
        }
        if (!isLibraryFile(path)) {
            invocation.arguments << path;
            continue;
        }
        if (isLibraryNamed) {
            invocation.problem = errorMessage(Messages::tr("Only one library can be open."), {}, path,
                Messages::tr("Name one library, and the files to import into it."));
            return;
        }
        invocation.location = path;
        isLibraryNamed = true;
    }
}

} // namespace

Invocation readInvocation(const QStringList& arguments, const QStringList& commands)
{
    Invocation invocation;
    QStringList rest = takeCommonOptions(arguments, invocation);
    const bool isLibraryNamed = !invocation.location.isEmpty();
    if (!isLibraryNamed) {
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
    takePaths(rest, isLibraryNamed, invocation);
    return invocation;
}

QString defaultLibraryLocation()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QLatin1String("/councilscope/library.councilscope");
}

} // namespace Councilscope
