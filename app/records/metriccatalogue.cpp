#include "metriccatalogue.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Councilscope {

namespace {

const QLatin1String catalogueFile(":/reference/metrics.json");

Failure unusable(const QString& reason)
{
    return Failure(errorMessage(
        QCoreApplication::translate("MetricCatalogue", "The list of metrics cannot be used."), reason, catalogueFile));
}

} // namespace

Result<MetricCatalogue> MetricCatalogue::fromJson(const QByteArray& json)
{
    MetricCatalogue catalogue;
    const QJsonArray array = QJsonDocument::fromJson(json).object().value(QLatin1String("metrics")).toArray();
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        const auto text = [&object](const char* name) { return object.value(QLatin1String(name)).toString(); };
        const Metric metric{text("key"), text("title"), text("unit"), text("definition"), text("source")};
        if (metric.key.isEmpty() || metric.title.isEmpty() || metric.unit.isEmpty() || metric.definition.isEmpty()
            || metric.source.isEmpty()) {
            return unusable(
                QCoreApplication::translate("MetricCatalogue", "The metric “%1” lacks a text.").arg(metric.key));
        }
        if (catalogue.m_byKey.contains(metric.key)) {
            return unusable(
                QCoreApplication::translate("MetricCatalogue", "The metric “%1” is there twice.").arg(metric.key));
        }
        catalogue.m_byKey.insert(metric.key, catalogue.m_metrics.size());
        catalogue.m_metrics.push_back(metric);
    }
    if (catalogue.m_metrics.isEmpty()) {
        return unusable(QCoreApplication::translate("MetricCatalogue", "It holds no metric."));
    }
    return catalogue;
}

const MetricCatalogue& MetricCatalogue::instance()
{
    static const MetricCatalogue catalogue = [] {
        QFile file(catalogueFile);
        Result<MetricCatalogue> loaded = fromJson(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        if (!loaded) {
            qFatal("%s", qUtf8Printable(loaded.error().toLine()));
        }
        return *loaded;
    }();
    return catalogue;
}

Metric MetricCatalogue::metric(const QString& key) const
{
    const qsizetype index = m_byKey.value(key, -1);
    return index < 0 ? Metric() : m_metrics[index];
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
