#pragma once

#include <QHash>
#include <QString>

namespace Councilscope {

/// Tells areas by what they are and not by how a file writes them: a council keeps its identity when its code changes,
/// and two councils of one name are two.
class AreaIdentity
{
public:
    AreaIdentity();

    /// `areaCode` as published. The council's code of today; for regions, the country, joint returns and codes that
    /// nobody knows the code itself; without a code the name.
    [[nodiscard]] QString of(const QString& council, const QString& areaCode) const;

private:
    QHash<QString, QString> m_byCode;
};

} // namespace Councilscope
