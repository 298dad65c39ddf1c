#pragma once

#include <caseledger.h>

#include <QAbstractTableModel>

#include <memory>

namespace Councilscope {

/// What the program asks a person: pairs that may be one matter, the surest first. Weaker ones than a threshold are
/// left out.
class CaseProposalModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        ScoreColumn,
        KindColumn,
        CouncilColumn,
        EarlierColumn,
        LaterColumn,
        ReasonsColumn,
        ColumnCount,
    };
    enum Roles
    {
        SortRole = Qt::UserRole + 1,
    };

    explicit CaseProposalModel(QObject* parent = nullptr);

    void setLedger(std::shared_ptr<const CaseLedger> ledger);
    /// Proposals of these councils only.
    void setCouncils(const QStringList& councils);
    /// Leaves the row's proposal out at once; it comes back when later ledgers hold it still.
    void setDecided(int row);
    /// 0-1; those with a smaller score are left out.
    void setThreshold(double score);
    [[nodiscard]] double threshold() const { return m_threshold; }
    [[nodiscard]] const CaseProposal& proposal(int row) const { return m_ledger->proposals.at(m_rows.at(row)); }
    /// Of the chosen councils, weak ones included.
    [[nodiscard]] int totalCount() const { return m_total; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Decided
    {
        FactReference earlier;
        FactReference later;
        int ledgers = 0; ///< that may come before the one which knows
    };

    void rebuild();
    void forgetDecided();
    [[nodiscard]] bool isDecided(const CaseProposal& proposal) const;
    [[nodiscard]] static QString dated(const PartialDate& date, const QString& words);
    [[nodiscard]] static QString text(const CaseProposal& proposal, int column);

    std::shared_ptr<const CaseLedger> m_ledger = std::make_shared<const CaseLedger>();
    QStringList m_councils;
    double m_threshold = 0;
    int m_total = 0;
    QVector<Decided> m_decided;
    QVector<int> m_rows; ///< indices of the ledger's proposals
};

} // namespace Councilscope
