#pragma once

#include "records.h"

/// Published tables as values: official statistics, outcomes of inspections, statistical neighbours.
namespace Councilscope {

enum class DatasetKind
{
    Statistics,
    Outcomes,
    Neighbours,
};

/// What a row of a statistics file is about.
enum class AreaLevel
{
    None, ///< titles, headers, blank and skipped rows
    National,
    Region,
    Council,
    Joint, ///< two councils that make one return, kept as one
};

template <> [[nodiscard]] QString key(DatasetKind value);
template <> [[nodiscard]] QVector<DatasetKind> allValues<DatasetKind>();
template <> [[nodiscard]] QString key(AreaLevel value);
template <> [[nodiscard]] QVector<AreaLevel> allValues<AreaLevel>();

/// Why a cell of a measure holds no number.
enum class MissingKind
{
    Confidential, ///< c: suppressed, too few children
    RoundsToZero, ///< k, low: not 0
    LowReliability, ///< u
    NotAvailable, ///< x, :, .., -
    NotApplicable, ///< z, .
    Blank,
    Other, ///< a text that the standard does not know
};

/// `symbol` as published, in brackets or not.
[[nodiscard]] MissingKind missingKind(QStringView symbol);
/// A symbol that stands for a missing value; a blank is none.
[[nodiscard]] bool isMissingSymbol(QStringView text);

/// One file as the library keeps it. Every row that was read is counted: rowsRead = rowsUsed + rowsSkipped, and the
/// cells of measures in used rows are observations + missing.
struct DatasetRecord
{
    qint64 id = 0; ///< row in the library; 0 while not stored
    qint64 documentId = 0;
    QString sha256;
    QString file;
    DatasetKind kind = DatasetKind::Statistics;
    QString series; ///< files of one series replace each other's values: a key of the catalogue or of the columns
    QString title;
    QString source; ///< who publishes it
    QDate first; ///< earliest and latest date of a value
    QDate last;
    int rowsRead = 0; ///< rows with data, header and titles not counted
    int rowsSkipped = 0;
    int observations = 0; ///< values
    int missing = 0; ///< typed missing values
    int replaced = 0; ///< rows that a file loaded besides replaces

    bool operator==(const DatasetRecord&) const = default;
};

/// A column of numbers. One column has two measures when its meaning depends on a filter.
struct DatasetMeasure
{
    QString column; ///< as published
    QString metric;

    bool operator==(const DatasetMeasure&) const = default;
};

struct DatasetRow
{
    QString sheet;
    qint64 number = 0; ///< from 1, in the sheet or the file
    qint64 start = 0; ///< place in the canonical text, UTF-16 units and code points
    qint64 pointStart = 0;
    QString text;
    AreaLevel level = AreaLevel::None;
    QString council; ///< short name; empty for regions, the country and joint returns
    QString areaCode; ///< as published
    QString areaName;
    PartialDate asOf;
    QString period; ///< as published: "2025 Reporting year"
    QString breakdown; ///< "name: value; name: value"; empty for the total

    bool operator==(const DatasetRow&) const = default;
};

/// One cell: a value, perhaps with a mark (r, p), or a symbol alone; neither: blank.
struct DatasetCell
{
    int measure = 0; ///< index of the DatasetMeasure
    std::optional<double> value;
    QString symbol;

    bool operator==(const DatasetCell&) const = default;
};

/// An inspection or visit as a table of outcomes has it.
struct OutcomeRow
{
    struct Grading
    {
        Area area = Area::Overall;
        Grade grade = Grade::Unknown;
        QString printed;

        bool operator==(const Grading&) const = default;
    };

    Inspection inspection; ///< council, framework, variant, dates and overall grade
    QVector<Grading> gradings;
    QString theme; ///< of a visit
    QString status; ///< of the council: "Current", "No longer exists"

    bool operator==(const OutcomeRow&) const = default;
};

struct Neighbour
{
    QString council;
    QString closeness; ///< as published: "Very close"

    bool operator==(const Neighbour&) const = default;
};

/// The most similar councils of one council, nearest first.
struct NeighbourList
{
    QString council;
    QString laCode; ///< tells apart councils of one name: Dorset until 2019 and since
    QVector<Neighbour> neighbours;

    bool operator==(const NeighbourList&) const = default;
};

/// A value that a later file, or today's reading of the same file, gives otherwise.
struct DatasetChange
{
    QString area;
    QString metric; ///< empty for a grade
    std::optional<Area> judged; ///< of a grade, which `before` and `after` have as their symbol
    PartialDate asOf;
    QString breakdown;
    DatasetCell before;
    DatasetCell after;

    bool operator==(const DatasetChange&) const = default;
};

/// What a file changed in figures that the library had already.
struct DatasetChanges
{
    int rowsReplaced = 0; ///< rows of earlier files that this one gives again
    int rowsOutdated = 0; ///< rows of this file that a later one, loaded before, gives again
    int valuesChanged = 0; ///< figures and grades among both
    QVector<DatasetChange> changes; ///< the first of them, `listed` at most

    static constexpr qsizetype listed = 100;
};

/// What a stored table says otherwise when it is read again: figures, judgements and lists of neighbours.
struct DatasetRereading
{
    bool isSame = true; ///< nothing had to be written; else perhaps a title or a row without figures alone
    int added = 0;
    int removed = 0;
    int changed = 0;
    QVector<DatasetChange> changes; ///< the first of the changed ones, DatasetChanges::listed at most
};

/// One published choice of neighbours for all councils.
struct NeighbourSet
{
    QString name; ///< "2021", "2025"
    QString file;
    QVector<NeighbourList> lists; ///< by council

    /// Of the council that has this name today.
    [[nodiscard]] QStringList neighboursOf(const QString& council) const;
    bool operator==(const NeighbourSet&) const = default;
};

/// What is asked for of the official figures. Empty lists and invalid dates mean all.
struct SeriesQuery
{
    QStringList metrics;
    QStringList councils; ///< short names
    QVector<AreaLevel> levels; ///< National and Region besides the councils; joint returns only when asked for
    QDate from; ///< inclusive
    QDate to;
    bool totalsOnly = true; ///< without values of a breakdown, besides `breakdowns`
    QStringList breakdowns = {}; ///< those asked for beside the totals
    QStringList partsOf = {}; ///< metrics whose breakdowns are to be listed besides, which takes a look at every figure
    bool withReplaced = false; ///< also what later files of the same publication replace

    bool operator==(const SeriesQuery&) const = default;
};

/// Two figures that tables have for the same area, measure, breakdown and date.
struct SourceDifference
{
    Observation shown; ///< that of the table which reaches furthest
    Observation other;
    bool replaced = false; ///< `other` is an earlier state of the same publication

    /// Shown minus other; none when one of them is no number.
    [[nodiscard]] std::optional<double> difference() const;
    bool operator==(const SourceDifference&) const = default;
};

/// Takes a table as it is read, row by row. Returning false stops the reading.
class DatasetSink
{
public:
    DatasetSink() = default;
    DatasetSink(const DatasetSink&) = delete;
    DatasetSink& operator=(const DatasetSink&) = delete;
    virtual ~DatasetSink() = default;

    /// First, once: kind, series, title and source are known, the counts are not.
    [[nodiscard]] virtual bool begin(const DatasetRecord& dataset, const QVector<DatasetMeasure>& measures) = 0;
    /// Every row in its order; without cells for rows that hold no values.
    [[nodiscard]] virtual bool addRow(const DatasetRow& row, const QVector<DatasetCell>& cells) = 0;
    /// What the row just added says.
    [[nodiscard]] virtual bool addOutcome(const OutcomeRow& outcome) = 0;
    [[nodiscard]] virtual bool addNeighbours(const QString& setName, const NeighbourList& list) = 0;
};

} // namespace Councilscope
