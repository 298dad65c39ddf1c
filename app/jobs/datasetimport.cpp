#include "datasetimport.h"

#include <datasetreader.h>
#include <metricseries.h>
#include <tablereader.h>
#include <words.h>
#include <ziparchive.h>

#include <QCoreApplication>

namespace Councilscope::DatasetImport {

namespace {

/// So many rows are read between two looks at whether the import was cancelled.
constexpr int rowsBetweenLooks = 1000;
/// So many changes are told in full.
constexpr qsizetype changesTold = 5;

TableSource sourceOf(const QByteArray& bytes)
{
    return [bytes, reader = tableReaderFor(bytes)](
               const TableRowCallback& row) -> Result<void> { return reader->read(bytes, row); };
}

/// Ends with an error when the context is cancelled, so that the transaction is undone.
TableSource cancellable(const TableSource& source, const JobContext& context)
{
    return [source, &context](const TableRowCallback& row) -> Result<void> {
        int rows = 0;
        bool cancelled = false;
        const auto read = source([&](const TableRow& next) {
            cancelled = ++rows % rowsBetweenLooks == 0 && context.isCancelled();
            return !cancelled && row(next);
        });
        if (cancelled) {
            return Failure(errorMessage(QCoreApplication::translate("DatasetImport", "The import was cancelled.")));
        }
        return read;
    };
}

QString cellText(const DatasetCell& cell)
{
    if (!cell.value) {
        return cell.symbol.isEmpty() ? QStringLiteral("–") : cell.symbol;
    }
    return QString::number(*cell.value, 'g', 12) + (cell.symbol.isEmpty() ? QString() : u' ' + cell.symbol);
}

} // namespace

bool accepts(const QByteArray& bytes)
{
    const TableReader* reader = tableReaderFor(bytes);
    if (!reader) {
        return false;
    }
    return ZipArchive::looksLikeZip(bytes) || datasetKindOf(sourceOf(bytes)).has_value();
}

void noteUnread(DocumentRecord& document)
{
    if (document.kind == DocumentKind::Dataset && document.status == DocumentStatus::Loaded) {
        document.status = DocumentStatus::Partial;
        document.reason = QCoreApplication::translate("DatasetImport",
            "Its text can be searched, but no figures were read: it has neither the columns of official statistics "
            "(time_period, time_identifier, geographic_level), nor those of inspection outcomes or statistical "
            "neighbours.");
    }
}

Result<SavedDataset> load(
    Library& library, const DocumentRecord& document, const QByteArray& bytes, const JobContext& context)
{
    const TableSource source = cancellable(sourceOf(bytes), context);
    return library.saveDataset(document, bytes, [&](DatasetSink& sink, QVector<ReadingNote>& notes) {
        return readDataset(source, document.file, sink, notes);
    });
}

Result<DatasetRereading> reread(
    Library& library, const DocumentRecord& document, const QByteArray& bytes, const JobContext& context)
{
    const TableReader* reader = tableReaderFor(bytes);
    if (!reader) {
        return Failure(
            errorMessage(QCoreApplication::translate("DatasetImport", "The stored table is no longer readable."), {},
                document.file));
    }
    const TableSource source = cancellable(sourceOf(bytes), context);
    return library.rereadDataset(document, [&](DatasetSink& sink, QVector<ReadingNote>& notes) {
        return readDataset(source, document.file, sink, notes);
    });
}

QString changeText(const DatasetChange& change)
{
    const QString what = change.judged ? areaName(*change.judged) : metricTitle(change.metric);
    return QCoreApplication::translate("DatasetImport", "%1, %2, %3: %4 was %5.")
        .arg(change.area, change.breakdown.isEmpty() ? what : what + QStringLiteral(" (%1)").arg(change.breakdown),
            change.asOf.toIso(), cellText(change.after), cellText(change.before));
}

QString summary(const DatasetChanges& changes)
{
    const int rows = changes.rowsReplaced + changes.rowsOutdated;
    if (rows == 0) {
        return {};
    }
    QStringList sentences{changes.rowsReplaced > 0
            ? QCoreApplication::translate(
                "DatasetImport", "%n row(s) of earlier files are replaced.", nullptr, changes.rowsReplaced)
            : QCoreApplication::translate(
                "DatasetImport", "%n row(s) stay as a later file has them.", nullptr, changes.rowsOutdated),
        QCoreApplication::translate("DatasetImport", "%n value(s) differ.", nullptr, changes.valuesChanged)};
    for (const DatasetChange& change : changes.changes.mid(0, changesTold)) {
        sentences << changeText(change);
    }
    return sentences.join(QLatin1Char(' '));
}

} // namespace Councilscope::DatasetImport
