#include "findinglinks.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

namespace Councilscope {

namespace {

/// Beginnings of the words that carry a matter: "recruitment" and "recruiting" are one. Words that every finding has
/// are left out.
QSet<QString> stems(const QString& text)
{
    static const QRegularExpression word(QStringLiteral("\\p{L}{5,}"));
    static const QSet<QString> everywhere{QStringLiteral("child"), QStringLiteral("young"), QStringLiteral("peopl"),
        QStringLiteral("servi"), QStringLiteral("counc"), QStringLiteral("autho"), QStringLiteral("about"),
        QStringLiteral("their"), QStringLiteral("which"), QStringLiteral("there"), QStringLiteral("where"),
        QStringLiteral("local"), QStringLiteral("ensur"), QStringLiteral("impro")};
    QSet<QString> found;
    QRegularExpressionMatchIterator matches = word.globalMatch(text.toLower());
    while (matches.hasNext()) {
        const QString stem = matches.next().captured().left(5);
        if (!everywhere.contains(stem)) {
            found.insert(stem);
        }
    }
    return found;
}

bool asksForImprovement(const Finding& finding)
{
    return finding.kind != FindingKind::Strength && finding.kind != FindingKind::MeetsRequirements;
}

bool sharesTheme(const Finding& left, const Finding& right)
{
    return std::any_of(left.themes.cbegin(), left.themes.cend(),
        [&right](const QString& theme) { return right.themes.contains(theme); });
}

double sharedWords(const QSet<QString>& left, const QSet<QString>& right)
{
    const qsizetype shorter = qMin(left.size(), right.size());
    return shorter == 0 ? 0 : static_cast<double>((QSet<QString>(left) & right).size()) / static_cast<double>(shorter);
}

} // namespace

QVector<FindingLink> proposeLinks(const QVector<Finding>& earlier, const QVector<Finding>& later, double least)
{
    QVector<QSet<QString>> earlierStems;
    for (const Finding& finding : earlier) {
        earlierStems.push_back(stems(finding.text));
    }
    QVector<FindingLink> links;
    for (qsizetype l = 0; l < later.size(); ++l) {
        std::optional<FindingLink> best;
        const QSet<QString> words = stems(later[l].text);
        for (qsizetype e = 0; e < earlier.size() && asksForImprovement(later[l]); ++e) {
            const bool mayLink = earlier[e].council == later[l].council && asksForImprovement(earlier[e])
                && sharesTheme(earlier[e], later[l]);
            const double shared = mayLink ? sharedWords(earlierStems[e], words) : 0;
            if (shared >= least && (!best || shared > best->confidence)) {
                best = FindingLink{e, l, shared};
            }
        }
        if (best) {
            links.push_back(*best);
        }
    }
    std::stable_sort(links.begin(), links.end(),
        [](const FindingLink& left, const FindingLink& right) { return left.confidence > right.confidence; });
    return links;
}

} // namespace Councilscope
