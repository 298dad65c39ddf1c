#include "looserows.h"

#include <algorithm>

namespace Councilscope {

namespace {

constexpr qsizetype linesRead = 60;
constexpr qsizetype mostLinesInRow = 4;

/// "Requires improvement" and, lines later, "to be good": the second half of a grade that was broken.
const QRegularExpression& secondHalf()
{
    static const QRegularExpression pattern(
        QStringLiteral("\\s+to\\s+be\\s+good\\b"), QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

} // namespace

QVector<LooseRow> looseRows(const PagedText& text, const QRegularExpression& grade)
{
    QVector<LooseRow> rows;
    const qsizetype lineCount = std::min(linesRead, text.lines.size());
    for (qsizetype first = 0; first < lineCount; ++first) {
        QString joined;
        for (qsizetype last = first; last < std::min(first + mostLinesInRow, lineCount); ++last) {
            joined += u' ' + text.range(text.lines[last].start, text.lines[last].end).toString();
            QString heading = joined.simplified().remove(secondHalf());
            const QRegularExpressionMatch found = grade.match(heading);
            if (!found.hasMatch()) {
                continue;
            }
            if (grade.match(heading, found.capturedEnd()).hasMatch()) {
                break;
            }
            const QString printed = found.captured();
            heading.remove(found.capturedStart(), found.capturedLength());
            rows.push_back({QString(heading.simplified() + u'\t' + printed), printed, text.lines[first].start,
                text.lines[last].end});
        }
    }
    return rows;
}

} // namespace Councilscope
