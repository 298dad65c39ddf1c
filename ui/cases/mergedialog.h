#pragma once

#include <caseledger.h>

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace Councilscope {

/// Asks for the other case of the same council that is the same matter.
class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    MergeDialog(const Case& single, const CaseLedger& ledger, QWidget* parent = nullptr);

    /// Case::key of the other; empty when none is chosen.
    [[nodiscard]] QString chosen() const;
    [[nodiscard]] QListWidget* list() const { return m_list; }
    [[nodiscard]] QPushButton* ok() const { return m_ok; }

private:
    void fill(const Case& single, const CaseLedger& ledger);
    void applyFilter();

    QLineEdit* m_filter;
    QListWidget* m_list;
    QPushButton* m_ok = nullptr;
};

} // namespace Councilscope
