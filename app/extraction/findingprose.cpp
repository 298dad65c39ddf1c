#include "findingprose.h"

#include "sentences.h"

namespace Councilscope {

namespace {

constexpr qsizetype LeastWords = 4; ///< of an element of an enumeration

qsizetype wordCount(QStringView text)
{
    return QStringView(text).trimmed().count(u' ') + 1;
}

/// Where the elements of "the A of B, the C and the D" begin, relative to the text. Commas divide when a determiner
/// follows; without such commas the first "and" does that has a long enough element on both sides.
QVector<Sentence> elementsOf(const QString& list)
{
    static const QRegularExpression comma(QStringLiteral(R"([,;]\s+(?:and\s+)?(?=(?:the|a|an|some|too)\s))"));
    static const QRegularExpression conjunction(QStringLiteral(R"(\s+and\s+)"));
    QVector<Sentence> elements;
    qsizetype start = 0;
    QRegularExpressionMatchIterator commas = comma.globalMatch(list);
    while (commas.hasNext()) {
        const QRegularExpressionMatch match = commas.next();
        elements.push_back({start, match.capturedStart()});
        start = match.capturedEnd();
    }
    QRegularExpressionMatchIterator conjunctions = conjunction.globalMatch(list);
    while (elements.isEmpty() && conjunctions.hasNext()) {
        const QRegularExpressionMatch match = conjunctions.next();
        const QStringView before = QStringView(list).first(match.capturedStart());
        const QStringView after = QStringView(list).mid(match.capturedEnd());
        if (wordCount(before) >= LeastWords && wordCount(after) >= LeastWords
            && !before.contains(QLatin1String("between "))) {
            elements.push_back({0, match.capturedStart()});
            start = match.capturedEnd();
        }
    }
    elements.push_back({start, list.size()});
    return elements;
}

/// The article's own voice tells what the inspectorate found.
bool isTheInspectorates(const QString& speaker)
{
    return speaker == QLatin1String("reporter") || speaker == QLatin1String("inspectorate");
}

bool isSecondary(DocumentKind kind)
{
    return kind == DocumentKind::News || kind == DocumentKind::WebPage;
}

/// What the council, its opposition or a board says of itself is theirs, and less sure than the inspectorate's word.
void attribute(FindingDraft& draft, const QString& speaker)
{
    if (!isTheInspectorates(speaker)) {
        draft.speaker = speaker;
        draft.confidence = qMin(draft.confidence, 0.5);
    }
}

} // namespace

FindingProse::FindingProse(const RuleScope& scope, const QVector<OutlineBlock>& blocks, const QString& council)
    : m_scope(scope)
    , m_blocks(blocks)
    , m_speakers(m_scope)
    , m_reported(m_scope, m_speakers, council, m_drafts)
{
}

QVector<FindingDraft> FindingProse::read()
{
    for (qsizetype i = 0; i < m_blocks.size(); ++i) {
        const OutlineBlock& block = m_blocks[i];
        if (isSecondary(m_scope.kind)) {
            if (m_scope.match(QStringLiteral("furniture"), block)) {
                continue;
            }
            m_speakers.readBlock(block);
        }
        if (block.isHeading()) {
            readHeading(block);
        }
        const Rule* intro = m_scope.match(QStringLiteral("finding.intro"), block);
        if (intro && intro->value(QStringLiteral("finding")) != m_headed) {
            m_intro = intro;
            m_lastPoint = nullptr;
        } else if (m_scope.match(QStringLiteral("finding.intro.end"), block)) {
            m_intro = nullptr;
            readSentences(block);
        } else if (m_intro && !block.isHeading()) {
            readIntroduced(i);
        } else if (!block.isHeading()) {
            readSentences(block);
        }
    }
    return m_drafts;
}

void FindingProse::readHeading(const OutlineBlock& block)
{
    const Rule* heading = m_scope.match(QStringLiteral("finding.heading"), block);
    m_headed = heading ? heading->value(QStringLiteral("finding")) : QString();
    if (!isSecondary(m_scope.kind) && m_scope.kind != DocumentKind::SummaryChildren) {
        m_intro = nullptr; // articles and summaries part their lists by headings
    }
}

void FindingProse::readIntroduced(qsizetype index)
{
    const OutlineBlock& block = m_blocks[index];
    constexpr qsizetype longestPoint = 180;
    const bool shortOnes = m_intro->value(QStringLiteral("paragraphs")) == QLatin1String("short")
        && block.text.text().size() <= longestPoint && isTheInspectorates(m_speakers.speaker());
    const bool paragraphs = shortOnes || m_intro->values.value(QLatin1String("paragraphs")).toBool();
    if (m_lastPoint && block.isItem() && block.level > m_lastPoint->level) {
        m_drafts.back().text.add(block.text); // a part of the point before
        return;
    }
    m_lastPoint = nullptr;
    const bool isMixed = m_intro->value(QStringLiteral("finding")) == QLatin1String("by_words");
    if (isMixed && !block.isItem() && !m_speakers.inspectorateWords().isEmpty()) {
        readSentences(block);
        return;
    }
    const std::optional<FindingKind> kind = isMixed ? m_reported.kindOf(block.text.text()) : std::nullopt;
    // A paragraph that is no item goes on with a mixed list until the article turns to something else.
    const bool goesOn = paragraphs && (!isMixed || !m_reported.turnsAway(block.text.text()));
    if (!goesOn && !block.isItem()) {
        m_intro = nullptr;
        readSentences(block);
        return;
    }
    if (!isMixed || kind) {
        add(*m_intro, block, 0, block.text.text().size());
        m_lastPoint = block.isItem() && !m_drafts.isEmpty() ? &block : nullptr;
    }
    if (kind && !m_drafts.isEmpty()) {
        m_drafts.back().kind = *kind;
    }
}

void FindingProse::add(const Rule& rule, const OutlineBlock& block, qsizetype start, qsizetype end)
{
    FindingDraft draft = findingDraft(rule, QStringLiteral("local_authority"));
    draft.text = block.text.mid(start, end);
    if (!draft.text.isEmpty()) {
        m_drafts.push_back(draft);
    }
}

void FindingProse::readSentences(const OutlineBlock& block)
{
    if (!isSecondary(m_scope.kind)) {
        return; // elsewhere findings stand in lists
    }
    const QString& text = block.text.text();
    const QVector<Sentence> sentences = findSentences(text);
    for (const Sentence& sentence : sentences) {
        const QString words = text.mid(sentence.start, sentence.end - sentence.start);
        readMember(block, sentence.start, words);
        if (const Rule* counted = m_scope.match(QStringLiteral("finding.counted"), words)) {
            m_counted = counted;
        }
        readEnumeration(block, sentence.start, words);
        readClauses(block, sentence.start, words);
        m_reported.readSentence(block, sentence.start, words);
    }
    m_reported.readQuoted(block);
}

void FindingProse::readMember(const OutlineBlock& block, qsizetype start, const QString& sentence)
{
    QRegularExpressionMatch match;
    if (m_counted && m_scope.match(QStringLiteral("finding.member"), sentence, &match)) {
        add(*m_counted, block, start + match.capturedStart(QStringLiteral("item")),
            start + match.capturedEnd(QStringLiteral("item")));
    }
}

void FindingProse::readEnumeration(const OutlineBlock& block, qsizetype start, const QString& sentence)
{
    QRegularExpressionMatch match;
    const Rule* rule = m_scope.match(QStringLiteral("finding.enumeration"), sentence, &match);
    if (!rule) {
        return;
    }
    const qsizetype listStart = start + match.capturedStart(QStringLiteral("list"));
    const QVector<Sentence> elements = elementsOf(match.captured(QStringLiteral("list")));
    for (const Sentence& element : elements) {
        add(*rule, block, listStart + element.start, listStart + element.end);
    }
}

void FindingProse::readClauses(const OutlineBlock& block, qsizetype start, const QString& sentence)
{
    // The council and its opposition make claims; a board's chair may name what the board has to do.
    const bool isFinding = isTheInspectorates(m_speakers.speaker()) || m_speakers.speaker() == QLatin1String("board");
    if (!isFinding || m_scope.match(QStringLiteral("finding.hypothetical"), sentence)) {
        return;
    }
    const QVector<const Rule*> rules = m_scope.candidates(QStringLiteral("finding.prose"), sentence);
    for (const Rule* rule : rules) {
        QRegularExpressionMatchIterator matches = rule->pattern.globalMatch(sentence);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            if (m_scope.match(QStringLiteral("finding.prose.veto"), match.captured(QStringLiteral("item")))) {
                continue;
            }
            const qsizetype before = m_drafts.size();
            add(*rule, block, start + match.capturedStart(QStringLiteral("item")),
                start + match.capturedEnd(QStringLiteral("item")));
            if (m_drafts.size() > before) {
                attribute(m_drafts.back(), m_speakers.speaker());
            }
        }
    }
}

} // namespace Councilscope
