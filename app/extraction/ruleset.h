#pragma once

#include "rule.h"
#include "wordfinder.h"

#include <result.h>

#include <QHash>

#include <memory>

namespace Councilscope {

/// All rules by target. A file with a rule that lacks a key, has an unknown one, a bad pattern or values of the wrong
/// kind is refused as a whole with a message that names the rule. Samples are checked on demand only (checkSamples), so
/// that starting the program costs no matching.
class RuleSet
{
public:
    RuleSet();

    /// The compiled-in rules (":/rules/*.json", without the schema). Their patterns and samples are checked by the
    /// tests, and here compiled only when used.
    [[nodiscard]] static Result<RuleSet> builtIn();
    /// `place` names the file in messages.
    [[nodiscard]] static Result<RuleSet> fromJson(const QByteArray& json, const QString& place);

    /// Adds another set; a rule id met before is an error and leaves this set unchanged.
    [[nodiscard]] Result<void> add(const RuleSet& other);
    /// The set without these rules; for measuring what they are worth.
    [[nodiscard]] RuleSet without(const QStringList& ids) const;
    /// Runs every sample of every rule; empty when all is well. For a sample that should match and does not, the
    /// message says with which part of the pattern and where in the sample matching stopped.
    [[nodiscard]] QVector<UserMessage> checkSamples() const;

    /// Rules of one target, by descending priority, then id. An empty list for a target without rules.
    [[nodiscard]] const QVector<Rule>& rules(const QString& target) const;
    /// By id.
    [[nodiscard]] QVector<Rule> all() const;

    /// The words that the patterns cannot do without. They are collected when first asked for, which is thread-safe.
    [[nodiscard]] const WordFinder& words() const;
    /// Whether it is worth while to match the rule, of this set, against a text with these words.
    [[nodiscard]] bool mayMatch(const Rule& rule, const WordHits& hits) const;
    /// Whether the answer depends on the words.
    [[nodiscard]] bool needsWords(const Rule& rule) const;

private:
    [[nodiscard]] static Result<RuleSet> fromRules(const Result<QVector<Rule>>& parsed, const QString& place);
    void insert(const Rule& rule);

    struct Needs;
    [[nodiscard]] const Needs& needs() const;

    QHash<QString, QVector<Rule>> m_byTarget;
    qsizetype m_count = 0;
    std::shared_ptr<Needs> m_needs; ///< shared by copies
};

} // namespace Councilscope
