// The half of metricseries.h that names measures and their parts and writes figures in words.
#include "metricseries.h"

#include <metriccatalogue.h>

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace Councilscope {

namespace {

const QLatin1String percentUnit("percent");

struct FigureWords
{
    Q_DECLARE_TR_FUNCTIONS(FigureWords)
};

bool isPercent(const QString& unit)
{
    return unit == percentUnit || unit == QLatin1String("%");
}

/// Measures of tables that nobody described: "pt_overall", "inpost_fte_percentage".
bool isNamedPercent(const QString& metric)
{
    static const QStringList words{
        QStringLiteral("percent"), QStringLiteral("percentage"), QStringLiteral("perc"), QStringLiteral("pct")};
    const QStringList parts = metric.split(QLatin1Char('_'));
    return parts.first() == QLatin1String("pt")
        || std::any_of(parts.begin(), parts.end(), [](const QString& part) { return words.contains(part); });
}

QString number(double value)
{
    // The interface is one language; figures are printed as the reports print them, with a comma for thousands.
    const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    const int decimals = value == std::round(value) ? 0 : std::abs(value * 10 - std::round(value * 10)) < 1e-6 ? 1 : 2;
    return locale.toString(value, 'f', decimals);
}

QString missingText(QString symbol)
{
    if (symbol.startsWith(QLatin1Char('[')) && symbol.endsWith(QLatin1Char(']'))) {
        symbol = symbol.mid(1, symbol.size() - 2);
    }
    switch (missingKind(symbol)) {
    case MissingKind::Confidential:
        return FigureWords::tr("suppressed (%1)").arg(symbol);
    case MissingKind::NotApplicable:
        return FigureWords::tr("not applicable (%1)").arg(symbol);
    case MissingKind::RoundsToZero:
        return FigureWords::tr("rounds to 0 but is not 0 (%1)").arg(symbol);
    case MissingKind::LowReliability:
        return FigureWords::tr("low reliability (%1)").arg(symbol);
    case MissingKind::Blank:
        return FigureWords::tr("not available");
    case MissingKind::NotAvailable:
        break;
    case MissingKind::Other:
        return symbol; // published in place of a number: "01:10"
    }
    return FigureWords::tr("not available (%1)").arg(symbol);
}

/// What a figure is marked with.
QString marked(const QString& figure, QString mark)
{
    if (mark.isEmpty()) {
        return figure;
    }
    if (mark == QLatin1String("p") || mark == QLatin1String("[p]")) {
        mark = FigureWords::tr("provisional");
    } else if (mark == QLatin1String("r") || mark == QLatin1String("[r]")) {
        mark = FigureWords::tr("revised");
    }
    return mark.startsWith(QLatin1Char('[')) ? figure + u' ' + mark : QStringLiteral("%1 (%2)").arg(figure, mark);
}

QString qualified(Qualifier qualifier, const QString& figure, const QString& upper)
{
    switch (qualifier) {
    case Qualifier::Exact:
        return figure;
    case Qualifier::About:
        return FigureWords::tr("about %1").arg(figure);
    case Qualifier::MoreThan:
        return FigureWords::tr("more than %1").arg(figure);
    case Qualifier::AtLeast:
        return FigureWords::tr("at least %1").arg(figure);
    case Qualifier::LessThan:
        return FigureWords::tr("less than %1").arg(figure);
    case Qualifier::AtMost:
        return FigureWords::tr("at most %1").arg(figure);
    case Qualifier::Range:
        return upper.isEmpty() ? figure : FigureWords::tr("%1 to %2").arg(figure, upper);
    }
    return figure;
}

} // namespace

QString measureKey(const QString& metric, const QString& breakdown)
{
    return breakdown.isEmpty() ? metric : metric + QLatin1Char('[') + breakdown + QLatin1Char(']');
}

MeasurePart measurePart(const QString& measureKey)
{
    const qsizetype at = measureKey.endsWith(QLatin1Char(']')) ? measureKey.indexOf(QLatin1Char('[')) : -1;
    return at < 0 ? MeasurePart{measureKey, {}}
                  : MeasurePart{measureKey.left(at), measureKey.mid(at + 1, measureKey.size() - at - 2)};
}

QString partTitle(const QString& breakdown)
{
    QStringList values;
    const QStringList filters = breakdown.split(QLatin1String("; "));
    for (const QString& filter : filters) {
        const qsizetype at = filter.indexOf(QLatin1String(": "));
        values << (at < 0 ? filter : filter.mid(at + 2));
    }
    return values.join(QLatin1String(", "));
}

QString figureText(const Observation& observation)
{
    if (!observation.value) {
        return missingText(observation.symbol);
    }
    const bool percent
        = isPercent(MetricCatalogue::instance().metric(observation.metric).unit) || isNamedPercent(observation.metric);
    const QString sign = percent ? QStringLiteral("%") : QString();
    const QString figure = qualified(observation.qualifier, number(*observation.value) + sign,
        observation.upper ? QString(number(*observation.upper) + sign) : QString());
    return marked(figure, observation.symbol);
}

QString metricTitle(const QString& measureKey)
{
    const auto [metric, breakdown] = measurePart(measureKey);
    const QString title
        = QCoreApplication::translate("Metrics", MetricCatalogue::instance().title(metric).toUtf8().constData());
    //: %1 a measure, %2 the part of it: “Care leavers by activity: 17 to 18 years, in higher education”
    return breakdown.isEmpty() ? title : FigureWords::tr("%1: %2").arg(title, partTitle(breakdown));
}

QString metricPolarity(const QString& measureKey)
{
    return MetricCatalogue::instance().metric(measurePart(measureKey).metric).polarity;
}

QString metricUnit(const QString& measureKey)
{
    const QString unit = MetricCatalogue::instance().metric(measurePart(measureKey).metric).unit;
    return unit == QLatin1String("children") || isPercent(unit)
        ? QString()
        : QCoreApplication::translate("Metrics", unit.toUtf8().constData());
}

} // namespace Councilscope
