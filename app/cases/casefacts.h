#pragma once

#include <caserecords.h>

/// What the records say of one council, in an order that does not depend on the order of loading. Everything that makes
/// cases works on this and never on rows of a library.
namespace Councilscope {

/// An inspection as the life of a case sees it.
struct CaseInspection
{
    QString key; ///< Inspection::key; of a document that reports none, one made for it
    Framework framework = Framework::Unknown;
    PartialDate date; ///< last day, else the first, else of publication; unknown precision when none is known
    PartialDate published;
    QDate first; ///< first and last possible day: where no date is known, of the framework's time in force
    QDate last;
    bool isInspection = true; ///< not only a document that speaks

    /// Whether there is no doubt which of two was first.
    [[nodiscard]] bool isBefore(const CaseInspection& other) const;
};

/// A fact that a case can hold: a finding, a statement, or the n-th of the items that a stated count counts and no
/// finding names.
struct CaseNode
{
    const Finding* finding = nullptr;
    const Statement* statement = nullptr; ///< exactly one of both is set
    int item = 0; ///< from 1 for an item without a name
    int inspection = 0; ///< index into CaseFacts::inspections
    int document = 0; ///< index into CaseFacts::documents

    [[nodiscard]] const SourceSpan& source() const { return finding ? finding->source : statement->source; }
    [[nodiscard]] QString speaker() const { return finding ? finding->speaker : statement->speaker; }
    [[nodiscard]] RecordState state() const { return finding ? finding->state : statement->state; }
    [[nodiscard]] double confidence() const { return finding ? finding->confidence : statement->confidence; }
    /// The finding in one line, or the words of the statement.
    [[nodiscard]] QString text() const;
    /// Whom it is about: local_authority, or lscb for words about or by a board.
    [[nodiscard]] QString body() const;
    [[nodiscard]] FactReference reference() const;
    /// Opens or repeats a case: a defect in the words of the inspectorate, or an item without a name.
    [[nodiscard]] bool isDefect() const;
    /// Speaks well of a matter.
    [[nodiscard]] bool isPraise() const;
};

/// Whether findings of the kind ask for something to be done.
[[nodiscard]] bool isDefectKind(FindingKind kind);
/// Whether the speaker's word is that of the inspectorate: its own, or a reporter's account of it.
[[nodiscard]] bool speaksForInspectorate(const QString& speaker);
/// Whether two ranges of one document are about the same words: at least half of the shorter is shared.
[[nodiscard]] bool isSamePlace(const SourceSpan& left, const SourceSpan& right);

/// Keeps pointers into the RecordSet, which outlives it.
struct CaseFacts
{
    QString council;
    QVector<CaseInspection> inspections; ///< by first possible day and key
    QVector<const DocumentRecord*> documents; ///< reports before letters before summaries before news
    QVector<CaseNode> nodes; ///< by inspection, document and place; unnamed items after their statement

    [[nodiscard]] const CaseInspection& inspectionOf(int node) const { return inspections[nodes[node].inspection]; }
    [[nodiscard]] const DocumentRecord& documentOf(int node) const { return *documents[nodes[node].document]; }
    /// Whether the one node's inspection was before the other's without doubt.
    [[nodiscard]] bool isBefore(int node, int other) const;
};

/// One for each council that has findings or statements, by name.
[[nodiscard]] QVector<CaseFacts> caseFacts(const RecordSet& records);

} // namespace Councilscope
