#pragma once

#include "council.h"

#include <result.h>

#include <QHash>
#include <QVector>

namespace Councilscope {

/// All councils with children's services, present and former. Read once, then immutable and safe to share.
class Gazetteer
{
public:
    [[nodiscard]] static Result<Gazetteer> fromJson(const QByteArray& json);
    /// The compiled-in gazetteer; a broken one is a programming error and aborts.
    [[nodiscard]] static const Gazetteer& instance();

    [[nodiscard]] const QVector<Council>& councils() const { return m_councils; }
    /// By short name; an invalid Council when there is none.
    [[nodiscard]] Council council(const QString& name) const;
    [[nodiscard]] QStringList regions() const;

private:
    QVector<Council> m_councils;
    QHash<QString, qsizetype> m_byName;
};

} // namespace Councilscope
