#include "benchtable.h"

#include <gazetteer.h>

#include <QVector>

#include <sys/resource.h>

namespace Councilscope {

namespace {

constexpr int measures = 10;
constexpr int firstYear = 2011;
constexpr int years = 15;

QVector<Council> councilsOfToday()
{
    QVector<Council> councils = Gazetteer::instance().councils();
    councils.removeIf([](const Council& council) { return council.validTo.isValid(); });
    return councils;
}

QByteArray placeOf(const Council& council)
{
    return "Local authority,E92000001,England,," + council.region.toUtf8() + ',' + council.laCode.toUtf8() + ','
        + council.onsCode.toUtf8() + ",\"" + council.officialName.toUtf8() + '"';
}

QByteArray cellsOf(int row)
{
    QByteArray cells;
    for (int measure = 0; measure < measures; ++measure) {
        const int cell = row * measures + measure;
        cells += ',' + (cell % 23 == 0 ? QByteArray("c") : QByteArray::number(cell % 9973 * 0.1, 'f', 1));
    }
    return cells;
}

} // namespace

QByteArray benchTable(int figures)
{
    QByteArray csv = "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
                     "old_la_code,new_la_code,la_name,group";
    for (int measure = 0; measure < measures; ++measure) {
        csv += ",measure_" + QByteArray::number(measure);
    }
    csv += '\n';
    const QVector<Council> councils = councilsOfToday();
    for (int row = 0; row < figures / measures; ++row) {
        const int year = firstYear + row / int(councils.size()) % years;
        const int group = row / int(councils.size()) / years;
        csv += QByteArray::number(year) + ",Reporting year," + placeOf(councils[row % councils.size()]) + ','
            + (group == 0 ? QByteArray("Total") : "Group " + QByteArray::number(group)) + cellsOf(row) + '\n';
    }
    return csv;
}

qint64 peakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return qint64(usage.ru_maxrss) * 1024;
}

} // namespace Councilscope
