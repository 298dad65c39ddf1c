#include "frameworktimes.h"

namespace Councilscope {

FrameworkTime frameworkTime(Framework framework)
{
    switch (framework) {
    case Framework::Ucra:
    case Framework::Slac:
        return {QDate(2009, 6, 1), QDate(2012, 8, 31)};
    case Framework::Cp:
        return {QDate(2012, 5, 1), QDate(2013, 10, 31)};
    case Framework::Sif:
        return {QDate(2013, 11, 1), QDate(2018, 2, 28)};
    case Framework::Ilacs:
    case Framework::Fv:
        return {QDate(2018, 1, 1), {}};
    case Framework::Mv:
        return {QDate(2015, 1, 1), {}};
    case Framework::Jtai:
    case Framework::Send:
        return {QDate(2016, 1, 1), {}};
    case Framework::Unknown:
    case Framework::Other:
        return {};
    }
    return {};
}

} // namespace Councilscope
