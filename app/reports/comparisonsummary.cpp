#include "comparisonsummary.h"

#include "summarycases.h"
#include "summaryfigures.h"
#include "summarygaps.h"
#include "summarysources.h"

#include <period.h>
#include <ratingtimeline.h>
#include <words.h>

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Councilscope {

namespace {

constexpr qsizetype mostSideBySide = 3;

struct SummaryWords
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonSummary)
};

// Only the chosen councils and the period, so that no part of the summary can forget the filter.
RecordSet chosenRecords(const RecordSet& all, const SummaryOptions& options)
{
    RecordSet chosen;
    QSet<QString> inspections;
    const auto isChosen = [&options](const QString& council) { return options.councils.contains(council); };
    for (const Inspection& inspection : all.inspections) {
        const PartialDate date = inspection.end.isValid() ? inspection.end : inspection.published;
        if (isChosen(inspection.council) && (!date.isValid() || isWithin(date, options.from, options.to))) {
            inspections.insert(inspection.key);
            chosen.inspections.push_back(inspection);
        }
    }
    const auto copy = [&](const auto& from, auto& to) {
        for (const auto& record : from) {
            if (isChosen(record.council) && record.state != RecordState::Rejected
                && (record.inspection.isEmpty() || inspections.contains(record.inspection))) {
                to.push_back(record);
            }
        }
    };
    copy(all.judgements, chosen.judgements);
    copy(all.findings, chosen.findings);
    copy(all.statements, chosen.statements);
    for (const Observation& observation : all.observations) {
        if (isChosen(observation.council)
            && (!observation.asOf.isValid() || isWithin(observation.asOf, options.from, options.to))) {
            chosen.observations.push_back(observation);
        }
    }
    std::copy_if(all.documents.cbegin(), all.documents.cend(), std::back_inserter(chosen.documents),
        [&](const DocumentRecord& document) { return isChosen(document.council); });
    return chosen;
}

QString gradeSentence(const RatingBand& band, bool isNow)
{
    const QString grade = gradeName(band.grade);
    const QString date = dateText(band.start);
    if (band.isJoint()) {
        return isNow ? SummaryWords::tr("%1 since %2, jointly for children in care and care leavers").arg(grade, date)
                     : SummaryWords::tr("%1 from %2, jointly").arg(grade, date);
    }
    return isNow ? SummaryWords::tr("%1 since %2").arg(grade, date) : SummaryWords::tr("%1 from %2").arg(grade, date);
}

const RatingLane* laneOf(const CouncilTimeline& timeline, Area area)
{
    const auto found = std::find_if(
        timeline.lanes.cbegin(), timeline.lanes.cend(), [area](const RatingLane& lane) { return lane.area == area; });
    return found == timeline.lanes.cend() ? nullptr : &*found;
}

// A joint judgement stands in the lane of children in care and counts for care leavers too.
QVector<RatingBand> bandsOf(const CouncilTimeline& timeline, Area area)
{
    QVector<RatingBand> bands;
    if (const RatingLane* lane = laneOf(timeline, area)) {
        bands = lane->bands;
    }
    if (const RatingLane* joint = area == Area::CareLeavers ? laneOf(timeline, Area::InCare) : nullptr) {
        std::copy_if(joint->bands.cbegin(), joint->bands.cend(), std::back_inserter(bands),
            [](const RatingBand& band) { return band.isJoint(); });
    }
    std::stable_sort(bands.begin(), bands.end(),
        [](const RatingBand& a, const RatingBand& b) { return a.start.date < b.start.date; });
    return bands;
}

SummaryGrade shortGradeOf(const CouncilTimeline& timeline, Area area, SummarySources& sources)
{
    SummaryGrade result;
    if (const RatingBand* latest = timeline.latest(area)) {
        result.grade = latest->grade;
        const QString text = SummaryWords::tr("%1, %2").arg(gradeName(latest->grade), shortDateText(latest->start));
        result.now = sources.claim(text, latest->source);
    }
    return result;
}

SummaryGrade gradeOf(const CouncilTimeline& timeline, Area area, SummarySources& sources)
{
    SummaryGrade result;
    const QVector<RatingBand> bands = bandsOf(timeline, area);
    const RatingBand* latest = timeline.latest(area);
    const RatingBand* before = nullptr;
    for (const RatingBand& band : bands) {
        if (!latest || band.start.date < latest->start.date) {
            before = &band;
        }
    }
    if (latest) {
        result.grade = latest->grade;
        result.now = sources.claim(gradeSentence(*latest, true), latest->source);
    } else if (before) {
        // The band has ended: the framework grants no such grade any more, or nobody judges the area.
        result.now = sources.claim(SummaryWords::tr("Not graded since %1").arg(dateText(before->end)), before->source);
    }
    if (before) {
        result.before = sources.claim(gradeSentence(*before, false), before->source);
    }
    return result;
}

QVector<SummaryGradeRow> gradeRows(const QVector<CouncilTimeline>& timelines, bool isWide, SummarySources& sources)
{
    QVector<SummaryGradeRow> rows;
    for (const Area area : {Area::Overall, Area::Leadership, Area::HelpAndProtection, Area::InCare, Area::CareLeavers,
             Area::Adoption, Area::Lscb}) {
        const bool always = area != Area::Adoption && area != Area::Lscb;
        if (isWide && !always) {
            continue; // hardly judged today, and the table has no room for them
        }
        SummaryGradeRow row{.area = areaName(area)};
        bool hasAny = false;
        for (const CouncilTimeline& timeline : timelines) {
            row.councils.push_back(isWide ? shortGradeOf(timeline, area, sources) : gradeOf(timeline, area, sources));
            hasAny = hasAny || !row.councils.last().now.text.isEmpty();
        }
        if (always || hasAny) {
            rows.push_back(row);
        }
    }
    return rows;
}

QString summaryTitle(const QStringList& councils)
{
    switch (councils.size()) {
    case 0:
        return SummaryWords::tr("No council is chosen");
    case 1:
        return SummaryWords::tr("%1: children’s services").arg(councils.first());
    case 2:
        return SummaryWords::tr("%1 and %2: children’s services compared").arg(councils.at(0), councils.at(1));
    default:
        return SummaryWords::tr("Children’s services of %n council(s) compared", nullptr, int(councils.size()));
    }
}

QString basisSentence(const RecordSet& records)
{
    if (records.documents.isEmpty()) {
        return SummaryWords::tr("No document of the chosen councils is loaded.");
    }
    QDate first;
    QDate last;
    for (const DocumentRecord& document : records.documents) {
        if (document.published.isValid()) {
            first = first.isValid() ? std::min(first, document.published.date) : document.published.date;
            last = last.isValid() ? std::max(last, document.published.date) : document.published.date;
        }
    }
    const QString made = SummaryWords::tr(
        "Made from %n loaded document(s) of the chosen councils.", nullptr, int(records.documents.size()));
    return !first.isValid()
        ? made
        : SummaryWords::tr("Made from %n loaded document(s) of the chosen councils, published between %1 and %2.",
            nullptr, int(records.documents.size()))
              .arg(dateText(first), dateText(last));
}

} // namespace

bool isWideComparison(const QStringList& councils)
{
    return councils.size() > mostSideBySide;
}

ComparisonSummary comparisonSummary(const RecordSet& records, const CaseLedger& ledger, const SummaryOptions& options)
{
    const RecordSet chosen = chosenRecords(records, options);
    ComparisonSummary summary;
    summary.today = options.today.isValid() ? options.today : QDate::currentDate();
    summary.title = summaryTitle(options.councils);
    summary.councils = options.councils;
    summary.basis = basisSentence(chosen);
    summary.wantsTimeline = options.timeline;
    const QDate until = options.to.isValid() ? std::min(options.to, summary.today) : summary.today;
    const QVector<CouncilTimeline> timelines = ratingTimelines(chosen, options.councils, until);
    SummarySources sources(chosen.documents);
    if (!options.councils.isEmpty()) {
        summary.grades = gradeRows(timelines, isWideComparison(options.councils), sources);
    }
    if (options.cases) {
        for (const QString& council : options.councils) {
            summary.cases.push_back(summaryCases(ledger, chosen, council, options, sources));
        }
    }
    if (options.figures) {
        summary.figures = summaryFigures(chosen, options, sources);
    }
    if (options.gaps) {
        for (const CouncilTimeline& timeline : timelines) {
            summary.gaps.push_back(summaryGaps(chosen, timeline, sources));
        }
    }
    summary.sources = sources.sources();
    summary.citations = sources.citations();
    return summary;
}

} // namespace Councilscope
