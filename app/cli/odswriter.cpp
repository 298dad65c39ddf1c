#include "tablewriter.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QXmlStreamWriter>

#include <zip.h>

namespace Councilscope {

namespace {

const QString office = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:office:1.0");
const QString tableSpace = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:table:1.0");
const QString textSpace = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:text:1.0");
const QString style = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:style:1.0");
const QString fo = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0");
const QString numberSpace = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0");
const QString manifest = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
const QByteArray mimeType = QByteArrayLiteral("application/vnd.oasis.opendocument.spreadsheet");

/// XML 1.0 knows no control characters but these.
QString withoutControls(const QString& text)
{
    static const QRegularExpression controls(
        QStringLiteral("[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]"));
    return QString(text).replace(controls, QStringLiteral(" "));
}

bool isDay(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}$"));
    return form.match(text).hasMatch();
}

void writeParagraph(QXmlStreamWriter& xml, const QString& text)
{
    // A line break within a paragraph is an element; a tab or several spaces mean nothing in a table of records.
    xml.writeStartElement(textSpace, QStringLiteral("p"));
    const QStringList lines = withoutControls(text).split(QLatin1Char('\n'));
    for (qsizetype line = 0; line < lines.size(); ++line) {
        if (line > 0) {
            xml.writeEmptyElement(textSpace, QStringLiteral("line-break"));
        }
        xml.writeCharacters(lines[line]);
    }
    xml.writeEndElement();
}

void writeCell(QXmlStreamWriter& xml, const QVariant& value, const QString& cellStyle = {})
{
    const QString text = value.typeId() == QMetaType::Double
        ? QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest)
        : value.toString();
    if (text.isEmpty()) {
        xml.writeEmptyElement(tableSpace, QStringLiteral("table-cell"));
        return;
    }
    xml.writeStartElement(tableSpace, QStringLiteral("table-cell"));
    if (!cellStyle.isEmpty()) {
        xml.writeAttribute(tableSpace, QStringLiteral("style-name"), cellStyle);
    }
    if (value.typeId() != QMetaType::QString) {
        xml.writeAttribute(office, QStringLiteral("value-type"), QStringLiteral("float"));
        xml.writeAttribute(office, QStringLiteral("value"), text);
    } else if (isDay(text)) {
        xml.writeAttribute(office, QStringLiteral("value-type"), QStringLiteral("date"));
        xml.writeAttribute(office, QStringLiteral("date-value"), text);
        xml.writeAttribute(tableSpace, QStringLiteral("style-name"), QStringLiteral("day"));
    } else {
        xml.writeAttribute(office, QStringLiteral("value-type"), QStringLiteral("string"));
    }
    writeParagraph(xml, text);
    xml.writeEndElement();
}

void writeRow(QXmlStreamWriter& xml, const QVariantList& cells, const QString& cellStyle = {})
{
    xml.writeStartElement(tableSpace, QStringLiteral("table-row"));
    for (const QVariant& cell : cells) {
        writeCell(xml, cell, cellStyle);
    }
    xml.writeEndElement();
}

void startRoot(QXmlStreamWriter& xml, const QString& name)
{
    xml.writeNamespace(office, QStringLiteral("office"));
    xml.writeNamespace(tableSpace, QStringLiteral("table"));
    xml.writeNamespace(textSpace, QStringLiteral("text"));
    xml.writeNamespace(style, QStringLiteral("style"));
    xml.writeNamespace(fo, QStringLiteral("fo"));
    xml.writeNamespace(numberSpace, QStringLiteral("number"));
    xml.writeStartElement(office, name);
    xml.writeAttribute(office, QStringLiteral("version"), QStringLiteral("1.3"));
}

/// The header's letters and the days' ISO form.
void writeStyles(QXmlStreamWriter& xml)
{
    xml.writeStartElement(office, QStringLiteral("automatic-styles"));
    xml.writeStartElement(numberSpace, QStringLiteral("date-style"));
    xml.writeAttribute(style, QStringLiteral("name"), QStringLiteral("iso"));
    for (const QString& part : {QStringLiteral("year"), QStringLiteral("month"), QStringLiteral("day")}) {
        if (part != QLatin1String("year")) {
            xml.writeTextElement(numberSpace, QStringLiteral("text"), QStringLiteral("-"));
        }
        xml.writeEmptyElement(numberSpace, part);
        xml.writeAttribute(numberSpace, QStringLiteral("style"), QStringLiteral("long"));
    }
    xml.writeEndElement();
    for (const QString& name : {QStringLiteral("header"), QStringLiteral("day")}) {
        xml.writeStartElement(style, QStringLiteral("style"));
        xml.writeAttribute(style, QStringLiteral("name"), name);
        xml.writeAttribute(style, QStringLiteral("family"), QStringLiteral("table-cell"));
        if (name == QLatin1String("day")) {
            xml.writeAttribute(style, QStringLiteral("data-style-name"), QStringLiteral("iso"));
        } else {
            xml.writeEmptyElement(style, QStringLiteral("text-properties"));
            xml.writeAttribute(fo, QStringLiteral("font-weight"), QStringLiteral("bold"));
        }
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

QByteArray content(const ExportTable& table)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    startRoot(xml, QStringLiteral("document-content"));
    writeStyles(xml);
    xml.writeStartElement(office, QStringLiteral("body"));
    xml.writeStartElement(office, QStringLiteral("spreadsheet"));
    xml.writeStartElement(tableSpace, QStringLiteral("table"));
    xml.writeAttribute(tableSpace, QStringLiteral("name"), table.name);
    xml.writeEmptyElement(tableSpace, QStringLiteral("table-column"));
    xml.writeAttribute(tableSpace, QStringLiteral("number-columns-repeated"), QString::number(table.columns.size()));
    QVariantList header;
    for (const QString& column : table.columns) {
        header << column;
    }
    xml.writeStartElement(tableSpace, QStringLiteral("table-header-rows"));
    writeRow(xml, header, QStringLiteral("header"));
    xml.writeEndElement();
    for (const QVariantList& row : table.rows) {
        writeRow(xml, row);
    }
    xml.writeEndDocument();
    return bytes;
}

QByteArray manifestXml()
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeNamespace(manifest, QStringLiteral("manifest"));
    xml.writeStartElement(manifest, QStringLiteral("manifest"));
    xml.writeAttribute(manifest, QStringLiteral("version"), QStringLiteral("1.3"));
    const auto entry = [&](const QString& path, const QString& type) {
        xml.writeEmptyElement(manifest, QStringLiteral("file-entry"));
        xml.writeAttribute(manifest, QStringLiteral("full-path"), path);
        xml.writeAttribute(manifest, QStringLiteral("media-type"), type);
    };
    entry(QStringLiteral("/"), QString::fromLatin1(mimeType));
    entry(QStringLiteral("content.xml"), QStringLiteral("text/xml"));
    xml.writeEndDocument();
    return bytes;
}

/// An archive in memory.
class ZipBuffer
{
public:
    ZipBuffer()
        : m_source(zip_source_buffer_create(nullptr, 0, 0, nullptr))
    {
        if (m_source) {
            zip_source_keep(m_source);
            m_zip = zip_open_from_source(m_source, ZIP_TRUNCATE, nullptr);
        }
    }
    ~ZipBuffer()
    {
        if (m_zip) {
            zip_discard(m_zip);
        }
        if (m_source) {
            zip_source_free(m_source);
        }
    }
    ZipBuffer(const ZipBuffer&) = delete;
    ZipBuffer& operator=(const ZipBuffer&) = delete;

    /// The bytes must live until finished().
    [[nodiscard]] bool add(const char* name, const QByteArray& bytes, bool compressed)
    {
        if (!m_zip) {
            return false;
        }
        zip_source_t* source = zip_source_buffer(m_zip, bytes.constData(), zip_uint64_t(bytes.size()), 0);
        const zip_int64_t index = source ? zip_file_add(m_zip, name, source, ZIP_FL_ENC_UTF_8) : -1;
        if (index < 0) {
            zip_source_free(source);
            return false;
        }
        return zip_set_file_compression(m_zip, zip_uint64_t(index), compressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) == 0;
    }

    /// Empty after an error.
    [[nodiscard]] QByteArray finished()
    {
        if (!m_zip || zip_close(m_zip) != 0) {
            return {};
        }
        m_zip = nullptr;
        zip_stat_t size;
        if (zip_source_stat(m_source, &size) != 0 || zip_source_open(m_source) != 0) {
            return {};
        }
        QByteArray bytes(qsizetype(size.size), Qt::Uninitialized);
        const zip_int64_t read = zip_source_read(m_source, bytes.data(), zip_uint64_t(bytes.size()));
        zip_source_close(m_source);
        return read == bytes.size() ? bytes : QByteArray();
    }

private:
    zip_source_t* m_source = nullptr;
    zip_t* m_zip = nullptr;
};

} // namespace

Result<QByteArray> toOds(const ExportTable& table)
{
    const QByteArray contentXml = content(table);
    const QByteArray listXml = manifestXml();
    ZipBuffer archive;
    // The type comes first and plain, so that programs know the file by its first bytes.
    const bool added = archive.add("mimetype", mimeType, false) && archive.add("content.xml", contentXml, true)
        && archive.add("META-INF/manifest.xml", listXml, true);
    const QByteArray bytes = added ? archive.finished() : QByteArray();
    if (bytes.isEmpty()) {
        return Failure(errorMessage(QCoreApplication::translate("TableWriter", "The spreadsheet cannot be made.")));
    }
    return bytes;
}

} // namespace Councilscope
