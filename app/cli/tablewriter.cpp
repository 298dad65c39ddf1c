#include "tablewriter.h"

#include "odswriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSaveFile>

#include <algorithm>
#include <cstdio>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(TableWriter)
};

QString plainText(const QVariant& value)
{
    if (value.typeId() == QMetaType::Double) {
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    }
    return value.toString();
}

QByteArray csvCell(const QVariant& value)
{
    QByteArray text = plainText(value).toUtf8();
    const bool needsQuotes = std::any_of(text.begin(), text.end(),
        [](char letter) { return letter == ',' || letter == '"' || letter == '\n' || letter == '\r'; });
    if (needsQuotes) {
        text = '"' + text.replace("\"", "\"\"") + '"';
    }
    return text;
}

QByteArray csvLine(const QVariantList& cells)
{
    QByteArray line;
    for (const QVariant& cell : cells) {
        line += (line.isNull() ? QByteArray("") : QByteArray(",")) + csvCell(cell);
    }
    return line + "\r\n";
}

UserMessage notWritten(const QString& path, const QString& reason)
{
    return errorMessage(
        Messages::tr("The file cannot be written."), reason, path, Messages::tr("Choose a place where you may write."));
}

/// Formats that are text from the first row to the last.
class TextStream : public TableStream
{
public:
    TextStream(std::unique_ptr<QFileDevice> device, const QString& path)
        : m_device(std::move(device))
        , m_path(path)
    {
    }

    Result<void> finish() override
    {
        put(ending());
        auto* file = qobject_cast<QSaveFile*>(m_device.get());
        if (m_failed || !(file ? file->commit() : m_device->flush())) {
            return Failure(notWritten(m_path, m_device->errorString()));
        }
        return {};
    }

protected:
    void put(const QByteArray& text) { m_failed = m_failed || m_device->write(text) != text.size(); }

private:
    [[nodiscard]] virtual QByteArray ending() const = 0;

    std::unique_ptr<QFileDevice> m_device;
    QString m_path;
    bool m_failed = false;
};

class CsvStream : public TextStream
{
public:
    CsvStream(std::unique_ptr<QFileDevice> device, const QString& path, const QStringList& columns)
        : TextStream(std::move(device), path)
    {
        put(csvLine(QVariantList(columns.cbegin(), columns.cend())));
    }

    void write(const QVariantList& row) override { put(csvLine(row)); }

private:
    QByteArray ending() const override { return {}; }
};

/// As QJsonDocument indents an array.
class JsonStream : public TextStream
{
public:
    JsonStream(std::unique_ptr<QFileDevice> device, const QString& path, const QStringList& columns)
        : TextStream(std::move(device), path)
        , m_columns(columns)
    {
        put("[");
    }

    void write(const QVariantList& row) override
    {
        QJsonObject object;
        for (qsizetype column = 0; column < m_columns.size(); ++column) {
            object.insert(m_columns[column], QJsonValue::fromVariant(row.value(column)));
        }
        // Line ends within texts are escaped: these are the program's own.
        const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Indented).trimmed();
        put((m_isFirst ? "\n    " : ",\n    ") + QByteArray(text).replace("\n", "\n    "));
        m_isFirst = false;
    }

private:
    QByteArray ending() const override { return "\n]\n"; }

    QStringList m_columns;
    bool m_isFirst = true;
};

} // namespace

void TableStream::writeAll(const QVector<QVariantList>& rows)
{
    for (const QVariantList& row : rows) {
        write(row);
    }
}

Result<std::unique_ptr<TableStream>> TableStream::toFile(
    const QString& table, const QStringList& columns, const QString& path)
{
    const QString format = QFileInfo(path).suffix().toLower();
    if (format == QLatin1String("ods")) {
        return OdsStream::make(table, columns, path);
    }
    auto file = std::make_unique<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly)) {
        return Failure(notWritten(path, file->errorString()));
    }
    if (format == QLatin1String("csv")) {
        return std::make_unique<CsvStream>(std::move(file), path, columns);
    }
    return std::make_unique<JsonStream>(std::move(file), path, columns);
}

std::unique_ptr<TableStream> TableStream::toStandardOutput(const QStringList& columns, bool json)
{
    auto file = std::make_unique<QFile>();
    // Standard output is open already; a closed one shows when the rows are written.
    (void)file->open(stdout, QIODevice::WriteOnly);
    if (json) {
        return std::make_unique<JsonStream>(std::move(file), QString(), columns);
    }
    return std::make_unique<CsvStream>(std::move(file), QString(), columns);
}

QStringList tableFormats()
{
    return {QStringLiteral("csv"), QStringLiteral("json"), QStringLiteral("ods")};
}

Result<void> writeTable(const ExportTable& table, const QString& path)
{
    const auto stream = TableStream::toFile(table.name, table.columns, path);
    if (!stream) {
        return Failure(stream.error());
    }
    (*stream)->writeAll(table.rows);
    return (*stream)->finish();
}

} // namespace Councilscope
