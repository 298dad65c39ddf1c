#include "tableprint.h"

#include <pagebreaks.h>

#include <QAbstractItemModel>
#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextDocument>

namespace Councilscope {

namespace {

constexpr double screenDpi = 96;
constexpr double footHeight = 24; // in pixels of the screen
constexpr double pointSize = 8;

struct TablePrint
{
    Q_DECLARE_TR_FUNCTIONS(TablePrint)
};

QString rowOf(const QStringList& cells, QLatin1String tag)
{
    QString html = QStringLiteral("<tr>");
    for (const QString& cell : cells) {
        html += u'<' + tag + u'>' + cell.toHtmlEscaped() + QLatin1String("</") + tag + u'>';
    }
    return html + QLatin1String("</tr>");
}

QString tableHtml(const QAbstractItemModel& model)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column) {
        cells << model.headerData(column, Qt::Horizontal).toString();
    }
    QString html
        = QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"3\" width=\"100%\"><thead>%1</thead>")
              .arg(rowOf(cells, QLatin1String("th")));
    for (int row = 0; row < model.rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < model.columnCount(); ++column) {
            cells << model.index(row, column).data().toString();
        }
        html += rowOf(cells, QLatin1String("td"));
    }
    return html + QLatin1String("</table>");
}

void drawPages(QPagedPaintDevice* device, QPainter& painter, const QString& html)
{
    const double scale = painter.device()->logicalDpiX() / screenDpi;
    const QSizeF paper = QSizeF(painter.viewport().size()) / scale;
    const QSizeF body(paper.width(), paper.height() - footHeight);
    QTextDocument document;
    QFont font;
    font.setPixelSize(qRound(pointSize * screenDpi / 72));
    document.setDocumentMargin(0);
    document.setDefaultFont(font);
    document.setDefaultStyleSheet(QStringLiteral("table { border-collapse: collapse; border-color: #8a95a1; } "
                                                 "th { text-align: left; background-color: #e8edf2; } "
                                                 "h2 { margin: 0; } p { margin: 2px 0 8px 0; }"));
    document.setHtml(html);
    document.setPageSize(body);
    mendPageBreaks(document, 1);
    const int pages = document.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0) {
            device->newPage();
        }
        painter.save();
        painter.scale(scale, scale);
        painter.setFont(font);
        painter.drawText(QRectF(0, body.height(), body.width(), footHeight), Qt::AlignRight | Qt::AlignBottom,
            TablePrint::tr("Page %1 of %2").arg(page + 1).arg(pages));
        painter.translate(0, -page * body.height());
        document.drawContents(&painter, QRectF(QPointF(0, page * body.height()), body));
        painter.restore();
    }
}

} // namespace

void printTable(
    QPagedPaintDevice* device, const QString& title, const QString& subtitle, const QAbstractItemModel& model)
{
    QPainter painter(device);
    if (painter.isActive()) {
        drawPages(device, painter,
            QStringLiteral("<h2>%1</h2><p>%2</p>").arg(title.toHtmlEscaped(), subtitle.toHtmlEscaped())
                + tableHtml(model));
    }
}

void appendTable(QPagedPaintDevice* device, QPainter& painter, const QString& title, const QAbstractItemModel& model)
{
    device->newPage();
    drawPages(device, painter, QStringLiteral("<h2>%1</h2>").arg(title.toHtmlEscaped()) + tableHtml(model));
}

} // namespace Councilscope
