#pragma once

#include "ruleset.h"

namespace Councilscope {

/// Rules in force: the compiled-in ones and those of the user.
struct RulesInForce
{
    RuleSet rules;
    QVector<UserMessage> problems; ///< one for each file of the user that is left out
};

/// The folder whose *.json files hold the user's rules: the environment's COUNCILSCOPE_RULES, else "rules" beside the
/// library in the user's data folder. It need not exist.
[[nodiscard]] QString userRulesFolder();

/// The compiled-in rules with the files of the folder, in the order of their names. A file that cannot be read, is
/// refused by the loader, uses an id met before or a target that nothing asks for is left out as a whole and listed.
[[nodiscard]] Result<RulesInForce> rulesInForce(const QString& folder = userRulesFolder());

} // namespace Councilscope
