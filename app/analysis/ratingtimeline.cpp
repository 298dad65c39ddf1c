#include "ratingtimeline.h"

#include "findinggroups.h"

#include <QHash>

#include <algorithm>

namespace Councilscope {

namespace {

/// Pointers into the RecordSet, so that one pass over it serves all councils.
struct CouncilRecords
{
    QVector<const DocumentRecord*> documents;
    QVector<const Inspection*> inspections;
    QVector<const Judgement*> judgements;
    QVector<const Finding*> findings;
    QVector<const Statement*> statements;
};

QHash<QString, CouncilRecords> byCouncil(const RecordSet& records, const QStringList& councils)
{
    QHash<QString, CouncilRecords> groups;
    for (const QString& council : councils) {
        groups.insert(council, {});
    }
    const auto distribute = [&groups](const auto& list, auto member) {
        for (const auto& record : list) {
            if (auto group = groups.find(record.council); group != groups.end()) {
                ((*group).*member).push_back(&record);
            }
        }
    };
    distribute(records.documents, &CouncilRecords::documents);
    distribute(records.inspections, &CouncilRecords::inspections);
    distribute(records.judgements, &CouncilRecords::judgements);
    distribute(records.findings, &CouncilRecords::findings);
    distribute(records.statements, &CouncilRecords::statements);
    return groups;
}

bool isGrade(Grade grade)
{
    return gradeOrdinal(grade) > 0;
}

/// A person's word before the document's, the document's before a conclusion.
int trust(RecordState state)
{
    switch (state) {
    case RecordState::Corrected:
    case RecordState::Confirmed:
        return 2;
    case RecordState::Stated:
        return 1;
    default:
        return 0;
    }
}

Area laneOf(Area area)
{
    switch (area) {
    case Area::LookedAfterAndPermanence:
    case Area::InCareAndCareLeavers:
        return Area::InCare;
    default:
        return area;
    }
}

class TimelineBuilder
{
public:
    TimelineBuilder(const CouncilRecords& records, const QString& council, const QDate& today)
        : m_records(records)
    {
        m_timeline.council = council;
        m_timeline.today = today;
    }

    CouncilTimeline build();

private:
    struct Dated
    {
        PartialDate date;
        Framework framework = Framework::Unknown;
        bool hasGrades = false;
        bool hasOverall = false;
    };

    void indexInspections();
    Dated dated(const QString& inspection, const SourceSpan& source) const;
    QVector<RatingBand> judgedBands();
    void buildLanes();
    void addLane(Area area, const QVector<RatingBand>& judged);
    void endBand(RatingBand& band, const RatingBand* next) const;
    void endCareLeaversBand(RatingLane& lane, const QVector<RatingBand>& judged) const;
    void addIntervention(const Statement& statement);
    void buildEvents();
    void buildFindings();
    void note(const QDate& date);

    const CouncilRecords& m_records;
    QHash<QString, Dated> m_inspections;
    QHash<QString, PartialDate> m_published; // by sha256
    CouncilTimeline m_timeline;
};

void TimelineBuilder::note(const QDate& date)
{
    if (!m_timeline.first.isValid() || date < m_timeline.first) {
        m_timeline.first = date;
    }
}

void TimelineBuilder::indexInspections()
{
    for (const DocumentRecord* document : m_records.documents) {
        m_published.insert(document->sha256, document->published);
        m_timeline.documents.push_back(*document);
    }
    for (const Inspection* inspection : m_records.inspections) {
        Dated dated;
        dated.date = inspection->end.isValid() ? inspection->end
            : inspection->published.isValid()  ? inspection->published
                                               : inspection->start;
        dated.framework = inspection->framework;
        m_inspections.insert(inspection->key, dated);
        if (dated.date.isValid()
            && (!m_timeline.lastInspected.isValid() || dated.date.lastDate() > m_timeline.lastInspected)) {
            m_timeline.lastInspected = std::min(dated.date.lastDate(), m_timeline.today);
        }
    }
    for (const Judgement* judgement : m_records.judgements) {
        if (auto found = m_inspections.find(judgement->inspection); found != m_inspections.end()) {
            const bool grades = isGrade(judgement->grade) && judgement->state != RecordState::Rejected;
            found->hasGrades = found->hasGrades || grades;
            found->hasOverall = found->hasOverall || (grades && judgement->area == Area::Overall);
        }
    }
    m_timeline.inspections = int(std::count_if(
        m_inspections.cbegin(), m_inspections.cend(), [](const Dated& dated) { return dated.hasGrades; }));
}

TimelineBuilder::Dated TimelineBuilder::dated(const QString& inspection, const SourceSpan& source) const
{
    Dated result = m_inspections.value(inspection);
    if (!result.date.isValid()) {
        result.date = m_published.value(source.sha256);
    }
    return result;
}

/// One band for each inspection and area, ends not yet known.
QVector<RatingBand> TimelineBuilder::judgedBands()
{
    QVector<RatingBand> bands;
    for (const Judgement* judgement : m_records.judgements) {
        if (!isGrade(judgement->grade) || judgement->state == RecordState::Rejected) {
            continue;
        }
        const Dated inspection = dated(judgement->inspection, judgement->source);
        if (!inspection.date.isValid()) {
            ++m_timeline.undated;
            continue;
        }
        const auto same = std::find_if(bands.begin(), bands.end(), [&](const RatingBand& band) {
            return band.area == judgement->area && band.inspection == judgement->inspection
                && band.start == inspection.date;
        });
        if (same != bands.end() && trust(same->state) >= trust(judgement->state)) {
            same->otherGrades += same->grade != judgement->grade ? 1 : 0;
            continue;
        }
        RatingBand band{judgement->area, judgement->grade, judgement->gradeAsPrinted, inspection.date, {},
            BandEnd::Open, inspection.framework, judgement->inspection, judgement->state, judgement->source, 0};
        if (same != bands.end()) {
            band.otherGrades = same->otherGrades + (same->grade != band.grade ? 1 : 0);
            *same = band;
        } else {
            bands.push_back(band);
        }
    }
    std::stable_sort(bands.begin(), bands.end(),
        [](const RatingBand& a, const RatingBand& b) { return a.start.date < b.start.date; });
    return bands;
}

void TimelineBuilder::endBand(RatingBand& band, const RatingBand* next) const
{
    band.end = m_timeline.today;
    band.endKind = BandEnd::Open;
    if (next) {
        band.end = next->start.date;
        band.endKind = BandEnd::NextInspection;
    }
    const bool dropped = band.area == Area::Adoption || band.area == Area::Lscb;
    if (band.area != Area::Overall && !dropped) {
        return;
    }
    for (const Dated& inspection : m_inspections) {
        if (!inspection.hasGrades || !inspection.date.isValid() || inspection.date.date <= band.start.date
            || inspection.date.date >= band.end) {
            continue;
        }
        if (dropped) {
            band.end = inspection.date.date;
            band.endKind = BandEnd::NoLongerJudged;
        } else if (!inspection.hasOverall && inspection.date.date >= overallGradeEnds()) {
            band.end = inspection.date.date;
            band.endKind = BandEnd::NoOverallGrade;
        }
    }
}

void TimelineBuilder::addLane(Area area, const QVector<RatingBand>& judged)
{
    RatingLane lane;
    lane.area = area;
    for (const RatingBand& band : judged) {
        if (laneOf(band.area) == area) {
            // A joint and a separate judgement of one day would cover each other: the separate one says more.
            if (!lane.bands.isEmpty() && lane.bands.last().start.date == band.start.date) {
                if (lane.bands.last().isJoint() || trust(band.state) > trust(lane.bands.last().state)) {
                    lane.bands.last() = band;
                }
                continue;
            }
            lane.bands.push_back(band);
        }
    }
    for (qsizetype i = 0; i < lane.bands.size(); ++i) {
        endBand(lane.bands[i], i + 1 < lane.bands.size() ? &lane.bands[i + 1] : nullptr);
        note(lane.bands[i].start.date);
    }
    if (area == Area::CareLeavers) {
        endCareLeaversBand(lane, judged);
    }
    m_timeline.lanes.push_back(lane);
}

void TimelineBuilder::endCareLeaversBand(RatingLane& lane, const QVector<RatingBand>& judged) const
{
    for (RatingBand& band : lane.bands) {
        for (const RatingBand& joint : judged) {
            if (joint.isJoint() && joint.start.date > band.start.date && joint.start.date < band.end) {
                band.end = joint.start.date;
                band.endKind = BandEnd::NextInspection;
            }
        }
    }
}

void TimelineBuilder::buildLanes()
{
    const QVector<RatingBand> judged = judgedBands();
    for (const Area area :
        {Area::Overall, Area::Leadership, Area::HelpAndProtection, Area::InCare, Area::CareLeavers}) {
        addLane(area, judged);
    }
    for (const Area area : {Area::Adoption, Area::Lscb}) {
        if (std::any_of(judged.cbegin(), judged.cend(), [area](const RatingBand& band) { return band.area == area; })) {
            addLane(area, judged);
        }
    }
}

void TimelineBuilder::addIntervention(const Statement& statement)
{
    TimelineEvent event;
    event.isIntervention = true;
    event.isMentioned = !statement.date.isValid();
    event.from = event.isMentioned ? m_published.value(statement.source.sha256) : statement.date;
    if (!event.from.isValid()) {
        ++m_timeline.undated;
        return;
    }
    event.to = event.from.lastDate();
    event.inspection = statement.inspection;
    event.text = statement.value.isEmpty() ? statement.source.quote.simplified() : statement.value;
    event.source = statement.source;
    note(event.from.date);
    m_timeline.events.push_back(event);
}

void TimelineBuilder::buildEvents()
{
    for (const Inspection* inspection : m_records.inspections) {
        const Dated& known = m_inspections[inspection->key];
        if (known.hasGrades || !known.date.isValid()) {
            continue;
        }
        TimelineEvent event;
        event.framework = inspection->framework;
        event.from = inspection->start.isValid() ? inspection->start : known.date;
        event.to = std::max(known.date.lastDate(), event.from.lastDate());
        // A publication date far from the start is not the visit's length.
        if (!inspection->end.isValid()) {
            event.to = event.from.lastDate();
        }
        event.inspection = inspection->key;
        event.source = inspection->evidence.isEmpty() ? SourceSpan{} : inspection->evidence.first();
        note(event.from.date);
        m_timeline.events.push_back(event);
    }
    for (const Statement* statement : m_records.statements) {
        if (statement->kind == StatementKind::Intervention && statement->state != RecordState::Rejected) {
            addIntervention(*statement);
        }
    }
    std::stable_sort(m_timeline.events.begin(), m_timeline.events.end(),
        [](const TimelineEvent& a, const TimelineEvent& b) { return a.from.date < b.from.date; });
}

void TimelineBuilder::buildFindings()
{
    FindingGrouper grouper;
    for (const Finding* finding : m_records.findings) {
        if (finding->state == RecordState::Rejected) {
            continue;
        }
        const Dated inspection = dated(finding->inspection, finding->source);
        if (!inspection.date.isValid()) {
            ++m_timeline.undated;
            continue;
        }
        note(inspection.date.date);
        grouper.add(*finding, inspection.date, inspection.framework);
    }
    m_timeline.findings = grouper.lanes();
}

CouncilTimeline TimelineBuilder::build()
{
    indexInspections();
    buildLanes();
    buildEvents();
    buildFindings();
    return m_timeline;
}

} // namespace

int CouncilTimeline::findingCount(FindingLaneKind kind) const
{
    int count = 0;
    for (const FindingLane& lane : findings) {
        for (const FindingGroup& group : lane.groups) {
            count += lane.kind == kind ? int(group.findings.size()) : 0;
        }
    }
    return count;
}

const RatingBand* CouncilTimeline::latest(Area area) const
{
    for (const RatingLane& lane : lanes) {
        const bool jointCovers = lane.area == Area::InCare && area == Area::CareLeavers;
        if ((lane.area != area && !jointCovers) || lane.bands.isEmpty()) {
            continue;
        }
        const RatingBand& last = lane.bands.last();
        if (last.endKind == BandEnd::Open && (!jointCovers || last.isJoint())) {
            return &last;
        }
    }
    return nullptr;
}

QVector<CouncilTimeline> ratingTimelines(const RecordSet& records, const QStringList& councils, const QDate& today)
{
    const QHash<QString, CouncilRecords> groups = byCouncil(records, councils);
    QVector<CouncilTimeline> timelines;
    timelines.reserve(councils.size());
    for (const QString& council : councils) {
        const CouncilRecords group = groups.value(council);
        timelines.push_back(TimelineBuilder(group, council, today).build());
    }
    return timelines;
}

} // namespace Councilscope
