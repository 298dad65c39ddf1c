#include "userrules.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSet>
#include <QStandardPaths>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(UserRules)
};

UserMessage leftOut(const QString& path, const QString& reason, const QString& help)
{
    return errorMessage(Messages::tr("Your rules are left out"), reason, path, help);
}

QSet<QString> targetsOf(const RuleSet& rules)
{
    QSet<QString> targets;
    for (const Rule& rule : rules.all()) {
        targets.insert(rule.target);
    }
    return targets;
}

/// Why the file is left out; nothing when its rules are in force now.
std::optional<UserMessage> addFile(const QString& path, const QSet<QString>& targets, RuleSet& rules)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return leftOut(path, file.errorString(), Messages::tr("Check that you may read the file."));
    }
    const Result<RuleSet> own = RuleSet::fromJson(file.readAll(), path);
    if (!own) {
        return own.error();
    }
    const QVector<Rule> added = own->all();
    for (const Rule& rule : added) {
        if (!targets.contains(rule.target)) {
            QStringList known = targets.values();
            known.sort();
            return leftOut(path,
                Messages::tr("The rule “%1” has the target “%2”, which nothing asks for.").arg(rule.id, rule.target),
                Messages::tr("Known targets: %1.").arg(known.join(QLatin1String(", "))));
        }
    }
    if (const Result<void> done = rules.add(*own); !done) {
        return leftOut(
            path, Messages::tr("The id “%1” belongs to another rule.").arg(done.error().place), done.error().help);
    }
    return std::nullopt;
}

} // namespace

QString userRulesFolder()
{
    const QString named = qEnvironmentVariable("COUNCILSCOPE_RULES");
    return named.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QLatin1String("/councilscope/rules")
        : named;
}

Result<RulesInForce> rulesInForce(const QString& folder)
{
    Result<RuleSet> builtIn = RuleSet::builtIn();
    if (!builtIn) {
        return Failure(builtIn.error());
    }
    RulesInForce result{*std::move(builtIn), {}};
    const QSet<QString> targets = targetsOf(result.rules);
    const QDir directory(folder);
    const QStringList names = directory.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        if (name.endsWith(QLatin1String(".schema.json"))) {
            continue; // a copy of the schema, for editors
        }
        if (const auto problem = addFile(directory.filePath(name), targets, result.rules)) {
            result.problems.push_back(*problem);
        }
    }
    return result;
}

} // namespace Councilscope
