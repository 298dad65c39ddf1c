#include "odsreader.h"

#include "sheetrows.h"
#include "ziparchive.h"

#include <QCoreApplication>

#include <pugixml.hpp>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(OdsReader)
};

bool isNamed(const pugi::xml_node& node, const char* name)
{
    return qstrcmp(node.name(), name) == 0;
}

/// The text of a paragraph with its spaces and links.
void appendText(const pugi::xml_node& node, QString& text)
{
    for (const pugi::xml_node& child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            text += QString::fromUtf8(child.value());
        } else if (isNamed(child, "text:s")) {
            text += QString(std::clamp(child.attribute("text:c").as_int(1), 1, 1000), QLatin1Char(' '));
        } else if (isNamed(child, "text:tab") || isNamed(child, "text:line-break")) {
            text += QLatin1Char(' ');
        } else if (!isNamed(child, "office:annotation")) {
            appendText(child, text);
        }
    }
}

QString cellText(const pugi::xml_node& cell)
{
    const QString type = QString::fromLatin1(cell.attribute("office:value-type").value());
    if (type == QLatin1String("float") || type == QLatin1String("percentage") || type == QLatin1String("currency")) {
        return shownNumber(
            QString::fromLatin1(cell.attribute("office:value").value()), type == QLatin1String("percentage"));
    }
    if (type == QLatin1String("date")) {
        return QString::fromLatin1(cell.attribute("office:date-value").value()).section(QLatin1Char('T'), 0, 0);
    }
    QString text;
    for (const pugi::xml_node& paragraph : cell.children("text:p")) {
        text += text.isEmpty() ? QString() : QStringLiteral(" ");
        appendText(paragraph, text);
    }
    return text.simplified();
}

/// The cells of a row up to the last one with something in it.
QStringList rowCells(const pugi::xml_node& row)
{
    QStringList cells;
    qsizetype blank = 0;
    for (const pugi::xml_node& cell : row.children()) {
        const bool covered = isNamed(cell, "table:covered-table-cell");
        if (!covered && !isNamed(cell, "table:table-cell")) {
            continue;
        }
        const qsizetype repeated = std::max(1, cell.attribute("table:number-columns-repeated").as_int(1));
        const QString text = covered ? QString() : cellText(cell);
        if (text.isEmpty()) {
            blank += repeated;
            continue;
        }
        for (; blank > 0 && cells.size() < TableLimits::columns; --blank) {
            cells << QString();
        }
        blank = 0;
        for (qsizetype copy = 0; copy < repeated && cells.size() < TableLimits::columns; ++copy) {
            cells << text;
        }
    }
    return cells;
}

/// Rows stand in the table or in groups and header rows within it.
bool addRows(const pugi::xml_node& parent, SheetRows& rows)
{
    for (const pugi::xml_node& child : parent.children()) {
        if (isNamed(child, "table:table-row")) {
            const int repeated = std::max(1, child.attribute("table:number-rows-repeated").as_int(1));
            if (!rows.add(rowCells(child), repeated)) {
                return false;
            }
        } else if (isNamed(child, "table:table-row-group") || isNamed(child, "table:table-header-rows")
            || isNamed(child, "table:table-rows")) {
            if (!addRows(child, rows)) {
                return false;
            }
        }
    }
    return true;
}

} // namespace

bool OdsReader::canRead(const QByteArray& bytes) const
{
    // The format asks for the type as the first part of the archive, not packed.
    return ZipArchive::looksLikeZip(bytes)
        && bytes.left(200).contains("application/vnd.oasis.opendocument.spreadsheet");
}

Result<void> OdsReader::read(const QByteArray& bytes, const TableRowCallback& callback) const
{
    const auto archive = ZipArchive::open(bytes);
    if (!archive) {
        return Failure(archive.error());
    }
    auto content = archive->part(QStringLiteral("content.xml"));
    if (!content) {
        return Failure(content.error());
    }
    pugi::xml_document document;
    const auto parsed = document.load_buffer_inplace(
        content->data(), size_t(content->size()), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
    if (!parsed) {
        return Failure(errorMessage(Messages::tr("The spreadsheet cannot be read."),
            Messages::tr("Its content is not well-formed."), {}, Messages::tr("Download or save the file again.")));
    }
    SheetRows rows(callback);
    const pugi::xml_node spreadsheet
        = document.child("office:document-content").child("office:body").child("office:spreadsheet");
    for (const pugi::xml_node& table : spreadsheet.children("table:table")) {
        rows.beginSheet(QString::fromUtf8(table.attribute("table:name").value()));
        if (!addRows(table, rows)) {
            break;
        }
    }
    return rows.result();
}

} // namespace Councilscope
