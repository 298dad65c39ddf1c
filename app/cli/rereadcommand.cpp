#include "commands.h"
#include "factchanges.h"
#include "inputfile.h"

#include <datasetimport.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(RereadCommand)
};

/// The kind of record that published tables hold.
const QString officialRecord = QStringLiteral("official");

QString valuesText(const std::optional<FactRecord>& fact)
{
    return fact ? QString::fromUtf8(QJsonDocument(decidableValues(*fact)).toJson(QJsonDocument::Compact)) : QString();
}

QJsonObject toJson(const FactChange& change)
{
    const auto values = [](const std::optional<FactRecord>& fact) {
        return fact ? QJsonValue(decidableValues(*fact)) : QJsonValue();
    };
    const SourceSpan& source = sourceOf(change.record());
    return {{QStringLiteral("change"), key(change.kind)}, {QStringLiteral("record"), key(typeOf(change.record()))},
        {QStringLiteral("page"), source.page > 0 ? QJsonValue(source.page) : QJsonValue()},
        {QStringLiteral("before"), values(change.before)}, {QStringLiteral("after"), values(change.after)},
        {QStringLiteral("quote"), source.quote}};
}

/// Below its document's line, whose outcome stands in the first column: that one is empty.
QString toLine(const FactChange& change)
{
    const SourceSpan& source = sourceOf(change.record());
    return QStringList{QString(), key(change.kind), key(typeOf(change.record())),
        source.page > 0 ? QString::number(source.page) : QString(), valuesText(change.before), valuesText(change.after),
        source.quote.simplified()}
        .join(QLatin1Char('\t'));
}

/// A figure or a grade of a published table.
QJsonObject toJson(const DatasetChange& change)
{
    const auto value
        = [](const DatasetCell& cell) { return cell.value ? QJsonValue(*cell.value) : QJsonValue(cell.symbol); };
    return {{QStringLiteral("change"), key(FactChange::Kind::Changed)}, {QStringLiteral("record"), officialRecord},
        {QStringLiteral("page"), QJsonValue()}, {QStringLiteral("before"), value(change.before)},
        {QStringLiteral("after"), value(change.after)}, {QStringLiteral("quote"), DatasetImport::changeText(change)}};
}

QString toLine(const DatasetChange& change)
{
    const QJsonObject object = toJson(change);
    const auto text = [&](const char* name) { return object[QLatin1String(name)].toVariant().toString(); };
    return QStringList{
        QString(), text("change"), text("record"), QString(), text("before"), text("after"), text("quote")}
        .join(QLatin1Char('\t'));
}

/// What became of one document.
struct RereadDocument
{
    DocumentRecord document;
    QString reason; ///< why it failed; empty when it was read
    QVector<FactChange> changes;
    DatasetRereading table; ///< of a published table

    [[nodiscard]] QString outcome() const
    {
        return !reason.isEmpty()                ? QStringLiteral("failed")
            : changes.isEmpty() && table.isSame ? QStringLiteral("unchanged")
                                                : QStringLiteral("changed");
    }
    [[nodiscard]] int count(FactChange::Kind kind) const
    {
        const int inTable = kind == FactChange::Kind::Added ? table.added
            : kind == FactChange::Kind::Removed             ? table.removed
                                                            : table.changed;
        return inTable + int(std::count_if(changes.begin(), changes.end(), [kind](const FactChange& change) {
            return change.kind == kind;
        }));
    }
};

bool isTable(const DocumentRecord& document)
{
    return document.kind == DocumentKind::Dataset;
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
    [[nodiscard]] bool hasFailed() const
    {
        return std::any_of(m_documents.begin(), m_documents.end(),
            [](const RereadDocument& document) { return !document.reason.isEmpty(); });
    }

private:
    void readTables();
    void noteProgress();
    [[nodiscard]] QString take(const DocumentRecord& document, const InputFile& file, const Result<ReadDocument>& read);
    [[nodiscard]] Result<void> compare();
    void printJson() const;

    Library& m_library;
    const CommandContext& m_context;
    RecordSet m_before;
    QVector<RereadDocument> m_documents;
};

Result<void> Rereader::run(const QStringList& councils)
{
    // Unfiltered: a document may hold figures of other councils than its own.
    auto before = m_library.records({.includeRejected = true});
    if (!before) {
        return Failure(before.error());
    }
    m_before = *std::move(before);
    m_before.documents.removeIf(
        [&](const DocumentRecord& document) { return !councils.isEmpty() && !councils.contains(document.council); });
    const auto firstText = std::stable_partition(m_before.documents.begin(), m_before.documents.end(), isTable)
        - m_before.documents.begin();
    readTables();
    const auto fileOf = [this, firstText](qsizetype index) {
        const DocumentRecord& document = m_before.documents[firstText + index];
        const auto bytes = m_library.bytes(document.id);
        return InputFile{bytes ? *bytes : QByteArray(), document.file, document.sha256};
    };
    readAll(m_before.documents.size() - firstText, fileOf,
        [this, firstText](qsizetype index, const InputFile& file, const Result<ReadDocument>& read) {
            const DocumentRecord& document = m_before.documents[firstText + index];
            m_documents.push_back({document, take(document, file, read), {}, {}});
            noteProgress();
        });
    return compare();
}

void Rereader::noteProgress()
{
    m_context.progress(QCoreApplication::translate(
        "RereadCommand", "%1 of %n document(s) read again", nullptr, int(m_before.documents.size()))
                           .arg(m_documents.size()));
}

void Rereader::readTables()
{
    const JobContext context([] { return false; }, [](int, int, const QString&) {});
    for (const DocumentRecord& document : std::as_const(m_before.documents)) {
        if (!isTable(document)) {
            break;
        }
        const auto bytes = m_library.bytes(document.id);
        const auto read = bytes ? DatasetImport::reread(m_library, document, *bytes, context)
                                : Result<DatasetRereading>(Failure(bytes.error()));
        m_documents.push_back(
            {document, read ? QString() : read.error().toLine(), {}, read ? *read : DatasetRereading()});
        noteProgress();
    }
}

/// Why the document could not be read again; empty when it was.
QString Rereader::take(const DocumentRecord& document, const InputFile& file, const Result<ReadDocument>& read)
{
    if (!read) {
        return read.error().toLine();
    }
    const auto replaced = m_library.replaceContents(
        document.id, {file.bytes, read->text, read->pageStarts, read->pageSizes, read->facts});
    return replaced ? QString() : replaced.error().toLine();
}

/// As people see it: a fact that somebody decided about changes only when its place does.
Result<void> Rereader::compare()
{
    const auto after = m_library.records({.includeRejected = true});
    if (!after) {
        return Failure(after.error());
    }
    for (RereadDocument& document : m_documents) {
        if (!isTable(document.document)) {
            document.changes = factChanges(m_before, *after, document.document.sha256);
        }
    }
    std::sort(m_documents.begin(), m_documents.end(), [](const RereadDocument& left, const RereadDocument& right) {
        return std::tie(left.document.council, left.document.file, left.document.sha256)
            < std::tie(right.document.council, right.document.file, right.document.sha256);
    });
    return {};
}

void Rereader::print() const
{
    if (m_context.json) {
        printJson();
        return;
    }
    for (const RereadDocument& document : m_documents) {
        QStringList columns{document.outcome(), document.document.council, document.document.file};
        for (const auto kind : {FactChange::Kind::Added, FactChange::Kind::Removed, FactChange::Kind::Changed}) {
            columns << QString::number(document.count(kind));
        }
        columns << document.reason.simplified();
        CommandContext::print(columns.join(QLatin1Char('\t')));
        for (const FactChange& change : document.changes) {
            CommandContext::print(toLine(change));
        }
        for (const DatasetChange& change : document.table.changes) {
            CommandContext::print(toLine(change));
        }
    }
}

void Rereader::printJson() const
{
    QJsonArray documents;
    for (const RereadDocument& document : m_documents) {
        QJsonArray records;
        for (const FactChange& change : document.changes) {
            records.append(toJson(change));
        }
        for (const DatasetChange& change : document.table.changes) {
            records.append(toJson(change));
        }
        documents.append(QJsonObject{{QStringLiteral("outcome"), document.outcome()},
            {QStringLiteral("council"), document.document.council}, {QStringLiteral("file"), document.document.file},
            {QStringLiteral("added"), document.count(FactChange::Kind::Added)},
            {QStringLiteral("removed"), document.count(FactChange::Kind::Removed)},
            {QStringLiteral("changed"), document.count(FactChange::Kind::Changed)},
            {QStringLiteral("reason"), document.reason}, {QStringLiteral("records"), records}});
    }
    CommandContext::print(QJsonDocument(documents));
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
