#include "recordsjson.h"

#include <QJsonArray>

namespace Councilscope {

namespace {

// Small writers and readers for the shapes that come back in every record.

template<typename Enum>
Enum keyFrom(const QJsonObject& json, QLatin1String name, Enum otherwise)
{
    return fromKey<Enum>(json.value(name).toString()).value_or(otherwise);
}

QJsonObject toJson(const PartialDate& date)
{
    return {{QStringLiteral("date"), date.toIso()},
            {QStringLiteral("precision"), key(date.precision)},
            {QStringLiteral("state"), key(date.state)}};
}

PartialDate dateFrom(const QJsonValue& value)
{
    const QJsonObject json = value.toObject();
    PartialDate date = PartialDate::fromIso(json.value(QLatin1String("date")).toString());
    date.precision = keyFrom(json, QLatin1String("precision"), date.precision);
    date.state = keyFrom(json, QLatin1String("state"), date.state);
    return date;
}

QJsonArray toJson(const QVector<PageBox>& boxes)
{
    QJsonArray array;
    for (const PageBox& box : boxes) {
        array.append(QJsonArray {box.page, box.rect.left, box.rect.top, box.rect.right, box.rect.bottom});
    }
    return array;
}

QVector<PageBox> boxesFrom(const QJsonValue& value)
{
    QVector<PageBox> boxes;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& item : array) {
        const QJsonArray box = item.toArray();
        boxes.push_back({box.at(0).toInt(),
                         {box.at(1).toDouble(), box.at(2).toDouble(), box.at(3).toDouble(), box.at(4).toDouble()}});
    }
    return boxes;
}

QJsonObject toJson(const SourceSpan& span)
{
    return {{QStringLiteral("page"), span.page},
            {QStringLiteral("start"), span.pointStart},
            {QStringLiteral("end"), span.pointEnd},
            {QStringLiteral("utf16"), QJsonArray {span.start, span.end}},
            {QStringLiteral("quote"), span.quote},
            {QStringLiteral("boxes"), toJson(span.boxes)},
            {QStringLiteral("rule"), span.ruleId},
            {QStringLiteral("rule_version"), span.ruleVersion}};
}

/// The file is the same for every span of a document, so it stands only once in the JSON.
SourceSpan spanFrom(const QJsonValue& value, const DocumentRecord& document)
{
    const QJsonObject json = value.toObject();
    const QJsonArray utf16 = json.value(QLatin1String("utf16")).toArray();
    SourceSpan span;
    span.documentId = document.id;
    span.sha256 = document.sha256;
    span.file = document.file;
    span.page = json.value(QLatin1String("page")).toInt();
    span.start = utf16.at(0).toInteger(-1);
    span.end = utf16.at(1).toInteger(-1);
    span.pointStart = json.value(QLatin1String("start")).toInteger(-1);
    span.pointEnd = json.value(QLatin1String("end")).toInteger(-1);
    span.quote = json.value(QLatin1String("quote")).toString();
    span.boxes = boxesFrom(json.value(QLatin1String("boxes")));
    span.ruleId = json.value(QLatin1String("rule")).toString();
    span.ruleVersion = json.value(QLatin1String("rule_version")).toInt(1);
    return span;
}

QJsonValue toJson(const std::optional<double>& number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

std::optional<double> numberFrom(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QStringList stringsFrom(const QJsonValue& value)
{
    QStringList strings;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& item : array) {
        strings << item.toString();
    }
    return strings;
}

template<typename Record>
void writeCommon(QJsonObject& json, const Record& record)
{
    json.insert(QStringLiteral("council"), record.council);
    json.insert(QStringLiteral("inspection"), record.inspection);
    json.insert(QStringLiteral("state"), key(record.state));
    json.insert(QStringLiteral("confidence"), record.confidence);
    json.insert(QStringLiteral("source"), toJson(record.source));
}

template<typename Record>
void readCommon(const QJsonObject& json, const DocumentRecord& document, Record& record)
{
    record.council = json.value(QLatin1String("council")).toString();
    record.inspection = json.value(QLatin1String("inspection")).toString();
    record.state = keyFrom(json, QLatin1String("state"), RecordState::Stated);
    record.confidence = json.value(QLatin1String("confidence")).toDouble(1);
    record.source = spanFrom(json.value(QLatin1String("source")), document);
}

QJsonObject toJson(const DocumentRecord& document)
{
    return {{QStringLiteral("sha256"), document.sha256},
            {QStringLiteral("file"), document.file},
            {QStringLiteral("kind"), key(document.kind)},
            {QStringLiteral("kind_confidence"), document.kindConfidence},
            {QStringLiteral("publisher"), document.publisher},
            {QStringLiteral("title"), document.title},
            {QStringLiteral("council"), document.council},
            {QStringLiteral("framework"), key(document.framework)},
            {QStringLiteral("published"), toJson(document.published)},
            {QStringLiteral("pages"), document.pages},
            {QStringLiteral("status"), key(document.status)},
            {QStringLiteral("reason"), document.reason}};
}

DocumentRecord documentFrom(const QJsonObject& json)
{
    DocumentRecord document;
    document.sha256 = json.value(QLatin1String("sha256")).toString();
    document.file = json.value(QLatin1String("file")).toString();
    document.kind = keyFrom(json, QLatin1String("kind"), DocumentKind::Other);
    document.kindConfidence = json.value(QLatin1String("kind_confidence")).toDouble();
    document.publisher = json.value(QLatin1String("publisher")).toString();
    document.title = json.value(QLatin1String("title")).toString();
    document.council = json.value(QLatin1String("council")).toString();
    document.framework = keyFrom(json, QLatin1String("framework"), Framework::Unknown);
    document.published = dateFrom(json.value(QLatin1String("published")));
    document.pages = json.value(QLatin1String("pages")).toInt();
    document.status = keyFrom(json, QLatin1String("status"), DocumentStatus::Loaded);
    document.reason = json.value(QLatin1String("reason")).toString();
    return document;
}

QJsonObject toJson(const Inspection& inspection)
{
    QJsonArray evidence;
    for (const SourceSpan& span : inspection.evidence) {
        evidence.append(toJson(span));
    }
    return {{QStringLiteral("inspection"), inspection.key},
            {QStringLiteral("council"), inspection.council},
            {QStringLiteral("framework"), key(inspection.framework)},
            {QStringLiteral("variant"), inspection.variant},
            {QStringLiteral("start"), toJson(inspection.start)},
            {QStringLiteral("end"), toJson(inspection.end)},
            {QStringLiteral("published"), toJson(inspection.published)},
            {QStringLiteral("lead_inspector"), inspection.leadInspector},
            {QStringLiteral("overall_grade"), key(inspection.overallGrade)},
            {QStringLiteral("documents"), QJsonArray::fromStringList(inspection.documents)},
            {QStringLiteral("evidence"), evidence}};
}

Inspection inspectionFrom(const QJsonObject& json, const DocumentRecord& document)
{
    Inspection inspection;
    inspection.key = json.value(QLatin1String("inspection")).toString();
    inspection.council = json.value(QLatin1String("council")).toString();
    inspection.framework = keyFrom(json, QLatin1String("framework"), Framework::Unknown);
    inspection.variant = json.value(QLatin1String("variant")).toString();
    inspection.start = dateFrom(json.value(QLatin1String("start")));
    inspection.end = dateFrom(json.value(QLatin1String("end")));
    inspection.published = dateFrom(json.value(QLatin1String("published")));
    inspection.leadInspector = json.value(QLatin1String("lead_inspector")).toString();
    inspection.overallGrade = keyFrom(json, QLatin1String("overall_grade"), Grade::Unknown);
    inspection.documents = stringsFrom(json.value(QLatin1String("documents")));
    const QJsonArray evidence = json.value(QLatin1String("evidence")).toArray();
    for (const QJsonValue& span : evidence) {
        inspection.evidence.push_back(spanFrom(span, document));
    }
    return inspection;
}

QJsonObject toJson(const Judgement& judgement)
{
    QJsonObject json {{QStringLiteral("area"), key(judgement.area)},
                      {QStringLiteral("grade"), key(judgement.grade)},
                      {QStringLiteral("grade_as_printed"), judgement.gradeAsPrinted}};
    writeCommon(json, judgement);
    return json;
}

void read(const QJsonObject& json, const DocumentRecord& document, Judgement& judgement)
{
    judgement.area = keyFrom(json, QLatin1String("area"), Area::Overall);
    judgement.grade = keyFrom(json, QLatin1String("grade"), Grade::Unknown);
    judgement.gradeAsPrinted = json.value(QLatin1String("grade_as_printed")).toString();
    readCommon(json, document, judgement);
}

QJsonObject toJson(const Finding& finding)
{
    QJsonObject json {{QStringLiteral("kind"), key(finding.kind)},
                      {QStringLiteral("ordinal"), finding.ordinal},
                      {QStringLiteral("text"), finding.text},
                      {QStringLiteral("themes"), QJsonArray::fromStringList(finding.themes)},
                      {QStringLiteral("speaker"), finding.speaker},
                      {QStringLiteral("body"), finding.body}};
    writeCommon(json, finding);
    return json;
}

void read(const QJsonObject& json, const DocumentRecord& document, Finding& finding)
{
    finding.kind = keyFrom(json, QLatin1String("kind"), FindingKind::Concern);
    finding.ordinal = json.value(QLatin1String("ordinal")).toInt();
    finding.text = json.value(QLatin1String("text")).toString();
    finding.themes = stringsFrom(json.value(QLatin1String("themes")));
    finding.speaker = json.value(QLatin1String("speaker")).toString();
    finding.body = json.value(QLatin1String("body")).toString();
    readCommon(json, document, finding);
}

QJsonObject toJson(const Observation& observation)
{
    QJsonObject json {{QStringLiteral("area_code"), observation.areaCode},
                      {QStringLiteral("metric"), observation.metric},
                      {QStringLiteral("value"), toJson(observation.value)},
                      {QStringLiteral("upper"), toJson(observation.upper)},
                      {QStringLiteral("qualifier"), key(observation.qualifier)},
                      {QStringLiteral("symbol"), observation.symbol},
                      {QStringLiteral("as_of"), toJson(observation.asOf)},
                      {QStringLiteral("breakdown"), observation.breakdown},
                      {QStringLiteral("dataset"), observation.dataset}};
    writeCommon(json, observation);
    return json;
}

void read(const QJsonObject& json, const DocumentRecord& document, Observation& observation)
{
    observation.areaCode = json.value(QLatin1String("area_code")).toString();
    observation.metric = json.value(QLatin1String("metric")).toString();
    observation.value = numberFrom(json.value(QLatin1String("value")));
    observation.upper = numberFrom(json.value(QLatin1String("upper")));
    observation.qualifier = keyFrom(json, QLatin1String("qualifier"), Qualifier::Exact);
    observation.symbol = json.value(QLatin1String("symbol")).toString();
    observation.asOf = dateFrom(json.value(QLatin1String("as_of")));
    observation.breakdown = json.value(QLatin1String("breakdown")).toString();
    observation.dataset = json.value(QLatin1String("dataset")).toString();
    readCommon(json, document, observation);
}

QJsonObject toJson(const Statement& statement)
{
    QJsonObject json {{QStringLiteral("kind"), key(statement.kind)},
                      {QStringLiteral("about"), statement.about},
                      {QStringLiteral("value"), statement.value},
                      {QStringLiteral("date"), toJson(statement.date)},
                      {QStringLiteral("speaker"), statement.speaker}};
    writeCommon(json, statement);
    return json;
}

void read(const QJsonObject& json, const DocumentRecord& document, Statement& statement)
{
    statement.kind = keyFrom(json, QLatin1String("kind"), StatementKind::Claim);
    statement.about = json.value(QLatin1String("about")).toString();
    statement.value = json.value(QLatin1String("value")).toString();
    statement.date = dateFrom(json.value(QLatin1String("date")));
    statement.speaker = json.value(QLatin1String("speaker")).toString();
    readCommon(json, document, statement);
}

template<typename Record>
QJsonArray toJsonArray(const QVector<Record>& records)
{
    QJsonArray array;
    for (const Record& record : records) {
        array.append(toJson(record));
    }
    return array;
}

template<typename Record>
QVector<Record> recordsFrom(const QJsonValue& value, const DocumentRecord& document)
{
    QVector<Record> records;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& item : array) {
        read(item.toObject(), document, records.emplace_back());
    }
    return records;
}

} // namespace

QJsonObject toJson(const DocumentFacts& facts)
{
    QJsonArray notes;
    for (const ReadingNote& note : facts.notes) {
        notes.append(QJsonObject {{QStringLiteral("what"), note.what}, {QStringLiteral("page"), note.page}});
    }
    return {{QStringLiteral("document"), toJson(facts.document)},
            {QStringLiteral("inspection"), facts.inspection ? QJsonValue(toJson(*facts.inspection)) : QJsonValue()},
            {QStringLiteral("judgements"), toJsonArray(facts.judgements)},
            {QStringLiteral("findings"), toJsonArray(facts.findings)},
            {QStringLiteral("observations"), toJsonArray(facts.observations)},
            {QStringLiteral("statements"), toJsonArray(facts.statements)},
            {QStringLiteral("notes"), notes}};
}

DocumentFacts factsFromJson(const QJsonObject& json)
{
    DocumentFacts facts;
    facts.document = documentFrom(json.value(QLatin1String("document")).toObject());
    if (json.value(QLatin1String("inspection")).isObject()) {
        facts.inspection = inspectionFrom(json.value(QLatin1String("inspection")).toObject(), facts.document);
    }
    facts.judgements = recordsFrom<Judgement>(json.value(QLatin1String("judgements")), facts.document);
    facts.findings = recordsFrom<Finding>(json.value(QLatin1String("findings")), facts.document);
    facts.observations = recordsFrom<Observation>(json.value(QLatin1String("observations")), facts.document);
    facts.statements = recordsFrom<Statement>(json.value(QLatin1String("statements")), facts.document);
    const QJsonArray notes = json.value(QLatin1String("notes")).toArray();
    for (const QJsonValue& note : notes) {
        facts.notes.push_back({note.toObject().value(QLatin1String("what")).toString(),
                               note.toObject().value(QLatin1String("page")).toInt()});
    }
    return facts;
}

} // namespace Councilscope
