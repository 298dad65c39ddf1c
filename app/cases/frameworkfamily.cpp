#include "frameworkfamily.h"

namespace Councilscope {

FrameworkFamily familyOf(Framework framework)
{
    switch (framework) {
    case Framework::Slac:
    case Framework::Cp:
    case Framework::Sif:
    case Framework::Ilacs:
        return FrameworkFamily::Full;
    case Framework::Fv:
    case Framework::Mv:
        return FrameworkFamily::Visit;
    case Framework::Ucra:
        return FrameworkFamily::Unannounced;
    case Framework::Jtai:
        return FrameworkFamily::Joint;
    case Framework::Send:
        return FrameworkFamily::Send;
    case Framework::Unknown:
    case Framework::Other:
        return FrameworkFamily::None;
    }
    return FrameworkFamily::None;
}

} // namespace Councilscope
