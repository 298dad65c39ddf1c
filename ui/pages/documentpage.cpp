#include "documentpage.h"

#include "changespanel.h"

#include <copytableview.h>
#include <documentfilterproxy.h>
#include <documentmodel.h>
#include <documentviewer.h>
#include <librarysession.h>
#include <recordlistmodel.h>
#include <searchhitmodel.h>
#include <snippetdelegate.h>
#include <tableprint.h>
#include <viewstate.h>
#include <words.h>

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <set>

namespace Councilscope {

namespace {

constexpr int searchDelay = 250;
constexpr int fileColumnWidth = 380;
constexpr int whatColumnWidth = 170;
constexpr double zoomStep = 1.25;

} // namespace

DocumentPage::DocumentPage(ViewState* state, LibrarySession* session, QWidget* parent)
    : Page(state, session, parent)
    , m_model(new DocumentModel(this))
    , m_proxy(new DocumentFilterProxy(this))
    , m_hitModel(new SearchHitModel(this))
    , m_recordModel(new RecordListModel(this))
    , m_filter(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_onlyChosen(new QCheckBox(this))
    , m_search(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_lists(new QStackedWidget(this))
    , m_table(new CopyTableView(this))
    , m_hits(new QListView(this))
    , m_changes(new ChangesPanel(state, this))
    , m_changesButton(new QToolButton(this))
    , m_parts(new QSplitter(Qt::Vertical, this))
    , m_viewer(new DocumentViewer(session, this))
    , m_records(new CopyTableView(this))
    , m_searchDelay(new QTimer(this))
{
    build();
    connectParts();
    retranslate();
    rebuild();
}

QWidget* DocumentPage::filterRow()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->addWidget(m_filter, 2);
    layout->addWidget(m_kind);
    layout->addWidget(m_onlyChosen);
    layout->addWidget(m_search, 2);
    layout->addWidget(m_count);
    layout->addWidget(m_changesButton);
    m_changesButton->setCheckable(true);
    m_changesButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_filter->setClearButtonEnabled(true);
    m_search->setClearButtonEnabled(true);
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return row;
}

void DocumentPage::build()
{
    m_proxy->setSourceModel(m_model);
    m_table->setModel(m_proxy);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(DocumentModel::FileColumn, QHeaderView::Interactive);
    m_table->setColumnWidth(DocumentModel::FileColumn, fileColumnWidth);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_hits->setModel(m_hitModel);
    m_hits->setItemDelegate(new SnippetDelegate(m_hits));
    m_hits->setUniformItemSizes(true);
    m_hits->setFrameShape(QFrame::NoFrame);
    m_records->setModel(m_recordModel);
    m_records->setSortingEnabled(false); // in the order of the text
    m_records->setWideColumn(RecordListModel::TextColumn);
    m_records->horizontalHeader()->setSectionResizeMode(RecordListModel::WhatColumn, QHeaderView::Interactive);
    m_records->setColumnWidth(RecordListModel::WhatColumn, whatColumnWidth);
    m_records->setSelectionMode(QAbstractItemView::SingleSelection);
    m_lists->addWidget(m_table);
    m_lists->addWidget(m_hits);
    m_lists->addWidget(m_changes);
    auto* lower = new QSplitter(Qt::Horizontal, this);
    lower->addWidget(m_viewer);
    lower->addWidget(m_records);
    lower->setStretchFactor(0, 3);
    lower->setStretchFactor(1, 2);
    m_parts->addWidget(m_lists);
    m_parts->addWidget(lower);
    m_parts->setStretchFactor(0, 1);
    m_parts->setStretchFactor(1, 2);
    m_parts->setChildrenCollapsible(false);
    m_parts->setSizes({220, 440});
    lower->setSizes({620, 380});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(filterRow());
    layout->addWidget(m_parts, 1);
    m_searchDelay->setSingleShot(true);
    m_searchDelay->setInterval(searchDelay);
}

void DocumentPage::connectParts()
{
    connect(state(), &ViewState::recordsChanged, this, &DocumentPage::rebuild);
    if (session()) {
        connect(session(), &LibrarySession::opened, this, &DocumentPage::leaveLibrary);
    }
    connect(state(), &ViewState::councilsChanged, this, &DocumentPage::applyCouncils);
    connect(state(), &ViewState::documentRequested, this, &DocumentPage::openSource);
    connect(m_filter, &QLineEdit::textChanged, m_proxy, &DocumentFilterProxy::setWords);
    connect(m_filter, &QLineEdit::textChanged, this, &DocumentPage::updateCount);
    connect(m_onlyChosen, &QCheckBox::toggled, this, &DocumentPage::applyCouncils);
    connect(m_kind, &QComboBox::activated, this, [this] {
        const QVariant kind = m_kind->currentData();
        m_proxy->setKind(kind.isValid() ? std::optional(DocumentKind(kind.toInt())) : std::nullopt);
        updateCount();
    });
    connect(m_search, &QLineEdit::textChanged, m_searchDelay, qOverload<>(&QTimer::start));
    connect(m_searchDelay, &QTimer::timeout, this, &DocumentPage::search);
    connect(m_table, &CopyTableView::rowActivated, this,
        [this](const QModelIndex& index) { openDocument(index.data(DocumentModel::IdRole).toLongLong(), {}); });
    for (const auto signal : {&QListView::clicked, &QListView::activated}) {
        connect(
            m_hits, signal, this, [this](const QModelIndex& index) { openSource(m_hitModel->source(index.row())); });
    }
    connect(m_changesButton, &QToolButton::toggled, this, &DocumentPage::showChanges);
    connect(m_changes, &ChangesPanel::messageRaised, this, &DocumentPage::messageRaised);
    connect(m_changes, &ChangesPanel::evidenceChosen, this, [this](const EvidenceItem& evidence) {
        state()->setEvidence(evidence);
        openSource(evidence.source);
    });
    connect(m_viewer, &DocumentViewer::rowChosen, this, &DocumentPage::chooseRow);
    connect(
        m_records, &CopyTableView::rowActivated, this, [this](const QModelIndex& index) { chooseRow(index.row()); });
}

QString DocumentPage::title() const
{
    return tr("Documents");
}

void DocumentPage::rebuild()
{
    const qint64 open = m_viewer->documentId();
    m_model->setRows(documentRows(*state()->records()));
    fillKinds();
    applyCouncils();
    if (open != 0 && m_model->rowOf(open) < 0) {
        m_viewer->close();
        m_recordModel->setRows({});
    }
    Q_EMIT changed();
}

/// Numbers of documents are each library's own: what is open here is none of the one that is open now.
void DocumentPage::leaveLibrary()
{
    m_viewer->close();
    m_recordModel->setRows({});
    search();
}

void DocumentPage::fillKinds()
{
    std::set<DocumentKind> present;
    for (const DocumentRow& row : m_model->rows()) {
        present.insert(row.document.kind);
    }
    const QVariant chosen = m_kind->currentData();
    const QSignalBlocker blocker(m_kind);
    m_kind->clear();
    m_kind->addItem(tr("All kinds"));
    for (const DocumentKind kind : present) {
        m_kind->addItem(documentKindName(kind), int(kind));
    }
    m_kind->setCurrentIndex(chosen.isValid() ? std::max(0, m_kind->findData(chosen)) : 0);
}

void DocumentPage::applyCouncils()
{
    m_proxy->setCouncils(m_onlyChosen->isChecked() ? state()->councils() : QStringList());
    updateCount();
}

void DocumentPage::updateCount()
{
    const bool isSearch = m_lists->currentWidget() == m_hits;
    m_count->setText(isSearch ? tr("%n page(s) found", nullptr, m_hitModel->rowCount())
                              : tr("%n document(s)", nullptr, m_proxy->rowCount()));
}

/// Of the document that is selected, else of the one that is open.
void DocumentPage::showChanges(bool isShown)
{
    if (!isShown) {
        const bool isSearch = !m_search->text().trimmed().isEmpty() && session();
        m_lists->setCurrentWidget(isSearch ? static_cast<QWidget*>(m_hits) : m_table);
        updateCount();
        return;
    }
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    const qint64 id
        = selected.isEmpty() ? m_viewer->documentId() : selected.first().data(DocumentModel::IdRole).toLongLong();
    const int row = m_model->rowOf(id);
    m_changes->showDocument(row < 0 ? DocumentRecord{} : m_model->rows().at(row).document);
    m_lists->setCurrentWidget(m_changes);
    m_changes->table()->setFocus();
    updateCount();
}

void DocumentPage::search()
{
    const QString words = m_search->text().trimmed();
    m_changesButton->setChecked(false);
    if (words.isEmpty() || !session()) {
        m_lists->setCurrentWidget(m_table);
        m_hitModel->setRows({});
        updateCount();
        return;
    }
    session()->search(words, this, [this](const Result<QVector<SearchHit>>& hits) { take(hits); });
}

void DocumentPage::take(const Result<QVector<SearchHit>>& hits)
{
    if (!hits) {
        Q_EMIT messageRaised(hits.error());
        return;
    }
    QVector<SearchHitRow> rows;
    for (const SearchHit& hit : *hits) {
        const int row = m_model->rowOf(hit.documentId);
        const QString name = row < 0 ? hit.file : documentTitle(m_model->rows().at(row).document);
        rows.push_back({hit.documentId, name, hit.council, hit.page, hit.snippet, hit.start, hit.end});
    }
    m_hitModel->setRows(rows);
    m_lists->setCurrentWidget(m_hits);
    updateCount();
}

void DocumentPage::openSource(const SourceSpan& source)
{
    openDocument(source.documentId, source);
}

void DocumentPage::openDocument(qint64 documentId, const SourceSpan& source)
{
    const int row = m_model->rowOf(documentId);
    if (row < 0) {
        return;
    }
    const DocumentRecord document = m_model->rows().at(row).document;
    m_recordModel->setRows(recordsOfDocument(*state()->records(), document));
    m_viewer->open(document, m_recordModel->rows(), source);
    const QModelIndex index = m_proxy->mapFromSource(m_model->index(row, 0));
    if (index.isValid() && m_table->currentIndex().row() != index.row()) {
        m_table->selectRow(index.row());
    }
    const int record = source.isValid() ? m_recordModel->rowOf(source) : -1;
    if (record >= 0) {
        m_records->selectRow(record);
    }
}

void DocumentPage::chooseRow(int row)
{
    const EvidenceItem evidence = m_recordModel->rows().value(row).evidence;
    m_records->selectRow(row);
    m_viewer->showSource(evidence.source);
    state()->setEvidence(evidence);
}

Picture DocumentPage::picture() const
{
    return {};
}

bool DocumentPage::canPrint() const
{
    return m_table->model()->rowCount() > 0;
}

void DocumentPage::print(QPagedPaintDevice* device)
{
    const bool isChanges = m_lists->currentWidget() == m_changes;
    const QAbstractItemModel* shown = isChanges ? m_changes->table()->model() : m_table->model();
    printTable(device, isChanges ? tr("What changed") : title(), m_count->text(), *shown);
}

void DocumentPage::copy()
{
    CopyTableView* list = m_lists->currentWidget() == m_changes ? m_changes->table() : m_table;
    (m_records->hasFocus() ? m_records : list)->copyRows(CopyHeaders::Include);
}

void DocumentPage::zoomIn()
{
    m_viewer->zoom(zoomStep);
}

void DocumentPage::zoomOut()
{
    m_viewer->zoom(1 / zoomStep);
}

void DocumentPage::zoomFit()
{
    m_viewer->zoomFit();
}

void DocumentPage::find(const QString& words)
{
    if (!words.isEmpty()) {
        m_search->setText(words);
    }
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void DocumentPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    // Who comes here with a sentence in hand wants to read it in its place.
    const SourceSpan source = state()->evidence().source;
    if (m_viewer->documentId() == 0 && source.isValid()) {
        openSource(source);
    }
}

void DocumentPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        rebuild();
    }
}

void DocumentPage::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter documents"));
    m_filter->setAccessibleName(tr("Filter documents"));
    m_kind->setAccessibleName(tr("Kind of document"));
    m_onlyChosen->setText(tr("Chosen &councils only"));
    m_search->setPlaceholderText(tr("Search in all texts"));
    m_search->setAccessibleName(tr("Search in all texts"));
    m_table->setAccessibleName(tr("Documents"));
    m_hits->setAccessibleName(tr("Pages found"));
    m_records->setAccessibleName(tr("Found in the document"));
    m_changesButton->setText(tr("What ch&anged"));
    m_changesButton->setToolTip(
        tr("What changed between the selected document's inspection and the one before: new, repeated, met, silent"));
    m_changes->retranslate();
    updateCount();
}

} // namespace Councilscope
