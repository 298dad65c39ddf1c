#pragma once

#include <gazetteer.h>

namespace Councilscope {

/// Finds councils by the codes of statistics: three digits of the Department for Education or nine characters of the
/// Office for National Statistics, those of former councils and former codes included. Names are never matched.
class CouncilCodes
{
public:
    explicit CouncilCodes(const Gazetteer& gazetteer = Gazetteer::instance());

    /// An invalid Council when no code is known. A code names one council, whatever the year.
    [[nodiscard]] const Council& council(QStringView laCode, QStringView onsCode = {}) const;

private:
    const Gazetteer& m_gazetteer;
    QHash<QString, qsizetype> m_byCode;
};

} // namespace Councilscope
