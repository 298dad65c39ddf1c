#include "councilmodel.h"

#include <gazetteer.h>
#include <regionschemes.h>
#include <words.h>

#include <QMap>

#include <algorithm>

namespace Councilscope {

QVector<CouncilRow> councilRows(const QVector<CouncilStanding>& standings)
{
    QMap<QString, CouncilStanding> byName;
    for (const CouncilStanding& standing : standings) {
        byName.insert(standing.council, standing);
    }
    QVector<CouncilRow> rows;
    for (const Council& council : Gazetteer::instance().councils()) {
        CouncilStanding standing = byName.take(council.name);
        if (standing.council.isEmpty() && council.validTo.isValid()) {
            continue;
        }
        standing.council = council.name;
        rows.push_back({council.region, standing});
    }
    for (const CouncilStanding& standing : std::as_const(byName)) {
        rows.push_back({QString(), standing}); // a council that the gazetteer does not know
    }
    return rows;
}

CouncilModel::CouncilModel(QObject* parent)
    : QAbstractItemModel(parent)
{
}

void CouncilModel::setRows(const QVector<CouncilRow>& rows, const QDate& today)
{
    beginResetModel();
    m_today = today;
    group(rows);
    endResetModel();
}

void CouncilModel::setRegionScheme(const QString& scheme)
{
    if (scheme == m_scheme) {
        return;
    }
    beginResetModel();
    m_scheme = scheme;
    QVector<CouncilRow> rows;
    for (const Region& region : std::as_const(m_regions)) {
        rows += region.councils;
    }
    group(rows);
    endResetModel();
}

void CouncilModel::group(const QVector<CouncilRow>& rows)
{
    QMap<QString, QVector<CouncilRow>> regions;
    for (CouncilRow row : rows) {
        row.region = RegionSchemes::instance().regionOf(row.standing.council, m_scheme).name;
        regions[row.region].push_back(row);
    }
    m_regions.clear();
    for (auto region = regions.cbegin(); region != regions.cend(); ++region) {
        m_regions.push_back({region.key(), region.value()});
    }
}

void CouncilModel::setChecked(const QStringList& councils)
{
    if (councils != m_checked) {
        m_checked = councils;
        tellChecks();
    }
}

void CouncilModel::setOpenCases(const QHash<QString, int>& openCases)
{
    m_openCases = openCases;
    for (int region = 0; region < m_regions.size(); ++region) {
        const QModelIndex parent = index(region, 0);
        Q_EMIT dataChanged(index(0, 0, parent), index(rowCount(parent) - 1, 0, parent),
            {OpenCasesRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
    }
    Q_EMIT openCasesChanged();
}

void CouncilModel::tellChecks()
{
    for (int region = 0; region < m_regions.size(); ++region) {
        const QModelIndex parent = index(region, 0);
        const int last = rowCount(parent) - 1;
        Q_EMIT dataChanged(index(0, 0, parent), index(last, 0, parent), {Qt::CheckStateRole});
    }
    if (!m_regions.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole, CountRole});
    }
    Q_EMIT checkedChanged();
}

QStringList CouncilModel::councilsOf(const QString& region) const
{
    QStringList names;
    for (const Region& candidate : m_regions) {
        for (const CouncilRow& row : candidate.councils) {
            if (candidate.name == region) {
                names.push_back(row.standing.council);
            }
        }
    }
    return names;
}

QStringList CouncilModel::withDocuments(const Region& region) const
{
    QStringList names;
    for (const CouncilRow& row : region.councils) {
        if (row.standing.documents > 0) {
            names.push_back(row.standing.council);
        }
    }
    return names;
}

QStringList CouncilModel::councilsWithDocuments() const
{
    QStringList names;
    for (const Region& region : m_regions) {
        names += withDocuments(region);
    }
    return names;
}

int CouncilModel::checkedIn(const Region& region) const
{
    return int(std::count_if(region.councils.cbegin(), region.councils.cend(),
        [this](const CouncilRow& row) { return m_checked.contains(row.standing.council); }));
}

QModelIndex CouncilModel::indexOf(const QString& council) const
{
    for (int region = 0; region < m_regions.size(); ++region) {
        const QVector<CouncilRow>& rows = m_regions[region].councils;
        for (int row = 0; row < rows.size(); ++row) {
            if (rows[row].standing.council == council) {
                return createIndex(row, 0, quintptr(region) + 1);
            }
        }
    }
    return {};
}

int CouncilModel::councilCount() const
{
    int count = 0;
    for (const Region& region : m_regions) {
        count += int(region.councils.size());
    }
    return count;
}

// Internal id: 0 for regions, region + 1 for councils.
QModelIndex CouncilModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex CouncilModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == 0) {
        return {};
    }
    return createIndex(int(child.internalId()) - 1, 0, quintptr(0));
}

int CouncilModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) {
        return int(m_regions.size());
    }
    return parent.internalId() == 0 && parent.column() == 0 ? int(m_regions[parent.row()].councils.size()) : 0;
}

int CouncilModel::columnCount(const QModelIndex&) const
{
    return 1;
}

const CouncilRow* CouncilModel::row(const QModelIndex& index) const
{
    return index.internalId() == 0 ? nullptr : &m_regions[int(index.internalId()) - 1].councils[index.row()];
}

Qt::ItemFlags CouncilModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    const Qt::ItemFlags common = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const bool isCheckable = row(index) || !withDocuments(m_regions[index.row()]).isEmpty();
    return common | (isCheckable ? Qt::ItemIsUserCheckable : Qt::NoItemFlags)
        | (row(index) ? Qt::ItemNeverHasChildren : Qt::NoItemFlags);
}

QVariant CouncilModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (const CouncilRow* council = row(index)) {
        return councilData(*council, role);
    }
    return regionData(m_regions[index.row()], role);
}

QVariant CouncilModel::regionData(const Region& region, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return region.name.isEmpty() ? tr("Other") : region.name;
    case NameRole:
    case RegionRole:
    case SortRole:
        return region.name;
    case IsRegionRole:
        return true;
    case HasDocumentsRole:
        return !withDocuments(region).isEmpty();
    case CountRole:
        return tr("%1 of %2", "councils compared, councils with documents")
            .arg(checkedIn(region))
            .arg(withDocuments(region).size());
    case Qt::ToolTipRole:
        return tr("%1: %n council(s) with documents, %2 compared.", nullptr, int(withDocuments(region).size()))
            .arg(region.name.isEmpty() ? tr("Other") : region.name)
            .arg(checkedIn(region));
    case Qt::CheckStateRole: {
        const int checked = checkedIn(region);
        const bool isWhole = checked > 0 && checked >= withDocuments(region).size();
        return int(isWhole ? Qt::Checked : checked > 0 ? Qt::PartiallyChecked : Qt::Unchecked);
    }
    default:
        return {};
    }
}

QString CouncilModel::sinceText(const CouncilRow& row) const
{
    const QString since = timeSince(row.standing.lastInspected, m_today);
    if (!since.isEmpty()) {
        return tr("inspected %1", "%1: 10 months ago").arg(since);
    }
    return row.standing.documents > 0 ? tr("%n document(s)", nullptr, row.standing.documents) : tr("no documents");
}

QString CouncilModel::sentence(const CouncilRow& row) const
{
    QStringList grades;
    for (const LatestGrade& latest : row.standing.grades) {
        grades.push_back(tr("%1: %2", "area, grade").arg(areaName(latest.area), gradeName(latest.grade).toLower()));
    }
    QString text = tr("%1, %2.", "council, when inspected").arg(row.standing.council, sinceText(row));
    if (!grades.isEmpty()) {
        text += u' ' + grades.join(QStringLiteral("; ")) + u'.';
    }
    if (row.standing.flaggedLast > 0) {
        text += u' ' + tr("The latest report names %n thing(s) to improve.", nullptr, row.standing.flaggedLast);
    }
    if (const int open = m_openCases.value(row.standing.council); open > 0) {
        text += u' ' + tr("%n case(s) are open.", nullptr, open);
    }
    return text;
}

QVariant CouncilModel::councilData(const CouncilRow& row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return row.standing.council;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return sentence(row);
    case Qt::CheckStateRole:
        return int(m_checked.contains(row.standing.council) ? Qt::Checked : Qt::Unchecked);
    case RegionRole:
        return row.region;
    case IsRegionRole:
        return false;
    case HasDocumentsRole:
        return row.standing.documents > 0;
    case GradesRole:
        return QVariant::fromValue(row.standing.grades);
    case SinceRole:
        return sinceText(row);
    case FlaggedRole:
        return row.standing.flaggedLast;
    case OpenCasesRole:
        return m_openCases.value(row.standing.council);
    case SortRole:
        return QString((row.standing.documents > 0 ? u'0' : u'1') + row.standing.council);
    default:
        return {};
    }
}

bool CouncilModel::checkRegion(const Region& region, bool isChecked)
{
    QStringList checked = m_checked;
    if (isChecked) {
        for (const QString& council : withDocuments(region)) {
            if (!checked.contains(council)) {
                checked.push_back(council);
            }
        }
    } else {
        for (const CouncilRow& row : region.councils) {
            checked.removeAll(row.standing.council);
        }
    }
    setChecked(checked);
    return true;
}

bool CouncilModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable)) {
        return false;
    }
    const CouncilRow* council = row(index);
    if (!council) {
        return checkRegion(m_regions[index.row()], value.toInt() != Qt::Unchecked);
    }
    m_checked.removeAll(council->standing.council);
    if (value.toInt() == Qt::Checked) {
        m_checked.push_back(council->standing.council);
    }
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT dataChanged(index.parent(), index.parent(), {Qt::CheckStateRole, CountRole});
    Q_EMIT checkedChanged();
    return true;
}

} // namespace Councilscope
