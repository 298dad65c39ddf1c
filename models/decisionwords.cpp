#include "decisionwords.h"

#include "recordevidence.h"

#include <metricseries.h>
#include <words.h>

#include <QCoreApplication>
#include <QLocale>

namespace Councilscope {

namespace {

struct DecisionWords
{
    Q_DECLARE_TR_FUNCTIONS(DecisionWords)
};

/// Value, precision and state of a date stand in three values: name and prefix of the others.
struct DateNames
{
    const char* name;
    const char* prefix;
};
constexpr DateNames dateNames[] = {{"start_date", "start"}, {"end_date", "end"}, {"published", "published"},
    {"as_of", "as_of"}, {"stated_date", "stated"}};

/// In the order in which people read them; the rest (qualifiers, precisions) is not told.
QVector<std::pair<QString, QString>> labels()
{
    return {{QStringLiteral("area"), DecisionWords::tr("Area")}, {QStringLiteral("grade"), DecisionWords::tr("Grade")},
        {QStringLiteral("kind"), DecisionWords::tr("Kind")}, {QStringLiteral("item"), DecisionWords::tr("Text")},
        {QStringLiteral("metric"), DecisionWords::tr("Metric")},
        {QStringLiteral("breakdown"), DecisionWords::tr("Part")}, {QStringLiteral("about"), DecisionWords::tr("About")},
        {QStringLiteral("value"), DecisionWords::tr("Value")},
        {QStringLiteral("upper_value"), DecisionWords::tr("Up to")},
        {QStringLiteral("as_of"), DecisionWords::tr("Date")},
        {QStringLiteral("stated_date"), DecisionWords::tr("Date")},
        {QStringLiteral("framework"), DecisionWords::tr("Framework")},
        {QStringLiteral("variant"), DecisionWords::tr("Variant")},
        {QStringLiteral("start_date"), DecisionWords::tr("Started")},
        {QStringLiteral("end_date"), DecisionWords::tr("Ended")},
        {QStringLiteral("published"), DecisionWords::tr("Published")},
        {QStringLiteral("lead_inspector"), DecisionWords::tr("Lead inspector")}};
}

QString precisionName(const QString& name)
{
    for (const DateNames& date : dateNames) {
        if (name == QLatin1String(date.name)) {
            return QLatin1String(date.prefix) + QLatin1String("_precision");
        }
    }
    return {};
}

template <typename Enum> QString named(const QString& text, QString (*nameOf)(Enum))
{
    const auto value = fromKey<Enum>(text);
    const QString name = value ? nameOf(*value) : QString();
    return name.isEmpty() ? text : name;
}

QString dateOf(const QString& day, const QString& precision)
{
    PartialDate date;
    date.date = QDate::fromString(day, Qt::ISODate);
    date.precision = fromKey<DatePrecision>(precision).value_or(DatePrecision::Unknown);
    return dateText(date);
}

QString valueText(RecordType type, const QString& name, const QJsonObject& values)
{
    const QJsonValue value = values.value(name);
    if (value.isDouble()) {
        return QLocale().toString(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    }
    const QString text = value.toString();
    if (const QString precision = precisionName(name); !precision.isEmpty()) {
        return dateOf(text, values.value(precision).toString());
    }
    if (name == QLatin1String("area")) {
        return named<Area>(text, areaName);
    }
    if (name == QLatin1String("grade")) {
        return named<Grade>(text, gradeName);
    }
    if (name == QLatin1String("framework")) {
        return text.isEmpty() ? text : named<Framework>(text, frameworkName);
    }
    if (name == QLatin1String("metric")) {
        return metricTitle(text);
    }
    if (name == QLatin1String("kind")) {
        return type == RecordType::Finding ? named<FindingKind>(text, findingKindName)
                                           : named<StatementKind>(text, statementName);
    }
    return text;
}

QString textOf(RecordType type, const QJsonObject& values, const QStringList& names)
{
    QStringList parts;
    for (const auto& [name, label] : labels()) {
        const QString value = names.contains(name) && values.contains(name) ? valueText(type, name, values) : QString();
        if (!value.isEmpty()) {
            parts << DecisionWords::tr("%1: %2", "name of a value, value").arg(label, value);
        }
    }
    return parts.join(QStringLiteral(" · "));
}

QStringList namesOf(const QJsonObject& before, const QJsonObject& after)
{
    QStringList names;
    for (const QString& name : before.keys()) {
        const QString precision = precisionName(name);
        const bool isSame = before.value(name) == after.value(name)
            && (precision.isEmpty() || before.value(precision) == after.value(precision));
        if (!isSame) {
            names << name;
        }
    }
    return names;
}

} // namespace

QString recordTypeName(RecordType type)
{
    switch (type) {
    case RecordType::Judgement:
        return DecisionWords::tr("Judgement");
    case RecordType::Finding:
        return DecisionWords::tr("Finding");
    case RecordType::Observation:
        return DecisionWords::tr("Figure");
    case RecordType::Statement:
        return DecisionWords::tr("Statement");
    case RecordType::Inspection:
        return DecisionWords::tr("Inspection");
    }
    return {};
}

QString decisionSentence(const DecisionLogEntry& entry)
{
    const QString type = recordTypeName(entry.type);
    if (!entry.stateAfter) {
        return entry.stateBefore == RecordState::Rejected
            //: %1 kind of record
            ? DecisionWords::tr("%1: rejection taken back.").arg(type)
            : DecisionWords::tr("%1: decision taken back.").arg(type);
    }
    switch (*entry.stateAfter) {
    case RecordState::Confirmed:
        return DecisionWords::tr("%1: confirmed.").arg(type);
    case RecordState::Corrected:
        return DecisionWords::tr("%1: corrected.").arg(type);
    case RecordState::Rejected:
        return DecisionWords::tr("%1: rejected.").arg(type);
    case RecordState::Stated:
    case RecordState::Inferred:
        break;
    }
    return type;
}

QString valuesText(RecordType type, const QJsonObject& values)
{
    return textOf(type, values, values.keys());
}

std::pair<QString, QString> changedValues(const DecisionLogEntry& entry)
{
    const QStringList changed = namesOf(entry.valuesBefore, entry.valuesAfter);
    if (changed.isEmpty() || entry.stateAfter == RecordState::Rejected) {
        return {valuesText(entry.type, entry.valuesBefore), QString()};
    }
    return {textOf(entry.type, entry.valuesBefore, changed), textOf(entry.type, entry.valuesAfter, changed)};
}

} // namespace Councilscope
