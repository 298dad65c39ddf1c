#include "councilcodes.h"

namespace Councilscope {

CouncilCodes::CouncilCodes(const Gazetteer& gazetteer)
    : m_gazetteer(gazetteer)
{
    const QVector<Council>& councils = gazetteer.councils();
    for (qsizetype index = 0; index < councils.size(); ++index) {
        for (const QString& code : councils[index].formerCodes) {
            m_byCode.insert(code, index);
        }
    }
    for (qsizetype index = 0; index < councils.size(); ++index) {
        m_byCode.insert(councils[index].laCode, index);
        m_byCode.insert(councils[index].onsCode, index);
    }
    m_byCode.remove(QString());
}

const Council& CouncilCodes::council(QStringView laCode, QStringView onsCode) const
{
    static const Council none;
    for (const QStringView code : {onsCode, laCode}) {
        if (const auto found = m_byCode.constFind(code.trimmed().toString()); found != m_byCode.constEnd()) {
            return m_gazetteer.councils()[*found];
        }
    }
    return none;
}

} // namespace Councilscope
