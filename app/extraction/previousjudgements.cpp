#include "previousjudgements.h"

namespace Councilscope {

namespace {

constexpr qsizetype Patience = 4; ///< sentences or list items that a mention waits for its grade
constexpr qsizetype Reach = 200; ///< characters between a date and its grade in one sentence
constexpr qsizetype LongestHeading = 200;

/// The grade's key. "Satisfactory" belongs to scales that Grade does not hold and stays a word.
QString gradeKey(const QString& printed)
{
    const QString word = printed.toLower();
    if (word.contains(QLatin1String("improvement"))) {
        return key(Grade::RequiresImprovement);
    }
    return word;
}

} // namespace

void PreviousJudgements::readBlock(const OutlineBlock& block, BlockSentences& sentences)
{
    if (block.text.text().size() <= LongestHeading && m_scope.match(QStringLiteral("observation.section"), block)) {
        m_inInformation = true;
    } else if (block.isHeading() && m_scope.match(QStringLiteral("finding.end"), block)) {
        m_inInformation = false;
    }
    if (block.isHeading()) {
        m_waiting.clear();
        return;
    }
    if (m_waiting.isEmpty() && m_scope.candidates(QStringLiteral("statement.previous"), block.hits).isEmpty()) {
        return;
    }
    for (const BlockSentences::Entry& sentence : sentences.entries()) {
        ++m_sentence;
        readSentence(block, sentence);
    }
}

void PreviousJudgements::readSentence(const OutlineBlock& block, const BlockSentences::Entry& sentence)
{
    m_waiting.removeIf([&](const Mention& mention) { return m_sentence - mention.sentence > Patience; });
    const bool mayMention = !m_scope.candidates(QStringLiteral("statement.previous"), sentence.hits()).isEmpty();
    if ((!mayMention && m_waiting.isEmpty())
        || m_scope.match(QStringLiteral("statement.hypothetical"), sentence.text(), sentence.hits())) {
        return;
    }
    // A grade for what was mentioned before, unless this sentence speaks of an inspection of its own.
    QRegularExpressionMatch found;
    if (const Rule* rule
        = m_scope.match(QStringLiteral("statement.previous"), sentence.text(), sentence.hits(), &found)) {
        if (readMentions(block, sentence, *rule, found)) {
            return;
        }
    }
    QRegularExpressionMatch grade;
    if (!m_waiting.isEmpty()
        && m_scope.match(QStringLiteral("statement.previous.grade"), sentence.text(), sentence.hits(), &grade)) {
        const bool both = sentence.text().contains(QLatin1String("both inspections"));
        const QVector<Mention> waiting = both ? m_waiting : QVector<Mention>{m_waiting.back()};
        for (const Mention& mention : waiting) {
            take(mention, grade.captured(QStringLiteral("grade")), block, sentence.start() + grade.capturedEnd());
        }
        m_waiting.clear();
    }
}

bool PreviousJudgements::readMentions(const OutlineBlock& block, const BlockSentences::Entry& entry, const Rule& rule,
    const QRegularExpressionMatch& found)
{
    const QString& sentence = entry.text();
    const qsizetype start = entry.start();
    const QVector<PrintedDate> dates = findPrintedDates(sentence);
    const bool waits = rule.value(QStringLiteral("waits")) != QLatin1String("no");
    qsizetype graded = 0;
    for (qsizetype i = 0; i < dates.size(); ++i) {
        if (dates[i].lacksYear() || dates[i].start < found.capturedStart(QStringLiteral("date"))) {
            continue;
        }
        Mention mention{&rule, dates[i].date, found.captured(QStringLiteral("about")), &block,
            start + found.capturedStart(), start + dates[i].end, m_sentence};
        const qsizetype until = i + 1 < dates.size() ? dates[i + 1].start : sentence.size();
        QRegularExpressionMatch grade;
        if (m_scope.match(QStringLiteral("statement.previous.grade"),
                sentence.mid(dates[i].end, qMin(until - dates[i].end, Reach)), &grade)) {
            take(mention, grade.captured(QStringLiteral("grade")), block, start + dates[i].end + grade.capturedEnd());
            ++graded;
        } else if (graded == 0
            && m_scope.match(QStringLiteral("statement.previous.before"), sentence.first(dates[i].end), &grade)) {
            mention.start = start + grade.capturedStart();
            take(mention, grade.captured(QStringLiteral("grade")), block, start + dates[i].end);
            ++graded;
        } else if (graded == 0 && waits) {
            m_waiting.push_back(mention);
        }
        if (i == 0 && rule.value(QStringLiteral("dates")) != QLatin1String("several")) {
            break;
        }
    }
    return waits || graded > 0;
}

bool PreviousJudgements::isEarlier(const PartialDate& date) const
{
    if (!m_own.isValid() || !date.isValid()) {
        return true;
    }
    const int months = 12 * (m_own.date.year() - date.date.year());
    return date.precision == DatePrecision::Year ? months >= 0 : months + m_own.date.month() - date.date.month() > 0;
}

void PreviousJudgements::take(const Mention& mention, const QString& grade, const OutlineBlock& block, qsizetype end)
{
    if (!isEarlier(mention.date)) {
        return;
    }
    StatementDraft draft;
    draft.statement.kind = StatementKind::PreviousJudgement;
    draft.statement.about = mention.about.simplified();
    draft.statement.value = gradeKey(grade);
    draft.statement.date = mention.date;
    draft.statement.speaker = QStringLiteral("inspectorate");
    draft.statement.source.ruleId = mention.rule->id;
    draft.statement.source.ruleVersion = mention.rule->version;
    draft.start = mention.block->text.sourceStart(mention.start);
    draft.end = block.text.sourceEnd(end);
    const bool isSpare = !mention.rule->value(QStringLiteral("spare")).isEmpty() && !m_inInformation;
    (isSpare ? m_spare : m_drafts).push_back(draft);
}

} // namespace Councilscope
