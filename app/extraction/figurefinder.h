#pragma once

#include <vocabulary.h>

#include <QStringView>
#include <QVector>

#include <optional>

namespace Councilscope {

enum class FigureUnit
{
    Count,
    Percent, ///< "17%", "17 per cent"
    Share, ///< "one in three", "two thirds": value in 0-1
};

/// A quantity printed in a text. `start` and `end` are half-open and hold number, percent sign and qualifier words.
struct Figure
{
    qsizetype start = 0;
    qsizetype end = 0;
    qsizetype numberStart = 0; ///< where the number itself begins, after any qualifier
    std::optional<double> value; ///< none when the number is withheld ("fewer than five", "suppressed")
    std::optional<double> upper; ///< of a Range, inclusive
    Qualifier qualifier = Qualifier::Exact;
    FigureUnit unit = FigureUnit::Count;
    QString symbol; ///< as published or made from the words when the value is withheld: "<5", "c"
};

/// Finds quantities and says nothing of what they measure. Left out: years, days of dates, ages, telephone numbers,
/// money, sections and paragraphs, the base of a rate ("per 10,000") and numbers inside names ("COVID-19").
class FigureFinder
{
public:
    /// In reading order, never overlapping.
    [[nodiscard]] static QVector<Figure> find(QStringView text);
};

} // namespace Councilscope
