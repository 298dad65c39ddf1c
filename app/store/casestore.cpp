#include "casestore.h"

#include "recordcolumns.h"

#include <logging.h>
#include <sha256.h>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(CaseStore)
};

/// Entries that fulfil the condition, in their order.
QString selectSql(const QString& condition)
{
    return QStringLiteral("SELECT id, entry_type, council, entered, entered_by, entered_at FROM case_entries WHERE %1 "
                          "ORDER BY council, entered_at, id")
        .arg(condition);
}

QString toText(const CaseEntryValue& value)
{
    return QString::fromUtf8(QJsonDocument(toJson(value)).toJson(QJsonDocument::Compact));
}

std::optional<CaseEntryValue> fromText(CaseEntryType type, const QString& json)
{
    return caseEntryValue(type, QJsonDocument::fromJson(json.toUtf8()).object());
}

QString timeText(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeFrom(const QString& text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

/// One side of a line of the trail from the column on; nothing where its texts are empty.
std::optional<CaseEntry> readSide(const SqlStatement& row, int column, const CaseLogEntry& line)
{
    auto value = fromText(line.type, row.text(column));
    if (!value) {
        return std::nullopt;
    }
    return CaseEntry{line.entry, line.council, *std::move(value), row.text(column + 1), timeFrom(row.text(column + 2))};
}

void bindSide(SqlStatement& statement, const QString& side, const std::optional<CaseEntry>& entry)
{
    statement.bind(side + QLatin1String("_entered"), entry ? toText(entry->value) : QString())
        .bind(side + QLatin1String("_by"), entry ? entry->user : QString())
        .bind(side + QLatin1String("_at"), entry ? timeText(entry->when) : QString());
}

bool isSameFact(const FactReference& left, const FactReference& right)
{
    return left.sha256 == right.sha256 && left.type == right.type && left.start == right.start && left.end == right.end
        && left.item == right.item;
}

/// Whether there may be only one about the same facts.
bool isUnique(CaseEntryType type)
{
    return type == CaseEntryType::Link || type == CaseEntryType::Work;
}

/// Whether the library has room for one of the two only: verdicts on the same pair, lines of work on the same case.
bool excludeEachOther(const CaseEntryValue& left, const CaseEntryValue& right)
{
    const auto* link = std::get_if<LinkVerdict>(&left);
    const auto* otherLink = std::get_if<LinkVerdict>(&right);
    if (link && otherLink) {
        return (isSameFact(link->earlier, otherLink->earlier) && isSameFact(link->later, otherLink->later))
            || (isSameFact(link->earlier, otherLink->later) && isSameFact(link->later, otherLink->earlier));
    }
    return std::holds_alternative<CaseWork>(left) && std::holds_alternative<CaseWork>(right)
        && isSameFact(referencesOf(left).constFirst(), referencesOf(right).constFirst());
}

/// Whether the store can give back exactly this.
bool isComplete(const CaseEntry& entry)
{
    return !entry.id.isEmpty() && !entry.council.isEmpty() && entry.when.isValid()
        && fromText(typeOf(entry), toText(entry.value)) == entry.value;
}

bool isComplete(const CaseChange& change)
{
    const auto& [before, after, file] = change;
    if (before && after
        && (before->id != after->id || before->council != after->council || typeOf(*before) != typeOf(*after))) {
        return false;
    }
    return (before || after) && (!after || isComplete(*after));
}

QString notSaved()
{
    return Messages::tr("The change to the case cannot be saved.");
}

Failure changedBy(const QString& user, const QDateTime& when, const QString& act)
{
    const QString time = QLocale().toString(when.toLocalTime(), QLocale::ShortFormat);
    return Failure(
        errorMessage(notSaved(), Messages::tr("%1 has changed it in the meantime (%2): %3").arg(user, time, act), {},
            Messages::tr("Look at the case as it is now, and enter your change again if it is still needed.")));
}

} // namespace

CaseStore::CaseStore(Database& database)
    : m_database(database)
{
}

bool CaseStore::read(SqlStatement& query, QVector<CaseEntry>& found)
{
    if (!query.run()) {
        return false;
    }
    while (query.next()) {
        if (auto value = fromText(decoded<CaseEntryType>(query.text(1)), query.text(3))) {
            found.push_back({query.text(0), query.text(2), *std::move(value), query.text(4), timeFrom(query.text(5))});
        } else {
            qCWarning(storeLog) << "An entry of a case cannot be understood:" << query.text(0);
        }
    }
    return true;
}

std::optional<QVector<CaseEntry>> CaseStore::entries(const QStringList& councils)
{
    QVector<CaseEntry> found;
    if (councils.isEmpty()) {
        SqlStatement query(m_database, selectSql(QStringLiteral("1 = 1")));
        return read(query, found) ? std::optional(found) : std::nullopt;
    }
    QStringList wanted = councils;
    wanted.removeDuplicates();
    wanted.sort();
    for (const QString& council : std::as_const(wanted)) {
        SqlStatement query(m_database, selectSql(QStringLiteral("council = :council")));
        if (!read(query.bind(QStringLiteral(":council"), council), found)) {
            return std::nullopt;
        }
    }
    return found;
}

std::optional<std::optional<CaseEntry>> CaseStore::entry(const QString& id)
{
    SqlStatement query(m_database, selectSql(QStringLiteral("id = :id")));
    QVector<CaseEntry> found;
    if (!read(query.bind(QStringLiteral(":id"), id), found)) {
        return std::nullopt;
    }
    return found.isEmpty() ? std::optional<CaseEntry>() : std::optional(found.first());
}

Result<void> CaseStore::edit(const CaseEdit& edit)
{
    // Before the first look: what is found unchanged must stay so until the end.
    for (const char* table : {"case_files", "case_entries"}) {
        const QString lock = m_database.dialect().lockSql(QLatin1String(table));
        if (!lock.isEmpty() && !m_database.run(lock)) {
            return Failure(m_database.failure(notSaved()));
        }
    }
    for (const CaseChange& change : edit.changes) {
        if (auto done = apply(change, edit); !done) {
            return done;
        }
    }
    if (!dropFiles()) {
        return Failure(m_database.failure(notSaved()));
    }
    return {};
}

Result<void> CaseStore::apply(const CaseChange& change, const CaseEdit& edit)
{
    if (!isComplete(change)) {
        return Failure(errorMessage(notSaved(), Messages::tr("Something that every entry needs is missing."), edit.text,
            Messages::tr("Fill in all that is asked for.")));
    }
    const QString id = change.before ? change.before->id : change.after->id;
    if (auto unchanged = checkUnchanged(id, change.before); !unchanged) {
        return unchanged;
    }
    if (change.after) {
        if (auto alone = checkAlone(*change.after); !alone) {
            return alone;
        }
        if (const auto* file = std::get_if<CaseFile>(&change.after->value)) {
            if (auto taken = takeFile(*file, change.file); !taken) {
                return taken;
            }
        }
    }
    if (!(change.after ? put(*change.after) : remove(id)) || !append(change, edit)) {
        return Failure(m_database.failure(notSaved()));
    }
    return {};
}

Result<void> CaseStore::checkUnchanged(const QString& id, const std::optional<CaseEntry>& expected)
{
    const auto present = entry(id);
    if (!present) {
        return Failure(m_database.failure(notSaved()));
    }
    if (*present != expected) {
        return changedMeanwhile(id);
    }
    return {};
}

Failure CaseStore::changedMeanwhile(const QString& id)
{
    SqlStatement query(m_database,
        QStringLiteral("SELECT done_by, done_at, act FROM case_log WHERE entry = :entry ORDER BY id DESC LIMIT 1"));
    if (!query.bind(QStringLiteral(":entry"), id).run()) {
        return Failure(m_database.failure(notSaved()));
    }
    if (!query.next()) {
        return Failure(errorMessage(notSaved(), Messages::tr("The library has no such entry."), {},
            Messages::tr("Look at the case as it is now, and enter your change again if it is still needed.")));
    }
    return changedBy(query.text(0), timeFrom(query.text(1)), query.text(2));
}

Result<void> CaseStore::checkAlone(const CaseEntry& added)
{
    if (!isUnique(typeOf(added))) {
        return {};
    }
    const QVector<FactReference> references = referencesOf(added.value);
    SqlStatement query(m_database, selectSql(QStringLiteral("entry_type = :type AND sha256 IN (:first, :last)")));
    query.bind(QStringLiteral(":type"), key(typeOf(added)))
        .bind(QStringLiteral(":first"), references.first().sha256)
        .bind(QStringLiteral(":last"), references.last().sha256);
    QVector<CaseEntry> others;
    if (!read(query, others)) {
        return Failure(m_database.failure(notSaved()));
    }
    const auto rival = std::find_if(others.begin(), others.end(),
        [&](const CaseEntry& other) { return other.id != added.id && excludeEachOther(other.value, added.value); });
    if (rival != others.end()) {
        return changedMeanwhile(rival->id);
    }
    return {};
}

Result<void> CaseStore::takeFile(const CaseFile& file, const QByteArray& bytes)
{
    const auto refused = [&](const QString& reason, const QString& help) {
        return Failure(errorMessage(Messages::tr("The file cannot be kept in the library."), reason, file.name, help));
    };
    if (file.size > largestCaseFile || bytes.size() > largestCaseFile) {
        return refused(Messages::tr("It is larger than 50 MB."),
            Messages::tr("Keep it where it is, and write a note that says where."));
    }
    SqlStatement held(m_database, QStringLiteral("SELECT length(bytes) FROM case_files WHERE sha256 = :sha256"));
    if (!held.bind(QStringLiteral(":sha256"), file.sha256).run()) {
        return Failure(m_database.failure(notSaved()));
    }
    const bool isHeld = held.next();
    const bool fits
        = isHeld ? held.number(0) == file.size : bytes.size() == file.size && sha256Of(bytes) == file.sha256;
    if (!fits) {
        return refused(Messages::tr("Its content is not the one that was chosen."), Messages::tr("Choose it again."));
    }
    if (isHeld || insertFile(file.sha256, bytes)) {
        return {};
    }
    return Failure(m_database.failure(notSaved()));
}

bool CaseStore::insertFile(const QString& sha256, const QByteArray& bytes)
{
    SqlStatement query(
        m_database, insertSql(QStringLiteral("case_files"), {QStringLiteral("sha256"), QStringLiteral("bytes")}));
    // Nothing at all would be taken for no value.
    const QVariant content = bytes.isEmpty() ? QByteArray("") : bytes;
    return query.bind(QStringLiteral(":sha256"), sha256).bind(QStringLiteral(":bytes"), content).run();
}

bool CaseStore::put(const CaseEntry& entry)
{
    static const QString sql
        = insertSql(QStringLiteral("case_entries"),
              {QStringLiteral("id"), QStringLiteral("entry_type"), QStringLiteral("council"), QStringLiteral("sha256"),
                  QStringLiteral("file_sha256"), QStringLiteral("entered"), QStringLiteral("entered_by"),
                  QStringLiteral("entered_at")})
        + QLatin1String(
            " ON CONFLICT (id) DO UPDATE SET sha256 = excluded.sha256, file_sha256 = excluded.file_sha256, "
            "entered = excluded.entered, entered_by = excluded.entered_by, entered_at = excluded.entered_at");
    const auto* file = std::get_if<CaseFile>(&entry.value);
    return SqlStatement(m_database, sql)
        .bind(QStringLiteral(":id"), entry.id)
        .bind(QStringLiteral(":entry_type"), key(typeOf(entry)))
        .bind(QStringLiteral(":council"), entry.council)
        .bind(QStringLiteral(":sha256"), referencesOf(entry.value).constFirst().sha256)
        .bind(QStringLiteral(":file_sha256"), file ? QVariant(file->sha256) : QVariant(QMetaType::fromType<QString>()))
        .bind(QStringLiteral(":entered"), toText(entry.value))
        .bind(QStringLiteral(":entered_by"), storable(entry.user))
        .bind(QStringLiteral(":entered_at"), timeText(entry.when))
        .run();
}

bool CaseStore::remove(const QString& id)
{
    return SqlStatement(m_database, QStringLiteral("DELETE FROM case_entries WHERE id = :id"))
        .bind(QStringLiteral(":id"), id)
        .run();
}

bool CaseStore::append(const CaseChange& change, const CaseEdit& edit)
{
    static const QString sql = insertSql(QStringLiteral("case_log"),
        {QStringLiteral("entry"), QStringLiteral("entry_type"), QStringLiteral("council"),
            QStringLiteral("before_entered"), QStringLiteral("before_by"), QStringLiteral("before_at"),
            QStringLiteral("after_entered"), QStringLiteral("after_by"), QStringLiteral("after_at"),
            QStringLiteral("act"), QStringLiteral("done_by"), QStringLiteral("done_at")});
    const CaseEntry& either = change.after ? *change.after : *change.before;
    SqlStatement query(m_database, sql);
    query.bind(QStringLiteral(":entry"), either.id)
        .bind(QStringLiteral(":entry_type"), key(typeOf(either)))
        .bind(QStringLiteral(":council"), either.council)
        .bind(QStringLiteral(":act"), storable(edit.text))
        .bind(QStringLiteral(":done_by"), storable(edit.user))
        .bind(QStringLiteral(":done_at"), timeText(QDateTime::currentDateTimeUtc()));
    bindSide(query, QStringLiteral(":before"), change.before);
    bindSide(query, QStringLiteral(":after"), change.after);
    return query.run();
}

bool CaseStore::dropFiles()
{
    return m_database.run(QStringLiteral("DELETE FROM case_files WHERE NOT EXISTS "
                                         "(SELECT 1 FROM case_entries WHERE file_sha256 = case_files.sha256)"));
}

std::optional<QVector<CaseLogEntry>> CaseStore::log(const QString& council)
{
    SqlStatement query(m_database,
        QStringLiteral(
            "SELECT entry, entry_type, council, act, done_by, done_at, before_entered, before_by, before_at, "
            "after_entered, after_by, after_at FROM case_log "
            "WHERE :all = 1 OR council = :council ORDER BY id"));
    if (!query.bind(QStringLiteral(":all"), council.isEmpty() ? 1 : 0)
             .bind(QStringLiteral(":council"), council)
             .run()) {
        return std::nullopt;
    }
    QVector<CaseLogEntry> lines;
    while (query.next()) {
        CaseLogEntry line;
        line.entry = query.text(0);
        line.type = decoded<CaseEntryType>(query.text(1));
        line.council = query.text(2);
        line.text = query.text(3);
        line.user = query.text(4);
        line.when = timeFrom(query.text(5));
        line.before = readSide(query, 6, line);
        line.after = readSide(query, 9, line);
        lines.push_back(line);
    }
    return lines;
}

std::optional<QByteArray> CaseStore::file(const QString& sha256)
{
    SqlStatement query(m_database, QStringLiteral("SELECT bytes FROM case_files WHERE sha256 = :sha256"));
    if (!query.bind(QStringLiteral(":sha256"), sha256).run()) {
        return std::nullopt;
    }
    if (!query.next()) {
        return QByteArray();
    }
    const QByteArray bytes = query.value(0).toByteArray();
    return bytes.isEmpty() ? QByteArray("") : bytes;
}

} // namespace Councilscope
