#pragma once

#include "viewstate.h"

#include <coverage.h>

/// The coverage of the chosen councils as the grid and the list of gaps show it: marks with their letters, sentences
/// and evidence. Values only, so that they can be made on another thread.
namespace Councilscope {

/// One inspection, document or stated count in a cell.
struct CoverageMark
{
    CoverageState state = CoverageState::Loaded;
    bool isDocument = false; ///< belongs to no inspection
    bool isCount = false; ///< a stated count that differs; `label` is "3/7"
    QString label; ///< one letter: coverageLetterName() says of what
    QString sentence; ///< "Focused visit, 7 July 2021: loaded."
    QVector<EvidenceItem> evidence; ///< may be empty where nothing was found in a document
    SourceSpan document; ///< what a double click opens

    bool operator==(const CoverageMark&) const = default;
};

struct CoverageCell
{
    int year = 0; ///< 0: of no known date
    bool existed = true;
    QVector<CoverageMark> marks;
    QString text; ///< what is there, for a table that is copied
    QString sentence; ///< council, year and everything that is there: tooltip and screen reader

    [[nodiscard]] QVector<EvidenceItem> evidence() const;
    bool operator==(const CoverageCell&) const = default;
};

struct CoverageRow
{
    QString council;
    QString sentence; ///< "Herefordshire: 9 of 12 known inspections and visits are loaded."
    QVector<CoverageCell> cells;

    bool operator==(const CoverageRow&) const = default;
};

/// Something that one should look for.
struct CoverageGap
{
    QString council;
    PartialDate date;
    QString what; ///< "Inspection of the local authority's adoption service", "7 strengths stated, 3 found"
    QString known; ///< how one knows of it
    QVector<EvidenceItem> evidence;
    SourceSpan document;

    bool operator==(const CoverageGap&) const = default;
};

struct CoverageTable
{
    QStringList years; ///< headings of the cells
    QVector<CoverageRow> rows;
    QVector<CoverageGap> gaps; ///< by council in their order, then by date
    int loaded = 0; ///< inspections and visits
    int secondHand = 0;
    int listed = 0;
    int mentioned = 0;
    int counts = 0; ///< stated counts that differ

    [[nodiscard]] int known() const { return loaded + secondHand + listed + mentioned; }
    [[nodiscard]] bool isEmpty() const { return rows.isEmpty(); }
    bool operator==(const CoverageTable&) const = default;
};

[[nodiscard]] CoverageTable coverageTable(const CoverageMap& map, const RecordSet& records);

/// "inspection" for I, "focused visit" for F: for the legend.
[[nodiscard]] QString coverageLetterName(const QString& letter);
/// "loaded", "mentioned, not loaded".
[[nodiscard]] QString coverageStateName(CoverageState state);
/// "38 of 52 known inspections and visits are loaded · 9 mentioned only".
[[nodiscard]] QString coverageHeadline(const CoverageTable& table);

} // namespace Councilscope
