#include "tablecopy.h"

#include <QMimeData>

#include <set>

namespace Councilscope {

namespace {

QString plainCell(QString text)
{
    for (const QChar separator : {u'\t', u'\n', u'\r', u'\f'}) {
        text.replace(separator, u' ');
    }
    return text;
}

struct Table
{
    QString text;
    QString html = QStringLiteral("<meta charset=\"utf-8\"><table border=\"1\" cellspacing=\"0\" cellpadding=\"3\">");

    void addRow(const QStringList& cells, QLatin1String tag)
    {
        QStringList plain;
        html += QLatin1String("<tr>");
        for (const QString& cell : cells) {
            plain.push_back(plainCell(cell));
            html += u'<' + tag + u'>' + cell.toHtmlEscaped() + QLatin1String("</") + tag + u'>';
        }
        html += QLatin1String("</tr>");
        text += plain.join(u'\t') + u'\n';
    }
};

QString csvCell(QString text)
{
    const bool needsQuotes = text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
    return needsQuotes ? QString(u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"') : text;
}

void collect(
    const QAbstractItemModel& model, const QModelIndexList& indexes, std::set<int>& rows, std::set<int>& columns)
{
    for (const QModelIndex& index : indexes) {
        rows.insert(index.row());
        columns.insert(index.column());
    }
    if (indexes.isEmpty()) {
        for (int row = 0; row < model.rowCount(); ++row) {
            rows.insert(row);
        }
        for (int column = 0; column < model.columnCount(); ++column) {
            columns.insert(column);
        }
    }
}

} // namespace

std::unique_ptr<QMimeData> tableMimeData(
    const QAbstractItemModel& model, const QModelIndexList& indexes, CopyHeaders headers)
{
    std::set<int> rows;
    std::set<int> columns;
    collect(model, indexes, rows, columns);
    Table table;
    if (headers == CopyHeaders::Include) {
        QStringList cells;
        for (const int column : columns) {
            cells.push_back(model.headerData(column, Qt::Horizontal).toString());
        }
        table.addRow(cells, QLatin1String("th"));
    }
    for (const int row : rows) {
        QStringList cells;
        for (const int column : columns) {
            cells.push_back(model.index(row, column).data().toString());
        }
        table.addRow(cells, QLatin1String("td"));
    }
    auto data = std::make_unique<QMimeData>();
    data->setText(table.text);
    data->setHtml(table.html + QLatin1String("</table>"));
    return data;
}

QByteArray tableCsv(const QAbstractItemModel& model)
{
    QStringList lines;
    for (int row = -1; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            cells << csvCell(row < 0 ? model.headerData(column, Qt::Horizontal).toString()
                                     : model.index(row, column).data().toString());
        }
        lines << cells.join(u',');
    }
    return (lines.join(QLatin1String("\r\n")) + QLatin1String("\r\n")).toUtf8();
}

} // namespace Councilscope
