#pragma once

#include <QString>
#include <QStringView>
#include <QVector>

#include <optional>

/// The words of the domain. Each enumerator has one key (`key()`), the spelling used in exports, the database, rules
/// and tests; what a person reads is made from it in the interface, translated. Keys are a contract: add, never rename.
namespace Councilscope {

enum class DocumentKind
{
    FullReport,
    LetterUnannounced,
    LetterFocusedVisit,
    LetterMonitoringVisit,
    LetterJtai,
    SummaryChildren,
    ReportSend,
    News,
    WebPage,
    Dataset,
    Other,
};

/// Inspection frameworks: see the README of resources/reference for their periods and scales.
enum class Framework
{
    Unknown, ///< key is the empty string
    Ucra,
    Slac,
    Cp,
    Sif,
    Ilacs,
    Jtai,
    Mv,
    Fv,
    Send,
    Other,
};

enum class Area
{
    Overall,
    HelpAndProtection,
    LookedAfterAndPermanence,
    InCare,
    InCareAndCareLeavers,
    CareLeavers,
    Adoption,
    Leadership,
    Lscb,
};

/// `Unknown` means that nothing was said; `NotGraded` that the framework or the report grants no grade.
enum class Grade
{
    Unknown, ///< key is the empty string
    Outstanding,
    Good,
    RequiresImprovement,
    Adequate,
    Inadequate,
    NotGraded,
};

enum class FindingKind
{
    Strength,
    MeetsRequirements,
    AreaForImprovement,
    PriorityAction,
    Recommendation,
    Concern,
};

enum class StatementKind
{
    Resolved,
    Persists,
    Progressing,
    PreviousJudgement,
    StatedCount,
    Intervention,
    Claim,
};

enum class Qualifier
{
    Exact,
    About,
    MoreThan,
    AtLeast,
    LessThan,
    AtMost,
    Range,
};

enum class DatePrecision
{
    Unknown, ///< nothing usable; the date is invalid
    Day,
    PartOfMonth, ///< "early October": the month is known, the day is not
    Month,
    Year,
};

enum class RecordState
{
    Stated,
    Inferred,
    Confirmed,
    Corrected,
    Rejected,
};

enum class DocumentStatus
{
    Loaded,
    Partial,
};

// Defined for exactly the enums above.
template <typename Enum> [[nodiscard]] QString key(Enum value);

/// Every enumerator in declaration order.
template <typename Enum> [[nodiscard]] QVector<Enum> allValues();

template <typename Enum> [[nodiscard]] std::optional<Enum> fromKey(QStringView text)
{
    for (const Enum value : allValues<Enum>()) {
        if (key(value) == text) {
            return value;
        }
    }
    return std::nullopt;
}

/// Helper for colour and sorting only: 1 inadequate, 2 adequate or requires improvement, 3 good, 4 outstanding, 0 none.
[[nodiscard]] int gradeOrdinal(Grade grade);

/// "O", "G", "RI", "A", "I"; empty for no grade.
[[nodiscard]] QString gradeLetter(Grade grade);

} // namespace Councilscope
