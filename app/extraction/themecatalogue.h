#pragma once

#include "wordfinder.h"

#include <result.h>

#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <QVector>

namespace Councilscope {

/// A subject of children's services (resources/reference/themes.json).
struct Theme
{
    QString key;
    QString title; ///< English, for people
    QRegularExpression words; ///< any of its words or beginnings of words

    [[nodiscard]] bool isValid() const { return !key.isEmpty(); }
};

/// Why a text has a theme. Half-open range in the text that was asked about.
struct ThemeHit
{
    QString theme;
    qsizetype start = 0;
    qsizetype end = 0;

    bool operator==(const ThemeHit&) const = default;
};

/// The taxonomy of themes. Read once, then immutable and safe to share between threads.
class ThemeCatalogue
{
public:
    [[nodiscard]] static Result<ThemeCatalogue> fromJson(const QByteArray& json);
    /// The compiled-in taxonomy; a broken one is a programming error and aborts.
    [[nodiscard]] static const ThemeCatalogue& instance();

    [[nodiscard]] const QVector<Theme>& themes() const { return m_themes; }
    /// Keys in the order of the taxonomy; empty when no word decides.
    [[nodiscard]] QStringList themesOf(const QString& text) const;
    /// The deciding words, in the order of the taxonomy, then of the text.
    [[nodiscard]] QVector<ThemeHit> hits(const QString& text) const;

private:
    void collectNeeds();
    /// Whether it is worth while to look for the words of the theme in a text with these hits.
    [[nodiscard]] bool mayHave(qsizetype theme, const WordHits& hits) const;

    QVector<Theme> m_themes;
    WordFinder m_finder;
    QVector<QVector<qsizetype>> m_needs; ///< groups of the finder that each theme cannot do without
};

} // namespace Councilscope
