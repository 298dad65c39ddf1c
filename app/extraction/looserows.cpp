#include "looserows.h"

#include <algorithm>

namespace Councilscope {

namespace {

constexpr qsizetype linesRead = 60;
constexpr qsizetype mostLinesInRow = 4;

/// Without any white space that is not needed.
QStringList firstLines(const PagedText& text)
{
    QStringList lines;
    for (qsizetype i = 0; i < std::min(linesRead, text.lines.size()); ++i) {
        lines << text.range(text.lines[i].start, text.lines[i].end).toString().simplified();
    }
    return lines;
}

bool speaksOf(const QString& line, QLatin1String word)
{
    return line.contains(word, Qt::CaseInsensitive);
}

/// The words of a grade may be apart yet, see withWholeGrades.
bool mayHoldGrade(const QString& lines, const RuleSet& rules, const Rule& grade)
{
    return rules.mayMatch(grade, rules.words().find(lines)) || speaksOf(lines, QLatin1String("improvement"));
}

/// "Requires improvement to be good" may be broken anywhere by the words of the heading beside it: its halves are put
/// together again, without "to be good".
QString withWholeGrades(QString line)
{
    if (!speaksOf(line, QLatin1String("improvement")) && !speaksOf(line, QLatin1String("good"))) {
        return line;
    }
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

/// Rows that run on in one another: each is what stands between two grades.
QVector<LooseRow> rowsThatRunOn(const PagedText& text, const QStringList& lines, const Rule& grade)
{
    constexpr qsizetype longestHeading = 160;
    static const QRegularExpression head(
        QStringLiteral("^(?:Judgements?\\s+)?(?:Grades?\\s+)?"), QRegularExpression::CaseInsensitiveOption);
    QString joined;
    QVector<qsizetype> starts; // of the lines
    for (const QString& line : lines) {
        starts.push_back(joined.size());
        joined += line + u' ';
    }
    const auto lineAt = [&](qsizetype offset) {
        return std::upper_bound(starts.cbegin(), starts.cend(), offset) - starts.cbegin() - 1;
    };
    QVector<LooseRow> rows;
    qsizetype from = 0;
    for (const QRegularExpressionMatch& found : grade.pattern.globalMatch(joined)) {
        qsizetype start = from;
        from = found.capturedEnd();
        if (const qsizetype table = joined.lastIndexOf(QLatin1String("Judgement Grade"), found.capturedStart());
            table > start) {
            start = table;
        }
        const QString heading = joined.mid(start, found.capturedStart() - start).simplified().remove(head);
        if (heading.isEmpty() || heading.size() > longestHeading) {
            continue;
        }
        LooseRow row;
        row.grade = found.captured();
        row.text = heading + u'\t' + row.grade;
        row.start = text.lines[lineAt(start + 1)].start;
        row.end = text.lines[lineAt(found.capturedStart())].end;
        rows.push_back(row);
    }
    return rows;
}

/// One printed line, with those below it that go on with a small letter.
struct JoinedLine
{
    QString text;
    qsizetype start = 0; // half-open, canonical
    qsizetype end = 0;
};

QVector<JoinedLine> joinedLines(const PagedText& text)
{
    QVector<JoinedLine> joined;
    const QStringList lines = firstLines(text);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!joined.isEmpty() && !lines[i].isEmpty() && lines[i].front().isLower()) {
            joined.last().text += u' ' + lines[i];
            joined.last().end = text.lines[i].end;
        } else if (!lines[i].isEmpty()) {
            joined.push_back({lines[i], text.lines[i].start, text.lines[i].end});
        }
    }
    return joined;
}

/// The grade when the line holds nothing else than one and the mark of a footnote.
QString wholeGrade(QString line, const Rule& grade)
{
    static const QRegularExpression mark(QStringLiteral("[.*]?\\s?\\d{0,2}$"));
    const QRegularExpressionMatch found = grade.pattern.match(line.remove(mark));
    return found.hasMatch() && found.capturedLength() == line.size() ? found.captured() : QString();
}

} // namespace

QVector<LooseRow> rowsInColumns(const PagedText& text, const Rule& grade)
{
    constexpr qsizetype fewestRows = 3;
    QVector<LooseRow> rows;
    const QVector<JoinedLine> lines = joinedLines(text);
    for (qsizetype first = 0; first < lines.size(); ++first) {
        QStringList grades;
        while (first + grades.size() < lines.size()) {
            const QString found = wholeGrade(lines[first + grades.size()].text, grade);
            if (found.isEmpty()) {
                break;
            }
            grades << found;
        }
        const bool hasHead
            = first > 0 && lines[first - 1].text.compare(QLatin1String("grade"), Qt::CaseInsensitive) == 0;
        const qsizetype top = first - (hasHead ? 1 : 0) - grades.size();
        for (qsizetype i = 0; grades.size() >= fewestRows && top >= 0 && i < grades.size(); ++i) {
            LooseRow row;
            row.grade = grades[i];
            row.text = lines[top + i].text + u'\t' + row.grade;
            row.start = lines[top + i].start;
            row.end = lines[first + i].end;
            rows.push_back(row);
        }
        first += grades.size();
    }
    return rows;
}

QVector<LooseRow> looseRows(const PagedText& text, const RuleSet& rules, const Rule& grade)
{
    QVector<LooseRow> rows;
    const QStringList lines = firstLines(text);
    for (qsizetype first = 0; first < lines.size(); ++first) {
        if (!mayHoldGrade(lines.mid(first, mostLinesInRow).join(u' '), rules, grade)) {
            continue;
        }
        QString joined;
        for (qsizetype last = first; last < std::min(first + mostLinesInRow, lines.size()); ++last) {
            joined += (joined.isEmpty() || lines[last].isEmpty() ? QStringView() : QStringView(u" ")) + lines[last];
            const QString heading = withWholeGrades(joined);
            const QRegularExpressionMatch found = grade.pattern.match(heading);
            if (!found.hasMatch()) {
                continue;
            }
            if (grade.pattern.match(heading, found.capturedEnd()).hasMatch()) {
                break;
            }
            rows.push_back(rowOf(heading, found));
            rows.last().start = text.lines[first].start;
            rows.last().end = text.lines[last].end;
        }
    }
    std::stable_partition(rows.begin(), rows.end(), [](const LooseRow& row) { return !row.gradeComesFirst; });
    rows += rowsThatRunOn(text, lines, grade);
    return rows;
}

} // namespace Councilscope
