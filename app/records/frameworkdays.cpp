#include "frameworkdays.h"

namespace Councilscope {

QDate overallGradeEnds()
{
    return QDate(2026, 4, 1);
}

QDate scaleChange()
{
    return QDate(2013, 11, 1);
}

} // namespace Councilscope
