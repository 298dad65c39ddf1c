#include "tidytable.h"

#include "figurecell.h"
#include "statisticalperiod.h"

#include <regionschemes.h>

#include <QCoreApplication>

#include <algorithm>

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

/// What the figure itself is marked with comes first: "r [2]".
void remark(QString& symbol, QStringView footnote, const QString& state)
{
    if (symbol.isEmpty()) {
        symbol = state;
    }
    if (!footnote.isEmpty() && !isMissingSymbol(footnote)) {
        symbol += (symbol.isEmpty() ? QLatin1String("[") : QLatin1String(" [")) + footnote + QLatin1Char(']');
    }
}

} // namespace

TidyTable::TidyTable(const TidyColumns& columns, qsizetype firstMeasure, const StatisticsCatalogue& catalogue)
    : m_columns(columns)
    , m_firstMeasure(int(firstMeasure))
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
    const QStringView text = row.cell(m_standard.value(QLatin1String(name), -1)).trimmed();
    return isMissingSymbol(text) ? QStringView() : text;
}

void TidyTable::placeCountry(const TableRow& row, DatasetRow& out) const
{
    out.areaCode = cell(row, "country_code").toString();
    out.areaName = cell(row, "country_name").toString();
    if (out.areaCode.isEmpty() && out.areaName.isEmpty()) {
        out.areaName = QStringLiteral("England"); // of which the standard speaks where nothing else is said
    }
    if (out.areaCode.isEmpty() && out.areaName == QLatin1String("England")) {
        out.areaCode = QStringLiteral("E92000001");
    }
}

void TidyTable::placeRegion(const TableRow& row, DatasetRow& out) const
{
    out.areaCode = cell(row, "region_code").toString();
    out.areaName = cell(row, "region_name").toString();
    if (out.areaCode.isEmpty()) {
        out.areaCode = RegionSchemes::instance().regionNamed(out.areaName).code;
    }
}

void TidyTable::placeCouncil(const TableRow& row, DatasetRow& out) const
{
    const QStringView laCode = cell(row, "old_la_code");
    const QStringView onsCode = cell(row, "new_la_code");
    out.areaCode = (onsCode.isEmpty() ? laCode : onsCode).toString();
    out.areaName = cell(row, "la_name").toString();
    const QStringList joints{QStringLiteral("/"), QStringLiteral("&"), QStringLiteral(";"), QStringLiteral("+")};
    if (std::any_of(joints.begin(), joints.end(), [&out](const QString& sign) { return out.areaCode.contains(sign); })
        || out.areaName.contains(QLatin1String(" / "))) {
        out.level = AreaLevel::Joint;
        return;
    }
    const Council* council = &m_codes.council(laCode, onsCode);
    if (!council->isValid() && out.areaCode.isEmpty()) {
        council = &m_codes.councilNamed(out.areaName, out.asOf.date);
        out.areaCode = council->onsCode;
    }
    out.council = council->name;
}

QString TidyTable::place(const TableRow& row, DatasetRow& out)
{
    const QStringView level = cell(row, "geographic_level");
    out.level = levelOf(level);
    switch (out.level) {
    case AreaLevel::National:
        placeCountry(row, out);
        break;
    case AreaLevel::Region:
        placeRegion(row, out);
        break;
    case AreaLevel::Council:
        placeCouncil(row, out);
        break;
    case AreaLevel::None:
    case AreaLevel::Joint:
        return Messages::tr("They are about areas of another kind (“%1”).").arg(level);
    }
    return out.areaCode.isEmpty() && out.areaName.isEmpty() ? Messages::tr("They name no area.") : QString();
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
    const QString state = stateMark(row);
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
        if (figure.value) {
            remark(figure.symbol, row.cell(m_columns.remarks.value(column.column, -1)).trimmed(), state);
        }
        cells.push_back({m_firstMeasure + measure, figure.value, std::move(figure.symbol)});
    }
    return cells;
}

QString TidyTable::stateMark(const TableRow& row) const
{
    for (const qsizetype column : m_columns.states) {
        if (const auto mark = m_catalogue.stateMark(row.cell(column)); mark && !mark->isEmpty()) {
            return *mark;
        }
    }
    return {};
}

bool TidyTable::overflows(const TableRow& row) const
{
    const qsizetype named = std::min(m_columns.names.count(), row.cells.size());
    return std::any_of(
        row.cells.begin() + named, row.cells.end(), [](QStringView cell) { return !cell.trimmed().isEmpty(); });
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
    QString reason = overflows(row) ? Messages::tr("They have more cells than the header.") : date(row, out);
    if (reason.isEmpty()) {
        reason = place(row, out);
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
