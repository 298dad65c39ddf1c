#pragma once

#include <datasetreader.h>

namespace Councilscope {

/// Rows of cells that are split at "|"; a line is a row. A line "= name" begins another sheet.
inline TableSource tableOf(const QString& text)
{
    return [text](const TableRowCallback& callback) -> Result<void> {
        TableRow row;
        const QStringList lines = text.split(QLatin1Char('\n'));
        for (const QString& line : lines) {
            if (line.startsWith(QLatin1String("= "))) {
                row.sheet = line.mid(2);
                row.number = 0;
                continue;
            }
            ++row.number;
            row.text = line;
            row.cells = QStringView(row.text).split(QLatin1Char('|')).toVector();
            if (!callback(row)) {
                break;
            }
            row.start += line.size() + 1;
        }
        return {};
    };
}

/// Keeps what is read as lines "council|level|date|breakdown|metric|value and symbol".
class Collector : public DatasetSink
{
public:
    bool begin(const DatasetRecord& dataset, const QVector<DatasetMeasure>& measures) override
    {
        series = dataset.series;
        m_measures = measures;
        return true;
    }
    bool addRow(const DatasetRow& row, const QVector<DatasetCell>& cells) override
    {
        rows << row;
        for (const DatasetCell& cell : cells) {
            const QString value = cell.value ? QString::number(*cell.value) : QStringLiteral("?");
            figures << QStringList{row.council, key(row.level), row.asOf.toIso(), row.breakdown,
                m_measures[cell.measure].metric, value + cell.symbol}
                           .join(QLatin1Char('|'));
        }
        return true;
    }
    bool addOutcome(const OutcomeRow& outcome) override
    {
        outcomes << outcome;
        return true;
    }
    bool addNeighbours(const QString& setName, const NeighbourList& list) override
    {
        figures << setName + QLatin1Char('|') + list.council;
        for (const Neighbour& neighbour : list.neighbours) {
            figures.last() += QLatin1Char('|') + neighbour.council + QLatin1Char('=') + neighbour.closeness;
        }
        return true;
    }

    QString series;
    QVector<DatasetRow> rows;
    QStringList figures;
    QVector<OutcomeRow> outcomes;

private:
    QVector<DatasetMeasure> m_measures;
};

} // namespace Councilscope
