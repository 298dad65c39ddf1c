#include "documentoutline.h"

#include "runningheaders.h"
#include "sentences.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace Councilscope {

namespace {

constexpr double IndentTolerance = 0.012; ///< of the page's width: about 7 points on A4
constexpr double SpaceWidth = 0.008; ///< what a leading space of plain text counts as

const QRegularExpression& markerExpression()
{
    static const QRegularExpression expression(QStringLiteral(
        R"(^(?:(?<bullet>[•◼■▪●○◦⚫*·∙‣⁃▸►▶➢➤✓✔❖◆◇□\x{F000}-\x{F0FF}]|[-–—―−‐o→⇒»Øü§ƒ¨](?=\s))\s*|\((?<bracketed>\d{1,3})\)\s*|(?<number>\d{1,3})(?:[.)](?!\d)\s*|\s(?=\s*[A-Z]))|\(?(?<letter>[a-z]|i{1,3}|iv|v)[.)]\s+)(?=\S))"));
    return expression;
}

/// Most lines begin with a word, and need not be looked at closely.
bool mayBeginWithMarker(QStringView line)
{
    if (line.size() < 2 || !line[0].isLetter() || !line[1].isLetter()) {
        return true;
    }
    return line[0].isLower() && (!line[1].isLetter() || line[0] == u'i' || line[0] == u'v');
}

/// What numbers a heading: "2.3", "4.", "Section 2:", "A.". A single number may as well begin an item of a list.
qsizetype headingNumberLength(QStringView line, LineRole role)
{
    static const QRegularExpression single(QStringLiteral(R"(^\s*(?:\d+|[A-H])[.]?\s)"));
    if (role == LineRole::TableRow || (role != LineRole::Heading && single.match(line).hasMatch())) {
        return 0;
    }
    static const QRegularExpression number(QStringLiteral(
        R"(^\s*(?:(?:[Ss]ection|[Pp]art|[Cc]hapter)\s\w{1,3}\s*[:.–-]?|\d{1,2}(?:\.\d{1,2}){0,3}\.?|[A-H]\.)\s+(?=\p{Lu}))"));
    return number.match(line).capturedLength();
}

/// The first character that stands at the canonical place or behind it.
qsizetype offsetOf(const MendedText& text, qsizetype source)
{
    qsizetype offset = 0;
    while (offset < text.text().size() && text.sourceStart(offset) < source) {
        ++offset;
    }
    return offset;
}

} // namespace

/// One printed line with what its look says.
struct DocumentOutline::Line
{
    qsizetype index = 0;
    const TextLine* line = nullptr;
    QStringView text; // without the marker
    qsizetype start = 0; // of `text`
    QString marker;
    int number = -1;
    bool hasMarker = false;
    double left = 0;
    double textLeft = 0;
    bool gapBefore = false;
    bool isElement = false; // an item without a printed mark
    bool newPage = false;
};

DocumentOutline::DocumentOutline(const PagedText& text, const KnownHeading& isKnownHeading, const WordFinder* words)
    : m_text(text)
{
    collectFootnotes();
    const QSet<qsizetype> furniture = runningHeaders(text);
    findUsualStep();
    for (qsizetype i = 0; i < text.lines.size(); ++i) {
        if (text.lines[i].role != LineRole::Footnote && !furniture.contains(i)) {
            addLine(describe(i), isKnownHeading);
            m_lastLine = i;
        }
    }
    for (OutlineBlock& block : m_blocks) {
        block.hits = words ? words->find(block.text.text()) : WordHits();
    }
}

void DocumentOutline::collectFootnotes()
{
    static const QRegularExpression leadingNumber(QStringLiteral(R"(^\s*(\d{1,2})\b)"));
    for (const TextLine& line : m_text.lines) {
        if (line.role == LineRole::Footnote) {
            const QRegularExpressionMatch match = leadingNumber.match(m_text.range(line.start, line.end));
            if (match.hasMatch()) {
                m_footnotes.insert(match.capturedView(1).toInt());
            }
        }
    }
}

/// Parts of the range without raised figures, the marks of footnotes.
QVector<Sentence> DocumentOutline::partsOf(const TextLine& line, qsizetype start) const
{
    constexpr double Raised = 0.85; ///< of the height of the word before
    QVector<Sentence> parts{{start, line.end}};
    for (qsizetype w = line.firstWord + 1; m_text.isPaged() && w < line.firstWord + line.wordCount; ++w) {
        const TextWord& word = m_text.words[w];
        if (word.end - word.start > 2 || word.start < start || !m_text.text[word.start].isDigit()
            || !m_text.text[word.end - 1].isDigit()) {
            continue;
        }
        const NormalizedRect& before = m_text.words[w - 1].rect;
        const double height = word.rect.bottom - word.rect.top;
        if (height > 0 && height < Raised * (before.bottom - before.top) && word.rect.bottom < before.bottom) {
            parts.back().end = word.start;
            parts.push_back({word.end, line.end});
        }
    }
    return parts;
}

void DocumentOutline::addText(OutlineBlock& block, const TextLine& line, qsizetype start) const
{
    const QVector<Sentence> parts = partsOf(line, start);
    for (const Sentence& part : parts) {
        block.text.addLine(m_text.range(part.start, part.end), part.start);
    }
}

DocumentOutline::Line DocumentOutline::describe(qsizetype index) const
{
    const TextLine& line = m_text.lines[index];
    Line result;
    result.index = index;
    result.line = &line;
    QStringView whole = m_text.range(line.start, line.end);
    qsizetype indent = 0;
    while (indent < whole.size() && whole[indent].isSpace()) {
        ++indent;
    }
    whole = whole.mid(indent);
    result.start = line.start + indent;
    const QRegularExpressionMatch match
        = mayBeginWithMarker(whole) ? markerExpression().match(whole) : QRegularExpressionMatch();
    result.hasMarker = match.hasMatch();
    if (result.hasMarker) {
        result.marker = match.captured(QStringLiteral("bullet")) + match.captured(QStringLiteral("letter"));
        const QString number = match.captured(QStringLiteral("number")) + match.captured(QStringLiteral("bracketed"));
        result.number = number.isEmpty() ? -1 : number.toInt();
        result.start += match.capturedLength();
    }
    if (!result.hasMarker && line.role == LineRole::ListItem && m_text.isPaged()) {
        readBareNumber(whole, result);
    }
    result.text = m_text.range(result.start, line.end);
    const bool boxed = m_text.isPaged() && line.wordCount > 0;
    result.left = boxed ? line.rect.left : static_cast<double>(indent) * SpaceWidth;
    result.textLeft = result.left;
    for (qsizetype w = line.firstWord; boxed && w < line.firstWord + line.wordCount; ++w) {
        if (m_text.words[w].end > result.start) {
            result.textLeft = m_text.words[w].start >= result.start - 1 ? m_text.words[w].rect.left : result.left;
            break;
        }
    }
    if (!boxed) {
        result.textLeft = result.left + static_cast<double>(match.capturedLength()) * SpaceWidth;
    }
    const TextLine* before = m_lastLine < 0 ? nullptr : &m_text.lines[m_lastLine];
    result.newPage = before && before->page != line.page;
    const QStringView gap = before ? m_text.range(before->end, line.start) : QStringView();
    // Readers of HTML know paragraphs and items by their elements, without blank lines or printed marks.
    result.gapBefore = line.startsParagraph || (!m_text.isPaged() && gap.count(u'\n') > 1);
    result.isElement = !m_text.isPaged() && line.role == LineRole::ListItem;
    return result;
}

/// "4 review how ...", where 3 was the last number before it at the same place: other numbers are figures.
void DocumentOutline::readBareNumber(QStringView whole, Line& line) const
{
    static const QRegularExpression bare(QStringLiteral(R"(^(\d{1,3})\s+(?=[a-z]))"));
    const QRegularExpressionMatch match = bare.match(whole);
    const auto last = std::find_if(m_blocks.crbegin(), m_blocks.crend(),
        [](const OutlineBlock& block) { return block.isItem() && block.number >= 0; });
    if (!match.hasMatch() || last == m_blocks.crend() || match.capturedView(1).toInt() != last->number + 1
        || std::abs(last->left - line.line->rect.left) > IndentTolerance) {
        return;
    }
    line.hasMarker = true;
    line.number = last->number + 1;
    line.start += match.capturedLength();
}

bool DocumentOutline::continuesLastBlock(const Line& line) const
{
    if (m_blocks.isEmpty() || m_blocks.back().isHeading()) {
        return false;
    }
    const OutlineBlock& last = m_blocks.back();
    if (line.line->role == LineRole::TableRow || m_text.lines[m_lastLine].role == LineRole::TableRow) {
        return false;
    }
    const bool unfinished = !endsSentence(last.text.text());
    if (line.newPage) {
        return unfinished || (last.isItem() && line.left > last.left + IndentTolerance && !line.gapBefore);
    }
    if (last.isItem() && m_text.isPaged()) {
        const bool hangs = line.left > last.left + IndentTolerance;
        return hangs ? (!line.gapBefore || unfinished) : !line.gapBefore && unfinished;
    }
    return !line.gapBefore && (unfinished || !isForcedDown(line));
}

bool DocumentOutline::isForcedDown(const Line& line) const
{
    constexpr double Wider = 1.02; ///< than the step from line to line of the paragraph
    const TextLine& before = m_text.lines[m_lastLine];
    if (!m_text.isPaged() || line.line->wordCount == 0 || !line.text.front().isUpper() || line.line->bold != before.bold
        || before.role != LineRole::Body || line.line->role != LineRole::Body) {
        return false;
    }
    const NormalizedRect& word = m_text.words[line.line->firstWord].rect;
    const double needed = word.right - word.left + 2 * SpaceWidth;
    if (before.rect.right + needed < columnRight(m_lastLine)) {
        return true;
    }
    const double step = line.line->rect.top - before.rect.top;
    const TextLine* first = m_lastLine > 0 ? &m_text.lines[m_lastLine - 1] : nullptr;
    const bool sameParagraph = first && first->start >= m_blocks.back().start && first->page == before.page;
    if (sameParagraph && before.rect.top > first->rect.top) {
        return step > Wider * (before.rect.top - first->rect.top);
    }
    constexpr double WiderThanUsual = 1.25;
    return m_usualStep > 0 && line.line->fontSize == before.fontSize && step > WiderThanUsual * m_usualStep;
}

void DocumentOutline::findUsualStep()
{
    QVector<double> steps;
    for (qsizetype i = 1; m_text.isPaged() && i < m_text.lines.size(); ++i) {
        const TextLine& line = m_text.lines[i];
        const TextLine& before = m_text.lines[i - 1];
        const bool sameText = line.role == LineRole::Body && before.role == LineRole::Body && line.page == before.page
            && !line.startsParagraph && line.fontSize == before.fontSize;
        if (sameText && line.rect.top > before.rect.top) {
            steps.push_back(line.rect.top - before.rect.top);
        }
    }
    if (!steps.isEmpty()) {
        const auto middle = steps.begin() + steps.size() / 2;
        std::nth_element(steps.begin(), middle, steps.end());
        m_usualStep = *middle;
    }
}

double DocumentOutline::columnRight(qsizetype index) const
{
    const TextLine& line = m_text.lines[index];
    double right = line.rect.right;
    const auto widen = [&](const TextLine& other) {
        if (other.role == line.role && std::abs(other.rect.left - line.rect.left) <= IndentTolerance) {
            right = std::max(right, other.rect.right);
        }
    };
    for (qsizetype i = index - 1; i >= 0 && m_text.lines[i].page == line.page; --i) {
        widen(m_text.lines[i]);
    }
    for (qsizetype i = index + 1; i < m_text.lines.size() && m_text.lines[i].page == line.page; ++i) {
        widen(m_text.lines[i]);
    }
    return right;
}

int DocumentOutline::levelOf(const Line& line) const
{
    // The nearest items before this one: deeper than them when further in, a sibling when at the same place.
    for (qsizetype i = m_blocks.size() - 1; i >= 0 && !m_blocks[i].isHeading(); --i) {
        const OutlineBlock& block = m_blocks[i];
        if (!block.isItem()) {
            continue;
        }
        const bool samePlace = std::abs(block.left - line.left) <= IndentTolerance;
        if (samePlace && (block.number >= 0) == (line.number >= 0)) {
            return block.level;
        }
        if (line.left > block.left + IndentTolerance || (samePlace && block.number >= 0)) {
            return block.level + 1;
        }
    }
    return 0;
}

void DocumentOutline::startBlock(const Line& line, OutlineBlock::Kind kind)
{
    OutlineBlock block;
    block.kind = kind;
    block.level = kind == OutlineBlock::Kind::Item ? levelOf(line) : 0;
    block.number = kind == OutlineBlock::Kind::Item ? line.number : -1;
    block.marker = kind == OutlineBlock::Kind::Item ? line.marker : QString();
    block.start = kind == OutlineBlock::Kind::Item ? line.start : line.start - (line.start - line.line->start);
    block.text = MendedText(m_footnotes);
    block.page = line.line->page;
    block.left = line.left;
    block.textLeft = line.textLeft;
    block.fontSize = line.line->fontSize;
    block.bold = line.line->bold;
    const qsizetype number = kind == OutlineBlock::Kind::Heading
        ? headingNumberLength(m_text.range(block.start, line.line->end), line.line->role)
        : 0;
    addText(block, *line.line, block.start + number);
    block.end = line.line->end;
    const qsizetype tab = m_text.range(line.line->start, line.line->end).lastIndexOf(u'\t');
    if (line.line->role == LineRole::TableRow && tab >= 0) {
        block.lastCell = offsetOf(block.text, line.line->start + tab + 1);
    }
    m_blocks.push_back(block);
}

bool DocumentOutline::goesOnBelow(const Line& line) const
{
    if (line.line->role != LineRole::Body || line.index + 1 >= m_text.lines.size()) {
        return false;
    }
    const TextLine& next = m_text.lines[line.index + 1];
    return next.role == LineRole::Body && next.page == line.line->page && !next.startsParagraph;
}

QString DocumentOutline::headingText(const Line& line) const
{
    const QStringView whole = m_text.range(line.line->start, line.line->end);
    MendedText text;
    const QVector<Sentence> parts = partsOf(*line.line, line.line->start + headingNumberLength(whole, line.line->role));
    for (const Sentence& part : parts) {
        text.addLine(m_text.range(part.start, part.end), part.start);
    }
    return text.text();
}

bool DocumentOutline::isFirstOfTwo(const Line& line, const KnownHeading& isKnownHeading) const
{
    if (!line.gapBefore || !goesOnBelow(line) || line.hasMarker) {
        return false;
    }
    const Line next = describe(line.index + 1);
    return !next.hasMarker && !goesOnBelow(next) && isKnownHeading(headingText(line) + u' ' + headingText(next));
}

bool DocumentOutline::isNextNumber(const Line& line) const
{
    const OutlineBlock* last = m_blocks.isEmpty() ? nullptr : &m_blocks.back();
    return last && last->isItem() && last->number >= 0 && line.number == last->number + 1
        && std::abs(last->left - line.left) <= IndentTolerance;
}

void DocumentOutline::addLine(const Line& line, const KnownHeading& isKnownHeading)
{
    // A line in the middle of a sentence, or that begins one in a paragraph, may read like a heading by chance.
    const bool alone = line.newPage && !goesOnBelow(line) && !endsSentence(line.text.toString());
    const bool inParagraph
        = continuesLastBlock(line) && !alone && (!endsSentence(m_blocks.back().text.text()) || goesOnBelow(line));
    const bool bulleted = line.hasMarker && line.number < 0;
    const bool mayBeHeading = !inParagraph && !bulleted && isKnownHeading;
    const bool opens = mayBeHeading && isFirstOfTwo(line, isKnownHeading);
    const bool known = line.index == m_secondOfHeading || opens || (mayBeHeading && isKnownHeading(headingText(line)));
    if (opens) {
        m_secondOfHeading = line.index + 1;
    }
    if (known || (line.line->role == LineRole::Heading && !line.hasMarker)) {
        startBlock(line, OutlineBlock::Kind::Heading);
        return;
    }
    const bool item = (line.hasMarker || line.isElement) && line.line->role != LineRole::TableRow
        && (m_text.isPaged() ? line.line->role == LineRole::ListItem || line.number < 0 || line.gapBefore
                    || isNextNumber(line) || (!m_blocks.isEmpty() && m_blocks.back().isHeading())
                             : true);
    if (item) {
        startBlock(line, OutlineBlock::Kind::Item);
    } else if (continuesLastBlock(line)) {
        addText(m_blocks.back(), *line.line, line.line->start);
        m_blocks.back().end = line.line->end;
    } else {
        startBlock(line, OutlineBlock::Kind::Paragraph);
    }
}

} // namespace Councilscope
