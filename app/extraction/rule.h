#pragma once

#include <vocabulary.h>

#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>
#include <QVector>

namespace Councilscope {

/// One rule as data (resources/rules/*.json, described by rule-v1.schema.json). A rule says what to look for and what
/// it means; which extractor asks for it is its `target`. Patterns are PCRE with named groups, every gap bounded.
struct Rule
{
    QString id; ///< "sif.heading.improve": unique, stable, kept with every record
    int version = 1;
    QString title; ///< one sentence for people
    QString target; ///< e.g. "document.kind", "judgement.area", "finding.heading", "observation.prose"
    QVector<DocumentKind> kinds; ///< empty: all
    QVector<Framework> frameworks; ///< empty: all
    int priority = 0; ///< higher is tried first; ties by id
    qsizetype number = 0; ///< in its RuleSet, in the order of insertion
    QRegularExpression pattern;
    QStringList words; ///< the pattern matches no text without one of them; empty: only what the pattern itself shows
    QJsonObject values; ///< meaning for the target, e.g. {"finding":"priority_action","body":"lscb"}
    QStringList matchSamples;
    QStringList noMatchSamples;

    [[nodiscard]] QString value(const QString& name) const { return values.value(name).toString(); }
    [[nodiscard]] bool appliesTo(DocumentKind kind, Framework framework) const
    {
        return (kinds.isEmpty() || kinds.contains(kind)) && (frameworks.isEmpty() || frameworks.contains(framework));
    }
};

} // namespace Councilscope
