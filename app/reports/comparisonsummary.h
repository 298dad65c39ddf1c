#pragma once

#include <caseledger.h>
#include <records.h>

/// What a summary says, as values: no layout, no HTML.
namespace Councilscope {

enum class SummaryLength
{
    Brief, ///< the first cases and the commonest figures
    Full,
};

struct SummaryOptions
{
    QStringList councils; ///< in the order of print
    QDate from; ///< inclusive; invalid: from the first record
    QDate to;
    QDate today; ///< the day of the summary; invalid: the system's
    SummaryLength length = SummaryLength::Brief;
    bool timeline = true;
    bool cases = true;
    bool figures = true;
    bool gaps = true;
};

/// A sentence or value and the places it comes from: indexes into ComparisonSummary::citations.
struct SummaryClaim
{
    QString text;
    QVector<int> citations; ///< never empty, but for gaps, which say what is absent

    bool operator==(const SummaryClaim&) const = default;
};

struct SummaryGrade
{
    Grade grade = Grade::Unknown; ///< Unknown: no loaded document grants one
    SummaryClaim now; ///< "Good since 21 November 2025"
    SummaryClaim before; ///< "Inadequate from 29 July 2022", empty text when there is none

    bool operator==(const SummaryGrade&) const = default;
};

struct SummaryGradeRow
{
    QString area;
    QVector<SummaryGrade> councils; ///< parallel to ComparisonSummary::councils
};

struct SummaryFigure
{
    SummaryClaim now; ///< "344 (31 March 2025)"; empty text: no figure
    SummaryClaim before;

    bool operator==(const SummaryFigure&) const = default;
};

struct SummaryFigureRow
{
    QString measure;
    QVector<SummaryFigure> councils;
};

struct SummaryCase
{
    SummaryClaim claim; ///< what was flagged; cites its first and its last mention
    QString when; ///< "flagged 3 times since 21 May 2014, last 29 July 2022; not mentioned since 21 September 2022"
    bool isPriority = false;
};

struct SummaryCaseList
{
    QVector<SummaryCase> cases;
    int all = 0; ///< those not printed for the length too
};

/// Every flagged defect of a council as far as it is known what became of it. Silence resolves nothing.
struct SummaryCases
{
    SummaryCaseList open;
    SummaryCaseList toConfirm; ///< met as far as the program can tell
    SummaryCaseList met;

    [[nodiscard]] int all() const { return open.all + toConfirm.all + met.all; }
};

/// A document that is cited; `number` from 1 in the order of first citation.
struct SummarySource
{
    int number = 0;
    QString council;
    QString title;
    QString publisher;
    QString file;
    QVector<int> pages; ///< cited, ascending
};

struct SummaryCitation
{
    int source = 0; ///< SummarySource::number
    SourceSpan place;
};

/// From here on councils are rows of a table: there each cell says only what stands now.
[[nodiscard]] bool isWideComparison(const QStringList& councils);

struct ComparisonSummary
{
    QString title;
    QDate today;
    QStringList councils;
    QString basis; ///< from what the summary is made, a sentence
    QVector<SummaryGradeRow> grades;
    QVector<SummaryCases> cases; ///< parallel to councils; empty when not asked for
    QVector<SummaryFigureRow> figures;
    QVector<QVector<SummaryClaim>> gaps; ///< parallel to councils
    QVector<SummarySource> sources;
    QVector<SummaryCitation> citations;
    bool wantsTimeline = true;
};

/// `ledger` holds the cases of the records.
[[nodiscard]] ComparisonSummary comparisonSummary(
    const RecordSet& records, const CaseLedger& ledger, const SummaryOptions& options);

} // namespace Councilscope
