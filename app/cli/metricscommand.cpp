#include "commands.h"

#include <metriccatalogue.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace Councilscope {

namespace {

QJsonObject toJson(const Metric& metric)
{
    return {{QStringLiteral("metric"), metric.key}, {QStringLiteral("title"), metric.title},
        {QStringLiteral("unit"), metric.unit}, {QStringLiteral("definition"), metric.definition},
        {QStringLiteral("source"), metric.source}};
}

/// Before anything was imported there is no library, and looking makes none.
bool hasLibrary(const CommandContext& context)
{
    return context.location.contains(QLatin1String("://")) || QFileInfo::exists(context.location);
}

/// Measures of loaded tables that nobody described, under their own names.
QVector<Metric> ownMeasures(const Library& library)
{
    const MetricCatalogue& catalogue = MetricCatalogue::instance();
    QVector<Metric> measures;
    const auto keys = library.officialMetrics();
    for (const QString& key : keys ? *keys : QStringList()) {
        if (!catalogue.metric(key).isValid()) {
            measures.push_back({key, catalogue.title(key), {}, {}, {}, {}});
        }
    }
    return measures;
}

int listMetrics(const CommandContext& context)
{
    const MetricCatalogue& catalogue = MetricCatalogue::instance();
    QVector<Metric> metrics = catalogue.metrics() + catalogue.measures();
    if (hasLibrary(context)) {
        const auto library = context.openLibrary();
        if (!library) {
            return ExitNoLibrary;
        }
        metrics += ownMeasures(*library);
    }
    QJsonArray json;
    for (const Metric& metric : std::as_const(metrics)) {
        if (context.json) {
            json.append(toJson(metric));
        } else {
            CommandContext::print(
                QStringList{metric.key, metric.title, metric.unit, metric.definition, metric.source}.join(
                    QLatin1Char('\t')));
        }
    }
    if (context.json) {
        CommandContext::print(QJsonDocument(json));
    }
    return ExitDone;
}

/// The parts in which the library's tables have the metric, one a line; an empty line is the total.
int listParts(const CommandContext& context, const QString& metric)
{
    const auto library = context.openLibrary();
    if (!library) {
        return ExitNoLibrary;
    }
    const auto parts = library->officialBreakdowns(metric);
    if (!parts) {
        return CommandContext::fail(ExitNoLibrary, parts.error());
    }
    if (parts->isEmpty()) {
        return CommandContext::fail(ExitPartly,
            errorMessage(QCoreApplication::translate("MetricsCommand", "No loaded table has “%1”.").arg(metric), {}, {},
                QCoreApplication::translate("MetricsCommand", "“councilscope metrics” lists them.")));
    }
    if (context.json) {
        CommandContext::print(QJsonDocument(QJsonArray::fromStringList(*parts)));
    } else {
        for (const QString& part : *parts) {
            CommandContext::print(part);
        }
    }
    return ExitDone;
}

} // namespace

int metricsCommand(const CommandContext& context)
{
    const QString usage = findCommand(QStringLiteral("metrics"))->usage;
    QCommandLineParser parser;
    if (const auto parsed = context.parse(parser, usage); !parsed) {
        return CommandContext::fail(ExitWrongUsage, parsed.error());
    }
    const QStringList wanted = parser.positionalArguments();
    if (wanted.size() > 1) {
        return CommandContext::wrongUsage(
            QCoreApplication::translate("MetricsCommand", "This command takes one metric at most."), usage);
    }
    return wanted.isEmpty() ? listMetrics(context) : listParts(context, wanted.first());
}

} // namespace Councilscope
