#include "summarygaps.h"

#include <words.h>

#include <QCoreApplication>

#include <algorithm>

namespace Councilscope {

namespace {

struct GapWords
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonSummary)
};

void addUngradedAreas(const CouncilTimeline& timeline, QVector<SummaryClaim>& gaps)
{
    QStringList areas;
    for (const Area area :
        {Area::Overall, Area::Leadership, Area::HelpAndProtection, Area::InCare, Area::CareLeavers}) {
        if (!timeline.latest(area)) {
            areas.push_back(areaName(area).toLower());
        }
    }
    if (!areas.isEmpty()) {
        gaps.push_back({GapWords::tr("No loaded document grants a grade that still stands for: %1.")
                            .arg(areas.join(QLatin1String("; "))),
            {}});
    }
}

void addLatest(const QVector<DocumentRecord>& documents, SummarySources& sources, QVector<SummaryClaim>& gaps)
{
    const auto latest = std::max_element(documents.cbegin(), documents.cend(),
        [](const DocumentRecord& a, const DocumentRecord& b) { return a.published.date < b.published.date; });
    if (latest->published.isValid()) {
        gaps.push_back(
            sources.claim(GapWords::tr("Nothing is loaded that was published after %1. What happened since is "
                                       "not known here.")
                              .arg(dateText(latest->published)),
                *latest));
    }
}

void addPartial(const QVector<DocumentRecord>& documents, SummarySources& sources, QVector<SummaryClaim>& gaps)
{
    for (const DocumentRecord& document : documents) {
        if (document.status == DocumentStatus::Partial) {
            const QString reason = document.reason.isEmpty() ? GapWords::tr("no reason is recorded") : document.reason;
            gaps.push_back(sources.claim(
                GapWords::tr("%1 could be read only in part: %2").arg(documentTitle(document), reason), document));
        }
    }
}

// A report that says how many points it makes is held to it.
void addMissingItems(
    const RecordSet& chosen, const QString& council, SummarySources& sources, QVector<SummaryClaim>& gaps)
{
    for (const Statement& statement : chosen.statements) {
        bool isNumber = false;
        const int stated = statement.value.toInt(&isNumber);
        const auto kind = fromKey<FindingKind>(statement.about);
        if (statement.council != council || statement.kind != StatementKind::StatedCount || !isNumber || !kind) {
            continue;
        }
        const auto found = std::count_if(chosen.findings.cbegin(), chosen.findings.cend(), [&](const Finding& finding) {
            return finding.kind == *kind && finding.source.sha256 == statement.source.sha256;
        });
        if (found < stated) {
            gaps.push_back(sources.claim(GapWords::tr("A document states %1; the loaded text names %2 of them.")
                                             .arg(findingCount(*kind, stated))
                                             .arg(found),
                statement.source));
        }
    }
}

} // namespace

QVector<SummaryClaim> summaryGaps(const RecordSet& chosen, const CouncilTimeline& timeline, SummarySources& sources)
{
    QVector<DocumentRecord> documents;
    std::copy_if(chosen.documents.cbegin(), chosen.documents.cend(), std::back_inserter(documents),
        [&](const DocumentRecord& document) { return document.council == timeline.council; });
    if (documents.isEmpty()) {
        return {{GapWords::tr("No document of this council is loaded."), {}}};
    }
    QVector<SummaryClaim> gaps;
    addLatest(documents, sources, gaps);
    addUngradedAreas(timeline, gaps);
    addMissingItems(chosen, timeline.council, sources, gaps);
    addPartial(documents, sources, gaps);
    if (timeline.undated > 0) {
        gaps.push_back({GapWords::tr("%n judgement(s) or finding(s) have no date and are not shown here.", nullptr,
                            timeline.undated),
            {}});
    }
    return gaps;
}

} // namespace Councilscope
