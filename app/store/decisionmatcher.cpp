#include "decisionmatcher.h"

#include <textplace.h>

#include <QSet>

#include <algorithm>

namespace Councilscope {

namespace {

struct Pair
{
    PlaceMatch match;
    bool sameValues = false;
    qint64 decision = 0;
    qint64 fact = 0;

    [[nodiscard]] auto rank() const
    {
        return std::tuple(-int(match.nearness), !sameValues, -match.shared, match.distance, decision, fact);
    }
};

bool isEqual(const QJsonObject& left, const QJsonObject& right, const QStringList& names)
{
    return std::all_of(
        names.begin(), names.end(), [&](const QString& name) { return left.value(name) == right.value(name); });
}

QStringList subjectNames(RecordType type)
{
    switch (type) {
    case RecordType::Judgement:
        return {QStringLiteral("area")};
    case RecordType::Finding:
        return {QStringLiteral("kind")};
    case RecordType::Observation:
        return {QStringLiteral("metric"), QStringLiteral("breakdown")};
    case RecordType::Statement:
        return {QStringLiteral("kind"), QStringLiteral("about")};
    case RecordType::Inspection:
        return {}; // a document reports one
    }
    return {};
}

/// Values and dates of which one at least must agree; both for a record of which a sentence has one only.
bool agree(RecordType type, const QJsonObject& left, const QJsonObject& right)
{
    switch (type) {
    case RecordType::Judgement:
    case RecordType::Finding:
    case RecordType::Inspection:
        return true;
    case RecordType::Observation:
        return isEqual(left, right, {QStringLiteral("value"), QStringLiteral("symbol")})
            || isEqual(left, right, {QStringLiteral("as_of"), QStringLiteral("as_of_precision")});
    case RecordType::Statement:
        return isEqual(left, right, {QStringLiteral("value")})
            || isEqual(left, right, {QStringLiteral("stated_date"), QStringLiteral("stated_precision")});
    }
    return false;
}

bool speaksOf(RecordType type, const QJsonObject& said, const QJsonObject& found)
{
    return isEqual(said, found, subjectNames(type)) && agree(type, said, found);
}

Pair compare(RecordType type, const FactPlace& decision, const FactPlace& fact)
{
    Pair pair;
    pair.decision = decision.id;
    pair.fact = fact.id;
    // Rules that have learned say what the person said before.
    if (!speaksOf(type, decision.values, fact.values) && !speaksOf(type, decision.decided, fact.values)) {
        return pair;
    }
    pair.sameValues = decision.values == fact.values || decision.decided == fact.values;
    pair.match = comparePlaces({decision.start, decision.end, decision.quote}, {fact.start, fact.end, fact.quote});
    if (type == RecordType::Inspection) {
        pair.match.nearness = std::max(pair.match.nearness, Nearness::SameWords);
    }
    return pair;
}

} // namespace

QHash<qint64, qint64> matchDecisions(
    RecordType type, const QVector<FactPlace>& decisions, const QVector<FactPlace>& facts)
{
    QVector<Pair> pairs;
    for (const FactPlace& decision : decisions) {
        for (const FactPlace& fact : facts) {
            if (const Pair pair = compare(type, decision, fact); pair.match.nearness != Nearness::Apart) {
                pairs.push_back(pair);
            }
        }
    }
    std::sort(
        pairs.begin(), pairs.end(), [](const Pair& left, const Pair& right) { return left.rank() < right.rank(); });
    QHash<qint64, qint64> matched;
    QSet<qint64> taken;
    for (const Pair& pair : std::as_const(pairs)) {
        if (!matched.contains(pair.decision) && !taken.contains(pair.fact)) {
            matched.insert(pair.decision, pair.fact);
            taken.insert(pair.fact);
        }
    }
    return matched;
}

} // namespace Councilscope
