#include "commands.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace Councilscope {

namespace {

/// The snippet with its hits marked, readable on a terminal and in a file.
QString marked(QString snippet)
{
    return snippet.replace(QChar(u'\u0002'), QLatin1Char('[')).replace(QChar(u'\u0003'), QLatin1Char(']'));
}

QJsonObject toJson(const SearchHit& hit)
{
    return {{QStringLiteral("file"), hit.file}, {QStringLiteral("council"), hit.council},
        {QStringLiteral("page"), hit.page}, {QStringLiteral("snippet"), marked(hit.snippet)}};
}

} // namespace

int searchCommand(const CommandContext& context)
{
    const QString usage = findCommand(QStringLiteral("search"))->usage;
    // Words may begin with a minus ("-draft"), so this command has no options of its own.
    QStringList words = context.arguments;
    words.removeOne(QStringLiteral("--"));
    if (words.isEmpty()) {
        return CommandContext::wrongUsage(QCoreApplication::translate("SearchCommand", "No words are given."), usage);
    }
    const auto library = context.openLibrary();
    if (!library) {
        return ExitNoLibrary;
    }
    // An argument of several words was quoted in the shell: a phrase.
    for (QString& word : words) {
        if (word.contains(QLatin1Char(' ')) && !word.contains(QLatin1Char('"'))) {
            word = QLatin1Char('"') + word + QLatin1Char('"');
        }
    }
    const auto hits = library->search(words.join(QLatin1Char(' ')));
    if (!hits) {
        return CommandContext::fail(ExitNoLibrary, hits.error());
    }
    QJsonArray json;
    for (const SearchHit& hit : *hits) {
        if (context.json) {
            json.append(toJson(hit));
        } else {
            CommandContext::print(
                QStringList{hit.file, QString::number(hit.page), marked(hit.snippet)}.join(QLatin1Char('\t')));
        }
    }
    if (context.json) {
        CommandContext::print(QJsonDocument(json));
    }
    return ExitDone;
}

} // namespace Councilscope
