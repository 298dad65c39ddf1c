#include "summaryvalues.h"

#include <words.h>

#include <QCoreApplication>

namespace Councilscope {

namespace {

struct PageWords
{
    Q_DECLARE_TR_FUNCTIONS(SummaryPage)
};

class Values
{
public:
    Values(const ComparisonSummary& summary, CitationLinks links)
        : m_summary(summary)
        , m_links(links)
    {
    }

    [[nodiscard]] QVariantMap claim(const SummaryClaim& claim) const
    {
        QVariantList citations;
        for (const int index : claim.citations) {
            const SummaryCitation& citation = m_summary.citations.at(index);
            const QString number = QString::number(citation.source);
            const bool inWindow = m_links == CitationLinks::ToEvidence && citation.place.isValid();
            citations.push_back(QVariantMap{
                {QStringLiteral("href"),
                    inWindow ? QString(QLatin1String("evidence:") + QString::number(index))
                             : QString(QLatin1String("#source-") + number)},
                {QStringLiteral("mark"),
                    citation.place.page > 0 ? PageWords::tr("[%1, p. %2]").arg(number).arg(citation.place.page)
                                            : PageWords::tr("[%1]").arg(number)},
            });
        }
        return {{QStringLiteral("text"), claim.text}, {QStringLiteral("citations"), citations}};
    }

    [[nodiscard]] QVariantList claims(const QVector<SummaryClaim>& list) const
    {
        QVariantList result;
        for (const SummaryClaim& one : list) {
            result.push_back(claim(one));
        }
        return result;
    }

    // now, before: a cell of grades or figures; `nothing` stands where there is neither.
    [[nodiscard]] QVariantMap cell(const SummaryClaim& now, const SummaryClaim& before, const QString& nothing) const
    {
        QVariantMap result;
        if (now.text.isEmpty()) {
            result.insert(QStringLiteral("nothing"), nothing);
        } else {
            result.insert(QStringLiteral("now"), claim(now));
        }
        if (!before.text.isEmpty()) {
            result.insert(QStringLiteral("before"), claim(before));
        }
        return result;
    }

    [[nodiscard]] QVariantMap grade(const SummaryGrade& grade) const
    {
        // In a table of many councils the sentence would drown the grades.
        const bool few = !isWideComparison(m_summary.councils);
        const QString nothing = few ? PageWords::tr("no grade in the loaded documents") : QStringLiteral("–");
        QVariantMap result = cell(grade.now, grade.before, nothing);
        if (gradeOrdinal(grade.grade) > 0) {
            result.insert(QStringLiteral("letter"), gradeLetter(grade.grade));
            result.insert(QStringLiteral("grade"), key(grade.grade));
        }
        return result;
    }

private:
    const ComparisonSummary& m_summary;
    CitationLinks m_links;
};

QVariantMap named(const QString& name, const QVariantList& cells)
{
    return {{QStringLiteral("name"), name}, {QStringLiteral("cells"), cells}};
}

QVariantList names(const QStringList& texts)
{
    return QVariantList(texts.cbegin(), texts.cend());
}

// Rows and columns of a table whose rows are measures or areas, turned when there are many councils.
struct Grid
{
    QString corner;
    QVariantList columns;
    QVariantList rows;
};

template <typename Row, typename Cell>
Grid grid(const QVector<Row>& list, const QStringList& councils, QString Row::*name, Cell cell)
{
    Grid result;
    const bool turned = isWideComparison(councils);
    result.corner = turned ? PageWords::tr("Council") : QString();
    if (!turned) {
        result.columns = names(councils);
        for (const Row& row : list) {
            QVariantList cells;
            for (const auto& one : row.councils) {
                cells.push_back(cell(one));
            }
            result.rows.push_back(named(row.*name, cells));
        }
        return result;
    }
    for (const Row& row : list) {
        result.columns.push_back(row.*name);
    }
    for (qsizetype i = 0; i < councils.size(); ++i) {
        QVariantList cells;
        for (const Row& row : list) {
            cells.push_back(cell(row.councils.at(i)));
        }
        result.rows.push_back(named(councils.at(i), cells));
    }
    return result;
}

void insertGrid(QVariantMap& values, const QString& name, const Grid& grid)
{
    if (grid.rows.isEmpty() || grid.columns.isEmpty()) {
        return;
    }
    values.insert(name,
        QVariantMap{{QStringLiteral("corner"), grid.corner}, {QStringLiteral("columns"), grid.columns},
            {QStringLiteral("rows"), grid.rows}});
}

QVariantMap caseListValues(const SummaryCaseList& list, const QString& heading, const Values& values)
{
    QVariantList items;
    for (const SummaryCase& one : list.cases) {
        QVariantMap item = values.claim(one.claim);
        item.insert(QStringLiteral("when"), one.when);
        if (one.isPriority) {
            item.insert(QStringLiteral("priority"), PageWords::tr("Priority action:"));
        }
        items.push_back(item);
    }
    QVariantMap result{{QStringLiteral("heading"), heading}, {QStringLiteral("items"), items}};
    if (const int more = list.all - int(list.cases.size()); more > 0 && !list.cases.isEmpty()) {
        result.insert(QStringLiteral("leftOut"), PageWords::tr("and %n more", nullptr, more));
    }
    return result;
}

QString caseCounts(const SummaryCases& cases)
{
    QStringList counts;
    if (cases.all() > 0) {
        counts << PageWords::tr("%n open", nullptr, cases.open.all)
               << PageWords::tr("%n met, to confirm", nullptr, cases.toConfirm.all)
               << PageWords::tr("%n met", nullptr, cases.met.all);
    }
    return counts.join(QStringLiteral(" · "));
}

QVariantList caseValues(const ComparisonSummary& summary, const Values& values)
{
    QVariantList councils;
    for (qsizetype i = 0; i < summary.cases.size(); ++i) {
        const SummaryCases& cases = summary.cases.at(i);
        QVariantList lists;
        for (const auto& [list, heading] : {std::pair(&cases.open, PageWords::tr("Open")),
                 std::pair(&cases.toConfirm, PageWords::tr("Met, to confirm")),
                 std::pair(&cases.met, PageWords::tr("Met"))}) {
            if (!list->cases.isEmpty()) {
                lists.push_back(caseListValues(*list, heading, values));
            }
        }
        councils.push_back(QVariantMap{{QStringLiteral("council"), summary.councils.at(i)},
            {QStringLiteral("counts"), caseCounts(cases)}, {QStringLiteral("lists"), lists}});
    }
    return councils;
}

QVariantList gapValues(const ComparisonSummary& summary, const Values& values)
{
    QVariantList councils;
    for (qsizetype i = 0; i < summary.gaps.size(); ++i) {
        councils.push_back(QVariantMap{{QStringLiteral("council"), summary.councils.at(i)},
            {QStringLiteral("items"), values.claims(summary.gaps.at(i))}});
    }
    return councils;
}

QVariantList sourceValues(const ComparisonSummary& summary)
{
    QVariantList list;
    for (const SummarySource& source : summary.sources) {
        QStringList pages;
        for (const int page : source.pages) {
            pages.push_back(QString::number(page));
        }
        const QString cited = pages.join(QLatin1String(", "));
        list.push_back(QVariantMap{
            {QStringLiteral("number"), source.number},
            {QStringLiteral("council"), source.council},
            {QStringLiteral("title"), source.title},
            {QStringLiteral("publisher"), source.publisher},
            {QStringLiteral("file"), source.file},
            {QStringLiteral("pages"),
                pages.isEmpty() ? QString() : PageWords::tr("page %1", nullptr, int(pages.size())).arg(cited)},
        });
    }
    return list;
}

void insertHeadings(QVariantMap& values)
{
    values.insert(QStringLiteral("gradesHeading"), PageWords::tr("Grades by area"));
    values.insert(QStringLiteral("beforeWord"), PageWords::tr("before:"));
    values.insert(QStringLiteral("timelineHeading"), PageWords::tr("Inspections through the years"));
    values.insert(QStringLiteral("casesHeading"), PageWords::tr("Open and met defects"));
    values.insert(QStringLiteral("casesNote"),
        PageWords::tr(
            "A defect that later documents do not mention is not thereby resolved. What is to be confirmed was "
            "concluded by the program: from a sentence about all defects of a report, or from a later "
            "strength."));
    values.insert(QStringLiteral("noCases"), PageWords::tr("No loaded document flags a defect."));
    values.insert(QStringLiteral("figuresHeading"), PageWords::tr("Figures, with the date they are for"));
    values.insert(
        QStringLiteral("figuresNote"), PageWords::tr("Figures of different dates are not comparable without care."));
    values.insert(QStringLiteral("gapsHeading"), PageWords::tr("What is not known here"));
    values.insert(QStringLiteral("sourcesHeading"), PageWords::tr("Sources"));
    values.insert(QStringLiteral("citationNote"),
        PageWords::tr("Numbers in brackets name the source at the end, with the page."));
}

} // namespace

QVariantMap summaryValues(
    const ComparisonSummary& summary, CitationLinks links, const QString& timeline, int timelineWidth)
{
    const Values values(summary, links);
    QVariantMap result{
        {QStringLiteral("title"), summary.title},
        {QStringLiteral("basis"), summary.basis},
        {QStringLiteral("cases"), caseValues(summary, values)},
        {QStringLiteral("gaps"), gapValues(summary, values)},
        {QStringLiteral("sources"), sourceValues(summary)},
        {QStringLiteral("hasCases"), !summary.cases.isEmpty()},
        {QStringLiteral("hasGaps"), !summary.gaps.isEmpty()},
        {QStringLiteral("hasSources"), !summary.sources.isEmpty()},
        {QStringLiteral("timeline"), timeline},
        {QStringLiteral("timelineWidth"), timelineWidth},
        {QStringLiteral("timelineText"), PageWords::tr("Timeline of grades; the table above holds the same.")},
        {QStringLiteral("made"), PageWords::tr("Made with Councilscope on %1.").arg(dateText(summary.today))},
    };
    insertHeadings(result);
    insertGrid(result, QStringLiteral("grades"),
        grid(summary.grades, summary.councils, &SummaryGradeRow::area,
            [&values](const SummaryGrade& grade) { return values.grade(grade); }));
    insertGrid(result, QStringLiteral("figures"),
        grid(summary.figures, summary.councils, &SummaryFigureRow::measure, [&values](const SummaryFigure& figure) {
            return values.cell(figure.now, figure.before, QStringLiteral("–"));
        }));
    return result;
}

} // namespace Councilscope
