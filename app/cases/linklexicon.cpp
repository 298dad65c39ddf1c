#include "linklexicon.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace Councilscope {

namespace {

const QLatin1String lexiconFile(":/reference/linking.json");

/// Of stems that hardly any finding has.
constexpr double leastShare = 0.0006;

double rarityOf(double share)
{
    return -std::log(std::clamp(share, leastShare, 1.0));
}

QStringList words(const QJsonValue& value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& word : array) {
        list << word.toString();
    }
    return list;
}

QString text(const QJsonObject& object, const char* name)
{
    return object.value(QLatin1String(name)).toString();
}

LinkWeights readWeights(const QJsonObject& json)
{
    LinkWeights weights;
    const auto number = [&json](const QString& name, double standard) { return json.value(name).toDouble(standard); };
    weights.bias = number(QStringLiteral("bias"), 0);
    for (int feature = 0; feature < linkFeatures; ++feature) {
        weights.features[size_t(feature)] = number(key(LinkFeature(feature)), 0);
    }
    weights.contestBias = number(QStringLiteral("contest_bias"), 0);
    weights.contestLogit = number(QStringLiteral("contest_logit"), 1);
    weights.contestEarlier = number(QStringLiteral("contest_earlier"), 0);
    weights.contestLater = number(QStringLiteral("contest_later"), 0);
    return weights;
}

LinkConditions readConditions(const QJsonObject& json)
{
    const LinkConditions none;
    const auto number
        = [&json](const char* name, double standard) { return json.value(QLatin1String(name)).toDouble(standard); };
    LinkConditions conditions;
    conditions.leastTerms = number("terms_of_one", none.leastTerms);
    conditions.leastTermsOfBoth = number("terms_of_both", none.leastTermsOfBoth);
    conditions.leastMattersOfBoth = number("matters_of_both", none.leastMattersOfBoth);
    conditions.leastLeadingMatters = number("leading_matters", none.leastLeadingMatters);
    conditions.longGap = number("years", none.longGap);
    conditions.leastTermsAfterLongGap = number("terms_of_one_after_years", none.leastTermsAfterLongGap);
    conditions.leastLead = number("lead", none.leastLead);
    return conditions;
}

} // namespace

Result<LinkLexicon> LinkLexicon::fromJson(const QByteArray& json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    LinkLexicon lexicon;
    lexicon.takeWords(root);
    const QJsonArray facets = root.value(QLatin1String("facets")).toArray();
    if (lexicon.m_matters.isEmpty() || lexicon.m_groups.isEmpty() || lexicon.m_groups.size() > 32 || facets.isEmpty()) {
        return Failure(
            errorMessage(QCoreApplication::translate("LinkLexicon", "The words that tell matters apart cannot be used"),
                {}, lexiconFile));
    }
    const QJsonObject stems = root.value(QLatin1String("stems")).toObject();
    for (auto stem = stems.constBegin(); stem != stems.constEnd(); ++stem) {
        lexicon.m_rarities.insert(stem.key(), rarityOf(stem->toDouble()));
    }
    lexicon.m_weights = readWeights(root.value(QLatin1String("weights")).toObject());
    lexicon.m_conditions = readConditions(root.value(QLatin1String("linked_only_with")).toObject());
    const QJsonObject thresholds = root.value(QLatin1String("thresholds")).toObject();
    const auto threshold
        = [&thresholds](const char* name) { return thresholds.value(QLatin1String(name)).toDouble(1); };
    lexicon.m_thresholds = {threshold("linked"), threshold("proposed"), threshold("proposed_of_praise")};
    return lexicon;
}

void LinkLexicon::takeWords(const QJsonObject& root)
{
    const auto member = [&root](const char* name) { return root.value(QLatin1String(name)); };
    Stemmer stemmer;
    const QJsonArray matters = member("matters").toArray();
    for (const QJsonValue& value : matters) {
        const QJsonObject matter = value.toObject();
        matterWords.add(words(matter.value(QLatin1String("words"))), int(m_matters.size()), stemmer);
        const double share = matter.value(QLatin1String("share")).toDouble();
        m_matters.push_back({text(matter, "key"), text(matter, "title"), rarityOf(share), {}});
    }
    takeKin(matters);
    const QJsonArray groups = member("groups").toArray();
    for (const QJsonValue& value : groups) {
        const QJsonObject group = value.toObject();
        groupWords.add(words(group.value(QLatin1String("words"))), int(m_groups.size()), stemmer);
        m_groups.push_back({text(group, "key"), text(group, "title"), group.value(QLatin1String("narrow")).toBool()});
    }
    const QJsonArray facets = member("facets").toArray();
    for (int facet = 0; facet < facets.size(); ++facet) {
        facetWords.add(words(facets[facet].toObject().value(QLatin1String("words"))), facet, stemmer);
    }
    references.add(words(member("references")), 0, stemmer);
    asides.add(words(member("asides")), 0, stemmer);
    const QVector<StemmedWord> fillers = stemmer.words(words(member("fillers")).join(u' '));
    for (const StemmedWord& word : fillers) {
        m_fillers.insert(word.stem);
    }
}

void LinkLexicon::takeKin(const QJsonArray& matters)
{
    QHash<QString, int> byKey;
    for (int matter = 0; matter < m_matters.size(); ++matter) {
        byKey.insert(m_matters[matter].key, matter);
    }
    for (int matter = 0; matter < m_matters.size(); ++matter) {
        const QStringList kin = words(matters[matter].toObject().value(QLatin1String("kin")));
        for (const QString& one : kin) {
            m_matters[matter].kin.push_back(byKey.value(one, matter));
        }
    }
}

const LinkLexicon& LinkLexicon::instance()
{
    static const LinkLexicon lexicon = [] {
        QFile file(lexiconFile);
        Result<LinkLexicon> loaded = fromJson(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        if (!loaded) {
            qFatal("%s", qUtf8Printable(loaded.error().toLine()));
        }
        return *std::move(loaded);
    }();
    return lexicon;
}

double LinkLexicon::rarity(const QString& stem) const
{
    if (m_fillers.contains(stem) || stem.size() < 2 || stem[0].isDigit()) {
        return 0;
    }
    return m_rarities.value(stem, rarityOf(leastShare));
}

} // namespace Councilscope
