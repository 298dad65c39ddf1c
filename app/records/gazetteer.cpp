#include "gazetteer.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Councilscope {

namespace {

const QLatin1String gazetteerFile(":/reference/councils.json");

QStringList stringsFromJson(const QJsonValue& value)
{
    QStringList strings;
    const QJsonArray array = value.toArray();
    for (const auto& item : array) {
        strings.push_back(item.toString());
    }
    return strings;
}

Council councilFromJson(const QJsonObject& object)
{
    Council council;
    council.name = object[QLatin1String("name")].toString();
    council.officialName = object[QLatin1String("officialName")].toString(council.name);
    council.onsCode = object[QLatin1String("onsCode")].toString();
    council.laCode = object[QLatin1String("laCode")].toString();
    council.urn = object[QLatin1String("urn")].toString();
    council.region = object[QLatin1String("region")].toString();
    council.validFrom = QDate::fromString(object[QLatin1String("validFrom")].toString(), Qt::ISODate);
    council.validTo = QDate::fromString(object[QLatin1String("validTo")].toString(), Qt::ISODate);
    council.successors = stringsFromJson(object[QLatin1String("successors")]);
    council.aliases = stringsFromJson(object[QLatin1String("aliases")]);
    council.formerCodes = stringsFromJson(object[QLatin1String("formerCodes")]);
    return council;
}

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Gazetteer)
};

Failure unusable(const QString& reason)
{
    return Failure(errorMessage(Messages::tr("The list of councils cannot be used."), reason, gazetteerFile));
}

/// Two councils may share a name when one follows the other, as Dorset followed Dorset.
bool existTogether(const Council& first, const Council& second)
{
    const bool firstEndsBefore
        = first.validTo.isValid() && second.validFrom.isValid() && first.validTo < second.validFrom;
    const bool secondEndsBefore
        = second.validTo.isValid() && first.validFrom.isValid() && second.validTo < first.validFrom;
    return !firstEndsBefore && !secondEndsBefore;
}

} // namespace

Result<Gazetteer> Gazetteer::fromJson(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isNull()) {
        return unusable(error.errorString());
    }
    Gazetteer gazetteer;
    const QJsonArray councils = document.object()[QLatin1String("councils")].toArray();
    for (const auto& value : councils) {
        const Council council = councilFromJson(value.toObject());
        if (!council.isValid()) {
            return unusable(Messages::tr("A council has no name."));
        }
        const auto known = gazetteer.m_byName.constFind(council.name);
        if (known != gazetteer.m_byName.constEnd() && existTogether(gazetteer.m_councils[*known], council)) {
            return unusable(Messages::tr("Two councils of the same time are called %1.").arg(council.name));
        }
        // A name alone means the council of today.
        if (known == gazetteer.m_byName.constEnd() || !council.validTo.isValid()) {
            gazetteer.m_byName.insert(council.name, gazetteer.m_councils.size());
        }
        gazetteer.m_councils.push_back(council);
    }
    if (gazetteer.m_councils.isEmpty()) {
        return unusable(Messages::tr("It holds no council."));
    }
    return gazetteer;
}

const Gazetteer& Gazetteer::instance()
{
    static const Gazetteer gazetteer = [] {
        QFile file(gazetteerFile);
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("%s is not compiled in", gazetteerFile.data());
        }
        Result<Gazetteer> result = fromJson(file.readAll());
        if (!result) {
            qFatal("%s", qPrintable(result.error().toLine()));
        }
        return *std::move(result);
    }();
    return gazetteer;
}

Council Gazetteer::council(const QString& name) const
{
    const auto known = m_byName.constFind(name);
    return known == m_byName.constEnd() ? Council{} : m_councils[*known];
}

QStringList Gazetteer::regions() const
{
    QStringList regions;
    for (const Council& council : m_councils) {
        if (!regions.contains(council.region)) {
            regions.push_back(council.region);
        }
    }
    std::sort(regions.begin(), regions.end());
    return regions;
}

} // namespace Councilscope
