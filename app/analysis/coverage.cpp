#include "coverage.h"

#include "coveragementions.h"
#include "lineage.h"

#include <gazetteer.h>
#include <period.h>

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

namespace Councilscope {

namespace {

bool isSecondHand(DocumentKind kind)
{
    return kind == DocumentKind::News || kind == DocumentKind::WebPage || kind == DocumentKind::SummaryChildren
        || kind == DocumentKind::Other;
}

CoverageState stateOf(const QVector<DocumentRecord>& documents)
{
    if (documents.isEmpty()) {
        return CoverageState::Listed;
    }
    const auto isReport = [](const DocumentRecord& document) { return !isSecondHand(document.kind); };
    if (std::none_of(documents.cbegin(), documents.cend(), isReport)) {
        return CoverageState::SecondHand;
    }
    const bool isWhole = std::any_of(documents.cbegin(), documents.cend(),
        [&](const DocumentRecord& each) { return isReport(each) && each.status == DocumentStatus::Loaded; });
    return isWhole ? CoverageState::Loaded : CoverageState::InPart;
}

/// Everything of one council, not yet sorted into years.
struct CouncilRecords
{
    QString council;
    QVector<CoverageItem> items;
    std::vector<std::pair<PartialDate, StatedCountCheck>> counts;
};

class CoverageBuilder
{
public:
    CoverageBuilder(const RecordSet& records, const CoverageQuery& query);

    [[nodiscard]] CoverageMap build();

private:
    [[nodiscard]] CouncilRecords recordsOf(const QString& council) const;
    [[nodiscard]] CoverageItem itemOf(const Inspection& inspection) const;
    void addCounts(CouncilRecords& found) const;
    [[nodiscard]] int foundFor(const Statement& statement, FindingKind kind) const;
    [[nodiscard]] PartialDate dateOf(const Statement& statement) const;
    void keepPeriod(CouncilRecords& found) const;
    void setYears(const QVector<CouncilRecords>& all, CoverageMap& map) const;
    [[nodiscard]] static CouncilCoverage sorted(const CouncilRecords& found, const CoverageMap& map);

    const RecordSet& m_records;
    const CoverageQuery& m_query;
    QHash<QString, DocumentRecord> m_documents; ///< by hash
    QMultiHash<QString, ReportedInspection> m_reported; ///< by inspection
    QHash<QString, PartialDate> m_inspectionDates; ///< by key
    QHash<QString, QVector<const Inspection*>> m_inspections; ///< by council
    QHash<QString, QVector<const Statement*>> m_statements; ///< by council
    std::map<std::tuple<QString, QString, FindingKind>, int> m_findings; ///< by inspection, document, kind
};

CoverageBuilder::CoverageBuilder(const RecordSet& records, const CoverageQuery& query)
    : m_records(records)
    , m_query(query)
{
    for (const DocumentRecord& document : records.documents) {
        m_documents.insert(document.sha256, document);
    }
    for (const ReportedInspection& reported : records.reported) {
        m_reported.insert(reported.inspection, reported);
    }
    for (const Inspection& inspection : records.inspections) {
        m_inspectionDates.insert(inspection.key, inspectionDate(inspection));
        m_inspections[inspection.council].push_back(&inspection);
    }
    for (const Statement& statement : records.statements) {
        m_statements[statement.council].push_back(&statement);
    }
    for (const Finding& finding : records.findings) {
        ++m_findings[{finding.inspection, finding.source.sha256, finding.kind}];
    }
}

CoverageItem CoverageBuilder::itemOf(const Inspection& inspection) const
{
    CoverageItem item;
    item.framework = inspection.framework;
    item.date = inspectionDate(inspection);
    for (const QString& sha256 : inspection.documents) {
        const DocumentRecord document = m_documents.value(sha256);
        if (!document.sha256.isEmpty() && document.kind != DocumentKind::Dataset) {
            item.documents.push_back(document);
        }
    }
    std::stable_sort(item.documents.begin(), item.documents.end(),
        [](const DocumentRecord& a, const DocumentRecord& b) { return isSecondHand(a.kind) < isSecondHand(b.kind); });
    for (const SourceSpan& span : inspection.evidence) {
        if (m_documents.value(span.sha256).kind == DocumentKind::Dataset) {
            item.listings.push_back(span);
        }
    }
    const QList<ReportedInspection> reported = m_reported.values(inspection.key);
    for (const DocumentRecord& document : std::as_const(item.documents)) {
        std::copy_if(reported.cbegin(), reported.cend(), std::back_inserter(item.reported),
            [&](const ReportedInspection& each) { return each.source.sha256 == document.sha256; });
    }
    item.state = stateOf(item.documents);
    return item;
}

CouncilRecords CoverageBuilder::recordsOf(const QString& council) const
{
    CouncilRecords found{council, {}, {}};
    QSet<QString> reporting;
    QVector<KnownInspection> known;
    for (const Inspection* inspection : m_inspections.value(council)) {
        const CoverageItem item = itemOf(*inspection);
        if (item.documents.isEmpty() && item.listings.isEmpty()) {
            continue;
        }
        reporting.unite(QSet<QString>(inspection->documents.cbegin(), inspection->documents.cend()));
        known.push_back({inspection, int(found.items.size())});
        found.items.push_back(item);
    }
    addMentions(m_statements.value(council), known, found.items);
    for (const DocumentRecord& document : m_records.documents) {
        if (document.council == council && !reporting.contains(document.sha256)
            && document.kind != DocumentKind::Dataset) {
            CoverageItem item;
            item.isInspection = false;
            item.state = document.status == DocumentStatus::Partial ? CoverageState::InPart : CoverageState::Loaded;
            item.date = document.published;
            item.documents = {document};
            found.items.push_back(item);
        }
    }
    addCounts(found);
    keepPeriod(found);
    return found;
}

void CoverageBuilder::addCounts(CouncilRecords& found) const
{
    for (const Statement* statement : m_statements.value(found.council)) {
        bool isNumber = false;
        const int stated = statement->value.toInt(&isNumber);
        const auto kind = fromKey<FindingKind>(statement->about);
        if (statement->kind == StatementKind::StatedCount && isNumber && kind) {
            found.counts.emplace_back(
                dateOf(*statement), StatedCountCheck{*statement, *kind, stated, foundFor(*statement, *kind)});
        }
    }
}

/// In the document itself, else in the one of its inspection that names most.
int CoverageBuilder::foundFor(const Statement& statement, FindingKind kind) const
{
    int most = 0;
    for (const auto& [place, count] : m_findings) {
        const auto& [inspection, document, findingKind] = place;
        const bool isOwn = document == statement.source.sha256;
        const bool isOfInspection = !inspection.isEmpty() && inspection == statement.inspection;
        if (findingKind == kind && (isOwn || isOfInspection)) {
            most = std::max(most, count);
        }
    }
    return most;
}

PartialDate CoverageBuilder::dateOf(const Statement& statement) const
{
    const PartialDate inspected = m_inspectionDates.value(statement.inspection);
    return inspected.isValid() ? inspected : m_documents.value(statement.source.sha256).published;
}

void CoverageBuilder::keepPeriod(CouncilRecords& found) const
{
    found.items.removeIf([this](const CoverageItem& item) { return !isWithin(item.date, m_query.from, m_query.to); });
    std::erase_if(found.counts, [this](const auto& count) { return !isWithin(count.first, m_query.from, m_query.to); });
    std::stable_sort(found.items.begin(), found.items.end(),
        [](const CoverageItem& a, const CoverageItem& b) { return a.date.date < b.date.date; });
}

void CoverageBuilder::setYears(const QVector<CouncilRecords>& all, CoverageMap& map) const
{
    map.firstYear = map.lastYear = m_query.today.year();
    for (const CouncilRecords& found : all) {
        for (const CoverageItem& item : found.items) {
            map.hasUndated = map.hasUndated || !item.date.isValid();
            if (item.date.isValid()) {
                map.firstYear = std::min(map.firstYear, item.date.date.year());
                map.lastYear = std::max(map.lastYear, item.date.date.year());
            }
        }
        map.hasUndated = map.hasUndated
            || std::any_of(
                found.counts.cbegin(), found.counts.cend(), [](const auto& count) { return !count.first.isValid(); });
    }
    if (m_query.to.isValid()) {
        map.lastYear = m_query.to.year();
    }
    map.firstYear = std::min(m_query.from.isValid() ? m_query.from.year() : map.firstYear, map.lastYear);
}

bool existed(const QString& council, int year)
{
    const QVector<Council>& all = Gazetteer::instance().councils();
    const QDate first(year, 1, 1);
    const QDate last(year, 12, 31);
    bool isKnown = false;
    for (const Council& each : all) {
        if (each.name == council) {
            isKnown = true;
            if ((!each.validFrom.isValid() || each.validFrom <= last)
                && (!each.validTo.isValid() || each.validTo >= first)) {
                return true;
            }
        }
    }
    return !isKnown;
}

CouncilCoverage CoverageBuilder::sorted(const CouncilRecords& found, const CoverageMap& map)
{
    const Council known = Gazetteer::instance().council(found.council);
    CouncilCoverage coverage{
        found.council, known.validFrom, known.validTo, predecessorsOf(found.council), known.successors, {}};
    for (int year = map.firstYear; year <= map.lastYear; ++year) {
        coverage.years.push_back({year, existed(found.council, year), {}, {}});
    }
    if (map.hasUndated) {
        coverage.years.push_back({});
    }
    const auto yearOf = [&](const PartialDate& date) -> CoverageYear* {
        if (!date.isValid()) {
            return &coverage.years.last();
        }
        // A year that touches the period from outside belongs to its nearest year.
        const int year = std::clamp(date.date.year(), map.firstYear, map.lastYear);
        return &coverage.years[year - map.firstYear];
    };
    for (const CoverageItem& item : found.items) {
        yearOf(item.date)->items.push_back(item);
    }
    for (const auto& [date, check] : found.counts) {
        yearOf(date)->counts.push_back(check);
    }
    return coverage;
}

CoverageMap CoverageBuilder::build()
{
    QVector<CouncilRecords> all;
    for (const QString& council : m_query.councils) {
        all.push_back(recordsOf(council));
    }
    CoverageMap map;
    setYears(all, map);
    for (const CouncilRecords& found : std::as_const(all)) {
        map.councils.push_back(sorted(found, map));
    }
    return map;
}

} // namespace

CoverageMap coverageMap(const RecordSet& records, const CoverageQuery& query)
{
    return CoverageBuilder(records, query).build();
}

} // namespace Councilscope
