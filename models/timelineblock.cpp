#include "timelineblock.h"

#include "caselanes.h"

#include <councilcomparison.h>
#include <words.h>

#include <QCoreApplication>

#include <algorithm>

namespace Councilscope {

namespace {

constexpr int longestQuoteInSentence = 160;

class Blocks
{
    Q_DECLARE_TR_FUNCTIONS(TimelineBlock)

public:
    explicit Blocks(const CouncilTimeline& timeline)
        : m_timeline(timeline)
    {
        for (const DocumentRecord& document : timeline.documents) {
            m_titles.insert(document.sha256, documentTitle(document));
        }
    }

    [[nodiscard]] TimelineBlock block(const QVector<const Case*>& cases) const;

private:
    [[nodiscard]] TimelineLane ratingLane(const RatingLane& lane) const;
    [[nodiscard]] TimelineMark bandMark(const RatingBand& band) const;
    [[nodiscard]] TimelineMark noOverallMark(const RatingBand& band) const;
    [[nodiscard]] QString bandSentence(const RatingBand& band) const;
    [[nodiscard]] TimelineLane eventLane() const;
    [[nodiscard]] TimelineMark eventMark(const TimelineEvent& event) const;
    [[nodiscard]] TimelineLane findingLane(const FindingLane& lane) const;
    void addCases(TimelineBlock& block, const QVector<const Case*>& cases) const;
    [[nodiscard]] TimelineMark knot(const FindingGroup& group, FindingLaneKind kind, const QString& about) const;
    [[nodiscard]] QString countText(FindingLaneKind kind, qsizetype count) const;
    [[nodiscard]] EvidenceItem evidence(
        const QString& heading, const QString& sentence, const SourceSpan& source) const;
    [[nodiscard]] QString findingsSummary() const;
    [[nodiscard]] QString sinceText() const;

    const CouncilTimeline& m_timeline;
    QHash<QString, QString> m_titles; // by sha256
};

EvidenceItem Blocks::evidence(const QString& heading, const QString& sentence, const SourceSpan& source) const
{
    return {heading, sentence, m_timeline.council, m_titles.value(source.sha256, source.file), source};
}

QString Blocks::bandSentence(const RatingBand& band) const
{
    const QString area = areaName(band.area);
    const QString grade = gradeName(band.grade).toLower();
    const QString from = dateText(band.start);
    const QString until = dateText(band.end);
    const QString framework = frameworkName(band.framework);
    QString sentence;
    switch (band.endKind) {
    case BandEnd::Open:
        //: %1 council, %2 area, %3 grade, %4 date, %5 kind of inspection
        sentence = tr("%1, %2: %3 since %4 (%5).").arg(m_timeline.council, area, grade, from, framework);
        break;
    case BandEnd::NextInspection:
        sentence = tr("%1, %2: %3 from %4 (%5) until the inspection of %6.")
                       .arg(m_timeline.council, area, grade, from, framework, until);
        break;
    case BandEnd::NoOverallGrade:
        sentence = tr("%1, %2: %3 from %4 (%5) until %6; the inspection then grades each area and nothing overall.")
                       .arg(m_timeline.council, area, grade, from, framework, until);
        break;
    case BandEnd::NoLongerJudged:
        sentence = tr("%1, %2: %3 from %4 (%5) until %6; inspections since then do not judge this area.")
                       .arg(m_timeline.council, area, grade, from, framework, until);
        break;
    }
    if (band.state == RecordState::Inferred) {
        sentence += u' ' + tr("The grade is a conclusion; it is not printed as such.");
    }
    if (band.otherGrades > 0) {
        sentence += u' ' + tr("Another loaded document gives a different grade for the same inspection.");
    }
    return sentence;
}

TimelineMark Blocks::bandMark(const RatingBand& band) const
{
    TimelineMark mark;
    mark.kind = TimelineMark::Kind::Band;
    mark.from = band.start.date;
    mark.uncertainUntil = band.start.lastDate();
    mark.to = band.end;
    mark.grade = band.grade;
    mark.isJoint = band.isJoint();
    mark.isInForce = band.endKind == BandEnd::Open;
    mark.isInferred = band.state == RecordState::Inferred;
    mark.label = band.isJoint()
        ? tr("%1 joint", "grade letter of one judgement over two areas").arg(gradeLetter(band.grade))
        : gradeLetter(band.grade);
    mark.sentence = bandSentence(band);
    if (band.source.isValid()) {
        const QString heading = tr("%1: %2", "area, grade").arg(areaName(band.area), gradeName(band.grade).toLower());
        mark.evidence.push_back(evidence(heading, mark.sentence, band.source));
    }
    return mark;
}

TimelineMark Blocks::noOverallMark(const RatingBand& band) const
{
    TimelineMark mark;
    mark.kind = TimelineMark::Kind::NoOverallGrade;
    mark.from = band.end;
    mark.uncertainUntil = band.end;
    mark.to = m_timeline.today;
    mark.label = tr("no overall grade");
    mark.sentence
        = tr("%1: no overall grade since the inspection of %2. Inspections from April 2026 grade each area and "
             "nothing overall.")
              .arg(m_timeline.council, dateText(band.end));
    return mark;
}

TimelineLane Blocks::ratingLane(const RatingLane& lane) const
{
    TimelineLane result;
    result.kind = TimelineLane::Kind::Rating;
    result.area = lane.area;
    result.title = areaName(lane.area);
    for (const RatingBand& band : lane.bands) {
        result.marks.push_back(bandMark(band));
        if (band.endKind == BandEnd::NoOverallGrade) {
            result.marks.push_back(noOverallMark(band));
        }
    }
    const bool jointSpeaks = lane.area == Area::CareLeavers && m_timeline.latest(Area::CareLeavers);
    if (lane.bands.isEmpty() && !jointSpeaks) {
        result.silentFrom = m_timeline.first;
        result.sentence = tr("%1, %2: no loaded document judges this area.").arg(m_timeline.council, result.title);
    } else {
        result.sentence
            = tr("%1, %2: %n judgement(s).", nullptr, int(lane.bands.size())).arg(m_timeline.council, result.title);
        if (!lane.bands.isEmpty() && lane.bands.last().endKind == BandEnd::NoLongerJudged) {
            result.silentFrom = lane.bands.last().end;
        }
    }
    return result;
}

QString eventLetter(const TimelineEvent& event)
{
    return event.framework == Framework::Unknown || event.framework == Framework::Other ? QString()
                                                                                        : key(event.framework);
}

TimelineMark Blocks::eventMark(const TimelineEvent& event) const
{
    TimelineMark mark;
    mark.kind = event.isIntervention ? TimelineMark::Kind::Intervention : TimelineMark::Kind::Event;
    mark.from = event.from.date;
    mark.uncertainUntil = event.from.lastDate();
    mark.to = event.to.addDays(1);
    mark.label = eventLetter(event);
    QString when = dateText(event.from);
    if (event.from.precision == DatePrecision::Day && event.to != event.from.date) {
        when = tr("%1 to %2", "dates").arg(when, dateText(event.to));
    }
    const QString what = event.isIntervention ? tr("Intervention") : frameworkName(event.framework);
    if (event.isMentioned) {
        mark.sentence = tr("%1: a document of %2 speaks of an intervention and prints no date for it. “%3”")
                            .arg(m_timeline.council, when, event.text);
    } else if (event.isIntervention) {
        mark.sentence = tr("%1: intervention, %2. %3").arg(m_timeline.council, when, event.text);
    } else {
        mark.sentence = tr("%1: %2, %3. Not graded.").arg(m_timeline.council, what, when);
    }
    if (event.source.isValid()) {
        mark.evidence.push_back(evidence(what, mark.sentence, event.source));
    }
    return mark;
}

TimelineLane Blocks::eventLane() const
{
    TimelineLane lane;
    lane.kind = TimelineLane::Kind::Events;
    lane.title = tr("Visits and events");
    lane.sentence = tr("%1: %n visit(s) or event(s) without a grade.", nullptr, int(m_timeline.events.size()))
                        .arg(m_timeline.council);
    for (const TimelineEvent& event : m_timeline.events) {
        lane.marks.push_back(eventMark(event));
    }
    return lane;
}

QString Blocks::countText(FindingLaneKind kind, qsizetype count) const
{
    switch (kind) {
    case FindingLaneKind::PriorityActions:
        return findingCount(FindingKind::PriorityAction, int(count));
    case FindingLaneKind::Strengths:
        return findingCount(FindingKind::Strength, int(count));
    case FindingLaneKind::ToImprove:
        return tr("%n to improve", nullptr, int(count));
    }
    return {};
}

QString firstWords(const QString& text)
{
    if (text.size() <= longestQuoteInSentence) {
        return text;
    }
    const qsizetype space = text.lastIndexOf(u' ', longestQuoteInSentence);
    return text.left(space > 0 ? space : longestQuoteInSentence) + u'…';
}

TimelineMark Blocks::knot(const FindingGroup& group, FindingLaneKind kind, const QString& about) const
{
    TimelineMark mark;
    mark.kind = TimelineMark::Kind::Knot;
    mark.from = group.date.date;
    mark.uncertainUntil = group.date.lastDate();
    mark.to = mark.uncertainUntil.addDays(1);
    mark.findings = kind;
    mark.count = int(group.findings.size());
    mark.label = QString::number(mark.count);
    //: %1 council, %2 what is counted, %3 kind of inspection, %4 date, %5 words of the report
    mark.sentence = tr("%1, %2: %3 of %4. “%5”")
                        .arg(m_timeline.council, about, frameworkName(group.framework), dateText(group.date),
                            firstWords(group.findings.first().text));
    if (mark.count > 1) {
        mark.sentence += u' ' + tr("And %n more.", nullptr, mark.count - 1);
    }
    for (const Finding& finding : group.findings) {
        if (finding.source.isValid()) {
            QString heading = findingKindName(finding.kind);
            heading[0] = heading[0].toUpper();
            const QString sentence
                = tr("%1, %2 of %3.").arg(m_timeline.council, frameworkName(group.framework), dateText(group.date));
            mark.evidence.push_back(evidence(heading, sentence, finding.source));
        }
    }
    return mark;
}

TimelineLane Blocks::findingLane(const FindingLane& lane) const
{
    TimelineLane result;
    result.kind = TimelineLane::Kind::Findings;
    result.findings = lane.kind;
    switch (lane.kind) {
    case FindingLaneKind::PriorityActions:
        result.title = tr("Priority actions");
        break;
    case FindingLaneKind::ToImprove:
        result.title = tr("To improve");
        break;
    case FindingLaneKind::Strengths:
        result.title = tr("Strengths");
        break;
    }
    for (const FindingGroup& group : lane.groups) {
        result.marks.push_back(knot(group, lane.kind, countText(lane.kind, group.findings.size())));
    }
    result.sentence
        = tr("%1: %2 in all.").arg(m_timeline.council, countText(lane.kind, m_timeline.findingCount(lane.kind)));
    return result;
}

QString Blocks::findingsSummary() const
{
    QStringList parts;
    for (const FindingLane& lane : m_timeline.findings) {
        parts.push_back(countText(lane.kind, m_timeline.findingCount(lane.kind)));
    }
    return parts.join(QStringLiteral(" · "));
}

QString Blocks::sinceText() const
{
    const QString since = timeSince(m_timeline.lastInspected, m_timeline.today);
    return since.isEmpty() ? QString() : tr("inspected %1", "%1: 10 months ago").arg(since);
}

void Blocks::addCases(TimelineBlock& block, const QVector<const Case*>& cases) const
{
    const CaseLanes made = caseLanes(m_timeline.council, cases, m_titles);
    block.lanes += made.lanes;
    block.cases = made.counts;
    if (made.first.isValid() && (!block.first.isValid() || made.first < block.first)) {
        block.first = made.first;
    }
    QStringList parts{tr("%n case(s), by theme", nullptr, made.counts.all)};
    if (made.counts.silent > 0) {
        parts.push_back(tr("%n not mentioned since", nullptr, made.counts.silent));
    }
    if (made.counts.unnamed > 0) {
        parts.push_back(tr("%n counted but not named", nullptr, made.counts.unnamed));
    }
    block.casesSummary = parts.join(QStringLiteral(" · "));
}

TimelineBlock Blocks::block(const QVector<const Case*>& cases) const
{
    TimelineBlock block;
    block.council = m_timeline.council;
    block.first = m_timeline.first;
    block.inspections = m_timeline.inspections;
    block.visits = int(m_timeline.events.size());
    for (const LatestGrade& latest : standing(m_timeline).grades) {
        block.chips.push_back({areaShortName(latest.area), latest.grade});
    }
    block.since = sinceText();
    block.findingsSummary = findingsSummary();
    for (const RatingLane& lane : m_timeline.lanes) {
        block.lanes.push_back(ratingLane(lane));
    }
    block.lanes.push_back(eventLane());
    for (const FindingLane& lane : m_timeline.findings) {
        block.lanes.push_back(findingLane(lane));
        block.findings += m_timeline.findingCount(lane.kind);
    }
    addCases(block, cases);
    block.sentence = block.isEmpty()
        ? tr("%1: no loaded document.").arg(block.council)
        : tr("%1: %n graded inspection(s), %2.", nullptr, block.inspections).arg(block.council, block.since);
    if (block.cases.all > 0) {
        block.sentence += u' ' + tr("%n case(s): %1.", nullptr, block.cases.all).arg(casesText(block.cases));
    }
    return block;
}

} // namespace

TimelineBlock timelineBlock(const CouncilTimeline& timeline, const QVector<const Case*>& cases)
{
    return Blocks(timeline).block(cases);
}

QVector<TimelineBlock> timelineBlocks(const QVector<CouncilTimeline>& timelines, const CaseLedger& ledger)
{
    QHash<QString, QVector<const Case*>> cases;
    for (const Case& single : ledger.cases) {
        cases[single.council].push_back(&single);
    }
    QVector<TimelineBlock> blocks;
    blocks.reserve(timelines.size());
    for (const CouncilTimeline& timeline : timelines) {
        blocks.push_back(timelineBlock(timeline, cases.value(timeline.council)));
    }
    return blocks;
}

} // namespace Councilscope
