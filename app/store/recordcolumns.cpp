#include "recordcolumns.h"

#include <cmath>

namespace Councilscope {

namespace {

constexpr double boxUnits = 100000;

/// Reads the next whole number of the text and moves behind it.
std::optional<int> nextNumber(QStringView& text)
{
    qsizetype start = 0;
    while (start < text.size() && !text[start].isDigit() && text[start] != QLatin1Char('-')) {
        ++start;
    }
    qsizetype end = start;
    int number = 0;
    const bool negative = end < text.size() && text[end] == QLatin1Char('-');
    for (end += negative; end < text.size() && text[end].isDigit(); ++end) {
        number = number * 10 + text[end].digitValue();
    }
    if (end == start) {
        return std::nullopt;
    }
    text = text.mid(end);
    return negative ? -number : number;
}

} // namespace

QString placeholder(const QString& column)
{
    return QLatin1Char(':') + column;
}

QString insertSql(const QString& table, const QStringList& columns)
{
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (:%3)")
        .arg(table, columns.join(QLatin1String(", ")), columns.join(QLatin1String(", :")));
}

QStringList spanColumns()
{
    return {QStringLiteral("page"), QStringLiteral("start_offset"), QStringLiteral("end_offset"),
        QStringLiteral("start_point"), QStringLiteral("end_point"), QStringLiteral("quote"), QStringLiteral("boxes"),
        QStringLiteral("rule_id"), QStringLiteral("rule_version")};
}

void bindSpan(SqlStatement& statement, const SourceSpan& span)
{
    statement.bind(QStringLiteral(":page"), span.page)
        .bind(QStringLiteral(":start_offset"), qint64(span.start))
        .bind(QStringLiteral(":end_offset"), qint64(span.end))
        .bind(QStringLiteral(":start_point"), qint64(span.pointStart))
        .bind(QStringLiteral(":end_point"), qint64(span.pointEnd))
        .bind(QStringLiteral(":quote"), storable(span.quote))
        .bind(QStringLiteral(":boxes"), boxesToJson(span.boxes))
        .bind(QStringLiteral(":rule_id"), span.ruleId)
        .bind(QStringLiteral(":rule_version"), span.ruleVersion);
}

QStringList dateColumns(const QString& column, const QString& prefix)
{
    return {column, prefix + QLatin1String("_precision"), prefix + QLatin1String("_state")};
}

void bindDate(SqlStatement& statement, const QString& column, const QString& prefix, const PartialDate& date)
{
    const QStringList columns = dateColumns(column, prefix);
    statement.bind(placeholder(columns[0]), date.date.toString(Qt::ISODate))
        .bind(placeholder(columns[1]), key(date.precision))
        .bind(placeholder(columns[2]), key(date.state));
}

PartialDate readDate(const SqlStatement& statement, int firstColumn)
{
    PartialDate date;
    const QString text = statement.text(firstColumn);
    if (!text.isEmpty()) {
        date.date = QDate::fromString(text, Qt::ISODate);
    }
    date.precision = decoded<DatePrecision>(statement.text(firstColumn + 1));
    date.state = decoded<RecordState>(statement.text(firstColumn + 2));
    return date;
}

QString boxesToJson(const QVector<PageBox>& boxes)
{
    if (boxes.isEmpty()) {
        return QLatin1String("");
    }
    QStringList items;
    for (const PageBox& box : boxes) {
        QString item = QLatin1Char('[') + QString::number(box.page);
        for (const double edge : {box.rect.left, box.rect.top, box.rect.right, box.rect.bottom}) {
            item += QLatin1Char(',') + QString::number(std::lround(edge * boxUnits));
        }
        items << item + QLatin1Char(']');
    }
    return QLatin1Char('[') + items.join(QLatin1Char(',')) + QLatin1Char(']');
}

QVector<PageBox> boxesFromJson(QStringView json)
{
    QVector<PageBox> boxes;
    boxes.reserve(json.count(QLatin1Char('[')));
    while (const auto page = nextNumber(json)) {
        const auto left = nextNumber(json);
        const auto top = nextNumber(json);
        const auto right = nextNumber(json);
        const auto bottom = nextNumber(json);
        if (!bottom) {
            break;
        }
        boxes.push_back({*page, {*left / boxUnits, *top / boxUnits, *right / boxUnits, *bottom / boxUnits}});
    }
    return boxes;
}

QStringList inspectionColumns()
{
    return QStringList{QStringLiteral("framework"), QStringLiteral("variant")}
    + dateColumns(QStringLiteral("start_date"), QStringLiteral("start"))
        + dateColumns(QStringLiteral("end_date"), QStringLiteral("end"))
        + dateColumns(QStringLiteral("published"), QStringLiteral("published"))
        + QStringList{QStringLiteral("lead_inspector"), QStringLiteral("overall_grade")};
}

void bindInspection(SqlStatement& statement, const Inspection& inspection)
{
    statement.bind(QStringLiteral(":framework"), key(inspection.framework))
        .bind(QStringLiteral(":variant"), inspection.variant)
        .bind(QStringLiteral(":lead_inspector"), inspection.leadInspector)
        .bind(QStringLiteral(":overall_grade"), key(inspection.overallGrade));
    bindDate(statement, QStringLiteral("start_date"), QStringLiteral("start"), inspection.start);
    bindDate(statement, QStringLiteral("end_date"), QStringLiteral("end"), inspection.end);
    bindDate(statement, QStringLiteral("published"), QStringLiteral("published"), inspection.published);
}

void readInspection(const SqlStatement& statement, int firstColumn, Inspection& inspection)
{
    inspection.framework = decoded<Framework>(statement.text(firstColumn));
    inspection.variant = statement.text(firstColumn + 1);
    inspection.start = readDate(statement, firstColumn + 2);
    inspection.end = readDate(statement, firstColumn + 5);
    inspection.published = readDate(statement, firstColumn + 8);
    inspection.leadInspector = statement.text(firstColumn + 11);
    inspection.overallGrade = decoded<Grade>(statement.text(firstColumn + 12));
}

QString storable(const QString& text)
{
    if (!text.contains(QChar::Null)) {
        return text;
    }
    return QString(text).replace(QChar::Null, QChar::ReplacementCharacter);
}

} // namespace Councilscope
