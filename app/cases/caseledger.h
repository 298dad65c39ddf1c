#pragma once

#include "findinglinker.h"

#include <caserecords.h>

namespace Councilscope {

/// One dated mention or act in the life of a case.
struct CaseEvent
{
    CaseEventKind kind = CaseEventKind::Flagged;
    PartialDate date; ///< the last day of the inspection that speaks, the document's publication, or a person's date
    QString inspection; ///< Inspection::key; empty for notes and for claims outside an inspection
    QString text; ///< the finding in one line, the quote, or what a person wrote
    QString speaker; ///< inspectorate, council, opposition, board, reporter; empty for a person's entry
    RecordState state = RecordState::Stated;
    double confidence = 1; ///< 0-1
    SourceSpan source; ///< invalid for a person's entry
    std::optional<FactReference> fact; ///< the finding or statement behind it
    QString by; ///< "program" or the person's name
    QString entry; ///< CaseEntry::id of a person's event
    QVector<LinkReason> reasons; ///< why the program put it into this case; empty for the first
    CaseStatus status = CaseStatus::Open; ///< of the case after it

    bool operator==(const CaseEvent&) const = default;
};

struct Case
{
    QString key; ///< stable over orders of loading: inspection, kind and number of the finding that opened it
    QString council;
    QString body; ///< local_authority or lscb
    QString title; ///< one line of at most about 90 characters
    QStringList themes;
    FindingKind kind = FindingKind::AreaForImprovement;
    bool isPriority = false; ///< ever flagged as a priority action
    bool isPlaceholder = false; ///< counted or spoken of as a set by a document, never named
    CaseStatus status = CaseStatus::Open;
    PartialDate opened; ///< unknown precision when no date is known
    PartialDate lastMentioned;
    PartialDate closed; ///< set by the resolved statuses and by superseded, merged, not a defect
    /// Not closed, and later inspections of the council are loaded that do not speak of it: when the document of the
    /// last mention appeared, else the date of the mention.
    PartialDate silentSince;
    QVector<CaseEvent> events; ///< in the order of time; undated ones where their framework's time in force allows
    FactReference anchor; ///< of the opening fact: what new entries point at
    std::optional<CaseEntry> work; ///< holds a CaseWork; the one of the earliest member that has one
    QVector<CaseEntry> files;
    QVector<CaseEntry> links; ///< verdicts that concern members of the case

    [[nodiscard]] bool isClosed() const; ///< no longer a defect as far as is known, inferred included
    [[nodiscard]] int mentions() const; ///< events with a source
    bool operator==(const Case&) const = default;
};

/// Two cases that may be one, or a case that a later strength may have met: for a person.
struct CaseProposal
{
    enum class Kind
    {
        Persists, ///< a later finding looks like the same defect
        Recurs, ///< likewise, after the earlier case was resolved
        Met, ///< a later strength speaks of the matter
        NowADefect, ///< what met requirements or was a strength is flagged later
    };

    Kind kind = Kind::Persists;
    QString council;
    QString earlierCase; ///< Case::key; empty for NowADefect
    QString laterCase; ///< Case::key; empty for Met
    FactReference earlier;
    FactReference later;
    QString earlierText;
    QString laterText;
    PartialDate earlierDate;
    PartialDate laterDate;
    double score = 0; ///< 0-1
    QVector<LinkReason> reasons;

    bool operator==(const CaseProposal&) const = default;
};

struct CaseLedger
{
    QVector<Case> cases; ///< by council, date opened, place in the documents
    QVector<CaseProposal> proposals; ///< by council, score descending
    int linked = 0; ///< links that the program made itself
    QMap<QString, QDate> inspections; ///< Inspection::key of all that were looked at, to the day for their order

    bool operator==(const CaseLedger&) const = default;
};

/// Whether a ledger was made of the records that are shown beside it.
enum class LedgerState
{
    Current,
    Pending, ///< it is being made; what is shown meanwhile is the one before, or an empty one
    Failed, ///< it could not be made; likewise
};

/// Every defect that the records flag, as cases, with what people entered. The same records and entries give the same
/// ledger whatever the order in which documents were loaded.
[[nodiscard]] CaseLedger caseLedger(
    const RecordSet& records, const QVector<CaseEntry>& entries, const FindingLinker& linker);

/// The written rule: the status after an event, given the one before. A claim or a note changes nothing.
[[nodiscard]] CaseStatus statusAfter(CaseStatus before, CaseEventKind kind, RecordState state);
/// The kind of event that leads to a status: of the entry by which a person sets it, and of the mark that stands for
/// it.
[[nodiscard]] CaseEventKind eventBefore(CaseStatus status);

} // namespace Councilscope

Q_DECLARE_METATYPE(Councilscope::Case)
Q_DECLARE_METATYPE(Councilscope::CaseEvent)
Q_DECLARE_METATYPE(Councilscope::CaseProposal)
