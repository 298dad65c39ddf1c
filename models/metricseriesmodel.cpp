#include "metricseriesmodel.h"

#include "recordevidence.h"
#include "tooltip.h"
#include <lineage.h>

#include <words.h>

#include <cmath>

namespace Councilscope {

namespace {

bool differs(const MetricPoint& point)
{
    return point.differs || !point.others.isEmpty() || (point.against && point.against->difference != 0);
}

} // namespace

MetricSeriesModel::MetricSeriesModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void MetricSeriesModel::setSeries(const QVector<MetricSeries>& series, const QHash<QString, DocumentRecord>& documents)
{
    beginResetModel();
    m_documents = documents;
    m_points.clear();
    for (const MetricSeries& one : series) {
        m_points += one.points;
        for (const Observation& observation : one.undated) {
            m_points.push_back({.observation = observation});
        }
    }
    endResetModel();
}

int MetricSeriesModel::differing() const
{
    return int(std::count_if(m_points.cbegin(), m_points.cend(), differs));
}

EvidenceItem MetricSeriesModel::evidence(int row) const
{
    if (row < 0 || row >= m_points.size()) {
        return {};
    }
    const Observation& observation = m_points.at(row).observation;
    return evidenceOf(observation, m_documents.value(observation.source.sha256));
}

int MetricSeriesModel::rowOf(const SourceSpan& source) const
{
    for (int row = 0; row < m_points.size(); ++row) {
        if (m_points.at(row).observation.source == source) {
            return row;
        }
    }
    return -1;
}

int MetricSeriesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_points.size());
}

int MetricSeriesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MetricSeriesModel::originText(const MetricPoint& point) const
{
    if (point.counted > 0 || !point.without.isEmpty()) {
        const QString counted = tr("worked out from %n council(s)", nullptr, point.counted);
        return point.without.isEmpty() ? counted
                                       : counted + tr("; no value: %1").arg(point.without.join(QLatin1String(", ")));
    }
    QStringList parts{point.isReported() ? tr("printed in a report") : tr("official file")};
    if (!point.date.isValid()) {
        parts.push_back(tr("no date is printed"));
    } else if (point.dateOfInspection) {
        parts.push_back(tr("dated by its inspection"));
    } else if (point.date.state == RecordState::Inferred || point.observation.state == RecordState::Inferred) {
        parts.push_back(tr("worked out by the program"));
    }
    if (point.differs) {
        parts.push_back(tr("another document differs"));
    }
    if (point.documents > 1) {
        parts.push_back(tr("the same in %n document(s)", nullptr, point.documents));
    }
    for (const SourceDifference& other : point.others) {
        const QString figure = figureText(other.other);
        //: %1 a figure, %2 the name of a file
        parts.push_back(other.replaced ? tr("%1 before the revision (%2)").arg(figure, other.other.source.file)
                                       : tr("%1 in another file (%2)").arg(figure, other.other.source.file));
    }
    return parts.join(QLatin1String("; "));
}

QString MetricSeriesModel::text(const MetricPoint& point, int column) const
{
    const SourceSpan& source = point.observation.source;
    switch (column) {
    case CouncilColumn:
        return seriesName(point.observation);
    case MetricColumn:
        return metricTitle(measureKey(point.observation.metric, point.observation.breakdown));
    case DateColumn:
        return dateText(point.date);
    case FigureColumn:
        return figureText(point.observation);
    case DifferenceColumn:
        return point.against ? differenceText(*point.against) : QString();
    case OriginColumn:
        return originText(point);
    case DocumentColumn:
        return evidenceOf(point.observation, m_documents.value(source.sha256)).documentTitle;
    case PageColumn:
        return source.page > 0 ? QString::number(source.page) : QString();
    default:
        return {};
    }
}

QVariant MetricSeriesModel::sortValue(const MetricPoint& point, int column) const
{
    switch (column) {
    case DateColumn:
        return point.date.isValid() ? point.date.date : QDate(1, 1, 1);
    case FigureColumn:
        return point.observation.value.value_or(-1);
    case DifferenceColumn:
        return point.against ? std::abs(point.against->difference) : -1;
    case PageColumn:
        return point.observation.source.page;
    default:
        return text(point, column);
    }
}

QVariant MetricSeriesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const MetricPoint& point = m_points.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(point, index.column());
    case Qt::ToolTipRole:
        return wrappedToolTip(point.observation.source.quote);
    case Qt::TextAlignmentRole:
        return index.column() == FigureColumn || index.column() == PageColumn ? int(Qt::AlignRight | Qt::AlignVCenter)
                                                                              : int(Qt::AlignLeft | Qt::AlignVCenter);
    case SortRole:
        return sortValue(point, index.column());
    case EvidenceRole:
        return QVariant::fromValue(evidence(index.row()));
    case DiffersRole:
        return differs(point) ? QStringLiteral("differs") : QString();
    default:
        return {};
    }
}

QVariant MetricSeriesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case CouncilColumn:
        return tr("Council");
    case MetricColumn:
        return tr("Measure");
    case DateColumn:
        return tr("Date");
    case FigureColumn:
        return tr("Figure");
    case DifferenceColumn:
        return tr("Against the official figure");
    case OriginColumn:
        return tr("How it is known");
    case DocumentColumn:
        return tr("Document");
    case PageColumn:
        return tr("Page");
    default:
        return {};
    }
}

} // namespace Councilscope
