#include "tablewriter.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSaveFile>

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

UserMessage notWritten(const QString& path, const QString& reason)
{
    return errorMessage(
        Messages::tr("The file cannot be written."), reason, path, Messages::tr("Choose a place where you may write."));
}

} // namespace

QByteArray toCsvLine(const QVariantList& cells)
{
    QByteArray line;
    for (const QVariant& cell : cells) {
        line += (line.isNull() ? QByteArray("") : QByteArray(",")) + csvCell(cell);
    }
    return line + "\r\n";
}

QByteArray toCsv(const ExportTable& table)
{
    QVariantList header;
    for (const QString& column : table.columns) {
        header << column;
    }
    QByteArray text = toCsvLine(header);
    for (const QVariantList& row : table.rows) {
        text += toCsvLine(row);
    }
    return text;
}

QJsonArray toJsonArray(const ExportTable& table)
{
    QJsonArray rows;
    for (const QVariantList& row : table.rows) {
        QJsonObject object;
        for (qsizetype column = 0; column < table.columns.size(); ++column) {
            object.insert(table.columns[column], QJsonValue::fromVariant(row.value(column)));
        }
        rows.append(object);
    }
    return rows;
}

QStringList tableFormats()
{
    return {QStringLiteral("csv"), QStringLiteral("json"), QStringLiteral("ods")};
}

Result<void> writeTable(const ExportTable& table, const QString& path)
{
    const QString format = QFileInfo(path).suffix().toLower();
    QByteArray content;
    if (format == QLatin1String("csv")) {
        content = toCsv(table);
    } else if (format == QLatin1String("json")) {
        content = QJsonDocument(toJsonArray(table)).toJson(QJsonDocument::Indented);
    } else {
        auto ods = toOds(table);
        if (!ods) {
            return Failure(ods.error());
        }
        content = *ods;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit()) {
        return Failure(notWritten(path, file.errorString()));
    }
    return {};
}

} // namespace Councilscope
