#pragma once

#include <importjob.h>

#include <QDialog>

class QLabel;
class QPushButton;
class QTableView;

namespace Councilscope {

class ImportReportModel;

/// What became of every file of an import; the import can be taken back as a whole.
class ImportReportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ImportReportDialog(const ImportReport& report, QWidget* parent = nullptr);

    [[nodiscard]] const ImportReport& report() const { return m_report; }
    [[nodiscard]] QTableView* table() const { return m_table; }

Q_SIGNALS:
    void undoRequested(const Councilscope::ImportReport& report);

private:
    void fillSummary();

    ImportReport m_report;
    ImportReportModel* m_model;
    QLabel* m_summary;
    QTableView* m_table;
    QPushButton* m_undo;
};

} // namespace Councilscope
