#include "reportedagainstofficial.h"

#include "metricseries.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace Councilscope {

namespace {

constexpr qint64 mostDaysApart = 31;
// Ofsted and the department take the count of a date in spring and publish it, checked, in autumn.
constexpr int monthsOfValidation = 7;

struct DifferenceWords
{
    Q_DECLARE_TR_FUNCTIONS(ReportedAgainstOfficial)
};

using FiguresByPlace = QMultiHash<std::pair<QString, QString>, const Observation*>;

bool isComparable(const Observation& observation)
{
    return observation.value && observation.asOf.isValid() && observation.breakdown.isEmpty()
        && observation.state != RecordState::Rejected && !observation.council.isEmpty();
}

// Days between the two ranges of possible days; 0 when they overlap.
qint64 daysApart(const PartialDate& a, const PartialDate& b)
{
    return std::max<qint64>({0, a.lastDate().daysTo(b.date), b.lastDate().daysTo(a.date)});
}

bool agrees(const Observation& reported, double official)
{
    switch (reported.qualifier) {
    case Qualifier::Exact:
        return false;
    case Qualifier::About:
        return std::abs(*reported.value - official) <= 0.1 * std::abs(official);
    case Qualifier::MoreThan:
        return official > *reported.value;
    case Qualifier::AtLeast:
        return official >= *reported.value;
    case Qualifier::LessThan:
        return official < *reported.value;
    case Qualifier::AtMost:
        return official <= *reported.value;
    case Qualifier::Range:
        return official >= *reported.value && official <= reported.upper.value_or(*reported.value);
    }
    return false;
}

DifferenceReason reasonOf(const Observation& reported, const Observation& official, const PartialDate& published)
{
    if (std::abs(*reported.value - *official.value) < 1e-9) {
        return DifferenceReason::Same;
    }
    if (agrees(reported, *official.value)) {
        return DifferenceReason::Approximate;
    }
    if (daysApart(reported.asOf, official.asOf) > 0) {
        return DifferenceReason::OtherDate;
    }
    const bool early = published.isValid() && published.lastDate() < official.asOf.date.addMonths(monthsOfValidation);
    return early ? DifferenceReason::ValidatedLater : DifferenceReason::NotKnown;
}

const Observation* nearest(const Observation& reported, const FiguresByPlace& official)
{
    const Observation* best = nullptr;
    std::pair<qint64, qint64> shortest{mostDaysApart + 1, 0};
    const auto range = official.equal_range({reported.council, reported.metric});
    for (auto figure = range.first; figure != range.second; ++figure) {
        const PartialDate& date = (*figure)->asOf;
        const std::pair<qint64, qint64> away{
            daysApart(reported.asOf, date), std::abs(reported.asOf.lastDate().daysTo(date.lastDate()))};
        // A report that names only the year may mean any of its dates.
        if (reported.asOf.precision != DatePrecision::Year && away < shortest) {
            shortest = away;
            best = *figure;
        }
    }
    return best;
}

QString reasonText(DifferenceReason reason)
{
    switch (reason) {
    case DifferenceReason::Same:
        return {};
    case DifferenceReason::Approximate:
        return DifferenceWords::tr("the report gives no exact figure");
    case DifferenceReason::OtherDate:
        return DifferenceWords::tr("the dates differ");
    case DifferenceReason::ValidatedLater:
        return DifferenceWords::tr("printed before the official figures were validated");
    case DifferenceReason::NotKnown:
        return DifferenceWords::tr("the reason is not known");
    }
    return {};
}

} // namespace

QVector<ReportedAgainstOfficial> reportedAgainstOfficial(const QVector<Observation>& reported,
    const QVector<Observation>& official, const QVector<DocumentRecord>& documents)
{
    FiguresByPlace byPlace;
    for (const Observation& figure : official) {
        if (isComparable(figure)) {
            byPlace.insert({figure.council, figure.metric}, &figure);
        }
    }
    QHash<QString, PartialDate> published;
    for (const DocumentRecord& document : documents) {
        published.insert(document.sha256, document.published);
    }
    QVector<ReportedAgainstOfficial> pairs;
    for (const Observation& figure : reported) {
        const Observation* other
            = isComparable(figure) && figure.dataset.isEmpty() ? nearest(figure, byPlace) : nullptr;
        if (other) {
            pairs.push_back({figure, *other, *figure.value - *other->value,
                reasonOf(figure, *other, published.value(figure.source.sha256))});
        }
    }
    return pairs;
}

QString differenceText(const ReportedAgainstOfficial& pair)
{
    const QString official = figureText(pair.official);
    if (pair.reason == DifferenceReason::Same) {
        return DifferenceWords::tr("the same as the official figure");
    }
    //: %1 the signed difference, %2 the official figure, %3 the likely reason
    return DifferenceWords::tr("%1 against the official %2; %3")
        .arg(signedText(pair.difference), official, reasonText(pair.reason));
}

QString signedText(double difference)
{
    Observation size;
    size.value = std::abs(difference) < 1e-9 ? 0 : std::abs(difference);
    const QString figure = figureText(size);
    const QString sign = difference > 1e-9 ? QStringLiteral("+")
        : difference < -1e-9               ? QString(QChar(0x2212))
                                           : QString();
    return sign + figure;
}

} // namespace Councilscope
