#include "mendedtext.h"

#include <QRegularExpression>

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

void MendedText::join(QStringView next)
{
    if (m_text.isEmpty() || m_text.back() == u' ') {
        return;
    }
    if (isHangingHyphen(m_text) && !startsWithConjunction(next)) {
        return;
    }
    m_source.push_back(m_source.back());
    m_text += u' ';
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
    if (first == line.size()) {
        return;
    }
    join(line.mid(first));
    for (qsizetype i = first; i < line.size(); ++i) {
        if (line[i].isDigit()) {
            if (const qsizetype length = footnoteMarkAt(line, i)) {
                i += length - 1;
                continue;
            }
        }
        const bool space = line[i].isSpace();
        if (space && (m_text.isEmpty() || m_text.back() == u' ')) {
            continue;
        }
        m_text += space ? QChar(u' ') : line[i];
        m_source.push_back(start + i);
    }
    while (m_text.endsWith(u' ')) {
        m_text.chop(1);
        m_source.removeLast();
    }
}

void MendedText::add(const MendedText& other)
{
    if (other.isEmpty()) {
        return;
    }
    join(other.m_text);
    m_text += other.m_text;
    m_source += other.m_source;
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
    part.m_source = m_source.mid(start, end - start);
    return part;
}

qsizetype MendedText::sourceStart(qsizetype offset) const
{
    if (m_source.isEmpty()) {
        return -1;
    }
    return offset < m_source.size() ? m_source[offset] : m_source.back() + 1;
}

qsizetype MendedText::sourceEnd(qsizetype offset) const
{
    return offset <= 0 || m_source.isEmpty() ? sourceStart(0) : m_source[qMin(offset, m_source.size()) - 1] + 1;
}

} // namespace Councilscope
