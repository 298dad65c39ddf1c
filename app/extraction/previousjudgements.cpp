#include "previousjudgements.h"

#include "sentences.h"

namespace Councilscope {

namespace {

constexpr qsizetype Patience = 4; ///< sentences or list items that a mention waits for its grade
constexpr qsizetype Reach = 200; ///< characters between a date and its grade in one sentence

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

void PreviousJudgements::readBlock(const OutlineBlock& block, qsizetype)
{
    if (block.isHeading()) {
        m_waiting.clear();
        return;
    }
    if (m_waiting.isEmpty() && m_scope.candidates(QStringLiteral("statement.previous"), block.hits).isEmpty()) {
        return;
    }
    const QString& text = block.text.text();
    const QVector<Sentence> sentences = findSentences(text);
    for (const Sentence& sentence : sentences) {
        ++m_sentence;
        readSentence(block, sentence.start, text.mid(sentence.start, sentence.end - sentence.start));
    }
}

void PreviousJudgements::readSentence(const OutlineBlock& block, qsizetype start, const QString& sentence)
{
    m_waiting.removeIf([&](const Mention& mention) { return m_sentence - mention.sentence > Patience; });
    const bool mentions = sentence.contains(QLatin1String("inspect"), Qt::CaseInsensitive)
        || sentence.contains(QLatin1String("visit since"), Qt::CaseInsensitive);
    if ((!mentions && m_waiting.isEmpty()) || m_scope.match(QStringLiteral("statement.hypothetical"), sentence)) {
        return;
    }
    // A grade for what was mentioned before, unless this sentence speaks of an inspection of its own.
    QRegularExpressionMatch grade;
    const bool ownMention = mentions && m_scope.match(QStringLiteral("statement.previous"), sentence) != nullptr;
    if (!ownMention && !m_waiting.isEmpty()
        && m_scope.match(QStringLiteral("statement.previous.grade"), sentence, &grade)) {
        const bool both = sentence.contains(QLatin1String("both inspections"));
        const QVector<Mention> waiting = both ? m_waiting : QVector<Mention>{m_waiting.back()};
        for (const Mention& mention : waiting) {
            take(mention, grade.captured(QStringLiteral("grade")), block, start + grade.capturedEnd());
        }
        m_waiting.clear();
        return;
    }
    readMentions(block, start, sentence);
}

void PreviousJudgements::readMentions(const OutlineBlock& block, qsizetype start, const QString& sentence)
{
    QRegularExpressionMatch found;
    const Rule* rule = m_scope.match(QStringLiteral("statement.previous"), sentence, &found);
    if (!rule) {
        return;
    }
    const QVector<PrintedDate> dates = findPrintedDates(sentence);
    qsizetype graded = 0;
    for (qsizetype i = 0; i < dates.size(); ++i) {
        if (dates[i].lacksYear() || dates[i].start < found.capturedStart(QStringLiteral("date"))) {
            continue;
        }
        Mention mention{rule, dates[i].date, found.captured(QStringLiteral("about")), &block,
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
        } else if (graded == 0) {
            m_waiting.push_back(mention);
        }
        if (i == 0 && rule->value(QStringLiteral("dates")) != QLatin1String("several")) {
            break;
        }
    }
}

void PreviousJudgements::take(const Mention& mention, const QString& grade, const OutlineBlock& block, qsizetype end)
{
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
    m_drafts.push_back(draft);
}

} // namespace Councilscope
