#pragma once

#include "rule.h"

#include <result.h>

#include <QHash>

namespace Councilscope {

/// All rules, checked when loaded: a rule with a missing key, a bad pattern, a sample that does not match or one that
/// must not match and does is refused with a message that says where matching stopped.
class RuleSet
{
public:
    /// The compiled-in rules (":/rules/*.json").
    [[nodiscard]] static Result<RuleSet> builtIn();
    [[nodiscard]] static Result<RuleSet> fromJson(const QByteArray& json, const QString& place);

    /// Adds another set; a rule id met before is an error.
    [[nodiscard]] Result<void> add(const RuleSet& other);
    /// Runs every sample of every rule; empty when all is well.
    [[nodiscard]] QVector<UserMessage> checkSamples() const;

    /// Rules of one target, by descending priority, then id.
    [[nodiscard]] const QVector<Rule>& rules(const QString& target) const;
    [[nodiscard]] QVector<Rule> all() const;

private:
    QHash<QString, QVector<Rule>> m_byTarget;
};

} // namespace Councilscope
