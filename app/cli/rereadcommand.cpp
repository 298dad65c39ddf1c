#include "commands.h"
#include "inputfile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(RereadCommand)
};

/// What a reading found, to be compared with the next one: without ids and places in the library.
template <typename Fact> QVector<Fact> comparable(const QVector<Fact>& facts, const QString& sha256)
{
    QVector<Fact> found;
    for (const Fact& stored : facts) {
        if (stored.source.sha256 != sha256) {
            continue;
        }
        Fact fact = stored;
        fact.id = 0;
        fact.inspection.clear();
        fact.source.documentId = 0;
        fact.source.file.clear();
        fact.source.boxes.clear(); // rounded in the library
        found.push_back(fact);
    }
    return found;
}

template <typename Fact> int differences(const QVector<Fact>& before, const QVector<Fact>& after, const QString& sha256)
{
    const QVector<Fact> old = comparable(before, sha256);
    QVector<Fact> fresh = comparable(after, sha256);
    int gone = 0;
    for (const Fact& fact : old) {
        gone += fresh.removeOne(fact) ? 0 : 1;
    }
    return gone + int(fresh.size());
}

/// Reads the stored documents again, one transaction for each.
class Rereader
{
public:
    Rereader(Library& library, const CommandContext& context)
        : m_library(library)
        , m_context(context)
    {
    }

    [[nodiscard]] Result<void> run(const QStringList& councils);
    void print() const;
    [[nodiscard]] bool hasFailed() const { return m_failed; }

private:
    void take(const DocumentRecord& document, const InputFile& file, const Result<ReadDocument>& read);
    void report(const QString& outcome, const DocumentRecord& document, int changes, const QString& reason = {});

    Library& m_library;
    const CommandContext& m_context;
    RecordSet m_before;
    QJsonArray m_lines;
    bool m_failed = false;
};

Result<void> Rereader::run(const QStringList& councils)
{
    // Unfiltered: a document may hold figures of other councils than its own.
    auto before = m_library.records({});
    if (!before) {
        return Failure(before.error());
    }
    m_before = *std::move(before);
    m_before.documents.removeIf(
        [&](const DocumentRecord& document) { return !councils.isEmpty() && !councils.contains(document.council); });
    const auto fileOf = [this](qsizetype index) {
        const DocumentRecord& document = m_before.documents[index];
        const auto bytes = m_library.bytes(document.id);
        return InputFile{bytes ? *bytes : QByteArray(), document.file, document.sha256};
    };
    readAll(m_before.documents.size(), fileOf,
        [this](qsizetype index, const InputFile& file, const Result<ReadDocument>& read) {
            take(m_before.documents[index], file, read);
        });
    return {};
}

void Rereader::take(const DocumentRecord& document, const InputFile& file, const Result<ReadDocument>& read)
{
    if (!read) {
        report(QStringLiteral("failed"), document, 0, read.error().toLine());
        return;
    }
    const DocumentFacts& facts = read->facts;
    const auto replaced
        = m_library.replaceContents(document.id, {file.bytes, read->text, read->pageStarts, read->pageSizes, facts});
    if (!replaced) {
        report(QStringLiteral("failed"), document, 0, replaced.error().toLine());
        return;
    }
    const int changes = differences(m_before.judgements, facts.judgements, document.sha256)
        + differences(m_before.findings, facts.findings, document.sha256)
        + differences(m_before.observations, facts.observations, document.sha256)
        + differences(m_before.statements, facts.statements, document.sha256);
    report(changes > 0 ? QStringLiteral("changed") : QStringLiteral("unchanged"), document, changes);
}

void Rereader::report(const QString& outcome, const DocumentRecord& document, int changes, const QString& reason)
{
    m_failed = m_failed || outcome == QLatin1String("failed");
    m_lines.append(QJsonObject{{QStringLiteral("outcome"), outcome}, {QStringLiteral("council"), document.council},
        {QStringLiteral("file"), document.file}, {QStringLiteral("changes"), changes},
        {QStringLiteral("reason"), reason}});
    m_context.progress(QCoreApplication::translate(
        "RereadCommand", "%1 of %n document(s) read again", nullptr, int(m_before.documents.size()))
                           .arg(m_lines.size()));
}

void Rereader::print() const
{
    if (m_context.json) {
        CommandContext::print(QJsonDocument(m_lines));
        return;
    }
    QStringList lines;
    for (const QJsonValue& line : m_lines) {
        const auto text = [&](const char* name) { return line[QLatin1String(name)].toVariant().toString(); };
        lines << QStringList{text("outcome"), text("council"), text("file"), text("changes"), text("reason")}.join(
            QLatin1Char('\t'));
    }
    lines.sort();
    for (const QString& line : std::as_const(lines)) {
        CommandContext::print(line);
    }
}

} // namespace

int rereadCommand(const CommandContext& context)
{
    const QString usage = findCommand(QStringLiteral("reread"))->usage;
    QCommandLineParser parser;
    FilterOptions::addCouncils(parser);
    if (const auto parsed = context.parse(parser, usage); !parsed) {
        return CommandContext::fail(ExitWrongUsage, parsed.error());
    }
    const auto filter = FilterOptions::read(parser);
    if (!filter) {
        return CommandContext::fail(ExitWrongUsage, filter.error());
    }
    if (!parser.positionalArguments().isEmpty()) {
        return CommandContext::wrongUsage(Messages::tr("This command takes no files."), usage);
    }
    const auto library = context.openLibrary();
    if (!library) {
        return ExitNoLibrary;
    }
    Rereader rereader(*library, context);
    if (const auto done = rereader.run(filter->councils); !done) {
        return CommandContext::fail(ExitNoLibrary, done.error());
    }
    rereader.print();
    return rereader.hasFailed() ? ExitPartly : ExitDone;
}

} // namespace Councilscope
