#include "lineage.h"

#include <gazetteer.h>

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Councilscope {

namespace {

struct LineageWords
{
    Q_DECLARE_TR_FUNCTIONS(Lineage)
};

bool isFormer(const Council& council)
{
    return council.validTo.isValid();
}

QString nameOf(const Council& council)
{
    const Council today = Gazetteer::instance().council(council.name);
    return isFormer(council) && !isFormer(today)
        //: %1 a former council whose name another bears today, %2 its last year
        ? LineageWords::tr("%1 (until %2)").arg(council.name).arg(council.validTo.year())
        : council.name;
}

/// Former councils whose names others bear today.
const QVector<Council>& namesakes()
{
    static const QVector<Council> list = [] {
        QVector<Council> found;
        for (const Council& council : Gazetteer::instance().councils()) {
            if (isFormer(council) && !isFormer(Gazetteer::instance().council(council.name))) {
                found << council;
            }
        }
        return found;
    }();
    return list;
}

bool isOf(const Observation& figure, const Council& former)
{
    const QStringList codes = former.formerCodes + QStringList{former.onsCode, former.laCode};
    return figure.areaCode.isEmpty() ? figure.asOf.isValid() && figure.asOf.date <= former.validTo
                                     : codes.contains(figure.areaCode);
}

} // namespace

QString seriesName(const Observation& figure)
{
    const auto former = std::find_if(namesakes().cbegin(), namesakes().cend(),
        [&figure](const Council& council) { return council.name == figure.council && isOf(figure, council); });
    return former == namesakes().cend() ? figure.council : nameOf(*former);
}

QString councilOfSeries(const QString& seriesName)
{
    const auto former = std::find_if(namesakes().cbegin(), namesakes().cend(),
        [&seriesName](const Council& council) { return nameOf(council) == seriesName; });
    return former == namesakes().cend() ? seriesName : former->name;
}

QStringList predecessorsOf(const QString& council)
{
    QStringList names;
    for (const Council& former : Gazetteer::instance().councils()) {
        if (former.successors.contains(council)) {
            names << nameOf(former);
        }
    }
    names.sort();
    return names;
}

QStringList withPredecessors(const QStringList& councils)
{
    QStringList all;
    for (const QString& council : councils) {
        all << council << predecessorsOf(council);
    }
    all.removeDuplicates();
    return all;
}

} // namespace Councilscope
