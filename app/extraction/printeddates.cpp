#include "printeddates.h"

#include <QRegularExpression>

namespace Councilscope {

namespace {

int monthOf(const QString& name)
{
    static const QStringList months{QStringLiteral("jan"), QStringLiteral("feb"), QStringLiteral("mar"),
        QStringLiteral("apr"), QStringLiteral("may"), QStringLiteral("jun"), QStringLiteral("jul"),
        QStringLiteral("aug"), QStringLiteral("sep"), QStringLiteral("oct"), QStringLiteral("nov"),
        QStringLiteral("dec")};
    return 1 + static_cast<int>(months.indexOf(name.left(3).toLower()));
}

/// "May" without a day, a year or a word that leads to a time is more often the verb.
bool isVerb(QStringView text, const QRegularExpressionMatch& match)
{
    static const QRegularExpression leading(
        QStringLiteral(R"(\b(?:of|in|last|since|by|during|until|early|late|from|to|next|this)\s$)"));
    return match.captured(QStringLiteral("month")) == QLatin1String("May") && !match.hasCaptured(QStringLiteral("day"))
        && !leading.match(text.first(match.capturedStart())).hasMatch();
}

} // namespace

QVector<PrintedDate> findPrintedDates(QStringView text)
{
    static const QRegularExpression expression(QStringLiteral(
        R"((?<![\d/])(?<d>\d{1,2})/(?<m>\d{1,2})/(?<y>(?:19|20)\d\d)(?!\d))"
        R"(|(?:(?<![\d.,])(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?\b(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\b(?:\s+(?<behind>\d{1,2})(?:st|nd|rd|th)?(?=,?\s+(?:19|20)\d\d\b))?,?(?:\s+(?<year>(?:19|20)\d\d)\b)?)"
        R"(|(?<=\bin |\bIn |\bsince |\bSince |\bof |\bthe |\bduring |\bby |\bfrom |\buntil |\bfor |\bin: )(?<alone>(?:19|20)\d\d)\b(?!\s*[-–/]\s*\d|,\d))"));
    QVector<PrintedDate> dates;
    QRegularExpressionMatchIterator matches = expression.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        PrintedDate found{match.capturedStart(), match.capturedEnd(), {}, 0};
        if (match.hasCaptured(QStringLiteral("alone"))) {
            found.date = PartialDate::year(match.captured(QStringLiteral("alone")).toInt());
        } else if (match.hasCaptured(QStringLiteral("y"))) {
            found.month = match.captured(QStringLiteral("m")).toInt();
            found.date = PartialDate::day(QDate(
                match.captured(QStringLiteral("y")).toInt(), found.month, match.captured(QStringLiteral("d")).toInt()));
        } else {
            found.month = monthOf(match.captured(QStringLiteral("month")));
            const int year = match.captured(QStringLiteral("year")).toInt();
            const QString printed = match.captured(QStringLiteral("day")) + match.captured(QStringLiteral("behind"));
            const QDate day(year, found.month, printed.toInt());
            if (year > 0) {
                found.date = day.isValid() ? PartialDate::day(day) : PartialDate::month(year, found.month);
            } else if (isVerb(text, match)) {
                continue;
            }
        }
        dates.push_back(found);
    }
    return dates;
}

} // namespace Councilscope
