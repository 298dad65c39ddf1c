#include "datasetwriter.h"

#include "recordcolumns.h"

#include <algorithm>
#include <map>

namespace Councilscope {

namespace {

QVector<BulkColumn> columnsOf(std::initializer_list<const char*> integers, std::initializer_list<const char*> texts)
{
    QVector<BulkColumn> columns;
    for (const char* name : integers) {
        columns.push_back({QString::fromLatin1(name), BulkColumn::Type::Integer});
    }
    for (const char* name : texts) {
        columns.push_back({QString::fromLatin1(name), BulkColumn::Type::Text});
    }
    return columns;
}

QVector<BulkColumn> rowColumns()
{
    return columnsOf({"dataset_id", "position", "row_number", "start_offset", "start_point"},
        {"sheet", "level", "council", "area_code", "area_name", "as_of", "as_of_precision", "as_of_state", "period",
            "breakdown", "body"});
}

QVector<BulkColumn> valueColumns()
{
    QVector<BulkColumn> columns = columnsOf({"dataset_id", "position", "measure"}, {});
    columns.push_back({QStringLiteral("value"), BulkColumn::Type::Real});
    columns.push_back({QStringLiteral("symbol"), BulkColumn::Type::Text});
    return columns;
}

/// What is known before the first row.
SqlStatement& bindDescription(SqlStatement& query, const DatasetRecord& dataset)
{
    return query.bind(QStringLiteral(":kind"), key(dataset.kind))
        .bind(QStringLiteral(":series"), dataset.series)
        .bind(QStringLiteral(":title"), storable(dataset.title))
        .bind(QStringLiteral(":source"), storable(dataset.source));
}

} // namespace

DatasetWriter::DatasetWriter(Database& database, qint64 documentId)
    : m_database(database)
    , m_documentId(documentId)
    , m_seriesRows(database)
{
}

DatasetWriter::DatasetWriter(Database& database, const DatasetRecord& stored)
    : m_database(database)
    , m_documentId(stored.documentId)
    , m_id(stored.id)
    , m_isStored(true)
    , m_seriesRows(database)
{
}

bool DatasetWriter::empty()
{
    const QStringList tables{QStringLiteral("official_values"), QStringLiteral("outcome_gradings"),
        QStringLiteral("outcomes"), QStringLiteral("neighbours"), QStringLiteral("dataset_rows"),
        QStringLiteral("dataset_measures")};
    return std::all_of(tables.cbegin(), tables.cend(), [this](const QString& table) {
        return SqlStatement(m_database, QStringLiteral("DELETE FROM %1 WHERE dataset_id = :dataset").arg(table))
            .bind(QStringLiteral(":dataset"), m_id)
            .run();
    });
}

bool DatasetWriter::insertDataset(const DatasetRecord& dataset)
{
    SqlStatement query(m_database,
        QStringLiteral("INSERT INTO datasets (document_id, kind, series, title, source, first_date, "
                       "last_date, rows_read, rows_skipped, observations, missing) VALUES (:document, :kind, "
                       ":series, :title, :source, '', '', 0, 0, 0, 0) RETURNING id"));
    bindDescription(query, dataset).bind(QStringLiteral(":document"), m_documentId);
    m_id = query.run() && query.next() ? query.number(0) : 0;
    return m_id != 0;
}

bool DatasetWriter::begin(const DatasetRecord& dataset, const QVector<DatasetMeasure>& measures)
{
    m_measures = measures;
    if (!(m_isStored ? empty() : loadEarlier(dataset) && insertDataset(dataset))) {
        return false;
    }
    for (qsizetype position = 0; position < measures.size(); ++position) {
        SqlStatement query(m_database,
            insertSql(QStringLiteral("dataset_measures"),
                {QStringLiteral("dataset_id"), QStringLiteral("position"), QStringLiteral("column_name"),
                    QStringLiteral("metric")}));
        query.bind(QStringLiteral(":dataset_id"), m_id)
            .bind(QStringLiteral(":position"), qint64(position))
            .bind(QStringLiteral(":column_name"), storable(measures[position].column))
            .bind(QStringLiteral(":metric"), measures[position].metric);
        if (!query.run()) {
            return false;
        }
    }
    m_rows = m_database.dialect().bulkInsert(m_database, QStringLiteral("dataset_rows"), rowColumns());
    m_values = m_database.dialect().bulkInsert(m_database, QStringLiteral("official_values"), valueColumns());
    return true;
}

bool DatasetWriter::loadEarlier(const DatasetRecord& dataset)
{
    return m_seriesRows.forEach(dataset.kind, dataset.series, [this](const SeriesRows::Row& row) {
        if (row.replacedBy == 0) {
            m_earlier.insert(row.key, {row.dataset, row.position});
            m_earlierLast.insert(row.dataset, row.last);
        }
    });
}

bool DatasetWriter::addRow(const DatasetRow& row, const QVector<DatasetCell>& cells)
{
    ++m_position;
    const QString level = key(row.level);
    const QString asOf = row.asOf.date.toString(Qt::ISODate);
    for (const qint64 number : {m_id, m_position, row.number, row.start, row.pointStart}) {
        m_rows->addInteger(number);
    }
    for (const QString& text : {row.sheet, level, row.council, row.areaCode, row.areaName, asOf,
             key(row.asOf.precision), key(row.asOf.state), row.period, row.breakdown, row.text}) {
        m_rows->addText(text);
    }
    if (!m_rows->endRow()) {
        return false;
    }
    for (const DatasetCell& cell : cells) {
        m_values->addInteger(m_id);
        m_values->addInteger(m_position);
        m_values->addInteger(cell.measure);
        m_values->addReal(cell.value);
        m_values->addText(cell.symbol);
        if (!m_values->endRow()) {
            return false;
        }
    }
    if (m_earlier.isEmpty() || row.level == AreaLevel::None) {
        return true;
    }
    const auto [earlier, end] = m_earlier.equal_range(m_seriesRows.keyOf(row));
    for (auto place = earlier; place != end; ++place) {
        m_matches.push_back({*place, m_position});
    }
    return earlier == end || compare(*earlier, row, cells);
}

bool DatasetWriter::compare(const Place& place, const DatasetRow& row, const QVector<DatasetCell>& cells)
{
    SqlStatement query(m_database,
        QStringLiteral("SELECT m.metric, v.value, v.symbol FROM official_values v JOIN dataset_measures m "
                       "ON m.dataset_id = v.dataset_id AND m.position = v.measure "
                       "WHERE v.dataset_id = :dataset AND v.position = :position"));
    if (!query.bind(QStringLiteral(":dataset"), place.dataset)
             .bind(QStringLiteral(":position"), place.position)
             .run()) {
        return false;
    }
    QHash<QString, DatasetCell> before;
    while (query.next()) {
        const QVariant value = query.value(1);
        before.insert(query.text(0), {0, value.isNull() ? std::optional<double>() : value.toDouble(), query.text(2)});
    }
    for (const DatasetCell& cell : cells) {
        const QString metric = m_measures[cell.measure].metric;
        const auto found = before.constFind(metric);
        if (found == before.constEnd() || (found->value == cell.value && found->symbol == cell.symbol)) {
            continue;
        }
        noteChange({.area = row.council.isEmpty() ? row.areaName : row.council,
            .metric = metric,
            .asOf = row.asOf,
            .breakdown = row.breakdown,
            .before = *found,
            .after = cell});
    }
    return true;
}

void DatasetWriter::noteChange(const DatasetChange& change)
{
    ++m_changes.valuesChanged;
    if (m_changes.changes.size() < DatasetChanges::listed) {
        m_changes.changes.push_back(change);
    }
}

std::optional<QMultiHash<Area, DatasetWriter::Graded>> DatasetWriter::gradesAt(const QVector<Place>& places)
{
    QMultiHash<Area, Graded> grades;
    for (const Place& place : places) {
        SqlStatement query(m_database,
            QStringLiteral("SELECT area, grade, grade_as_printed FROM outcome_gradings "
                           "WHERE dataset_id = :dataset AND position = :position"));
        if (!query.bind(QStringLiteral(":dataset"), place.dataset)
                 .bind(QStringLiteral(":position"), place.position)
                 .run()) {
            return std::nullopt;
        }
        while (query.next()) {
            grades.insert(decoded<Area>(query.text(0)), {decoded<Grade>(query.text(1)), query.text(2)});
        }
    }
    return grades;
}

/// Sheets of one file tell of an inspection again: a grade that none of the earlier rows has is a change, told once.
bool DatasetWriter::compareGrades(const QString& about, const QVector<Place>& places, const OutcomeRow& outcome)
{
    const auto before = gradesAt(places);
    if (!before) {
        return false;
    }
    for (const OutcomeRow::Grading& grading : outcome.gradings) {
        const auto [first, end] = before->equal_range(grading.area);
        const bool isKnown
            = std::any_of(first, end, [&grading](const Graded& earlier) { return earlier.first == grading.grade; });
        const QString told = about + QLatin1Char('\n') + key(grading.area);
        if (first == end || isKnown || m_toldGrades.contains(told)) {
            continue;
        }
        m_toldGrades.insert(told);
        noteChange({.area = outcome.inspection.council,
            .judged = grading.area,
            .asOf = outcome.inspection.start,
            .before = {.symbol = first->second},
            .after = {.symbol = grading.printed}});
    }
    return true;
}

bool DatasetWriter::addOutcome(const OutcomeRow& outcome)
{
    const Inspection& inspection = outcome.inspection;
    static const QString sql = insertSql(QStringLiteral("outcomes"),
        QStringList{QStringLiteral("dataset_id"), QStringLiteral("position"), QStringLiteral("council"),
            QStringLiteral("theme"), QStringLiteral("council_status")}
            + inspectionColumns());
    {
        SqlStatement query(m_database, sql);
        query.bind(QStringLiteral(":dataset_id"), m_id)
            .bind(QStringLiteral(":position"), m_position)
            .bind(QStringLiteral(":council"), inspection.council)
            .bind(QStringLiteral(":theme"), storable(outcome.theme))
            .bind(QStringLiteral(":council_status"), storable(outcome.status));
        bindInspection(query, inspection);
        if (!query.run()) {
            return false;
        }
    }
    for (const OutcomeRow::Grading& grading : outcome.gradings) {
        SqlStatement query(m_database,
            insertSql(QStringLiteral("outcome_gradings"),
                {QStringLiteral("dataset_id"), QStringLiteral("position"), QStringLiteral("area"),
                    QStringLiteral("grade"), QStringLiteral("grade_as_printed")}));
        query.bind(QStringLiteral(":dataset_id"), m_id)
            .bind(QStringLiteral(":position"), m_position)
            .bind(QStringLiteral(":area"), key(grading.area))
            .bind(QStringLiteral(":grade"), key(grading.grade))
            .bind(QStringLiteral(":grade_as_printed"), storable(grading.printed));
        if (!query.run()) {
            return false;
        }
    }
    m_councils.insert(inspection.council);
    const QString about = SeriesRows::keyOf(inspection);
    const QVector<Place> earlier = m_earlier.values(about);
    for (const Place& place : earlier) {
        m_matches.push_back({place, m_position});
    }
    return earlier.isEmpty() || compareGrades(about, earlier, outcome);
}

bool DatasetWriter::addNeighbours(const QString& setName, const NeighbourList& list)
{
    for (qsizetype rank = 0; rank < list.neighbours.size(); ++rank) {
        SqlStatement query(m_database,
            insertSql(QStringLiteral("neighbours"),
                {QStringLiteral("dataset_id"), QStringLiteral("set_name"), QStringLiteral("council"),
                    QStringLiteral("la_code"), QStringLiteral("rank"), QStringLiteral("neighbour"),
                    QStringLiteral("closeness")}));
        query.bind(QStringLiteral(":dataset_id"), m_id)
            .bind(QStringLiteral(":set_name"), storable(setName))
            .bind(QStringLiteral(":council"), list.council)
            .bind(QStringLiteral(":la_code"), list.laCode)
            .bind(QStringLiteral(":rank"), qint64(rank + 1))
            .bind(QStringLiteral(":neighbour"), list.neighbours[rank].council)
            .bind(QStringLiteral(":closeness"), storable(list.neighbours[rank].closeness));
        if (!query.run()) {
            return false;
        }
    }
    return true;
}

bool DatasetWriter::replaceRows(const QDate& last)
{
    std::map<Place, qint64> replaced; // a row and the file that replaces it
    for (const auto& [earlier, position] : std::as_const(m_matches)) {
        if (m_earlierLast.value(earlier.dataset) > last) {
            m_changes.rowsOutdated += replaced.insert_or_assign({m_id, position}, earlier.dataset).second;
        } else {
            m_changes.rowsReplaced += replaced.insert_or_assign(earlier, m_id).second;
        }
    }
    return std::all_of(replaced.cbegin(), replaced.cend(),
        [this](const auto& row) { return m_seriesRows.replace(row.first.dataset, row.first.position, row.second); });
}

bool DatasetWriter::finish(DatasetRecord& dataset)
{
    if (!m_rows || !m_rows->finish() || !m_values->finish() || !replaceRows(dataset.last)) {
        return false;
    }
    dataset.id = m_id;
    dataset.documentId = m_documentId;
    dataset.replaced = m_changes.rowsOutdated;
    SqlStatement query(m_database,
        QStringLiteral("UPDATE datasets SET kind = :kind, series = :series, title = :title, source = :source, "
                       "first_date = :first, last_date = :last, rows_read = :read, "
                       "rows_skipped = :skipped, observations = :observations, missing = :missing "
                       "WHERE id = :id"));
    return bindDescription(query, dataset)
        .bind(QStringLiteral(":first"), dataset.first.toString(Qt::ISODate))
        .bind(QStringLiteral(":last"), dataset.last.toString(Qt::ISODate))
        .bind(QStringLiteral(":read"), dataset.rowsRead)
        .bind(QStringLiteral(":skipped"), dataset.rowsSkipped)
        .bind(QStringLiteral(":observations"), dataset.observations)
        .bind(QStringLiteral(":missing"), dataset.missing)
        .bind(QStringLiteral(":id"), m_id)
        .run();
}

} // namespace Councilscope
