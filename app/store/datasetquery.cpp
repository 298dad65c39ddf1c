#include "datasetquery.h"

#include "areaidentity.h"
#include "figurereader.h"
#include "recordcolumns.h"

#include <algorithm>
#include <deque>

namespace Councilscope {

namespace {

/// Official figures with what they are sorted by, as numbers: texts would be compared a million times.
class FigureList
{
public:
    void add(const FigureReader::Figure& figure, int reach)
    {
        const Observation& observation = figure.observation;
        m_keys.push_back({idOf(observation.metric), idOf(observation.council),
            idOf(m_areas.of(observation.council, observation.areaCode)), observation.asOf.date.toJulianDay(),
            idOf(observation.breakdown), reach, m_figures.size(), figure.replaced});
        m_figures.push_back(observation);
    }

    /// Calls `take` for the figures of one area, measure, breakdown and date, the one that stands first.
    template <typename Take> void forEachPlace(Take take)
    {
        sort();
        for (auto from = m_keys.cbegin(); from != m_keys.cend();) {
            const auto to = std::find_if(
                from, m_keys.cend(), [from](const Key& other) { return other.about() != from->about(); });
            take(from, to);
            from = to;
        }
    }

    struct Key
    {
        int metric = 0;
        int council = 0;
        int area = 0;
        qint64 day = 0;
        int breakdown = 0;
        int reach = 0;
        size_t figure = 0;
        bool replaced = false;

        [[nodiscard]] auto about() const { return std::tie(metric, council, area, day, breakdown); }
    };
    [[nodiscard]] qsizetype size() const { return m_keys.size(); }
    [[nodiscard]] Observation& figure(const Key& key) { return m_figures[key.figure]; }

private:
    int idOf(const QString& text)
    {
        const auto known = m_ids.constFind(text);
        return known != m_ids.constEnd() ? *known : *m_ids.insert(text, int(m_ids.size()));
    }

    void sort()
    {
        QVector<int> ranks(m_ids.size());
        QStringList texts = m_ids.keys();
        texts.sort();
        for (qsizetype rank = 0; rank < texts.size(); ++rank) {
            ranks[m_ids.value(texts[rank])] = int(rank);
        }
        for (Key& key : m_keys) {
            for (int* id : {&key.metric, &key.council, &key.area, &key.breakdown}) {
                *id = ranks[*id];
            }
        }
        std::sort(m_keys.begin(), m_keys.end(), [](const Key& left, const Key& right) {
            return left.about() != right.about()
                ? left.about() < right.about()
                : std::tie(right.replaced, left.reach) > std::tie(left.replaced, right.reach);
        });
    }

    AreaIdentity m_areas;
    QHash<QString, int> m_ids;
    QVector<Key> m_keys;
    std::deque<Observation> m_figures; // large and many: growing moves none of them
};

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
    return FigureReader(m_database).read(query, [&take](const FigureReader::Figure& figure) {
        take(figure.observation);
    });
}

std::optional<QVector<Observation>> DatasetQuery::series(const SeriesQuery& query)
{
    FigureReader reader(m_database);
    FigureList list;
    if (!reader.read(query, [&](const FigureReader::Figure& figure) {
            list.add(figure, reader.reach(figure.observation.source.documentId));
        })) {
        return std::nullopt;
    }
    QVector<Observation> figures;
    figures.reserve(list.size());
    list.forEachPlace([&](auto first, auto) { figures.push_back(std::move(list.figure(*first))); });
    return figures;
}

std::optional<QVector<SourceDifference>> DatasetQuery::differences(const SeriesQuery& query)
{
    FigureReader reader(m_database);
    SeriesQuery all = query;
    all.withReplaced = true;
    const auto metrics = reader.sharedMetrics(query.metrics);
    all.metrics = metrics.value_or(QStringList());
    FigureList list;
    if (!metrics || (!metrics->isEmpty() && !reader.read(all, [&](const FigureReader::Figure& figure) {
            list.add(figure, reader.reach(figure.observation.source.documentId));
        }))) {
        return std::nullopt;
    }
    QVector<SourceDifference> differences;
    list.forEachPlace([&](auto first, auto end) {
        const Observation& shown = list.figure(*first);
        for (auto other = first + 1; other != end; ++other) {
            const Observation& figure = list.figure(*other);
            if (figure.value != shown.value || figure.symbol != shown.symbol) {
                differences.push_back({shown, figure, other->replaced});
            }
        }
    });
    return differences;
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

std::optional<QStringList> DatasetQuery::breakdowns(const QString& metric)
{
    const auto rows = m_database.dialect().bulkQuery(m_database,
        QStringLiteral("SELECT r.breakdown FROM dataset_measures m JOIN datasets d ON d.id = m.dataset_id "
                       "JOIN official_values v ON v.dataset_id = m.dataset_id AND v.measure = m.position "
                       "JOIN dataset_rows r ON r.dataset_id = v.dataset_id AND r.position = v.position "
                       "WHERE m.metric = :metric GROUP BY r.breakdown, d.last_date, d.id "
                       "ORDER BY d.last_date DESC, d.id DESC, min(r.position)"));
    rows->bind(QStringLiteral(":metric"), metric);
    QStringList breakdowns;
    while (rows->next()) {
        breakdowns << rows->text(0);
    }
    breakdowns.removeDuplicates();
    return rows->failed() ? std::nullopt : std::optional(breakdowns);
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
