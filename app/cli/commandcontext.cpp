#include "commandcontext.h"

#include <gazetteer.h>

#include <QCoreApplication>

#include <cstdio>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

void write(std::FILE* stream, const QByteArray& text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), stream);
    std::fflush(stream);
}

Result<QString> councilName(const QString& text)
{
    const QString wanted = text.simplified();
    const auto same = [&](const QString& name) { return name.compare(wanted, Qt::CaseInsensitive) == 0; };
    for (const Council& council : Gazetteer::instance().councils()) {
        if (same(council.name) || same(council.officialName) || same(council.onsCode)
            || std::any_of(council.aliases.begin(), council.aliases.end(), same)) {
            return council.name;
        }
    }
    return Failure(errorMessage(Messages::tr("There is no council “%1”.").arg(text), {}, {},
        Messages::tr("The names are in the table that “export councils” writes.")));
}

Result<PartialDate> dateOf(const QString& text)
{
    const PartialDate date = PartialDate::fromIso(text);
    if (!text.isEmpty() && !date.isValid()) {
        return Failure(errorMessage(
            Messages::tr("“%1” is not a date.").arg(text), {}, {}, Messages::tr("Write 2022-09-21, 2022-09 or 2022.")));
    }
    return date;
}

} // namespace

void CommandContext::print(const QString& line)
{
    write(stdout, line.toUtf8() + '\n');
}

void CommandContext::print(const QJsonDocument& document)
{
    write(stdout, document.toJson(QJsonDocument::Indented));
}

void CommandContext::progress(const QString& line) const
{
    if (!quiet) {
        write(stderr, line.toUtf8() + '\n');
    }
}

int CommandContext::fail(ExitCode code, const UserMessage& message)
{
    write(stderr, message.toLine().toUtf8() + '\n');
    return code;
}

int CommandContext::wrongUsage(const QString& reason, const QString& usage)
{
    return fail(ExitWrongUsage, errorMessage(reason, {}, {}, Messages::tr("Usage: councilscope %1").arg(usage)));
}

Result<void> CommandContext::parse(QCommandLineParser& parser, const QString& usage) const
{
    if (!parser.parse(QStringList{QStringLiteral("councilscope")} + arguments)) {
        return Failure(errorMessage(parser.errorText(), {}, {}, Messages::tr("Usage: councilscope %1").arg(usage)));
    }
    return {};
}

std::unique_ptr<Library> CommandContext::openLibrary() const
{
    auto library = Library::open(location);
    if (!library) {
        fail(ExitNoLibrary, library.error());
        return nullptr;
    }
    return *std::move(library);
}

void FilterOptions::addCouncils(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("council"), Messages::tr("Only this council; may be given more than once."),
        QStringLiteral("name")});
}

void FilterOptions::addTo(QCommandLineParser& parser)
{
    addCouncils(parser);
    parser.addOption({QStringLiteral("from"), Messages::tr("From this date on."), QStringLiteral("date")});
    parser.addOption({QStringLiteral("to"), Messages::tr("Up to this date."), QStringLiteral("date")});
}

Result<RecordFilter> FilterOptions::read(const QCommandLineParser& parser)
{
    RecordFilter filter;
    const QStringList councils = parser.values(QStringLiteral("council"));
    for (const QString& text : councils) {
        const auto name = councilName(text);
        if (!name) {
            return Failure(name.error());
        }
        if (!filter.councils.contains(*name)) {
            filter.councils << *name;
        }
    }
    if (!parser.optionNames().contains(QStringLiteral("from"))
        && !parser.optionNames().contains(QStringLiteral("to"))) {
        return filter;
    }
    const auto from = dateOf(parser.value(QStringLiteral("from")));
    if (!from) {
        return Failure(from.error());
    }
    const auto to = dateOf(parser.value(QStringLiteral("to")));
    if (!to) {
        return Failure(to.error());
    }
    filter.from = from->date;
    filter.to = to->lastDate();
    return filter;
}

} // namespace Councilscope
