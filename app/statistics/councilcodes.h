#pragma once

#include <gazetteer.h>

namespace Councilscope {

/// Finds councils by the codes of statistics: three digits of the Department for Education or nine characters of the
/// Office for National Statistics, those of former councils and former codes included.
class CouncilCodes
{
public:
    explicit CouncilCodes(const Gazetteer& gazetteer = Gazetteer::instance());

    /// An invalid Council when no code is known. A code names one council, whatever the year.
    [[nodiscard]] const Council& council(QStringView laCode, QStringView onsCode = {}) const;
    /// For tables that leave the codes out: the council that exists on the day and whose short or official name, or
    /// other whole name, is this one. Case does not count; similar names are never matched.
    [[nodiscard]] const Council& councilNamed(QStringView name, const QDate& day) const;

private:
    const Gazetteer& m_gazetteer;
    QHash<QString, qsizetype> m_byCode;
    QMultiHash<QString, qsizetype> m_byName; ///< in lower case
};

} // namespace Councilscope
