#include "historywindow.h"

#include <copytableview.h>
#include <historymodel.h>
#include <library.h>
#include <librarysession.h>
#include <tablecopy.h>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Councilscope {

namespace {

constexpr QSize firstSize{1080, 520};
constexpr int widestValue = 240;

Result<QVector<HistoryRow>> readHistory(const QString& location, const RecordSet& records)
{
    const auto library = Library::open(location);
    if (!library) {
        return Failure(library.error());
    }
    const auto decisions = (*library)->decisionLog();
    if (!decisions) {
        return Failure(decisions.error());
    }
    const auto cases = (*library)->caseLog();
    if (!cases) {
        return Failure(cases.error());
    }
    return historyRows(*decisions, *cases, records);
}

} // namespace

HistoryWindow::HistoryWindow(LibrarySession* session, ViewState* state, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_state(state)
    , m_model(new HistoryModel(this))
    , m_proxy(new HistoryFilterProxy(this))
    , m_words(new QLineEdit(this))
    , m_council(new QComboBox(this))
    , m_user(new QComboBox(this))
    , m_table(new CopyTableView(this))
    , m_count(new QLabel(this))
    , m_open(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_save(new QPushButton(this))
{
    build();
    connectParts();
    retranslate();
}

void HistoryWindow::build()
{
    m_words->setClearButtonEnabled(true);
    auto* filters = new QHBoxLayout;
    filters->addWidget(m_words, 1);
    for (QComboBox* box : {m_council, m_user}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        filters->addWidget(box);
    }
    m_proxy->setSourceModel(m_model);
    m_table->setModel(m_proxy);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->sortByColumn(HistoryModel::WhenColumn, Qt::DescendingOrder);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    for (QPushButton* button : {m_open, m_copy, m_save}) {
        buttons->addButton(button, QDialogButtonBox::ActionRole);
        button->setAutoDefault(false);
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(filters);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_count);
    layout->addWidget(buttons);
    resize(firstSize);
}

void HistoryWindow::connectParts()
{
    connect(m_words, &QLineEdit::textChanged, m_proxy, &HistoryFilterProxy::setWords);
    connect(m_words, &QLineEdit::textChanged, this, &HistoryWindow::refresh);
    connect(m_council, &QComboBox::currentIndexChanged, this, [this] {
        m_proxy->setCouncil(m_council->currentData().toString());
        refresh();
    });
    connect(m_user, &QComboBox::currentIndexChanged, this, [this] {
        m_proxy->setUser(m_user->currentData().toString());
        refresh();
    });
    connect(m_table, &CopyTableView::rowActivated, this, &HistoryWindow::showEvidence);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryWindow::refresh);
    connect(m_open, &QPushButton::clicked, this, &HistoryWindow::openDocument);
    connect(m_copy, &QPushButton::clicked, this, [this] { m_table->copyRows(CopyHeaders::Include); });
    connect(m_save, &QPushButton::clicked, this, &HistoryWindow::askCsv);
    const auto readAgain = [this] {
        if (isVisible()) {
            reload();
        }
    };
    connect(m_state, &ViewState::recordsChanged, this, readAgain);
    connect(m_session, &LibrarySession::casesChanged, this, readAgain);
}

void HistoryWindow::reload()
{
    if (m_session->location().isEmpty()) {
        take(QVector<HistoryRow>());
        return;
    }
    m_loading.start<Result<QVector<HistoryRow>>>([location = m_session->location(), records = m_state->records()](
                                                     const JobContext&) { return readHistory(location, *records); },
        [this](const Result<QVector<HistoryRow>>& rows) { take(rows); });
}

void HistoryWindow::take(const Result<QVector<HistoryRow>>& rows)
{
    if (!rows) {
        Q_EMIT messageRaised(rows.error());
        return;
    }
    m_model->setRows(*rows);
    offer(m_council, tr("All councils"), m_model->councils());
    offer(m_user, tr("Everybody"), m_model->users());
    m_table->resizeColumnsToContents();
    for (const int column : {HistoryModel::WhatColumn, HistoryModel::BeforeColumn, HistoryModel::AfterColumn}) {
        m_table->setColumnWidth(column, std::min(widestValue, m_table->columnWidth(column)));
    }
    refresh();
    Q_EMIT loaded();
}

void HistoryWindow::offer(QComboBox* box, const QString& all, const QStringList& names)
{
    const QString chosen = box->currentData().toString();
    {
        const QSignalBlocker blocker(box);
        box->clear();
        box->addItem(all, QString());
        for (const QString& name : names) {
            box->addItem(name, name);
        }
        box->setCurrentIndex(std::max(0, box->findData(chosen)));
    }
    Q_EMIT box->currentIndexChanged(box->currentIndex());
}

void HistoryWindow::showEvidence(const QModelIndex& index)
{
    const auto evidence = index.data(HistoryModel::EvidenceRole).value<EvidenceItem>();
    if (evidence.isValid()) {
        m_state->setEvidence(evidence);
    }
}

void HistoryWindow::openDocument()
{
    const QModelIndex index = m_table->currentIndex();
    showEvidence(index);
    const auto evidence = index.data(HistoryModel::EvidenceRole).value<EvidenceItem>();
    if (evidence.isValid()) {
        Q_EMIT m_state->documentRequested(evidence.source);
    }
}

void HistoryWindow::askCsv()
{
    const QString name = tr("history", "file name") + QStringLiteral(".csv");
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the history as a table"), name, tr("Comma-separated values (%1)").arg(QStringLiteral("*.csv")));
    if (!path.isEmpty()) {
        saveCsv(path);
    }
}

bool HistoryWindow::saveCsv(const QString& path)
{
    QSaveFile file(path);
    const QByteArray text = tableCsv(*m_proxy);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit()) {
        return true;
    }
    Q_EMIT messageRaised(errorMessage(tr("The table was not saved."), file.errorString(), path,
        tr("Choose another folder, or close the file where it is open.")));
    return false;
}

void HistoryWindow::refresh()
{
    const QModelIndex index = m_table->currentIndex();
    m_open->setEnabled(index.isValid() && index.data(HistoryModel::EvidenceRole).value<EvidenceItem>().isValid());
    m_save->setEnabled(m_proxy->rowCount() > 0);
    m_copy->setEnabled(m_proxy->rowCount() > 0);
    m_count->setText(m_model->rowCount() == 0
            ? tr("Nobody has decided or entered anything yet. What you confirm, correct, reject or enter on cases is "
                 "listed here.")
            : tr("%n act(s) shown. Enter shows the words in the evidence.", nullptr, m_proxy->rowCount()));
}

void HistoryWindow::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    reload();
}

void HistoryWindow::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (isVisible()) {
            reload();
        }
    }
}

void HistoryWindow::retranslate()
{
    setWindowTitle(tr("History"));
    m_words->setPlaceholderText(tr("Filter the history"));
    m_words->setAccessibleName(tr("Filter the history"));
    m_council->setAccessibleName(tr("Council"));
    m_user->setAccessibleName(tr("Person"));
    m_table->setAccessibleName(tr("History"));
    m_open->setText(tr("&Open document"));
    m_copy->setText(tr("&Copy"));
    m_save->setText(tr("&Save as CSV…"));
    refresh();
}

} // namespace Councilscope
