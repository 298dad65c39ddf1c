#pragma once

#include "viewstate.h"

#include <casechanges.h>

#include <QAbstractTableModel>

namespace Councilscope {

/// What became of one case between two inspections.
struct CaseChangeRow
{
    enum class Change
    {
        Appeared,
        Repeated,
        Recurred,
        Progressing,
        Met, ///< stated, or to be confirmed
        Silent, ///< open before, not spoken of: not resolved
    };

    Change change = Change::Appeared;
    QString title;
    QString words; ///< the last ones up to the later inspection
    PartialDate date; ///< of the words
    EvidenceItem evidence;

    bool operator==(const CaseChangeRow&) const = default;
};

/// In the order of the enum, within it as in the ledger; silent ones by their last words, newest first. `earlier` and
/// `later` are keys of Inspection.
[[nodiscard]] QVector<CaseChangeRow> caseChangeRows(const CaseLedger& ledger, const RecordSet& records,
    const QString& council, const QString& earlier, const QString& later);
/// "3 new · 2 flagged again · 20 not mentioned"; only what there is.
[[nodiscard]] QString changesText(const QVector<CaseChangeRow>& rows);

/// What changed since the last report.
class CaseChangeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        ChangeColumn,
        CaseColumn,
        WordsColumn,
        DateColumn,
        ColumnCount,
    };

    explicit CaseChangeModel(QObject* parent = nullptr);

    void setRows(const QVector<CaseChangeRow>& rows);
    [[nodiscard]] const QVector<CaseChangeRow>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVector<CaseChangeRow> m_rows;
};

} // namespace Councilscope
