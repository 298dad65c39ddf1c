#include "datasetquery.h"

#include "facttables.h"
#include "recordcolumns.h"

#include <algorithm>

namespace Councilscope {

namespace {

QString placeholders(const QString& prefix, qsizetype count)
{
    QStringList places;
    for (qsizetype index = 0; index < count; ++index) {
        places << QStringLiteral(":%1%2").arg(prefix).arg(index);
    }
    return places.join(QLatin1String(", "));
}

QStringList levelKeys(const SeriesQuery& query)
{
    QStringList keys;
    for (const AreaLevel level : query.levels) {
        keys << key(level);
    }
    return keys;
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

QString figuresSql(const SeriesQuery& query)
{
    QString sql = QStringLiteral(
        "SELECT r.dataset_id, r.position, v.measure, m.metric, v.value, v.symbol, r.council, r.area_code, r.breakdown, "
        "d.series, d.document_id, f.sha256, f.file, r.start_offset, r.start_point, r.body, r.as_of, r.as_of_precision, "
        "r.as_of_state FROM dataset_measures m JOIN datasets d ON d.id = m.dataset_id "
        "JOIN documents f ON f.id = d.document_id JOIN dataset_rows r ON r.dataset_id = d.id "
        "JOIN official_values v ON v.dataset_id = r.dataset_id AND v.position = r.position AND v.measure = m.position "
        "WHERE r.level <> 'none'");
    if (!query.metrics.isEmpty()) {
        sql += QStringLiteral(" AND m.metric IN (%1)")
                   .arg(placeholders(QStringLiteral("metric"), query.metrics.size()));
    }
    sql += areaCondition(query);
    if (query.totalsOnly) {
        sql += QLatin1String(" AND r.breakdown = ''");
    }
    if (!query.withReplaced) {
        sql += QLatin1String(" AND r.replaced_by IS NULL");
    }
    if (query.from.isValid()) {
        sql += QLatin1String(" AND r.as_of >= :from");
    }
    if (query.to.isValid()) {
        sql += QLatin1String(" AND r.as_of <= :to");
    }
    return sql;
}

void bindQuery(SqlStatement& statement, const SeriesQuery& query)
{
    const auto bindAll = [&](const char* prefix, const QStringList& values) {
        for (qsizetype index = 0; index < values.size(); ++index) {
            statement.bind(QStringLiteral(":%1%2").arg(QLatin1String(prefix)).arg(index), values[index]);
        }
    };
    bindAll("metric", query.metrics);
    bindAll("council", query.councils);
    bindAll("level", levelKeys(query));
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

Observation figureOf(const SqlStatement& row, TextPool& pool)
{
    Observation figure;
    figure.metric = pool.shared(row.text(3));
    const QVariant value = row.value(4);
    figure.value = value.isNull() ? std::optional<double>() : value.toDouble();
    figure.symbol = pool.shared(row.text(5));
    figure.council = pool.shared(row.text(6));
    figure.areaCode = pool.shared(row.text(7));
    figure.breakdown = pool.shared(row.text(8));
    figure.dataset = pool.shared(row.text(9));
    figure.asOf = readDate(row, 16);
    SourceSpan& source = figure.source;
    source.documentId = row.number(10);
    source.sha256 = pool.shared(row.text(11));
    source.file = pool.shared(row.text(12));
    source.quote = pool.shared(row.text(15));
    source.start = row.number(13);
    source.end = source.start + source.quote.size();
    source.pointStart = row.number(14);
    source.pointEnd = source.pointStart + pointCount(source.quote);
    return figure;
}

} // namespace

DatasetQuery::DatasetQuery(Database& database)
    : m_database(database)
{
}

std::optional<QVector<DatasetRecord>> DatasetQuery::datasets()
{
    SqlStatement query(m_database,
        QStringLiteral("SELECT d.id, d.document_id, f.sha256, f.file, d.kind, d.series, d.title, d.source, "
                       "d.first_date, d.last_date, d.rows_read, d.rows_skipped, d.observations, d.missing, "
                       "(SELECT count(*) FROM dataset_rows r WHERE r.dataset_id = d.id "
                       "AND r.replaced_by IS NOT NULL) "
                       "FROM datasets d JOIN documents f ON f.id = d.document_id "
                       "ORDER BY d.kind, d.title, d.last_date, f.sha256"));
    if (!query.run()) {
        return std::nullopt;
    }
    QVector<DatasetRecord> datasets;
    while (query.next()) {
        DatasetRecord dataset;
        dataset.id = query.number(0);
        dataset.documentId = query.number(1);
        dataset.sha256 = query.text(2);
        dataset.file = query.text(3);
        dataset.kind = decoded<DatasetKind>(query.text(4));
        dataset.series = query.text(5);
        dataset.title = query.text(6);
        dataset.source = query.text(7);
        dataset.first = QDate::fromString(query.text(8), Qt::ISODate);
        dataset.last = QDate::fromString(query.text(9), Qt::ISODate);
        dataset.rowsRead = int(query.number(10));
        dataset.rowsSkipped = int(query.number(11));
        dataset.observations = int(query.number(12));
        dataset.missing = int(query.number(13));
        dataset.replaced = int(query.number(14));
        datasets.push_back(dataset);
    }
    return datasets;
}

bool DatasetQuery::forEach(const SeriesQuery& query, const std::function<void(const Observation&)>& take)
{
    SqlStatement statement(
        m_database, figuresSql(query) + QStringLiteral(" ORDER BY r.dataset_id, r.position, v.measure"));
    bindQuery(statement, query);
    if (!statement.run()) {
        return false;
    }
    while (statement.next()) {
        TextPool ofRow; // a pool of everything would hold a million quotes
        take(figureOf(statement, ofRow));
    }
    return true;
}

std::optional<QVector<Observation>> DatasetQuery::series(const SeriesQuery& query)
{
    const auto files = datasets();
    SqlStatement statement(m_database, figuresSql(query));
    bindQuery(statement, query);
    if (!files || !statement.run()) {
        return std::nullopt;
    }
    QHash<qint64, std::pair<QDate, qint64>> reach; // later dates first, then later loading
    for (const DatasetRecord& file : *files) {
        reach.insert(file.documentId, {file.last, file.id});
    }
    TextPool pool;
    QVector<Observation> figures;
    while (statement.next()) {
        figures.push_back(figureOf(statement, pool));
    }
    const auto about = [](const Observation& figure) {
        return std::tie(figure.metric, figure.council, figure.areaCode, figure.asOf.date, figure.breakdown);
    };
    std::sort(figures.begin(), figures.end(), [&](const Observation& left, const Observation& right) {
        if (about(left) != about(right)) {
            return about(left) < about(right);
        }
        return reach.value(left.source.documentId) > reach.value(right.source.documentId);
    });
    figures.erase(std::unique(figures.begin(), figures.end(),
                      [&](const Observation& left, const Observation& right) { return about(left) == about(right); }),
        figures.end());
    return figures;
}

std::optional<QVector<NeighbourSet>> DatasetQuery::neighbourSets()
{
    SqlStatement query(m_database,
        QStringLiteral("SELECT n.set_name, n.council, n.neighbour, n.closeness, f.file, n.dataset_id, n.la_code "
                       "FROM neighbours n JOIN datasets d ON d.id = n.dataset_id "
                       "JOIN documents f ON f.id = d.document_id "
                       "ORDER BY n.set_name, n.dataset_id DESC, n.council, n.la_code, n.rank"));
    if (!query.run()) {
        return std::nullopt;
    }
    QVector<NeighbourSet> sets;
    qint64 dataset = 0;
    while (query.next()) {
        const bool isNew = sets.isEmpty() || sets.last().name != query.text(0);
        if (isNew) {
            sets.push_back({query.text(0), query.text(4), {}});
            dataset = query.number(5);
        }
        if (query.number(5) != dataset) {
            continue; // the same set in another file
        }
        QVector<NeighbourList>& lists = sets.last().lists;
        if (lists.isEmpty() || lists.last().laCode != query.text(6)) {
            lists.push_back({query.text(1), query.text(6), {}});
        }
        lists.last().neighbours.push_back({query.text(2), query.text(3)});
    }
    return sets;
}

std::optional<QStringList> DatasetQuery::metrics()
{
    SqlStatement query(m_database,
        QStringLiteral("SELECT m.metric, sum(d.rows_read) FROM dataset_measures m "
                       "JOIN datasets d ON d.id = m.dataset_id "
                       "GROUP BY m.metric ORDER BY 2 DESC, m.metric"));
    if (!query.run()) {
        return std::nullopt;
    }
    QStringList metrics;
    while (query.next()) {
        metrics << query.text(0);
    }
    return metrics;
}

std::optional<QString> DatasetQuery::text(qint64 documentId)
{
    SqlStatement query(m_database,
        QStringLiteral("SELECT r.body FROM dataset_rows r JOIN datasets d ON d.id = r.dataset_id "
                       "WHERE d.document_id = :document ORDER BY r.position"));
    if (!query.bind(QStringLiteral(":document"), documentId).run()) {
        return std::nullopt;
    }
    QString text;
    while (query.next()) {
        text += query.text(0) + QLatin1Char('\n');
    }
    return text;
}

} // namespace Councilscope
