#include "decisioncolumns.h"

#include "recordcolumns.h"

#include <QJsonDocument>

namespace Councilscope {

QStringList decisionColumns()
{
    return {QStringLiteral("verdict"), QStringLiteral("decided"), QStringLiteral("reason"),
        QStringLiteral("decided_by"), QStringLiteral("decided_at")};
}

Decision readDecision(const SqlStatement& row, int column)
{
    return {decoded<RecordState>(row.text(column)), jsonObject(row.text(column + 1)), row.text(column + 2),
        row.text(column + 3), QDateTime::fromString(row.text(column + 4), Qt::ISODateWithMs)};
}

QString jsonText(const QJsonObject& values)
{
    return storable(QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact)));
}

QJsonObject jsonObject(const QString& json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

QString timeText(const QDateTime& time)
{
    return (time.isValid() ? time : QDateTime::currentDateTimeUtc()).toUTC().toString(Qt::ISODateWithMs);
}

} // namespace Councilscope
