#include "vocabulary.h"

#include <array>

namespace Councilscope {

namespace {

template <typename Enum> struct Word
{
    Enum value;
    const char* key;
};

template <typename Enum> struct Words;

template <> struct Words<DocumentKind>
{
    static constexpr std::array<Word<DocumentKind>, 11> list{{
        {DocumentKind::FullReport, "full_report"},
        {DocumentKind::LetterUnannounced, "letter_unannounced"},
        {DocumentKind::LetterFocusedVisit, "letter_focused_visit"},
        {DocumentKind::LetterMonitoringVisit, "letter_monitoring_visit"},
        {DocumentKind::LetterJtai, "letter_jtai"},
        {DocumentKind::SummaryChildren, "summary_children"},
        {DocumentKind::ReportSend, "report_send"},
        {DocumentKind::News, "news"},
        {DocumentKind::WebPage, "web_page"},
        {DocumentKind::Dataset, "dataset"},
        {DocumentKind::Other, "other"},
    }};
};

template <> struct Words<Framework>
{
    static constexpr std::array<Word<Framework>, 11> list{{
        {Framework::Unknown, ""},
        {Framework::Ucra, "UCRA"},
        {Framework::Slac, "SLAC"},
        {Framework::Cp, "CP"},
        {Framework::Sif, "SIF"},
        {Framework::Ilacs, "ILACS"},
        {Framework::Jtai, "JTAI"},
        {Framework::Mv, "MV"},
        {Framework::Fv, "FV"},
        {Framework::Send, "SEND"},
        {Framework::Other, "other"},
    }};
};

template <> struct Words<Area>
{
    static constexpr std::array<Word<Area>, 9> list{{
        {Area::Overall, "overall"},
        {Area::HelpAndProtection, "help_and_protection"},
        {Area::LookedAfterAndPermanence, "looked_after_and_permanence"},
        {Area::InCare, "in_care"},
        {Area::InCareAndCareLeavers, "in_care_and_care_leavers"},
        {Area::CareLeavers, "care_leavers"},
        {Area::Adoption, "adoption"},
        {Area::Leadership, "leadership"},
        {Area::Lscb, "lscb"},
    }};
};

template <> struct Words<Grade>
{
    static constexpr std::array<Word<Grade>, 7> list{{
        {Grade::Unknown, ""},
        {Grade::Outstanding, "outstanding"},
        {Grade::Good, "good"},
        {Grade::RequiresImprovement, "requires_improvement"},
        {Grade::Adequate, "adequate"},
        {Grade::Inadequate, "inadequate"},
        {Grade::NotGraded, "not_graded"},
    }};
};

template <> struct Words<FindingKind>
{
    static constexpr std::array<Word<FindingKind>, 6> list{{
        {FindingKind::Strength, "strength"},
        {FindingKind::MeetsRequirements, "meets_requirements"},
        {FindingKind::AreaForImprovement, "area_for_improvement"},
        {FindingKind::PriorityAction, "priority_action"},
        {FindingKind::Recommendation, "recommendation"},
        {FindingKind::Concern, "concern"},
    }};
};

template <> struct Words<StatementKind>
{
    static constexpr std::array<Word<StatementKind>, 7> list{{
        {StatementKind::Resolved, "resolved"},
        {StatementKind::Persists, "persists"},
        {StatementKind::Progressing, "progressing"},
        {StatementKind::PreviousJudgement, "previous_judgement"},
        {StatementKind::StatedCount, "stated_count"},
        {StatementKind::Intervention, "intervention"},
        {StatementKind::Claim, "claim"},
    }};
};

template <> struct Words<Qualifier>
{
    static constexpr std::array<Word<Qualifier>, 7> list{{
        {Qualifier::Exact, "exact"},
        {Qualifier::About, "about"},
        {Qualifier::MoreThan, "more_than"},
        {Qualifier::AtLeast, "at_least"},
        {Qualifier::LessThan, "less_than"},
        {Qualifier::AtMost, "at_most"},
        {Qualifier::Range, "range"},
    }};
};

template <> struct Words<DatePrecision>
{
    static constexpr std::array<Word<DatePrecision>, 5> list{{
        {DatePrecision::Unknown, ""},
        {DatePrecision::Day, "day"},
        {DatePrecision::PartOfMonth, "part_of_month"},
        {DatePrecision::Month, "month"},
        {DatePrecision::Year, "year"},
    }};
};

template <> struct Words<RecordState>
{
    static constexpr std::array<Word<RecordState>, 5> list{{
        {RecordState::Stated, "stated"},
        {RecordState::Inferred, "inferred"},
        {RecordState::Confirmed, "confirmed"},
        {RecordState::Corrected, "corrected"},
        {RecordState::Rejected, "rejected"},
    }};
};

template <> struct Words<DocumentStatus>
{
    static constexpr std::array<Word<DocumentStatus>, 2> list{{
        {DocumentStatus::Loaded, "loaded"},
        {DocumentStatus::Partial, "partial"},
    }};
};

} // namespace

template <typename Enum> QString key(Enum value)
{
    for (const auto& word : Words<Enum>::list) {
        if (word.value == value) {
            return QString::fromLatin1(word.key);
        }
    }
    return {};
}

template <typename Enum> QVector<Enum> allValues()
{
    QVector<Enum> values;
    for (const auto& word : Words<Enum>::list) {
        values.push_back(word.value);
    }
    return values;
}

template QString key(DocumentKind);
template QVector<DocumentKind> allValues<DocumentKind>();
template QString key(Framework);
template QVector<Framework> allValues<Framework>();
template QString key(Area);
template QVector<Area> allValues<Area>();
template QString key(Grade);
template QVector<Grade> allValues<Grade>();
template QString key(FindingKind);
template QVector<FindingKind> allValues<FindingKind>();
template QString key(StatementKind);
template QVector<StatementKind> allValues<StatementKind>();
template QString key(Qualifier);
template QVector<Qualifier> allValues<Qualifier>();
template QString key(DatePrecision);
template QVector<DatePrecision> allValues<DatePrecision>();
template QString key(RecordState);
template QVector<RecordState> allValues<RecordState>();
template QString key(DocumentStatus);
template QVector<DocumentStatus> allValues<DocumentStatus>();

int gradeOrdinal(Grade grade)
{
    switch (grade) {
    case Grade::Inadequate:
        return 1;
    case Grade::Adequate:
    case Grade::RequiresImprovement:
        return 2;
    case Grade::Good:
        return 3;
    case Grade::Outstanding:
        return 4;
    case Grade::Unknown:
    case Grade::NotGraded:
        return 0;
    }
    return 0;
}

QString gradeLetter(Grade grade)
{
    switch (grade) {
    case Grade::Inadequate:
        return QStringLiteral("I");
    case Grade::Adequate:
        return QStringLiteral("A");
    case Grade::RequiresImprovement:
        return QStringLiteral("RI");
    case Grade::Good:
        return QStringLiteral("G");
    case Grade::Outstanding:
        return QStringLiteral("O");
    case Grade::Unknown:
    case Grade::NotGraded:
        return {};
    }
    return {};
}

} // namespace Councilscope
