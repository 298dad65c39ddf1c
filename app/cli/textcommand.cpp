#include "commands.h"
#include "inputfile.h"

#include <readerregistry.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(TextCommand)
};

QString roleName(LineRole role)
{
    switch (role) {
    case LineRole::Body:
        return QStringLiteral("body");
    case LineRole::Heading:
        return QStringLiteral("heading");
    case LineRole::ListItem:
        return QStringLiteral("list");
    case LineRole::TableRow:
        return QStringLiteral("table");
    case LineRole::Footnote:
        return QStringLiteral("footnote");
    }
    return {};
}

QString coordinates(const NormalizedRect& rect)
{
    const auto edge = [](double value) { return QString::number(value, 'f', 4); };
    return rect.isEmpty()
        ? QStringLiteral("-")
        : QStringList{edge(rect.left), edge(rect.top), edge(rect.right), edge(rect.bottom)}.join(QLatin1Char(' '));
}

/// Not part of the text: offsets count without these lines.
QString pageMark(const TextPage& page)
{
    return QStringLiteral("--- page %1 ---").arg(page.number);
}

void printText(const PagedText& text)
{
    for (const TextPage& page : text.pages) {
        if (text.isPaged()) {
            CommandContext::print(pageMark(page));
        }
        QString body = text.range(page.start, page.end).toString();
        if (body.endsWith(QLatin1Char('\n'))) {
            body.chop(1);
        }
        CommandContext::print(body);
    }
}

/// Each line with its place: start, end (UTF-16), role, left, top, right, bottom; furniture at the end of its page.
void printLayout(const PagedText& text)
{
    qsizetype line = 0;
    for (const TextPage& page : text.pages) {
        CommandContext::print(pageMark(page));
        for (; line < text.lines.size() && text.lines[line].start < page.end; ++line) {
            const TextLine& current = text.lines[line];
            CommandContext::print(
                QStringLiteral("%1-%2\t%3%4\t%5\t%6")
                    .arg(current.start)
                    .arg(current.end)
                    .arg(roleName(current.role), current.startsParagraph ? QStringLiteral("+") : QString(),
                        coordinates(current.rect), text.range(current.start, current.end).toString()));
        }
        for (const Furniture& furniture : text.furniture) {
            if (furniture.page == page.number) {
                CommandContext::print(
                    QStringLiteral("-\tfurniture\t%1\t%2").arg(coordinates(furniture.rect), furniture.text));
            }
        }
    }
}

QJsonArray toJson(const NormalizedRect& rect)
{
    return rect.isEmpty() ? QJsonArray() : QJsonArray{rect.left, rect.top, rect.right, rect.bottom};
}

QJsonObject toJson(const PagedText& text, bool withLayout)
{
    QJsonArray pages;
    for (const TextPage& page : text.pages) {
        pages.append(QJsonObject{{QStringLiteral("page"), page.number}, {QStringLiteral("start"), page.start},
            {QStringLiteral("end"), page.end}, {QStringLiteral("width"), page.width},
            {QStringLiteral("height"), page.height}});
    }
    QJsonObject object{{QStringLiteral("text"), text.text}, {QStringLiteral("pages"), pages}};
    if (withLayout) {
        QJsonArray lines;
        for (const TextLine& line : text.lines) {
            lines.append(QJsonObject{{QStringLiteral("start"), line.start}, {QStringLiteral("end"), line.end},
                {QStringLiteral("page"), line.page}, {QStringLiteral("role"), roleName(line.role)},
                {QStringLiteral("box"), toJson(line.rect)}});
        }
        object.insert(QStringLiteral("lines"), lines);
    }
    return object;
}

} // namespace

int textCommand(const CommandContext& context)
{
    const QString usage = findCommand(QStringLiteral("text"))->usage;
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("layout"), Messages::tr("Also show the lines' places on the page.")});
    if (const auto parsed = context.parse(parser, usage); !parsed) {
        return CommandContext::fail(ExitWrongUsage, parsed.error());
    }
    if (parser.positionalArguments().size() != 1) {
        return CommandContext::wrongUsage(Messages::tr("Name one file."), usage);
    }
    const auto file = InputFile::load(parser.positionalArguments().first());
    if (!file) {
        return CommandContext::fail(ExitPartly, file.error());
    }
    const auto text = ReaderRegistry::withAllReaders().read(file->bytes, file->name);
    if (!text) {
        return CommandContext::fail(ExitPartly, text.error());
    }
    const bool layout = parser.isSet(QStringLiteral("layout"));
    if (context.json) {
        CommandContext::print(QJsonDocument(toJson(*text, layout)));
    } else {
        layout ? printLayout(*text) : printText(*text);
    }
    return ExitDone;
}

} // namespace Councilscope
