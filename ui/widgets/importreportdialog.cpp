#include "importreportdialog.h"

#include <importreportmodel.h>
#include <tablecopy.h>

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace Councilscope {

namespace {

ImportReportRow::Outcome rowOutcome(ImportOutcome outcome)
{
    switch (outcome) {
    case ImportOutcome::Loaded:
        return ImportReportRow::Outcome::Loaded;
    case ImportOutcome::Unchanged:
        return ImportReportRow::Outcome::Unchanged;
    case ImportOutcome::Partial:
        return ImportReportRow::Outcome::Partial;
    case ImportOutcome::Failed:
        return ImportReportRow::Outcome::Failed;
    }
    return ImportReportRow::Outcome::Failed;
}

QString reasonText(const UserMessage& message)
{
    QStringList parts{message.what, message.reason, message.help};
    parts.removeAll(QString());
    return parts.join(u' ');
}

QVector<ImportReportRow> rowsOf(const ImportReport& report)
{
    QVector<ImportReportRow> rows;
    rows.reserve(report.files.size());
    for (const ImportedFile& file : report.files) {
        rows.push_back(
            {rowOutcome(file.outcome), file.path, file.documentId, file.kind, file.council, reasonText(file.message)});
    }
    return rows;
}

} // namespace

ImportReportDialog::ImportReportDialog(const ImportReport& report, QWidget* parent)
    : QDialog(parent)
    , m_report(report)
    , m_model(new ImportReportModel(this))
    , m_summary(new QLabel(this))
    , m_table(new QTableView(this))
    , m_undo(new QPushButton(tr("Undo import"), this))
{
    setWindowTitle(tr("Import report"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_model->setRows(rowsOf(report));
    auto* proxy = new QSortFilterProxyModel(this);
    proxy->setSourceModel(m_model);
    proxy->setSortRole(ImportReportModel::SortRole);
    m_table->setModel(proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ImportReportModel::OutcomeColumn, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(true);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->resizeColumnsToContents();
    m_table->setColumnWidth(
        ImportReportModel::FileColumn, qMin(340, m_table->columnWidth(ImportReportModel::FileColumn)));
    m_table->setAccessibleName(tr("Files of the import"));
    m_table->horizontalHeader()->setAccessibleName(tr("Columns of the import report"));
    m_summary->setWordWrap(true);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copy = buttons->addButton(tr("Copy table"), QDialogButtonBox::ActionRole);
    buttons->addButton(m_undo, QDialogButtonBox::ResetRole);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    resize(900, 480);
    fillSummary();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, m_table, [this] {
        QGuiApplication::clipboard()->setMimeData(tableMimeData(*m_table->model(), {}, CopyHeaders::Include).release());
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        Q_EMIT undoRequested(m_report);
        accept();
    });
}

void ImportReportDialog::fillSummary()
{
    const int loaded = m_report.count(ImportOutcome::Loaded) + m_report.count(ImportOutcome::Partial);
    QStringList parts{tr("%n file(s) loaded", nullptr, loaded)};
    if (const int unchanged = m_report.count(ImportOutcome::Unchanged); unchanged > 0) {
        parts.push_back(tr("%n already there", nullptr, unchanged));
    }
    if (const int failed = m_report.count(ImportOutcome::Failed); failed > 0) {
        parts.push_back(tr("%n not loaded, with the reason", nullptr, failed));
    }
    QString text = parts.join(QStringLiteral(", ")) + u'.';
    if (m_report.cancelled) {
        text += u' ' + tr("The import was cancelled; files that are not listed were not touched.");
    }
    m_summary->setText(text);
    m_undo->setEnabled(loaded > 0);
    m_undo->setToolTip(tr("Takes the documents that this import loaded out of the library again"));
}

} // namespace Councilscope
