#pragma once

#include <QDate>

namespace Councilscope {

/// From this day inspections under ILACS grant no overall grade.
[[nodiscard]] QDate overallGradeEnds();
/// From this day the scale says "requires improvement" where it said "adequate".
[[nodiscard]] QDate scaleChange();

} // namespace Councilscope
