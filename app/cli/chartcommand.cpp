#include "commands.h"
#include "pictureoptions.h"

#include <librarysession.h>
#include <lineage.h>
#include <metricchartpicture.h>

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(ChartCommand)
};

/// Names of benchmarks. The newest set stands for the neighbours, unless a year says which: neighbours-mean-2021.
QStringList benchmarks()
{
    return {QStringLiteral("england"), QStringLiteral("region"), QStringLiteral("region-lait"),
        QStringLiteral("neighbours-mean"), QStringLiteral("neighbours-median")};
}

QString withoutYear(const QString& benchmark)
{
    static const QRegularExpression year(QStringLiteral("^(neighbours-.*)-(\\d{4})$"));
    const QRegularExpressionMatch match = year.match(benchmark);
    return match.hasMatch() ? match.captured(1) : benchmark;
}

ComparatorChoice comparatorChoice(const QString& benchmark, const OfficialFigures& official)
{
    QString set = benchmark.mid(withoutYear(benchmark).size() + 1);
    for (const NeighbourSet& known : official.neighbours) {
        set = withoutYear(benchmark) == benchmark ? std::max(set, known.name) : set;
    }
    switch (benchmarks().indexOf(withoutYear(benchmark))) {
    case 1:
        return {ComparatorKind::Region, {}, {}};
    case 2:
        return {ComparatorKind::Region, {}, QStringLiteral("lait")};
    case 3:
        return {ComparatorKind::NeighboursMean, set, {}};
    case 4:
        return {ComparatorKind::NeighboursMedian, set, {}};
    default:
        return {ComparatorKind::England, {}, {}};
    }
}

struct ChartRequest
{
    QString path;
    MetricSelection selection;
    ImageOptions image;
    QString benchmark;
    bool predecessors = false;
};

Result<ChartRequest> readRequest(const QCommandLineParser& parser)
{
    const auto path = PictureOptions::path(parser, ImageExporter::endings() + QStringList{QStringLiteral("csv")});
    const auto filter = FilterOptions::read(parser);
    const auto image = PictureOptions::read(parser);
    if (!path || !filter || !image) {
        return Failure(!path ? path.error() : !filter ? filter.error() : image.error());
    }
    const QString metric = parser.value(QStringLiteral("metric"));
    if (metric.isEmpty()) {
        return Failure(errorMessage(
            Messages::tr("Name a metric with --metric."), {}, {}, Messages::tr("“councilscope metrics” lists them.")));
    }
    const QString benchmark = parser.value(QStringLiteral("benchmark"));
    if (!benchmark.isEmpty() && !benchmarks().contains(withoutYear(benchmark))) {
        return Failure(errorMessage(Messages::tr("There is no benchmark “%1”.").arg(benchmark), {}, {},
            Messages::tr("Name one of: %1.").arg(benchmarks().join(QLatin1String(", ")))));
    }
    return ChartRequest{*path, {metric, filter->councils, filter->from, filter->to}, *image, benchmark,
        parser.isSet(QStringLiteral("predecessors"))};
}

bool hasComparator(const RecordSet& records, const MetricSelection& selection, const MetricChartOptions& options)
{
    const QVector<MetricSeries> series = chartSeries(records, selection, options);
    return std::any_of(series.cbegin(), series.cend(), [](const MetricSeries& one) { return one.isComparator; });
}

UserMessage noBenchmark(const QString& benchmark)
{
    return errorMessage(Messages::tr("The chart was drawn without a benchmark."),
        Messages::tr("The library has no published figures of “%1”.").arg(benchmark));
}

int draw(const CommandContext& context, ChartRequest request)
{
    const auto library = context.openLibrary();
    if (!library) {
        return ExitNoLibrary;
    }
    QStringList wanted = request.selection.councils;
    for (const QString& name : request.predecessors ? withPredecessors(wanted) : QStringList()) {
        wanted << councilOfSeries(name);
    }
    wanted.removeDuplicates();
    const auto records = library->records({wanted, {}, {}});
    if (!records) {
        return CommandContext::fail(ExitNoLibrary, records.error());
    }
    request.selection.councils = councilsToShow({request.selection.councils, {}, {}}, *records);
    auto official = officialFigures(*library,
        {.metrics = {request.selection.metric},
            .levels = {AreaLevel::National, AreaLevel::Region, AreaLevel::Council},
            .from = request.selection.from,
            .to = request.selection.to});
    if (!official) {
        return CommandContext::fail(ExitNoLibrary, official.error());
    }
    MetricChartOptions options;
    options.predecessors = request.predecessors;
    if (!request.benchmark.isEmpty()) {
        options.comparators = {comparatorChoice(request.benchmark, *official)};
    }
    options.official = std::make_shared<const OfficialFigures>(std::move(*official));
    const auto saved
        = saveMetricChart(*records, request.selection, request.path, request.image.size, request.image.dpi, options);
    if (!saved) {
        return CommandContext::fail(ExitPartly, saved.error());
    }
    return request.benchmark.isEmpty() || hasComparator(*records, request.selection, options)
        ? ExitDone
        : CommandContext::fail(ExitPartly, noBenchmark(request.benchmark));
}

} // namespace

int chartCommand(const CommandContext& context)
{
    const QString usage = findCommand(QStringLiteral("chart"))->usage;
    QCommandLineParser parser;
    PictureOptions::addTo(parser);
    FilterOptions::addTo(parser);
    parser.addOption({QStringLiteral("metric"), Messages::tr("The key of the metric."), QStringLiteral("key")});
    parser.addOption({QStringLiteral("benchmark"), Messages::tr("A figure to compare with."), QStringLiteral("name")});
    parser.addOption(
        {QStringLiteral("predecessors"), Messages::tr("Also the councils that these replaced, beside them.")});
    if (const auto parsed = context.parse(parser, usage); !parsed) {
        return CommandContext::fail(ExitWrongUsage, parsed.error());
    }
    const auto request = readRequest(parser);
    return request ? draw(context, *request) : CommandContext::fail(ExitWrongUsage, request.error());
}

} // namespace Councilscope
