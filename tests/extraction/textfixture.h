#pragma once

#include <extractionengine.h>

/// Documents made of a few lines, as the readers would hand them over, without words and boxes.
namespace Councilscope {

/// Pages parted by '\f'; page numbers from 1, or 0 for an unpaged document of one page.
inline PagedText textOf(const QString& content, bool isPaged)
{
    PagedText text;
    text.text = content.endsWith(u'\n') ? content : QString(content + u'\n');
    qsizetype start = 0;
    int number = isPaged ? 1 : 0;
    TextPage page{number, 0, 0, 595, 842, false};
    while (start < text.text.size()) {
        if (text.text[start] == u'\f') {
            page.end = start++;
            text.pages.push_back(page);
            page = {++number, start, start, 595, 842, false};
            continue;
        }
        const qsizetype end = text.text.indexOf(u'\n', start);
        if (end > start) {
            TextLine line;
            line.start = start;
            line.end = end;
            line.page = number;
            line.startsParagraph = start > 1 && text.text[start - 1] == u'\n' && text.text[start - 2] == u'\n';
            text.lines.push_back(line);
        }
        start = end + 1;
    }
    page.end = text.text.size();
    text.pages.push_back(page);
    return text;
}

inline DocumentFacts factsOf(
    const QString& content, bool isPaged = true, const QString& file = QStringLiteral("file.pdf"))
{
    static const ExtractionEngine engine;
    return engine.extract(textOf(content, isPaged), {QStringLiteral("00"), file});
}

} // namespace Councilscope
