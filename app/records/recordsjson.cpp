#include "recordsjson.h"

#include <QJsonArray>

namespace Councilscope {

namespace {

QJsonObject toJson(const PartialDate& date)
{
    return {{QStringLiteral("date"), date.toIso()}, {QStringLiteral("precision"), key(date.precision)},
        {QStringLiteral("state"), key(date.state)}};
}

template <typename Enum> Enum enumFrom(const QJsonValue& value)
{
    return fromKey<Enum>(value.toString()).value_or(Enum{});
}

PartialDate dateFromJson(const QJsonValue& value)
{
    const auto state = enumFrom<RecordState>(value[QLatin1String("state")]);
    PartialDate date = PartialDate::fromIso(value[QLatin1String("date")].toString(), state);
    // The form of a date tells its precision except that a part of a month is printed as the month.
    date.precision = enumFrom<DatePrecision>(value[QLatin1String("precision")]);
    date.state = state;
    return date;
}

QJsonArray toJson(const NormalizedRect& rect)
{
    return {rect.left, rect.top, rect.right, rect.bottom};
}

NormalizedRect rectFromJson(const QJsonValue& value)
{
    return {value[0].toDouble(), value[1].toDouble(), value[2].toDouble(), value[3].toDouble()};
}

QJsonObject toJson(const SourceSpan& span)
{
    QJsonArray boxes;
    for (const PageBox& box : span.boxes) {
        boxes.push_back(QJsonObject{{QStringLiteral("page"), box.page}, {QStringLiteral("rect"), toJson(box.rect)}});
    }
    return {{QStringLiteral("document_id"), span.documentId}, {QStringLiteral("sha256"), span.sha256},
        {QStringLiteral("file"), span.file}, {QStringLiteral("page"), span.page},
        {QStringLiteral("start"), span.pointStart}, {QStringLiteral("end"), span.pointEnd},
        {QStringLiteral("utf16"), QJsonArray{span.start, span.end}}, {QStringLiteral("quote"), span.quote},
        {QStringLiteral("boxes"), boxes}, {QStringLiteral("rule"), span.ruleId},
        {QStringLiteral("rule_version"), span.ruleVersion}};
}

SourceSpan spanFromJson(const QJsonValue& value)
{
    SourceSpan span;
    span.documentId = value[QLatin1String("document_id")].toInteger();
    span.sha256 = value[QLatin1String("sha256")].toString();
    span.file = value[QLatin1String("file")].toString();
    span.page = value[QLatin1String("page")].toInt();
    span.start = value[QLatin1String("utf16")][0].toInteger(-1);
    span.end = value[QLatin1String("utf16")][1].toInteger(-1);
    span.pointStart = value[QLatin1String("start")].toInteger(-1);
    span.pointEnd = value[QLatin1String("end")].toInteger(-1);
    span.quote = value[QLatin1String("quote")].toString();
    for (const QJsonValue box : value[QLatin1String("boxes")].toArray()) {
        span.boxes.push_back({box[QLatin1String("page")].toInt(), rectFromJson(box[QLatin1String("rect")])});
    }
    span.ruleId = value[QLatin1String("rule")].toString();
    span.ruleVersion = value[QLatin1String("rule_version")].toInt();
    return span;
}

QStringList stringsFromJson(const QJsonValue& value)
{
    QStringList strings;
    for (const QJsonValue string : value.toArray()) {
        strings << string.toString();
    }
    return strings;
}

template <typename T, typename Function> QVector<T> listFromJson(const QJsonValue& value, Function fromJson)
{
    QVector<T> list;
    for (const QJsonValue element : value.toArray()) {
        list.push_back(fromJson(element));
    }
    return list;
}

QJsonObject toJson(const DocumentRecord& record)
{
    return {{QStringLiteral("id"), record.id}, {QStringLiteral("sha256"), record.sha256},
        {QStringLiteral("file"), record.file}, {QStringLiteral("kind"), key(record.kind)},
        {QStringLiteral("kind_confidence"), record.kindConfidence}, {QStringLiteral("publisher"), record.publisher},
        {QStringLiteral("title"), record.title}, {QStringLiteral("council"), record.council},
        {QStringLiteral("framework"), key(record.framework)}, {QStringLiteral("published"), toJson(record.published)},
        {QStringLiteral("pages"), record.pages}, {QStringLiteral("status"), key(record.status)},
        {QStringLiteral("reason"), record.reason},
        {QStringLiteral("imported"), record.imported.toString(Qt::ISODateWithMs)},
        {QStringLiteral("records"), record.records}};
}

DocumentRecord documentFromJson(const QJsonValue& value)
{
    DocumentRecord record;
    record.id = value[QLatin1String("id")].toInteger();
    record.sha256 = value[QLatin1String("sha256")].toString();
    record.file = value[QLatin1String("file")].toString();
    record.kind = fromKey<DocumentKind>(value[QLatin1String("kind")].toString()).value_or(DocumentKind::Other);
    record.kindConfidence = value[QLatin1String("kind_confidence")].toDouble();
    record.publisher = value[QLatin1String("publisher")].toString();
    record.title = value[QLatin1String("title")].toString();
    record.council = value[QLatin1String("council")].toString();
    record.framework = enumFrom<Framework>(value[QLatin1String("framework")]);
    record.published = dateFromJson(value[QLatin1String("published")]);
    record.pages = value[QLatin1String("pages")].toInt();
    record.status = enumFrom<DocumentStatus>(value[QLatin1String("status")]);
    record.reason = value[QLatin1String("reason")].toString();
    record.imported = QDateTime::fromString(value[QLatin1String("imported")].toString(), Qt::ISODateWithMs);
    record.records = value[QLatin1String("records")].toInt();
    return record;
}

QJsonObject toJson(const Inspection& inspection);
QJsonObject toJson(const Judgement& judgement);
QJsonObject toJson(const Finding& finding);
QJsonObject toJson(const Observation& observation);
QJsonObject toJson(const Statement& statement);
QJsonObject toJson(const ReadingNote& note);

template <typename T> QJsonArray listToJson(const QVector<T>& list)
{
    QJsonArray array;
    for (const T& element : list) {
        array.push_back(toJson(element));
    }
    return array;
}

QJsonObject toJson(const Inspection& inspection)
{
    return {{QStringLiteral("id"), inspection.id}, {QStringLiteral("inspection"), inspection.key},
        {QStringLiteral("council"), inspection.council}, {QStringLiteral("framework"), key(inspection.framework)},
        {QStringLiteral("variant"), inspection.variant}, {QStringLiteral("start"), toJson(inspection.start)},
        {QStringLiteral("end"), toJson(inspection.end)}, {QStringLiteral("published"), toJson(inspection.published)},
        {QStringLiteral("lead_inspector"), inspection.leadInspector},
        {QStringLiteral("overall_grade"), key(inspection.overallGrade)},
        {QStringLiteral("documents"), QJsonArray::fromStringList(inspection.documents)},
        {QStringLiteral("evidence"), listToJson(inspection.evidence)}};
}

Inspection inspectionFromJson(const QJsonValue& value)
{
    Inspection inspection;
    inspection.id = value[QLatin1String("id")].toInteger();
    inspection.key = value[QLatin1String("inspection")].toString();
    inspection.council = value[QLatin1String("council")].toString();
    inspection.framework = enumFrom<Framework>(value[QLatin1String("framework")]);
    inspection.variant = value[QLatin1String("variant")].toString();
    inspection.start = dateFromJson(value[QLatin1String("start")]);
    inspection.end = dateFromJson(value[QLatin1String("end")]);
    inspection.published = dateFromJson(value[QLatin1String("published")]);
    inspection.leadInspector = value[QLatin1String("lead_inspector")].toString();
    inspection.overallGrade = enumFrom<Grade>(value[QLatin1String("overall_grade")]);
    inspection.documents = stringsFromJson(value[QLatin1String("documents")]);
    inspection.evidence = listFromJson<SourceSpan>(value[QLatin1String("evidence")], spanFromJson);
    return inspection;
}

/// What every fact has.
template <typename Record> QJsonObject commonToJson(const Record& record)
{
    return {{QStringLiteral("id"), record.id}, {QStringLiteral("council"), record.council},
        {QStringLiteral("inspection"), record.inspection}, {QStringLiteral("state"), key(record.state)},
        {QStringLiteral("confidence"), record.confidence}, {QStringLiteral("source"), toJson(record.source)}};
}

template <typename Record> Record commonFromJson(const QJsonValue& value)
{
    Record record;
    record.id = value[QLatin1String("id")].toInteger();
    record.council = value[QLatin1String("council")].toString();
    record.inspection = value[QLatin1String("inspection")].toString();
    record.state = enumFrom<RecordState>(value[QLatin1String("state")]);
    record.confidence = value[QLatin1String("confidence")].toDouble();
    record.source = spanFromJson(value[QLatin1String("source")]);
    return record;
}

QJsonObject toJson(const Judgement& judgement)
{
    QJsonObject json = commonToJson(judgement);
    json[QLatin1String("area")] = key(judgement.area);
    json[QLatin1String("grade")] = key(judgement.grade);
    json[QLatin1String("grade_as_printed")] = judgement.gradeAsPrinted;
    return json;
}

Judgement judgementFromJson(const QJsonValue& value)
{
    auto judgement = commonFromJson<Judgement>(value);
    judgement.area = enumFrom<Area>(value[QLatin1String("area")]);
    judgement.grade = enumFrom<Grade>(value[QLatin1String("grade")]);
    judgement.gradeAsPrinted = value[QLatin1String("grade_as_printed")].toString();
    return judgement;
}

QJsonObject toJson(const Finding& finding)
{
    QJsonObject json = commonToJson(finding);
    json[QLatin1String("kind")] = key(finding.kind);
    json[QLatin1String("ordinal")] = finding.ordinal;
    json[QLatin1String("text")] = finding.text;
    json[QLatin1String("themes")] = QJsonArray::fromStringList(finding.themes);
    json[QLatin1String("speaker")] = finding.speaker;
    json[QLatin1String("body")] = finding.body;
    return json;
}

Finding findingFromJson(const QJsonValue& value)
{
    auto finding = commonFromJson<Finding>(value);
    finding.kind = enumFrom<FindingKind>(value[QLatin1String("kind")]);
    finding.ordinal = value[QLatin1String("ordinal")].toInt();
    finding.text = value[QLatin1String("text")].toString();
    finding.themes = stringsFromJson(value[QLatin1String("themes")]);
    finding.speaker = value[QLatin1String("speaker")].toString();
    finding.body = value[QLatin1String("body")].toString();
    return finding;
}

QJsonValue toJson(const std::optional<double>& number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

std::optional<double> numberFromJson(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QJsonObject toJson(const Observation& observation)
{
    QJsonObject json = commonToJson(observation);
    json[QLatin1String("area_code")] = observation.areaCode;
    json[QLatin1String("metric")] = observation.metric;
    json[QLatin1String("value")] = toJson(observation.value);
    json[QLatin1String("upper")] = toJson(observation.upper);
    json[QLatin1String("qualifier")] = key(observation.qualifier);
    json[QLatin1String("symbol")] = observation.symbol;
    json[QLatin1String("as_of")] = toJson(observation.asOf);
    json[QLatin1String("breakdown")] = observation.breakdown;
    json[QLatin1String("dataset")] = observation.dataset;
    return json;
}

Observation observationFromJson(const QJsonValue& value)
{
    auto observation = commonFromJson<Observation>(value);
    observation.areaCode = value[QLatin1String("area_code")].toString();
    observation.metric = value[QLatin1String("metric")].toString();
    observation.value = numberFromJson(value[QLatin1String("value")]);
    observation.upper = numberFromJson(value[QLatin1String("upper")]);
    observation.qualifier = enumFrom<Qualifier>(value[QLatin1String("qualifier")]);
    observation.symbol = value[QLatin1String("symbol")].toString();
    observation.asOf = dateFromJson(value[QLatin1String("as_of")]);
    observation.breakdown = value[QLatin1String("breakdown")].toString();
    observation.dataset = value[QLatin1String("dataset")].toString();
    return observation;
}

QJsonObject toJson(const Statement& statement)
{
    QJsonObject json = commonToJson(statement);
    json[QLatin1String("kind")] = key(statement.kind);
    json[QLatin1String("about")] = statement.about;
    json[QLatin1String("value")] = statement.value;
    json[QLatin1String("date")] = toJson(statement.date);
    json[QLatin1String("speaker")] = statement.speaker;
    return json;
}

Statement statementFromJson(const QJsonValue& value)
{
    auto statement = commonFromJson<Statement>(value);
    statement.kind = enumFrom<StatementKind>(value[QLatin1String("kind")]);
    statement.about = value[QLatin1String("about")].toString();
    statement.value = value[QLatin1String("value")].toString();
    statement.date = dateFromJson(value[QLatin1String("date")]);
    statement.speaker = value[QLatin1String("speaker")].toString();
    return statement;
}

QJsonObject toJson(const ReadingNote& note)
{
    return {{QStringLiteral("what"), note.what}, {QStringLiteral("page"), note.page}};
}

ReadingNote noteFromJson(const QJsonValue& value)
{
    return {value[QLatin1String("what")].toString(), value[QLatin1String("page")].toInt()};
}

} // namespace

QJsonObject toJson(const DocumentFacts& facts)
{
    return {{QStringLiteral("document"), toJson(facts.document)},
        {QStringLiteral("inspection"),
            facts.inspection ? QJsonValue(toJson(*facts.inspection)) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("judgements"), listToJson(facts.judgements)},
        {QStringLiteral("findings"), listToJson(facts.findings)},
        {QStringLiteral("observations"), listToJson(facts.observations)},
        {QStringLiteral("statements"), listToJson(facts.statements)},
        {QStringLiteral("notes"), listToJson(facts.notes)}};
}

DocumentFacts factsFromJson(const QJsonObject& json)
{
    DocumentFacts facts;
    facts.document = documentFromJson(json[QLatin1String("document")]);
    if (json[QLatin1String("inspection")].isObject()) {
        facts.inspection = inspectionFromJson(json[QLatin1String("inspection")]);
    }
    facts.judgements = listFromJson<Judgement>(json[QLatin1String("judgements")], judgementFromJson);
    facts.findings = listFromJson<Finding>(json[QLatin1String("findings")], findingFromJson);
    facts.observations = listFromJson<Observation>(json[QLatin1String("observations")], observationFromJson);
    facts.statements = listFromJson<Statement>(json[QLatin1String("statements")], statementFromJson);
    facts.notes = listFromJson<ReadingNote>(json[QLatin1String("notes")], noteFromJson);
    return facts;
}

} // namespace Councilscope
