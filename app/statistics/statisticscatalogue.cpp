#include "statisticscatalogue.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Councilscope {

namespace {

const QLatin1String catalogueFile(":/reference/statistics.json");

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(StatisticsCatalogue)
};

Failure unusable(const QString& reason)
{
    return Failure(errorMessage(Messages::tr("The list of statistics cannot be used."), reason, catalogueFile));
}

QStringList texts(const QJsonValue& array)
{
    return array.toVariant().toStringList();
}

MeasureMapping mappingOf(const QJsonObject& object)
{
    MeasureMapping mapping{object[QLatin1String("column")].toString(), object[QLatin1String("metric")].toString(), {}};
    const QJsonObject where = object[QLatin1String("where")].toObject();
    for (auto filter = where.begin(); filter != where.end(); ++filter) {
        mapping.where.insert(filter.key(), filter.value().toString());
    }
    return mapping;
}

Publication publicationFrom(const QJsonObject& object)
{
    Publication publication;
    publication.key = object[QLatin1String("key")].toString();
    publication.title = object[QLatin1String("title")].toString();
    publication.source = object[QLatin1String("source")].toString();
    publication.columns = texts(object[QLatin1String("columns")]);
    publication.period = object[QLatin1String("period")].toString();
    publication.filters = texts(object[QLatin1String("filters")]);
    const QJsonArray measures = object[QLatin1String("measures")].toArray();
    for (const auto& measure : measures) {
        publication.measures.push_back(mappingOf(measure.toObject()));
    }
    return publication;
}

bool hasWord(const QString& column, const QString& word)
{
    const QString framed = QLatin1Char('_') + column + QLatin1Char('_');
    return framed.contains(QString(QLatin1Char('_') + word + QLatin1Char('_')));
}

} // namespace

Result<StatisticsCatalogue> StatisticsCatalogue::fromJson(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError) {
        return unusable(error.errorString());
    }
    StatisticsCatalogue catalogue;
    const QJsonArray publications = object[QLatin1String("publications")].toArray();
    for (const auto& value : publications) {
        const Publication publication = publicationFrom(value.toObject());
        if (!publication.isValid() || publication.title.isEmpty() || publication.columns.isEmpty()) {
            return unusable(Messages::tr("The publication “%1” lacks a text.").arg(publication.key));
        }
        catalogue.m_publications.push_back(publication);
    }
    const QJsonArray families = object[QLatin1String("families")].toArray();
    for (const auto& value : families) {
        const QJsonObject family = value.toObject();
        catalogue.m_families.push_back({texts(family[QLatin1String("words")]),
            family[QLatin1String("source")].toString(), family[QLatin1String("period")].toString()});
    }
    catalogue.m_locations = texts(object[QLatin1String("locationColumns")]);
    catalogue.m_totals = texts(object[QLatin1String("totals")]);
    catalogue.m_numericFilters = texts(object[QLatin1String("numericFilters")]);
    catalogue.m_averages = texts(object[QLatin1String("averages")]);
    catalogue.m_tableNames = texts(object[QLatin1String("tableNames")]);
    catalogue.m_remarks = texts(object[QLatin1String("remarks")]);
    catalogue.m_remarkEndings = texts(object[QLatin1String("remarkEndings")]);
    const QJsonObject states = object[QLatin1String("states")].toObject();
    for (auto state = states.begin(); state != states.end(); ++state) {
        catalogue.m_stateMarks.insert(state.key(), state.value().toString());
    }
    return catalogue;
}

const StatisticsCatalogue& StatisticsCatalogue::instance()
{
    static const StatisticsCatalogue catalogue = [] {
        QFile file(catalogueFile);
        Result<StatisticsCatalogue> loaded = fromJson(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        if (!loaded) {
            qFatal("%s", qUtf8Printable(loaded.error().toLine()));
        }
        return *loaded;
    }();
    return catalogue;
}

Publication StatisticsCatalogue::publicationOf(const QStringList& columns) const
{
    for (const Publication& publication : m_publications) {
        if (std::all_of(publication.columns.begin(), publication.columns.end(),
                [&](const QString& column) { return columns.contains(column); })) {
            return publication;
        }
    }
    Publication unknown;
    for (const Family& family : m_families) {
        const bool fits = std::any_of(columns.begin(), columns.end(), [&](const QString& column) {
            return std::any_of(
                family.words.begin(), family.words.end(), [&](const QString& word) { return hasWord(column, word); });
        });
        if (fits) {
            unknown.source = family.source;
            unknown.period = family.period;
            break;
        }
    }
    return unknown;
}

bool StatisticsCatalogue::isTotal(QStringView value) const
{
    return m_totals.contains(value.trimmed().toString(), Qt::CaseInsensitive);
}

bool StatisticsCatalogue::isNumericFilter(const QString& column) const
{
    const auto isIn = [&column](const QString& word) { return hasWord(column, word); };
    return std::any_of(m_numericFilters.begin(), m_numericFilters.end(), isIn)
        && std::none_of(m_averages.begin(), m_averages.end(), isIn);
}

std::optional<QString> StatisticsCatalogue::stateMark(QStringView text) const
{
    const auto mark = m_stateMarks.constFind(text.trimmed().toString().toLower());
    return mark != m_stateMarks.constEnd() ? std::optional(*mark) : std::nullopt;
}

} // namespace Councilscope
