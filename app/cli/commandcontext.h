#pragma once

#include <library.h>
#include <result.h>

#include <QCommandLineParser>
#include <QJsonDocument>

namespace Councilscope {

/// What the program tells the shell; fixed by contract.
enum ExitCode
{
    ExitDone = 0,
    ExitPartly = 1, ///< every failed input was named with its reason
    ExitWrongUsage = 2,
    ExitNoLibrary = 3,
};

/// What every command is given. Results go to standard output; progress and messages to standard error.
struct CommandContext
{
    QString location; ///< of the library
    bool json = false; ///< results as JSON
    bool quiet = false; ///< no progress
    QStringList arguments; ///< after the command's name, without the options above

    /// One line of UTF-8 on standard output.
    static void print(const QString& line);
    static void print(const QJsonDocument& document);
    /// Unless --quiet.
    void progress(const QString& line) const;
    /// A sentence on standard error; returns the code.
    static int fail(ExitCode code, const UserMessage& message);
    static int wrongUsage(const QString& reason, const QString& usage);

    /// Reads the arguments; a failure's message names the mistake and the usage.
    [[nodiscard]] Result<void> parse(QCommandLineParser& parser, const QString& usage) const;
    /// Opens the library; a failure was told already and leaves nullptr.
    [[nodiscard]] std::unique_ptr<Library> openLibrary() const;
};

/// --council (repeatable), --from and --to.
class FilterOptions
{
public:
    static void addTo(QCommandLineParser& parser);
    static void addCouncils(QCommandLineParser& parser);
    /// Councils by their short name; other spellings that the gazetteer knows are accepted. Dates are days, months or
    /// years: the first and the last day that they may mean.
    [[nodiscard]] static Result<RecordFilter> read(const QCommandLineParser& parser);
};

} // namespace Councilscope
