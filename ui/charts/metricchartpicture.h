#pragma once

#include "metricchartdata.h"

#include <picture.h>
#include <result.h>

namespace Councilscope {

/// The chart for export and print, always in light colours. Invalid when there is nothing to draw.
[[nodiscard]] Picture metricChartPicture(const MetricChartData& data);

/// The numbers of the chart, RFC 4180 with a header, UTF-8, LF: council, metric, as_of, as_of_precision, value, upper,
/// qualifier, symbol, dataset, state, file, page, quote; counted and without (semicolons) of means and medians;
/// official and difference of figures in reports. Comparators are rows like councils, under their full names. Figures
/// without a date come last in their council.
[[nodiscard]] QByteArray metricChartCsv(const QVector<MetricSeries>& series);

/// What the command `chart` does: the path's ending chooses .png, .svg, .pdf or .csv.
[[nodiscard]] Result<void> saveMetricChart(const RecordSet& records, const MetricSelection& selection,
    const QString& path, const QSizeF& size = {}, int dpi = 192, const MetricChartOptions& options = {});

} // namespace Councilscope
