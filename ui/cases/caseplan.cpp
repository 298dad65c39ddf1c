#include "caseplan.h"

#include <casemodel.h>
#include <casewords.h>
#include <words.h>

#include <QCoreApplication>

namespace Councilscope {

namespace {

struct CasePlan
{
    Q_DECLARE_TR_FUNCTIONS(CasePlan)
};

QString element(QLatin1String tag, const QString& text)
{
    return u'<' + tag + u'>' + text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")) + QLatin1String("</") + tag
        + u'>';
}

QString row(const QStringList& cells, QLatin1String tag)
{
    QString html = QStringLiteral("<tr>");
    for (const QString& cell : cells) {
        html += element(tag, cell);
    }
    return html + QLatin1String("</tr>");
}

QStringList planCells(const Case& single, int number)
{
    const CaseWork* known = workOf(single);
    const CaseWork work = known ? *known : CaseWork{};
    const QString kind
        = single.isPriority ? findingKindName(FindingKind::PriorityAction) : findingKindName(single.kind);
    return {QString::number(number), single.council,
        CasePlan::tr("%1 (%2)", "title of the case, kind").arg(caseTitle(single), kind), caseStatusText(single),
        shortDateText(single.opened), work.action, work.owner,
        work.due.isValid() ? shortDateText(PartialDate::day(work.due)) : QString(), ragName(work.rag), work.measure,
        work.progress};
}

QString csvCell(QString text)
{
    const bool needsQuotes = text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
    return needsQuotes ? QString(u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"') : text;
}

QString csvLine(const QStringList& cells)
{
    QStringList quoted;
    for (const QString& cell : cells) {
        quoted.push_back(csvCell(cell));
    }
    return quoted.join(u',') + QLatin1String("\r\n");
}

QString themeNames(const Case& single)
{
    QStringList names;
    for (const QString& theme : single.themes) {
        names.push_back(themeName(theme));
    }
    return names.join(QStringLiteral("; "));
}

QStringList csvCells(const Case& single)
{
    const CaseWork* known = workOf(single);
    const CaseWork work = known ? *known : CaseWork{};
    QStringList cells;
    for (int column = 0; column < CaseModel::ColumnCount; ++column) {
        switch (column) {
        case CaseModel::ThemeColumn:
            cells.push_back(themeNames(single));
            break;
        case CaseModel::OpenedColumn:
            cells.push_back(single.opened.toIso());
            break;
        case CaseModel::LastColumn:
            cells.push_back(single.lastMentioned.toIso());
            break;
        case CaseModel::DueColumn:
            cells.push_back(work.due.toString(Qt::ISODate));
            break;
        default:
            cells.push_back(CaseModel::text(single, column));
        }
    }
    return cells + QStringList{work.action, work.measure, work.progress};
}

} // namespace

std::unique_ptr<QTextDocument> improvementPlan(
    const QVector<const Case*>& cases, const QString& subtitle, const QDate& today)
{
    QString html = element(QLatin1String("h2"), CasePlan::tr("Improvement plan"));
    html += element(
        QLatin1String("p"), CasePlan::tr("%1. As at %2.", "which cases, date").arg(subtitle, dateText(today)));
    html += QLatin1String("<table border=\"1\" cellspacing=\"0\" cellpadding=\"3\" width=\"100%\"><thead>")
        + row({CasePlan::tr("No."), CasePlan::tr("Council"), CasePlan::tr("Defect"), CasePlan::tr("Status"),
                  CasePlan::tr("First flagged"), CasePlan::tr("Action"), CasePlan::tr("Owner"), CasePlan::tr("Due"),
                  CasePlan::tr("R/A/G"), CasePlan::tr("Measure"), CasePlan::tr("Progress")},
            QLatin1String("th"))
        + QLatin1String("</thead>");
    const qsizetype shown = std::min(cases.size(), mostPlanRows);
    for (qsizetype number = 0; number < shown; ++number) {
        html += row(planCells(*cases.at(number), int(number) + 1), QLatin1String("td"));
    }
    html += QLatin1String("</table>");
    if (shown < cases.size()) {
        html += element(QLatin1String("p"),
            CasePlan::tr("Only the first %1 of %2 cases are printed. Filters choose fewer.")
                .arg(shown)
                .arg(cases.size()));
    }
    auto document = std::make_unique<QTextDocument>();
    document->setDefaultStyleSheet(
        QStringLiteral("th { text-align: left; background-color: #e8edf2; } h2 { margin: 0; }"));
    QFont font;
    font.setPointSizeF(8);
    document->setDefaultFont(font);
    document->setHtml(html);
    return document;
}

QByteArray casesAsCsv(const QVector<const Case*>& cases)
{
    const CaseModel headings;
    QStringList cells;
    for (int column = 0; column < CaseModel::ColumnCount; ++column) {
        cells.push_back(headings.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    cells += {CasePlan::tr("Action"), CasePlan::tr("Measure"), CasePlan::tr("Progress")};
    QString text = csvLine(cells);
    for (const Case* single : cases) {
        text += csvLine(csvCells(*single));
    }
    return text.toUtf8();
}

} // namespace Councilscope
