#include "commands.h"

#include <readerpool.h>

#include <QCoreApplication>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QVector<Command> makeCommands()
{
    constexpr bool gui = true;
    return {
        {u"import"_qs, u"import PATH..."_qs,
            QT_TRANSLATE_NOOP("CommandLine", "Loads files and folders into the library."), false, false, importCommand},
        {u"export"_qs, u"export TABLE -o FILE.csv|.json|.ods|- [--council NAME]... [--from DATE] [--to DATE]"_qs,
            QT_TRANSLATE_NOOP("CommandLine",
                "Writes a table: documents, inspections, judgements, findings, observations, statements, cases, "
                "case-events, case-log, councils, differences, outcome-differences, source-differences."),
            false, false, exportCommand},
        {u"search"_qs, u"search WORDS..."_qs, QT_TRANSLATE_NOOP("CommandLine", "Searches the text of all documents."),
            false, false, searchCommand},
        {u"timeline"_qs,
            u"timeline -o FILE.png|.svg|.pdf --council NAME... [--from DATE] [--to DATE] [--size WxH] [--dpi N]"_qs,
            QT_TRANSLATE_NOOP("CommandLine", "Draws councils on one axis of time."), gui, false, timelineCommand},
        {u"chart"_qs,
            u"chart -o FILE.png|.svg|.pdf|.csv --metric KEY... [--breakdown TEXT] --council NAME... [--benchmark "
            u"NAME]... "
            u"[--form lines|bars|panels] [--at DATE] [--highlight NAME] [--axis ENDS] [--predecessors]"_qs,
            QT_TRANSLATE_NOOP("CommandLine", "Draws the figures of one metric."), gui, false, chartCommand},
        {u"summary"_qs, u"summary -o FILE.pdf|.html|.odt --council NAME..."_qs,
            QT_TRANSLATE_NOOP("CommandLine", "Writes the summary of councils."), gui, false, summaryCommand},
        {u"metrics"_qs, u"metrics [KEY]"_qs,
            QT_TRANSLATE_NOOP("CommandLine", "Lists the metrics, or the parts of one."), false, false, metricsCommand},
        {u"check"_qs, u"check [--rules]"_qs,
            QT_TRANSLATE_NOOP("CommandLine", "Checks the library; lists what is wrong."), false, false, checkCommand},
        {u"backup"_qs, u"backup FILE"_qs, QT_TRANSLATE_NOOP("CommandLine", "Copies the library while others work."),
            false, false, backupCommand},
        {u"text"_qs, u"text FILE [--layout]"_qs, QT_TRANSLATE_NOOP("CommandLine", "Shows the text of one document."),
            false, false, textCommand},
        {u"facts"_qs, u"facts FILE"_qs,
            QT_TRANSLATE_NOOP("CommandLine", "Shows what is found in one document, as JSON."), false, false,
            factsCommand},
        {u"reread"_qs, u"reread [--council NAME]..."_qs,
            QT_TRANSLATE_NOOP("CommandLine", "Reads the stored documents again with today's rules."), false, false,
            rereadCommand},
        {u"read-worker"_qs, u"read-worker"_qs, "", false, true, readWorkerCommand},
    };
}

} // namespace

const QVector<Command>& commands()
{
    static const QVector<Command> all = makeCommands();
    return all;
}

QStringList commandNames()
{
    QStringList names;
    for (const Command& command : commands()) {
        names << command.name;
    }
    return names;
}

const Command* findCommand(const QString& name)
{
    const auto found = std::find_if(
        commands().begin(), commands().end(), [&](const Command& command) { return command.name == name; });
    return found == commands().end() ? nullptr : &*found;
}

QString helpText()
{
    QStringList lines{
        Messages::tr("Usage: councilscope [--library PATH|postgresql://USER@HOST/DB] [--json] [--quiet] [COMMAND ...]"),
        Messages::tr("Without a command the window opens; files and folders named are loaded into it."), {}};
    for (const Command& command : commands()) {
        if (!command.hidden) {
            lines << QStringLiteral("  %1\n      %2")
                         .arg(command.usage, QCoreApplication::translate("CommandLine", command.summary));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

int readWorkerCommand(const CommandContext&)
{
    return runReadWorker();
}

} // namespace Councilscope
