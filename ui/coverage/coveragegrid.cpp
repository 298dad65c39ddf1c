#include "coveragegrid.h"

#include "coveragedelegate.h"
#include "coverageheader.h"
#include "coveragepainter.h"

#include <coveragemodel.h>

#include <QAbstractButton>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>

#include <cmath>

namespace Councilscope {

namespace {

constexpr int sidePadding = 10;
constexpr int widestCell = 90;

bool isCopyWithHeaders(const QKeyEvent* event)
{
    return event->keyCombination() == QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_C);
}

bool isEnter(const QKeyEvent* event)
{
    return event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
}

} // namespace

CoverageGrid::CoverageGrid(QWidget* parent)
    : QTableView(parent)
{
    setItemDelegate(new CoverageDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    if (auto* corner = findChild<QAbstractButton*>()) {
        corner->installEventFilter(this);
    }
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setShowGrid(false);
    setHorizontalHeader(new CoverageHeader(Qt::Horizontal, this));
    setVerticalHeader(new CoverageHeader(Qt::Vertical, this));
}

void CoverageGrid::setCoverageModel(CoverageModel* model)
{
    m_model = model;
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        setColumnHidden(CoverageModel::CouncilColumn, true);
        fitColumns();
        if (m_model->rowCount() > 0) {
            // The last year is where one looks first, and the keyboard needs a place to begin.
            setCurrentIndex(m_model->index(0, m_model->columnCount() - 1));
            selectionModel()->clearSelection();
        }
    });
}

void CoverageGrid::fitColumns()
{
    const int years = m_model ? m_model->columnCount() - 1 : 0;
    if (years <= 0) {
        return;
    }
    const CoveragePainter painter(TimelineStyle::fromPalette(palette()), font());
    const QFontMetrics headings = horizontalHeader()->fontMetrics();
    const int least = int(std::ceil(std::max(
        painter.comfortableWidth(), headings.horizontalAdvance(QStringLiteral("2000")) + double(sidePadding))));
    // The heading of what has no date is wider than a year.
    const int last = headings.horizontalAdvance(m_model->table().years.last()) + sidePadding;
    const int free = viewport()->width() - std::max(0, last - least);
    const int width = std::clamp(free / years, least, std::max(least, widestCell));
    for (int column = 1; column <= years; ++column) {
        setColumnWidth(column, column == years ? std::max(width, last) : width);
    }
    fitRows();
}

int CoverageGrid::naturalHeight() const
{
    return horizontalHeader()->height() + verticalHeader()->length() + 2;
}

void CoverageGrid::fitRows()
{
    const CoveragePainter painter(TimelineStyle::fromPalette(palette()), font());
    const QVector<CoverageRow>& rows = m_model->table().rows;
    for (int row = 0; row < rows.size(); ++row) {
        setRowHeight(row, int(std::ceil(painter.rowHeight(rows[row], columnWidth(1)))) + 2);
    }
}

void CoverageGrid::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void CoverageGrid::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitColumns();
    }
}

int CoverageGrid::markAt(const QPoint& position) const
{
    const QModelIndex index = indexAt(position);
    const CoverageCell* cell = m_model ? m_model->cell(index) : nullptr;
    if (!cell) {
        return -1;
    }
    const CoveragePainter painter(TimelineStyle::fromPalette(palette()), font());
    const QVector<QRectF> rects = painter.markRects(*cell, QRectF(visualRect(index)));
    for (int mark = 0; mark < rects.size(); ++mark) {
        if (rects[mark].contains(position)) {
            return mark;
        }
    }
    return -1;
}

void CoverageGrid::choose(const QModelIndex& index, int mark)
{
    const CoverageCell* cell = m_model->cell(index);
    if (!cell) {
        return;
    }
    int current = 0;
    for (int before = 0; before < mark; ++before) {
        current += int(cell->marks[before].evidence.size());
    }
    const QVector<EvidenceItem> evidence = cell->evidence();
    if (!evidence.isEmpty()) {
        Q_EMIT chosen(evidence, current);
    }
}

void CoverageGrid::open(const QModelIndex& index, int mark)
{
    const CoverageCell* cell = m_model->cell(index);
    if (cell && !cell->marks.isEmpty()) {
        Q_EMIT documentRequested(cell->marks[std::max(0, mark)].document);
    }
}

void CoverageGrid::copyCells(CopyHeaders headers)
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    if (cells.size() < 2) {
        cells.clear();
    }
    const QModelIndexList chosenCells = cells;
    for (const QModelIndex& cell : chosenCells) {
        cells.push_back(cell.siblingAtColumn(CoverageModel::CouncilColumn));
    }
    QGuiApplication::clipboard()->setMimeData(tableMimeData(*m_model, cells, headers).release());
}

bool CoverageGrid::event(QEvent* event)
{
    // The window's own Ctrl+C would copy the page's picture.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy) || isCopyWithHeaders(key)) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

/// The corner between the headers would be drawn as a raised one.
bool CoverageGrid::eventFilter(QObject* watched, QEvent* event)
{
    auto* corner = qobject_cast<QAbstractButton*>(watched);
    if (corner && event->type() == QEvent::Paint) {
        QPainter(corner).fillRect(corner->rect(), palette().color(QPalette::Base));
        return true;
    }
    return QTableView::eventFilter(watched, event);
}

void CoverageGrid::keyPressEvent(QKeyEvent* event)
{
    if (isCopyWithHeaders(event)) {
        copyCells(CopyHeaders::Include);
    } else if (event->matches(QKeySequence::Copy)) {
        copyCells(CopyHeaders::Leave);
    } else if (isEnter(event) && event->modifiers().testFlag(Qt::ControlModifier)) {
        open(currentIndex(), 0);
    } else if (isEnter(event) || event->key() == Qt::Key_Space) {
        choose(currentIndex(), 0);
    } else {
        QTableView::keyPressEvent(event);
    }
}

void CoverageGrid::mouseReleaseEvent(QMouseEvent* event)
{
    QTableView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && selectionModel()->selectedIndexes().size() <= 1) {
        choose(indexAt(event->pos()), std::max(0, markAt(event->pos())));
    }
}

void CoverageGrid::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        open(indexAt(event->pos()), markAt(event->pos()));
    }
}

void CoverageGrid::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    const int mark = isByKey ? 0 : std::max(0, markAt(event->pos()));
    const CoverageCell* cell = m_model->cell(index);
    QMenu menu(this);
    menu.addAction(tr("Show &evidence"), this, [this, index, mark] { choose(index, mark); })
        ->setEnabled(cell && !cell->evidence().isEmpty());
    menu.addAction(tr("&Open document"), this, [this, index, mark] { open(index, mark); })
        ->setEnabled(cell && !cell->marks.isEmpty());
    menu.addSeparator();
    menu.addAction(tr("&Copy"), this, [this] { copyCells(CopyHeaders::Leave); });
    menu.addAction(tr("Copy with &headers"), this, [this] { copyCells(CopyHeaders::Include); });
    menu.exec(isByKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

} // namespace Councilscope
