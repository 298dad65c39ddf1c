#include "runningheaders.h"

#include <QHash>
#include <QRegularExpression>

namespace Councilscope {

namespace {

/// Digits of page numbers and dates do not tell running headers of different pages apart.
QString furnitureKey(QStringView line)
{
    static const QRegularExpression digits(QStringLiteral("\\d+"));
    return line.toString().simplified().replace(digits, QStringLiteral("#"));
}

/// The first and last lines of each page.
QVector<qsizetype> edgeLines(const PagedText& text)
{
    constexpr qsizetype Deep = 2; ///< lines of a header or a footer
    QVector<qsizetype> edges;
    qsizetype first = 0;
    while (first < text.lines.size()) {
        qsizetype end = first;
        while (end < text.lines.size() && text.lines[end].page == text.lines[first].page) {
            ++end;
        }
        for (qsizetype i = first; i < end; ++i) {
            if (i < first + Deep || i >= end - Deep) {
                edges.push_back(i);
            }
        }
        first = end;
    }
    return edges;
}

} // namespace

QSet<qsizetype> runningHeaders(const PagedText& text)
{
    constexpr qsizetype LeastPages = 4;
    constexpr qsizetype LongestLine = 120;
    if (!text.isPaged() || text.pages.size() < LeastPages) {
        return {};
    }
    QHash<QString, QVector<qsizetype>> byKey;
    const QVector<qsizetype> edges = edgeLines(text);
    for (const qsizetype index : edges) {
        const TextLine& line = text.lines[index];
        if (line.end - line.start <= LongestLine && line.role == LineRole::Body) {
            byKey[furnitureKey(text.range(line.start, line.end))].push_back(index);
        }
    }
    QSet<qsizetype> furniture;
    for (const QVector<qsizetype>& lines : std::as_const(byKey)) {
        if (lines.size() >= LeastPages && 2 * lines.size() >= text.pages.size()) {
            furniture += QSet<qsizetype>(lines.begin(), lines.end());
        }
    }
    return furniture;
}

} // namespace Councilscope
