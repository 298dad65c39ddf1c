#include "recordquery.h"

#include "decisionstore.h"
#include "facttables.h"
#include "outcomestore.h"

#include <algorithm>

namespace Councilscope {

namespace {

/// What facts take from their document.
struct DocumentContext
{
    QString sha256;
    QString file;
    QString inspection; ///< key
    QDate date; ///< of the inspection, else of publication; invalid when unknown
    int order = 0; ///< among all documents, the same in whatever order they were loaded
};

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

QDate knownDate(std::initializer_list<PartialDate> dates)
{
    for (const PartialDate& date : dates) {
        if (date.isValid()) {
            return date.date;
        }
    }
    return {};
}

QString allColumns(const QStringList& columns)
{
    return columns.join(QLatin1String(", "));
}

/// Takes the rows of one query.
class Reader
{
public:
    Reader(Database& database, const RecordFilter& filter)
        : m_database(database)
        , m_filter(filter)
    {
    }

    [[nodiscard]] bool readDocuments(QVector<DocumentRecord>& documents);
    [[nodiscard]] bool readInspections(QVector<Inspection>& inspections);
    template <typename Fact> [[nodiscard]] bool readFacts(QVector<Fact>& facts);
    /// After readInspections().
    [[nodiscard]] bool readReported(QVector<ReportedInspection>& reported);
    /// After readFacts(): the judgements of tables of outcomes, in the order of all.
    [[nodiscard]] bool addOutcomes(QVector<Judgement>& judgements);

    /// After readDocuments() and readInspections(): leaves out the documents and inspections that are not asked for.
    void applyFilter(RecordSet& set) const;

private:
    [[nodiscard]] bool readCounts(QHash<qint64, int>& counts);
    [[nodiscard]] bool readOutcomes(const QHash<qint64, Inspection*>& byId);
    [[nodiscard]] bool readMentions(QHash<qint64, Inspection*>& byId);
    [[nodiscard]] bool readMentionEvidence(const QHash<qint64, Inspection*>& byDocument);
    [[nodiscard]] bool applyInspectionDecisions(QVector<DocumentRecord>& documents);
    [[nodiscard]] bool run(SqlStatement& query) const;
    [[nodiscard]] QString councilCondition() const;
    [[nodiscard]] bool isInPeriod(const QDate& date) const;
    [[nodiscard]] bool isWanted(const QString& council, const QDate& date) const;
    /// An empty one when another program took the document away meanwhile.
    [[nodiscard]] const DocumentContext& context(qint64 documentId) const;
    template <typename Fact> [[nodiscard]] QVector<Fact> ordered(QVector<Fact> facts) const;
    [[nodiscard]] SourceSpan readSpan(const SqlStatement& query, int firstColumn, qint64 documentId);
    template <typename Fact> void readCommon(const SqlStatement& query, int own, Fact& fact);
    [[nodiscard]] QDate dateOf(const Observation& observation) const { return observation.asOf.date; }
    template <typename Fact> [[nodiscard]] QDate dateOf(const Fact& fact) const
    {
        return context(fact.source.documentId).date;
    }

    Database& m_database;
    const RecordFilter& m_filter;
    QHash<qint64, DocumentContext> m_documents;
    QHash<qint64, QString> m_inspectionKeys; ///< by row
    QHash<QString, QDate> m_inspectionDates; ///< by key
    QHash<qint64, QVector<SourceSpan>> m_mentionEvidence; ///< by document
    TextPool m_pool;
};

bool Reader::isInPeriod(const QDate& date) const
{
    if (!m_filter.from.isValid() && !m_filter.to.isValid()) {
        return true;
    }
    return date.isValid() && (!m_filter.from.isValid() || date >= m_filter.from)
        && (!m_filter.to.isValid() || date <= m_filter.to);
}

bool Reader::isWanted(const QString& council, const QDate& date) const
{
    return (m_filter.councils.isEmpty() || m_filter.councils.contains(council)) && isInPeriod(date);
}

QString Reader::councilCondition() const
{
    QStringList places;
    for (qsizetype index = 0; index < m_filter.councils.size(); ++index) {
        places << QStringLiteral(":council%1").arg(index);
    }
    return places.isEmpty() ? QString()
                            : QStringLiteral(" WHERE council IN (%1)").arg(places.join(QLatin1String(", ")));
}

bool Reader::run(SqlStatement& query) const
{
    for (qsizetype index = 0; index < m_filter.councils.size(); ++index) {
        query.bind(QStringLiteral(":council%1").arg(index), m_filter.councils[index]);
    }
    return query.run();
}

bool Reader::readCounts(QHash<qint64, int>& counts)
{
    SqlStatement query(m_database,
        QStringLiteral("SELECT document_id, count(*) FROM ("
                       "SELECT document_id FROM judgements UNION ALL "
                       "SELECT document_id FROM findings UNION ALL "
                       "SELECT document_id FROM observations UNION ALL "
                       "SELECT document_id FROM statements) facts GROUP BY document_id"));
    if (!query.run()) {
        return false;
    }
    while (query.next()) {
        counts.insert(query.number(0), int(query.number(1)));
    }
    SqlStatement tables(m_database,
        QStringLiteral(
            "SELECT d.document_id, d.observations + (SELECT count(*) FROM outcomes o WHERE o.dataset_id = d.id) "
            "FROM datasets d"));
    if (!tables.run()) {
        return false;
    }
    while (tables.next()) {
        counts.insert(tables.number(0), int(tables.number(1)));
    }
    const auto rejected = DecisionStore(m_database).rejectedByDocument();
    for (const qint64 document : rejected ? rejected->keys() : QList<qint64>()) {
        counts[document] -= rejected->value(document);
    }
    return rejected.has_value();
}

bool Reader::readDocuments(QVector<DocumentRecord>& documents)
{
    QHash<qint64, int> counts;
    SqlStatement query(m_database,
        QStringLiteral("SELECT id, sha256, file, kind, kind_confidence, publisher, title, council, "
                       "framework, published, published_precision, published_state, pages, status, "
                       "reason, imported FROM documents"));
    if (!readCounts(counts) || !query.run()) {
        return false;
    }
    while (query.next()) {
        DocumentRecord document;
        document.id = query.number(0);
        document.sha256 = query.text(1);
        document.file = query.text(2);
        document.kind = decoded<DocumentKind>(query.text(3));
        document.kindConfidence = query.real(4);
        document.publisher = m_pool.shared(query.text(5));
        document.title = query.text(6);
        document.council = m_pool.shared(query.text(7));
        document.framework = decoded<Framework>(query.text(8));
        document.published = readDate(query, 9);
        document.pages = int(query.number(12));
        document.status = decoded<DocumentStatus>(query.text(13));
        document.reason = query.text(14);
        document.imported = QDateTime::fromString(query.text(15), Qt::ISODateWithMs);
        document.records = counts.value(document.id);
        documents.push_back(document);
    }
    if (!applyInspectionDecisions(documents)) {
        return false;
    }
    const auto order = [](const DocumentRecord& document) {
        return std::tie(document.council, document.published.date, document.file, document.sha256);
    };
    std::sort(documents.begin(), documents.end(),
        [&](const DocumentRecord& left, const DocumentRecord& right) { return order(left) < order(right); });
    int position = 0;
    for (const DocumentRecord& document : std::as_const(documents)) {
        const QDate published = knownDate({document.published});
        m_documents.insert(document.id, {document.sha256, document.file, {}, published, position++});
    }
    return true;
}

/// A document is of the framework and the day that somebody corrected for its inspection, where it was of the same
/// before.
bool Reader::applyInspectionDecisions(QVector<DocumentRecord>& documents)
{
    const auto decisions = DecisionStore(m_database).linked(RecordType::Inspection);
    if (!decisions || decisions->isEmpty()) {
        return decisions.has_value();
    }
    static const QString sql
        = QStringLiteral("SELECT document_id, %1 FROM mentions").arg(allColumns(inspectionColumns()));
    SqlStatement query(m_database, sql);
    if (!query.run()) {
        return false;
    }
    QHash<qint64, std::pair<Inspection, Inspection>> corrections; // found, decided
    while (query.next()) {
        const Decision decision = decisions->value(query.number(0));
        if (decision.verdict == RecordState::Corrected) {
            ReportedInspection reported;
            readInspection(query, 1, reported.said);
            const Inspection found = reported.said;
            applyDecision(decision, reported);
            corrections.insert(query.number(0), {found, reported.said});
        }
    }
    for (DocumentRecord& document : documents) {
        const auto correction = corrections.constFind(document.id);
        if (correction == corrections.constEnd()) {
            continue;
        }
        const auto& [found, decided] = *correction;
        document.framework = document.framework == found.framework ? decided.framework : document.framework;
        document.published = document.published == found.published ? decided.published : document.published;
    }
    return true;
}

bool Reader::readInspections(QVector<Inspection>& inspections)
{
    static const QString sql = QStringLiteral("SELECT id, inspection_key, council, %1 FROM inspections")
                                   .arg(allColumns(inspectionColumns()));
    SqlStatement query(m_database, sql);
    if (!query.run()) {
        return false;
    }
    while (query.next()) {
        Inspection inspection;
        inspection.id = query.number(0);
        inspection.key = query.text(1);
        inspection.council = m_pool.shared(query.text(2));
        readInspection(query, 3, inspection);
        inspections.push_back(inspection);
    }
    const auto order = [](const Inspection& inspection) {
        return std::tuple(
            inspection.council, knownDate({inspection.end, inspection.start, inspection.published}), inspection.key);
    };
    std::sort(inspections.begin(), inspections.end(),
        [&](const Inspection& left, const Inspection& right) { return order(left) < order(right); });
    QHash<qint64, Inspection*> byId;
    for (Inspection& inspection : inspections) {
        byId.insert(inspection.id, &inspection);
        m_inspectionKeys.insert(inspection.id, inspection.key);
        m_inspectionDates.insert(inspection.key, knownDate({inspection.end, inspection.start, inspection.published}));
    }
    return readMentions(byId) && readOutcomes(byId);
}

bool Reader::readMentions(QHash<qint64, Inspection*>& byId)
{
    QHash<qint64, Inspection*> byDocument;
    SqlStatement query(
        m_database, QStringLiteral("SELECT document_id, inspection_id FROM mentions WHERE inspection_id IS NOT NULL"));
    if (!query.run()) {
        return false;
    }
    while (query.next()) {
        Inspection* inspection = byId.value(query.number(1));
        const auto document = m_documents.find(query.number(0));
        if (!inspection || document == m_documents.end()) {
            continue;
        }
        inspection->documents << document->sha256;
        document->inspection = inspection->key;
        document->date = knownDate({inspection->end, inspection->start, inspection->published});
        byDocument.insert(query.number(0), inspection);
    }
    for (Inspection* inspection : std::as_const(byId)) {
        inspection->documents.sort();
    }
    return readMentionEvidence(byDocument);
}

bool Reader::readOutcomes(const QHash<qint64, Inspection*>& byId)
{
    const auto rows = OutcomeStore(m_database).evidence(m_inspectionKeys);
    if (!rows) {
        return false;
    }
    for (Inspection* inspection : byId) {
        for (const SourceSpan& row : rows->values(inspection->key)) {
            if (!inspection->documents.contains(row.sha256)) {
                inspection->documents << row.sha256;
                inspection->evidence.push_back(row);
            }
        }
        inspection->documents.sort();
    }
    return true;
}

bool Reader::addOutcomes(QVector<Judgement>& judgements)
{
    const auto tabled = OutcomeStore(m_database).judgements(m_inspectionKeys);
    if (!tabled) {
        return false;
    }
    for (const Judgement& judgement : *tabled) {
        if (isWanted(judgement.council, m_inspectionDates.value(judgement.inspection))) {
            judgements.push_back(judgement);
        }
    }
    const auto order = [this](const Judgement& judgement) {
        const QDate date = m_inspectionDates.value(judgement.inspection, context(judgement.source.documentId).date);
        return std::pair(judgement.council, date.toJulianDay());
    };
    std::stable_sort(judgements.begin(), judgements.end(),
        [&](const Judgement& left, const Judgement& right) { return order(left) < order(right); });
    return true;
}

bool Reader::readMentionEvidence(const QHash<qint64, Inspection*>& byDocument)
{
    static const QString sql
        = QStringLiteral("SELECT document_id, %1 FROM mention_evidence ORDER BY document_id, position")
              .arg(allColumns(spanColumns()));
    SqlStatement query(m_database, sql);
    if (!query.run()) {
        return false;
    }
    while (query.next()) {
        const SourceSpan span = readSpan(query, 1, query.number(0));
        m_mentionEvidence[query.number(0)].push_back(span);
        if (Inspection* inspection = byDocument.value(query.number(0))) {
            inspection->evidence.push_back(span);
        }
    }
    for (Inspection* inspection : byDocument) {
        std::stable_sort(inspection->evidence.begin(), inspection->evidence.end(),
            [](const SourceSpan& left, const SourceSpan& right) { return left.sha256 < right.sha256; });
    }
    return true;
}

bool Reader::readReported(QVector<ReportedInspection>& reported)
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
        fact.council = m_pool.shared(query.text(1));
        readInspection(query, 2, fact.said);
        fact.said.council = fact.council;
        fact.said.evidence = m_mentionEvidence.value(fact.id);
        const DocumentContext& document = context(fact.id);
        fact.inspection = document.inspection;
        fact.source = fact.said.evidence.value(0);
        fact.source.documentId = fact.id;
        fact.source.sha256 = document.sha256;
        fact.source.file = document.file;
        if (const auto decision = decisions->constFind(fact.id); decision != decisions->constEnd()) {
            applyDecision(*decision, fact);
        }
        if (isInPeriod(dateOf(fact))) {
            unordered.push_back(std::move(fact));
        }
    }
    reported = ordered(std::move(unordered));
    return true;
}

const DocumentContext& Reader::context(qint64 documentId) const
{
    static const DocumentContext none;
    const auto found = m_documents.constFind(documentId);
    return found != m_documents.constEnd() ? *found : none;
}

SourceSpan Reader::readSpan(const SqlStatement& query, int firstColumn, qint64 documentId)
{
    const DocumentContext& document = context(documentId);
    SourceSpan span;
    span.documentId = documentId;
    span.sha256 = document.sha256;
    span.file = document.file;
    span.page = int(query.number(firstColumn));
    span.start = query.number(firstColumn + 1);
    span.end = query.number(firstColumn + 2);
    span.pointStart = query.number(firstColumn + 3);
    span.pointEnd = query.number(firstColumn + 4);
    span.quote = query.text(firstColumn + 5);
    span.boxes = boxesFromJson(query.text(firstColumn + 6));
    span.ruleId = m_pool.shared(query.text(firstColumn + 7));
    span.ruleVersion = int(query.number(firstColumn + 8));
    return span;
}

template <typename Fact> void Reader::readCommon(const SqlStatement& query, int own, Fact& fact)
{
    fact.id = query.number(0);
    fact.source = readSpan(query, 5 + own, query.number(1));
    fact.council = m_pool.shared(query.text(2));
    fact.state = decoded<RecordState>(query.text(3));
    fact.confidence = query.real(4);
    fact.inspection = context(fact.source.documentId).inspection;
}

template <typename Fact> bool Reader::readFacts(QVector<Fact>& facts)
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
        FactTable<Fact>::read(query, 5, m_pool, fact);
        if (const auto decision = decisions->constFind(fact.id); decision != decisions->constEnd()) {
            applyDecision(*decision, fact);
        }
        if (isInPeriod(dateOf(fact))) {
            unordered.push_back(std::move(fact));
        }
    }
    facts = ordered(std::move(unordered));
    return true;
}

template <typename Fact> QVector<Fact> Reader::ordered(QVector<Fact> facts) const
{
    const QHash<QString, int> ranks = councilRanks(facts);
    std::vector<std::pair<FactOrder, qsizetype>> order;
    order.reserve(size_t(facts.size()));
    for (qsizetype index = 0; index < facts.size(); ++index) {
        const Fact& fact = facts[index];
        const DocumentContext& document = context(fact.source.documentId);
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

void Reader::applyFilter(RecordSet& set) const
{
    set.documents.removeIf([this](const DocumentRecord& document) {
        return !isWanted(document.council, knownDate({document.published}));
    });
    set.inspections.removeIf([this](const Inspection& inspection) {
        return !isWanted(inspection.council, knownDate({inspection.end, inspection.start, inspection.published}));
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
    Reader reader(m_database, filter);
    if (!reader.readDocuments(set.documents) || !reader.readInspections(set.inspections)) {
        return std::nullopt;
    }
    reader.applyFilter(set);
    if (!reader.readFacts(set.judgements) || !reader.addOutcomes(set.judgements) || !reader.readFacts(set.findings)
        || !reader.readFacts(set.observations) || !reader.readFacts(set.statements) || !reader.readReported(set.reported)) {
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
    const RecordFilter everything;
    QVector<DocumentRecord> documents;
    Reader reader(m_database, everything);
    if (!reader.readDocuments(documents)) {
        return std::nullopt;
    }
    return documents;
}

} // namespace Councilscope
