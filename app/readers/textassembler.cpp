#include "textassembler.h"

#include <algorithm>

namespace Councilscope {

namespace {

/// Layout rectangles in points become rectangles in 0-1 of the page.
NormalizedRect normalized(const QRectF& rect, const PageLayout& page)
{
    if (page.width <= 0 || page.height <= 0) {
        return {};
    }
    return {std::clamp(rect.left() / page.width, 0.0, 1.0), std::clamp(rect.top() / page.height, 0.0, 1.0),
        std::clamp(rect.right() / page.width, 0.0, 1.0), std::clamp(rect.bottom() / page.height, 0.0, 1.0)};
}

void appendLine(const ComposedLine& composed, const PageLayout& page, PagedText& result)
{
    TextLine line;
    line.start = result.text.size();
    line.page = page.number;
    line.rect = normalized(composed.rect, page);
    line.role = composed.role;
    line.fontSize = composed.fontSize;
    line.startsParagraph = composed.startsParagraph;
    line.firstWord = result.words.size();
    for (qsizetype c = 0; c < composed.cells.size(); ++c) {
        if (c > 0) {
            result.text += QLatin1Char('\t');
        }
        const QVector<LayoutWord>& cell = composed.cells[c];
        for (qsizetype i = 0; i < cell.size(); ++i) {
            if (i > 0 && isSpaceBetween(cell[i - 1], cell[i])) {
                result.text += QLatin1Char(' ');
            }
            const qsizetype start = result.text.size();
            result.text += cell[i].text;
            result.words.push_back({start, result.text.size(), normalized(cell[i].rect, page)});
        }
    }
    line.end = result.text.size();
    line.wordCount = result.words.size() - line.firstWord;
    if (line.end > line.start) {
        result.lines.push_back(line);
        result.text += QLatin1Char('\n');
    }
}

} // namespace

PagedText assemble(const QVector<PageLayout>& pages)
{
    PagedText result;
    for (const PageLayout& page : pages) {
        if (!result.pages.isEmpty()) {
            result.text += QLatin1Char('\f');
        }
        TextPage textPage{.number = page.number,
            .start = result.text.size(),
            .width = page.width,
            .height = page.height,
            .hasImageOnly = page.hasImageOnly,
            .ocrConfidence = page.ocrConfidence,
            .unreadReason = page.unreadReason};
        for (const ComposedLine& line : page.lines) {
            appendLine(line, page, result);
        }
        textPage.end = result.text.size();
        result.pages.push_back(textPage);
        for (const VisualLine& line : page.furniture) {
            result.furniture.push_back({page.number, normalized(line.rect, page), line.text()});
        }
    }
    return result;
}

} // namespace Councilscope
