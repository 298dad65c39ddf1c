#pragma once

#include "comparisonrecords.h"

#include <caseledger.h>

/// Invented cases, the same on every run. All sentences are our own.
namespace Councilscope::Testing {

inline FactReference factAt(const QString& sha256, qsizetype start, const QString& quote)
{
    return {sha256, RecordType::Finding, start, start + quote.size(), quote, 0};
}

/// An event of the inspectorate in the document named after council and year.
inline CaseEvent mention(const QString& council, int year, CaseEventKind kind, const QString& text, qsizetype start)
{
    CaseEvent event;
    event.kind = kind;
    event.date = PartialDate::day(QDate(year, 6, 15));
    event.inspection = QStringLiteral("%1-%2").arg(council).arg(year).toLower();
    event.text = text;
    event.speaker = QStringLiteral("inspectorate");
    event.confidence = 0.9;
    event.source.sha256 = event.inspection;
    event.source.file = event.inspection + QStringLiteral(".pdf");
    event.source.page = 2;
    event.source.start = start;
    event.source.end = start + text.size();
    event.source.quote = text;
    event.fact = factAt(event.inspection, start, text);
    event.by = QStringLiteral("program");
    return event;
}

inline Case caseOf(const QString& council, int number, const QString& title, const QStringList& themes,
    CaseStatus status, const QVector<CaseEvent>& events)
{
    Case single;
    single.key = QStringLiteral("%1/improve/%2").arg(council).arg(number);
    single.council = council;
    single.body = QStringLiteral("local_authority");
    single.title = title;
    single.themes = themes;
    single.status = status;
    single.events = events;
    single.opened = events.first().date;
    single.lastMentioned = events.last().date;
    single.anchor = *events.first().fact;
    if (single.isClosed()) {
        single.closed = events.last().date;
    }
    return single;
}

/// `count` cases of every status over a few themes, spread over `councils`; every seventh is a priority action, every
/// fifth has a line in the improvement plan.
inline CaseLedger manyCases(const QStringList& councils, int count)
{
    static const QVector<std::pair<QString, QString>> matters{
        {QStringLiteral("workforce_stability"), QStringLiteral("Too many posts are filled by agency workers")},
        {QStringLiteral("management_oversight"), QStringLiteral("Managers do not check decisions in time")},
        {QStringLiteral("assessment_quality"), QStringLiteral("Assessments leave out what fathers say")},
        {QStringLiteral("care_planning"), QStringLiteral("Plans do not say who does what by when")},
        {QStringLiteral("front_door"), QStringLiteral("First contacts wait too long for a decision")},
        {QStringLiteral("participation"), QStringLiteral("Children are seldom asked what they think")}};
    const QVector<CaseStatus> statuses = allValues<CaseStatus>();
    CaseLedger ledger;
    for (int i = 0; i < count; ++i) {
        const auto& [theme, title] = matters.at(i % matters.size());
        const QString council = councils.at(int(qint64(i) * councils.size() / count));
        const CaseStatus status = statuses.at(i * 5 % statuses.size());
        const int year = 2009 + i * 7 % 11;
        const QString words = QStringLiteral("%1 (matter %2).").arg(title).arg(i);
        QVector<CaseEvent> events{mention(council, year, CaseEventKind::Flagged, words, 100 * i)};
        if (status != CaseStatus::Open) {
            const CaseEventKind last = status == CaseStatus::ResolvedStated ? CaseEventKind::ResolvedStated
                : status == CaseStatus::ResolvedInferred                    ? CaseEventKind::ResolvedInferred
                : status == CaseStatus::Progressing                         ? CaseEventKind::Progressing
                                                                            : CaseEventKind::Repeated;
            events.push_back(mention(council, year + 3, last, words, 100 * i + 40));
        }
        Case single = caseOf(council, i, title, {theme}, status, events);
        single.isPriority = i % 7 == 0;
        single.silentSince = status == CaseStatus::Open && i % 2 == 0 ? single.lastMentioned : PartialDate();
        if (i % 5 == 0) {
            const CaseWork work{single.anchor, {}, QStringLiteral("Owner %1").arg(i % 3),
                QDate(2026, 1, 1).addDays(i % 400), RagRating(i % 4), QStringLiteral("Recruit"),
                QStringLiteral("Fewer vacancies"), {}};
            single.work = CaseEntry{QStringLiteral("work-%1").arg(i), council, work, QStringLiteral("A person"), {}};
        }
        ledger.cases.push_back(single);
    }
    return ledger;
}

/// A proposal between two cases of a council of the ledger.
inline CaseProposal proposalBetween(const Case& earlier, const Case& later, double score)
{
    CaseProposal proposal;
    proposal.council = earlier.council;
    proposal.earlierCase = earlier.key;
    proposal.laterCase = later.key;
    proposal.earlier = earlier.anchor;
    proposal.later = later.anchor;
    proposal.earlierText = earlier.events.first().text;
    proposal.laterText = later.events.first().text;
    proposal.earlierDate = earlier.opened;
    proposal.laterDate = later.opened;
    proposal.score = score;
    proposal.reasons = {{LinkReason::Kind::SharedThemes, {QStringLiteral("workforce_stability")}, 0, 1},
        {LinkReason::Kind::SharedTerms, {QStringLiteral("posts"), QStringLiteral("agency")}, 0, 1},
        {LinkReason::Kind::Distance, {}, 20, -0.1}};
    return proposal;
}

} // namespace Councilscope::Testing
