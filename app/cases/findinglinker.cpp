#include "findinglinker.h"

#include <QRegularExpression>
#include <QSet>

#include <libstemmer.h>

#include <algorithm>

namespace Councilscope {

namespace {

/// Words that every finding has.
const QSet<QString>& everywhere()
{
    static const QSet<QString> words{QStringLiteral("children"), QStringLiteral("young"), QStringLiteral("people"),
        QStringLiteral("services"), QStringLiteral("council"), QStringLiteral("authority"), QStringLiteral("local"),
        QStringLiteral("ensure"), QStringLiteral("improve"), QStringLiteral("their"), QStringLiteral("which"),
        QStringLiteral("there"), QStringLiteral("where"), QStringLiteral("that"), QStringLiteral("with"),
        QStringLiteral("from"), QStringLiteral("this"), QStringLiteral("have"), QStringLiteral("about")};
    return words;
}

class Stemmer
{
public:
    Stemmer()
        : m_stemmer(sb_stemmer_new("english", "UTF_8"))
    {
    }
    ~Stemmer() { sb_stemmer_delete(m_stemmer); }
    Stemmer(const Stemmer&) = delete;
    Stemmer& operator=(const Stemmer&) = delete;

    QHash<QString, QString> stems(const QString& text)
    {
        static const QRegularExpression word(QStringLiteral("\\p{L}{4,}"));
        QHash<QString, QString> found;
        QRegularExpressionMatchIterator matches = word.globalMatch(text);
        while (matches.hasNext()) {
            const QString printed = matches.next().captured();
            if (!everywhere().contains(printed.toLower())) {
                const QByteArray bytes = printed.toLower().toUtf8();
                const sb_symbol* stem = sb_stemmer_stem(
                    m_stemmer, reinterpret_cast<const sb_symbol*>(bytes.constData()), int(bytes.size()));
                found.insert(
                    QString::fromUtf8(reinterpret_cast<const char*>(stem), sb_stemmer_length(m_stemmer)), printed);
            }
        }
        return found;
    }

private:
    sb_stemmer* m_stemmer;
};

bool asksForImprovement(const Finding& finding)
{
    return finding.kind != FindingKind::Strength && finding.kind != FindingKind::MeetsRequirements;
}

QStringList sharedThemes(const Finding& left, const Finding& right)
{
    QStringList shared;
    std::copy_if(left.themes.cbegin(), left.themes.cend(), std::back_inserter(shared),
        [&right](const QString& theme) { return right.themes.contains(theme); });
    return shared;
}

using Stems = QHash<QString, QString>;

FindingLink compared(const DatedFinding& earlier, const Stems& left, const DatedFinding& later, const Stems& right)
{
    FindingLink link;
    link.kind = asksForImprovement(later.finding) ? FindingLink::Kind::SameDefect : FindingLink::Kind::Met;
    QStringList terms;
    for (auto stem = right.cbegin(); stem != right.cend(); ++stem) {
        if (left.contains(stem.key())) {
            terms.push_back(*stem);
        }
    }
    terms.sort();
    const QStringList themes = sharedThemes(earlier.finding, later.finding);
    const qsizetype shorter = std::min(left.size(), right.size());
    const double share = shorter == 0 ? 0 : double(terms.size()) / double(shorter);
    link.score = themes.isEmpty() ? share * 0.6 : std::min(1.0, share * 1.2);
    if (!themes.isEmpty()) {
        link.reasons.push_back({LinkReason::Kind::SharedThemes, themes, 0, 0.2});
    }
    if (!terms.isEmpty()) {
        link.reasons.push_back({LinkReason::Kind::SharedTerms, terms, 0, share});
    }
    return link;
}

bool mayCompare(const DatedFinding& earlier, const DatedFinding& later)
{
    const bool isOneInspection = earlier.finding.inspection == later.finding.inspection;
    return earlier.finding.council == later.finding.council
        && (asksForImprovement(earlier.finding) || asksForImprovement(later.finding))
        && (isOneInspection ? earlier.finding.source.sha256 < later.finding.source.sha256 : earlier.date < later.date);
}

} // namespace

struct FindingLinker::Private
{
    LinkThresholds thresholds;
};

FindingLinker::FindingLinker()
    : d(std::make_unique<Private>())
{
}

FindingLinker::~FindingLinker() = default;

LinkThresholds FindingLinker::thresholds() const
{
    return d->thresholds;
}

QVector<FindingLink> FindingLinker::links(const QVector<DatedFinding>& findings) const
{
    Stemmer stemmer;
    QVector<Stems> stems;
    for (const DatedFinding& dated : findings) {
        stems.push_back(stemmer.stems(dated.finding.text));
    }
    QVector<FindingLink> found;
    for (qsizetype earlier = 0; earlier < findings.size(); ++earlier) {
        for (qsizetype later = 0; later < findings.size(); ++later) {
            if (mayCompare(findings[earlier], findings[later])) {
                FindingLink candidate = compared(findings[earlier], stems[earlier], findings[later], stems[later]);
                candidate.earlier = earlier;
                candidate.later = later;
                if (candidate.score >= d->thresholds.proposed) {
                    found.push_back(candidate);
                }
            }
        }
    }
    return found;
}

FindingLink FindingLinker::link(const DatedFinding& earlier, const DatedFinding& later) const
{
    Stemmer stemmer;
    return compared(earlier, stemmer.stems(earlier.finding.text), later, stemmer.stems(later.finding.text));
}

} // namespace Councilscope
