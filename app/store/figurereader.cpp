#include "figurereader.h"

#include "recordcolumns.h"

#include <algorithm>

namespace Councilscope {

namespace {

// Columns of the statement that figuresSql() makes.
enum Column
{
    PositionColumn,
    MeasureColumn,
    ValueColumn,
    SymbolColumn,
    ReplacedColumn,
    CouncilColumn,
    AreaCodeColumn,
    BreakdownColumn,
    StartColumn,
    PointColumn,
    BodyColumn,
    DateColumn,
    PrecisionColumn,
    StateColumn,
};

QString placeholders(const QString& prefix, qsizetype count)
{
    QStringList places;
    for (qsizetype index = 0; index < count; ++index) {
        places << QStringLiteral(":%1%2").arg(prefix).arg(index);
    }
    return places.join(QLatin1String(", "));
}

/// Councils and levels together say which areas are asked for.
QString areaCondition(const SeriesQuery& query)
{
    QStringList either;
    if (!query.councils.isEmpty()) {
        either
            << QStringLiteral("r.council IN (%1)").arg(placeholders(QStringLiteral("council"), query.councils.size()));
    }
    if (!query.levels.isEmpty()) {
        either << QStringLiteral("r.level IN (%1)").arg(placeholders(QStringLiteral("level"), query.levels.size()));
    }
    return either.isEmpty() ? QString() : QStringLiteral(" AND (%1)").arg(either.join(QLatin1String(" OR ")));
}

/// The rows lead: both tables lie in this order, so that nothing is sorted.
QString figuresSql(qint64 table, const QStringList& measures, const SeriesQuery& query)
{
    QString sql = QStringLiteral(
        "SELECT r.position, v.measure, v.value, v.symbol, r.replaced_by, r.council, r.area_code, r.breakdown, "
        "r.start_offset, r.start_point, r.body, r.as_of, r.as_of_precision, r.as_of_state "
        "FROM dataset_rows r CROSS JOIN official_values v WHERE v.dataset_id = r.dataset_id "
        "AND v.position = r.position AND r.level <> 'none' AND r.dataset_id = %1")
                      .arg(table);
    if (!measures.isEmpty()) {
        sql += QStringLiteral(" AND v.measure IN (%1)").arg(measures.join(QLatin1String(", ")));
    }
    sql += areaCondition(query);
    if (query.totalsOnly) {
        sql += query.breakdowns.isEmpty()
            ? QStringLiteral(" AND r.breakdown = ''")
            : QStringLiteral(" AND r.breakdown IN ('', %1)")
                  .arg(placeholders(QStringLiteral("breakdown"), query.breakdowns.size()));
    }
    if (query.from.isValid()) {
        sql += QLatin1String(" AND r.as_of >= :from");
    }
    if (query.to.isValid()) {
        sql += QLatin1String(" AND r.as_of <= :to");
    }
    return sql + QLatin1String(" ORDER BY r.position, v.measure");
}

void bindQuery(BulkQuery& statement, const SeriesQuery& query)
{
    const auto bindAll = [&](const char* prefix, const QStringList& values) {
        for (qsizetype index = 0; index < values.size(); ++index) {
            statement.bind(QStringLiteral(":%1%2").arg(QLatin1String(prefix)).arg(index), values[index]);
        }
    };
    QStringList levels;
    for (const AreaLevel level : query.levels) {
        levels << key(level);
    }
    bindAll("council", query.councils);
    bindAll("level", levels);
    bindAll("breakdown", query.totalsOnly ? query.breakdowns : QStringList());
    if (query.from.isValid()) {
        statement.bind(QStringLiteral(":from"), query.from.toString(Qt::ISODate));
    }
    if (query.to.isValid()) {
        statement.bind(QStringLiteral(":to"), query.to.toString(Qt::ISODate));
    }
}

/// Number of code points in a text.
qsizetype pointCount(const QString& text)
{
    return text.size() - std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.isLowSurrogate(); });
}

} // namespace

FigureReader::FigureReader(Database& database)
    : m_database(database)
{
}

bool FigureReader::loadTables()
{
    SqlStatement query(m_database,
        QStringLiteral("SELECT d.id, d.document_id, f.sha256, f.file, d.series, d.last_date FROM datasets d "
                       "JOIN documents f ON f.id = d.document_id ORDER BY d.id"));
    if (!query.run()) {
        return false;
    }
    m_tables.clear();
    m_byId.clear();
    QVector<std::tuple<QString, qint64, qint64>> order; // last date, table, document
    while (query.next()) {
        Table table;
        table.id = query.number(0);
        table.source.documentId = query.number(1);
        table.source.sha256 = query.text(2);
        table.source.file = query.text(3);
        table.series = query.text(4);
        order.push_back({query.text(5), table.id, table.source.documentId});
        m_byId.insert(table.id, m_tables.size());
        m_tables.push_back(table);
    }
    std::sort(order.begin(), order.end());
    for (qsizetype place = 0; place < order.size(); ++place) {
        m_reach.insert(std::get<2>(order[place]), int(place));
    }
    return loadMeasures();
}

bool FigureReader::loadMeasures()
{
    SqlStatement query(m_database, QStringLiteral("SELECT dataset_id, position, metric FROM dataset_measures"));
    if (!query.run()) {
        return false;
    }
    while (query.next()) {
        Table& table = m_tables[m_byId.value(query.number(0))];
        table.measures.insert(int(query.number(1)), query.text(2));
        table.metrics.insert(query.text(2));
    }
    return true;
}

std::optional<QStringList> FigureReader::sharedMetrics(const QStringList& metrics)
{
    if (!loadTables()) {
        return std::nullopt;
    }
    QHash<QString, int> counts;
    for (const Table& table : std::as_const(m_tables)) {
        for (const QString& metric : table.metrics) {
            counts[metric] += metrics.isEmpty() || metrics.contains(metric);
        }
    }
    QStringList shared;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        if (*count > 1) {
            shared << count.key();
        }
    }
    return shared;
}

bool FigureReader::read(const SeriesQuery& query, const Take& take)
{
    return loadTables() && std::all_of(m_tables.cbegin(), m_tables.cend(), [&](const Table& table) {
        return readTable(table, query, take);
    });
}

bool FigureReader::readTable(const Table& table, const SeriesQuery& query, const Take& take)
{
    QStringList measures;
    for (auto measure = table.measures.cbegin(); measure != table.measures.cend(); ++measure) {
        if (query.metrics.contains(*measure)) {
            measures << QString::number(measure.key());
        }
    }
    if (table.measures.isEmpty() || (measures.isEmpty() && !query.metrics.isEmpty())) {
        return true;
    }
    measures.sort();
    const auto rows = m_database.dialect().bulkQuery(m_database, figuresSql(table.id, measures, query));
    bindQuery(*rows, query);
    qint64 position = -1;
    while (rows->next()) {
        // The cells of a row follow each other, and reading its texts is what costs time.
        if (const qint64 next = rows->integer(PositionColumn); next != position) {
            position = next;
            takeRow(*rows, table);
        }
        m_figure.metric = table.measures.value(int(rows->integer(MeasureColumn)));
        const bool replaced
            = m_replacedBy != 0 && m_tables[m_byId.value(m_replacedBy)].metrics.contains(m_figure.metric);
        if (replaced && !query.withReplaced) {
            continue;
        }
        m_figure.value = rows->real(ValueColumn);
        m_figure.symbol = rows->shared(SymbolColumn);
        take({m_figure, replaced});
    }
    return !rows->failed();
}

void FigureReader::takeRow(BulkQuery& row, const Table& table)
{
    m_replacedBy = row.integer(ReplacedColumn);
    m_figure.council = row.shared(CouncilColumn);
    m_figure.areaCode = row.shared(AreaCodeColumn);
    m_figure.breakdown = row.shared(BreakdownColumn);
    m_figure.dataset = table.series;
    const QString date = row.shared(DateColumn);
    const QString precision = row.shared(PrecisionColumn);
    const QString state = row.shared(StateColumn);
    PartialDate& known = m_dates[date + precision + state];
    if (!known.date.isValid()) {
        known = {QDate::fromString(date, Qt::ISODate), decoded<DatePrecision>(precision), decoded<RecordState>(state)};
    }
    m_figure.asOf = known;
    SourceSpan& source = m_figure.source;
    source = table.source;
    source.quote = row.text(BodyColumn);
    source.start = row.integer(StartColumn);
    source.end = source.start + source.quote.size();
    source.pointStart = row.integer(PointColumn);
    source.pointEnd = source.pointStart + pointCount(source.quote);
}

} // namespace Councilscope
