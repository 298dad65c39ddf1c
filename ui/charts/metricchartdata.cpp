#include "metricchartdata.h"

#include <ratingtimeline.h>
#include <words.h>

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Councilscope {

namespace {

constexpr qsizetype mostTitleWords = 10;
constexpr int sameTimeDays = 2 * 366;
constexpr double mostTimesHigher = 5; // a comparator that still fits on the axis of councils

struct ChartWords
{
    Q_DECLARE_TR_FUNCTIONS(MetricChart)
};

qsizetype wordCount(const QString& text)
{
    return text.split(u' ', Qt::SkipEmptyParts).size();
}

/// The measure with its part where a title has room for both; the axis always names both.
QString titleMeasure(const QString& metric)
{
    constexpr qsizetype mostWords = 6;
    const QString full = metricTitle(metric);
    return wordCount(full) <= mostWords ? full : metricTitle(measurePart(metric).metric);
}

QVector<const MetricPoint*> leadingPoints(const MetricSeries& series)
{
    // From first to last in one source: a report's figure and an official one are not a rise or a fall.
    const bool hasOfficial = std::any_of(series.points.cbegin(), series.points.cend(),
        [](const MetricPoint& point) { return !point.isReported() && point.hasValue(); });
    QVector<const MetricPoint*> points;
    for (const MetricPoint& point : series.points) {
        if (point.hasValue() && !point.differs && !(hasOfficial && point.isReported())) {
            points.push_back(&point);
        }
    }
    return points;
}

QString titleOfOne(const MetricSeries& series)
{
    const QString measure = titleMeasure(series.metric);
    const QVector<const MetricPoint*> points = leadingPoints(series);
    if (points.isEmpty()) {
        return ChartWords::tr("%1: %2 without a figure").arg(series.council, measure.toLower());
    }
    const QString last = figureText(points.last()->observation);
    if (points.size() == 1) {
        return ChartWords::tr("%1: %2 %3").arg(series.council, measure.toLower(), last);
    }
    const double change = *points.last()->observation.value - *points.first()->observation.value;
    const QString first = figureText(points.first()->observation);
    const QString full = change > 0
        ? ChartWords::tr("%1 in %2 rose from %3 to %4").arg(measure, series.council, first, last)
        : change < 0 ? ChartWords::tr("%1 in %2 fell from %3 to %4").arg(measure, series.council, first, last)
                     : ChartWords::tr("%1 in %2 again at %3").arg(measure, series.council, last);
    return wordCount(full) <= mostTitleWords ? full : ChartWords::tr("%1: %2 to %3").arg(series.council, first, last);
}

QDate latestDate(const QVector<MetricSeries>& series)
{
    QDate latest;
    for (const MetricSeries& one : series) {
        latest = one.last() ? std::max(latest, one.last()->date.date) : latest;
    }
    return latest;
}

QString titleOfMany(const QVector<MetricSeries>& series)
{
    const QString measure = titleMeasure(series.first().metric);
    const MetricSeries* most = nullptr;
    const MetricSeries* fewest = nullptr;
    const QDate latest = latestDate(series);
    for (const MetricSeries& one : series) {
        if (!one.last() || one.last()->date.date.daysTo(latest) > sameTimeDays) {
            continue; // today's figure is not compared with that of a council which is no more
        }
        const double value = *one.last()->observation.value;
        most = !most || value > *most->last()->observation.value ? &one : most;
        fewest = !fewest || value < *fewest->last()->observation.value ? &one : fewest;
    }
    if (most && most != fewest) {
        const QString full
            = ChartWords::tr("%1: highest in %2, lowest in %3").arg(measure, most->council, fewest->council);
        if (wordCount(full) <= mostTitleWords) {
            return full;
        }
        const QString shorter = ChartWords::tr("%1: highest in %2").arg(measure, most->council);
        if (wordCount(shorter) <= mostTitleWords) {
            return shorter;
        }
    }
    return ChartWords::tr("%1: %n council(s)", nullptr, int(series.size())).arg(measure);
}

struct Counts
{
    int figures = 0;
    int reported = 0;
    int byInspection = 0;
    int undated = 0;
    QSet<QString> documents;
    QDate first;
    QDate last;
};

Counts countFigures(const QVector<MetricSeries>& series)
{
    Counts counts;
    for (const MetricSeries& one : series) {
        counts.undated += int(one.undated.size());
        for (const MetricPoint& point : one.points) {
            ++counts.figures;
            counts.reported += point.isReported() ? 1 : 0;
            counts.byInspection += point.dateOfInspection ? 1 : 0;
            counts.documents.insert(point.observation.source.sha256);
            counts.first = counts.first.isValid() ? std::min(counts.first, point.date.date) : point.date.date;
            counts.last = counts.last.isValid() ? std::max(counts.last, point.date.lastDate()) : point.date.lastDate();
        }
    }
    return counts;
}

QString sourceSentence(const Counts& counts)
{
    const int documents = int(counts.documents.size());
    if (counts.reported == counts.figures) {
        return ChartWords::tr("Source: %n loaded report(s) and letter(s).", nullptr, documents);
    }
    return counts.reported == 0
        ? ChartWords::tr("Source: %n loaded statistics file(s).", nullptr, documents)
        : ChartWords::tr("Source: %n loaded report(s) and statistics file(s).", nullptr, documents);
}

QString comparatorSentence(const MetricSeries& series)
{
    QStringList parts;
    for (const MetricPoint& point : series.points) {
        if (!point.without.isEmpty() && point.counted > 0) {
            parts.push_back(
                ChartWords::tr("%1 in %2").arg(point.without.join(QLatin1String(", "))).arg(point.date.date.year()));
        }
    }
    const qsizetype named = std::min<qsizetype>(parts.size(), 2);
    if (parts.isEmpty()) {
        return {};
    }
    const QString last = parts.mid(parts.size() - named).join(QLatin1String("; "));
    return parts.size() == named
        ? ChartWords::tr("%1: no value from %2.").arg(series.council, last)
        : ChartWords::tr("%1: no value from %2; earlier dates in the table.").arg(series.council, last);
}

// A total of many councils beside single ones would press these to the foot of the axis.
QStringList takeTotals(QVector<MetricSeries>& series)
{
    QHash<QString, double> highest;
    for (const MetricSeries& one : std::as_const(series)) {
        for (const MetricPoint& point : one.isComparator ? QVector<MetricPoint>() : one.points) {
            highest[one.metric] = std::max(highest.value(one.metric), point.observation.value.value_or(0));
        }
    }
    QStringList names;
    series.removeIf([&](const MetricSeries& one) {
        const MetricPoint* last = one.last();
        const bool isTotal
            = one.isComparator && last && *last->observation.value > mostTimesHigher * highest.value(one.metric);
        if (isTotal && highest.value(one.metric) > 0) {
            names.push_back(ChartWords::tr("%1 (%2 in %3)")
                                .arg(one.council, figureText(last->observation))
                                .arg(last->date.date.year()));
        }
        return isTotal && highest.value(one.metric) > 0;
    });
    return names;
}

/// Bars show one figure of each: period and coverage are of these.
void keepMoment(QVector<MetricSeries>& series, const ChartMoment& moment)
{
    for (MetricSeries& one : series) {
        const MetricPoint* point = pointAt(one, moment);
        one.points = point ? QVector<MetricPoint>{*point} : QVector<MetricPoint>();
        one.undated.clear();
    }
}

QString captionText(const QVector<MetricSeries>& all, const MetricChartData& data)
{
    QVector<MetricSeries> own = all;
    own.removeIf([](const MetricSeries& one) { return one.isComparator; });
    if (data.mode == ChartMode::Bars) {
        keepMoment(own, data.moment);
    }
    const Counts counts = countFigures(own);
    if (counts.figures == 0) {
        return {};
    }
    QStringList sentences{sourceSentence(counts)};
    QStringList measures;
    for (const QString& metric : data.metrics()) {
        measures.push_back(measureText(metric));
    }
    sentences << ChartWords::tr("Measure: %1.").arg(measures.join(QLatin1String("; ")));
    sentences << ChartWords::tr("Period: %1 to %2.").arg(dateText(counts.first), dateText(counts.last));
    QSet<QString> chosen;
    for (const MetricSeries& one : std::as_const(own)) {
        chosen.insert(one.council);
    }
    //: %1 is how many of the chosen councils have figures, %2 the number of figures
    sentences << ChartWords::tr("Coverage: figures of %1 out of %n council(s), %2 in all.", nullptr, int(chosen.size()))
                     .arg(data.councilCount())
                     .arg(counts.figures);
    for (const MetricSeries& one : data.series) {
        if (one.isComparator && !comparatorSentence(one).isEmpty()) {
            sentences << comparatorSentence(one);
        }
    }
    if (counts.byInspection > 0) {
        sentences << ChartWords::tr(
            "%n figure(s) without a printed date stand at their inspection.", nullptr, counts.byInspection);
    }
    if (counts.undated > 0) {
        sentences << ChartWords::tr("%n figure(s) without any date are in the table only.", nullptr, counts.undated);
    }
    return sentences.join(u' ');
}

QVector<InspectionLine> inspectionLines(
    const RecordSet& records, const QVector<MetricSeries>& series, const MetricSelection& selection)
{
    QVector<InspectionLine> lines;
    for (const Inspection& inspection : records.inspections) {
        const auto owner = std::find_if(series.cbegin(), series.cend(),
            [&inspection](const MetricSeries& one) { return !one.isComparator && one.council == inspection.council; });
        const PartialDate date = inspection.end.isValid() ? inspection.end : inspection.published;
        const bool inPeriod = (!selection.from.isValid() || date.date >= selection.from)
            && (!selection.to.isValid() || date.date <= selection.to);
        if (owner == series.cend() || !date.isValid() || !inPeriod || gradeOrdinal(inspection.overallGrade) == 0) {
            continue;
        }
        lines.push_back({.series = owner - series.cbegin(),
            .date = date.date,
            .grade = inspection.overallGrade,
            .sentence = ChartWords::tr("%1: %2, %3, overall %4")
                            .arg(inspection.council, frameworkName(inspection.framework), dateText(date),
                                gradeName(inspection.overallGrade).toLower())});
    }
    return lines;
}

// The moment asked for; else the latest of those that have most figures.
ChartMoment momentOf(const QVector<MetricSeries>& series, const QDate& wanted)
{
    ChartMoment best;
    qsizetype most = 0;
    const QVector<ChartMoment> moments = chartMoments(series);
    for (const ChartMoment& moment : moments) {
        if (wanted.isValid() && moment.from <= wanted && wanted <= moment.to) {
            return moment;
        }
        const auto count = std::count_if(series.cbegin(), series.cend(),
            [&moment](const MetricSeries& one) { return !one.isComparator && pointAt(one, moment) != nullptr; });
        if (count > most) {
            most = count;
            best = moment;
        }
    }
    return best;
}

QString titleOf(const MetricChartData& data)
{
    const QStringList councils = data.councils();
    if (data.metrics().size() > 1) {
        const QString measures = ChartWords::tr("%n measure(s)", nullptr, int(data.metrics().size()));
        return councils.size() == 1
            ? ChartWords::tr("%1: %2").arg(councils.first(), measures)
            : ChartWords::tr("%1 of %n council(s)", nullptr, int(councils.size())).arg(measures);
    }
    if (data.mode == ChartMode::Bars) {
        return ChartWords::tr("%1, %2").arg(titleMeasure(data.series.first().metric), data.moment.text);
    }
    QVector<MetricSeries> own = data.series;
    own.removeIf([](const MetricSeries& one) { return one.isComparator; });
    return own.size() == 1 ? titleOfOne(own.first()) : titleOfMany(own);
}

QHash<QString, QString> standingsOf(const MetricChartData& data, const OfficialFigures& official)
{
    QHash<QString, QString> texts;
    for (const MetricSeries& series : data.series) {
        const MetricPoint* point = pointAt(series, data.moment);
        const auto found = point && !series.isComparator
            ? standing(series.council, series.metric, point->date.date, official.figures)
            : std::nullopt;
        if (found) {
            texts.insert(series.metric + u'/' + series.council,
                ChartWords::tr("%1 of %2, quartile %3").arg(found->rank).arg(found->of).arg(found->quartile));
        }
    }
    return texts;
}

QString councilSentence(const MetricSeries& series)
{
    const QVector<const MetricPoint*> points = leadingPoints(series);
    if (points.isEmpty()) {
        return ChartWords::tr("%1: no value is given.").arg(series.council);
    }
    const MetricPoint& last = *points.last();
    if (points.size() == 1) {
        return ChartWords::tr("%1: %2, %3.").arg(series.council, figureText(last.observation), dateText(last.date));
    }
    const MetricPoint& first = *points.first();
    return ChartWords::tr("%1: from %2 (%3) to %4 (%5), %n figure(s).", nullptr, int(points.size()))
        .arg(series.council, figureText(first.observation), dateText(first.date), figureText(last.observation),
            dateText(last.date));
}

} // namespace

QString measureText(const QString& metric)
{
    const QString unit = metricUnit(metric);
    const QString measure = metricTitle(metric);
    // "Looked after rate per 10,000" need not say it twice.
    return unit.isEmpty() || measure.contains(QLatin1String("per ")) ? measure
                                                                     : ChartWords::tr("%1, %2").arg(measure, unit);
}

MetricChartData metricChartData(
    const RecordSet& records, const MetricSelection& selection, const MetricChartOptions& options)
{
    const QVector<MetricSeries> all = chartSeries(records, selection, options);
    MetricChartData data{.from = selection.from,
        .to = selection.to,
        .fromZero = options.fromZero,
        .range = options.range,
        .mode = options.mode,
        .highlighted = options.highlighted};
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(data.series),
        [](const MetricSeries& one) { return !one.points.isEmpty(); });
    if (data.councilCount() == 0) {
        data.series.clear();
        return data;
    }
    const QStringList totals = takeTotals(data.series);
    data.axisTitle = measureText(selection.metric);
    data.moment = momentOf(data.series, options.moment);
    data.title = titleOf(data);
    data.caption = captionText(all, data);
    if (!totals.isEmpty()) {
        data.caption += u' '
            + ChartWords::tr("Totals beyond this axis, in the table: %1.").arg(totals.join(QLatin1String("; ")));
    }
    if (data.mode == ChartMode::Bars && options.official) {
        data.standings = standingsOf(data, *options.official);
    }
    if (options.inspections) {
        data.inspections = inspectionLines(records, data.series, selection);
    }
    return data;
}

QString textAlternative(const MetricChartData& data)
{
    QStringList sentences{data.title + u'.'};
    for (const MetricSeries& one : data.series) {
        sentences.push_back(data.metrics().size() > 1
                ? metricTitle(one.metric) + QLatin1String(", ") + councilSentence(one)
                : councilSentence(one));
    }
    sentences.push_back(data.caption);
    return sentences.join(u' ');
}

QString emptyReason(const RecordSet& records, const MetricSelection& selection)
{
    if (records.documents.isEmpty()) {
        return ChartWords::tr(
            "No documents are loaded. Import reports with File › Import, or drop them on the window.");
    }
    if (selection.councils.isEmpty()) {
        return ChartWords::tr("No council is chosen. Tick councils on the left to compare their figures.");
    }
    if (metricsWithFigures(records, selection.councils).isEmpty()) {
        return ChartWords::tr("The loaded documents of the chosen councils print no figures. Choose other councils or "
                              "import their inspection reports.");
    }
    const MetricSelection always{selection.metric, selection.councils, {}, {}};
    const QVector<MetricSeries> all = metricSeries(records, always);
    const bool outside
        = std::any_of(all.cbegin(), all.cend(), [](const MetricSeries& one) { return !one.points.isEmpty(); });
    return outside
        ? ChartWords::tr("All figures of this measure lie outside the chosen period. Make the period longer.")
        : ChartWords::tr("No figure of this measure has a date. The table lists what is printed.");
}

} // namespace Councilscope
