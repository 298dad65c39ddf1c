#include "summaryfigures.h"

#include <metricseries.h>
#include <words.h>

#include <QCoreApplication>

namespace Councilscope {

namespace {

constexpr qsizetype briefMeasures = 8;
constexpr qsizetype wideMeasures = 4; // columns of a table of many councils

struct FigureWords
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonSummary)
};

SummaryClaim claim(const MetricPoint& point, SummarySources& sources)
{
    const QString figure = figureText(point.observation);
    const QString date = dateText(point.date);
    const QString text = point.dateOfInspection ? FigureWords::tr("%1 (at the inspection of %2)").arg(figure, date)
                                                : FigureWords::tr("%1 (%2)").arg(figure, date);
    return sources.claim(text, point.observation.source);
}

SummaryFigure figureOf(const MetricSeries& series, bool isWide, SummarySources& sources)
{
    SummaryFigure result;
    QVector<const MetricPoint*> points;
    for (const MetricPoint& point : series.points) {
        if (!point.differs) {
            points.push_back(&point);
        }
    }
    if (!points.isEmpty()) {
        result.now = claim(*points.last(), sources);
        if (points.size() > 1 && !isWide) {
            result.before = claim(*points.at(points.size() - 2), sources);
        }
    } else if (!series.undated.isEmpty()) {
        const Observation& observation = series.undated.first();
        result.now
            = sources.claim(FigureWords::tr("%1 (no date printed)").arg(figureText(observation)), observation.source);
    }
    return result;
}

} // namespace

QVector<SummaryFigureRow> summaryFigures(
    const RecordSet& chosen, const SummaryOptions& options, SummarySources& sources)
{
    QStringList metrics = metricsWithFigures(chosen, options.councils);
    const bool isWide = isWideComparison(options.councils);
    if (isWide) {
        metrics = metrics.mid(0, wideMeasures);
    } else if (options.length == SummaryLength::Brief) {
        metrics = metrics.mid(0, briefMeasures);
    }
    QVector<SummaryFigureRow> rows;
    for (const QString& metric : std::as_const(metrics)) {
        const QString unit = metricUnit(metric);
        const QString measure = metricTitle(metric);
        SummaryFigureRow row{.measure = unit.isEmpty() || measure.contains(QLatin1String("per "))
                ? measure
                : FigureWords::tr("%1, %2").arg(measure, unit)};
        const QVector<MetricSeries> all = metricSeries(chosen, {metric, options.councils, {}, {}});
        for (const MetricSeries& series : all) {
            row.councils.push_back(figureOf(series, isWide, sources));
        }
        rows.push_back(row);
    }
    return rows;
}

} // namespace Councilscope
