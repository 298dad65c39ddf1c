#pragma once

#include <gazetteer.h>

#include <QHash>
#include <QStringList>
#include <QStringView>
#include <QVector>

namespace Councilscope {

/// A council's name as printed. Offsets are a half-open range in the text that was searched.
struct CouncilMatch
{
    QString council; ///< short name of the gazetteer
    bool official = false; ///< the body and not only the place: "… Council", "London Borough of …", a trust
    qsizetype start = 0;
    qsizetype end = 0;
};

/// A word of a text, made comparable.
struct CouncilWord
{
    QString folded; ///< lower case, without apostrophes, "and" for "&"
    QString withoutPossessive; ///< the same as `folded` where there is no 's
    bool capital = false;
    bool followsClosely = false; ///< only blanks, hyphens, commas or points part it from the word before
    qsizetype start = 0;
    qsizetype end = 0;
};
using CouncilWords = QVector<CouncilWord>;

/// Finds councils by any name of the gazetteer: whole words, the longest name at each place, proper names only with a
/// capital. "Greater Manchester" and "Essex Police" are no councils. Immutable and safe to share.
class CouncilNameFinder
{
public:
    explicit CouncilNameFinder(const Gazetteer& gazetteer);
    /// Over the compiled-in gazetteer.
    [[nodiscard]] static const CouncilNameFinder& instance();

    /// All names in order of appearance, never overlapping.
    [[nodiscard]] QVector<CouncilMatch> find(QStringView text) const;

private:
    struct Name
    {
        QStringList words; ///< folded
        QVector<bool> capital; ///< must begin with a capital in the text
        QString council;
        bool official = false;
    };

    void add(const QString& name, const QString& council);
    [[nodiscard]] const Name* nameAt(const CouncilWords& words, qsizetype first) const;
    [[nodiscard]] static bool isNamedAt(const Name& name, const CouncilWords& words, qsizetype first);

    QHash<QString, QVector<Name>> m_byFirstWord; ///< longest first
};

} // namespace Councilscope
