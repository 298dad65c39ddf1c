#include "seriesrows.h"

#include "bulkquery.h"

#include <algorithm>

namespace Councilscope {

namespace {

const char* const figureRows
    = "SELECT d.id, d.last_date, r.position, r.replaced_by, r.level, r.council, r.area_code, r.area_name, r.as_of, "
      "r.breakdown FROM datasets d JOIN dataset_rows r ON r.dataset_id = d.id "
      "WHERE d.series = :series AND r.level <> 'none'";
const char* const outcomeRows
    = "SELECT d.id, d.last_date, o.position, r.replaced_by, o.council, o.start_date, o.framework FROM datasets d "
      "JOIN outcomes o ON o.dataset_id = d.id JOIN dataset_rows r ON r.dataset_id = d.id AND r.position = o.position "
      "WHERE d.series = :series";

QString joined(const QStringList& parts)
{
    return parts.join(QLatin1Char('\n'));
}

} // namespace

SeriesRows::SeriesRows(Database& database)
    : m_database(database)
{
}

QString SeriesRows::keyOf(const QString& level, const QString& council, const QString& areaCode,
    const QString& areaName, const QString& asOf, const QString& breakdown) const
{
    return joined({level, m_areas.of(council.isEmpty() ? areaName : council, areaCode), asOf, breakdown});
}

QString SeriesRows::keyOf(const DatasetRow& row) const
{
    return keyOf(
        key(row.level), row.council, row.areaCode, row.areaName, row.asOf.date.toString(Qt::ISODate), row.breakdown);
}

QString SeriesRows::keyOf(const Inspection& inspection)
{
    return joined({inspection.council, inspection.start.date.toString(Qt::ISODate), key(inspection.framework)});
}

bool SeriesRows::forEach(DatasetKind kind, const QString& series, const std::function<void(const Row&)>& take)
{
    const bool outcomes = kind == DatasetKind::Outcomes;
    const auto rows
        = m_database.dialect().bulkQuery(m_database, QString::fromLatin1(outcomes ? outcomeRows : figureRows));
    rows->bind(QStringLiteral(":series"), series);
    while (rows->next()) {
        const QDate last = QDate::fromString(rows->shared(1), Qt::ISODate);
        const QString about = outcomes ? joined({rows->shared(4), rows->shared(5), rows->shared(6)})
                                       : keyOf(rows->shared(4), rows->shared(5), rows->shared(6), rows->shared(7),
                                           rows->shared(8), rows->shared(9));
        take({rows->integer(0), rows->integer(2), last, rows->integer(3), about});
    }
    return !rows->failed();
}

bool SeriesRows::replace(qint64 dataset, qint64 position, qint64 by)
{
    SqlStatement query(m_database,
        QStringLiteral("UPDATE dataset_rows SET replaced_by = :by "
                       "WHERE dataset_id = :dataset AND position = :position"));
    return query.bind(QStringLiteral(":by"), by != 0 ? QVariant(by) : QVariant(QMetaType(QMetaType::LongLong)))
        .bind(QStringLiteral(":dataset"), dataset)
        .bind(QStringLiteral(":position"), position)
        .run();
}

bool SeriesRows::decide(DatasetKind kind, const QString& series)
{
    QHash<QString, std::pair<QDate, qint64>> standing; // last date and file
    const auto findStanding = [&](const Row& row) {
        auto& best = standing[row.key];
        best = std::max(best, {row.last, row.dataset});
    };
    if (!forEach(kind, series, findStanding)) {
        return false;
    }
    QVector<std::tuple<qint64, qint64, qint64>> changes;
    const auto findChanges = [&](const Row& row) {
        const qint64 best = standing.value(row.key).second;
        if (const qint64 by = best == row.dataset ? 0 : best; by != row.replacedBy) {
            changes.push_back({row.dataset, row.position, by});
        }
    };
    if (!forEach(kind, series, findChanges)) {
        return false;
    }
    return std::all_of(changes.cbegin(), changes.cend(),
        [this](const auto& change) { return replace(std::get<0>(change), std::get<1>(change), std::get<2>(change)); });
}

} // namespace Councilscope
