#include "editabletext.h"

#include <QRegularExpression>

namespace Councilscope {

namespace {

/// The n-th word keeps the n-th box; what exceeds them shares the room up to the line's end.
NormalizedRect boxOf(const EditableLine& line, qsizetype word, qsizetype wordCount)
{
    if (word < line.words.size()) {
        return line.words[word];
    }
    NormalizedRect rect = line.line.rect;
    const double from = line.words.isEmpty() ? rect.left : line.words.last().right;
    const auto room = static_cast<double>(wordCount - line.words.size());
    const double step = (rect.right - from) / room;
    rect.left = from + step * static_cast<double>(word - line.words.size());
    rect.right = rect.left + step;
    return rect;
}

void appendLine(const EditableLine& source, PagedText& result)
{
    static const QRegularExpression word(QStringLiteral("\\S+"));
    result.text += source.blank;
    TextLine line = source.line;
    line.start = result.text.size();
    line.end = line.start + source.text.size();
    line.firstWord = result.words.size();
    QVector<QRegularExpressionMatch> words;
    for (const QRegularExpressionMatch& match : word.globalMatch(source.text)) {
        words.push_back(match);
    }
    line.wordCount = words.size();
    for (qsizetype i = 0; i < words.size(); ++i) {
        result.words.push_back({line.start + words[i].capturedStart(), line.start + words[i].capturedEnd(),
            boxOf(source, i, words.size())});
    }
    if (line.wordCount > 0) {
        result.text += source.text + u'\n';
        result.lines.push_back(line);
    }
}

} // namespace

EditableText::EditableText(const PagedText& text)
    : m_original(text)
{
    qsizetype end = 0;
    for (const TextLine& line : text.lines) {
        EditableLine editable{line, text.range(line.start, line.end).toString(), {}, {}};
        if (!text.isPaged()) {
            editable.blank = text.range(std::min(end, line.start), line.start).toString();
        }
        end = line.end + 1;
        for (qsizetype w = line.firstWord; w < line.firstWord + line.wordCount; ++w) {
            editable.words.push_back(text.words[w].rect);
        }
        lines.push_back(editable);
    }
}

PagedText EditableText::assembled() const
{
    PagedText result;
    result.title = m_original.title;
    result.furniture = m_original.furniture;
    qsizetype next = 0;
    const int last = lines.isEmpty() ? 0 : lines.last().line.page;
    for (int number = m_original.isPaged() ? 1 : 0; number <= last; ++number) {
        if (!result.pages.isEmpty()) {
            result.text += u'\f';
        }
        TextPage page = m_original.pages[std::min<qsizetype>(result.pages.size(), m_original.pages.size() - 1)];
        page.number = number;
        page.start = result.text.size();
        while (next < lines.size() && lines[next].line.page <= number) {
            appendLine(lines[next++], result);
        }
        page.end = result.text.size();
        result.pages.push_back(page);
    }
    return result;
}

} // namespace Councilscope
