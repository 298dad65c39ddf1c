#include "xlsxreader.h"

#include "sheetrows.h"
#include "ziparchive.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <pugixml.hpp>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(XlsxReader)
};

/// One part of the file as XML; keeps the bytes that the document refers to.
class XmlPart
{
public:
    [[nodiscard]] static Result<std::unique_ptr<XmlPart>> load(const ZipArchive& archive, const QString& name)
    {
        auto bytes = archive.part(name);
        if (!bytes) {
            return Failure(bytes.error());
        }
        auto part = std::make_unique<XmlPart>();
        part->m_bytes = *std::move(bytes);
        const auto parsed = part->m_document.load_buffer_inplace(
            part->m_bytes.data(), size_t(part->m_bytes.size()), pugi::parse_default | pugi::parse_ws_pcdata_single);
        if (!parsed) {
            return Failure(errorMessage(Messages::tr("The spreadsheet cannot be read."),
                Messages::tr("Its part “%1” is not well-formed.").arg(name), {},
                Messages::tr("Download or save the file again.")));
        }
        return part;
    }

    [[nodiscard]] pugi::xml_node root() const { return m_document.document_element(); }

private:
    QByteArray m_bytes;
    pugi::xml_document m_document;
};

struct Sheet
{
    QString name;
    QString part;
};

/// The text of a string: plain or in runs, without phonetic hints.
QString textOf(const pugi::xml_node& string)
{
    QString text = QString::fromUtf8(string.child("t").text().get());
    for (const pugi::xml_node& run : string.children("r")) {
        text += QString::fromUtf8(run.child("t").text().get());
    }
    return text.simplified();
}

Result<QStringList> sharedStrings(const ZipArchive& archive)
{
    const QString name = QStringLiteral("xl/sharedStrings.xml");
    if (!archive.contains(name)) {
        return QStringList();
    }
    const auto part = XmlPart::load(archive, name);
    if (!part) {
        return Failure(part.error());
    }
    QStringList strings;
    for (const pugi::xml_node& string : (*part)->root().children("si")) {
        strings << textOf(string);
    }
    return strings;
}

Result<QVector<Sheet>> sheetsOf(const ZipArchive& archive)
{
    const auto workbook = XmlPart::load(archive, QStringLiteral("xl/workbook.xml"));
    const auto relations = XmlPart::load(archive, QStringLiteral("xl/_rels/workbook.xml.rels"));
    if (!workbook || !relations) {
        return Failure(!workbook ? workbook.error() : relations.error());
    }
    QHash<QString, QString> targets;
    for (const pugi::xml_node& relation : (*relations)->root().children("Relationship")) {
        QString target = QString::fromUtf8(relation.attribute("Target").value());
        target = target.startsWith(QLatin1Char('/')) ? target.mid(1) : QLatin1String("xl/") + target;
        targets.insert(QString::fromUtf8(relation.attribute("Id").value()), target);
    }
    QVector<Sheet> sheets;
    for (const pugi::xml_node& sheet : (*workbook)->root().child("sheets").children("sheet")) {
        const QString id = QString::fromUtf8(sheet.attribute("r:id").value());
        if (targets.contains(id)) {
            sheets.push_back({QString::fromUtf8(sheet.attribute("name").value()), targets.value(id)});
        }
    }
    return sheets;
}

/// "AB12" is column 27 (from 0); -1 when there is no letter.
qsizetype columnOf(const char* reference)
{
    qsizetype column = 0;
    for (; *reference >= 'A' && *reference <= 'Z' && column < TableLimits::columns; ++reference) {
        column = column * 26 + (*reference - 'A' + 1);
    }
    return column - 1;
}

/// Formats of cells, by their number, that show a part of one as a percentage.
Result<QSet<int>> percentageStyles(const ZipArchive& archive)
{
    const QString name = QStringLiteral("xl/styles.xml");
    if (!archive.contains(name)) {
        return QSet<int>();
    }
    const auto part = XmlPart::load(archive, name);
    if (!part) {
        return Failure(part.error());
    }
    QSet<int> formats{9, 10}; // "0%" and "0.00%", which every workbook has
    for (const pugi::xml_node& format : (*part)->root().child("numFmts").children("numFmt")) {
        if (QByteArrayView(format.attribute("formatCode").value()).contains('%')) {
            formats.insert(format.attribute("numFmtId").as_int());
        }
    }
    QSet<int> styles;
    int style = 0;
    for (const pugi::xml_node& cell : (*part)->root().child("cellXfs").children("xf")) {
        if (formats.contains(cell.attribute("numFmtId").as_int())) {
            styles.insert(style);
        }
        ++style;
    }
    return styles;
}

/// What the cells of all sheets refer to.
struct Shared
{
    QStringList strings;
    QSet<int> percentageStyles;
};

QString cellText(const pugi::xml_node& cell, const Shared& shared)
{
    const QByteArrayView type = cell.attribute("t").value();
    if (type == "inlineStr") {
        return textOf(cell.child("is"));
    }
    const QString value = QString::fromUtf8(cell.child("v").text().get());
    if (type == "s") {
        return shared.strings.value(value.toInt());
    }
    const bool isNumber = type.isEmpty() || type == "n";
    return isNumber ? shownNumber(value.simplified(), shared.percentageStyles.contains(cell.attribute("s").as_int(-1)))
                    : value.simplified();
}

QStringList rowCells(const pugi::xml_node& row, const Shared& shared)
{
    QStringList cells;
    for (const pugi::xml_node& cell : row.children("c")) {
        const qsizetype column = columnOf(cell.attribute("r").value());
        if (column >= TableLimits::columns) {
            break;
        }
        while (cells.size() < column) {
            cells << QString();
        }
        cells << cellText(cell, shared);
    }
    return cells;
}

} // namespace

bool XlsxReader::canRead(const QByteArray& bytes) const
{
    if (!ZipArchive::looksLikeZip(bytes)) {
        return false;
    }
    const auto archive = ZipArchive::open(bytes);
    // A broken archive is taken for a spreadsheet too, so that the message says what is wrong.
    return !archive || archive->contains(QStringLiteral("xl/workbook.xml"));
}

Result<void> XlsxReader::read(const QByteArray& bytes, const TableRowCallback& callback) const
{
    const auto archive = ZipArchive::open(bytes);
    if (!archive) {
        return Failure(archive.error());
    }
    const auto strings = sharedStrings(*archive);
    const auto percentages = percentageStyles(*archive);
    const auto sheets = sheetsOf(*archive);
    if (!strings || !percentages || !sheets) {
        return Failure(!strings ? strings.error() : !percentages ? percentages.error() : sheets.error());
    }
    const Shared shared{*strings, *percentages};
    SheetRows rows(callback);
    for (const Sheet& sheet : *sheets) {
        const auto part = XmlPart::load(*archive, sheet.part);
        if (!part) {
            return Failure(part.error());
        }
        rows.beginSheet(sheet.name);
        for (const pugi::xml_node& row : (*part)->root().child("sheetData").children("row")) {
            if (!rows.skipTo(row.attribute("r").as_llong(0)) || !rows.add(rowCells(row, shared), 1)) {
                return rows.result();
            }
        }
    }
    return rows.result();
}

} // namespace Councilscope
