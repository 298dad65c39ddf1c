#include "looserows.h"

#include <algorithm>

namespace Councilscope {

namespace {

constexpr qsizetype linesRead = 60;
constexpr qsizetype mostLinesInRow = 4;

/// "Requires improvement to be good" may be broken anywhere by the words of the heading beside it: its halves are put
/// together again, without "to be good".
QString withWholeGrades(QString line)
{
    const auto options = QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression first(
        QStringLiteral("\\b(requires?)\\b(?!\\s+improvement)(.{1,120}?)\\bimprovement\\b"), options);
    static const QRegularExpression second(
        QStringLiteral("\\b(improvement)\\s+to\\b(?!\\s+be\\b)(.{1,120}?)\\bbe\\s+good\\b"), options);
    static const QRegularExpression rest(QStringLiteral("\\s+to\\s+be\\s+good\\b"), options);
    line.replace(first, QStringLiteral("\\1 improvement \\2"));
    line.replace(second, QStringLiteral("\\1 \\2"));
    return line.remove(rest).simplified();
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
            QString heading = withWholeGrades(joined.simplified());
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
