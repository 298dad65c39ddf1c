#include "spanbuilder.h"

#include <algorithm>

namespace Councilscope {

namespace {

/// A mark without width, such as a combining dash, still belongs into the box of its line.
NormalizedRect around(const NormalizedRect& rect, const NormalizedRect& word)
{
    constexpr NormalizedRect Nothing;
    if (rect == Nothing || word == Nothing) {
        return rect == Nothing ? word : rect;
    }
    return {std::min(rect.left, word.left), std::min(rect.top, word.top), std::max(rect.right, word.right),
        std::max(rect.bottom, word.bottom)};
}

} // namespace

SpanBuilder::SpanBuilder(const PagedText& text, const QString& sha256, const QString& file)
    : m_text(text)
    , m_codePoints(text.text)
    , m_sha256(sha256)
    , m_file(file)
{
}

SourceSpan SpanBuilder::span(qsizetype start, qsizetype end, const QString& ruleId, int ruleVersion) const
{
    const QString& text = m_text.text;
    start = std::clamp<qsizetype>(start, 0, text.size());
    end = std::clamp<qsizetype>(end, start, text.size());
    while (start < end && text[start].isSpace()) {
        ++start;
    }
    while (end > start && text[end - 1].isSpace()) {
        --end;
    }
    if (start == end) {
        return {};
    }
    SourceSpan span;
    span.sha256 = m_sha256;
    span.file = m_file;
    span.page = m_text.pageAt(start);
    span.start = start;
    span.end = end;
    span.pointStart = m_codePoints.toCodePoint(start);
    span.pointEnd = m_codePoints.toCodePoint(end);
    span.quote = text.mid(start, end - start);
    span.boxes = boxes(start, end);
    span.ruleId = ruleId;
    span.ruleVersion = ruleVersion;
    return span;
}

QVector<PageBox> SpanBuilder::boxes(qsizetype start, qsizetype end) const
{
    QVector<PageBox> boxes;
    if (!m_text.isPaged()) {
        return boxes;
    }
    for (qsizetype i = std::max<qsizetype>(0, m_text.lineAt(start)); i < m_text.lines.size(); ++i) {
        const TextLine& line = m_text.lines[i];
        if (line.start >= end) {
            break;
        }
        NormalizedRect rect;
        for (qsizetype w = line.firstWord; w < line.firstWord + line.wordCount; ++w) {
            const TextWord& word = m_text.words[w];
            if (word.start < end && word.end > start) {
                rect = around(rect, word.rect);
            }
        }
        if (!rect.isEmpty()) {
            boxes.push_back({line.page, rect});
        }
    }
    return boxes;
}

} // namespace Councilscope
