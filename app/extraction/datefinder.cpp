#include "datefinder.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace Councilscope {

namespace {

/// One day of a run; 0 where nothing is printed.
struct DayPoint
{
    int day = 0;
    int month = 0;
    int year = 0;
    bool yearInferred = false;
    bool badYear = false;
    bool monthFirst = false; ///< "March 3": a bare day behind it is one of the same month
    qsizetype start = 0;
    qsizetype end = 0;
};

int monthNumber(QStringView name)
{
    static const QStringList starts{QStringLiteral("jan"), QStringLiteral("feb"), QStringLiteral("mar"),
        QStringLiteral("apr"), QStringLiteral("may"), QStringLiteral("jun"), QStringLiteral("jul"),
        QStringLiteral("aug"), QStringLiteral("sep"), QStringLiteral("oct"), QStringLiteral("nov"),
        QStringLiteral("dec")};
    return static_cast<int>(starts.indexOf(name.left(3).toString().toLower())) + 1;
}

QString monthPattern()
{
    return QStringLiteral("(?:January|February|March|April|May|June|July|August|September|October|November|December"
                          "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?");
}

/// A day with what follows it: "Monday 3rd of March, 2014", "3 March", "3".
const QRegularExpression& pointPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("(?:(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\\s+)?(?:the\\s+)?"
                       "\\b(?<day>0?[1-9]|[12]\\d|3[01])(?:\\s?(?:st|nd|rd|th)\\b)?(?![\\d%])"
                       "(?:\\s*(?:of\\s+)?(?<month>")
            + monthPattern() + QStringLiteral(")(?:,?\\s*(?<year>(?:19|20)\\d{2,3})(?!\\d))?)?"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

/// "March 3, 2014" or "March 3", which alone is as often a month with a number behind it.
const QRegularExpression& monthFirstPattern()
{
    static const QRegularExpression pattern(QStringLiteral("\\b(?<month>") + monthPattern()
            + QStringLiteral(")\\s+(?<day>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d%])(?:,?\\s+(?<year>(?:19|20)"
                             "\\d{2})(?!\\d))?"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

const QRegularExpression& isoPattern()
{
    static const QRegularExpression pattern(QStringLiteral(
        "(?<!\\d)(?<year>(?:19|20)\\d{2})[-_.](?<month>0[1-9]|1[0-2])[-_.](?<day>0[1-9]|[12]\\d|3[01])(?!\\d)"));
    return pattern;
}

const QRegularExpression& numericPattern()
{
    static const QRegularExpression pattern(QStringLiteral(
        "(?<!\\d)(?<day>0?[1-9]|[12]\\d|3[01])[/.](?<month>0?[1-9]|1[0-2])[/.](?<year>(?:19|20)\\d{2})(?!\\d)"));
    return pattern;
}

const QRegularExpression& separatorPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("\\s*(?:,?\\s*\\b(?:to|until|till|and|through|then)\\b(?:\\s+(?:ended|finished|concluded))?(?:"
                       "\\s+(?:from|between|on))?|[–—‒‑−/-]|&|,|;)\\s*"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

QRegularExpressionMatch matchAt(const QRegularExpression& pattern, QStringView text, qsizetype offset)
{
    return pattern.match(text, offset, QRegularExpression::NormalMatch,
        QRegularExpression::AnchorAtOffsetMatchOption | QRegularExpression::DontCheckSubjectStringMatchOption);
}

DayPoint pointFrom(const QRegularExpressionMatch& match)
{
    DayPoint point;
    point.day = match.capturedView(u"day").toInt();
    const QStringView month = match.capturedView(u"month");
    point.month = month.isEmpty() ? 0 : month.front().isDigit() ? month.toInt() : monthNumber(month);
    point.monthFirst = !month.isEmpty() && match.capturedStart(u"month") < match.capturedStart(u"day");
    const QStringView year = match.capturedView(u"year");
    point.badYear = year.size() > 4;
    point.year = point.badYear ? 0 : year.toInt();
    point.start = match.capturedStart();
    point.end = match.capturedEnd();
    return point;
}

/// The "14, 2014" of "March 3 to 14, 2014".
const QRegularExpression& bareDayPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("\\b(?<month>)(?<day>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d%])"
                       "(?:,?\\s+(?<year>(?:19|20)\\d{2})(?!\\d))?(?!\\s*(?:of\\s+)?")
            + monthPattern() + u')',
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

/// A day in any spelling at this place.
QRegularExpressionMatch pointAt(QStringView text, qsizetype offset)
{
    for (const QRegularExpression* pattern : {&numericPattern(), &monthFirstPattern(), &pointPattern()}) {
        if (const QRegularExpressionMatch match = matchAt(*pattern, text, offset); match.hasMatch()) {
            return match;
        }
    }
    return {};
}

/// The next day in any spelling.
QRegularExpressionMatch nextPoint(QStringView text, qsizetype offset)
{
    QRegularExpressionMatch next;
    for (const QRegularExpression* pattern : {&numericPattern(), &monthFirstPattern(), &pointPattern()}) {
        const QRegularExpressionMatch match = pattern->match(text, offset);
        if (match.hasMatch() && (!next.hasMatch() || match.capturedStart() < next.capturedStart())) {
            next = match;
        }
    }
    return next;
}

DayPoint pointBehind(QStringView text, const DayPoint& before, qsizetype offset)
{
    QRegularExpressionMatch match = before.monthFirst ? matchAt(bareDayPattern(), text, offset) : pointAt(text, offset);
    if (!match.hasMatch() && before.monthFirst) {
        match = pointAt(text, offset);
    }
    DayPoint point = match.hasMatch() ? pointFrom(match) : DayPoint();
    if (point.day != 0 && point.month == 0 && before.monthFirst) {
        point.month = before.month;
        point.monthFirst = true;
    }
    return point;
}

/// The days of the run that begins with this match; days at the end that have no month are no days of it.
QVector<DayPoint> runFrom(QStringView text, const QRegularExpressionMatch& first)
{
    QVector<DayPoint> points{pointFrom(first)};
    for (;;) {
        const QRegularExpressionMatch separator = matchAt(separatorPattern(), text, points.last().end);
        if (!separator.hasMatch()) {
            break;
        }
        const DayPoint next = pointBehind(text, points.last(), separator.capturedEnd());
        if (next.day == 0) {
            break;
        }
        points.push_back(next);
    }
    while (!points.isEmpty() && points.last().month == 0) {
        points.removeLast();
    }
    return points;
}

bool isBefore(const DayPoint& left, const DayPoint& right)
{
    return left.month != right.month ? left.month < right.month : left.day < right.day;
}

/// Months and years that are printed once hold for the days before; a year also for the days after.
void fillGaps(QVector<DayPoint>& points)
{
    for (qsizetype i = points.size() - 2; i >= 0; --i) {
        DayPoint& point = points[i];
        const DayPoint& next = points[i + 1];
        const bool monthPrinted = point.month != 0;
        if (!monthPrinted) {
            point.month = next.month;
        }
        if (point.year == 0 && next.year != 0) {
            point.year = isBefore(next, point) ? next.year - 1 : next.year;
            point.yearInferred = monthPrinted || next.yearInferred;
        }
    }
    for (qsizetype i = 1; i < points.size(); ++i) {
        DayPoint& point = points[i];
        const DayPoint& before = points[i - 1];
        if (point.year == 0 && before.year != 0) {
            point.year = isBefore(point, before) ? before.year + 1 : before.year;
            point.yearInferred = true;
        }
    }
}

PartialDate toDate(const DayPoint& point)
{
    const QDate date(point.year, point.month, point.day);
    if (point.year == 0 || !date.isValid()) {
        return {};
    }
    return PartialDate::day(date, point.yearInferred ? RecordState::Inferred : RecordState::Stated);
}

QVector<DayPoint> withLatestYear(QVector<DayPoint> points, const QDate& notAfter)
{
    if (points.isEmpty() || !notAfter.isValid()) {
        return {};
    }
    DayPoint& last = points.last();
    const QDate sameYear(notAfter.year(), last.month, last.day);
    last.year = sameYear.isValid() && sameYear <= notAfter ? notAfter.year() : notAfter.year() - 1;
    last.yearInferred = true;
    return points;
}

std::optional<DateRangeMatch> rangeFrom(QVector<DayPoint> points)
{
    if (points.isEmpty()) {
        return std::nullopt;
    }
    fillGaps(points);
    DateRangeMatch range;
    range.first = toDate(points.first());
    range.last = toDate(points.last());
    range.start = points.first().start;
    range.end = points.last().end;
    range.hasBadYear = std::any_of(points.cbegin(), points.cend(), [](const DayPoint& point) { return point.badYear; });
    if (!range.first.isValid() || !range.last.isValid()) {
        return std::nullopt;
    }
    range.hasBadOrder = range.last.date < range.first.date;
    return range;
}

void addNumericDates(QStringView text, const QRegularExpression& pattern, QVector<DateMatch>& matches)
{
    for (const QRegularExpressionMatch& match : pattern.globalMatch(text)) {
        const QStringView month = match.capturedView(u"month");
        const QDate date(match.capturedView(u"year").toInt(), month.toInt() > 0 ? month.toInt() : monthNumber(month),
            match.capturedView(u"day").toInt());
        if (date.isValid()) {
            matches.push_back({PartialDate::day(date), match.capturedStart(), match.capturedEnd()});
        }
    }
}

} // namespace

QVector<DateMatch> DateFinder::dates(QStringView text)
{
    QVector<DateMatch> matches;
    for (const QRegularExpressionMatch& match : pointPattern().globalMatch(text)) {
        const DayPoint point = pointFrom(match);
        if (const PartialDate date = toDate(point); date.isValid()) {
            matches.push_back({date, point.start, point.end});
        }
    }
    addNumericDates(text, monthFirstPattern(), matches);
    addNumericDates(text, isoPattern(), matches);
    addNumericDates(text, numericPattern(), matches);
    std::sort(matches.begin(), matches.end(),
        [](const DateMatch& left, const DateMatch& right) { return left.start < right.start; });
    return matches;
}

std::optional<DateRangeMatch> DateFinder::firstRange(QStringView text, const QDate& notAfter)
{
    std::optional<DateRangeMatch> withoutYear;
    qsizetype offset = 0;
    for (;;) {
        const QRegularExpressionMatch match = nextPoint(text, offset);
        if (!match.hasMatch()) {
            return withoutYear;
        }
        const QVector<DayPoint> points = runFrom(text, match);
        if (const std::optional<DateRangeMatch> range = rangeFrom(points)) {
            return range;
        }
        if (!withoutYear && !points.isEmpty() && !points.first().monthFirst) {
            withoutYear = rangeFrom(withLatestYear(points, notAfter));
        }
        offset = points.isEmpty() ? match.capturedEnd() : points.last().end;
    }
}

PartialDate DateFinder::fromFileName(const QString& fileName)
{
    QString name = fileName;
    name.replace(u'_', u' ');
    const QVector<DateMatch> matches = dates(name);
    if (matches.isEmpty()) {
        return {};
    }
    return PartialDate::day(matches.last().date.date, RecordState::Inferred);
}

} // namespace Councilscope
