#include "factchanges.h"

#include <decisionmatcher.h>

namespace Councilscope {

namespace {

template <typename Fact> QVector<Fact> ofDocument(const QVector<Fact>& facts, const QString& sha256)
{
    QVector<Fact> found;
    std::copy_if(facts.begin(), facts.end(), std::back_inserter(found),
        [&](const Fact& fact) { return fact.source.sha256 == sha256; });
    return found;
}

/// Places whose ids are the facts' indexes, from 1: the rows have changed.
template <typename Fact> QVector<FactPlace> placesOf(const QVector<Fact>& facts)
{
    QVector<FactPlace> places;
    for (const Fact& fact : facts) {
        const SourceSpan& source = fact.source;
        places.push_back({places.size() + 1, source.start, source.end, source.quote, decidableValues(fact), {}});
    }
    return places;
}

template <typename Fact> bool isSame(const Fact& left, const Fact& right)
{
    return decidableValues(left) == decidableValues(right) && left.state == right.state
        && left.source.start == right.source.start && left.source.end == right.source.end
        && left.source.quote == right.source.quote;
}

template <typename Fact>
void collect(const QVector<Fact>& before, const QVector<Fact>& after, QVector<FactChange>& changes)
{
    const RecordType type = typeOf(Fact());
    const QHash<qint64, qint64> pairs = matchDecisions(type, placesOf(before), placesOf(after));
    QSet<qint64> paired;
    for (qsizetype index = 0; index < before.size(); ++index) {
        const qint64 partner = pairs.value(index + 1);
        paired.insert(partner);
        if (partner == 0) {
            changes.push_back({FactChange::Kind::Removed, before[index], std::nullopt});
        } else if (!isSame(before[index], after[partner - 1])) {
            changes.push_back({FactChange::Kind::Changed, before[index], after[partner - 1]});
        }
    }
    for (qsizetype index = 0; index < after.size(); ++index) {
        if (!paired.contains(index + 1)) {
            changes.push_back({FactChange::Kind::Added, std::nullopt, after[index]});
        }
    }
}

} // namespace

QString key(FactChange::Kind kind)
{
    switch (kind) {
    case FactChange::Kind::Added:
        return QStringLiteral("added");
    case FactChange::Kind::Removed:
        return QStringLiteral("removed");
    case FactChange::Kind::Changed:
        return QStringLiteral("changed");
    }
    return {};
}

QVector<FactChange> factChanges(const RecordSet& before, const RecordSet& after, const QString& sha256)
{
    QVector<FactChange> changes;
    collect(ofDocument(before.judgements, sha256), ofDocument(after.judgements, sha256), changes);
    collect(ofDocument(before.findings, sha256), ofDocument(after.findings, sha256), changes);
    collect(ofDocument(before.observations, sha256), ofDocument(after.observations, sha256), changes);
    collect(ofDocument(before.statements, sha256), ofDocument(after.statements, sha256), changes);
    collect(ofDocument(before.reported, sha256), ofDocument(after.reported, sha256), changes);
    return changes;
}

} // namespace Councilscope
