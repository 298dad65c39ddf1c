#pragma once

#include "inspectionmerger.h"

namespace Councilscope {

/// The days on which the event may have taken place, inclusive.
struct InspectionPeriod
{
    QDate first;
    QDate last;

    [[nodiscard]] bool isValid() const { return first.isValid() && last.isValid(); }
    [[nodiscard]] bool overlaps(const InspectionPeriod& other) const
    {
        return first <= other.last && other.first <= last;
    }
};

/// Mentions of one event; never empty. The mentions outlive the cluster.
struct InspectionCluster
{
    QVector<const InspectionMention*> mentions; ///< most trusted first
    InspectionPeriod period; ///< invalid when no mention has a date
    PartialDate inferred; ///< the date found in other documents for an event without one

    void sortMentions();
    [[nodiscard]] Framework framework() const;
    [[nodiscard]] Grade overallGrade() const;
    /// The first date that is known to the day; else the first that is known.
    [[nodiscard]] PartialDate bestDate(PartialDate Inspection::*member) const;
    /// The event as all mentions together tell it, without key.
    [[nodiscard]] Inspection merged() const;
};

/// What a person decided goes before all; then the report knows best, a newspaper least; hashes decide among equals, so
/// that the order is always the same.
[[nodiscard]] bool isMoreTrusted(const InspectionMention* left, const InspectionMention* right);
[[nodiscard]] InspectionPeriod periodOf(const Inspection& inspection);
/// 0 where the days are known, 1 where the month, 2 where only the year is.
[[nodiscard]] int vagueness(const Inspection& inspection);
[[nodiscard]] bool isNamed(Framework framework);
/// Whether both may be said of one event.
[[nodiscard]] bool fits(Framework left, Framework right);

} // namespace Councilscope
