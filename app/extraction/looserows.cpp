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

LooseRow rowOf(QString heading, const QRegularExpressionMatch& grade)
{
    static const QRegularExpression footnoteMark(QStringLiteral("\\s\\d{1,2}$"));
    LooseRow row;
    row.grade = grade.captured();
    row.gradeComesFirst = grade.capturedStart() == 0;
    heading.remove(grade.capturedStart(), grade.capturedLength());
    row.text = heading.simplified().remove(footnoteMark) + u'\t' + row.grade;
    return row;
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
            rows.push_back(rowOf(heading, found));
            rows.last().start = text.lines[first].start;
            rows.last().end = text.lines[last].end;
        }
    }
    std::stable_partition(rows.begin(), rows.end(), [](const LooseRow& row) { return !row.gradeComesFirst; });
    return rows;
}

} // namespace Councilscope
