#include "reportedfindings.h"

#include <algorithm>

namespace Councilscope {

namespace {

constexpr int Patience = 2;

} // namespace

/// A sentence that names the inspectorate first, then one with "they", then one that goes on without a name.
const Rule* ReportedFindings::ruleFor(const QString& sentence, QRegularExpressionMatch* match)
{
    if (m_scope.match(QStringLiteral("finding.hypothetical"), sentence)) {
        return nullptr;
    }
    const Rule* rule = m_scope.match(QStringLiteral("finding.reported"), sentence, match);
    if (!rule && m_inspectorsWereNamed) {
        rule = m_scope.match(QStringLiteral("finding.reported.they"), sentence, match);
    }
    if (rule) {
        m_patience = Patience + 1;
    } else if (m_patience > 0 && !turnsAway(sentence)) {
        rule = m_scope.match(QStringLiteral("finding.continued"), sentence, match);
    } else {
        m_patience = 0;
    }
    return rule;
}

bool ReportedFindings::turnsAway(const QString& sentence) const
{
    return m_scope.match(QStringLiteral("finding.voice.end"), sentence)
        || m_scope.match(QStringLiteral("finding.reported"), sentence)
        || m_scope.match(QStringLiteral("finding.reported.they"), sentence);
}

bool ReportedFindings::isRating(const QString& sentence, const QRegularExpressionMatch& match) const
{
    QRegularExpressionMatch grade;
    return m_scope.match(QStringLiteral("reported.grade"), sentence, &grade)
        && grade.capturedEnd() > match.capturedStart(QStringLiteral("item"))
        && grade.capturedStart() < match.capturedEnd(QStringLiteral("item"));
}

void ReportedFindings::readSentence(const OutlineBlock& block, qsizetype start, const QString& sentence)
{
    if (m_speakers.isClaimed(block.text.sourceStart(start), block.text.sourceEnd(start + sentence.size()))) {
        m_patience = 0;
        m_inspectorsWereNamed = m_scope.match(QStringLiteral("finding.inspectors"), sentence) != nullptr;
        return;
    }
    QRegularExpressionMatch match;
    const Rule* rule = ruleFor(sentence, &match);
    qsizetype added = 0;
    if (rule && !isRating(sentence, match)) {
        added = addClauses(*rule, block, start + match.capturedStart(QStringLiteral("item")),
            start + match.capturedEnd(QStringLiteral("item")));
    }
    m_patience = added > 0 ? Patience : qMax(0, m_patience - 1);
    m_inspectorsWereNamed = m_scope.match(QStringLiteral("finding.inspectors"), sentence) != nullptr || rule;
}

void ReportedFindings::readQuoted(const OutlineBlock& block)
{
    const QVector<Sentence>& quoted = m_speakers.inspectorateWords();
    for (const Sentence& sentence : quoted) {
        const QString words = block.text.text().mid(sentence.start, sentence.end - sentence.start);
        if (const Rule* rule = m_scope.match(QStringLiteral("finding.quoted"), words)) {
            addClauses(*rule, block, sentence.start, sentence.end);
            m_patience = Patience;
        }
    }
}

/// One finding for each clause whose words are all good or all bad; a rule that knows which adds the first whole.
/// Returns how many.
qsizetype ReportedFindings::addClauses(const Rule& rule, const OutlineBlock& block, qsizetype start, qsizetype end)
{
    constexpr qsizetype shortest = 12;
    static const QRegularExpression turn(QStringLiteral(
        R"((?:,\s|\s)(?=(?:but|although|though|while|whilst|however|and (?:also )?(?:that|said|says|found|noted|added|warned|praised|criticised))\b)|;\s(?:and\s)?)"));
    static const QRegularExpression link(QStringLiteral(
        R"(^(?:(?:and|but)\s)(?:also\s)?(?:(?:said|says|found|noted|added|warned|warns|praised|criticised)\s)?(?:that\s)?)"));
    const bool isKnown = !rule.value(QStringLiteral("finding")).isEmpty();
    const bool isKnownThroughout = isKnown && rule.values.value(QLatin1String("list")).toBool();
    const QString text = block.text.text().mid(start, end - start);
    const qsizetype before = m_drafts.size();
    qsizetype from = 0;
    while (from < text.size()) {
        const QRegularExpressionMatch next = turn.match(text, from + 1);
        const qsizetype until = next.hasMatch() ? next.capturedStart() : text.size();
        const bool isFirst = from == 0;
        from += link.match(text.mid(from, until - from)).capturedLength();
        const QString clause = text.mid(from, until - from);
        const std::optional<FindingKind> kind = isKnownThroughout || (isKnown && isFirst)
            ? fromKey<FindingKind>(rule.value(QStringLiteral("finding")))
            : kindOf(clause);
        const bool isOther = m_scope.match(QStringLiteral("reported.grade"), clause)
            || m_scope.match(QStringLiteral("finding.context"), clause);
        if (kind && !isOther && until - from >= shortest && !isTaken(block, start + from, start + until)) {
            addClause(rule, *kind, block, start + from, start + until);
        }
        from = next.hasMatch() ? next.capturedEnd() : text.size();
    }
    return m_drafts.size() - before;
}

bool ReportedFindings::addClause(
    const Rule& rule, FindingKind kind, const OutlineBlock& block, qsizetype start, qsizetype end)
{
    FindingDraft draft = findingDraft(rule, QStringLiteral("local_authority"));
    draft.kind = kind;
    draft.text = block.text.mid(start, end);
    if (draft.text.isEmpty()) {
        return false;
    }
    m_drafts.push_back(draft);
    return true;
}

/// A word that denies ("not always effective", "lack of progress") decides against the good ones beside it, as one
/// that lauds ("was a strength") decides against the bad ones. Words of polarity "none" are read by neither.
std::optional<FindingKind> ReportedFindings::kindOf(const QString& clause) const
{
    QString words = clause;
    bool isGood = false;
    bool isBad = false;
    bool denies = false;
    bool lauds = false;
    for (const Rule& rule : m_scope.rules.rules(QStringLiteral("finding.polarity"))) {
        const QString polarity = rule.value(QStringLiteral("polarity"));
        const bool isStrong = rule.values.value(QLatin1String("strong")).toBool();
        if (!rule.pattern.match(words).hasMatch()) {
            continue;
        }
        isBad = isBad || polarity == QLatin1String("bad");
        isGood = isGood || polarity == QLatin1String("good");
        denies = denies || (isStrong && polarity == QLatin1String("bad"));
        lauds = lauds || (isStrong && polarity == QLatin1String("good"));
        if (polarity == QLatin1String("none") || (isStrong && polarity == QLatin1String("good"))) {
            words.replace(rule.pattern, QStringLiteral(" "));
        }
    }
    if (isBad && (denies || !isGood)) {
        return lauds && !denies ? std::nullopt : std::optional<FindingKind>(FindingKind::AreaForImprovement);
    }
    return isGood && (lauds || !isBad) ? std::optional<FindingKind>(FindingKind::Strength) : std::nullopt;
}

bool ReportedFindings::isTaken(const OutlineBlock& block, qsizetype start, qsizetype end) const
{
    const qsizetype from = block.text.sourceStart(start);
    const qsizetype until = block.text.sourceEnd(end);
    return std::any_of(m_drafts.cbegin(), m_drafts.cend(), [&](const FindingDraft& draft) {
        return draft.text.sourceStart(0) < until && from < draft.text.sourceEnd(draft.text.text().size());
    });
}

} // namespace Councilscope
