#pragma once

#include "findinglinker.h"
#include "linkfeatures.h"
#include "phrasetable.h"

#include <result.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace Councilscope {

/// A matter that findings are about: "supervision", "return home interviews".
struct LinkMatter
{
    QString key;
    QString title;
    double rarity = 0; ///< natural logarithm of one over its share of all findings
    QVector<int> kin; ///< indices of matters that are half the same: supervision, management oversight
};

/// Children or people whom a finding is about.
struct LinkGroup
{
    QString key;
    QString title;
    bool isNarrow = false; ///< few findings are about them, so that it matters when only one of two is
};

/// What resources/reference/linking.json says; the README beside it describes the keys.
class LinkLexicon
{
public:
    [[nodiscard]] static Result<LinkLexicon> fromJson(const QByteArray& json);
    /// What ships with the program. A mistake in it stops the program.
    [[nodiscard]] static const LinkLexicon& instance();

    [[nodiscard]] const QVector<LinkMatter>& matters() const { return m_matters; }
    [[nodiscard]] const QVector<LinkGroup>& groups() const { return m_groups; }
    [[nodiscard]] const LinkWeights& weights() const { return m_weights; }
    [[nodiscard]] const LinkConditions& conditions() const { return m_conditions; }
    [[nodiscard]] const LinkThresholds& thresholds() const { return m_thresholds; }
    /// Of a stem: natural logarithm of one over its share of all findings; 0 for words that say nothing.
    [[nodiscard]] double rarity(const QString& stem) const;

    /// Meanings are indices of matters().
    PhraseTable matterWords;
    /// Meanings are indices of groups().
    PhraseTable groupWords;
    /// Meanings are numbers of facets: quality, timeliness, ...
    PhraseTable facetWords;
    /// Words that point at an earlier inspection.
    PhraseTable references;
    /// Words with which the part of a sentence begins that is no longer its main matter.
    PhraseTable asides;

private:
    void takeWords(const QJsonObject& root);
    void takeKin(const QJsonArray& matters);

    QVector<LinkMatter> m_matters;
    QVector<LinkGroup> m_groups;
    QSet<QString> m_fillers; ///< stems
    QHash<QString, double> m_rarities; ///< by stem
    LinkWeights m_weights;
    LinkConditions m_conditions;
    LinkThresholds m_thresholds;
};

} // namespace Councilscope
