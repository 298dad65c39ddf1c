#include "commands.h"

#include <metriccatalogue.h>

#include <QCoreApplication>
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

} // namespace

int metricsCommand(const CommandContext& context)
{
    const QString usage = findCommand(QStringLiteral("metrics"))->usage;
    QCommandLineParser parser;
    if (const auto parsed = context.parse(parser, usage); !parsed) {
        return CommandContext::fail(ExitWrongUsage, parsed.error());
    }
    if (!parser.positionalArguments().isEmpty()) {
        return CommandContext::wrongUsage(
            QCoreApplication::translate("MetricsCommand", "This command takes no files."), usage);
    }
    QJsonArray json;
    const MetricCatalogue& catalogue = MetricCatalogue::instance();
    for (const Metric& metric : catalogue.metrics() + catalogue.measures()) {
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

} // namespace Councilscope
