#include "casecheck.h"

#include "decisionmatcher.h"

#include <sha256.h>

#include <QCoreApplication>
#include <QJsonDocument>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(CaseCheck)
};

} // namespace

CaseCheck::CaseCheck(Database& database)
    : m_database(database)
{
}

std::optional<QVector<UserMessage>> CaseCheck::run()
{
    m_found.clear();
    if (!checkEntries() || !checkFiles()) {
        return std::nullopt;
    }
    return m_found;
}

bool CaseCheck::checkEntries()
{
    SqlStatement query(m_database,
        QStringLiteral("SELECT id, entry_type, council, entered, entered_by FROM case_entries ORDER BY council, id"));
    if (!query.run()) {
        return false;
    }
    QVector<CaseEntry> entries;
    while (query.next()) {
        const auto type = fromKey<CaseEntryType>(query.text(1));
        const QJsonObject values = QJsonDocument::fromJson(query.text(3).toUtf8()).object();
        if (auto value = type ? caseEntryValue(*type, values) : std::nullopt) {
            entries.push_back({query.text(0), query.text(2), *std::move(value), query.text(4), {}});
        } else {
            m_found.push_back(errorMessage(
                Messages::tr("What %1 entered on a case of %2 cannot be understood.").arg(query.text(4), query.text(2)),
                {}, query.text(0), Messages::tr("Go back to a backup copy.")));
        }
    }
    return std::all_of(entries.begin(), entries.end(), [this](const CaseEntry& entry) { return checkFacts(entry); });
}

bool CaseCheck::checkFacts(const CaseEntry& entry)
{
    for (const FactReference& fact : referencesOf(entry.value)) {
        const auto held = isHeld(fact);
        if (!held) {
            return false;
        }
        if (!*held) {
            UserMessage message = errorMessage(
                Messages::tr(
                    "What %1 entered on a case of %2 is about words that no document of the library holds now.")
                    .arg(entry.user, entry.council),
                Messages::tr("The words were: “%1”.").arg(fact.quote.simplified()), fact.sha256,
                Messages::tr("It counts again once the document is loaded again."));
            message.level = UserMessage::Level::Warning;
            m_found.push_back(message);
        }
    }
    return true;
}

std::optional<bool> CaseCheck::isHeld(const FactReference& fact)
{
    SqlStatement query(m_database,
        QStringLiteral("SELECT f.id, f.start_offset, f.end_offset, f.quote FROM %1 f "
                       "JOIN documents d ON d.id = f.document_id WHERE d.sha256 = :sha256")
            .arg(key(fact.type)));
    if (!query.bind(QStringLiteral(":sha256"), fact.sha256).run()) {
        return std::nullopt;
    }
    QVector<FactPlace> facts;
    while (query.next()) {
        facts.push_back({query.number(0), query.number(1), query.number(2), query.text(3), {}, {}});
    }
    // Without values the place alone decides.
    return !matchDecisions(fact.type, {{1, fact.start, fact.end, fact.quote, {}, {}}}, facts).isEmpty();
}

bool CaseCheck::checkFiles()
{
    SqlStatement query(m_database,
        QStringLiteral("SELECT f.sha256, count(e.id) FROM case_files f "
                       "LEFT JOIN case_entries e ON e.file_sha256 = f.sha256 GROUP BY f.sha256 ORDER BY f.sha256"));
    if (!query.run()) {
        return false;
    }
    while (query.next()) {
        // One file at a time: all of them may not fit into the memory.
        SqlStatement bytes(m_database, QStringLiteral("SELECT bytes FROM case_files WHERE sha256 = :sha256"));
        if (!bytes.bind(QStringLiteral(":sha256"), query.text(0)).run() || !bytes.next()) {
            return false;
        }
        if (sha256Of(bytes.value(0).toByteArray()) != query.text(0)) {
            m_found.push_back(
                errorMessage(Messages::tr("The stored bytes of a case's file are not those that were added."), {},
                    query.text(0), Messages::tr("Remove the file from its case and add it again.")));
        }
        if (query.number(1) == 0) {
            m_found.push_back(
                errorMessage(Messages::tr("A file is stored that belongs to no case."), {}, query.text(0)));
        }
    }
    return true;
}

} // namespace Councilscope
