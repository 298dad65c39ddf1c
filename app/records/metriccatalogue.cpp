#include "metriccatalogue.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Councilscope {

namespace {

const QLatin1String catalogueFile(":/reference/metrics.json");
const QLatin1String measuresFile(":/reference/statistics.json");

Failure unusable(const QString& reason)
{
    return Failure(errorMessage(
        QCoreApplication::translate("MetricCatalogue", "The list of metrics cannot be used."), reason, catalogueFile));
}

} // namespace

Result<void> MetricCatalogue::take(const QByteArray& json, const char* list, QVector<Metric>& metrics)
{
    const QJsonArray array = QJsonDocument::fromJson(json).object().value(QLatin1String(list)).toArray();
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        const auto text = [&object](const char* name) { return object.value(QLatin1String(name)).toString(); };
        const Metric metric{text("key"), text("title"), text("unit"), text("definition"), text("source"),
            text("polarity"), text("rateOf"), object.value(QLatin1String("per")).toDouble()};
        if (metric.key.isEmpty() || metric.title.isEmpty() || metric.unit.isEmpty() || metric.definition.isEmpty()
            || metric.source.isEmpty()) {
            return unusable(
                QCoreApplication::translate("MetricCatalogue", "The metric “%1” lacks a text.").arg(metric.key));
        }
        if (m_byKey.contains(metric.key)) {
            return unusable(
                QCoreApplication::translate("MetricCatalogue", "The metric “%1” is there twice.").arg(metric.key));
        }
        m_byKey.insert(metric.key, metric);
        metrics.push_back(metric);
    }
    if (metrics.isEmpty()) {
        return unusable(QCoreApplication::translate("MetricCatalogue", "It holds no metric."));
    }
    return {};
}

Result<MetricCatalogue> MetricCatalogue::fromJson(const QByteArray& json)
{
    MetricCatalogue catalogue;
    if (const auto taken = catalogue.take(json, "metrics", catalogue.m_metrics); !taken) {
        return Failure(taken.error());
    }
    return catalogue;
}

Result<void> MetricCatalogue::addMeasures(const QByteArray& json)
{
    return take(json, "measures", m_measures);
}

const MetricCatalogue& MetricCatalogue::instance()
{
    static const MetricCatalogue catalogue = [] {
        QFile file(catalogueFile);
        QFile measures(measuresFile);
        Result<MetricCatalogue> loaded = fromJson(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        const auto added = loaded.and_then([&](MetricCatalogue& metrics) {
            return metrics.addMeasures(measures.open(QIODevice::ReadOnly) ? measures.readAll() : QByteArray());
        });
        if (!added) {
            qFatal("%s", qUtf8Printable(added.error().toLine()));
        }
        return *loaded;
    }();
    return catalogue;
}

Metric MetricCatalogue::metric(const QString& key) const
{
    return m_byKey.value(key);
}

QString MetricCatalogue::title(const QString& key) const
{
    const Metric known = metric(key);
    if (known.isValid() || key.isEmpty()) {
        return known.title;
    }
    QString readable = key;
    readable.replace(u'_', u' ');
    readable[0] = readable[0].toUpper();
    return readable;
}

} // namespace Councilscope
