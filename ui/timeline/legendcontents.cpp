#include "legendcontents.h"

#include <words.h>

#include <QSet>

#include <algorithm>

namespace Councilscope {

namespace {

struct Seen
{
    QSet<Grade> grades;
    QSet<FindingLaneKind> findings;
    QSet<int> events; ///< of CaseEventKind
    QSet<QString> letters;
    LegendContents contents;

    void add(const TimelineMark& mark, bool hasLetters);
};

void Seen::add(const TimelineMark& mark, bool hasLetters)
{
    switch (mark.kind) {
    case TimelineMark::Kind::Band:
        grades.insert(mark.grade);
        contents.hasInferred = contents.hasInferred || mark.isInferred;
        break;
    case TimelineMark::Kind::Event:
        contents.hasVisits = true;
        if (hasLetters && !mark.label.isEmpty()) {
            letters.insert(mark.label);
        }
        break;
    case TimelineMark::Kind::Intervention:
        contents.hasInterventions = true;
        break;
    case TimelineMark::Kind::Knot:
        findings.insert(mark.findings);
        break;
    case TimelineMark::Kind::CaseEvent:
        events.insert(int(mark.event));
        contents.hasCounts = contents.hasCounts || mark.count > 0;
        break;
    case TimelineMark::Kind::NoOverallGrade:
        break; // speaks for itself
    }
}

/// "Focused visit" with a small letter; "ILACS inspection" stays.
QString inSentence(QString name)
{
    if (name.size() > 1 && name[1].isLower()) {
        name[0] = name[0].toLower();
    }
    return name;
}

} // namespace

LegendContents legendContents(const QVector<TimelineBlock>& blocks, const TimelineGeometry& geometry)
{
    Seen seen;
    for (const TimelineRow& row : geometry.rows()) {
        for (const int index : geometry.lanesIn(blocks, row)) {
            const TimelineLane& lane = blocks[row.block].lanes[index];
            bool& hasSilence
                = lane.kind >= TimelineLane::Kind::Theme ? seen.contents.hasCaseSilence : seen.contents.hasSilence;
            hasSilence = hasSilence || lane.silentFrom.isValid();
            for (const TimelineMark& mark : lane.marks) {
                seen.add(mark, row.kind != TimelineRow::Kind::Overview);
            }
        }
    }
    LegendContents contents = seen.contents;
    for (const Grade grade :
        {Grade::Outstanding, Grade::Good, Grade::RequiresImprovement, Grade::Adequate, Grade::Inadequate}) {
        if (seen.grades.contains(grade)) {
            contents.grades.push_back(grade);
        }
    }
    for (const FindingLaneKind kind :
        {FindingLaneKind::PriorityActions, FindingLaneKind::ToImprove, FindingLaneKind::Strengths}) {
        if (seen.findings.contains(kind)) {
            contents.findings.push_back(kind);
        }
    }
    for (const CaseEventKind kind : allValues<CaseEventKind>()) {
        if (seen.events.contains(int(kind))) {
            contents.caseEvents.push_back(kind);
        }
    }
    QStringList letters(seen.letters.cbegin(), seen.letters.cend());
    letters.sort();
    for (const QString& letter : std::as_const(letters)) {
        const auto framework = fromKey<Framework>(letter);
        contents.visits.push_back(framework ? QString(letter + u": " + inSentence(frameworkName(*framework))) : letter);
    }
    return contents;
}

} // namespace Councilscope
