#include "datasetreader.h"

#include "neighbourtable.h"
#include "outcometable.h"
#include "tidytable.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <list>

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

    /// `skipped`: how many rows were left out, by reason.
    static void tell(const QMap<QString, int>& skipped, QVector<ReadingNote>& notes)
    {
        for (auto reason = skipped.begin(); reason != skipped.end(); ++reason) {
            notes.push_back(
                {QCoreApplication::translate("DatasetReader", "%n row(s) were left out. ", nullptr, reason.value())
                        + reason.key(),
                    0});
        }
    }

    const TableSource& m_source;
    DatasetSink& m_sink;
};

/// Every sheet with a header of the standard is a table; the sheets before, between and after them are none.
class StatisticsReader : public KindReader
{
public:
    using KindReader::KindReader;

    Result<DatasetRecord> read(const QString& file, QVector<ReadingNote>& notes)
    {
        if (const auto found = findTables(); !found) {
            return Failure(found.error());
        }
        DatasetRecord dataset = describe(file);
        QVector<DatasetMeasure> measures;
        for (const Sheet& sheet : m_sheets) {
            measures += sheet.table->measures();
        }
        if (!m_sink.begin(dataset, measures)) {
            return notWritten();
        }
        const auto rows = readRows([&](const TableRow& row) {
            const auto sheet = sheetOf(row);
            const bool below = sheet != m_sheets.end() && row.number > sheet->headerRow;
            return below ? sheet->table->add(row, dataset, m_sink) : addContext(row);
        });
        if (!rows) {
            return Failure(rows.error());
        }
        noteSkipped(notes);
        return dataset;
    }

private:
    struct Sheet
    {
        QString name;
        qsizetype headerRow = 0;
        ColumnProfiler profiler;
        TidyColumns columns = {};
        std::optional<TidyTable> table = {};
    };

    [[nodiscard]] std::list<Sheet>::iterator sheetOf(const TableRow& row)
    {
        return std::find_if(
            m_sheets.begin(), m_sheets.end(), [&row](const Sheet& sheet) { return sheet.name == row.sheet; });
    }

    Result<void> findTables()
    {
        const auto read = m_source([&](const TableRow& row) {
            if (const auto sheet = sheetOf(row); sheet != m_sheets.end()) {
                sheet->profiler.add(row);
            } else if (row.number <= headerRows) {
                if (const ColumnNames names(row); TidyColumns::isHeader(names)) {
                    m_sheets.push_back({row.sheet, row.number, ColumnProfiler(names)});
                }
            }
            return true;
        });
        if (!read) {
            return read;
        }
        qsizetype measures = 0;
        for (Sheet& sheet : m_sheets) {
            sheet.columns = sheet.profiler.columns();
            sheet.table.emplace(sheet.columns, measures);
            measures += sheet.table->measures().size();
        }
        std::erase_if(m_sheets, [](const Sheet& sheet) { return sheet.columns.measures.isEmpty(); });
        return m_sheets.empty() ? noFigures() : Result<void>();
    }

    static Failure noFigures()
    {
        return Failure(errorMessage(Messages::tr("The statistics cannot be read."),
            Messages::tr("No column holds figures."), {}, Messages::tr("Check that the file is complete.")));
    }

    /// Sheets of one publication are its table in parts; sheets of several make a series of their own.
    [[nodiscard]] DatasetRecord describe(const QString& file) const
    {
        QStringList series;
        for (const Sheet& sheet : m_sheets) {
            series << sheet.columns.series();
        }
        series.removeDuplicates();
        const Publication& publication = m_sheets.front().columns.publication;
        const bool isKnown = series.size() == 1 && publication.isValid();
        DatasetRecord dataset;
        dataset.kind = DatasetKind::Statistics;
        dataset.series = series.join(QLatin1Char('+'));
        dataset.title = isKnown ? publication.title
                                : QFileInfo(file).completeBaseName().replace(QLatin1Char('_'), QLatin1Char(' '));
        dataset.source = publication.source;
        return dataset;
    }

    void noteSkipped(QVector<ReadingNote>& notes) const
    {
        QMap<QString, int> skipped;
        for (const Sheet& sheet : m_sheets) {
            const QMap<QString, int>& ofSheet = sheet.table->skipped();
            for (auto reason = ofSheet.begin(); reason != ofSheet.end(); ++reason) {
                skipped[reason.key()] += reason.value();
            }
        }
        tell(skipped, notes);
    }

    std::list<Sheet> m_sheets; ///< in their order; few, and they stay where they are
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
        tell(skipped, notes);
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
        QSet<QString> listed;
        int again = 0;
        auto done = read<NeighbourTable>(dataset, notes, [&](const NeighbourList& list, DatasetRecord& counts) {
            if (listed.contains(list.laCode)) {
                ++again;
                ++counts.rowsSkipped;
                return true;
            }
            listed.insert(list.laCode);
            return m_sink.addNeighbours(name, list);
        });
        if (again > 0) {
            tell({{Messages::tr("They name a council a second time."), again}}, notes);
        }
        return done;
    }
};

} // namespace

namespace {

Result<std::optional<DatasetKind>> findKind(const TableSource& source)
{
    std::optional<DatasetKind> kind;
    const auto read = source([&](const TableRow& row) {
        const bool single = row.sheet.isEmpty();
        if (row.number <= headerRows) {
            kind = kindOfHeader(ColumnNames(row));
        }
        return !kind && !(single && row.number > headerRows);
    });
    return read ? Result<std::optional<DatasetKind>>(kind) : Failure(read.error());
}

} // namespace

std::optional<DatasetKind> datasetKindOf(const TableSource& source)
{
    return findKind(source).value_or(std::nullopt);
}

Result<DatasetRecord> readDataset(
    const TableSource& source, const QString& file, DatasetSink& sink, QVector<ReadingNote>& notes)
{
    const auto found = findKind(source);
    if (!found) {
        return Failure(found.error());
    }
    const std::optional<DatasetKind> kind = *found;
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
