#include "judgementextractor.h"

#include "contradictions.h"
#include "looserows.h"
#include "reportedgrades.h"
#include "rulematch.h"

#include <frameworkdays.h>

#include <QJsonArray>

#include <algorithm>

namespace Councilscope {

namespace {

Grade gradeOf(const RuleSet& rules, const QString& printed)
{
    for (const Rule& rule : rules.rules(QStringLiteral("judgement.grade"))) {
        if (rule.pattern.match(printed).hasMatch()) {
            return fromKey<Grade>(rule.value(QStringLiteral("grade"))).value_or(Grade::Unknown);
        }
    }
    return Grade::Unknown;
}

QVector<Area> areasOf(const Rule& rule)
{
    QVector<Area> areas;
    const QJsonValue single = rule.values.value(QLatin1String("area"));
    const QJsonArray several
        = single.isString() ? QJsonArray{single} : rule.values.value(QLatin1String("areas")).toArray();
    for (const QJsonValue& key : several) {
        if (const std::optional<Area> area = fromKey<Area>(key.toString())) {
            areas.push_back(*area);
        }
    }
    return areas;
}

const Judgement* judgementOf(const DocumentFacts& facts, Area area)
{
    const auto found = std::find_if(facts.judgements.cbegin(), facts.judgements.cend(),
        [area](const Judgement& judgement) { return judgement.area == area; });
    return found == facts.judgements.cend() ? nullptr : &*found;
}

/// `judgement` holds what is the same for all areas. Each area is judged once.
void addToAreas(DocumentFacts& facts, Judgement judgement, const QVector<Area>& areas)
{
    const SourceSpan source = judgement.source;
    for (const Area area : areas) {
        const Judgement* known = judgementOf(facts, area);
        if (!known) {
            judgement.area = area;
            facts.judgements.push_back(judgement);
        } else if (known->grade != judgement.grade
            && (source.end <= known->source.start || known->source.end <= source.start)) {
            noteOtherGrade(facts, Judgement(*known), judgement.gradeAsPrinted, source.page);
        }
    }
}

void addJudgements(const ExtractionContext& context, DocumentFacts& facts, const Rule& rule, const QString& printed,
    const SourceSpan& source, double certainty = 1)
{
    Judgement judgement;
    judgement.council = facts.document.council;
    judgement.gradeAsPrinted = printed;
    judgement.grade = gradeOf(context.rules, printed);
    if (judgement.grade == Grade::Unknown) {
        return;
    }
    judgement.confidence = rule.values.value(QLatin1String("confidence")).toDouble(1) * certainty;
    judgement.state = fromKey<RecordState>(rule.value(QStringLiteral("state"))).value_or(RecordState::Stated);
    judgement.source = source;
    addToAreas(facts, judgement, areasOf(rule));
}

/// What articles and web pages tell of the inspection that they report.
void addReported(const ExtractionContext& context, DocumentFacts& facts)
{
    constexpr double secondHand = 0.75;
    constexpr double togetherWithOthers = 0.6;
    const QVector<ReportedGrade> reported = reportedGrades(context, facts);
    for (const ReportedGrade& grade : reported) {
        Judgement judgement;
        judgement.council = facts.document.council;
        judgement.gradeAsPrinted = grade.printed;
        judgement.grade = gradeOf(context.rules, grade.printed);
        judgement.confidence = grade.isInferred ? togetherWithOthers : secondHand;
        judgement.state = grade.isInferred ? RecordState::Inferred : RecordState::Stated;
        judgement.source = context.spans.span(grade.start, grade.end, grade.rule->id, grade.rule->version);
        if (!grade.earlier && judgement.grade != Grade::Unknown) {
            addToAreas(facts, judgement, grade.areas);
        }
    }
}

bool isSecondHand(DocumentKind kind)
{
    return kind == DocumentKind::News || kind == DocumentKind::WebPage;
}

/// The first row that says so decides about each area.
void addRows(const ExtractionContext& context, DocumentFacts& facts, const QVector<LooseRow>& rows)
{
    constexpr double whenMixed = 0.85;
    constexpr double whenGradeComesFirst = 0.6;
    for (const Rule& rule : context.rules.rules(QStringLiteral("judgement"))) {
        if (rule.value(QStringLiteral("row")).isEmpty()
            || !rule.appliesTo(facts.document.kind, facts.document.framework)) {
            continue;
        }
        for (const LooseRow& row : rows) {
            if (rule.pattern.match(row.text).hasMatch()) {
                addJudgements(context, facts, rule, row.grade,
                    context.spans.span(row.start, row.end, rule.id, rule.version),
                    row.gradeComesFirst ? whenGradeComesFirst : whenMixed);
                break;
            }
        }
    }
}

const Rule* phraseRule(const ExtractionContext& context, const DocumentFacts& facts)
{
    const QVector<Rule>& phrases = context.rules.rules(QStringLiteral("judgement.phrase"));
    return facts.document.kind == DocumentKind::FullReport && !phrases.isEmpty() ? &phrases.first() : nullptr;
}

/// Rows of a table whose columns were read one after the other. The last heading and the first grade stand together
/// there and look like a row, which they are not: to be asked before anything else.
void addColumns(const ExtractionContext& context, DocumentFacts& facts)
{
    if (const Rule* phrase = phraseRule(context, facts)) {
        addRows(context, facts, rowsInColumns(context.text, *phrase));
    }
}

/// Rows whose heading and grade are mixed because no table was seen in them.
void addLooseRows(const ExtractionContext& context, DocumentFacts& facts)
{
    if (const Rule* phrase = phraseRule(context, facts)) {
        addRows(context, facts, looseRows(context.text, context.rules, *phrase));
    }
}

/// Sections of reports repeat their grade in their heading: what no table told is taken from there.
void addSectionHeadings(const ExtractionContext& context, DocumentFacts& facts)
{
    constexpr double fromHeading = 0.8;
    if (facts.document.kind != DocumentKind::FullReport) {
        return;
    }
    for (const Rule& rule : context.rules.rules(QStringLiteral("judgement"))) {
        const QVector<Area> areas = areasOf(rule);
        const bool isWanted = !rule.value(QStringLiteral("row")).isEmpty()
            && rule.appliesTo(facts.document.kind, facts.document.framework) && !areas.isEmpty()
            && !judgementOf(facts, areas.first());
        const QRegularExpressionMatch found
            = isWanted ? rule.pattern.match(context.text.text) : QRegularExpressionMatch();
        if (found.hasMatch()) {
            addJudgements(context, facts, rule, found.captured(QStringLiteral("grade")),
                context.spans.span(found.capturedStart(), found.capturedEnd(), rule.id, rule.version), fromHeading);
        }
    }
}

/// Whether a report of this kind holds an overall judgement, so that one not found is unknown and not withheld.
bool grantsOverall(const DocumentFacts& facts)
{
    const bool isBoardAlone = std::all_of(facts.judgements.cbegin(), facts.judgements.cend(),
        [](const Judgement& judgement) { return judgement.area == Area::Lscb; });
    switch (facts.document.framework) {
    case Framework::Slac: // grants two, of safeguarding and of looked-after children
        return false;
    case Framework::Sif:
        return !isBoardAlone;
    case Framework::Ilacs: {
        const PartialDate& held = facts.inspection->end.isValid() ? facts.inspection->end : facts.document.published;
        return !held.isValid() || held.date < overallGradeEnds();
    }
    default:
        return true;
    }
}

/// Only full reports and what retells them grant grades; visits and letters never do.
bool mayJudge(DocumentKind kind)
{
    return kind == DocumentKind::FullReport || kind == DocumentKind::SummaryChildren || isSecondHand(kind);
}

} // namespace

QString JudgementExtractor::name() const
{
    return QStringLiteral("judgements");
}

bool JudgementExtractor::canHandle(const ExtractionContext&, const DocumentFacts& facts) const
{
    return facts.inspection && mayJudge(facts.document.kind) && facts.inspection->overallGrade != Grade::NotGraded;
}

void JudgementExtractor::extract(const ExtractionContext& context, DocumentFacts& facts) const
{
    addColumns(context, facts);
    firstRuleMatch(context, QStringLiteral("judgement"), facts.document, [&](const RuleMatch& found) {
        addJudgements(context, facts, *found.rule, found.captured(QStringLiteral("grade")), found.span(context.spans));
        return false; // every rule may speak
    });
    addLooseRows(context, facts);
    addSectionHeadings(context, facts);
    if (isSecondHand(facts.document.kind)) {
        addReported(context, facts);
    }
    std::stable_sort(facts.judgements.begin(), facts.judgements.end(),
        [](const Judgement& left, const Judgement& right) { return left.source.start < right.source.start; });

    const auto overall = std::find_if(facts.judgements.cbegin(), facts.judgements.cend(),
        [](const Judgement& judgement) { return judgement.area == Area::Overall; });
    if (overall != facts.judgements.cend()) {
        facts.inspection->overallGrade = overall->grade;
    } else if (facts.document.kind == DocumentKind::FullReport && !facts.judgements.isEmpty()
        && !grantsOverall(facts)) {
        facts.inspection->overallGrade = Grade::NotGraded;
    }
}

} // namespace Councilscope
