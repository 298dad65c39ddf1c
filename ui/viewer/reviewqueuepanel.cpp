#include "reviewqueuepanel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace Councilscope {

ReviewQueuePanel::ReviewQueuePanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new ReviewQueueModel(this))
    , m_setAside(new SetAsideModel(this))
    , m_list(new QComboBox(this))
    , m_takeBack(new QPushButton(this))
    , m_hint(new QLabel(this))
    , m_table(new QTableView(this))
{
    build();
    addKeys();
    setFocusProxy(m_table);
    retranslate();
    chooseList();
}

void ReviewQueuePanel::build()
{
    auto* top = new QHBoxLayout;
    top->addWidget(m_list);
    top->addWidget(m_hint, 1);
    top->addWidget(m_takeBack);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_table);
    for (const List list : {List::ToReview, List::Rejected, List::Lost}) {
        m_list->addItem(QString(), int(list));
    }
    m_hint->setWordWrap(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_list, &QComboBox::currentIndexChanged, this, &ReviewQueuePanel::chooseList);
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        if (currentRow() >= 0) {
            Q_EMIT takeBackRequested(m_setAside->fact(currentRow()));
        }
    });
}

void ReviewQueuePanel::addKeys()
{
    addKey(Qt::Key_C, true, [this] { Q_EMIT confirmRequested(m_model->fact(currentRow())); });
    addKey(Qt::Key_X, true, [this] { Q_EMIT rejectRequested(m_model->fact(currentRow())); });
    addKey(Qt::Key_E, true, [this] { Q_EMIT correctRequested(m_model->fact(currentRow())); });
    addKey(Qt::Key_R, false, [this] { m_takeBack->click(); });
    addKey(Qt::Key_N, true, [this] { next(); });
}

void ReviewQueuePanel::addKey(int key, bool ofQueue, const std::function<void()>& action)
{
    auto* shortcut = new QShortcut(QKeySequence(key), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, key, ofQueue, action] {
        const bool isEverywhere = key == Qt::Key_N;
        if (isEverywhere || (currentRow() >= 0 && isQueue() == ofQueue)) {
            action();
        }
    });
}

ReviewQueuePanel::List ReviewQueuePanel::list() const
{
    return List(m_list->currentData().toInt());
}

void ReviewQueuePanel::setList(List list)
{
    m_list->setCurrentIndex(m_list->findData(int(list)));
}

void ReviewQueuePanel::chooseList()
{
    QAbstractItemModel* model = isQueue() ? static_cast<QAbstractItemModel*>(m_model) : m_setAside;
    if (m_table->model() != model) {
        const QItemSelectionModel* selection = m_table->selectionModel();
        m_table->setModel(model);
        delete selection;
        connect(
            m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReviewQueuePanel::showCurrent);
        m_table->setColumnWidth(isQueue() ? int(ReviewQueueModel::WhatColumn) : int(SetAsideModel::WhatColumn), 240);
        m_table->setColumnWidth(isQueue() ? int(ReviewQueueModel::QuoteColumn) : int(SetAsideModel::QuoteColumn), 360);
    }
    fillSetAside();
    retranslate();
    if (!isQueue()) {
        Q_EMIT setAsideRequested();
    }
}

void ReviewQueuePanel::setSetAside(const QVector<SetAsideFact>& facts, const RecordSet& records)
{
    m_facts = facts;
    m_documents = {};
    m_documents.documents = records.documents;
    const int row = currentRow();
    fillSetAside();
    retranslate();
    if (row >= 0 && !isQueue()) {
        select(row);
    }
}

void ReviewQueuePanel::fillSetAside()
{
    QVector<SetAsideFact> shown;
    std::copy_if(m_facts.cbegin(), m_facts.cend(), std::back_inserter(shown),
        [this](const SetAsideFact& fact) { return !isQueue() && fact.isLost == (list() == List::Lost); });
    m_isRefreshing = true;
    m_setAside->setFacts(shown, m_documents);
    m_isRefreshing = false;
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
    if (row >= 0 && isQueue()) {
        select(row);
    }
}

void ReviewQueuePanel::select(int row)
{
    const int last = m_table->model()->rowCount() - 1;
    if (last >= 0) {
        m_table->selectRow(std::min(row, last));
    }
}

void ReviewQueuePanel::next()
{
    select(currentRow() + 1 < m_table->model()->rowCount() ? currentRow() + 1 : 0);
}

void ReviewQueuePanel::showCurrent()
{
    if (!m_isRefreshing && currentRow() >= 0) {
        Q_EMIT selected(isQueue() ? m_model->evidence(currentRow()) : m_setAside->evidence(currentRow()));
    }
}

void ReviewQueuePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

QString ReviewQueuePanel::hint() const
{
    const int count = m_table->model() ? m_table->model()->rowCount() : 0;
    switch (list()) {
    case List::ToReview:
        return count == 0
            ? tr("No record waits for you: the program is sure of all others, or somebody has decided.")
            : tr("%n record(s) to review. C confirms, E corrects, X rejects, N goes to the next.", nullptr, count);
    case List::Rejected:
        return count == 0 ? tr("Nobody has rejected a record.")
                          : tr("%n rejected record(s). R restores one, N goes to the next.", nullptr, count);
    case List::Lost:
        return count == 0 ? tr("Every decision has its record.")
                          : tr("%n decision(s) wait for a record that their documents do not hold any more. R confirms "
                               "that it is gone, N goes to the next.",
                              nullptr, count);
    }
    return {};
}

QString ReviewQueuePanel::takeBackText() const
{
    return list() == List::Lost ? tr("Confirm as &gone") : tr("&Restore");
}

void ReviewQueuePanel::retranslate()
{
    const QStringList names{tr("To review"), tr("Rejected"), tr("No longer found")};
    for (int i = 0; i < m_list->count(); ++i) {
        m_list->setItemText(i, names.value(i));
    }
    m_list->setAccessibleName(tr("Which records are listed"));
    m_takeBack->setText(takeBackText());
    m_takeBack->setVisible(!isQueue());
    m_takeBack->setEnabled(m_setAside->rowCount() > 0);
    m_hint->setText(hint());
    m_table->setAccessibleName(m_list->currentText());
    m_table->setAccessibleDescription(m_hint->text());
}

} // namespace Councilscope
