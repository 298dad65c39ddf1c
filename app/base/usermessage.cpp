#include "usermessage.h"

#include <QStringList>

namespace Councilscope {

QString UserMessage::toLine() const
{
    const QString head = place.isEmpty() ? what : QString(place + QLatin1String(": ") + what);
    QStringList parts{head};
    if (!reason.isEmpty()) {
        parts << reason;
    }
    if (!help.isEmpty()) {
        parts << help;
    }
    return parts.join(QLatin1Char(' '));
}

UserMessage errorMessage(const QString& what, const QString& reason, const QString& place, const QString& help)
{
    return {UserMessage::Level::Error, what, reason, place, help};
}

} // namespace Councilscope
