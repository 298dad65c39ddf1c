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

/// Names of benchmarks. The newest set stands for the neighbours, unless a year says which: neighbours-mean-2021; a
/// region is one of the nine, unless a scheme says of which: region-ofsted.
QStringList benchmarks()
{
    return {QStringLiteral("england"), QStringLiteral("region"), QStringLiteral("region-lait"),
        QStringLiteral("region-ofsted"), QStringLiteral("neighbours-mean"), QStringLiteral("neighbours-median")};
}

QString withoutYear(const QString& benchmark)
{
    static const QRegularExpression year(QStringLiteral("^(neighbours-.*)-(\\d{4})$"));
    const QRegularExpressionMatch match = year.match(benchmark);
    return match.hasMatch() ? match.captured(1) : benchmark;
}

ComparatorChoice comparatorChoice(const QString& benchmark, const OfficialFigures& official)
{
    const QString kind = withoutYear(benchmark);
    if (kind == QLatin1String("england")) {
        return {ComparatorKind::England, {}, {}};
    }
    if (kind.startsWith(QLatin1String("region"))) {
        return {ComparatorKind::Region, {}, kind.section(QLatin1Char('-'), 1)};
    }
    QString set = benchmark.mid(kind.size() + 1);
    for (const NeighbourSet& known : official.neighbours) {
        set = kind == benchmark ? std::max(set, known.name) : set;
    }
    return {kind.endsWith(QLatin1String("mean")) ? ComparatorKind::NeighboursMean : ComparatorKind::NeighboursMedian,
        set, {}};
}

struct ChartRequest
{
    QString path;
    QStringList measures; ///< keys as of measureKey()
    RecordFilter filter;
    ImageOptions image;
    QStringList benchmarks;
    MetricChartOptions options;
};

const QHash<QString, ChartMode>& forms()
{
    static const QHash<QString, ChartMode> forms{{QStringLiteral("lines"), ChartMode::Line},
        {QStringLiteral("bars"), ChartMode::Bars}, {QStringLiteral("panels"), ChartMode::Panels}};
    return forms;
}

QStringList readMeasures(const QCommandLineParser& parser)
{
    QStringList measures = parser.values(QStringLiteral("metric"));
    const QString breakdown = parser.value(QStringLiteral("breakdown"));
    if (!breakdown.isEmpty()) {
        for (QString& measure : measures) {
            measure = measureKey(measurePart(measure).metric, breakdown);
        }
    }
    measures.removeDuplicates();
    return measures;
}

Failure unknown(const QString& what, const QStringList& known)
{
    return Failure(errorMessage(what, {}, {}, Messages::tr("Name one of: %1.").arg(known.join(QLatin1String(", ")))));
}

/// "zero", "fitted", or both ends: "10,20".
Result<void> readAxis(const QString& axis, MetricChartOptions& options)
{
    const QStringList ends = axis.split(QLatin1Char(','));
    bool isFrom = false;
    bool isTo = false;
    const ValueRange range(ends.value(0).toDouble(&isFrom), ends.value(1).toDouble(&isTo));
    if (isFrom && isTo && ends.size() == 2 && range.first < range.second) {
        options.range = range;
    } else if (!axis.isEmpty() && axis != QLatin1String("zero") && axis != QLatin1String("fitted")) {
        return unknown(Messages::tr("There is no axis “%1”.").arg(axis),
            {QStringLiteral("zero"), QStringLiteral("fitted"), QStringLiteral("10,20")});
    }
    options.fromZero = axis != QLatin1String("fitted");
    return {};
}

Result<MetricChartOptions> readOptions(const QCommandLineParser& parser)
{
    MetricChartOptions options;
    const QString form = parser.value(QStringLiteral("form"));
    if (!form.isEmpty() && !forms().contains(form)) {
        return unknown(Messages::tr("There is no form “%1”.").arg(form), forms().keys());
    }
    options.mode = forms().value(form, ChartMode::Line);
    const QString at = parser.value(QStringLiteral("at"));
    options.moment = QDate::fromString(at, Qt::ISODate);
    if (!at.isEmpty() && !options.moment.isValid()) {
        return Failure(
            errorMessage(Messages::tr("“%1” is no date.").arg(at), {}, {}, Messages::tr("Write it as 2025-03-31.")));
    }
    options.highlighted = parser.value(QStringLiteral("highlight"));
    options.predecessors = parser.isSet(QStringLiteral("predecessors"));
    options.inspections = !parser.isSet(QStringLiteral("no-inspections"));
    const auto axis = readAxis(parser.value(QStringLiteral("axis")), options);
    return axis ? Result<MetricChartOptions>(options) : Failure(axis.error());
}

Result<ChartRequest> readRequest(const QCommandLineParser& parser)
{
    const auto path = PictureOptions::path(parser, ImageExporter::endings() + QStringList{QStringLiteral("csv")});
    const auto filter = FilterOptions::read(parser);
    const auto image = PictureOptions::read(parser);
    if (!path || !filter || !image) {
        return Failure(!path ? path.error() : !filter ? filter.error() : image.error());
    }
    const QStringList measures = readMeasures(parser);
    if (measures.isEmpty()) {
        return Failure(errorMessage(
            Messages::tr("Name a metric with --metric."), {}, {}, Messages::tr("“councilscope metrics” lists them.")));
    }
    const QStringList wanted = parser.values(QStringLiteral("benchmark"));
    for (const QString& benchmark : wanted) {
        if (!benchmarks().contains(withoutYear(benchmark))) {
            return unknown(Messages::tr("There is no benchmark “%1”.").arg(benchmark), benchmarks());
        }
    }
    auto options = readOptions(parser);
    if (!options) {
        return Failure(options.error());
    }
    options->moreMetrics = measures.mid(1);
    return ChartRequest{*path, measures, *filter, *image, wanted, *options};
}

UserMessage noBenchmark(const QString& benchmark)
{
    return errorMessage(Messages::tr("The chart was drawn without a benchmark."),
        Messages::tr("The library has no published figures of “%1”.").arg(benchmark));
}

/// Whoever asks for a measure that is published in parts only is told which there are.
UserMessage nothingToDraw(const ChartRequest& request, const RecordSet& records, const MetricSelection& selection)
{
    const QString metric = measurePart(selection.metric).metric;
    const QStringList parts = request.options.official->parts.value(metric);
    const UserMessage message = errorMessage(Messages::tr("There is no chart to draw."),
        emptyReason(withOfficial(records, selection.councils, request.options.official.get()), selection),
        request.path);
    if (parts.isEmpty() || parts.contains(measurePart(selection.metric).breakdown)) {
        return message;
    }
    constexpr qsizetype named = 8;
    UserMessage choice = message;
    choice.reason = Messages::tr("The tables have “%1” in other parts.").arg(metric);
    choice.help = Messages::tr("Name one with --breakdown: “%1”. “councilscope metrics %2” lists all.")
                      .arg(parts.mid(0, named).join(QStringLiteral("”, “")), metric);
    return choice;
}

Result<RecordSet> recordsOf(const Library& library, const ChartRequest& request)
{
    QStringList wanted = request.filter.councils;
    for (const QString& name : request.options.predecessors ? withPredecessors(wanted) : QStringList()) {
        wanted << councilOfSeries(name);
    }
    wanted.removeDuplicates();
    return library.records({wanted, {}, {}});
}

Result<OfficialFigures> figuresOf(const Library& library, const ChartRequest& request)
{
    SeriesQuery query{.levels = {AreaLevel::National, AreaLevel::Region, AreaLevel::Council},
        .from = request.filter.from,
        .to = request.filter.to};
    ask(query, request.measures);
    query.partsOf = query.metrics;
    return officialFigures(library, query);
}

int save(const ChartRequest& request, const RecordSet& records)
{
    const MetricSelection selection{request.measures.first(),
        councilsToShow({request.filter.councils, {}, {}}, records), request.filter.from, request.filter.to};
    const QVector<MetricSeries> series = chartSeries(records, selection, request.options);
    if (std::all_of(series.cbegin(), series.cend(), [](const MetricSeries& one) { return one.isEmpty(); })) {
        return CommandContext::fail(ExitPartly, nothingToDraw(request, records, selection));
    }
    const auto saved
        = saveMetricChart(records, selection, request.path, request.image.size, request.image.dpi, request.options);
    if (!saved) {
        return CommandContext::fail(ExitPartly, saved.error());
    }
    const bool compared
        = std::any_of(series.cbegin(), series.cend(), [](const MetricSeries& one) { return one.isComparator; });
    return request.benchmarks.isEmpty() || compared
        ? ExitDone
        : CommandContext::fail(ExitPartly, noBenchmark(request.benchmarks.join(QLatin1String(", "))));
}

int draw(const CommandContext& context, ChartRequest request)
{
    const auto library = context.openLibrary();
    if (!library) {
        return ExitNoLibrary;
    }
    const auto records = recordsOf(*library, request);
    auto official = figuresOf(*library, request);
    if (!records || !official) {
        return CommandContext::fail(ExitNoLibrary, records ? official.error() : records.error());
    }
    for (const QString& benchmark : std::as_const(request.benchmarks)) {
        request.options.comparators << comparatorChoice(benchmark, *official);
    }
    request.options.official = std::make_shared<const OfficialFigures>(std::move(*official));
    return save(request, *records);
}

void addOptions(QCommandLineParser& parser)
{
    PictureOptions::addTo(parser);
    FilterOptions::addTo(parser);
    const QString name = QStringLiteral("name");
    parser.addOption(
        {QStringLiteral("metric"), Messages::tr("The key of the metric; repeatable."), QStringLiteral("key")});
    parser.addOption({QStringLiteral("breakdown"), Messages::tr("The part of the metric, as the table has it."),
        QStringLiteral("text")});
    parser.addOption({QStringLiteral("benchmark"), Messages::tr("A figure to compare with; repeatable."), name});
    parser.addOption({QStringLiteral("form"), Messages::tr("lines, bars (ranked) or panels (small charts)."), name});
    parser.addOption({QStringLiteral("at"), Messages::tr("The day of the ranking."), QStringLiteral("date")});
    parser.addOption({QStringLiteral("highlight"), Messages::tr("The council that stands out."), name});
    parser.addOption({QStringLiteral("axis"), Messages::tr("zero, fitted, or both ends of the axis: 10,20."),
        QStringLiteral("ends")});
    parser.addOption({QStringLiteral("no-inspections"), Messages::tr("Without the lines of graded inspections.")});
    parser.addOption(
        {QStringLiteral("predecessors"), Messages::tr("Also the councils that these replaced, beside them.")});
}

} // namespace

int chartCommand(const CommandContext& context)
{
    const QString usage = findCommand(QStringLiteral("chart"))->usage;
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto parsed = context.parse(parser, usage); !parsed) {
        return CommandContext::fail(ExitWrongUsage, parsed.error());
    }
    const auto request = readRequest(parser);
    return request ? draw(context, *request) : CommandContext::fail(ExitWrongUsage, request.error());
}

} // namespace Councilscope
