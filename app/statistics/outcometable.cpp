#include "outcometable.h"

#include "figurecell.h"
#include "tidycolumns.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

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

namespace {

/// The first column that has one of the phrases, the first phrase first; -1 for none.
qsizetype columnOf(const ColumnNames& names, std::initializer_list<const char*> phrases)
{
    for (const char* phrase : phrases) {
        if (const qsizetype column = names.indexWith(words(phrase)); column >= 0) {
            return column;
        }
    }
    return -1;
}

qsizetype nameColumn(const ColumnNames& names)
{
    const qsizetype named = columnOf(names, {"local authority name", "la name", "authority name"});
    return named >= 0 ? named : names.indexOf(QStringLiteral("local_authority"));
}

qsizetype dateColumn(const ColumnNames& names)
{
    return columnOf(names,
        {"inspection start date", "inspection date", "visit start date", "visit date", "start date", "date inspection",
            "date visit"});
}

/// A column is of the first area that fits: under the older framework care leavers' progress is an "experience" too.
QVector<std::pair<Area, qsizetype>> areaColumns(const ColumnNames& names)
{
    QVector<std::pair<Area, qsizetype>> areas;
    const std::initializer_list<std::pair<Area, const char*>> phrases{
        {Area::Overall, "overall effectiveness"},
        {Area::Leadership, "impact leaders"},
        {Area::Leadership, "leadership management"},
        {Area::HelpAndProtection, "help and protection"},
        {Area::InCareAndCareLeavers, "children in care and care leavers"},
        {Area::InCare, "children in care"},
        {Area::LookedAfterAndPermanence, "looked after permanence"},
        {Area::Adoption, "adoption"},
        {Area::CareLeavers, "care leavers"},
        {Area::Lscb, "lscb"},
        {Area::Lscb, "safeguarding children board"},
    };
    for (const auto& [area, phrase] : phrases) {
        const qsizetype column = names.indexWith(words(phrase));
        const bool isTaken = std::any_of(areas.begin(), areas.end(),
            [area = area, column](const auto& known) { return known.first == area || known.second == column; });
        if (column >= 0 && !isTaken) {
            areas.push_back({area, column});
        }
    }
    return areas;
}

} // namespace

bool OutcomeTable::isHeader(const ColumnNames& names)
{
    constexpr qsizetype fewest = 2;
    return nameColumn(names) >= 0 && dateColumn(names) >= 0 && areaColumns(names).size() >= fewest
        && !TidyColumns::isHeader(names);
}

OutcomeTable::OutcomeTable(const ColumnNames& names, const CouncilCodes& codes)
    : m_codes(codes)
    , m_code(columnOf(names, {"local authority area code", "authority ons code", "la code", "authority code"}))
    , m_name(nameColumn(names))
    , m_date(dateColumn(names))
    , m_end(columnOf(names, {"inspection end date", "visit end date", "end date"}))
    , m_published(columnOf(names, {"publication date", "published"}))
    , m_kind(columnOf(names, {"inspection type", "visit type", "event type", "framework"}))
    , m_theme(columnOf(names, {"visit theme", "theme"}))
    , m_status(columnOf(names, {"authority status", "la status"}))
    , m_areas(areaColumns(names))
{
}

QString OutcomeTable::councilOf(const TableRow& row, const PartialDate& day) const
{
    const QStringView code = row.cell(m_code).trimmed();
    const Council& council = m_codes.council(code, code);
    return council.isValid() || !code.isEmpty() ? council.name : m_codes.councilNamed(row.cell(m_name), day.date).name;
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
    outcome.inspection.start = dateOf(row.cell(m_date));
    outcome.inspection.end = dateOf(row.cell(m_end));
    outcome.inspection.council = councilOf(row, outcome.inspection.start);
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
