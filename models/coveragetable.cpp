#include "coveragetable.h"

#include "coveragewords.h"
#include "recordevidence.h"

#include <words.h>

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Councilscope {

namespace {

struct CoverageWords
{
    Q_DECLARE_TR_FUNCTIONS(CoverageWords)
};

SourceSpan documentSpan(const DocumentRecord& document)
{
    SourceSpan span;
    span.documentId = document.id;
    span.sha256 = document.sha256;
    span.file = document.file;
    return span;
}

/// Makes marks and gaps of the items of a map.
class CoverageTableBuilder
{
public:
    CoverageTableBuilder(const CoverageMap& map, const RecordSet& records);

    [[nodiscard]] CoverageTable build();

private:
    void findFirstRecords();
    template <typename Record> void findFirst(const QVector<Record>& list);
    [[nodiscard]] CoverageRow row(const CouncilCoverage& council);
    [[nodiscard]] CoverageCell cell(const CouncilCoverage& council, const CoverageYear& year);
    [[nodiscard]] QVector<EvidenceItem> evidence(const CoverageItem& item) const;
    [[nodiscard]] EvidenceItem listing(const CoverageItem& item, const SourceSpan& span, const QString& council) const;
    [[nodiscard]] QString speaker(const CoverageItem& item) const;
    [[nodiscard]] CoverageMark mark(const CoverageItem& item, const QString& council) const;
    [[nodiscard]] CoverageMark mark(const StatedCountCheck& check) const;
    void count(const CoverageItem& item);
    void addGap(const CoverageItem& item, const CoverageMark& mark, const QString& council);
    void addGap(const StatedCountCheck& check, const CoverageMark& mark, int year);

    const CoverageMap& m_map;
    const RecordSet& m_records;
    QHash<QString, DocumentRecord> m_documents;
    QHash<QString, EvidenceItem> m_first; ///< the first record of a document that reports no inspection, by hash
    CoverageTable m_table;
};

CoverageTableBuilder::CoverageTableBuilder(const CoverageMap& map, const RecordSet& records)
    : m_map(map)
    , m_records(records)
    , m_documents(documentsByHash(records))
{
}

/// Only of documents that nothing else leads to.
void CoverageTableBuilder::findFirstRecords()
{
    for (const CouncilCoverage& council : m_map.councils) {
        for (const CoverageYear& year : council.years) {
            for (const CoverageItem& item : year.items) {
                if (item.reported.isEmpty() && !item.documents.isEmpty()) {
                    m_first.insert(item.documents.first().sha256, {});
                }
            }
        }
    }
    if (!m_first.isEmpty()) {
        findFirst(m_records.judgements);
        findFirst(m_records.findings);
        findFirst(m_records.statements);
        findFirst(m_records.observations);
    }
}

template <typename Record> void CoverageTableBuilder::findFirst(const QVector<Record>& list)
{
    for (const Record& record : list) {
        const auto first = m_first.find(record.source.sha256);
        if (first != m_first.end() && record.source.isValid()
            && (!first->isValid() || record.source.start < first->source.start)) {
            *first = evidenceOf(record, m_documents.value(record.source.sha256));
        }
    }
}

EvidenceItem CoverageTableBuilder::listing(
    const CoverageItem& item, const SourceSpan& span, const QString& council) const
{
    return {coverageWhat(item), CoverageWords::tr("%1 is listed in a published table.").arg(coverageItemName(item)),
        council, documentTitle(m_documents.value(span.sha256)), span};
}

QVector<EvidenceItem> CoverageTableBuilder::evidence(const CoverageItem& item) const
{
    QVector<EvidenceItem> found;
    for (const ReportedInspection& reported : item.reported) {
        found.push_back(evidenceOf(reported, m_documents.value(reported.source.sha256)));
    }
    if (item.reported.isEmpty() && !item.documents.isEmpty()) {
        found.push_back(m_first.value(item.documents.first().sha256));
    }
    for (const Statement& statement : item.mentions) {
        found.push_back(evidenceOf(statement, m_documents.value(statement.source.sha256)));
    }
    return found;
}

/// The document by which one knows of it.
QString CoverageTableBuilder::speaker(const CoverageItem& item) const
{
    if (!item.documents.isEmpty()) {
        return documentTitle(item.documents.first());
    }
    if (!item.mentions.isEmpty() && item.state == CoverageState::Mentioned) {
        return documentTitle(m_documents.value(item.mentions.first().source.sha256));
    }
    return item.listings.isEmpty() ? QString() : documentTitle(m_documents.value(item.listings.first().sha256));
}

CoverageMark CoverageTableBuilder::mark(const CoverageItem& item, const QString& council) const
{
    CoverageMark mark;
    mark.state = item.state;
    mark.isDocument = !item.isInspection;
    mark.label = coverageLetter(item);
    //: %1 an inspection or document, %2 such as "loaded"
    mark.sentence = CoverageWords::tr("%1: %2.").arg(coverageItemName(item), coverageStatus(item, speaker(item)));
    mark.evidence = evidence(item);
    for (const SourceSpan& span : item.listings) {
        mark.evidence.push_back(listing(item, span, council));
    }
    mark.evidence.removeIf([](const EvidenceItem& each) { return !each.isValid(); });
    if (!item.documents.isEmpty()) {
        mark.document = documentSpan(item.documents.first());
    } else if (!mark.evidence.isEmpty()) {
        mark.document = mark.evidence.first().source;
    }
    return mark;
}

CoverageMark CoverageTableBuilder::mark(const StatedCountCheck& check) const
{
    CoverageMark mark;
    mark.isCount = true;
    mark.label = QStringLiteral("%1/%2").arg(check.found).arg(check.stated);
    const DocumentRecord document = m_documents.value(check.statement.source.sha256);
    //: %1 such as "7 strengths stated, 3 found", %2 title of a document
    mark.sentence = CoverageWords::tr("%1 in: %2.").arg(stateOfCount(check), documentTitle(document));
    mark.evidence = {evidenceOf(check.statement, document)};
    mark.document = check.statement.source;
    return mark;
}

void CoverageTableBuilder::count(const CoverageItem& item)
{
    if (!item.isInspection) {
        return;
    }
    switch (item.state) {
    case CoverageState::Loaded:
    case CoverageState::InPart:
        ++m_table.loaded;
        break;
    case CoverageState::SecondHand:
        ++m_table.secondHand;
        break;
    case CoverageState::Listed:
        ++m_table.listed;
        break;
    case CoverageState::Mentioned:
        ++m_table.mentioned;
        break;
    }
}

void CoverageTableBuilder::addGap(const CoverageItem& item, const CoverageMark& mark, const QString& council)
{
    if (item.state == CoverageState::Loaded) {
        return;
    }
    //: %1 an inspection or document, %2 why it could not be read whole
    const QString what = item.state == CoverageState::InPart
        ? CoverageWords::tr("%1: %2").arg(coverageWhat(item), item.documents.first().reason)
        : coverageGapName(item);
    m_table.gaps.push_back({council, item.date, what, gapReason(item.state), mark.evidence, mark.document});
}

void CoverageTableBuilder::addGap(const StatedCountCheck& check, const CoverageMark& mark, int year)
{
    const DocumentRecord document = m_documents.value(check.statement.source.sha256);
    m_table.gaps.push_back({check.statement.council,
        document.published.isValid() || year == 0 ? document.published : PartialDate::year(year), stateOfCount(check),
        CoverageWords::tr("stated count"), mark.evidence, mark.document});
    ++m_table.counts;
}

CoverageCell CoverageTableBuilder::cell(const CouncilCoverage& council, const CoverageYear& year)
{
    CoverageCell cell{year.year, year.existed, {}, {}, {}};
    QStringList sentences;
    for (const CoverageItem& item : year.items) {
        const CoverageMark made = mark(item, council.council);
        count(item);
        addGap(item, made, council.council);
        sentences << made.sentence;
        cell.marks.push_back(made);
    }
    for (const StatedCountCheck& check : year.counts) {
        const CoverageMark made = mark(check);
        sentences << made.sentence;
        if (check.differs()) {
            addGap(check, made, year.year);
            cell.marks.push_back(made);
        }
    }
    if (!year.existed) {
        sentences << absenceSentence(council, year.year);
    }
    cell.text = sentences.join(u' ');
    if (sentences.isEmpty()) {
        sentences << CoverageWords::tr("Nothing is loaded, and no loaded document mentions anything.");
    }
    const QString when = year.year > 0 ? QString::number(year.year) : CoverageWords::tr("no known date");
    //: %1 council, %2 year, %3 sentences
    cell.sentence = CoverageWords::tr("%1, %2: %3").arg(council.council, when, sentences.join(u' '));
    return cell;
}

CoverageRow CoverageTableBuilder::row(const CouncilCoverage& council)
{
    const int loaded = m_table.loaded;
    const int known = m_table.known();
    CoverageRow row{council.council, {}, {}};
    for (const CoverageYear& year : council.years) {
        row.cells.push_back(cell(council, year));
    }
    //: %1 council, %2 a number, %n known inspections and visits
    row.sentence = CoverageWords::tr(
        "%1: %2 of %n known inspection(s) and visit(s) are loaded.", nullptr, m_table.known() - known)
                       .arg(council.council)
                       .arg(m_table.loaded - loaded);
    return row;
}

CoverageTable CoverageTableBuilder::build()
{
    findFirstRecords();
    for (int year = m_map.firstYear; year <= m_map.lastYear; ++year) {
        m_table.years << QString::number(year);
    }
    if (m_map.hasUndated) {
        m_table.years << CoverageWords::tr("No date", "heading of a column");
    }
    for (const CouncilCoverage& council : m_map.councils) {
        m_table.rows.push_back(row(council));
    }
    return m_table;
}

} // namespace

QVector<EvidenceItem> CoverageCell::evidence() const
{
    QVector<EvidenceItem> all;
    for (const CoverageMark& mark : marks) {
        all += mark.evidence;
    }
    return all;
}

CoverageTable coverageTable(const CoverageMap& map, const RecordSet& records)
{
    return map.councils.isEmpty() ? CoverageTable{} : CoverageTableBuilder(map, records).build();
}

} // namespace Councilscope
