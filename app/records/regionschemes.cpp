#include "regionschemes.h"

#include "gazetteer.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Councilscope {

namespace {

const QLatin1String regionsFile(":/reference/regions.json");

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(RegionSchemes)
};

QStringList strings(const QJsonValue& value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& item : array) {
        list << item.toString();
    }
    return list;
}

RegionScheme schemeFrom(const QJsonObject& object)
{
    RegionScheme scheme{object[QLatin1String("key")].toString(), object[QLatin1String("title")].toString(), {}};
    const QJsonArray regions = object[QLatin1String("regions")].toArray();
    for (const QJsonValue& item : regions) {
        const QJsonObject region = item.toObject();
        scheme.regions.push_back({region[QLatin1String("name")].toString(), region[QLatin1String("code")].toString(),
            strings(region[QLatin1String("of")]), strings(region[QLatin1String("councils")])});
    }
    return scheme;
}

/// Regions without a list of councils stand behind: they take what the others of their ONS region leave.
const Region* regionIn(const RegionScheme& scheme, const Council& council)
{
    const Region* rest = nullptr;
    for (const Region& region : scheme.regions) {
        if (!region.onsRegions.contains(council.region)) {
            continue;
        }
        if (region.onlyCouncils.contains(council.name)) {
            return &region;
        }
        rest = region.onlyCouncils.isEmpty() ? &region : rest;
    }
    return rest;
}

} // namespace

Result<RegionSchemes> RegionSchemes::fromJson(const QByteArray& json)
{
    RegionSchemes result;
    const QJsonArray schemes = QJsonDocument::fromJson(json).object()[QLatin1String("schemes")].toArray();
    for (const QJsonValue& item : schemes) {
        const RegionScheme scheme = schemeFrom(item.toObject());
        const bool complete = !scheme.key.isEmpty() && !scheme.title.isEmpty() && !scheme.regions.isEmpty()
            && std::all_of(scheme.regions.cbegin(), scheme.regions.cend(),
                [](const Region& region) { return region.isValid() && !region.onsRegions.isEmpty(); });
        if (!complete || result.scheme(scheme.key)) {
            return Failure(errorMessage(Messages::tr("The list of regions cannot be used."),
                Messages::tr("The scheme “%1” is incomplete or there twice.").arg(scheme.key), regionsFile));
        }
        result.m_schemes.push_back(scheme);
    }
    if (result.m_schemes.isEmpty()) {
        return Failure(errorMessage(
            Messages::tr("The list of regions cannot be used."), Messages::tr("It holds no scheme."), regionsFile));
    }
    return result;
}

const RegionSchemes& RegionSchemes::instance()
{
    static const RegionSchemes schemes = [] {
        QFile file(regionsFile);
        Result<RegionSchemes> loaded = fromJson(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        if (!loaded) {
            qFatal("%s", qUtf8Printable(loaded.error().toLine()));
        }
        return *loaded;
    }();
    return schemes;
}

const RegionScheme* RegionSchemes::scheme(const QString& key) const
{
    const auto found = std::find_if(
        m_schemes.cbegin(), m_schemes.cend(), [&key](const RegionScheme& scheme) { return scheme.key == key; });
    if (found != m_schemes.cend()) {
        return &*found;
    }
    return key.isEmpty() && !m_schemes.isEmpty() ? &m_schemes.first() : nullptr;
}

Region RegionSchemes::regionOf(const QString& council, const QString& schemeKey) const
{
    const RegionScheme* found = scheme(schemeKey);
    const Council known = Gazetteer::instance().council(council);
    const Region* region = found && known.isValid() ? regionIn(*found, known) : nullptr;
    return region ? *region : Region();
}

Region RegionSchemes::regionNamed(const QString& name) const
{
    for (const RegionScheme& scheme : m_schemes) {
        for (const Region& region : scheme.regions) {
            if (region.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0) {
                return region;
            }
        }
    }
    return {};
}

QStringList RegionSchemes::councilsOf(const Region& region, const QString& schemeKey) const
{
    QStringList names;
    const RegionScheme* found = scheme(schemeKey);
    for (const Council& council : Gazetteer::instance().councils()) {
        const Region* of = found ? regionIn(*found, council) : nullptr;
        if (of && of->name == region.name && !names.contains(council.name)) {
            names << council.name;
        }
    }
    return names;
}

} // namespace Councilscope
