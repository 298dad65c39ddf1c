#include "commands.h"
#include "pictureoptions.h"

#include <metricchartpicture.h>

#include <QCoreApplication>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(ChartCommand)
};

QStringList benchmarks()
{
    return {QStringLiteral("england"), QStringLiteral("region"), QStringLiteral("neighbours-mean"),
        QStringLiteral("neighbours-median")};
}

struct ChartRequest
{
    QString path;
    MetricSelection selection;
    ImageOptions image;
    QString benchmark;
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
    if (!benchmark.isEmpty() && !benchmarks().contains(benchmark)) {
        return Failure(errorMessage(Messages::tr("There is no benchmark “%1”.").arg(benchmark), {}, {},
            Messages::tr("Name one of: %1.").arg(benchmarks().join(QLatin1String(", ")))));
    }
    return ChartRequest{*path, {metric, filter->councils, filter->from, filter->to}, *image, benchmark};
}

int draw(const CommandContext& context, ChartRequest request)
{
    const auto library = context.openLibrary();
    if (!library) {
        return ExitNoLibrary;
    }
    const auto records = library->records({request.selection.councils, {}, {}});
    if (!records) {
        return CommandContext::fail(ExitNoLibrary, records.error());
    }
    request.selection.councils = councilsToShow({request.selection.councils, {}, {}}, *records);
    const auto saved
        = saveMetricChart(*records, request.selection, request.path, request.image.size, request.image.dpi);
    if (!saved) {
        return CommandContext::fail(ExitPartly, saved.error());
    }
    if (!request.benchmark.isEmpty()) {
        return CommandContext::fail(ExitPartly,
            errorMessage(Messages::tr("The chart was drawn without a benchmark."),
                Messages::tr("The library has no published figures of “%1”.").arg(request.benchmark)));
    }
    return ExitDone;
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
    if (const auto parsed = context.parse(parser, usage); !parsed) {
        return CommandContext::fail(ExitWrongUsage, parsed.error());
    }
    const auto request = readRequest(parser);
    return request ? draw(context, *request) : CommandContext::fail(ExitWrongUsage, request.error());
}

} // namespace Councilscope
