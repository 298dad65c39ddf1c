#pragma once

#include <result.h>

#include <QHash>
#include <QString>
#include <QVector>

namespace Councilscope {

/// What one metric key means (resources/reference/metrics.json). Texts are English, for people.
struct Metric
{
    QString key;
    QString title;
    QString unit;
    QString definition;
    QString source;
    QString polarity; ///< "low" or "high": which is better; empty where neither is
    QString rateOf = {}; ///< of a rate: the metric that it counts
    double per = 0; ///< of a rate: so many children under 18

    [[nodiscard]] bool isValid() const { return !key.isEmpty(); }
    bool operator==(const Metric&) const = default;
};

/// The metrics that documents are searched for, in the order in which they are listed. Read once, then immutable and
/// safe to share. Measures of statistics files are not in it.
class MetricCatalogue
{
public:
    [[nodiscard]] static Result<MetricCatalogue> fromJson(const QByteArray& json);
    /// The compiled-in catalogue; a broken one is a programming error and aborts.
    [[nodiscard]] static const MetricCatalogue& instance();

    [[nodiscard]] const QVector<Metric>& metrics() const { return m_metrics; }
    /// Measures that only statistics files have.
    [[nodiscard]] const QVector<Metric>& measures() const { return m_measures; }
    /// Adds the measures of a statistics catalogue.
    [[nodiscard]] Result<void> addMeasures(const QByteArray& json);
    /// A metric or a measure; an invalid Metric when the key is unknown.
    [[nodiscard]] Metric metric(const QString& key) const;
    /// The title, or a readable form of an unknown key ("some_measure" becomes "Some measure").
    [[nodiscard]] QString title(const QString& key) const;

private:
    [[nodiscard]] Result<void> take(const QByteArray& json, const char* list, QVector<Metric>& metrics);

    QVector<Metric> m_metrics;
    QVector<Metric> m_measures;
    QHash<QString, Metric> m_byKey;
};

} // namespace Councilscope
