#include "datasetreader.h"

#include "neighbourtable.h"
#include "outcometable.h"
#include "tidytable.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Councilscope {

namespace {

/// A header stands within so many rows of the beginning of its sheet.
constexpr qsizetype headerRows = 40;

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(DatasetReader)
};

std::optional<DatasetKind> kindOfHeader(const ColumnNames& names)
{
    if (TidyColumns::isHeader(names)) {
        return DatasetKind::Statistics;
    }
    if (OutcomeTable::isHeader(names)) {
        return DatasetKind::Outcomes;
    }
    return NeighbourTable::isHeader(names) ? std::optional(DatasetKind::Neighbours) : std::nullopt;
}

Failure notWritten()
{
    return Failure(UserMessage());
}

/// What the readers of the three kinds have in common: the rows that are no data, and the reasons of those left out.
class KindReader
{
public:
    KindReader(const TableSource& source, DatasetSink& sink)
        : m_source(source)
        , m_sink(sink)
    {
    }

protected:
    [[nodiscard]] bool addContext(const TableRow& row)
    {
        return m_sink.addRow({row.sheet, row.number, row.start, row.pointStart, row.text}, {});
    }

    /// Reads the rows; `take` returns false when the sink stops.
    [[nodiscard]] Result<void> readRows(const std::function<bool(const TableRow&)>& take)
    {
        bool stopped = false;
        const auto read = m_source([&](const TableRow& row) {
            stopped = !take(row);
            return !stopped;
        });
        return read && stopped ? notWritten() : read;
    }

    const TableSource& m_source;
    DatasetSink& m_sink;
};

class StatisticsReader : public KindReader
{
public:
    using KindReader::KindReader;

    Result<DatasetRecord> read(const QString& file, QVector<ReadingNote>& notes)
    {
        const auto columns = profile();
        if (!columns) {
            return Failure(columns.error());
        }
        TidyTable table(*columns);
        DatasetRecord dataset;
        dataset.kind = DatasetKind::Statistics;
        dataset.series = columns->series();
        const Publication& publication = columns->publication;
        dataset.title = publication.isValid()
            ? publication.title
            : QFileInfo(file).completeBaseName().replace(QLatin1Char('_'), QLatin1Char(' '));
        dataset.source = publication.source;
        if (!m_sink.begin(dataset, table.measures())) {
            return notWritten();
        }
        const auto rows = readRows([&](const TableRow& row) {
            const bool below = row.sheet == m_sheet && row.number > m_headerRow;
            return below ? table.add(row, dataset, m_sink) : addContext(row);
        });
        if (!rows) {
            return Failure(rows.error());
        }
        for (auto reason = table.skipped().begin(); reason != table.skipped().end(); ++reason) {
            notes.push_back(
                {QCoreApplication::translate("DatasetReader", "%n row(s) were left out. ", nullptr, reason.value())
                        + reason.key(),
                    0});
        }
        return dataset;
    }

private:
    Result<TidyColumns> profile()
    {
        std::optional<ColumnProfiler> profiler;
        const auto read = m_source([&](const TableRow& row) {
            if (profiler && row.sheet == m_sheet) {
                profiler->add(row);
            } else if (!profiler && row.number <= headerRows) {
                if (const ColumnNames names(row); TidyColumns::isHeader(names)) {
                    profiler.emplace(names);
                    m_sheet = row.sheet;
                    m_headerRow = row.number;
                }
            }
            return true;
        });
        if (!read) {
            return Failure(read.error());
        }
        TidyColumns columns = profiler ? profiler->columns() : TidyColumns();
        if (columns.measures.isEmpty()) {
            return Failure(errorMessage(Messages::tr("The statistics cannot be read."),
                Messages::tr("No column holds figures."), {}, Messages::tr("Check that the file is complete.")));
        }
        return columns;
    }

    QString m_sheet;
    qsizetype m_headerRow = 0;
};

/// Outcomes and neighbours: each row below a header says one thing.
class ListReader : public KindReader
{
public:
    using KindReader::KindReader;

    template <typename Table, typename Take>
    Result<DatasetRecord> read(DatasetRecord dataset, QVector<ReadingNote>& notes, Take take)
    {
        if (!m_sink.begin(dataset, {})) {
            return notWritten();
        }
        const CouncilCodes codes;
        std::optional<Table> table;
        QString sheet;
        QMap<QString, int> skipped;
        const auto rows = readRows([&](const TableRow& row) {
            if (row.sheet != sheet) {
                sheet = row.sheet;
                table.reset();
            }
            if (!addContext(row)) {
                return false;
            }
            if (table && !row.isBlank()) {
                QString reason;
                const auto value = table->read(row, reason);
                dataset.rowsRead += value || !reason.isEmpty();
                dataset.rowsSkipped += !reason.isEmpty();
                if (!reason.isEmpty()) {
                    ++skipped[reason];
                }
                return !value || take(*value, dataset);
            }
            if (!table && row.number <= headerRows) {
                if (const ColumnNames names(row); Table::isHeader(names)) {
                    table.emplace(names, codes);
                }
            }
            return true;
        });
        if (!rows) {
            return Failure(rows.error());
        }
        for (auto reason = skipped.begin(); reason != skipped.end(); ++reason) {
            notes.push_back(
                {QCoreApplication::translate("DatasetReader", "%n row(s) were left out. ", nullptr, reason.value())
                        + reason.key(),
                    0});
        }
        return dataset;
    }

    Result<DatasetRecord> readOutcomes(QVector<ReadingNote>& notes)
    {
        DatasetRecord dataset;
        dataset.kind = DatasetKind::Outcomes;
        dataset.series = QStringLiteral("inspection_outcomes");
        dataset.title = Messages::tr("Outcomes of inspections");
        dataset.source = QStringLiteral("Ofsted");
        return read<OutcomeTable>(dataset, notes, [this](const OutcomeRow& outcome, DatasetRecord& counts) {
            const QDate date = outcome.inspection.start.date;
            counts.first = counts.first.isValid() ? std::min(counts.first, date) : date;
            counts.last = counts.last.isValid() ? std::max(counts.last, date) : date;
            return m_sink.addOutcome(outcome);
        });
    }

    Result<DatasetRecord> readNeighbours(const QString& file, QVector<ReadingNote>& notes)
    {
        const QString name = NeighbourTable::setName(file);
        DatasetRecord dataset;
        dataset.kind = DatasetKind::Neighbours;
        dataset.series = QStringLiteral("statistical_neighbours_") + name;
        dataset.title = Messages::tr("Statistical neighbours %1").arg(name);
        dataset.source = QStringLiteral("DfE");
        return read<NeighbourTable>(dataset, notes,
            [&](const NeighbourList& list, DatasetRecord&) { return m_sink.addNeighbours(name, list); });
    }
};

} // namespace

std::optional<DatasetKind> datasetKindOf(const TableSource& source)
{
    std::optional<DatasetKind> kind;
    const auto read = source([&](const TableRow& row) {
        const bool single = row.sheet.isEmpty();
        if (row.number <= headerRows) {
            kind = kindOfHeader(ColumnNames(row));
        }
        return !kind && !(single && row.number > headerRows);
    });
    return read ? kind : std::nullopt;
}

Result<DatasetRecord> readDataset(
    const TableSource& source, const QString& file, DatasetSink& sink, QVector<ReadingNote>& notes)
{
    const auto kind = datasetKindOf(source);
    if (kind == DatasetKind::Statistics) {
        return StatisticsReader(source, sink).read(file, notes);
    }
    if (kind == DatasetKind::Outcomes) {
        return ListReader(source, sink).readOutcomes(notes);
    }
    if (kind == DatasetKind::Neighbours) {
        return ListReader(source, sink).readNeighbours(file, notes);
    }
    return Failure(errorMessage(Messages::tr("This table is none that the program knows."),
        Messages::tr(
            "It has neither the columns of official statistics (time_period, time_identifier, geographic_level), nor "
            "those of inspection outcomes or statistical neighbours."),
        {}, Messages::tr("Load the file as its publisher offers it.")));
}

} // namespace Councilscope
