#include "inspectionmerger.h"

#include "inspectioncluster.h"

#include <period.h>

#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace Councilscope {

namespace {

constexpr int longestWaitForPublication = 180; // days between an inspection's end and the last news about it
constexpr int samePublication = 14; // days between publications about one event

/// The merger of one council's mentions.
class CouncilMerger
{
public:
    explicit CouncilMerger(QVector<const InspectionMention*> mentions)
        : m_mentions(std::move(mentions))
    {
        std::sort(m_mentions.begin(), m_mentions.end(), isMoreTrusted);
    }

    [[nodiscard]] QVector<InspectionCluster> run()
    {
        for (int level = 0; level <= 2; ++level) {
            addDated(level);
        }
        addPublished();
        addUndated();
        return m_clusters;
    }

private:
    /// Mentions that are equally vague: each joins the one event before them that fits, and what is left forms events
    /// by overlapping.
    void addDated(int level)
    {
        QVector<InspectionCluster> fresh;
        const QVector<InspectionCluster> known = m_clusters;
        for (const InspectionMention* mention : std::as_const(m_mentions)) {
            const InspectionPeriod period = periodOf(mention->inspection);
            if (!period.isValid() || vagueness(mention->inspection) != level) {
                continue;
            }
            const auto fitting = indicesOf(known, [&](const InspectionCluster& cluster) {
                return cluster.period.overlaps(period) && fits(cluster.framework(), mention->inspection.framework);
            });
            if (fitting.size() == 1) {
                m_clusters[fitting.first()].mentions.push_back(mention);
            } else {
                fresh.push_back({{mention}, period, {}});
            }
        }
        uniteOverlapping(fresh);
        m_clusters += fresh;
        sortMentions();
    }

    static void uniteOverlapping(QVector<InspectionCluster>& clusters)
    {
        for (qsizetype left = 0; left < clusters.size(); ++left) {
            for (qsizetype right = left + 1; right < clusters.size(); ++right) {
                if (!clusters[left].period.overlaps(clusters[right].period)
                    || !fits(clusters[left].framework(), clusters[right].framework())) {
                    continue;
                }
                const InspectionCluster taken = clusters.takeAt(right);
                clusters[left].mentions += taken.mentions;
                clusters[left].period = {std::min(clusters[left].period.first, taken.period.first),
                    std::max(clusters[left].period.last, taken.period.last)};
                right = left; // the union may overlap what was passed over
            }
        }
    }

    /// Mentions that say only when they were published.
    void addPublished()
    {
        QVector<InspectionCluster> fresh;
        const QVector<InspectionCluster> known = m_clusters;
        for (const InspectionMention* mention : std::as_const(m_mentions)) {
            const PartialDate published = mention->inspection.published;
            if (periodOf(mention->inspection).isValid() || !published.isValid()) {
                continue;
            }
            const auto fitting = indicesOf(known, [&](const InspectionCluster& cluster) {
                return fits(cluster.framework(), mention->inspection.framework) && fitsPublication(cluster, published);
            });
            if (fitting.size() == 1) {
                m_clusters[fitting.first()].mentions.push_back(mention);
            } else {
                fresh.push_back({{mention}, {}, {}});
            }
        }
        for (const InspectionCluster& cluster : std::as_const(fresh)) {
            addToSamePublication(cluster);
        }
        sortMentions();
    }

    static bool fitsPublication(const InspectionCluster& cluster, const PartialDate& published)
    {
        const PartialDate own = cluster.bestDate(&Inspection::published);
        if (own.isValid()) {
            return own.date.addDays(-samePublication) <= published.lastDate()
                && published.date <= own.lastDate().addDays(samePublication);
        }
        return cluster.period.first <= published.lastDate()
            && published.date <= cluster.period.last.addDays(longestWaitForPublication);
    }

    void addToSamePublication(const InspectionCluster& cluster)
    {
        for (InspectionCluster& other : m_clusters) {
            if (!other.period.isValid() && fits(other.framework(), cluster.framework())
                && fitsPublication(other, cluster.mentions.first()->inspection.published)) {
                other.mentions += cluster.mentions;
                return;
            }
        }
        m_clusters.push_back(cluster);
    }

    /// Mentions without any date. A summary joins the one event of its framework; others need more that agrees.
    void addUndated()
    {
        QVector<InspectionCluster> fresh;
        const QVector<InspectionCluster> known = m_clusters;
        for (const InspectionMention* mention : std::as_const(m_mentions)) {
            if (periodOf(mention->inspection).isValid() || mention->inspection.published.isValid()) {
                continue;
            }
            const auto fitting
                = indicesOf(known, [&](const InspectionCluster& cluster) { return fitsUndated(cluster, *mention); });
            const PartialDate earlier = earlierDate(*mention);
            if (fitting.size() == 1 && !earlier.isValid()) {
                m_clusters[fitting.first()].mentions.push_back(mention);
            } else if (fitting.isEmpty() && earlier.isValid()) {
                fresh.push_back({{mention}, {}, earlier});
            } else {
                fresh.push_back({{mention}, {}, {}});
            }
        }
        for (const InspectionCluster& cluster : std::as_const(fresh)) {
            addToSameInferred(cluster);
        }
        sortMentions();
    }

    static bool fitsUndated(const InspectionCluster& cluster, const InspectionMention& mention)
    {
        const Framework framework = mention.inspection.framework;
        if (!isNamed(framework) || cluster.framework() != framework || !cluster.period.isValid()) {
            return false;
        }
        if (mention.month != 0) {
            return cluster.period.first.month() <= mention.month && mention.month <= cluster.period.last.month();
        }
        const Grade grade = mention.inspection.overallGrade;
        const bool graded = grade != Grade::Unknown && grade != Grade::NotGraded;
        return mention.kind == DocumentKind::SummaryChildren || (graded && grade == cluster.overallGrade());
    }

    /// The one date of an earlier inspection, in documents of the same framework, that agrees with the month and
    /// belongs to no event that is known by date.
    [[nodiscard]] PartialDate earlierDate(const InspectionMention& mention) const
    {
        std::set<QDate> months;
        for (const InspectionMention* other : m_mentions) {
            if (other->inspection.framework != mention.inspection.framework || !isNamed(mention.inspection.framework)) {
                continue;
            }
            for (const PartialDate& date : other->earlier) {
                const bool sameMonth
                    = date.isValid() && date.precision != DatePrecision::Year && date.date.month() == mention.month;
                if (sameMonth && !isKnown(date, mention.inspection.framework)) {
                    months.insert(QDate(date.date.year(), date.date.month(), 1));
                }
            }
        }
        if (months.size() != 1) {
            return {};
        }
        return PartialDate::month(months.begin()->year(), months.begin()->month(), RecordState::Inferred);
    }

    [[nodiscard]] bool isKnown(const PartialDate& date, Framework framework) const
    {
        return std::any_of(m_clusters.begin(), m_clusters.end(), [&](const InspectionCluster& cluster) {
            return cluster.period.isValid() && cluster.period.overlaps({date.date, date.lastDate()})
                && fits(cluster.framework(), framework);
        });
    }

    void addToSameInferred(const InspectionCluster& cluster)
    {
        for (InspectionCluster& other : m_clusters) {
            if (cluster.inferred.isValid() && other.inferred == cluster.inferred
                && other.framework() == cluster.framework()) {
                other.mentions += cluster.mentions;
                return;
            }
        }
        m_clusters.push_back(cluster);
    }

    template <typename Predicate>
    static QVector<qsizetype> indicesOf(const QVector<InspectionCluster>& clusters, Predicate predicate)
    {
        QVector<qsizetype> indices;
        for (qsizetype index = 0; index < clusters.size(); ++index) {
            if (predicate(clusters[index])) {
                indices.push_back(index);
            }
        }
        return indices;
    }

    void sortMentions()
    {
        for (InspectionCluster& cluster : m_clusters) {
            cluster.sortMentions();
        }
    }

    QVector<const InspectionMention*> m_mentions; ///< in the order of trust
    QVector<InspectionCluster> m_clusters;
};

QString slug(const QString& text)
{
    static const QRegularExpression other(QStringLiteral("[^a-z0-9]+"));
    return text.toLower().replace(other, QStringLiteral("-"));
}

QString keyOf(const Inspection& inspection)
{
    QString when = QLatin1String("undated-") + inspection.documents.first().left(8);
    for (const PartialDate& date : {inspection.published, inspection.start, inspection.end}) {
        if (date.isValid()) {
            when = date.toIso();
        }
    }
    const QString framework = key(inspection.framework);
    return slug(inspection.council) + QLatin1Char('-')
        + (framework.isEmpty() ? QStringLiteral("inspection") : framework.toLower()) + QLatin1Char('-') + when;
}

void giveKeys(QVector<Inspection>& inspections)
{
    const auto order = [](const Inspection& inspection) {
        return std::tuple(inspection.council, inspectionDate(inspection).date, inspection.documents.first());
    };
    std::sort(inspections.begin(), inspections.end(),
        [&](const Inspection& left, const Inspection& right) { return order(left) < order(right); });
    QHash<QString, int> taken;
    for (Inspection& inspection : inspections) {
        inspection.key = keyOf(inspection);
        if (const int count = ++taken[inspection.key]; count > 1) {
            inspection.key += QStringLiteral("-%1").arg(count);
        }
    }
}

} // namespace

MergedInspections mergeInspections(const QVector<InspectionMention>& mentions)
{
    QMap<QString, QVector<const InspectionMention*>> byCouncil;
    for (const InspectionMention& mention : mentions) {
        byCouncil[mention.inspection.council].push_back(&mention);
    }
    MergedInspections result;
    for (const auto& ofCouncil : std::as_const(byCouncil)) {
        for (const InspectionCluster& cluster : CouncilMerger(ofCouncil).run()) {
            result.inspections.push_back(cluster.merged());
        }
    }
    giveKeys(result.inspections);
    for (const Inspection& inspection : std::as_const(result.inspections)) {
        for (const QString& sha256 : inspection.documents) {
            result.keyByDocument.insert(sha256, inspection.key);
        }
    }
    return result;
}

int monthNamedIn(QStringView text)
{
    static const QRegularExpression name(
        QStringLiteral("\\b(?:(january)|(february)|(march)|(april)|(may)|(june)|(july)|(august)|(september)|(october)|"
                       "(november)|(december))\\b"),
        QRegularExpression::CaseInsensitiveOption);
    int found = 0;
    for (auto it = name.globalMatch(text.toString()); it.hasNext();) {
        const int month = it.next().lastCapturedIndex();
        if (found != 0 && found != month) {
            return 0;
        }
        found = month;
    }
    return found;
}

} // namespace Councilscope
