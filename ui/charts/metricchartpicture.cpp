#include "metricchartpicture.h"

#include "chartdrawing.h"

#include <imageexporter.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace Councilscope {

namespace {

const QSizeF naturalSize(1000, 600);

QByteArray csvCell(const QString& text)
{
    QByteArray cell = text.toUtf8();
    if (cell.contains(',') || cell.contains('"') || cell.contains('\n') || cell.contains('\r')) {
        cell.replace("\"", "\"\"");
        cell = '"' + cell + '"';
    }
    return cell;
}

QByteArray csvLine(const QStringList& cells)
{
    QByteArrayList parts;
    for (const QString& cell : cells) {
        parts.push_back(csvCell(cell));
    }
    return parts.join(',') + '\n';
}

QString csvNumber(const std::optional<double>& value)
{
    return value ? QString::number(*value, 'g', 12) : QString();
}

QByteArray csvLine(const MetricPoint& point)
{
    const Observation& observation = point.observation;
    const SourceSpan& source = observation.source;
    return csvLine({observation.council, observation.metric, observation.asOf.toIso(),
        observation.asOf.isValid() ? key(observation.asOf.precision) : QString(), csvNumber(observation.value),
        csvNumber(observation.upper), key(observation.qualifier), observation.symbol, observation.dataset,
        key(observation.state), source.file, source.page > 0 ? QString::number(source.page) : QString(), source.quote,
        point.counted > 0 ? QString::number(point.counted) : QString(), point.without.join(u';'),
        point.against ? csvNumber(point.against->official.value) : QString(),
        point.against ? csvNumber(point.against->difference) : QString(), observation.breakdown});
}

Result<void> saveBytes(const QByteArray& bytes, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return Failure(errorMessage(
            QCoreApplication::translate("MetricChart", "The figures could not be saved"), file.errorString(), path));
    }
    return {};
}

} // namespace

Picture metricChartPicture(const MetricChartData& data)
{
    if (data.isEmpty()) {
        return {};
    }
    // Tall enough that each council finds its label beside the line.
    const double height = std::max(
        {naturalSize.height(), 180.0 + 13.0 * double(data.series.size()), chartHeight(data, naturalSize.width())});
    return {.title = data.title,
        .fileName = QStringLiteral("chart-") + measurePart(data.series.first().metric).metric.replace(u'_', u'-'),
        .size = QSizeF(naturalSize.width(), height),
        .draw = [data](QPainter& painter, const QRectF& rect) {
            makeChart(data, ChartStyle::light(), rect.size())->draw(painter, rect.topLeft());
        }};
}

QByteArray metricChartCsv(const QVector<MetricSeries>& series)
{
    QByteArray csv("council,metric,as_of,as_of_precision,value,upper,qualifier,symbol,dataset,state,file,page,quote,"
                   "counted,without,official,difference,breakdown\n");
    for (const MetricSeries& one : series) {
        for (const MetricPoint& point : one.points) {
            csv += csvLine(point);
        }
        for (const Observation& observation : one.undated) {
            csv += csvLine(MetricPoint{.observation = observation});
        }
    }
    return csv;
}

Result<void> saveMetricChart(const RecordSet& records, const MetricSelection& selection, const QString& path,
    const QSizeF& size, int dpi, const MetricChartOptions& options)
{
    if (QFileInfo(path).suffix().toLower() == QLatin1String("csv")) {
        return saveBytes(metricChartCsv(chartSeries(records, selection, options)), path);
    }
    const Picture picture = metricChartPicture(metricChartData(records, selection, options));
    if (!picture.isValid()) {
        return Failure(errorMessage(QCoreApplication::translate("MetricChart", "There is no chart to draw"),
            emptyReason(records, selection), path));
    }
    return ImageExporter::save(picture, path, {size, dpi});
}

} // namespace Councilscope
