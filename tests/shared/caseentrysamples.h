#pragma once

#include <caserecords.h>
#include <sha256.h>

#include <QUuid>

/// Entries that people make about cases, for tests of the store.
namespace Councilscope {

inline const QString ada = QStringLiteral("Ada");
inline const QString grace = QStringLiteral("Grace");
inline const QString leeds = QStringLiteral("Leeds");

[[nodiscard]] inline FactReference fact(int number, int item = 0)
{
    const RecordType type = item > 0 ? RecordType::Statement : RecordType::Finding;
    return {QStringLiteral("ab12"), type, number * 100, number * 100 + 5, QStringLiteral("words"), item};
}

[[nodiscard]] inline CaseEntry entry(
    const CaseEntryValue& value, const QString& user = ada, const QString& council = leeds)
{
    static int minute = 0;
    const QDateTime when(QDate(2025, 1, 2), QTime(8, 0).addSecs(60 * ++minute), Qt::UTC);
    return {QUuid::createUuid().toString(QUuid::WithoutBraces), council, value, user, when};
}

[[nodiscard]] inline CaseEntry note(int number, const QString& text, const QString& user = ada)
{
    return entry(
        CaseEventEntry{fact(number), CaseEventKind::Note, {}, PartialDate::day(QDate(2025, 1, 2)), text}, user);
}

[[nodiscard]] inline CaseEntry work(int number, const QString& owner, const QString& user = ada)
{
    CaseWork work;
    work.anchor = fact(number);
    work.owner = owner;
    return entry(work, user);
}

[[nodiscard]] inline CaseEntry fileEntry(int number, const QByteArray& bytes)
{
    return entry(CaseFile{fact(number), QStringLiteral("plan.odt"), sha256Of(bytes), bytes.size(), {}});
}

[[nodiscard]] inline CaseEdit edit(const QVector<CaseChange>& changes, const QString& user = ada,
    const QString& text = QStringLiteral("The case was changed."))
{
    return {changes, user, text};
}

[[nodiscard]] inline CaseEdit adding(const CaseEntry& entry, const QByteArray& file = {})
{
    return edit({{std::nullopt, entry, file}}, entry.user);
}

/// The same entry, as another person would have it.
[[nodiscard]] inline CaseEntry rewritten(const CaseEntry& before, const CaseEntryValue& value, const QString& user)
{
    CaseEntry after = entry(value, user, before.council);
    after.id = before.id;
    return after;
}

} // namespace Councilscope
