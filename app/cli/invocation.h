#pragma once

#include <usermessage.h>

#include <QStringList>

#include <optional>

namespace Councilscope {

/// What was asked for on the command line, before any application object exists.
struct Invocation
{
    QString location; ///< of the library; the default one when none was named, by option or as a file for the window
    bool json = false;
    bool quiet = false;
    bool help = false;
    bool version = false;
    QString command; ///< empty: the window
    QStringList arguments; ///< of the command, or the paths to load into the window
    std::optional<UserMessage> problem; ///< wrong usage

    bool operator==(const Invocation&) const = default;
};

/// `arguments` without the program's name. The options of all commands may stand anywhere before "--".
[[nodiscard]] Invocation readInvocation(const QStringList& arguments, const QStringList& commands);

/// "councilscope/library.councilscope" in the user's data folder.
[[nodiscard]] QString defaultLibraryLocation();

} // namespace Councilscope
