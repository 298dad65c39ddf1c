#include "caseplan.h"

#include "casemark.h"

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

struct PlanCell
{
    QString text;
    RagRating rag = RagRating::None;
};

QString escaped(const QString& text)
{
    return text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>"));
}

QString element(QLatin1String tag, const QString& text, const QString& attributes = {})
{
    return u'<' + tag + attributes + u'>' + escaped(text) + QLatin1String("</") + tag + u'>';
}

/// Widths in per cent of the paper: room to write where nothing is entered yet.
QString headingRow()
{
    const QVector<std::pair<QString, int>> headings{{CasePlan::tr("No."), 3}, {CasePlan::tr("Council"), 8},
        {CasePlan::tr("Defect"), 21}, {CasePlan::tr("Status"), 9}, {CasePlan::tr("Flagged"), 7},
        {CasePlan::tr("Action"), 14}, {CasePlan::tr("Owner"), 8}, {CasePlan::tr("Due"), 7}, {CasePlan::tr("R/A/G"), 5},
        {CasePlan::tr("Measure"), 9}, {CasePlan::tr("Progress"), 9}};
    QString html = QStringLiteral("<thead><tr>");
    for (const auto& [text, width] : headings) {
        html += element(QLatin1String("th"), text, QStringLiteral(" width=\"%1%\"").arg(width));
    }
    return html + QLatin1String("</tr></thead>");
}

QString planRow(const QVector<PlanCell>& cells)
{
    QString html = QStringLiteral("<tr>");
    for (const PlanCell& cell : cells) {
        const RagPaint paint = ragPaint(cell.rag, false);
        const QString colors = paint.fill.isValid()
            ? QStringLiteral(" style=\"background-color: %1; color: %2\"").arg(paint.fill.name(), paint.text.name())
            : QString();
        html += element(QLatin1String("td"), cell.text, colors);
    }
    return html + QLatin1String("</tr>");
}

QVector<PlanCell> planCells(const Case& single, int number)
{
    const CaseWork* known = workOf(single);
    const CaseWork work = known ? *known : CaseWork{};
    const QString kind
        = single.isPriority ? findingKindName(FindingKind::PriorityAction) : findingKindName(single.kind);
    return {{QString::number(number)}, {single.council},
        {CasePlan::tr("%1 (%2)", "title of the case, kind").arg(caseTitle(single), kind)}, {caseStatusText(single)},
        {shortDateText(single.opened)}, {work.action}, {work.owner},
        {work.due.isValid() ? shortDateText(PartialDate::day(work.due)) : QString()}, {ragName(work.rag), work.rag},
        {work.measure}, {work.progress}};
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
    html += QLatin1String("<table border=\"1\" cellspacing=\"0\" cellpadding=\"3\" width=\"100%\">") + headingRow();
    const qsizetype shown = std::min(cases.size(), mostPlanRows);
    for (qsizetype number = 0; number < shown; ++number) {
        html += planRow(planCells(*cases.at(number), int(number) + 1));
    }
    html += QLatin1String("</table>");
    if (shown < cases.size()) {
        html += element(QLatin1String("p"),
            CasePlan::tr("Only the first %1 of %2 cases are printed. Filters choose fewer.")
                .arg(shown)
                .arg(cases.size()));
    }
    auto document = std::make_unique<QTextDocument>();
    document->setDefaultStyleSheet(QStringLiteral("table { border-collapse: collapse; border-color: #8a95a1; } "
                                                  "th { text-align: left; background-color: #e8edf2; } "
                                                  "h2 { margin: 0; } p { margin: 2px 0 8px 0; }"));
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
