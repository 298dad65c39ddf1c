#include "statementextractor.h"

#include "blocksentences.h"
#include "contextstatements.h"
#include "figurefinder.h"
#include "previousjudgements.h"
#include "reportedgrades.h"
#include "speakerfinder.h"

#include <QSet>

namespace Councilscope {

namespace {

/// Sentences with a rule of their own: earlier findings met, persisting or progressing, numbers of findings,
/// interventions, judgements that news mention.
class StatementReader
{
public:
    StatementReader(const ExtractionContext& context, DocumentFacts& facts)
        : m_context(context)
        , m_facts(facts)
        , m_scope(scopeOf(context, facts))
        , m_previous(m_scope, facts.inspection ? facts.inspection->start : PartialDate())
        , m_speakers(m_scope)
        , m_surroundings(m_scope, facts)
    {
    }

    void read();

private:
    void readSentences(const OutlineBlock& block, BlockSentences& sentences);
    void addMatch(const Rule& rule, const QRegularExpressionMatch& match, const OutlineBlock& block, qsizetype start);
    [[nodiscard]] PartialDate dateOf(const Rule& rule, const QString& sentence) const;
    [[nodiscard]] QString speaker() const; ///< of the block read last
    void readReportedGrades();
    void append(QVector<StatementDraft> drafts);

    const ExtractionContext& m_context;
    DocumentFacts& m_facts;
    RuleScope m_scope;
    PreviousJudgements m_previous;
    SpeakerFinder m_speakers;
    ContextStatements m_surroundings;
    qsizetype m_resolvedEnd = -1; ///< of the last sentence that says earlier areas were met
    QVector<StatementDraft> m_drafts;
};

bool isSecondary(DocumentKind kind)
{
    return kind == DocumentKind::News || kind == DocumentKind::WebPage;
}

QString gradeKey(const QString& printed)
{
    const QString word = printed.toLower();
    return word.contains(QLatin1String("improvement")) ? key(Grade::RequiresImprovement) : word;
}

/// "Judged good in 2012" says nothing new where "judged good in May 2012" is printed as well.
void dropVagueRepetitions(QVector<StatementDraft>& drafts)
{
    const QVector<StatementDraft> all = drafts;
    drafts.removeIf([&all](const StatementDraft& vague) {
        return vague.statement.date.precision == DatePrecision::Year
            && std::any_of(all.begin(), all.end(), [&](const StatementDraft& exact) {
                   return exact.statement.date.isValid() && exact.statement.date.precision != DatePrecision::Year
                       && exact.statement.date.date.year() == vague.statement.date.date.year()
                       && exact.statement.value == vague.statement.value;
               });
    });
}

void StatementReader::read()
{
    const DocumentOutline& outline = outlineOf(m_context, m_facts);
    const QVector<OutlineBlock>& blocks = outline.blocks();
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (isSecondary(m_scope.kind)) {
            if (m_scope.match(QStringLiteral("furniture"), blocks[i])) {
                continue;
            }
            m_speakers.readBlock(blocks[i]);
        }
        BlockSentences sentences(m_scope, blocks[i]);
        if (!isSecondary(m_scope.kind)) {
            m_previous.readBlock(blocks[i], sentences);
        }
        readSentences(blocks[i], sentences);
        m_surroundings.readBlock(blocks[i], sentences, speaker(), m_resolvedEnd);
    }
    QVector<StatementDraft> previous = m_previous.drafts();
    dropVagueRepetitions(previous);
    append(previous);
    if (isSecondary(m_scope.kind)) {
        readReportedGrades();
    }
    append(m_drafts);
    append(m_speakers.drafts());
    append(m_surroundings.drafts());
}

void StatementReader::readSentences(const OutlineBlock& block, BlockSentences& sentences)
{
    const QVector<const Rule*> rules = m_scope.candidates(QStringLiteral("statement.sentence"), block.hits);
    if (rules.isEmpty()) {
        return;
    }
    for (const BlockSentences::Entry& sentence : sentences.entries()) {
        QSet<QString> told; // groups of rules of which one has spoken; the first in order of priority decides
        for (const Rule* rule : rules) {
            const QString group = rule->value(QStringLiteral("group"));
            if (!sentence.mayMatch(*rule) || (!group.isEmpty() && told.contains(group))) {
                continue;
            }
            const QRegularExpressionMatch match = rule->pattern.match(sentence.text());
            if (match.hasMatch()
                && !m_scope.match(QStringLiteral("statement.hypothetical"), sentence.text(), sentence.hits())) {
                addMatch(*rule, match, block, sentence.start());
                told.insert(group);
            }
        }
    }
}

PartialDate StatementReader::dateOf(const Rule& rule, const QString& sentence) const
{
    if (rule.value(QStringLiteral("date")) == QLatin1String("year before") && m_facts.document.published.isValid()) {
        return PartialDate::year(m_facts.document.published.date.year() - 1, RecordState::Inferred);
    }
    const QVector<PrintedDate> dates = findPrintedDates(sentence);
    for (const PrintedDate& date : dates) {
        if (!date.lacksYear()) {
            return date.date;
        }
    }
    return {};
}

void StatementReader::addMatch(
    const Rule& rule, const QRegularExpressionMatch& match, const OutlineBlock& block, qsizetype start)
{
    StatementDraft draft;
    Statement& statement = draft.statement;
    statement.kind = fromKey<StatementKind>(rule.value(QStringLiteral("statement"))).value_or(StatementKind::Claim);
    statement.about = rule.value(QStringLiteral("about"));
    statement.value = rule.value(QStringLiteral("value"));
    if (match.hasCaptured(QStringLiteral("count"))) {
        const QVector<Figure> figures = FigureFinder::find(match.captured(QStringLiteral("count")));
        if (figures.isEmpty() || !figures.first().value) {
            return;
        }
        statement.value = QString::number(*figures.first().value);
    } else if (match.hasCaptured(QStringLiteral("grade"))) {
        statement.value = gradeKey(match.captured(QStringLiteral("grade")));
    }
    if (statement.kind != StatementKind::StatedCount) {
        statement.date = dateOf(rule, match.captured());
    }
    statement.speaker = speaker();
    statement.confidence = rule.values.value(QLatin1String("confidence")).toDouble(1);
    statement.source.ruleId = rule.id;
    statement.source.ruleVersion = rule.version;
    const QString group = match.hasCaptured(QStringLiteral("quote")) ? QStringLiteral("quote") : QString();
    draft.start
        = block.text.sourceStart(start + (group.isEmpty() ? match.capturedStart() : match.capturedStart(group)));
    draft.end = block.text.sourceEnd(start + (group.isEmpty() ? match.capturedEnd() : match.capturedEnd(group)));
    if (statement.kind == StatementKind::Resolved) {
        m_resolvedEnd = draft.end;
    }
    m_drafts.push_back(draft);
}

/// Ratings of earlier inspections; of an ungraded visit's article all are earlier ones.
void StatementReader::readReportedGrades()
{
    constexpr double secondHand = 0.75;
    const bool isGraded = !m_facts.inspection || m_facts.inspection->overallGrade != Grade::NotGraded;
    const QVector<ReportedGrade> grades = reportedGrades(m_context, m_facts);
    for (const ReportedGrade& grade : grades) {
        if (!grade.earlier && isGraded) {
            continue;
        }
        for (const Area area : grade.areas) {
            StatementDraft draft;
            draft.statement.kind = StatementKind::PreviousJudgement;
            draft.statement.about = key(area);
            draft.statement.value = gradeKey(grade.printed);
            draft.statement.date = grade.date;
            draft.statement.speaker = QStringLiteral("reporter");
            draft.statement.confidence = secondHand;
            draft.statement.source.ruleId = grade.rule->id;
            draft.statement.source.ruleVersion = grade.rule->version;
            draft.start = grade.start;
            draft.end = grade.end;
            m_drafts.push_back(draft);
        }
    }
}

QString StatementReader::speaker() const
{
    return isSecondary(m_scope.kind) ? m_speakers.speaker() : QStringLiteral("inspectorate");
}

void StatementReader::append(QVector<StatementDraft> drafts)
{
    for (StatementDraft& draft : drafts) {
        Statement& statement = draft.statement;
        statement.council = m_facts.document.council;
        statement.source
            = m_context.spans.span(draft.start, draft.end, statement.source.ruleId, statement.source.ruleVersion);
        const auto same = [&](const Statement& other) {
            return other.kind == statement.kind && other.value == statement.value && other.about == statement.about
                && other.date == statement.date
                && (other.kind != StatementKind::Claim || other.source.start == statement.source.start);
        };
        const bool known = statement.kind != StatementKind::Persists && statement.kind != StatementKind::Progressing
            && std::any_of(m_facts.statements.begin(), m_facts.statements.end(), same);
        if (statement.source.isValid() && !known) {
            m_facts.statements.push_back(statement);
        }
    }
}

} // namespace

bool StatementExtractor::canHandle(const ExtractionContext&, const DocumentFacts& facts) const
{
    return facts.document.kind != DocumentKind::Dataset && facts.document.kind != DocumentKind::Other;
}

void StatementExtractor::extract(const ExtractionContext& context, DocumentFacts& facts) const
{
    StatementReader(context, facts).read();
}

} // namespace Councilscope
