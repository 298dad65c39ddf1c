#include "councilcodes.h"

namespace Councilscope {

namespace {

const Council& none()
{
    static const Council council;
    return council;
}

QString nameKey(QStringView name)
{
    return name.toString().simplified().toLower().replace(QLatin1Char('&'), QLatin1String("and"));
}

bool existsOn(const Council& council, const QDate& day)
{
    return (!council.validFrom.isValid() || council.validFrom <= day)
        && (!council.validTo.isValid() || day <= council.validTo);
}

} // namespace

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
    for (qsizetype index = 0; index < councils.size(); ++index) {
        const QStringList names
            = QStringList{councils[index].name, councils[index].officialName} + councils[index].aliases;
        for (const QString& name : names) {
            const QString key = nameKey(name);
            if (!m_byName.contains(key, index)) {
                m_byName.insert(key, index);
            }
        }
    }
}

const Council& CouncilCodes::council(QStringView laCode, QStringView onsCode) const
{
    for (const QStringView code : {onsCode, laCode}) {
        if (const auto found = m_byCode.constFind(code.trimmed().toString()); found != m_byCode.constEnd()) {
            return m_gazetteer.councils()[*found];
        }
    }
    return none();
}

const Council& CouncilCodes::councilNamed(QStringView name, const QDate& day) const
{
    const auto [begin, end] = m_byName.equal_range(nameKey(name));
    for (auto found = begin; found != end; ++found) {
        if (const Council& council = m_gazetteer.councils()[*found]; existsOn(council, day)) {
            return council;
        }
    }
    return none();
}

} // namespace Councilscope
