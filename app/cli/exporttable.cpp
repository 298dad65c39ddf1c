#include "exporttable.h"

#include "casetables.h"

#include <gazetteer.h>

namespace Councilscope {

namespace {

QStringList words(const char* list)
{
    return QString::fromLatin1(list).split(QLatin1Char(' '));
}

QVariant number(const std::optional<double>& value)
{
    return value ? QVariant(*value) : QVariant();
}

/// The page of a paged document.
QVariant page(const SourceSpan& source)
{
    return source.page > 0 ? QVariant(source.page) : QVariant();
}

QVariantList evidence(const SourceSpan& source)
{
    return {source.sha256, source.file, page(source), qint64(source.pointStart), qint64(source.pointEnd), source.quote};
}

/// Only records that count.
template <typename Record, typename Row> QVector<QVariantList> rowsOf(const QVector<Record>& records, Row row)
{
    QVector<QVariantList> rows;
    rows.reserve(records.size());
    for (const Record& record : records) {
        if (record.state != RecordState::Rejected) {
            rows.push_back(row(record));
        }
    }
    return rows;
}

ExportTable documentTable(const RecordSet& records)
{
    ExportTable table{QStringLiteral("documents"),
        words("sha256 file kind publisher title council framework published published_precision "
              "published_state pages status reason"),
        {}};
    for (const DocumentRecord& document : records.documents) {
        const PartialDate& published = document.published;
        table.rows.push_back({document.sha256, document.file, key(document.kind), document.publisher, document.title,
            document.council, key(document.framework), published.toIso(), key(published.precision),
            published.isValid() ? key(published.state) : QString(), document.pages, key(document.status),
            document.reason});
    }
    return table;
}

/// The precision of an inspection's dates is that of the vaguer one.
const PartialDate& vaguer(const PartialDate& start, const PartialDate& end)
{
    if (!start.isValid() || !end.isValid()) {
        return start.isValid() ? start : end;
    }
    const bool isInferred = start.state == RecordState::Inferred;
    if (isInferred != (end.state == RecordState::Inferred)) {
        return isInferred ? start : end;
    }
    return start.precision > end.precision ? start : end;
}

/// What holds of one date is said of both: worked out before corrected before confirmed before printed.
QString dateState(const PartialDate& start, const PartialDate& end)
{
    for (const RecordState state : {RecordState::Inferred, RecordState::Corrected, RecordState::Confirmed}) {
        if ((start.isValid() && start.state == state) || (end.isValid() && end.state == state)) {
            return key(state);
        }
    }
    return start.isValid() || end.isValid() ? key(RecordState::Stated) : QString();
}

ExportTable inspectionTable(const RecordSet& records)
{
    ExportTable table{QStringLiteral("inspections"),
        words("inspection council ons_code framework variant start end date_precision date_state published "
              "lead_inspector overall_grade documents"),
        {}};
    for (const Inspection& inspection : records.inspections) {
        const PartialDate& date = vaguer(inspection.start, inspection.end);
        table.rows.push_back(
            {inspection.key, inspection.council, Gazetteer::instance().council(inspection.council).onsCode,
                key(inspection.framework), inspection.variant, inspection.start.toIso(), inspection.end.toIso(),
                key(date.precision), dateState(inspection.start, inspection.end), inspection.published.toIso(),
                inspection.leadInspector, key(inspection.overallGrade), inspection.documents.join(QLatin1Char(';'))});
    }
    return table;
}

ExportTable judgementTable(const RecordSet& records)
{
    return {QStringLiteral("judgements"),
        words("inspection council area grade grade_as_printed state sha256 file page start end quote"),
        rowsOf(records.judgements, [](const Judgement& judgement) {
            return QVariantList{judgement.inspection, judgement.council, key(judgement.area), key(judgement.grade),
                       judgement.gradeAsPrinted, key(judgement.state)}
            + evidence(judgement.source);
        })};
}

ExportTable findingTable(const RecordSet& records, const CaseLedger& ledger)
{
    const CaseKeys cases(ledger);
    return {QStringLiteral("findings"),
        words("council kind ordinal text themes speaker inspection case state sha256 file page start end quote"),
        rowsOf(records.findings, [&cases](const Finding& finding) {
            return QVariantList{finding.council, key(finding.kind), finding.ordinal, finding.text,
                       finding.themes.join(QLatin1Char(';')), finding.speaker, finding.inspection, cases.of(finding),
                       key(finding.state)}
            + evidence(finding.source);
        })};
}

ExportTable observationTable(const RecordSet& records)
{
    return {QStringLiteral("observations"),
        words(
            "council area_code metric value upper qualifier symbol as_of as_of_precision as_of_state breakdown dataset "
            "state sha256 file page start end quote"),
        rowsOf(records.observations, observationRow)};
}

ExportTable statementTable(const RecordSet& records)
{
    return {QStringLiteral("statements"),
        words("council kind about value date date_precision speaker state sha256 file page start end quote"),
        rowsOf(records.statements, [](const Statement& statement) {
            return QVariantList{statement.council, key(statement.kind), statement.about, statement.value,
                       statement.date.toIso(), key(statement.date.precision), statement.speaker, key(statement.state)}
            + evidence(statement.source);
        })};
}

ExportTable councilTable(const RecordFilter& filter)
{
    ExportTable table{QStringLiteral("councils"),
        words("council official_name ons_code la_code urn region valid_from valid_to successors"), {}};
    for (const Council& council : Gazetteer::instance().councils()) {
        if (filter.councils.isEmpty() || filter.councils.contains(council.name)) {
            table.rows.push_back({council.name, council.officialName, council.onsCode, council.laCode, council.urn,
                council.region, council.validFrom.toString(Qt::ISODate), council.validTo.toString(Qt::ISODate),
                council.successors.join(QLatin1Char(';'))});
        }
    }
    return table;
}

} // namespace

QStringList exportTableNames()
{
    return words(
        "documents inspections judgements findings observations statements cases case-events case-log councils "
        "differences outcome-differences source-differences");
}

bool needsLedger(const QString& table)
{
    return words("findings cases case-events").contains(table);
}

ExportTable exportTable(
    const QString& name, const RecordSet& records, const RecordFilter& filter, const CaseLedger& ledger)
{
    const QHash<QString, ExportTable (*)(const RecordSet&)> ofRecords{{QStringLiteral("documents"), documentTable},
        {QStringLiteral("inspections"), inspectionTable}, {QStringLiteral("judgements"), judgementTable},
        {QStringLiteral("observations"), observationTable}, {QStringLiteral("statements"), statementTable}};
    if (const auto make = ofRecords.value(name)) {
        return make(records);
    }
    if (name == QLatin1String("councils")) {
        return councilTable(filter);
    }
    if (name == QLatin1String("findings")) {
        return findingTable(records, ledger);
    }
    if (name == QLatin1String("cases")) {
        return caseTable(ledger, filter);
    }
    if (name == QLatin1String("case-events")) {
        return caseEventTable(ledger, filter);
    }
    return {};
}

ExportTable differenceTable(const QVector<ReportedAgainstOfficial>& figures)
{
    ExportTable table{QStringLiteral("differences"),
        words("council metric reported upper qualifier as_of official official_as_of difference reason dataset sha256 "
              "file page "
              "start end quote"),
        {}};
    for (const ReportedAgainstOfficial& figure : figures) {
        const Observation& reported = figure.reported;
        table.rows.push_back(
            QVariantList{reported.council, reported.metric, number(reported.value), number(reported.upper),
                key(reported.qualifier), reported.asOf.toIso(), number(figure.official.value),
                figure.official.asOf.toIso(), figure.difference, differenceText(figure), figure.official.dataset}
            + evidence(reported.source));
    }
    return table;
}

ExportTable sourceTable(const QVector<SourceDifference>& differences)
{
    ExportTable table{QStringLiteral("source-differences"),
        words(
            "council area_code metric as_of breakdown value symbol dataset file other_value other_symbol other_dataset "
            "other_file superseded difference sha256 page start end quote"),
        {}};
    for (const SourceDifference& pair : differences) {
        const Observation& shown = pair.shown;
        const Observation& other = pair.other;
        const SourceSpan& source = other.source;
        table.rows.push_back({shown.council, shown.areaCode, shown.metric, shown.asOf.toIso(), shown.breakdown,
            number(shown.value), shown.symbol, shown.dataset, shown.source.file, number(other.value), other.symbol,
            other.dataset, source.file, pair.replaced, number(pair.difference()), source.sha256, page(source),
            qint64(source.pointStart), qint64(source.pointEnd), source.quote});
    }
    return table;
}

ExportTable outcomeTable(const OutcomeComparisons& outcomes)
{
    ExportTable table{QStringLiteral("outcome-differences"),
        words("council inspection area reported official agrees sha256 file page start end quote"), {}};
    for (const OutcomeComparison& judgement : outcomes.judgements) {
        const Judgement& reported = judgement.reported;
        table.rows.push_back(QVariantList{reported.council, reported.inspection, key(reported.area),
                                 key(reported.grade), key(judgement.official.grade), judgement.agrees()}
            + evidence(reported.source));
    }
    for (const DateDisagreement& date : outcomes.dates) {
        const SourceSpan source = date.reported.evidence.value(0);
        table.rows.push_back(QVariantList{date.reported.council, date.reported.key, QString(),
                                 date.reported.start.toIso(), date.official.start.toIso(), false}
            + evidence(source));
    }
    return table;
}

QVariantList observationRow(const Observation& observation)
{
    const PartialDate& asOf = observation.asOf;
    return QVariantList{observation.council, observation.areaCode, observation.metric, number(observation.value),
               number(observation.upper), key(observation.qualifier), observation.symbol, asOf.toIso(),
               key(asOf.precision), asOf.isValid() ? key(asOf.state) : QString(), observation.breakdown,
               observation.dataset, key(observation.state)}
    + evidence(observation.source);
}

} // namespace Councilscope
