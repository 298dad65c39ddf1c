#pragma once

#include <councilcomparison.h>

#include <QAbstractItemModel>

namespace Councilscope {

/// One council in the dock: its place in the gazetteer and where it stands by the loaded documents.
struct CouncilRow
{
    QString region;
    CouncilStanding standing;
};

/// All councils that exist today and those former ones that a loaded document is about.
[[nodiscard]] QVector<CouncilRow> councilRows(const QVector<CouncilStanding>& standings);

/// Regions and, below them, councils; councils can be checked (compared). The order of checking is kept. Checking a
/// region checks its councils that have documents; it is partly checked when some of them are.
class CouncilModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Roles
    {
        NameRole = Qt::UserRole + 1,
        RegionRole,
        IsRegionRole,
        HasDocumentsRole,
        GradesRole, ///< QVector<LatestGrade>
        SinceRole, ///< "inspected 10 months ago", empty
        FlaggedRole, ///< int: things to improve named by the latest inspection that names any
        OpenCasesRole, ///< int
        SortRole, ///< QString: those with documents first, then by name
        CountRole, ///< of a region: QString "2 of 8", councils compared and councils with documents
    };

    explicit CouncilModel(QObject* parent = nullptr);

    /// Keeps the checks of councils that are still there.
    void setRows(const QVector<CouncilRow>& rows, const QDate& today);
    /// Key of a RegionScheme; the ONS regions until one is set.
    void setRegionScheme(const QString& scheme);
    [[nodiscard]] QString regionScheme() const { return m_scheme; }
    /// By council; one that is not in it has none.
    void setOpenCases(const QHash<QString, int>& openCases);
    [[nodiscard]] QStringList checked() const { return m_checked; }
    void setChecked(const QStringList& councils);
    [[nodiscard]] QStringList councilsOf(const QString& region) const;
    [[nodiscard]] QStringList councilsWithDocuments() const;
    [[nodiscard]] int councilCount() const;
    /// Invalid when no such council is listed.
    [[nodiscard]] QModelIndex indexOf(const QString& council) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void checkedChanged();
    void openCasesChanged();

private:
    struct Region
    {
        QString name;
        QVector<CouncilRow> councils;
    };

    [[nodiscard]] const CouncilRow* row(const QModelIndex& index) const;
    [[nodiscard]] QVariant regionData(const Region& region, int role) const;
    [[nodiscard]] QVariant councilData(const CouncilRow& row, int role) const;
    [[nodiscard]] QString sinceText(const CouncilRow& row) const;
    [[nodiscard]] QString sentence(const CouncilRow& row) const;
    [[nodiscard]] QStringList withDocuments(const Region& region) const;
    [[nodiscard]] int checkedIn(const Region& region) const;
    bool checkRegion(const Region& region, bool isChecked);
    void tellChecks();
    void group(const QVector<CouncilRow>& rows);

    QString m_scheme = QStringLiteral("ons");
    QVector<Region> m_regions;
    QStringList m_checked;
    QHash<QString, int> m_openCases;
    QDate m_today;
};

} // namespace Councilscope

Q_DECLARE_METATYPE(QVector<Councilscope::LatestGrade>)
