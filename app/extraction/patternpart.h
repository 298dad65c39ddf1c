#pragma once

#include <QStringList>
#include <QVector>

namespace Councilscope {

/// What is known of the texts that a part of a pattern matches.
struct PatternPart
{
    bool isExact = false; ///< they are `texts`, and nothing else
    QStringList texts; ///< case-folded
    QVector<QStringList> lists; ///< each text holds a word of every list

    /// Matches what has no length: a place, the end of an empty pattern.
    [[nodiscard]] static PatternPart empty();
    [[nodiscard]] static PatternPart exactly(const QStringList& texts) { return {true, texts, {}}; }
    [[nodiscard]] static PatternPart oneOf(const QVector<PatternPart>& alternatives);

    /// This part and the next one behind it. Unless all is exact, `texts` are what the last exact parts match until
    /// end() is called.
    void append(const PatternPart& next);
    void end();
    /// The lists, and that of the texts when they are known.
    [[nodiscard]] QVector<QStringList> required() const;
    /// The part or nothing of it.
    [[nodiscard]] PatternPart orNothing() const;
};

/// The lists that say most, the best first.
[[nodiscard]] QVector<QStringList> bestLists(QVector<QStringList> lists);

} // namespace Councilscope
