#pragma once

#include <records.h>

#include <optional>

/// What of the record of a council is loaded, what is known to exist and is not, and what never was: one list for each
/// council and year.
namespace Councilscope {

/// How an inspection, or a document outside of any, is known.
enum class CoverageState
{
    Loaded, ///< a report or letter of the inspectorate, or a document that belongs to no inspection
    InPart, ///< likewise, but it could not be read whole
    SecondHand, ///< only what others write about it: news, web pages, the summary for children
    Listed, ///< a published table names it; no document of it is loaded
    Mentioned, ///< a loaded document speaks of it; no document of it is loaded
};

/// Whether somebody should look for the document.
[[nodiscard]] constexpr bool isMissing(CoverageState state)
{
    return state == CoverageState::SecondHand || state == CoverageState::Listed || state == CoverageState::Mentioned;
}

/// One inspection, or one document that belongs to none.
struct CoverageItem
{
    CoverageState state = CoverageState::Loaded;
    bool isInspection = true;
    bool isVisit = false; ///< of one that is only mentioned: the words say "visit"
    Framework framework = Framework::Unknown; ///< Unknown for most that are only mentioned
    PartialDate date;
    QString service; ///< what was inspected as the mention prints it: "the local authority's adoption service"
    QVector<DocumentRecord> documents; ///< that are loaded, the report first
    QVector<ReportedInspection> reported; ///< what these say of the inspection
    QVector<Statement> mentions; ///< what other documents, or these, say of it later
    QVector<SourceSpan> listings; ///< rows of published tables

    bool operator==(const CoverageItem&) const = default;
};

/// A document says how many findings of a kind there are; so many are found in it, or in another document of the same
/// inspection if that names more.
struct StatedCountCheck
{
    Statement statement;
    FindingKind kind = FindingKind::AreaForImprovement;
    int stated = 0;
    int found = 0;

    [[nodiscard]] bool differs() const { return stated != found; }
    bool operator==(const StatedCountCheck&) const = default;
};

struct CoverageYear
{
    int year = 0; ///< 0: of no known date
    bool existed = true; ///< the council, on one day of the year at least
    QVector<CoverageItem> items; ///< by date
    QVector<StatedCountCheck> counts;

    bool operator==(const CoverageYear&) const = default;
};

struct CouncilCoverage
{
    QString council;
    QDate existsFrom; ///< invalid: before all records
    QDate existsTo; ///< invalid: exists today
    QStringList predecessors; ///< names, as of predecessorsOf()
    QStringList successors;
    QVector<CoverageYear>
        years; ///< each year of the map, ascending; then the one of no known date if anything is there

    bool operator==(const CouncilCoverage&) const = default;
};

struct CoverageMap
{
    int firstYear = 0;
    int lastYear = 0; ///< inclusive
    bool hasUndated = false; ///< then each council has one entry more than there are years
    QVector<CouncilCoverage> councils; ///< in the order asked for

    bool operator==(const CoverageMap&) const = default;
};

struct CoverageQuery
{
    QStringList councils;
    QDate from; ///< inclusive; invalid: from the first that is known
    QDate to; ///< inclusive; invalid: until today, or the last that is known
    QDate today;
};

[[nodiscard]] CoverageMap coverageMap(const RecordSet& records, const CoverageQuery& query);

} // namespace Councilscope
