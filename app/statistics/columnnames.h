#pragma once

#include <tablerow.h>

#include <QHash>
#include <QStringList>

namespace Councilscope {

/// "turnover_rate_fte_%" is turnover_rate_fte_percent, "CPP_At31" cpp_at31, "Visit Theme" visit_theme.
[[nodiscard]] QString snakeCase(QStringView name);

/// The columns of a table by their names in snake case. Of repeated names the first column counts.
class ColumnNames
{
public:
    ColumnNames() = default;
    explicit ColumnNames(const TableRow& header);

    [[nodiscard]] qsizetype count() const { return m_printed.size(); }
    [[nodiscard]] bool contains(const QString& name) const { return m_byName.contains(name); }
    /// -1 when there is none.
    [[nodiscard]] qsizetype indexOf(const QString& name) const { return m_byName.value(name, -1); }
    /// The first column whose name holds all the words, in this order; -1 when there is none.
    [[nodiscard]] qsizetype indexWith(const QStringList& words) const;
    [[nodiscard]] QString printed(qsizetype column) const { return m_printed.value(column); }
    [[nodiscard]] QString name(qsizetype column) const { return m_names.value(column); }
    [[nodiscard]] const QStringList& names() const { return m_names; }

private:
    QStringList m_printed;
    QStringList m_names;
    QHash<QString, qsizetype> m_byName;
};

} // namespace Councilscope
