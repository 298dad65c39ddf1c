#pragma once

#include <QCryptographicHash>
#include <QString>

namespace Councilscope {

/// The name of these bytes all over the program: 64 lower-case hexadecimal digits.
[[nodiscard]] inline QString sha256Of(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace Councilscope
