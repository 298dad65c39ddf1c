#include "datasetwriter.h"

#include "recordcolumns.h"

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

/// What a row is about. Codes of one council change; those of regions and the country do not.
QString rowKey(const QString& level, const QString& council, const QString& areaCode, const QString& asOf,
    const QString& breakdown)
{
    return QStringList{level, council.isEmpty() ? areaCode : council, asOf, breakdown}.join(QLatin1Char('\n'));
}

QString outcomeKey(const QString& council, const QString& start, const QString& framework)
{
    return QStringList{council, start, framework}.join(QLatin1Char('\n'));
}

} // namespace

DatasetWriter::DatasetWriter(Database& database, qint64 documentId)
    : m_database(database)
    , m_documentId(documentId)
{
}

bool DatasetWriter::insertDataset(const DatasetRecord& dataset)
{
    SqlStatement query(m_database,
        QStringLiteral("INSERT INTO datasets (document_id, kind, series, title, source, first_date, "
                       "last_date, rows_read, rows_skipped, observations, missing) VALUES (:document, :kind, "
                       ":series, :title, :source, '', '', 0, 0, 0, 0) RETURNING id"));
    query.bind(QStringLiteral(":document"), m_documentId)
        .bind(QStringLiteral(":kind"), key(dataset.kind))
        .bind(QStringLiteral(":series"), dataset.series)
        .bind(QStringLiteral(":title"), storable(dataset.title))
        .bind(QStringLiteral(":source"), storable(dataset.source));
    m_id = query.run() && query.next() ? query.number(0) : 0;
    return m_id != 0;
}

bool DatasetWriter::begin(const DatasetRecord& dataset, const QVector<DatasetMeasure>& measures)
{
    m_measures = measures;
    if (!loadEarlier(dataset) || !insertDataset(dataset)) {
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
    const bool outcomes = dataset.kind == DatasetKind::Outcomes;
    const QString sql = outcomes
        ? QStringLiteral("SELECT d.id, d.last_date, o.position, o.council, o.start_date, o.framework FROM datasets d "
                         "JOIN outcomes o ON o.dataset_id = d.id JOIN dataset_rows r ON r.dataset_id = d.id "
                         "AND r.position = o.position WHERE d.series = :series AND r.replaced_by IS NULL")
        : QStringLiteral("SELECT d.id, d.last_date, r.position, r.level, r.council, r.area_code, r.as_of, r.breakdown "
                         "FROM datasets d JOIN dataset_rows r ON r.dataset_id = d.id "
                         "WHERE d.series = :series AND r.level <> 'none' AND r.replaced_by IS NULL");
    SqlStatement query(m_database, sql);
    if (!query.bind(QStringLiteral(":series"), dataset.series).run()) {
        return false;
    }
    while (query.next()) {
        const QString key = outcomes
            ? outcomeKey(query.text(3), query.text(4), query.text(5))
            : rowKey(query.text(3), query.text(4), query.text(5), query.text(6), query.text(7));
        m_earlier.insert(key, {query.number(0), query.number(2)});
        m_earlierLast.insert(query.number(0), QDate::fromString(query.text(1), Qt::ISODate));
    }
    return true;
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
    const auto earlier = m_earlier.constFind(rowKey(level, row.council, row.areaCode, asOf, row.breakdown));
    if (earlier == m_earlier.constEnd()) {
        return true;
    }
    m_matches.push_back({*earlier, m_position});
    return compare(*earlier, row, cells);
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
        ++m_changes.valuesChanged;
        if (m_changes.changes.size() < DatasetChanges::listed) {
            const QString area = row.council.isEmpty() ? row.areaName : row.council;
            m_changes.changes.push_back({area, metric, row.asOf, row.breakdown, *found, cell});
        }
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
    const auto earlier = m_earlier.constFind(
        outcomeKey(inspection.council, inspection.start.date.toString(Qt::ISODate), key(inspection.framework)));
    if (earlier != m_earlier.constEnd()) {
        m_matches.push_back({*earlier, m_position});
    }
    return true;
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

bool DatasetWriter::replace(const Place& place, qint64 by)
{
    return SqlStatement(m_database,
        QStringLiteral("UPDATE dataset_rows SET replaced_by = :by "
                       "WHERE dataset_id = :dataset AND position = :position"))
        .bind(QStringLiteral(":by"), by)
        .bind(QStringLiteral(":dataset"), place.dataset)
        .bind(QStringLiteral(":position"), place.position)
        .run();
}

bool DatasetWriter::replaceRows(const QDate& last)
{
    for (const auto& [earlier, position] : std::as_const(m_matches)) {
        const bool outdated = m_earlierLast.value(earlier.dataset) > last;
        ++(outdated ? m_changes.rowsOutdated : m_changes.rowsReplaced);
        if (!(outdated ? replace({m_id, position}, earlier.dataset) : replace(earlier, m_id))) {
            return false;
        }
    }
    return true;
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
        QStringLiteral("UPDATE datasets SET first_date = :first, last_date = :last, rows_read = :read, "
                       "rows_skipped = :skipped, observations = :observations, missing = :missing "
                       "WHERE id = :id"));
    return query.bind(QStringLiteral(":first"), dataset.first.toString(Qt::ISODate))
        .bind(QStringLiteral(":last"), dataset.last.toString(Qt::ISODate))
        .bind(QStringLiteral(":read"), dataset.rowsRead)
        .bind(QStringLiteral(":skipped"), dataset.rowsSkipped)
        .bind(QStringLiteral(":observations"), dataset.observations)
        .bind(QStringLiteral(":missing"), dataset.missing)
        .bind(QStringLiteral(":id"), m_id)
        .run();
}

} // namespace Councilscope
