#pragma once

#include "database.h"

#include <records.h>

#include <QHash>

/// How the values of records are spread over columns, in one place for writing and reading.
namespace Councilscope {

/// "INSERT INTO table (a, b) VALUES (:a, :b)".
[[nodiscard]] QString insertSql(const QString& table, const QStringList& columns);
/// "a" is bound as ":a".
[[nodiscard]] QString placeholder(const QString& column);

/// Columns of a SourceSpan without its document, in the order that readSpan() expects.
[[nodiscard]] QStringList spanColumns();
void bindSpan(SqlStatement& statement, const SourceSpan& span);

/// Columns of a date: `column`, `<prefix>_precision`, `<prefix>_state`.
[[nodiscard]] QStringList dateColumns(const QString& column, const QString& prefix);
void bindDate(SqlStatement& statement, const QString& column, const QString& prefix, const PartialDate& date);
[[nodiscard]] PartialDate readDate(const SqlStatement& statement, int firstColumn);

/// Compact JSON: [[page, left, top, right, bottom], ...] in hundred-thousandths of the page.
[[nodiscard]] QString boxesToJson(const QVector<PageBox>& boxes);
[[nodiscard]] QVector<PageBox> boxesFromJson(QStringView json);

/// Columns of an inspection from the framework to the overall grade, in `inspections` and in `mentions`.
[[nodiscard]] QStringList inspectionColumns();
void bindInspection(SqlStatement& statement, const Inspection& inspection);
void readInspection(const SqlStatement& statement, int firstColumn, Inspection& inspection);

/// The enumerator of a key; the first one for a key that this program does not know.
template <typename Enum> [[nodiscard]] Enum decoded(const QString& text)
{
    static const QHash<QString, Enum> values = [] {
        QHash<QString, Enum> map;
        for (const Enum value : allValues<Enum>()) {
            map.insert(key(value), value);
        }
        return map;
    }();
    return values.value(text, allValues<Enum>().first());
}

/// Text as a database can keep it: PostgreSQL refuses U+0000. The length stays the same, so that offsets fit.
[[nodiscard]] QString storable(const QString& text);

} // namespace Councilscope
