#include "datasetcomparison.h"

#include "recordcolumns.h"

namespace Councilscope {

namespace {

QString listKey(const QString& setName, const NeighbourList& list)
{
    return setName + QLatin1Char('\n') + list.laCode;
}

/// Everything but what follows from the rows.
bool isDescribedAlike(const DatasetRecord& left, const DatasetRecord& right)
{
    return left.kind == right.kind && left.series == right.series && storable(left.title) == storable(right.title)
        && storable(left.source) == storable(right.source);
}

bool isPlacedAlike(const DatasetRow& left, const DatasetRow& right)
{
    return left.level == right.level && left.council == right.council && left.areaCode == right.areaCode
        && left.asOf == right.asOf && left.breakdown == right.breakdown;
}

} // namespace

DatasetComparison::DatasetComparison(Database& database, const DatasetRecord& stored)
    : m_database(database)
    , m_stored(stored)
{
}

bool DatasetComparison::begin(const DatasetRecord& dataset, const QVector<DatasetMeasure>& measures)
{
    m_measures = measures;
    const auto query = [this](const char* sql) {
        return m_database.dialect().bulkQuery(m_database, QString::fromLatin1(sql).arg(m_stored.id));
    };
    m_rows
        = query("SELECT position, sheet, row_number, start_offset, start_point, level, council, area_code, area_name, "
                "as_of, as_of_precision, as_of_state, period, breakdown, body FROM dataset_rows "
                "WHERE dataset_id = %1 ORDER BY position");
    m_values = query("SELECT position, measure, value, symbol FROM official_values WHERE dataset_id = %1 "
                     "ORDER BY position, measure");
    m_hasValue = m_values->next();
    if (!loadMeasures() || !loadOutcomes() || !loadGradings() || !loadNeighbours()) {
        return false;
    }
    m_result.isSame = isDescribedAlike(m_stored, dataset) && m_measures == m_storedMeasures;
    return true;
}

bool DatasetComparison::loadMeasures()
{
    SqlStatement query(m_database,
        QStringLiteral("SELECT column_name, metric FROM dataset_measures WHERE dataset_id = :dataset "
                       "ORDER BY position"));
    if (!query.bind(QStringLiteral(":dataset"), m_stored.id).run()) {
        return false;
    }
    while (query.next()) {
        m_storedMeasures.push_back({query.text(0), query.text(1)});
    }
    return true;
}

bool DatasetComparison::loadOutcomes()
{
    static const QString sql = QStringLiteral(
        "SELECT position, council, theme, council_status, %1 FROM outcomes WHERE dataset_id = :dataset")
                                   .arg(inspectionColumns().join(QLatin1String(", ")));
    SqlStatement query(m_database, sql);
    if (!query.bind(QStringLiteral(":dataset"), m_stored.id).run()) {
        return false;
    }
    while (query.next()) {
        OutcomeRow& outcome = m_outcomes[query.number(0)];
        outcome.inspection.council = query.text(1);
        outcome.theme = query.text(2);
        outcome.status = query.text(3);
        readInspection(query, 4, outcome.inspection);
    }
    return true;
}

bool DatasetComparison::loadGradings()
{
    SqlStatement query(m_database,
        QStringLiteral("SELECT position, area, grade, grade_as_printed FROM outcome_gradings "
                       "WHERE dataset_id = :dataset"));
    if (!query.bind(QStringLiteral(":dataset"), m_stored.id).run()) {
        return false;
    }
    while (query.next()) {
        m_outcomes[query.number(0)].gradings.push_back(
            {decoded<Area>(query.text(1)), decoded<Grade>(query.text(2)), query.text(3)});
    }
    return true;
}

bool DatasetComparison::loadNeighbours()
{
    SqlStatement query(m_database,
        QStringLiteral("SELECT set_name, council, la_code, neighbour, closeness FROM neighbours "
                       "WHERE dataset_id = :dataset ORDER BY set_name, la_code, rank"));
    if (!query.bind(QStringLiteral(":dataset"), m_stored.id).run()) {
        return false;
    }
    while (query.next()) {
        const NeighbourList named{query.text(1), query.text(2), {}};
        NeighbourList& list = m_neighbours[listKey(query.text(0), named)];
        list.council = named.council;
        list.laCode = named.laCode;
        list.neighbours.push_back({query.text(3), query.text(4)});
    }
    return true;
}

DatasetRow DatasetComparison::storedRow() const
{
    DatasetRow row;
    row.sheet = m_rows->shared(1);
    row.number = m_rows->integer(2);
    row.start = m_rows->integer(3);
    row.pointStart = m_rows->integer(4);
    row.level = decoded<AreaLevel>(m_rows->shared(5));
    row.council = m_rows->shared(6);
    row.areaCode = m_rows->shared(7);
    row.areaName = m_rows->shared(8);
    row.asOf = {QDate::fromString(m_rows->shared(9), Qt::ISODate), decoded<DatePrecision>(m_rows->shared(10)),
        decoded<RecordState>(m_rows->shared(11))};
    row.period = m_rows->shared(12);
    row.breakdown = m_rows->shared(13);
    row.text = m_rows->text(14);
    return row;
}

DatasetComparison::Cells DatasetComparison::storedCells()
{
    Cells cells;
    while (m_hasValue && m_values->integer(0) == m_position) {
        const QString metric = m_storedMeasures.value(m_values->integer(1)).metric;
        cells.insert(metric, {0, m_values->real(2), m_values->shared(3)});
        m_hasValue = m_values->next();
    }
    return cells;
}

bool DatasetComparison::addRow(const DatasetRow& row, const QVector<DatasetCell>& cells)
{
    ++m_position;
    if (!m_rows->next()) {
        m_result.isSame = false;
        compareCells(row, false, {}, cells);
        return !m_rows->failed();
    }
    const DatasetRow before = storedRow();
    m_result.isSame = m_result.isSame && before == row;
    compareCells(row, !isPlacedAlike(before, row), storedCells(), cells);
    return !m_values->failed();
}

void DatasetComparison::compareCells(const DatasetRow& row, bool moved, Cells before, const QVector<DatasetCell>& cells)
{
    for (const DatasetCell& cell : cells) {
        const QString metric = m_measures[cell.measure].metric;
        const auto found = before.constFind(metric);
        if (found == before.constEnd()) {
            ++m_result.added;
            m_result.isSame = false;
        } else {
            if (moved || found->value != cell.value || found->symbol != cell.symbol) {
                noteChange({.area = row.council.isEmpty() ? row.areaName : row.council,
                    .metric = metric,
                    .asOf = row.asOf,
                    .breakdown = row.breakdown,
                    .before = *found,
                    .after = cell});
            }
            before.erase(found);
        }
    }
    m_result.removed += int(before.size());
    m_result.isSame = m_result.isSame && before.isEmpty();
}

void DatasetComparison::noteChange(const DatasetChange& change)
{
    ++m_result.changed;
    m_result.isSame = false;
    if (m_result.changes.size() < DatasetChanges::listed) {
        m_result.changes.push_back(change);
    }
}

bool DatasetComparison::addOutcome(const OutcomeRow& outcome)
{
    const auto found = m_outcomes.constFind(m_position);
    if (found == m_outcomes.constEnd()) {
        ++m_result.added;
        m_result.isSame = false;
        return true;
    }
    compareGrades(*found, outcome);
    m_outcomes.erase(found);
    return true;
}

void DatasetComparison::compareGrades(const OutcomeRow& before, const OutcomeRow& after)
{
    QHash<Area, OutcomeRow::Grading> gradings;
    for (const OutcomeRow::Grading& grading : before.gradings) {
        gradings.insert(grading.area, grading);
    }
    int alike = 0;
    for (const OutcomeRow::Grading& grading : after.gradings) {
        const auto found = gradings.constFind(grading.area);
        if (found != gradings.constEnd() && *found == grading) {
            ++alike;
        } else {
            noteChange({.area = after.inspection.council,
                .judged = grading.area,
                .asOf = after.inspection.start,
                .before = {.symbol = gradings.value(grading.area).printed},
                .after = {.symbol = grading.printed}});
        }
    }
    OutcomeRow rest = before;
    rest.gradings = after.gradings;
    // Dates, theme and status have no line of their own.
    if (rest != after || alike < before.gradings.size()) {
        m_result.changed += alike == after.gradings.size();
        m_result.isSame = false;
    }
}

bool DatasetComparison::addNeighbours(const QString& setName, const NeighbourList& list)
{
    const auto found = m_neighbours.constFind(listKey(setName, list));
    if (found == m_neighbours.constEnd()) {
        ++m_result.added;
        m_result.isSame = false;
        return true;
    }
    if (*found != list) {
        ++m_result.changed;
        m_result.isSame = false;
    }
    m_neighbours.erase(found);
    return true;
}

bool DatasetComparison::finish(const DatasetRecord& dataset)
{
    if (!m_rows) {
        return false;
    }
    while (m_rows->next()) {
        ++m_position;
        m_result.removed += int(storedCells().size());
        m_result.isSame = false;
    }
    m_result.removed += int(m_outcomes.size() + m_neighbours.size());
    const bool countedAlike = m_stored.rowsRead == dataset.rowsRead && m_stored.rowsSkipped == dataset.rowsSkipped
        && m_stored.observations == dataset.observations && m_stored.missing == dataset.missing
        && m_stored.first == dataset.first && m_stored.last == dataset.last;
    m_result.isSame = m_result.isSame && countedAlike && isDescribedAlike(m_stored, dataset) && m_result.removed == 0;
    const bool done = !m_rows->failed() && !m_values->failed();
    m_rows.reset(); // an open query would be in the way of whoever writes next
    m_values.reset();
    return done;
}

} // namespace Councilscope
