#pragma once

#include "rulescope.h"

#include <vocabulary.h>

#include <QVector>

namespace Councilscope {

/// Areas of judgement as articles name them (rules of the target "reported.area"). Keeps a reference to the scope.
class ReportedAreas
{
public:
    explicit ReportedAreas(const RuleScope& scope)
        : m_scope(scope)
    {
    }

    /// Each once. `first` and `last`, where given, are set to the start of the first and the end of the last one's
    /// name; untouched when there is none.
    [[nodiscard]] QVector<Area> in(const QString& text, qsizetype* first = nullptr, qsizetype* last = nullptr) const;
    /// Those that a grade is led to by the words behind it: "good for adoption", "good in two of the areas – adoption
    /// and leadership". `end` is set to the end of the last one when there is one.
    [[nodiscard]] QVector<Area> behind(const QString& words, qsizetype& end) const;
    /// Of a sentence about all areas: the service as a whole, or what is left without those that it excepts.
    [[nodiscard]] QVector<Area> allBut(const QString& sentence) const;

private:
    const RuleScope& m_scope;
};

} // namespace Councilscope
