#include "reportedareas.h"

#include "sentences.h"

#include <algorithm>
#include <optional>

namespace Councilscope {

namespace {

std::optional<Area> areaNamed(const Rule& rule)
{
    return fromKey<Area>(rule.value(QStringLiteral("area")));
}

/// The areas of judgement of a framework that grades, without the overall one; none where they are not known.
QVector<Area> areasJudgedUnder(Framework framework)
{
    switch (framework) {
    case Framework::Sif:
        return {Area::HelpAndProtection, Area::LookedAfterAndPermanence, Area::Adoption, Area::CareLeavers,
            Area::Leadership};
    default:
        return {};
    }
}

} // namespace

QVector<Area> ReportedAreas::behind(const QString& words, qsizetype& end) const
{
    constexpr qsizetype reach = 12; ///< characters between "rating for" and the area
    constexpr qsizetype reachOfList = 40; ///< "how the council works with"
    static const QRegularExpression bridge(QStringLiteral(
        R"(^[”"’'),.]{0,3}\s?(?:overall )?(?:ratings?|grades?|judge?ments?)?\s?(?:for|in|on|across|:|[-–—]):?\s(?:the |its |their |our |both )?(?:domains? |areas? |categor(?:y|ies) )?(?:of )?(?:experiences? (?:and progress )?of )?)"));
    static const QRegularExpression listed(QStringLiteral(
        R"(^[”"’'),.]{0,3}\s?(?:ratings?|grades?|judge?ments?)?\s?(?:for|in|across) (?:two|three|four|five)\b[^.;:–—]{0,60}?\s?[:–—,]\s)"));
    const QRegularExpressionMatch list = listed.match(words);
    const QRegularExpressionMatch bridged = list.hasMatch() ? list : bridge.match(words);
    if (!bridged.hasMatch()) {
        return {};
    }
    qsizetype first = -1;
    const QVector<Area> areas = in(words.mid(bridged.capturedEnd()), &first, &end);
    end += bridged.capturedEnd();
    return first <= (list.hasMatch() ? reachOfList : reach) ? areas : QVector<Area>{};
}

QVector<Area> ReportedAreas::in(const QString& text, qsizetype* first, qsizetype* last) const
{
    QVector<Area> areas;
    QVector<Sentence> taken;
    for (const Rule& rule : m_scope.rules.rules(QStringLiteral("reported.area"))) {
        const std::optional<Area> area = areaNamed(rule);
        QRegularExpressionMatchIterator matches = rule.pattern.globalMatch(text);
        while (area && matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const Sentence at{match.capturedStart(), match.capturedEnd()};
            const bool overlaps = std::any_of(taken.cbegin(), taken.cend(),
                [&at](const Sentence& other) { return other.start < at.end && at.start < other.end; });
            if (overlaps) {
                continue;
            }
            if (first && (taken.isEmpty() || at.start < *first)) {
                *first = at.start;
            }
            if (last && (taken.isEmpty() || at.end > *last)) {
                *last = at.end;
            }
            taken.push_back(at);
            if (!areas.contains(*area)) {
                areas.push_back(*area);
            }
        }
    }
    return areas;
}

QVector<Area> ReportedAreas::allBut(const QString& clause) const
{
    static const QRegularExpression exception(
        QStringLiteral(R"(\b(?:with the exception of|except(?: for)?|apart from|bar|other than)\b([^.;]{3,60}))"));
    const QRegularExpressionMatch match = exception.match(clause);
    if (!match.hasMatch()) {
        return {Area::Overall};
    }
    const QVector<Area> excepted = in(match.captured(1));
    QVector<Area> areas = areasJudgedUnder(m_scope.framework);
    areas.removeIf([&excepted](Area area) { return excepted.contains(area); });
    return excepted.isEmpty() ? QVector<Area>{} : areas;
}

} // namespace Councilscope
