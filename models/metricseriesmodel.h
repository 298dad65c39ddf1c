#pragma once

#include "viewstate.h"

#include <metricseries.h>

#include <QAbstractTableModel>

namespace Councilscope {

/// The numbers behind a metric chart, one row a figure: councils in the chosen order, dates ascending.
class MetricSeriesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        CouncilColumn, ///< or the comparator, named in full
        DateColumn,
        FigureColumn,
        MetricColumn,
        DifferenceColumn, ///< of a reported figure from the official one, with the likely reason
        OriginColumn, ///< report or statistics file, and how the date is known
        DocumentColumn,
        PageColumn,
        ColumnCount,
    };
    enum Roles
    {
        SortRole = Qt::UserRole + 1,
        EvidenceRole, ///< EvidenceItem
        DiffersRole, ///< "differs" where another source has another figure for the date, else empty
    };

    explicit MetricSeriesModel(QObject* parent = nullptr);

    void setSeries(const QVector<MetricSeries>& series, const QHash<QString, DocumentRecord>& documents);
    /// How many figures differ from that of another source.
    [[nodiscard]] int differing() const;
    [[nodiscard]] EvidenceItem evidence(int row) const;
    /// -1 when no row shows it.
    [[nodiscard]] int rowOf(const SourceSpan& source) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const MetricPoint& point, int column) const;
    [[nodiscard]] QVariant sortValue(const MetricPoint& point, int column) const;
    [[nodiscard]] QString originText(const MetricPoint& point) const;

    QVector<MetricPoint> m_points; ///< those without a date have an invalid one
    QHash<QString, DocumentRecord> m_documents;
};

} // namespace Councilscope
