#include "tidytable.h"

#include "figurecell.h"
#include "statisticalperiod.h"

#include <QCoreApplication>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(TidyTable)
};

AreaLevel levelOf(QStringView level)
{
    const auto is = [level](const char* name) { return level.compare(QLatin1String(name), Qt::CaseInsensitive) == 0; };
    if (is("National") || is("Country")) {
        return AreaLevel::National;
    }
    if (is("Regional") || is("Region")) {
        return AreaLevel::Region;
    }
    return is("Local authority") || is("Local authorities") || is("LA") ? AreaLevel::Council : AreaLevel::None;
}

} // namespace

TidyTable::TidyTable(const TidyColumns& columns, const StatisticsCatalogue& catalogue)
    : m_columns(columns)
    , m_catalogue(catalogue)
{
    for (const char* name : {"time_period", "time_identifier", "geographic_level", "country_code", "country_name",
             "region_code", "region_name", "old_la_code", "new_la_code", "la_name"}) {
        const QString key = QString::fromLatin1(name);
        m_standard.insert(key, columns.names.indexOf(key));
    }
    for (const qsizetype column : columns.measures) {
        m_byColumn.push_back(addColumn(column));
    }
}

TidyTable::Column TidyTable::addColumn(qsizetype column)
{
    const QString name = m_columns.names.name(column);
    Column added{column, int(m_measures.size()), {}};
    DatasetMeasure own{m_columns.names.printed(column), name};
    if (m_columns.names.indexOf(name) != column) {
        own.metric += QLatin1Char('_') + QString::number(column + 1); // a repeated name
    }
    m_measures.push_back(own);
    for (const MeasureMapping& mapping : m_columns.publication.measures) {
        if (mapping.column != name) {
            continue;
        }
        if (mapping.where.isEmpty()) {
            m_measures[added.measure].metric = mapping.metric;
        } else {
            added.mapped.push_back({int(m_measures.size()), mapping});
            m_measures.push_back({own.column, mapping.metric});
        }
    }
    return added;
}

QStringView TidyTable::cell(const TableRow& row, const char* name) const
{
    return row.cell(m_standard.value(QLatin1String(name), -1)).trimmed();
}

QString TidyTable::place(const TableRow& row, DatasetRow& out)
{
    const QStringView level = cell(row, "geographic_level");
    out.level = levelOf(level);
    if (out.level == AreaLevel::National || out.level == AreaLevel::Region) {
        const bool national = out.level == AreaLevel::National;
        out.areaCode = cell(row, national ? "country_code" : "region_code").toString();
        out.areaName = cell(row, national ? "country_name" : "region_name").toString();
    } else if (out.level == AreaLevel::Council) {
        const QStringView laCode = cell(row, "old_la_code");
        const QStringView onsCode = cell(row, "new_la_code");
        out.areaCode = (onsCode.isEmpty() ? laCode : onsCode).toString();
        out.areaName = cell(row, "la_name").toString();
        if (out.areaCode.contains(QLatin1Char('/'))) {
            out.level = AreaLevel::Joint;
        } else {
            out.council = m_codes.council(laCode, onsCode).name;
        }
    } else {
        return Messages::tr("They are about areas of another kind (“%1”).").arg(level);
    }
    if (out.areaCode.isEmpty() && out.areaName.isEmpty()) {
        return Messages::tr("They name no area.");
    }
    return {};
}

QString TidyTable::date(const TableRow& row, DatasetRow& out)
{
    const QStringView period = cell(row, "time_period");
    const QStringView identifier = cell(row, "time_identifier");
    out.period = period.toString() + QLatin1Char(' ') + identifier.toString();
    auto known = m_dates.constFind(out.period);
    if (known == m_dates.constEnd()) {
        known = m_dates.insert(out.period, dateOfPeriod(period, identifier, m_columns.publication.period));
    }
    out.asOf = *known;
    return out.asOf.isValid() ? QString() : Messages::tr("Their period “%1” cannot be read.").arg(period);
}

bool TidyTable::applies(const MeasureMapping& mapping, const TableRow& row) const
{
    for (auto filter = mapping.where.begin(); filter != mapping.where.end(); ++filter) {
        if (row.cell(m_columns.names.indexOf(filter.key())).trimmed() != filter.value()) {
            return false;
        }
    }
    return true;
}

QVector<DatasetCell> TidyTable::cells(const TableRow& row, QStringList& consumed) const
{
    QVector<DatasetCell> cells;
    cells.reserve(m_byColumn.size());
    for (const Column& column : m_byColumn) {
        int measure = column.measure;
        for (const auto& [mapped, mapping] : column.mapped) {
            if (applies(mapping, row)) {
                measure = mapped;
                consumed << mapping.where.keys();
            }
        }
        FigureCell figure = readFigure(row.cell(column.column));
        cells.push_back({measure, figure.value, std::move(figure.symbol)});
    }
    return cells;
}

QString TidyTable::breakdown(const TableRow& row, const QStringList& consumed) const
{
    QString breakdown;
    for (const qsizetype column : m_columns.filters) {
        const QStringView value = row.cell(column).trimmed();
        const QString name = m_columns.names.name(column);
        if (value.isEmpty() || consumed.contains(name) || m_catalogue.isTotal(value)) {
            continue;
        }
        breakdown += (breakdown.isEmpty() ? QString() : QStringLiteral("; ")) + name + QLatin1String(": ") + value;
    }
    return breakdown;
}

bool TidyTable::add(const TableRow& row, DatasetRecord& dataset, DatasetSink& sink)
{
    DatasetRow out{row.sheet, row.number, row.start, row.pointStart, row.text};
    if (row.isBlank()) {
        return sink.addRow(out, {});
    }
    ++dataset.rowsRead;
    QString reason = row.cells.size() > m_columns.names.count() ? Messages::tr("They have more cells than the header.")
                                                                : place(row, out);
    if (reason.isEmpty()) {
        reason = date(row, out);
    }
    if (!reason.isEmpty()) {
        ++dataset.rowsSkipped;
        ++m_skipped[reason];
        out.level = AreaLevel::None;
        return sink.addRow(out, {});
    }
    QStringList consumed;
    const QVector<DatasetCell> figures = cells(row, consumed);
    out.breakdown = breakdown(row, consumed);
    for (const DatasetCell& figure : figures) {
        ++(figure.value ? dataset.observations : dataset.missing);
    }
    dataset.first = dataset.first.isValid() ? std::min(dataset.first, out.asOf.date) : out.asOf.date;
    dataset.last = dataset.last.isValid() ? std::max(dataset.last, out.asOf.date) : out.asOf.date;
    return sink.addRow(out, figures);
}

} // namespace Councilscope
