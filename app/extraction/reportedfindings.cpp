#include "reportedfindings.h"

#include "councilnamefinder.h"

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
    if (rule) {
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

/// A clause is cut before a rating that it only tells besides: "visits were late when it was rated good", "since it was
/// rated good, visits are late". One that is a rating itself becomes empty.
Sentence ReportedFindings::withoutRating(const QString& text, Sentence clause) const
{
    constexpr qsizetype shortest = 25;
    static const QRegularExpression subordinate(QStringLiteral(
        R"(\s(?=(?:since|when|after|which|where|whose|having|following|and (?:again )?(?:rated|judged|graded|branded))\b))"));
    static const QRegularExpression opening(
        QStringLiteral(R"(^(?:since|although|though|while|after|despite|following|when)\b[^,]{3,160},\s)"),
        QRegularExpression::CaseInsensitiveOption);
    QRegularExpressionMatch grade;
    const QString words = text.mid(clause.start, clause.end - clause.start);
    if (!m_scope.match(QStringLiteral("reported.grade"), words, &grade)) {
        return clause;
    }
    const QRegularExpressionMatch opened = opening.match(words);
    if (opened.hasMatch() && grade.capturedEnd() <= opened.capturedEnd()) {
        return withoutRating(text, {clause.start + opened.capturedEnd(), clause.end});
    }
    // "Inadequate because visits are late" tells what was found.
    static const QRegularExpression reason(
        QStringLiteral(R"(^\W{0,3}\s(?:because|due to|owing to|as)\s(?=\w+ \w+ \w))"));
    const QRegularExpressionMatch because = reason.match(words.mid(grade.capturedEnd()));
    if (because.hasMatch()) {
        return {clause.start + grade.capturedEnd() + because.capturedEnd(), clause.end};
    }
    const qsizetype cut = words.first(grade.capturedStart() + 1).lastIndexOf(subordinate);
    return {clause.start, cut >= shortest ? clause.start + cut : clause.start};
}

/// One finding for each clause whose words are all good or all bad; a rule that knows which adds the first whole.
/// Returns how many.
qsizetype ReportedFindings::addClauses(const Rule& rule, const OutlineBlock& block, qsizetype start, qsizetype end)
{
    constexpr qsizetype shortest = 12;
    static const QRegularExpression turn(QStringLiteral(
        R"((?:,\s|\s)(?=(?:but|although|though|while|whilst|however|and (?:also )?(?:that|said|says|found|noted|added|warned|praised|criticised|rated|judged|graded)|with (?:the )?(?:inspectors|report|watchdog|Ofsted) \w+ing)\b)|,\s(?=(?:warning|adding|saying|noting|finding|concluding|stating) |and (?:too|some|many|most|several|children|young|staff|there|social workers|managers|leaders|families) )|;\s(?:and\s)?)"));
    static const QRegularExpression link(QStringLiteral(
        R"(^(?:(?:and|but|though|although|while|whilst)\s)(?:also\s)?(?:(?:said|says|found|noted|added|warned|warns|praised|criticised)\s)?(?:that\s)?|^(?:with (?:the )?(?:inspectors|report|watchdog|Ofsted) \w+ing|warning|adding|saying|noting|finding|concluding|stating) (?:that |of )?)"));
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
        const Sentence clause = withoutRating(text, {from, until});
        const QString words = text.mid(clause.start, clause.end - clause.start);
        const std::optional<FindingKind> kind = isKnownThroughout || (isKnown && isFirst)
            ? fromKey<FindingKind>(rule.value(QStringLiteral("finding")))
            : kindOfMainPart(words);
        const bool isOther = m_scope.match(QStringLiteral("finding.context"), words) != nullptr;
        if (kind && !isOther && !isAboutAnother(words) && words.size() >= shortest
            && !isTaken(block, start + clause.start, start + clause.end)) {
            addClause(rule, *kind, block, start + clause.start, start + clause.end);
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

/// "After a slow start, work with families is strong" is good: what only opens the clause, or says when, decides when
/// nothing else does.
std::optional<FindingKind> ReportedFindings::kindOfMainPart(const QString& clause) const
{
    constexpr qsizetype shortest = 20;
    static const QRegularExpression opening(
        QStringLiteral(R"(^(?:that )?(?:after|although|though|while|despite|following|since)\b[^,]{3,120},\s)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression closing(
        QStringLiteral(R"(\s(?:when|during|after|before|since|while|despite|as (?:they|it|the))\b)"));
    const std::optional<FindingKind> kind = kindOf(clause.mid(opening.match(clause).capturedLength()));
    if (kind) {
        return kind;
    }
    const qsizetype cut = closing.match(clause).capturedStart();
    const std::optional<FindingKind> first = cut >= shortest ? kindOf(clause.first(cut)) : std::nullopt;
    return first ? first : kindOf(clause);
}

/// "Aa and Bb require improvement", where the article is about Cc. Those that are only worked with do not count.
bool ReportedFindings::isAboutAnother(const QString& clause) const
{
    constexpr qsizetype subjectEnd = 60;
    static const QRegularExpression companion(
        QStringLiteral(R"(\b(?:with|from|by|to|alongside|than|of)\s(?:\w+\s)?$)"));
    bool isAnother = false;
    const QVector<CouncilMatch> councils = CouncilNameFinder::instance().find(clause);
    for (const CouncilMatch& match : councils) {
        if (match.council == m_council) {
            return false;
        }
        isAnother = isAnother || (match.start < subjectEnd && !companion.match(clause.first(match.start)).hasMatch());
    }
    return isAnother && !m_council.isEmpty();
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
