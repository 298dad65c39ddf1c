#pragma once

#include <caseledger.h>

namespace Councilscope {

/// Which cases a person looks at. What is empty or invalid asks for nothing.
struct CaseFilter
{
    QString words; ///< all of them, anywhere in the case
    std::optional<CaseStatus> status;
    std::optional<FindingKind> kind;
    QString theme; ///< key; one of the case's
    QString owner;
    bool onlyPriority = false;
    bool onlyOpen = false;
    bool onlyToConfirm = false; ///< resolved by inference, waits for a person
    QStringList councils; ///< empty: none, as on every page
    QDate from; ///< inclusive
    QDate to; ///< inclusive

    /// All but the words.
    [[nodiscard]] bool accepts(const Case& single) const;
    /// Whether anything but councils and period is asked for.
    [[nodiscard]] bool isNarrowed() const;
    bool operator==(const CaseFilter&) const = default;
};

/// Whether the case was first flagged in the period or is spoken of in it; one without any date is in every period.
[[nodiscard]] bool isInPeriod(const Case& single, const QDate& from, const QDate& to);
/// Everything in the case that words are looked for in, in lower case.
[[nodiscard]] QString searchText(const Case& single);

} // namespace Councilscope
