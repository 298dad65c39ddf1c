#include "findinglists.h"

#include "sentences.h"

#include <algorithm>
#include <cmath>

namespace Councilscope {

namespace {

constexpr double SameIndent = 0.015;

/// A short line without a full stop between two items divides the list like a heading.
bool isDivider(const QString& text)
{
    constexpr qsizetype LongestDivider = 100;
    return text.size() <= LongestDivider && !text.isEmpty() && text.front().isUpper() && !endsSentence(text);
}

/// A point is one sentence; paragraphs of prose are more.
bool isProse(const QString& text)
{
    return findSentences(text).size() > 1;
}

bool isLetter(DocumentKind kind)
{
    return kind == DocumentKind::LetterFocusedVisit || kind == DocumentKind::LetterMonitoringVisit
        || kind == DocumentKind::LetterJtai || kind == DocumentKind::LetterUnannounced;
}

/// Readers leave marks of lists that hold nothing.
bool hasWords(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

} // namespace

FindingLists::FindingLists(const RuleScope& scope, const QVector<OutlineBlock>& blocks)
    : m_scope(scope)
    , m_blocks(blocks)
{
}

QVector<FindingDraft> FindingLists::read()
{
    for (qsizetype i = 0; i < m_blocks.size(); ++i) {
        if (m_skip > 0) {
            --m_skip;
            continue;
        }
        switch (m_blocks[i].kind) {
        case OutlineBlock::Kind::Heading:
            readHeading(i);
            break;
        case OutlineBlock::Kind::Item:
            readItem(i);
            break;
        case OutlineBlock::Kind::Paragraph:
            readParagraph(i);
            break;
        }
    }
    close();
    return m_drafts;
}

void FindingLists::open(const Rule& rule)
{
    close();
    m_section = &rule;
    const QString body = rule.value(QStringLiteral("body"));
    if (!body.isEmpty()) {
        m_body = body;
    }
}

void FindingLists::close()
{
    if (m_section) {
        const bool fromParagraphs = m_items.isEmpty() && (takesParagraphs() || takesShortParagraphs());
        m_drafts += fromParagraphs ? m_paragraphs : m_items;
    }
    m_items.clear();
    m_paragraphs.clear();
    m_section = nullptr;
    m_lastItem = nullptr;
    m_lastRow = nullptr;
    m_isDivided = false;
}

bool FindingLists::takesParagraphs() const
{
    return m_section->values.value(QLatin1String("paragraphs")).toBool();
}

bool FindingLists::takesShortParagraphs() const
{
    return m_section->value(QStringLiteral("paragraphs")) == QLatin1String("short");
}

const Rule* FindingLists::headingRule(qsizetype index, qsizetype& lines) const
{
    // A long heading is printed on two lines, of which the first may read like a shorter one.
    lines = 2;
    if (index + 1 < m_blocks.size() && m_blocks[index + 1].isHeading()) {
        const QString both = m_blocks[index].text.text() + u' ' + m_blocks[index + 1].text.text();
        if (const Rule* rule = m_scope.match(QStringLiteral("finding.heading"), both)) {
            return rule;
        }
    }
    lines = 1;
    return m_scope.match(QStringLiteral("finding.heading"), m_blocks[index]);
}

void FindingLists::readHeading(qsizetype index)
{
    if (const Rule* body = m_scope.match(QStringLiteral("finding.body"), m_blocks[index])) {
        // "Recommendations", and below it whose they are.
        if (!m_section || !m_items.isEmpty() || !m_paragraphs.isEmpty()) {
            close();
        }
        m_body = body->value(QStringLiteral("body"));
        return;
    }
    qsizetype lines = 1;
    if (const Rule* rule = headingRule(index, lines)) {
        open(*rule);
        m_skip = lines - 1;
    } else if (m_section && m_scope.match(QStringLiteral("finding.subheading"), m_blocks[index])) {
        m_lastItem = nullptr; // the list begins again below
    } else if (m_section && !listGoesOn(index)) {
        close();
    }
}

bool FindingLists::listGoesOn(qsizetype index) const
{
    if (m_scope.match(QStringLiteral("finding.end"), m_blocks[index])) {
        return false;
    }
    // Any other heading divides a list only when the numbers or, in a letter, its short points go on behind it.
    for (qsizetype i = index + 1; i < m_blocks.size() && i < index + 4; ++i) {
        if (m_blocks[i].isItem() && m_blocks[i].number < 0) {
            return isLetter(m_scope.kind) && pointsGoOn(i);
        }
        if (m_blocks[i].isItem()) {
            return m_blocks[i].number >= 0 && (!m_lastItem || m_blocks[i].number == m_lastItem->number + 1);
        }
        if (!m_blocks[i].isHeading()) {
            return false;
        }
    }
    return false;
}

bool FindingLists::pointsGoOn(qsizetype index) const
{
    constexpr qsizetype LongestPoint = 220;
    if (m_items.isEmpty() || !m_lastItem || !isSibling(m_blocks[index])) {
        return false;
    }
    for (qsizetype i = index; i < m_blocks.size() && m_blocks[i].isItem(); ++i) {
        const QString text = m_blocks[i].text.text();
        if (text.size() > LongestPoint || isProse(text)) {
            return false;
        }
    }
    return true;
}

bool FindingLists::isSingle() const
{
    return m_section->values.value(QLatin1String("single")).toBool();
}

bool FindingLists::isSibling(const OutlineBlock& block) const
{
    if (!m_lastItem) {
        return true;
    }
    if (m_lastItem->number >= 0) {
        return block.number > m_lastItem->number && block.number <= m_lastItem->number + 2;
    }
    return block.number < 0
        && (std::abs(block.left - m_lastItem->left) < SameIndent || block.level == m_lastItem->level);
}

bool FindingLists::isPartOfLastItem(const OutlineBlock& block) const
{
    // Bullets below a numbered item may stand as far left as its number; anything else has to stand further in.
    const bool bulletsOfNumber
        = block.number < 0 && m_lastItem->number >= 0 && block.left > m_lastItem->left - SameIndent;
    return bulletsOfNumber || (block.left > m_lastItem->left + SameIndent && block.level >= m_lastItem->level);
}

void FindingLists::readItem(qsizetype index)
{
    if (!m_section) {
        return;
    }
    const OutlineBlock& block = m_blocks[index];
    if (m_scope.match(QStringLiteral("finding.leadin"), block)) {
        return;
    }
    if (m_scope.match(QStringLiteral("finding.denial"), block)) {
        m_lastItem = &block;
        return;
    }
    if (!hasWords(block.text.text()) || addToRows(block)) {
        return;
    }
    if (m_isDivided && turnsToProse(block)) {
        close();
        return;
    }
    if (isSingle() && !m_items.isEmpty()) {
        m_items.back().text.add(block.text);
    } else if (isSibling(block)) {
        FindingDraft draft = findingDraft(*m_section, m_body);
        draft.text = block.text;
        m_items.push_back(draft);
        m_lastItem = &block;
    } else if (!m_items.isEmpty() && isPartOfLastItem(block)) {
        m_items.back().text.add(block.text);
    } else {
        close();
    }
}

bool FindingLists::turnsToProse(const OutlineBlock& block) const
{
    return block.number < 0 && isProse(block.text.text())
        && std::none_of(
            m_items.begin(), m_items.end(), [](const FindingDraft& item) { return isProse(item.text.text()); });
}

bool FindingLists::addToRows(const OutlineBlock& block)
{
    const bool mayHoldRows = takesParagraphs() && m_items.isEmpty();
    if (!mayHoldRows || (block.lastCell == 0 && (!m_lastRow || block.left < m_lastRow->left + SameIndent))) {
        return false;
    }
    if (block.lastCell == 0) {
        m_paragraphs.back().text.add(block.text); // the row goes on, on the next page
        return true;
    }
    FindingDraft draft = findingDraft(*m_section, m_body);
    draft.text = block.text.mid(block.lastCell, block.text.text().size());
    if (!m_scope.match(QStringLiteral("finding.heading"), draft.text.text())) {
        m_paragraphs.push_back(draft);
        m_lastRow = &block;
    }
    return true;
}

void FindingLists::addParagraph(const OutlineBlock& block)
{
    constexpr qsizetype LongestPoint = 400;
    const QString text = block.text.text();
    if (text.endsWith(u':') || m_scope.match(QStringLiteral("finding.denial"), block)
        || m_scope.match(QStringLiteral("finding.leadin"), block)) {
        return;
    }
    if (takesShortParagraphs() && (text.size() > LongestPoint || isProse(text))) {
        if (!m_paragraphs.isEmpty()) {
            close(); // what follows is told, not listed
        }
        return;
    }
    FindingDraft draft = findingDraft(*m_section, m_body);
    draft.text = block.text;
    m_paragraphs.push_back(draft);
}

void FindingLists::readParagraph(qsizetype index)
{
    if (!m_section) {
        return;
    }
    const OutlineBlock& block = m_blocks[index];
    const QString text = block.text.text();
    const Rule* intro = m_scope.match(QStringLiteral("finding.intro"), block);
    if (intro && intro->value(QStringLiteral("finding")) == m_section->value(QStringLiteral("finding"))) {
        return; // says again what the heading says
    }
    if (intro || m_scope.match(QStringLiteral("finding.end"), block)) {
        close();
        return;
    }
    if (!hasWords(text) || addToRows(block)) {
        return;
    }
    if (isSingle() && m_items.isEmpty() && text.endsWith(u':')) {
        FindingDraft draft = findingDraft(*m_section, m_body);
        draft.text = block.text;
        m_items.push_back(draft);
        m_lastItem = &block;
        return;
    }
    if (!m_lastItem) {
        addParagraph(block);
        return;
    }
    if (isDivider(text) && !m_items.isEmpty() && endsSentence(m_items.back().text.text())) {
        m_isDivided = true;
        if (index + 1 < m_blocks.size() && m_blocks[index + 1].number == 1) {
            m_lastItem = nullptr; // each group counts from one
        }
        return;
    }
    // Between two items of the same list a paragraph belongs to the first; behind the last item it ends the list.
    for (qsizetype i = index + 1; i < m_blocks.size() && !m_blocks[i].isHeading(); ++i) {
        if (m_blocks[i].isItem()) {
            const bool isApart = isLetter(m_scope.kind) && turnsToProse(m_blocks[i]);
            if (isSibling(m_blocks[i]) && !m_items.isEmpty() && !isApart) {
                m_items.back().text.add(block.text);
                return;
            }
            break;
        }
    }
    close();
}

} // namespace Councilscope
