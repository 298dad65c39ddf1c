#include "mendedtext.h"

#include <QRegularExpression>

#include <algorithm>

namespace Councilscope {

namespace {

/// A hyphen that ends a line belongs to a broken word or, before "and", "or", "to", to several words.
bool isHangingHyphen(const QString& text)
{
    const qsizetype size = text.size();
    return size > 1 && (text[size - 1] == u'-' || text[size - 1] == QChar(0x2010) || text[size - 1] == QChar(0x2011))
        && text[size - 2].isLetterOrNumber();
}

bool startsWithConjunction(QStringView next)
{
    static const QRegularExpression expression(QStringLiteral(R"(^(?:and|or|nor|to|then)\b)"));
    return expression.match(next).hasMatch();
}

} // namespace

void MendedText::append(QStringView part, qsizetype source)
{
    if (part.isEmpty()) {
        return;
    }
    const bool goesOn = !m_runs.isEmpty() && m_runs.back().source + m_text.size() - m_runs.back().start == source;
    if (!goesOn) {
        m_runs.push_back({m_text.size(), source});
    }
    m_text += part;
}

void MendedText::join(QStringView next)
{
    if (m_text.isEmpty() || m_text.back() == u' ') {
        return;
    }
    if (isHangingHyphen(m_text) && !startsWithConjunction(next)) {
        return;
    }
    append(u" ", sourceOf(m_text.size() - 1));
}

qsizetype MendedText::footnoteMarkAt(QStringView line, qsizetype index) const
{
    // A mark is glued to the end of a word: at least three letters, perhaps a closing mark, then the small number.
    if (m_footnotes.isEmpty() || index < 3) {
        return 0;
    }
    qsizetype letters = index;
    while (letters > 0 && QStringView(u".,;:)’”'\"").contains(line[letters - 1])) {
        --letters;
    }
    for (qsizetype i = 1; i <= 3; ++i) {
        if (letters < i || !line[letters - i].isLower()) {
            return 0;
        }
    }
    qsizetype end = index;
    while (end < line.size() && line[end].isDigit()) {
        ++end;
    }
    const bool atWordEnd = end == line.size() || line[end].isSpace() || line[end].isPunct();
    return atWordEnd && m_footnotes.contains(line.mid(index, end - index).toInt()) ? end - index : 0;
}

void MendedText::addLine(QStringView line, qsizetype start)
{
    qsizetype first = 0;
    while (first < line.size() && line[first].isSpace()) {
        ++first;
    }
    qsizetype end = line.size();
    while (end > first && line[end - 1].isSpace()) {
        --end;
    }
    if (first == end) {
        return;
    }
    join(line.sliced(first));
    // Most characters are taken as they are, in one piece with those before them.
    qsizetype piece = first;
    const auto takeUntil = [&](qsizetype until) { append(line.sliced(piece, until - piece), start + piece); };
    bool isBehindBlank = true;
    for (qsizetype i = first; i < end; ++i) {
        const QChar c = line[i];
        if (c.isSpace()) {
            if (isBehindBlank || c != u' ') {
                takeUntil(i);
                append(isBehindBlank ? QStringView() : QStringView(u" "), start + i);
                piece = i + 1;
            }
            isBehindBlank = true;
            continue;
        }
        const qsizetype mark = c.isDigit() ? footnoteMarkAt(line, i) : 0;
        if (mark > 0) {
            takeUntil(i);
            i += mark - 1;
            piece = i + 1;
            continue;
        }
        isBehindBlank = false;
    }
    takeUntil(end);
    while (m_text.endsWith(u' ')) { // before a mark at the end of the line
        m_text.chop(1);
    }
    while (!m_runs.isEmpty() && m_runs.back().start >= m_text.size()) {
        m_runs.removeLast();
    }
}

void MendedText::add(const MendedText& other)
{
    if (other.isEmpty()) {
        return;
    }
    join(other.m_text);
    const qsizetype before = m_text.size();
    m_text += other.m_text;
    for (const Run& run : other.m_runs) {
        m_runs.push_back({before + run.start, run.source});
    }
}

MendedText MendedText::mid(qsizetype start, qsizetype end) const
{
    MendedText part(m_footnotes);
    while (start < end && m_text[start] == u' ') {
        ++start;
    }
    while (end > start && m_text[end - 1] == u' ') {
        --end;
    }
    part.m_text = m_text.mid(start, end - start);
    for (qsizetype run = runAt(start); start < end && run < m_runs.size() && m_runs[run].start < end; ++run) {
        const qsizetype cut = qMax<qsizetype>(0, start - m_runs[run].start);
        part.m_runs.push_back({m_runs[run].start + cut - start, m_runs[run].source + cut});
    }
    return part;
}

qsizetype MendedText::runAt(qsizetype offset) const
{
    const auto behind = std::upper_bound(
        m_runs.begin(), m_runs.end(), offset, [](qsizetype value, const Run& run) { return value < run.start; });
    return behind - m_runs.begin() - 1;
}

qsizetype MendedText::sourceOf(qsizetype offset) const
{
    const Run& run = m_runs[runAt(offset)];
    return run.source + offset - run.start;
}

qsizetype MendedText::sourceStart(qsizetype offset) const
{
    if (m_text.isEmpty()) {
        return -1;
    }
    return offset < m_text.size() ? sourceOf(offset) : sourceOf(m_text.size() - 1) + 1;
}

qsizetype MendedText::sourceEnd(qsizetype offset) const
{
    return offset <= 0 || m_text.isEmpty() ? sourceStart(0) : sourceOf(qMin(offset, m_text.size()) - 1) + 1;
}

} // namespace Councilscope
