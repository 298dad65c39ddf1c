#include "recordquery.h"

#include "decisionstore.h"
#include "documentquery.h"
#include "inspectionquery.h"
#include "outcomestore.h"

#include <period.h>

#include <algorithm>

namespace Councilscope {

namespace {

/// Where a fact belongs in a stable order.
struct FactOrder
{
    int council = 0; ///< rank of the name
    qint64 day = 0; ///< Julian; the smallest number for none
    int document = 0;
    qsizetype start = 0;
    qint64 id = 0;

    auto operator<=>(const FactOrder&) const = default;
};

/// Numbers in the order of the names.
template <typename Fact> QHash<QString, int> councilRanks(const QVector<Fact>& facts)
{
    QHash<QString, int> ranks;
    for (const Fact& fact : facts) {
        ranks.insert(fact.council, 0);
    }
    QStringList names = ranks.keys();
    names.sort();
    for (qsizetype rank = 0; rank < names.size(); ++rank) {
        ranks[names[rank]] = int(rank);
    }
    return ranks;
}

QString allColumns(const QStringList& columns)
{
    return columns.join(QLatin1String(", "));
}

/// Reads facts when documents and inspections are known.
class FactReader
{
public:
    FactReader(Database& database, const RecordFilter& filter, RecordContext& context)
        : m_database(database)
        , m_filter(filter)
        , m_context(context)
    {
    }

    template <typename Fact> [[nodiscard]] bool readFacts(QVector<Fact>& facts);
    [[nodiscard]] bool readReported(QVector<ReportedInspection>& reported);
    /// After readFacts(): the judgements of tables of outcomes, in the order of all.
    [[nodiscard]] bool addOutcomes(QVector<Judgement>& judgements);

    /// Leaves out the documents and inspections that are not asked for.
    void applyFilter(RecordSet& set) const;

private:
    [[nodiscard]] bool run(SqlStatement& query) const;
    [[nodiscard]] QString councilCondition() const;
    [[nodiscard]] bool isWanted(const QString& council, const QDate& date) const;
    template <typename Fact> [[nodiscard]] QVector<Fact> ordered(QVector<Fact> facts) const;
    template <typename Fact> void readCommon(const SqlStatement& query, int own, Fact& fact);
    [[nodiscard]] QDate dateOf(const Observation& observation) const { return observation.asOf.date; }
    template <typename Fact> [[nodiscard]] QDate dateOf(const Fact& fact) const
    {
        return m_context.document(fact.source.documentId).date;
    }

    Database& m_database;
    const RecordFilter& m_filter;
    RecordContext& m_context;
};

bool FactReader::isWanted(const QString& council, const QDate& date) const
{
    return (m_filter.councils.isEmpty() || m_filter.councils.contains(council))
        && isWithin(date, m_filter.from, m_filter.to);
}

QString FactReader::councilCondition() const
{
    QStringList places;
    for (qsizetype index = 0; index < m_filter.councils.size(); ++index) {
        places << QStringLiteral(":council%1").arg(index);
    }
    return places.isEmpty() ? QString()
                            : QStringLiteral(" WHERE council IN (%1)").arg(places.join(QLatin1String(", ")));
}

bool FactReader::run(SqlStatement& query) const
{
    for (qsizetype index = 0; index < m_filter.councils.size(); ++index) {
        query.bind(QStringLiteral(":council%1").arg(index), m_filter.councils[index]);
    }
    return query.run();
}

bool FactReader::addOutcomes(QVector<Judgement>& judgements)
{
    const auto tabled = OutcomeStore(m_database).judgements(m_context.inspectionKeys);
    if (!tabled) {
        return false;
    }
    for (const Judgement& judgement : *tabled) {
        if (isWanted(judgement.council, m_context.inspectionDates.value(judgement.inspection))) {
            judgements.push_back(judgement);
        }
    }
    const auto order = [this](const Judgement& judgement) {
        const QDate date = m_context.inspectionDates.value(
            judgement.inspection, m_context.document(judgement.source.documentId).date);
        return std::pair(judgement.council, date.toJulianDay());
    };
    std::stable_sort(judgements.begin(), judgements.end(),
        [&](const Judgement& left, const Judgement& right) { return order(left) < order(right); });
    return true;
}

bool FactReader::readReported(QVector<ReportedInspection>& reported)
{
    const QString sql = QStringLiteral("SELECT document_id, council, %1 FROM mentions%2")
                            .arg(allColumns(inspectionColumns()), councilCondition());
    const auto decisions = DecisionStore(m_database).linked(RecordType::Inspection);
    SqlStatement query(m_database, sql);
    if (!decisions || !run(query)) {
        return false;
    }
    QVector<ReportedInspection> unordered;
    while (query.next()) {
        ReportedInspection fact;
        fact.id = query.number(0);
        fact.council = m_context.pool.shared(query.text(1));
        readInspection(query, 2, fact.said);
        fact.said.council = fact.council;
        fact.said.evidence = m_context.mentionEvidence.value(fact.id);
        const DocumentContext& document = m_context.document(fact.id);
        fact.inspection = document.inspection;
        fact.source = fact.said.evidence.value(0);
        fact.source.documentId = fact.id;
        fact.source.sha256 = document.sha256;
        fact.source.file = document.file;
        if (const auto decision = decisions->constFind(fact.id); decision != decisions->constEnd()) {
            applyDecision(*decision, fact);
        }
        if (isWithin(dateOf(fact), m_filter.from, m_filter.to)) {
            unordered.push_back(std::move(fact));
        }
    }
    reported = ordered(std::move(unordered));
    return true;
}

template <typename Fact> void FactReader::readCommon(const SqlStatement& query, int own, Fact& fact)
{
    fact.id = query.number(0);
    fact.source = m_context.readSpan(query, 5 + own, query.number(1));
    fact.council = m_context.pool.shared(query.text(2));
    fact.state = decoded<RecordState>(query.text(3));
    fact.confidence = query.real(4);
    fact.inspection = m_context.document(fact.source.documentId).inspection;
}

template <typename Fact> bool FactReader::readFacts(QVector<Fact>& facts)
{
    const QStringList own = FactTable<Fact>::columns();
    const QString sql
        = QStringLiteral("SELECT id, document_id, council, state, confidence, %1 FROM %2%3")
              .arg(allColumns(own + spanColumns()), QLatin1String(FactTable<Fact>::name), councilCondition());
    const auto decisions = DecisionStore(m_database).linked(FactTable<Fact>::type);
    SqlStatement query(m_database, sql);
    if (!decisions || !run(query)) {
        return false;
    }
    QVector<Fact> unordered;
    while (query.next()) {
        Fact fact;
        readCommon(query, int(own.size()), fact);
        FactTable<Fact>::read(query, 5, m_context.pool, fact);
        if (const auto decision = decisions->constFind(fact.id); decision != decisions->constEnd()) {
            applyDecision(*decision, fact);
        }
        if (isWithin(dateOf(fact), m_filter.from, m_filter.to)) {
            unordered.push_back(std::move(fact));
        }
    }
    facts = ordered(std::move(unordered));
    return true;
}

template <typename Fact> QVector<Fact> FactReader::ordered(QVector<Fact> facts) const
{
    const QHash<QString, int> ranks = councilRanks(facts);
    std::vector<std::pair<FactOrder, qsizetype>> order;
    order.reserve(size_t(facts.size()));
    for (qsizetype index = 0; index < facts.size(); ++index) {
        const Fact& fact = facts[index];
        const DocumentContext& document = m_context.document(fact.source.documentId);
        order.emplace_back(FactOrder{ranks.value(fact.council), dateOf(fact).toJulianDay(), document.order,
                               fact.source.start, fact.id},
            index);
    }
    std::sort(order.begin(), order.end());
    QVector<Fact> sorted;
    sorted.reserve(facts.size());
    for (const auto& [place, index] : order) {
        sorted.push_back(std::move(facts[index]));
    }
    return sorted;
}

void FactReader::applyFilter(RecordSet& set) const
{
    set.documents.removeIf(
        [this](const DocumentRecord& document) { return !isWanted(document.council, document.published.date); });
    set.inspections.removeIf([this](const Inspection& inspection) {
        return !isWanted(inspection.council, inspectionDate(inspection).date);
    });
}

} // namespace

RecordQuery::RecordQuery(Database& database)
    : m_database(database)
{
}

std::optional<RecordSet> RecordQuery::run(const RecordFilter& filter)
{
    RecordSet set;
    RecordContext context;
    if (!readDocuments(m_database, context, set.documents) || !readInspections(m_database, context, set.inspections)) {
        return std::nullopt;
    }
    FactReader reader(m_database, filter, context);
    reader.applyFilter(set);
    if (!reader.readFacts(set.judgements) || !reader.addOutcomes(set.judgements) || !reader.readFacts(set.findings)
        || !reader.readFacts(set.observations) || !reader.readFacts(set.statements)
        || !reader.readReported(set.reported)) {
        return std::nullopt;
    }
    settleOverallGrades(set.judgements, set.inspections);
    if (!filter.includeRejected) {
        dropRejected(set);
    }
    return set;
}

std::optional<QVector<DocumentRecord>> RecordQuery::documents()
{
    RecordContext context;
    QVector<DocumentRecord> documents;
    return readDocuments(m_database, context, documents) ? std::optional(documents) : std::nullopt;
}

} // namespace Councilscope
