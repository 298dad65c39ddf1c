#pragma once

#include <QMetaType>
#include <QString>

namespace Councilscope {

/// What a person is told: what happened, why, where, and what to do. Made where the cause is known, shown at the edge.
/// All texts are translated sentences; `place` names a file, a library or a rule and is not translated.
struct UserMessage
{
    enum class Level
    {
        Information,
        Warning,
        Error,
    };

    Level level = Level::Error;
    QString what;
    QString reason;
    QString place;
    QString help;

    /// One line: "what: place. reason help", for stderr and logs.
    [[nodiscard]] QString toLine() const;

    bool operator==(const UserMessage&) const = default;
};

[[nodiscard]] UserMessage errorMessage(
    const QString& what, const QString& reason = {}, const QString& place = {}, const QString& help = {});

} // namespace Councilscope

Q_DECLARE_METATYPE(Councilscope::UserMessage)
