#pragma once

#include "viewstate.h"

namespace Councilscope {

/// One event of a case, ready to be drawn, listed and looked up.
struct CaseKnot
{
    CaseEvent event;
    QString sentence; ///< tooltip and what a screen reader says
    EvidenceItem evidence; ///< invalid for what a person entered

    bool operator==(const CaseKnot&) const = default;
};

/// An inspection of the council, after the case was opened, that does not speak of it.
struct CaseTick
{
    PartialDate date;
    QString sentence;

    bool operator==(const CaseTick&) const = default;
};

/// The biography of one case.
struct CaseBiography
{
    QString key; ///< Case::key; empty: no case
    QString title;
    QString sentence;
    QVector<CaseKnot> knots; ///< as in Case::events
    QVector<CaseTick> silent; ///< ascending by date
    PartialDate silentSince; ///< from here on later inspections do not speak of it
    bool isClosed = false;

    /// First and last dated knot; invalid when no date is known.
    [[nodiscard]] QDate first() const;
    [[nodiscard]] QDate last() const;
    bool operator==(const CaseBiography&) const = default;
};

[[nodiscard]] CaseBiography caseBiography(const Case& single, const RecordSet& records);

/// The fact that the reference points at, as evidence; what the reference itself knows when no record is there.
[[nodiscard]] EvidenceItem evidenceOf(const FactReference& fact, const QString& council, const RecordSet& records);

/// The cases in whose life the words are an event; a statement about many speaks in several.
[[nodiscard]] QVector<const Case*> casesAt(const SourceSpan& source, const CaseLedger& ledger);

} // namespace Councilscope

Q_DECLARE_METATYPE(Councilscope::CaseBiography)
