#include "themecatalogue.h"

#include "requiredwords.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(ThemeCatalogue)
};

/// "chronolog*" is the beginning of a word, "front door" whole words.
QRegularExpression wordsExpression(const QJsonArray& words)
{
    QStringList alternatives;
    for (const QJsonValue& value : words) {
        QString word = value.toString().trimmed();
        const bool beginning = word.endsWith(u'*');
        if (beginning) {
            word.chop(1);
        }
        QString pattern = QRegularExpression::escape(word);
        pattern.replace(QStringLiteral("\\ "), QStringLiteral("[\\s-]+"));
        alternatives.push_back(pattern + (beginning ? QStringLiteral("\\w*") : QString()));
    }
    return QRegularExpression(
        QStringLiteral("\\b(?:%1)\\b").arg(alternatives.join(u'|')), QRegularExpression::CaseInsensitiveOption);
}

} // namespace

Result<ThemeCatalogue> ThemeCatalogue::fromJson(const QByteArray& json)
{
    ThemeCatalogue catalogue;
    const QJsonArray array = QJsonDocument::fromJson(json).object().value(QLatin1String("themes")).toArray();
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        const QJsonArray words = object.value(QLatin1String("words")).toArray();
        Theme theme{object.value(QLatin1String("key")).toString(), object.value(QLatin1String("title")).toString(),
            wordsExpression(words)};
        if (!theme.isValid() || theme.title.isEmpty() || words.isEmpty() || !theme.words.isValid()) {
            return Failure(errorMessage(
                Messages::tr("A theme cannot be read"), Messages::tr("It lacks a key, a title or words."), theme.key));
        }
        catalogue.m_themes.push_back(theme);
    }
    if (catalogue.m_themes.isEmpty()) {
        return Failure(errorMessage(Messages::tr("The list of themes is empty")));
    }
    catalogue.collectNeeds();
    return catalogue;
}

const ThemeCatalogue& ThemeCatalogue::instance()
{
    static const ThemeCatalogue catalogue = [] {
        QFile file(QStringLiteral(":/reference/themes.json"));
        Result<ThemeCatalogue> loaded = fromJson(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        if (!loaded) {
            qFatal("%s", qUtf8Printable(loaded.error().toLine()));
        }
        return *loaded;
    }();
    return catalogue;
}

void ThemeCatalogue::collectNeeds()
{
    QVector<QStringList> groups;
    for (const Theme& theme : std::as_const(m_themes)) {
        QVector<qsizetype> needs;
        for (const QStringList& words : requiredWords(theme.words)) {
            needs.push_back(groups.size());
            groups.push_back(words);
        }
        m_needs.push_back(needs);
    }
    m_finder = WordFinder(groups);
}

bool ThemeCatalogue::mayHave(qsizetype theme, const WordHits& hits) const
{
    const QVector<qsizetype>& needs = m_needs[theme];
    return std::all_of(needs.begin(), needs.end(), [&hits](qsizetype group) { return hits.contains(group); });
}

QStringList ThemeCatalogue::themesOf(const QString& text) const
{
    QStringList keys;
    const WordHits hits = m_finder.find(text);
    for (qsizetype theme = 0; theme < m_themes.size(); ++theme) {
        if (mayHave(theme, hits) && m_themes[theme].words.match(text).hasMatch()) {
            keys.push_back(m_themes[theme].key);
        }
    }
    return keys;
}

QVector<ThemeHit> ThemeCatalogue::hits(const QString& text) const
{
    QVector<ThemeHit> hits;
    for (const Theme& theme : m_themes) {
        QRegularExpressionMatchIterator matches = theme.words.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            hits.push_back({theme.key, match.capturedStart(), match.capturedEnd()});
        }
    }
    return hits;
}

} // namespace Councilscope
