#include "inspectionmerger.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace Councilscope {

namespace {

constexpr int longestWaitForPublication = 180; // days between an inspection's end and the last news about it
constexpr int samePublication = 14; // days between publications about one event

/// The days on which the event may have taken place, inclusive.
struct Period
{
    QDate first;
    QDate last;

    [[nodiscard]] bool isValid() const { return first.isValid() && last.isValid(); }
    [[nodiscard]] bool overlaps(const Period& other) const { return first <= other.last && other.first <= last; }
};

/// Mentions of one event; never empty.
struct Cluster
{
    QVector<const InspectionMention*> mentions;
    Period period; ///< invalid when no mention has a date
    PartialDate inferred; ///< the date found in other documents for an event without one
};

/// The report knows best, a newspaper least.
int rank(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::News:
        return 3;
    case DocumentKind::WebPage:
    case DocumentKind::Other:
    case DocumentKind::Dataset:
        return 2;
    case DocumentKind::SummaryChildren:
        return 1;
    default:
        return 0;
    }
}

bool before(const InspectionMention* left, const InspectionMention* right)
{
    return std::pair(rank(left->kind), left->sha256) < std::pair(rank(right->kind), right->sha256);
}

Period periodOf(const Inspection& inspection)
{
    const PartialDate& first = inspection.start.isValid() ? inspection.start : inspection.end;
    const PartialDate& last = inspection.end.isValid() ? inspection.end : inspection.start;
    if (!first.isValid()) {
        return {};
    }
    return {first.date, std::max(last.lastDate(), first.lastDate())};
}

/// 0 where the days are known, more where less is known.
int vagueness(const Inspection& inspection)
{
    int worst = 0;
    for (const PartialDate& date : {inspection.start, inspection.end}) {
        if (date.isValid()) {
            worst = std::max(worst, date.precision == DatePrecision::Year ? 2 : date.precision == DatePrecision::Day ? 0 : 1);
        }
    }
    return worst;
}

bool isNamed(Framework framework)
{
    return framework != Framework::Unknown && framework != Framework::Other;
}

bool fits(Framework left, Framework right)
{
    return left == right || !isNamed(left) || !isNamed(right);
}

Framework frameworkOf(const Cluster& cluster)
{
    for (const InspectionMention* mention : cluster.mentions) {
        if (isNamed(mention->inspection.framework)) {
            return mention->inspection.framework;
        }
    }
    return cluster.mentions.first()->inspection.framework;
}

/// The first known value in the order of trust.
template<typename Value, typename Getter, typename Known>
Value firstKnown(const Cluster& cluster, Getter getter, Known known)
{
    for (const InspectionMention* mention : cluster.mentions) {
        if (const Value value = getter(mention->inspection); known(value)) {
            return value;
        }
    }
    return {};
}

PartialDate bestDate(const Cluster& cluster, PartialDate Inspection::*member)
{
    PartialDate best;
    for (const InspectionMention* mention : cluster.mentions) {
        const PartialDate& date = mention->inspection.*member;
        if (date.isValid() && (!best.isValid() || (best.precision != DatePrecision::Day && date.precision == DatePrecision::Day))) {
            best = date;
        }
    }
    return best;
}

Grade gradeOf(const Cluster& cluster)
{
    return firstKnown<Grade>(cluster, std::mem_fn(&Inspection::overallGrade), [](Grade grade) { return grade != Grade::Unknown; });
}

/// The merger of one council's mentions.
class CouncilMerger
{
public:
    explicit CouncilMerger(QVector<const InspectionMention*> mentions)
        : m_mentions(std::move(mentions))
    {
        std::sort(m_mentions.begin(), m_mentions.end(), before);
    }

    [[nodiscard]] QVector<Cluster> run()
    {
        for (int level = 0; level <= 2; ++level) {
            addDated(level);
        }
        addPublished();
        addUndated();
        return m_clusters;
    }

private:
    /// Mentions that are equally vague: each joins the one event before them that fits, and what is left forms events by
    /// overlapping.
    void addDated(int level)
    {
        QVector<Cluster> fresh;
        const QVector<Cluster> known = m_clusters;
        for (const InspectionMention* mention : std::as_const(m_mentions)) {
            const Period period = periodOf(mention->inspection);
            if (!period.isValid() || vagueness(mention->inspection) != level) {
                continue;
            }
            const auto fitting = indicesOf(known, [&](const Cluster& cluster) {
                return cluster.period.overlaps(period) && fits(frameworkOf(cluster), mention->inspection.framework);
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

    static void uniteOverlapping(QVector<Cluster>& clusters)
    {
        for (qsizetype left = 0; left < clusters.size(); ++left) {
            for (qsizetype right = left + 1; right < clusters.size(); ++right) {
                if (!clusters[left].period.overlaps(clusters[right].period)
                    || !fits(frameworkOf(clusters[left]), frameworkOf(clusters[right]))) {
                    continue;
                }
                const Cluster taken = clusters.takeAt(right);
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
        QVector<Cluster> fresh;
        const QVector<Cluster> known = m_clusters;
        for (const InspectionMention* mention : std::as_const(m_mentions)) {
            const PartialDate published = mention->inspection.published;
            if (periodOf(mention->inspection).isValid() || !published.isValid()) {
                continue;
            }
            const auto fitting = indicesOf(known, [&](const Cluster& cluster) {
                return fits(frameworkOf(cluster), mention->inspection.framework) && fitsPublication(cluster, published);
            });
            if (fitting.size() == 1) {
                m_clusters[fitting.first()].mentions.push_back(mention);
            } else {
                fresh.push_back({{mention}, {}, {}});
            }
        }
        for (const Cluster& cluster : std::as_const(fresh)) {
            addToSamePublication(cluster);
        }
        sortMentions();
    }

    static bool fitsPublication(const Cluster& cluster, const PartialDate& published)
    {
        const PartialDate own = bestDate(cluster, &Inspection::published);
        if (own.isValid()) {
            return own.date.addDays(-samePublication) <= published.lastDate()
                && published.date <= own.lastDate().addDays(samePublication);
        }
        return cluster.period.first <= published.lastDate()
            && published.date <= cluster.period.last.addDays(longestWaitForPublication);
    }

    void addToSamePublication(const Cluster& cluster)
    {
        for (Cluster& other : m_clusters) {
            if (!other.period.isValid() && fits(frameworkOf(other), frameworkOf(cluster))
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
        QVector<Cluster> fresh;
        const QVector<Cluster> known = m_clusters;
        for (const InspectionMention* mention : std::as_const(m_mentions)) {
            if (periodOf(mention->inspection).isValid() || mention->inspection.published.isValid()) {
                continue;
            }
            const auto fitting
                = indicesOf(known, [&](const Cluster& cluster) { return fitsUndated(cluster, *mention); });
            const PartialDate earlier = earlierDate(*mention);
            if (fitting.size() == 1 && !earlier.isValid()) {
                m_clusters[fitting.first()].mentions.push_back(mention);
            } else if (fitting.isEmpty() && earlier.isValid()) {
                fresh.push_back({{mention}, {}, earlier});
            } else {
                fresh.push_back({{mention}, {}, {}});
            }
        }
        for (const Cluster& cluster : std::as_const(fresh)) {
            addToSameInferred(cluster);
        }
        sortMentions();
    }

    static bool fitsUndated(const Cluster& cluster, const InspectionMention& mention)
    {
        const Framework framework = mention.inspection.framework;
        if (!isNamed(framework) || frameworkOf(cluster) != framework || !cluster.period.isValid()) {
            return false;
        }
        if (mention.month != 0) {
            return cluster.period.first.month() <= mention.month && mention.month <= cluster.period.last.month();
        }
        const Grade grade = mention.inspection.overallGrade;
        const bool graded = grade != Grade::Unknown && grade != Grade::NotGraded;
        return mention.kind == DocumentKind::SummaryChildren || (graded && grade == gradeOf(cluster));
    }

    /// The one date of an earlier inspection, in documents of the same framework, that agrees with the month and belongs
    /// to no event that is known by date.
    [[nodiscard]] PartialDate earlierDate(const InspectionMention& mention) const
    {
        std::set<QDate> months;
        for (const InspectionMention* other : m_mentions) {
            if (other->inspection.framework != mention.inspection.framework || !isNamed(mention.inspection.framework)) {
                continue;
            }
            for (const PartialDate& date : other->earlier) {
                const bool sameMonth = date.isValid() && date.precision != DatePrecision::Year
                    && date.date.month() == mention.month;
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
        return std::any_of(m_clusters.begin(), m_clusters.end(), [&](const Cluster& cluster) {
            return cluster.period.isValid() && cluster.period.overlaps({date.date, date.lastDate()})
                && fits(frameworkOf(cluster), framework);
        });
    }

    void addToSameInferred(const Cluster& cluster)
    {
        for (Cluster& other : m_clusters) {
            if (cluster.inferred.isValid() && other.inferred == cluster.inferred
                && frameworkOf(other) == frameworkOf(cluster)) {
                other.mentions += cluster.mentions;
                return;
            }
        }
        m_clusters.push_back(cluster);
    }

    template<typename Predicate>
    static QVector<qsizetype> indicesOf(const QVector<Cluster>& clusters, Predicate predicate)
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
        for (Cluster& cluster : m_clusters) {
            std::sort(cluster.mentions.begin(), cluster.mentions.end(), before);
        }
    }

    QVector<const InspectionMention*> m_mentions; ///< in the order of trust
    QVector<Cluster> m_clusters;
};

Inspection merged(const Cluster& cluster)
{
    const auto filled = [](const QString& text) { return !text.isEmpty(); };
    Inspection inspection;
    inspection.council = cluster.mentions.first()->inspection.council;
    inspection.framework = frameworkOf(cluster);
    inspection.variant = firstKnown<QString>(cluster, std::mem_fn(&Inspection::variant), filled);
    inspection.leadInspector = firstKnown<QString>(cluster, std::mem_fn(&Inspection::leadInspector), filled);
    inspection.overallGrade = gradeOf(cluster);
    inspection.start = cluster.inferred.isValid() ? cluster.inferred : bestDate(cluster, &Inspection::start);
    inspection.end = cluster.inferred.isValid() ? cluster.inferred : bestDate(cluster, &Inspection::end);
    inspection.published = bestDate(cluster, &Inspection::published);
    for (const InspectionMention* mention : cluster.mentions) {
        inspection.documents << mention->sha256;
    }
    inspection.documents.sort();
    return inspection;
}

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

QDate sortDate(const Inspection& inspection)
{
    for (const PartialDate& date : {inspection.end, inspection.start, inspection.published}) {
        if (date.isValid()) {
            return date.date;
        }
    }
    return {};
}

void giveKeys(QVector<Inspection>& inspections)
{
    const auto order = [](const Inspection& inspection) {
        return std::tuple(inspection.council, sortDate(inspection), inspection.documents.first());
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
        for (const Cluster& cluster : CouncilMerger(ofCouncil).run()) {
            result.inspections.push_back(merged(cluster));
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
