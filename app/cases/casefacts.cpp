#include "casefacts.h"

#include "frameworktimes.h"

#include <period.h>

#include <QMap>

#include <algorithm>

namespace Councilscope {

namespace {

const QString authority = QStringLiteral("local_authority");

/// Pointers to one council's records.
struct CouncilRecords
{
    QVector<const DocumentRecord*> documents;
    QVector<const Inspection*> inspections;
    QVector<const Finding*> findings;
    QVector<const Statement*> statements;
};

int trust(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::SummaryChildren:
        return 1;
    case DocumentKind::WebPage:
    case DocumentKind::Other:
        return 2;
    case DocumentKind::News:
        return 3;
    default:
        return 0;
    }
}

auto documentRank(const DocumentRecord* document)
{
    return std::tuple(trust(document->kind), document->published.date, document->file, document->sha256);
}

CaseInspection caseInspection(const Inspection& inspection)
{
    CaseInspection made;
    made.key = inspection.key;
    made.framework = inspection.framework;
    made.published = inspection.published;
    made.date = inspectionDate(inspection);
    const FrameworkTime time = frameworkTime(inspection.framework);
    made.first = made.date.isValid() ? made.date.date : time.first;
    made.last = made.date.isValid() ? made.date.lastDate() : time.last;
    return made;
}

/// For a document that reports no inspection: what it says is said on the day when it appeared.
CaseInspection caseInspection(const DocumentRecord& document)
{
    CaseInspection made;
    made.isInspection = false;
    made.key = QStringLiteral("document-") + document.sha256.left(8);
    made.date = document.published;
    made.published = document.published;
    made.first = made.date.date;
    made.last = made.date.lastDate();
    return made;
}

auto inspectionRank(const CaseInspection& inspection)
{
    return std::tuple(inspection.first, inspection.last, inspection.key);
}

auto nodeRank(const CaseNode& node)
{
    const SourceSpan& source = node.source();
    const int kind = node.finding ? int(node.finding->kind) : int(node.statement->kind);
    return std::tuple(node.inspection, node.document, source.start, source.end, node.finding == nullptr, kind,
        node.body(), node.finding ? node.finding->ordinal : node.item, node.text());
}

/// An article may tell of several councils, and is one's own: the others' facts stand in it as well.
void addSharedDocuments(const QVector<DocumentRecord>& documents, QMap<QString, CouncilRecords>& councils)
{
    QHash<QString, const DocumentRecord*> byHash;
    for (const DocumentRecord& document : documents) {
        byHash.insert(document.sha256, &document);
    }
    for (auto council = councils.begin(); council != councils.end(); ++council) {
        QSet<QString> hashes;
        const auto take = [&hashes](const auto& facts) {
            for (const auto* fact : facts) {
                hashes.insert(fact->source.sha256);
            }
        };
        take(council->findings);
        take(council->statements);
        for (const QString& hash : std::as_const(hashes)) {
            const DocumentRecord* document = byHash.value(hash);
            if (document && document->council != council.key()) {
                council->documents.push_back(document);
            }
        }
    }
}

class FactsBuilder
{
public:
    FactsBuilder(const QString& council, const CouncilRecords& records)
        : m_records(records)
    {
        m_facts.council = council;
    }

    CaseFacts build()
    {
        takeDocuments();
        takeInspections();
        for (const Finding* finding : m_records.findings) {
            add({.finding = finding}, finding->inspection);
        }
        for (const Statement* statement : m_records.statements) {
            add({.statement = statement}, statement->inspection);
        }
        addUnnamedItems();
        std::sort(m_facts.nodes.begin(), m_facts.nodes.end(),
            [](const CaseNode& left, const CaseNode& right) { return nodeRank(left) < nodeRank(right); });
        return std::move(m_facts);
    }

private:
    void takeDocuments()
    {
        m_facts.documents = m_records.documents;
        std::sort(m_facts.documents.begin(), m_facts.documents.end(),
            [](const auto* left, const auto* right) { return documentRank(left) < documentRank(right); });
        for (int index = 0; index < m_facts.documents.size(); ++index) {
            m_documents.insert(m_facts.documents[index]->sha256, index);
        }
    }

    void takeInspections()
    {
        QSet<QString> reported;
        for (const Inspection* inspection : m_records.inspections) {
            m_facts.inspections.push_back(caseInspection(*inspection));
            reported.unite(QSet<QString>(inspection->documents.begin(), inspection->documents.end()));
        }
        for (const DocumentRecord* document : std::as_const(m_facts.documents)) {
            if (!reported.contains(document->sha256)) {
                m_facts.inspections.push_back(caseInspection(*document));
            }
        }
        std::sort(m_facts.inspections.begin(), m_facts.inspections.end(),
            [](const auto& left, const auto& right) { return inspectionRank(left) < inspectionRank(right); });
        for (int index = 0; index < m_facts.inspections.size(); ++index) {
            m_inspections.insert(m_facts.inspections[index].key, index);
        }
    }

    void add(CaseNode node, const QString& inspection)
    {
        const QString& sha256 = node.source().sha256;
        const int ofDocument = m_inspections.value(QStringLiteral("document-") + sha256.left(8), -1);
        node.inspection = m_inspections.value(inspection, ofDocument);
        node.document = m_documents.value(sha256, -1);
        if (node.inspection >= 0 && node.document >= 0) {
            m_facts.nodes.push_back(node);
        }
    }

    /// The largest number of items of the kind that any document of the inspection names.
    int namedItems(int inspection, const QString& kind) const
    {
        QHash<int, int> counts;
        for (const CaseNode& node : m_facts.nodes) {
            if (node.finding && node.inspection == inspection && node.isDefect() && node.body() == authority
                && key(node.finding->kind) == kind) {
                ++counts[node.document];
            }
        }
        return counts.isEmpty() ? 0 : *std::max_element(counts.cbegin(), counts.cend());
    }

    /// Of several counts of one kind the largest stands, from the document that is trusted most.
    void addUnnamedItems()
    {
        QMap<std::pair<int, QString>, CaseNode> counts;
        for (const CaseNode& node : std::as_const(m_facts.nodes)) {
            if (!node.statement || node.statement->kind != StatementKind::StatedCount) {
                continue;
            }
            const std::optional<FindingKind> kind = fromKey<FindingKind>(node.statement->about);
            if (!kind || !isDefectKind(*kind)) {
                continue;
            }
            const auto rank = [](const CaseNode& count) {
                return std::tuple(-count.statement->value.toInt(), count.document, count.source().start);
            };
            const auto found = counts.find({node.inspection, node.statement->about});
            if (found == counts.end()) {
                counts.insert({node.inspection, node.statement->about}, node);
            } else if (rank(node) < rank(*found)) {
                *found = node;
            }
        }
        for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
            addUnnamedItems(*count, namedItems(count->inspection, count->statement->about));
        }
    }

    void addUnnamedItems(CaseNode count, int named)
    {
        constexpr int most = 200; // a count beyond this is a misreading
        const int stated = count.statement->value.toInt();
        for (int item = 1; item <= stated - named && stated <= most; ++item) {
            count.item = item;
            m_facts.nodes.push_back(count);
        }
    }

    const CouncilRecords& m_records;
    CaseFacts m_facts;
    QHash<QString, int> m_documents;
    QHash<QString, int> m_inspections;
};

} // namespace

bool CaseInspection::isBefore(const CaseInspection& other) const
{
    if (date.isValid() && other.date.isValid()) {
        return first < other.first;
    }
    return last.isValid() && other.first.isValid() && last < other.first;
}

QString CaseNode::text() const
{
    return finding ? finding->text : statement->source.quote.simplified();
}

QString CaseNode::body() const
{
    const QString board = QStringLiteral("board");
    if (statement && (statement->about == board || statement->speaker == board)) {
        return QStringLiteral("lscb");
    }
    return finding && !finding->body.isEmpty() ? finding->body : authority;
}

FactReference CaseNode::reference() const
{
    return finding ? referenceTo(*finding) : referenceTo(*statement, item);
}

bool CaseNode::isDefect() const
{
    return finding ? isDefectKind(finding->kind) && speaksForInspectorate(finding->speaker) : item > 0;
}

bool CaseNode::isPraise() const
{
    return finding && !isDefectKind(finding->kind) && speaksForInspectorate(finding->speaker);
}

bool isDefectKind(FindingKind kind)
{
    return kind != FindingKind::Strength && kind != FindingKind::MeetsRequirements;
}

bool speaksForInspectorate(const QString& speaker)
{
    return speaker.isEmpty() || speaker == QLatin1String("inspectorate") || speaker == QLatin1String("reporter");
}

bool isSamePlace(const SourceSpan& left, const SourceSpan& right)
{
    const qsizetype shared = std::min(left.end, right.end) - std::max(left.start, right.start);
    const qsizetype shorter = std::min(left.end - left.start, right.end - right.start);
    return left.sha256 == right.sha256 && shared > 0 && 2 * shared >= shorter;
}

bool CaseFacts::isBefore(int node, int other) const
{
    return inspectionOf(node).isBefore(inspectionOf(other));
}

QVector<CaseFacts> caseFacts(const RecordSet& records)
{
    QMap<QString, CouncilRecords> councils;
    const auto distribute = [&councils](const auto& list, auto member) {
        for (const auto& record : list) {
            if (!record.council.isEmpty()) {
                (councils[record.council].*member).push_back(&record);
            }
        }
    };
    distribute(records.findings, &CouncilRecords::findings);
    distribute(records.statements, &CouncilRecords::statements);
    distribute(records.inspections, &CouncilRecords::inspections);
    distribute(records.documents, &CouncilRecords::documents);
    addSharedDocuments(records.documents, councils);
    QVector<CaseFacts> all;
    for (auto council = councils.cbegin(); council != councils.cend(); ++council) {
        all.push_back(FactsBuilder(council.key(), *council).build());
    }
    return all;
}

} // namespace Councilscope
