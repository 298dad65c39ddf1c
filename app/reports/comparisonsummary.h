#pragma once

#include <records.h>

/// What a summary says, as values: no layout, no HTML.
namespace Councilscope {

enum class SummaryLength
{
    Brief, ///< the first findings and the commonest figures
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
    bool findings = true;
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

struct SummaryFindings
{
    QString heading; ///< "ILACS inspection, 21 November 2025"; empty: no loaded document names any
    QVector<SummaryClaim> priorityActions;
    QVector<SummaryClaim> improvements;
    int leftOut = 0; ///< not printed for the length
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
    QVector<SummaryFindings> findings; ///< parallel to councils; empty when not asked for
    QVector<SummaryFigureRow> figures;
    QVector<QVector<SummaryClaim>> gaps; ///< parallel to councils
    QVector<SummarySource> sources;
    QVector<SummaryCitation> citations;
    bool wantsTimeline = true;
};

[[nodiscard]] ComparisonSummary comparisonSummary(const RecordSet& records, const SummaryOptions& options);

} // namespace Councilscope
