#include "reviewqueuepanel.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace Councilscope {

ReviewQueuePanel::ReviewQueuePanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new ReviewQueueModel(this))
    , m_hint(new QLabel(this))
    , m_table(new QTableView(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_hint);
    layout->addWidget(m_table);
    m_hint->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(ReviewQueueModel::WhatColumn, 240);
    m_table->setColumnWidth(ReviewQueueModel::QuoteColumn, 360);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReviewQueuePanel::showCurrent);
    addKey(Qt::Key_C, [this] { Q_EMIT confirmRequested(m_model->fact(currentRow())); });
    addKey(Qt::Key_X, [this] { Q_EMIT rejectRequested(m_model->fact(currentRow())); });
    addKey(Qt::Key_E, [this] { Q_EMIT correctRequested(m_model->fact(currentRow())); });
    addKey(Qt::Key_N, [this] { next(); });
    setFocusProxy(m_table);
    retranslate();
}

void ReviewQueuePanel::addKey(int key, const std::function<void()>& action)
{
    auto* shortcut = new QShortcut(QKeySequence(key), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, action] {
        if (currentRow() >= 0) {
            action();
        }
    });
}

int ReviewQueuePanel::currentRow() const
{
    return m_table->currentIndex().row();
}

void ReviewQueuePanel::setRecords(const RecordSet& records)
{
    const int row = currentRow();
    m_isRefreshing = true;
    m_model->setRecords(records);
    m_isRefreshing = false;
    retranslate();
    if (row >= 0) {
        select(row);
    }
}

void ReviewQueuePanel::select(int row)
{
    const int last = m_model->rowCount() - 1;
    if (last >= 0) {
        m_table->selectRow(std::min(row, last));
    }
}

void ReviewQueuePanel::next()
{
    select(currentRow() + 1 < m_model->rowCount() ? currentRow() + 1 : 0);
}

void ReviewQueuePanel::showCurrent()
{
    if (!m_isRefreshing && currentRow() >= 0) {
        Q_EMIT selected(m_model->evidence(currentRow()));
    }
}

void ReviewQueuePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ReviewQueuePanel::retranslate()
{
    const int count = m_model->rowCount();
    m_hint->setText(count == 0
            ? tr("No record waits for you: the program is sure of all others, or somebody has decided.")
            : tr("%n record(s) to review. C confirms, E corrects, X rejects, N goes to the next.", nullptr, count));
    m_table->setAccessibleName(tr("Records to review"));
    m_table->setAccessibleDescription(m_hint->text());
}

} // namespace Councilscope
