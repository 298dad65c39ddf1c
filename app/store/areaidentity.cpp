#include "areaidentity.h"

#include <gazetteer.h>

namespace Councilscope {

AreaIdentity::AreaIdentity()
{
    for (const Council& council : Gazetteer::instance().councils()) {
        for (const QString& code : council.formerCodes + QStringList{council.laCode, council.onsCode}) {
            m_byCode.insert(code, council.onsCode);
        }
    }
}

QString AreaIdentity::of(const QString& council, const QString& areaCode) const
{
    if (areaCode.isEmpty()) {
        return council;
    }
    return council.isEmpty() ? areaCode : m_byCode.value(areaCode, areaCode);
}

} // namespace Councilscope
