#include "coveragepage.h"

#include <copytableview.h>
#include <coveragegapmodel.h>
#include <coveragegrid.h>
#include <coveragelegend.h>
#include <coveragemodel.h>
#include <coveragepicture.h>
#include <emptystate.h>
#include <periodbar.h>
#include <viewstate.h>

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QSaveFile>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Councilscope {

CoveragePage::CoveragePage(ViewState* state, LibrarySession* session, QWidget* parent)
    : Page(state, session, parent)
    , m_model(new CoverageModel(this))
    , m_gapModel(new CoverageGapModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_headline(new QLabel(this))
    , m_grid(new CoverageGrid(this))
    , m_legend(new CoverageLegendWidget(this))
    , m_gapHeading(new QLabel(this))
    , m_gaps(new CopyTableView(this))
    , m_map(new QWidget(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_csv(new QAction(this))
    , m_today(QDate::currentDate())
{
    m_grid->setCoverageModel(m_model);
    m_sorted->setSourceModel(m_gapModel);
    m_sorted->setSortRole(CoverageGapModel::SortRole);
    m_gaps->setModel(m_sorted);
    m_gaps->sortByColumn(-1, Qt::AscendingOrder); // by council in the chosen order, then by date
    m_gaps->setWideColumn(CoverageGapModel::WhatColumn);
    m_gaps->horizontalHeader()->setSectionResizeMode(CoverageGapModel::DocumentColumn, QHeaderView::Stretch);
    build();
    connectParts();
    retranslate();
}

void CoveragePage::build()
{
    auto* top = new QHBoxLayout;
    top->setContentsMargins(10, 6, 10, 4);
    m_headline->setWordWrap(true);
    m_headline->setMinimumHeight(fontMetrics().height()); // else as high as its words in a narrow column
    top->addWidget(m_headline, 1);
    top->addWidget(new PeriodBar(state(), this));
    auto* mapLayout = new QVBoxLayout(m_map);
    mapLayout->setContentsMargins(0, 0, 0, 0);
    mapLayout->setSpacing(0);
    mapLayout->addLayout(top);
    mapLayout->addWidget(m_grid, 1);
    mapLayout->addWidget(m_legend);
    auto* list = new QWidget(this);
    auto* listLayout = new QVBoxLayout(list);
    listLayout->setContentsMargins(0, 0, 0, 0);
    listLayout->setSpacing(0);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_gapHeading->setFont(bold);
    m_gapHeading->setContentsMargins(10, 6, 10, 6);
    listLayout->addWidget(m_gapHeading);
    listLayout->addWidget(m_gaps, 1);
    m_splitter->addWidget(m_map);
    m_splitter->addWidget(list);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    m_stack->setCurrentWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setFocusProxy(m_grid);
}

void CoveragePage::connectParts()
{
    connect(state(), &ViewState::recordsChanged, this, &CoveragePage::refreshIfSeen);
    connect(state(), &ViewState::councilsChanged, this, &CoveragePage::refreshIfSeen);
    connect(state(), &ViewState::periodChanged, this, &CoveragePage::refreshIfSeen);
    connect(m_grid, &CoverageGrid::chosen, this,
        [this](const QVector<EvidenceItem>& evidence, int current) { state()->setEvidenceGroup(evidence, current); });
    connect(m_grid, &CoverageGrid::documentRequested, state(), &ViewState::documentRequested);
    connect(m_gaps, &CopyTableView::rowActivated, this, &CoveragePage::chooseGap);
    connect(m_gaps, &QTableView::doubleClicked, this, &CoveragePage::openGap);
    connect(m_empty, &EmptyState::actionRequested, this, &CoveragePage::emptyAction);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isSplitByHand = true; });
    connect(m_csv, &QAction::triggered, this, &CoveragePage::askCsv);
}

QString CoveragePage::title() const
{
    return tr("Coverage");
}

QVector<QAction*> CoveragePage::pageActions() const
{
    return {m_csv};
}

void CoveragePage::refreshIfSeen()
{
    m_isStale = true;
    if (isVisible()) {
        rebuild();
    }
}

void CoveragePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_isStale) {
        rebuild();
    }
}

void CoveragePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    shareHeight();
}

void CoveragePage::rebuild()
{
    m_isStale = false;
    const CoverageQuery query{state()->councils(), state()->from(), state()->to(), m_today};
    m_job.start<CoverageTable>([records = state()->records(), query](
                                   const JobContext&) { return coverageTable(coverageMap(*records, query), *records); },
        [this](const CoverageTable& table) { take(table); });
}

void CoveragePage::take(const CoverageTable& table)
{
    m_model->setTable(table);
    m_gapModel->setGaps(table.gaps);
    m_legend->setTable(table);
    m_headline->setText(coverageHeadline(table));
    m_gapHeading->setText(table.gaps.isEmpty() ? tr("Nothing is known to be missing")
                                               : tr("What to look for (%n)", nullptr, int(table.gaps.size())));
    m_csv->setEnabled(!table.gaps.isEmpty());
    showEmptyState();
    shareHeight();
    Q_EMIT changed();
}

/// Few councils leave the rest of the page to the list; many take what is left above some rows of it.
void CoveragePage::shareHeight()
{
    if (m_isSplitByHand) {
        return;
    }
    const int around = m_map->layout()->totalHeightForWidth(width()) - m_grid->sizeHint().height();
    const int whole = height();
    const int map = std::min(around + m_grid->naturalHeight(), whole * 3 / 5);
    m_splitter->setSizes({map, whole - map});
}

void CoveragePage::chooseGap(const QModelIndex& index)
{
    const CoverageGap& gap = m_gapModel->gap(m_sorted->mapToSource(index).row());
    if (!gap.evidence.isEmpty()) {
        state()->setEvidenceGroup(gap.evidence);
    }
}

void CoveragePage::openGap(const QModelIndex& index)
{
    Q_EMIT state()->documentRequested(m_gapModel->gap(m_sorted->mapToSource(index).row()).document);
}

void CoveragePage::showEmptyState()
{
    const bool isEmpty = m_model->table().isEmpty() || state()->records()->documents.isEmpty();
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (state()->records()->documents.isEmpty()) {
        m_empty->setTexts(tr("No document is loaded yet"),
            tr("Import inspection reports, letters and published tables: this page then shows, council by council and "
               "year by year, what is there and what is still missing."),
            tr("Import files…"));
    } else {
        m_empty->setTexts(tr("No council is chosen"),
            tr("Tick one or more councils in the list on the left to see what is loaded of them, and what is missing."),
            tr("Compare the two with most documents"));
    }
}

void CoveragePage::emptyAction()
{
    if (state()->records()->documents.isEmpty()) {
        Q_EMIT importRequested();
    } else {
        state()->setCouncils(state()->mostDocumented(2));
    }
}

Picture CoveragePage::picture() const
{
    if (!canExport()) {
        return {};
    }
    const CoveragePicture drawn(m_model->table(), font(), m_today);
    Picture picture;
    picture.title = drawn.title();
    picture.fileName = tr("coverage", "file name");
    picture.size = drawn.size();
    picture.draw = [drawn](QPainter& painter, const QRectF& rect) { drawn.draw(painter, rect); };
    return picture;
}

bool CoveragePage::canExport() const
{
    return m_stack->currentWidget() != m_empty;
}

bool CoveragePage::canPrint() const
{
    return canExport();
}

void CoveragePage::print(QPagedPaintDevice* device)
{
    if (canPrint()) {
        CoveragePicture(m_model->table(), font(), m_today).print(device);
    }
}

bool CoveragePage::canCopy() const
{
    return canExport();
}

void CoveragePage::copy()
{
    if (m_gaps->hasFocus()) {
        m_gaps->copyRows(CopyHeaders::Include);
    } else {
        m_grid->copyCells(CopyHeaders::Include);
    }
}

/// The years are few and the councils are searched on the left: Ctrl+F goes to the grid, where typing a name finds it.
void CoveragePage::find(const QString&)
{
    m_grid->setFocus(Qt::ShortcutFocusReason);
}

void CoveragePage::askCsv()
{
    const QString name = tr("missing", "file name") + QStringLiteral(".csv");
    const QString path = QFileDialog::getSaveFileName(this, tr("Save what is missing as a table"), name,
        tr("Comma-separated values (%1)").arg(QStringLiteral("*.csv")));
    if (!path.isEmpty()) {
        saveCsv(path);
    }
}

bool CoveragePage::saveCsv(const QString& path)
{
    QSaveFile file(path);
    const QByteArray text = tableCsv(*m_sorted);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit()) {
        return true;
    }
    Q_EMIT messageRaised(errorMessage(tr("The table was not saved."), file.errorString(), path,
        tr("Choose another folder, or close the file where it is open.")));
    return false;
}

void CoveragePage::setToday(const QDate& today)
{
    m_today = today;
    refreshIfSeen();
}

void CoveragePage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refreshIfSeen(); // its sentences speak the old language
    }
}

void CoveragePage::retranslate()
{
    m_csv->setText(tr("Save what is missing as CSV…"));
    m_grid->setAccessibleName(tr("Coverage: councils down, years across"));
    m_gaps->setAccessibleName(tr("What to look for"));
    setAccessibleName(title());
    showEmptyState();
}

} // namespace Councilscope
