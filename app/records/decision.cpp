#include "decision.h"

#include <algorithm>

namespace Councilscope {

namespace {

QString textOf(const QJsonObject& values, const char* name)
{
    return values.value(QLatin1String(name)).toString();
}

template <typename Enum> void takeKey(const QJsonObject& values, const char* name, Enum& target)
{
    if (const QJsonValue value = values.value(QLatin1String(name)); value.isString()) {
        target = fromKey<Enum>(value.toString()).value_or(target);
    }
}

void takeText(const QJsonObject& values, const char* name, QString& target)
{
    if (const QJsonValue value = values.value(QLatin1String(name)); value.isString()) {
        target = value.toString();
    }
}

void takeNumber(const QJsonObject& values, const char* name, std::optional<double>& target)
{
    if (const QJsonValue value = values.value(QLatin1String(name)); !value.isUndefined()) {
        target = value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
    }
}

void takeDate(
    const QJsonObject& values, const char* name, const char* precision, const char* state, PartialDate& target)
{
    if (!values.contains(QLatin1String(name))) {
        return;
    }
    target.date = QDate::fromString(textOf(values, name), Qt::ISODate);
    takeKey(values, precision, target.precision);
    takeKey(values, state, target.state);
}

QJsonValue numberOf(const std::optional<double>& number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject valuesOf(const Judgement& judgement)
{
    return {{QStringLiteral("area"), key(judgement.area)}, {QStringLiteral("grade"), key(judgement.grade)}};
}

QJsonObject valuesOf(const Finding& finding)
{
    return {{QStringLiteral("kind"), key(finding.kind)}, {QStringLiteral("item"), finding.text}};
}

QJsonObject valuesOf(const Observation& observation)
{
    const PartialDate& asOf = observation.asOf;
    return {{QStringLiteral("metric"), observation.metric}, {QStringLiteral("breakdown"), observation.breakdown},
        {QStringLiteral("value"), numberOf(observation.value)},
        {QStringLiteral("upper_value"), numberOf(observation.upper)},
        {QStringLiteral("qualifier"), key(observation.qualifier)}, {QStringLiteral("symbol"), observation.symbol},
        {QStringLiteral("as_of"), asOf.date.toString(Qt::ISODate)},
        {QStringLiteral("as_of_precision"), key(asOf.precision)}, {QStringLiteral("as_of_state"), key(asOf.state)}};
}

QJsonObject valuesOf(const Statement& statement)
{
    const PartialDate& date = statement.date;
    return {{QStringLiteral("kind"), key(statement.kind)}, {QStringLiteral("about"), statement.about},
        {QStringLiteral("value"), statement.value}, {QStringLiteral("stated_date"), date.date.toString(Qt::ISODate)},
        {QStringLiteral("stated_precision"), key(date.precision)}, {QStringLiteral("stated_state"), key(date.state)}};
}

void insertDate(QJsonObject& values, const QString& column, const QString& prefix, const PartialDate& date)
{
    values.insert(column, date.date.toString(Qt::ISODate));
    values.insert(prefix + QLatin1String("_precision"), key(date.precision));
    values.insert(prefix + QLatin1String("_state"), key(date.state));
}

QJsonObject valuesOf(const ReportedInspection& reported)
{
    const Inspection& said = reported.said;
    QJsonObject values{{QStringLiteral("framework"), key(said.framework)}, {QStringLiteral("variant"), said.variant},
        {QStringLiteral("lead_inspector"), said.leadInspector}};
    insertDate(values, QStringLiteral("start_date"), QStringLiteral("start"), said.start);
    insertDate(values, QStringLiteral("end_date"), QStringLiteral("end"), said.end);
    insertDate(values, QStringLiteral("published"), QStringLiteral("published"), said.published);
    return values;
}

/// The date as decided, with the state that a decision gives it.
void decideDate(RecordState verdict, const PartialDate& found, PartialDate& date)
{
    const bool isSame = date.date == found.date && date.precision == found.precision;
    if (date.isValid() && (!isSame || verdict == RecordState::Confirmed)) {
        date.state = verdict;
    }
}

bool isDecided(RecordState state)
{
    return state == RecordState::Confirmed || state == RecordState::Corrected || state == RecordState::Rejected;
}

} // namespace

template <> QString key(RecordType value)
{
    switch (value) {
    case RecordType::Judgement:
        return QStringLiteral("judgements");
    case RecordType::Finding:
        return QStringLiteral("findings");
    case RecordType::Observation:
        return QStringLiteral("observations");
    case RecordType::Statement:
        return QStringLiteral("statements");
    case RecordType::Inspection:
        return QStringLiteral("inspections");
    }
    return {};
}

template <> QVector<RecordType> allValues<RecordType>()
{
    return {RecordType::Judgement, RecordType::Finding, RecordType::Observation, RecordType::Statement,
        RecordType::Inspection};
}

const SourceSpan& sourceOf(const FactRecord& fact)
{
    return std::visit([](const auto& record) -> const SourceSpan& { return record.source; }, fact);
}

qint64 idOf(const FactRecord& fact)
{
    return std::visit([](const auto& record) { return record.id; }, fact);
}

QString councilOf(const FactRecord& fact)
{
    return std::visit([](const auto& record) { return record.council; }, fact);
}

RecordState stateOf(const FactRecord& fact)
{
    return std::visit([](const auto& record) { return record.state; }, fact);
}

double confidenceOf(const FactRecord& fact)
{
    return std::visit([](const auto& record) { return record.confidence; }, fact);
}

bool needsReview(const FactRecord& fact, double threshold)
{
    return confidenceOf(fact) < threshold && !isDecided(stateOf(fact));
}

QVector<FactRecord> reviewQueue(const RecordSet& records, double threshold)
{
    QVector<FactRecord> queue;
    const auto collect = [&](const auto& facts) {
        std::copy_if(facts.begin(), facts.end(), std::back_inserter(queue),
            [threshold](const FactRecord& fact) { return needsReview(fact, threshold); });
    };
    collect(records.judgements);
    collect(records.findings);
    collect(records.observations);
    collect(records.statements);
    collect(records.reported);
    const auto place = [](const FactRecord& fact) {
        const SourceSpan& source = sourceOf(fact);
        return std::tuple(councilOf(fact), source.file, source.sha256, source.start);
    };
    std::stable_sort(queue.begin(), queue.end(),
        [&](const FactRecord& left, const FactRecord& right) { return place(left) < place(right); });
    return queue;
}

QStringList decidableNames(RecordType type)
{
    switch (type) {
    case RecordType::Judgement:
        return valuesOf(Judgement()).keys();
    case RecordType::Finding:
        return valuesOf(Finding()).keys();
    case RecordType::Observation:
        return valuesOf(Observation()).keys();
    case RecordType::Statement:
        return valuesOf(Statement()).keys();
    case RecordType::Inspection:
        return valuesOf(ReportedInspection()).keys();
    }
    return {};
}

QJsonObject decidableValues(const FactRecord& fact)
{
    return std::visit([](const auto& record) { return valuesOf(record); }, fact);
}

void setDecidableValues(Judgement& fact, const QJsonObject& values)
{
    takeKey(values, "area", fact.area);
    takeKey(values, "grade", fact.grade);
}

void setDecidableValues(Finding& fact, const QJsonObject& values)
{
    takeKey(values, "kind", fact.kind);
    takeText(values, "item", fact.text);
}

void setDecidableValues(Observation& fact, const QJsonObject& values)
{
    takeText(values, "metric", fact.metric);
    takeText(values, "breakdown", fact.breakdown);
    takeNumber(values, "value", fact.value);
    takeNumber(values, "upper_value", fact.upper);
    takeKey(values, "qualifier", fact.qualifier);
    takeText(values, "symbol", fact.symbol);
    takeDate(values, "as_of", "as_of_precision", "as_of_state", fact.asOf);
}

void setDecidableValues(Statement& fact, const QJsonObject& values)
{
    takeKey(values, "kind", fact.kind);
    takeText(values, "about", fact.about);
    takeText(values, "value", fact.value);
    takeDate(values, "stated_date", "stated_precision", "stated_state", fact.date);
}

void setDecidableValues(ReportedInspection& fact, const QJsonObject& values)
{
    Inspection& said = fact.said;
    takeKey(values, "framework", said.framework);
    takeText(values, "variant", said.variant);
    takeText(values, "lead_inspector", said.leadInspector);
    takeDate(values, "start_date", "start_precision", "start_state", said.start);
    takeDate(values, "end_date", "end_precision", "end_state", said.end);
    takeDate(values, "published", "published_precision", "published_state", said.published);
}

void setDecidableValues(FactRecord& fact, const QJsonObject& values)
{
    std::visit([&](auto& record) { setDecidableValues(record, values); }, fact);
}

FactRecord factFrom(RecordType type, const QJsonObject& values, const QString& council, const SourceSpan& source)
{
    FactRecord fact;
    switch (type) {
    case RecordType::Judgement:
        fact = Judgement();
        break;
    case RecordType::Finding:
        fact = Finding();
        break;
    case RecordType::Observation:
        fact = Observation();
        break;
    case RecordType::Statement:
        fact = Statement();
        break;
    case RecordType::Inspection:
        fact = ReportedInspection();
        break;
    }
    setDecidableValues(fact, values);
    std::visit(
        [&](auto& record) {
            record.council = council;
            record.source = source;
        },
        fact);
    return fact;
}

void applyDecision(const Decision& decision, ReportedInspection& fact)
{
    fact.state = decision.verdict;
    if (decision.verdict == RecordState::Rejected) {
        return;
    }
    const Inspection found = fact.said;
    setDecidableValues(fact, decision.values);
    decideDate(decision.verdict, found.start, fact.said.start);
    decideDate(decision.verdict, found.end, fact.said.end);
    decideDate(decision.verdict, found.published, fact.said.published);
}

void settleOverallGrades(const QVector<Judgement>& judgements, QVector<Inspection>& inspections)
{
    QHash<QString, QVector<const Judgement*>> overall;
    for (const Judgement& judgement : judgements) {
        if (judgement.area == Area::Overall && !judgement.inspection.isEmpty()) {
            overall[judgement.inspection].push_back(&judgement);
        }
    }
    for (Inspection& inspection : inspections) {
        const QVector<const Judgement*> found = overall.value(inspection.key);
        const auto decided = std::find_if(found.begin(), found.end(), [](const Judgement* judgement) {
            return judgement->state == RecordState::Confirmed || judgement->state == RecordState::Corrected;
        });
        const auto standing = std::find_if(found.begin(), found.end(),
            [](const Judgement* judgement) { return judgement->state != RecordState::Rejected; });
        if (decided != found.end()) {
            inspection.overallGrade = (*decided)->grade;
        } else if (!found.isEmpty() && standing == found.end()) {
            inspection.overallGrade = Grade::Unknown;
        }
    }
}

void dropRejected(RecordSet& records)
{
    const auto drop
        = [](auto& facts) { facts.removeIf([](const auto& fact) { return fact.state == RecordState::Rejected; }); };
    drop(records.judgements);
    drop(records.findings);
    drop(records.observations);
    drop(records.statements);
    drop(records.reported);
}

} // namespace Councilscope
