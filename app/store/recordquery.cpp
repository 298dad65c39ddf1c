#include "recordquery.h"

#include "recordcolumns.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace Councilscope {

namespace {

/// The same text many times over is kept once.
class TextPool
{
public:
    [[nodiscard]] QString shared(const QString& text)
    {
        const auto found = m_texts.constFind(text);
        return found != m_texts.constEnd() ? *found : *m_texts.insert(text);
    }

private:
    QSet<QString> m_texts;
};

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
    QString council;
    QDate date;
    int document = 0;
    qsizetype start = 0;
    qint64 id = 0;

    auto operator<=>(const FactOrder& other) const
    {
        if (const int order = council.compare(other.council); order != 0) {
            return order <=> 0;
        }
        return std::tuple(date.toJulianDay(), document, start, id)
            <=> std::tuple(other.date.toJulianDay(), other.document, other.start, other.id);
    }
};

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
    template<typename Fact>
    [[nodiscard]] bool readFacts(QVector<Fact>& facts);

    /// After readDocuments() and readInspections(): leaves out the documents and inspections that are not asked for.
    void applyFilter(RecordSet& set) const;

private:
    [[nodiscard]] bool readCounts(QHash<qint64, int>& counts);
    [[nodiscard]] bool readMentions(QHash<qint64, Inspection*>& byId);
    [[nodiscard]] bool readMentionEvidence(const QHash<qint64, Inspection*>& byDocument);
    [[nodiscard]] bool run(SqlStatement& query) const;
    [[nodiscard]] QString councilCondition() const;
    [[nodiscard]] bool isInPeriod(const QDate& date) const;
    [[nodiscard]] bool isWanted(const QString& council, const QDate& date) const;
    [[nodiscard]] SourceSpan readSpan(const SqlStatement& query, int firstColumn, qint64 documentId);
    template<typename Fact>
    void readCommon(const SqlStatement& query, int own, Fact& fact);
    [[nodiscard]] QDate dateOf(const Observation& observation) const { return observation.asOf.date; }
    template<typename Fact>
    [[nodiscard]] QDate dateOf(const Fact& fact) const
    {
        return m_documents.value(fact.source.documentId).date;
    }

    Database& m_database;
    const RecordFilter& m_filter;
    QHash<qint64, DocumentContext> m_documents;
    TextPool m_pool;
};

// What belongs to one kind of fact alone: table, columns before the span, and how a row becomes a value.

template<typename Fact>
struct FactTable;

template<>
struct FactTable<Judgement>
{
    static constexpr const char* name = "judgements";
    static QStringList columns()
    {
        return {QStringLiteral("area"), QStringLiteral("grade"), QStringLiteral("grade_as_printed")};
    }
    static void read(const SqlStatement& query, int column, TextPool& pool, Judgement& judgement)
    {
        judgement.area = decoded<Area>(query.text(column));
        judgement.grade = decoded<Grade>(query.text(column + 1));
        judgement.gradeAsPrinted = pool.shared(query.text(column + 2));
    }
};

template<>
struct FactTable<Finding>
{
    static constexpr const char* name = "findings";
    static QStringList columns()
    {
        return {QStringLiteral("kind"), QStringLiteral("ordinal"), QStringLiteral("body"),
                QStringLiteral("item"), QStringLiteral("themes"),  QStringLiteral("speaker")};
    }
    static void read(const SqlStatement& query, int column, TextPool& pool, Finding& finding)
    {
        finding.kind = decoded<FindingKind>(query.text(column));
        finding.ordinal = int(query.number(column + 1));
        finding.body = pool.shared(query.text(column + 2));
        finding.text = query.text(column + 3);
        finding.themes = query.text(column + 4).split(QLatin1Char(';'), Qt::SkipEmptyParts);
        finding.speaker = pool.shared(query.text(column + 5));
    }
};

template<>
struct FactTable<Observation>
{
    static constexpr const char* name = "observations";
    static QStringList columns()
    {
        return QStringList {QStringLiteral("area_code"), QStringLiteral("metric"), QStringLiteral("value"),
                            QStringLiteral("upper_value"), QStringLiteral("qualifier"), QStringLiteral("symbol"),
                            QStringLiteral("breakdown"), QStringLiteral("dataset")}
        + dateColumns(QStringLiteral("as_of"), QStringLiteral("as_of"));
    }
    static void read(const SqlStatement& query, int column, TextPool& pool, Observation& observation)
    {
        const auto number = [&](int at) {
            const QVariant value = query.value(at);
            return value.isNull() ? std::optional<double>() : value.toDouble();
        };
        observation.areaCode = pool.shared(query.text(column));
        observation.metric = pool.shared(query.text(column + 1));
        observation.value = number(column + 2);
        observation.upper = number(column + 3);
        observation.qualifier = decoded<Qualifier>(query.text(column + 4));
        observation.symbol = pool.shared(query.text(column + 5));
        observation.breakdown = pool.shared(query.text(column + 6));
        observation.dataset = pool.shared(query.text(column + 7));
        observation.asOf = readDate(query, column + 8);
    }
};

template<>
struct FactTable<Statement>
{
    static constexpr const char* name = "statements";
    static QStringList columns()
    {
        return QStringList {QStringLiteral("kind"), QStringLiteral("about"), QStringLiteral("value"),
                            QStringLiteral("speaker")}
        + dateColumns(QStringLiteral("stated_date"), QStringLiteral("stated"));
    }
    static void read(const SqlStatement& query, int column, TextPool& pool, Statement& statement)
    {
        statement.kind = decoded<StatementKind>(query.text(column));
        statement.about = pool.shared(query.text(column + 1));
        statement.value = pool.shared(query.text(column + 2));
        statement.speaker = pool.shared(query.text(column + 3));
        statement.date = readDate(query, column + 4);
    }
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
    return places.isEmpty() ? QString() : QStringLiteral(" WHERE council IN (%1)").arg(places.join(QLatin1String(", ")));
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
    SqlStatement query(m_database, QStringLiteral("SELECT document_id, count(*) FROM ("
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
    return true;
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
        return std::tuple(inspection.council, knownDate({inspection.end, inspection.start, inspection.published}),
                          inspection.key);
    };
    std::sort(inspections.begin(), inspections.end(),
              [&](const Inspection& left, const Inspection& right) { return order(left) < order(right); });
    QHash<qint64, Inspection*> byId;
    for (Inspection& inspection : inspections) {
        byId.insert(inspection.id, &inspection);
    }
    return readMentions(byId);
}

bool Reader::readMentions(QHash<qint64, Inspection*>& byId)
{
    QHash<qint64, Inspection*> byDocument;
    SqlStatement query(m_database,
                       QStringLiteral("SELECT document_id, inspection_id FROM mentions WHERE inspection_id IS NOT NULL"));
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

bool Reader::readMentionEvidence(const QHash<qint64, Inspection*>& byDocument)
{
    static const QString sql = QStringLiteral("SELECT document_id, %1 FROM mention_evidence ORDER BY document_id, position")
                                   .arg(allColumns(spanColumns()));
    SqlStatement query(m_database, sql);
    if (!query.run()) {
        return false;
    }
    while (query.next()) {
        if (Inspection* inspection = byDocument.value(query.number(0))) {
            inspection->evidence.push_back(readSpan(query, 1, query.number(0)));
        }
    }
    for (Inspection* inspection : byDocument) {
        std::stable_sort(inspection->evidence.begin(), inspection->evidence.end(),
                         [](const SourceSpan& left, const SourceSpan& right) { return left.sha256 < right.sha256; });
    }
    return true;
}

SourceSpan Reader::readSpan(const SqlStatement& query, int firstColumn, qint64 documentId)
{
    const auto document = m_documents.constFind(documentId);
    SourceSpan span;
    span.documentId = documentId;
    if (document != m_documents.constEnd()) {
        span.sha256 = document->sha256;
        span.file = document->file;
    }
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

template<typename Fact>
void Reader::readCommon(const SqlStatement& query, int own, Fact& fact)
{
    fact.id = query.number(0);
    fact.source = readSpan(query, 5 + own, query.number(1));
    fact.council = m_pool.shared(query.text(2));
    fact.state = decoded<RecordState>(query.text(3));
    fact.confidence = query.real(4);
    fact.inspection = m_documents.value(fact.source.documentId).inspection;
}

template<typename Fact>
bool Reader::readFacts(QVector<Fact>& facts)
{
    const QStringList own = FactTable<Fact>::columns();
    const QString sql = QStringLiteral("SELECT id, document_id, council, state, confidence, %1 FROM %2%3")
                            .arg(allColumns(own + spanColumns()), QLatin1String(FactTable<Fact>::name), councilCondition());
    SqlStatement query(m_database, sql);
    if (!run(query)) {
        return false;
    }
    QVector<Fact> unordered;
    std::vector<std::pair<FactOrder, qsizetype>> order;
    while (query.next()) {
        Fact fact;
        readCommon(query, int(own.size()), fact);
        FactTable<Fact>::read(query, 5, m_pool, fact);
        const QDate date = dateOf(fact);
        if (isInPeriod(date)) {
            const int document = m_documents.value(fact.source.documentId).order;
            order.emplace_back(FactOrder {fact.council, date, document, fact.source.start, fact.id}, unordered.size());
            unordered.push_back(std::move(fact));
        }
    }
    std::sort(order.begin(), order.end(), [](const auto& left, const auto& right) { return left.first < right.first; });
    facts.reserve(unordered.size());
    for (const auto& [place, index] : order) {
        facts.push_back(std::move(unordered[index]));
    }
    return true;
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
    if (!reader.readFacts(set.judgements) || !reader.readFacts(set.findings) || !reader.readFacts(set.observations)
        || !reader.readFacts(set.statements)) {
        return std::nullopt;
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
