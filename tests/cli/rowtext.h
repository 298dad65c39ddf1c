#pragma once

#include <QStringList>
#include <QVariantList>

namespace Councilscope {

/// A row of an exported table in one line, to compare: "leeds|2013-10|2".
[[nodiscard]] inline QString rowText(const QVariantList& row)
{
    QStringList cells;
    for (const QVariant& cell : row) {
        cells << cell.toString();
    }
    return cells.join(QLatin1Char('|'));
}

} // namespace Councilscope
