#include "outcometable.h"

#include "figurecell.h"

#include <QCoreApplication>
#include <QLocale>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(OutcomeTable)
};

QStringList words(const char* list)
{
    return QString::fromLatin1(list).split(QLatin1Char(' '));
}

/// British order, ISO, or the days since 1899 that spreadsheets count.
PartialDate dateOf(QStringView cell)
{
    const QString text = cell.trimmed().toString();
    for (const char* form : {"d/M/yyyy", "yyyy-MM-dd", "d MMMM yyyy"}) {
        const QDate date = QLocale::c().toDate(text, QLatin1String(form));
        if (date.isValid()) {
            return PartialDate::day(date);
        }
    }
    const auto days = plainNumber(text);
    constexpr double year2000 = 36526;
    constexpr double year2100 = 73051;
    return days && *days >= year2000 && *days < year2100 ? PartialDate::day(QDate(1899, 12, 30).addDays(qint64(*days)))
                                                         : PartialDate();
}

Grade gradeOf(const QString& printed)
{
    const std::initializer_list<std::pair<const char*, Grade>> grades{{"outstanding", Grade::Outstanding},
        {"requires improvement", Grade::RequiresImprovement}, {"inadequate", Grade::Inadequate},
        {"adequate", Grade::Adequate}, {"not judged", Grade::NotGraded}, {"good", Grade::Good}};
    for (const auto& [word, grade] : grades) {
        if (printed.startsWith(QLatin1String(word), Qt::CaseInsensitive)) {
            return grade;
        }
    }
    return Grade::Unknown;
}

/// Frameworks followed each other; a sheet of the latest inspections does not name them.
Framework frameworkAt(const QDate& date)
{
    return date >= QDate(2018, 1, 1) ? Framework::Ilacs : Framework::Sif;
}

} // namespace

bool OutcomeTable::isHeader(const ColumnNames& names)
{
    return names.indexWith(words("local authority name")) >= 0 && names.indexWith(words("overall effectiveness")) >= 0
        && names.indexWith(words("inspection date")) + names.indexWith(words("visit date")) > -2;
}

OutcomeTable::OutcomeTable(const ColumnNames& names, const CouncilCodes& codes)
    : m_codes(codes)
    , m_code(names.indexWith(words("local authority area code")))
    , m_date(names.indexWith(words("inspection date")))
    , m_published(names.indexWith(words("publication date")))
    , m_kind(names.indexWith(words("inspection type")))
    , m_theme(names.indexWith(words("visit theme")))
    , m_status(names.indexWith(words("authority status")))
{
    if (m_date < 0) {
        m_date = names.indexWith(words("visit date"));
    }
    if (m_kind < 0) {
        m_kind = names.indexWith(words("visit type"));
    }
    for (const auto& [area, name] : std::initializer_list<std::pair<Area, const char*>>{
             {Area::Overall, "overall effectiveness"},
             {Area::Leadership, "impact leaders"},
             {Area::HelpAndProtection, "help and protection"},
             {Area::InCare, "children in care"},
             {Area::CareLeavers, "care leavers"},
         }) {
        if (const qsizetype column = names.indexWith(words(name)); column >= 0) {
            m_areas.push_back({area, column});
        }
    }
}

void OutcomeTable::readKind(const TableRow& row, Inspection& inspection) const
{
    const QString kind = row.cell(m_kind).toString().toLower();
    inspection.framework = frameworkAt(inspection.start.date);
    if (kind.contains(QLatin1String("focused"))) {
        inspection.framework = Framework::Fv;
    } else if (kind.contains(QLatin1String("monitoring"))) {
        inspection.framework = Framework::Mv;
    } else if (kind.contains(QLatin1String("joint targeted")) || kind.contains(QLatin1String("jtai"))) {
        inspection.framework = Framework::Jtai;
    } else if (kind.contains(QLatin1String("short"))) {
        inspection.variant = QStringLiteral("short");
    } else if (kind.contains(QLatin1String("standard"))) {
        inspection.variant = QStringLiteral("standard");
    }
}

std::optional<OutcomeRow> OutcomeTable::read(const TableRow& row, QString& reason) const
{
    OutcomeRow outcome;
    outcome.inspection.council = m_codes.council({}, row.cell(m_code)).name;
    outcome.inspection.start = dateOf(row.cell(m_date));
    if (outcome.inspection.council.isEmpty() || !outcome.inspection.start.isValid()) {
        reason = outcome.inspection.council.isEmpty() ? Messages::tr("They name no council that is known.")
                                                      : Messages::tr("They have no date that can be read.");
        return std::nullopt;
    }
    outcome.inspection.published = dateOf(row.cell(m_published));
    readKind(row, outcome.inspection);
    outcome.theme = row.cell(m_theme).trimmed().toString();
    outcome.status = row.cell(m_status).trimmed().toString();
    // Before 2023 children in care and care leavers were judged together; the table prints the old judgement under the
    // new name.
    const bool together = outcome.inspection.start.date < QDate(2023, 1, 1);
    for (const auto& [area, column] : m_areas) {
        const QString printed = row.cell(column).trimmed().toString();
        const Grade grade = gradeOf(printed);
        if (grade == Grade::Unknown) {
            continue;
        }
        outcome.gradings.push_back(
            {together && area == Area::InCare ? Area::InCareAndCareLeavers : area, grade, printed});
        if (area == Area::Overall) {
            outcome.inspection.overallGrade = grade;
        }
    }
    if (outcome.gradings.isEmpty()) {
        outcome.inspection.overallGrade = Grade::NotGraded;
    }
    return outcome;
}

} // namespace Councilscope
