#include "odswriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>

#include <zip.h>

namespace Councilscope {

namespace {

/// What the common programs hold in a sheet, without the header.
constexpr qint64 mostRows = 1'048'575;

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(TableWriter)
};

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

/// Adds one entry; the source belongs to the archive afterwards.
bool addEntry(zip_t* archive, const char* name, zip_source_t* source, bool compressed)
{
    const zip_int64_t index = source ? zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    return zip_set_file_compression(archive, zip_uint64_t(index), compressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) == 0;
}

} // namespace

OdsStream::OdsStream(const QString& path)
    : m_path(path)
{
}

Result<std::unique_ptr<TableStream>> OdsStream::make(
    const QString& table, const QStringList& columns, const QString& path)
{
    std::unique_ptr<OdsStream> stream(new OdsStream(path));
    if (!stream->m_content.open()) {
        return Failure(errorMessage(Messages::tr("The spreadsheet cannot be made."), stream->m_content.errorString()));
    }
    stream->begin(table, columns);
    return stream;
}

void OdsStream::begin(const QString& table, const QStringList& columns)
{
    m_xml.setDevice(&m_content);
    m_xml.writeStartDocument();
    startRoot(m_xml, QStringLiteral("document-content"));
    writeStyles(m_xml);
    m_xml.writeStartElement(office, QStringLiteral("body"));
    m_xml.writeStartElement(office, QStringLiteral("spreadsheet"));
    m_xml.writeStartElement(tableSpace, QStringLiteral("table"));
    m_xml.writeAttribute(tableSpace, QStringLiteral("name"), table);
    m_xml.writeEmptyElement(tableSpace, QStringLiteral("table-column"));
    m_xml.writeAttribute(tableSpace, QStringLiteral("number-columns-repeated"), QString::number(columns.size()));
    m_xml.writeStartElement(tableSpace, QStringLiteral("table-header-rows"));
    writeRow(m_xml, QVariantList(columns.cbegin(), columns.cend()), QStringLiteral("header"));
    m_xml.writeEndElement();
}

void OdsStream::write(const QVariantList& row)
{
    // Rows above the limit would be lost in every program that opens the file: they are only counted.
    if (++m_rows <= mostRows) {
        writeRow(m_xml, row);
    }
}

QString OdsStream::pack() const
{
    const QByteArray listXml = manifestXml();
    int error = ZIP_ER_OK;
    // The archive is made beside its place and moved there at the end.
    zip_t* archive = zip_open(QFile::encodeName(m_path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (!archive) {
        zip_error_t reason;
        zip_error_init_with_code(&reason, error);
        const QString text = QString::fromUtf8(zip_error_strerror(&reason));
        zip_error_fini(&reason);
        return text;
    }
    const auto buffer = [archive](const QByteArray& bytes) {
        return zip_source_buffer(archive, bytes.constData(), zip_uint64_t(bytes.size()), 0);
    };
    // The type comes first and plain, so that programs know the file by its first bytes.
    const bool packed = addEntry(archive, "mimetype", buffer(mimeType), false)
        && addEntry(archive, "content.xml",
            zip_source_file(archive, QFile::encodeName(m_content.fileName()).constData(), 0, -1), true)
        && addEntry(archive, "META-INF/manifest.xml", buffer(listXml), true) && zip_close(archive) == 0;
    if (packed) {
        return {};
    }
    const QString text = QString::fromUtf8(zip_strerror(archive));
    zip_discard(archive);
    return text;
}

Result<void> OdsStream::finish()
{
    if (m_rows > mostRows) {
        return Failure(errorMessage(Messages::tr("The spreadsheet cannot be made."),
            Messages::tr("The table has %1 rows; a spreadsheet holds %2.").arg(m_rows).arg(mostRows), m_path,
            Messages::tr("Export it as .csv or .json, or choose fewer councils or years.")));
    }
    m_xml.writeEndDocument();
    const bool written = !m_xml.hasError() && m_content.flush();
    const QString reason = written ? pack() : m_content.errorString();
    if (!reason.isEmpty()) {
        return Failure(errorMessage(Messages::tr("The file cannot be written."), reason, m_path,
            Messages::tr("Choose a place where you may write.")));
    }
    return {};
}

} // namespace Councilscope
