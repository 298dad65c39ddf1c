#pragma once

#include "samplestore.h"

/// Decisions of one person about the facts of one document, for tests of the store.
namespace Councilscope {

inline const QDateTime decisionTime(QDate(2025, 1, 2), QTime(12, 0), Qt::UTC);

[[nodiscard]] inline Decision decision(RecordState verdict, const QJsonObject& values = {}, const QString& reason = {})
{
    return {verdict, values, reason, QStringLiteral("Ada"), decisionTime};
}

[[nodiscard]] inline DecisionChange corrected(const FactRecord& record, const QString& name, const QJsonValue& value)
{
    QJsonObject values = decidableValues(record);
    values.insert(name, value);
    return {record, decision(RecordState::Corrected, values), QStringLiteral("Ada")};
}

[[nodiscard]] inline DecisionChange confirmed(const FactRecord& record)
{
    return {record, decision(RecordState::Confirmed, decidableValues(record)), QStringLiteral("Ada")};
}

[[nodiscard]] inline DecisionChange rejected(const FactRecord& record)
{
    return {record, decision(RecordState::Rejected, {}, QStringLiteral("only an example")), QStringLiteral("Ada")};
}

[[nodiscard]] inline SampleDocument sampleDocument()
{
    SampleDocument sample(QStringLiteral("decided"));
    sample.inspected(QStringLiteral("2022-02-21"), QStringLiteral("2022-03-04")).withFacts();
    return sample;
}

/// The same document as better rules or a better reader see it: all text stands elsewhere, spans are wider, values
/// change.
[[nodiscard]] inline StoredDocument readAnew(const SampleDocument& sample)
{
    SampleDocument moved = sample;
    StoredDocument& document = moved.document();
    document.text.prepend(QStringLiteral("A page header that is read now.\n"));
    document.pageStarts = {0, document.text.indexOf(QLatin1Char('\f')) + 1};
    document.facts.inspection->evidence = {moved.span(QStringLiteral("Report"))};
    document.facts.judgements.first().source = moved.span(QStringLiteral("Leaders are good."));
    document.facts.judgements.first().grade = Grade::Outstanding;
    document.facts.findings.first().source = moved.span(QStringLiteral("should improve its caseloads."));
    document.facts.observations.first().source = moved.span(QStringLiteral("are 1,269 children in need"));
    document.facts.observations.first().value = 269;
    document.facts.statements.first().source = moved.span(QStringLiteral("The council should improve its caseloads"));
    return document;
}

} // namespace Councilscope
