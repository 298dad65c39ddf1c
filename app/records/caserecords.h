#pragma once

#include "decision.h"

#include <QByteArray>

/// Cases: every flagged defect followed across the years. A case is never stored: it is made anew from the facts and
/// from what people entered (`CaseEntry`), by written rules. What people entered is stored and points at facts by their
/// place, so that it survives reading a document again, its removal and its return.
namespace Councilscope {

enum class CaseStatus
{
    Open, ///< flagged, nothing later known
    Progressing, ///< the inspectorate says better, not met
    Persisting, ///< a later inspection flags it again or says that it remains
    ResolvedStated, ///< the inspectorate says met, or a person confirmed it
    ResolvedInferred, ///< a set-level statement or a later strength: waits for a person
    Recurred, ///< flagged again after it was resolved
    Superseded, ///< by a person
    Merged, ///< by a person
    NotADefect, ///< by a person
};

enum class CaseEventKind
{
    Flagged,
    Repeated,
    Progressing,
    ResolvedStated,
    ResolvedInferred,
    Recurred,
    Superseded,
    Note,
    Claim, ///< the council's own word, or anybody's but the inspectorate's; never moves the status
};

/// How an improvement plan marks its lines.
enum class RagRating
{
    None,
    Red,
    Amber,
    Green,
};

template <> [[nodiscard]] QString key(CaseStatus value);
template <> [[nodiscard]] QVector<CaseStatus> allValues<CaseStatus>();
template <> [[nodiscard]] QString key(CaseEventKind value);
template <> [[nodiscard]] QVector<CaseEventKind> allValues<CaseEventKind>();
template <> [[nodiscard]] QString key(RagRating value);
template <> [[nodiscard]] QVector<RagRating> allValues<RagRating>();

/// Points at a finding or a statement in a way that outlives reading its document again: found by place, else by the
/// same words. `item` is 0 for the fact itself; n > 0 is the n-th of the items that a stated count counts and no
/// finding names.
struct FactReference
{
    QString sha256;
    RecordType type = RecordType::Finding;
    qsizetype start = -1; ///< half-open, UTF-16 units of the canonical text
    qsizetype end = -1;
    QString quote;
    int item = 0;

    [[nodiscard]] bool isValid() const { return !sha256.isEmpty() && start >= 0; }
    bool operator==(const FactReference&) const = default;
};

[[nodiscard]] FactReference referenceTo(const Finding& finding);
[[nodiscard]] FactReference referenceTo(const Statement& statement, int item = 0);

/// A person's word on two facts: about one matter (proposal accepted, cases merged) or not (rejected, case split).
struct LinkVerdict
{
    FactReference earlier;
    FactReference later;
    bool same = true;

    bool operator==(const LinkVerdict&) const = default;
};

/// Something that a person adds to the life of the case which holds `anchor`.
struct CaseEventEntry
{
    FactReference anchor;
    CaseEventKind kind = CaseEventKind::Note;
    std::optional<CaseStatus> status; ///< the status from then on, where the kind alone does not say it
    PartialDate date;
    QString text; ///< the reason or the quote; never empty for a change of status

    bool operator==(const CaseEventEntry&) const = default;
};

/// What a team keeps beside a case: its line in the improvement plan. At most one for each anchor.
struct CaseWork
{
    FactReference anchor;
    QString title; ///< in place of the program's own; empty: none
    QString owner;
    QDate due;
    RagRating rag = RagRating::None;
    QString action; ///< what is to be done
    QString measure; ///< how success will be seen
    QString progress; ///< what has been done

    bool operator==(const CaseWork&) const = default;
};

/// Files larger than this are not taken into the library.
constexpr qint64 largestCaseFile = 50LL * 1024 * 1024;

/// A file of one's own as evidence, kept in the library.
struct CaseFile
{
    FactReference anchor;
    QString name; ///< without folders
    QString sha256;
    qint64 size = 0; ///< bytes
    QString note;

    bool operator==(const CaseFile&) const = default;
};

/// The alternatives stand in the order of CaseEntryType.
using CaseEntryValue = std::variant<LinkVerdict, CaseEventEntry, CaseWork, CaseFile>;

enum class CaseEntryType
{
    Link,
    Event,
    Work,
    File,
};

template <> [[nodiscard]] QString key(CaseEntryType value);
template <> [[nodiscard]] QVector<CaseEntryType> allValues<CaseEntryType>();

/// One thing that a person entered.
struct CaseEntry
{
    QString id; ///< a UUID without braces, given by who makes the entry
    QString council;
    CaseEntryValue value;
    QString user; ///< who entered it last
    QDateTime when; ///< UTC

    bool operator==(const CaseEntry&) const = default;
};

[[nodiscard]] inline CaseEntryType typeOf(const CaseEntry& entry)
{
    return static_cast<CaseEntryType>(entry.value.index());
}
/// What the entry points at: the two facts of a verdict, earlier first, or the one anchor.
[[nodiscard]] QVector<FactReference> referencesOf(const CaseEntryValue& value);

/// The entry's values as one JSON object, and back; nothing when the object is no such entry.
[[nodiscard]] QJsonObject toJson(const CaseEntryValue& value);
[[nodiscard]] std::optional<CaseEntryValue> caseEntryValue(CaseEntryType type, const QJsonObject& values);

/// Adds (`before` is empty), changes or removes (`after` is empty) one entry; both have the same id otherwise.
struct CaseChange
{
    std::optional<CaseEntry> before; ///< must be what the library holds, else the edit is refused as a whole
    std::optional<CaseEntry> after;
    QByteArray file; ///< bytes of an added file
};

/// What one act does, all or nothing.
struct CaseEdit
{
    QVector<CaseChange> changes;
    QString user; ///< who acts
    QString text; ///< the act in words, translated: for the trail and the undo menu
};

/// A line of the trail.
struct CaseLogEntry
{
    QString entry; ///< id
    CaseEntryType type = CaseEntryType::Link;
    QString council;
    std::optional<CaseEntry> before;
    std::optional<CaseEntry> after;
    QString text; ///< of the edit
    QString user;
    QDateTime when; ///< UTC

    bool operator==(const CaseLogEntry&) const = default;
};

} // namespace Councilscope

Q_DECLARE_METATYPE(Councilscope::CaseEdit)
