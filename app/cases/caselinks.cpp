#include "caselinks.h"

#include <algorithm>

namespace Councilscope {

namespace {

bool speaksOfOneMatter(const Statement& statement)
{
    if (statement.kind == StatementKind::Claim) {
        return !speaksForInspectorate(statement.speaker);
    }
    return statement.kind == StatementKind::Persists || statement.kind == StatementKind::Progressing
        || statement.kind == StatementKind::Resolved;
}

/// Nothing is left to weigh: one document in two versions, or a finding copied from the report before.
bool haveSameWords(const Finding& left, const Finding& right)
{
    return left.text.simplified().compare(right.text.simplified(), Qt::CaseInsensitive) == 0;
}

/// The finding of the same document in which the statement stands.
const Finding* surrounding(const CaseFacts& facts, const CaseNode& node)
{
    for (const CaseNode& other : facts.nodes) {
        if (other.finding && other.document == node.document && isSamePlace(other.source(), node.source())) {
            return other.finding;
        }
    }
    return nullptr;
}

/// A statement in the guise of a finding, so that the linker can weigh its words.
Finding guise(const CaseFacts& facts, const CaseNode& node)
{
    Finding finding;
    // A word of support is one sentence of several, and the others may be about other matters.
    const bool isSupport = node.statement->value == QLatin1String("support");
    const Finding* around = surrounding(facts, node);
    finding.text = around && !isSupport ? around->text : node.text();
    finding.themes = around ? around->themes : QStringList();
    finding.kind = node.statement->kind == StatementKind::Persists ? FindingKind::Concern : FindingKind::Strength;
    finding.council = node.statement->council;
    finding.inspection = node.statement->inspection;
    finding.body = node.body();
    finding.speaker = node.statement->speaker;
    finding.source = node.statement->source;
    return finding;
}

/// What the linker is to weigh, and which nodes that is.
struct Chosen
{
    QVector<DatedFinding> findings;
    QVector<int> nodes;
};

template <typename Choice> Chosen chosen(const CaseFacts& facts, const Choice& isChosen)
{
    Chosen list;
    for (int node = 0; node < facts.nodes.size(); ++node) {
        const CaseNode& fact = facts.nodes[node];
        if (isChosen(fact)) {
            list.findings.push_back(
                {fact.finding ? *fact.finding : guise(facts, fact), facts.inspectionOf(node).first});
            list.nodes.push_back(node);
        }
    }
    return list;
}

} // namespace

CaseLinks::CaseLinks(const CaseFacts& facts, const FindingLinker& linker)
    : m_thresholds(linker.thresholds())
{
    const Chosen findings = chosen(facts, [](const CaseNode& node) { return node.finding != nullptr; });
    take(facts, findings.nodes, linker.links(findings.findings), RecordType::Finding);
    // Apart, since findings of one document are weighed against each other and statements are no rivals.
    const Chosen said = chosen(facts, [](const CaseNode& node) {
        return node.statement ? node.item == 0 && speaksOfOneMatter(*node.statement) : node.isDefect();
    });
    const bool areStatements = std::any_of(
        said.nodes.cbegin(), said.nodes.cend(), [&facts](int node) { return facts.nodes[node].statement != nullptr; });
    if (areStatements) {
        take(facts, said.nodes, linker.links(said.findings), RecordType::Statement);
        compareWithinDocuments(facts, linker);
    }
    arrange();
}

/// Links of findings to later facts of the type.
void CaseLinks::take(
    const CaseFacts& facts, const QVector<int>& nodes, const QVector<FindingLink>& links, RecordType type)
{
    for (const FindingLink& link : links) {
        const CaseNode& later = facts.nodes[nodes[link.later]];
        const RecordType typeOfLater = later.finding ? RecordType::Finding : RecordType::Statement;
        if (facts.nodes[nodes[link.earlier]].finding && typeOfLater == type) {
            take(facts, nodes[link.earlier], nodes[link.later], link);
        }
    }
}

/// The linker leaves pairs of one document alone; what is said of a matter is often said beside the finding.
void CaseLinks::compareWithinDocuments(const CaseFacts& facts, const FindingLinker& linker)
{
    for (int node = 0; node < facts.nodes.size(); ++node) {
        const CaseNode& said = facts.nodes[node];
        if (!said.statement || said.item > 0 || !speaksOfOneMatter(*said.statement)) {
            continue;
        }
        const DatedFinding statement{guise(facts, said), facts.inspectionOf(node).first};
        for (int defect = 0; defect < facts.nodes.size(); ++defect) {
            const CaseNode& flagged = facts.nodes[defect];
            if (flagged.document != said.document || !flagged.finding || !flagged.isDefect()
                || flagged.body() != said.body() || isSamePlace(flagged.source(), said.source())) {
                continue;
            }
            FindingLink link = linker.link({*flagged.finding, statement.date}, statement);
            if (link.score >= m_thresholds.proposed) {
                m_links.push_back({defect, node, link.score, link.isLinked, std::move(link.reasons)});
            }
        }
    }
}

CaseLinks::CaseLinks(const LinkThresholds& thresholds, QVector<NodeLink> links)
    : m_thresholds(thresholds)
    , m_links(std::move(links))
{
    arrange();
}

void CaseLinks::arrange()
{
    std::sort(m_links.begin(), m_links.end(), [](const NodeLink& left, const NodeLink& right) {
        return std::tuple(-left.score, left.earlier, left.later) < std::tuple(-right.score, right.earlier, right.later);
    });
    for (qsizetype index = 0; index < m_links.size(); ++index) {
        m_byLater[m_links[index].later].push_back(index);
        m_byPair.insert({m_links[index].earlier, m_links[index].later}, index);
    }
}

void CaseLinks::take(const CaseFacts& facts, int earlier, int later, const FindingLink& link)
{
    const CaseNode& left = facts.nodes[earlier];
    const CaseNode& right = facts.nodes[later];
    const bool areFurtherEvidence = left.inspection == right.inspection && left.document != right.document;
    if (left.body() != right.body() || !(areFurtherEvidence || facts.isBefore(earlier, later))) {
        return;
    }
    const bool isTurned = areFurtherEvidence && right.finding && later < earlier;
    NodeLink made{isTurned ? later : earlier, isTurned ? earlier : later, link.score, link.isLinked, link.reasons};
    const bool isTold = right.finding
        && (facts.documentOf(earlier).kind == DocumentKind::News || facts.documentOf(later).kind == DocumentKind::News);
    made.mayJoin = areFurtherEvidence || !isTold;
    if (!facts.inspectionOf(earlier).date.isValid() || !facts.inspectionOf(later).date.isValid()) {
        made.mayJoin = areFurtherEvidence;
        made.reasons.removeIf([](const LinkReason& reason) { return reason.kind == LinkReason::Kind::Distance; });
    }
    if (left.finding && right.finding && haveSameWords(*left.finding, *right.finding)) {
        made.score = 1;
        made.isLinked = true;
    }
    m_links.push_back(std::move(made));
}

QVector<const NodeLink*> CaseLinks::linksOf(int later) const
{
    QVector<const NodeLink*> found;
    const QVector<qsizetype> indices = m_byLater.value(later);
    for (const qsizetype index : indices) {
        found.push_back(&m_links[index]);
    }
    return found;
}

const NodeLink* CaseLinks::link(int earlier, int later) const
{
    const auto found = m_byPair.constFind({earlier, later});
    return found == m_byPair.cend() ? nullptr : &m_links[*found];
}

} // namespace Councilscope
