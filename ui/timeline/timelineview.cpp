#include "timelineview.h"

#include "timeaxisheader.h"
#include "timelineaccessible.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <cmath>

namespace Councilscope {

namespace {

constexpr int sideMargin = 10;

} // namespace

TimelineView::TimelineView(QWidget* parent)
    : QAbstractItemView(parent)
    , m_header(new TimeAxisHeader(this))
    , m_today(QDate::currentDate())
{
    TimelineAccessible::install();
    setAccessibleName(tr("Timelines of the chosen councils"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(true);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    viewport()->setAccessibleName(accessibleName());
    verticalScrollBar()->setAccessibleName(tr("Scroll through the councils"));
}

void TimelineView::setTimelineModel(TimelineModel* model)
{
    m_model = model;
    setModel(model);
    relayout();
}

const QVector<TimelineBlock>& TimelineView::blocks() const
{
    static const QVector<TimelineBlock> none;
    return m_model ? m_model->blocks() : none;
}

void TimelineView::setToday(const QDate& today)
{
    m_today = today;
    relayout();
}

void TimelineView::setAxis(const TimeAxis& axis)
{
    m_isFitted = false;
    m_axis = kept(axis.placed(m_axis.left, m_axis.width));
    viewport()->update();
    m_header->update();
    Q_EMIT axisChanged();
}

/// Something of the record stays in sight however far one pans.
TimeAxis TimelineView::kept(const TimeAxis& axis) const
{
    if (blocks().isEmpty()) {
        return axis;
    }
    const TimeAxis whole = TimelineGeometry::fitted(blocks(), m_today, axis.left, axis.width);
    return axis.kept(whole.from(), whole.to());
}

void TimelineView::setDetail(TimelineDetail detail)
{
    m_folding.detail = detail;
    relayout();
}

void TimelineView::forgetFolding()
{
    m_folding = {m_folding.detail, {}, {}, {}};
    relayout();
}

void TimelineView::toggleCouncil(int block)
{
    if (block < 0 || block >= blocks().size()) {
        return;
    }
    const QString council = blocks()[block].council;
    const TimelineDetail all = m_folding.detail;
    const bool isFolded = m_folding.councils.value(council, all) == TimelineDetail::Overview;
    const TimelineDetail unfolded = all == TimelineDetail::Overview ? TimelineDetail::Cases : all;
    const TimelineDetail wanted = isFolded ? unfolded : TimelineDetail::Overview;
    if (wanted == all) {
        m_folding.councils.remove(council); // as all others again, also when fewer councils are shown with more detail
    } else {
        m_folding.councils.insert(council, wanted);
    }
    relayout();
}

void TimelineView::toggleTheme(int block, int lane)
{
    const TimelineBlock& shown = blocks()[block];
    const TimelineLane& theme = shown.lanes[lane];
    m_folding.themes.insert({shown.council, theme.theme}, !m_geometry.isUnfolded(shown, theme));
    relayout();
}

void TimelineView::toggleMoreThemes(int block)
{
    if (block < 0 || block >= blocks().size()) {
        return;
    }
    const QString council = blocks()[block].council;
    if (!m_folding.allThemes.remove(council)) {
        m_folding.allThemes.insert(council);
    }
    relayout();
}

void TimelineView::zoom(double factor)
{
    const MarkRef current = refOf(currentIndex());
    const QRectF mark = m_geometry.markRect(blocks(), m_axis, current);
    const bool markInSight = !mark.isEmpty() && mark.center().x() > m_axis.left && mark.center().x() < m_axis.right();
    setAxis(m_axis.zoomed(factor, markInSight ? mark.center().x() : m_axis.left + m_axis.width / 2));
}

void TimelineView::fit()
{
    m_isFitted = true;
    relayout();
    Q_EMIT axisChanged();
}

void TimelineView::relayout()
{
    const QFontMetricsF metrics(font());
    m_geometry = TimelineGeometry(blocks(), m_folding, metrics.height());
    const double labels
        = std::min(TimelinePainter::labelWidth(blocks(), m_geometry, font()), viewport()->width() / 3.0);
    const double left = sideMargin + labels;
    const double width = viewport()->width() - left - sideMargin;
    m_axis = m_isFitted ? TimelineGeometry::fitted(blocks(), m_today, left, width) : m_axis.placed(left, width);
    updateGeometries();
    viewport()->update();
    m_header->update();
    Q_EMIT rowsChanged();
}

void TimelineView::updateGeometries()
{
    const int header = m_header->sizeHint().height();
    if (viewportMargins().top() != header) {
        setViewportMargins(0, header, 0, 0);
    }
    const int height = int(std::ceil(m_geometry.height()));
    verticalScrollBar()->setSingleStep(int(m_geometry.em() * 2));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    placeHeader();
    QAbstractItemView::updateGeometries();
}

void TimelineView::placeHeader()
{
    const QRect area = viewport()->geometry();
    m_header->setGeometry(
        area.left(), area.top() - m_header->sizeHint().height(), area.width(), m_header->sizeHint().height());
}

void TimelineView::reset()
{
    m_hovered = {};
    if (QAccessible::isActive()) {
        if (auto* reader = dynamic_cast<TimelineAccessible*>(QAccessible::queryAccessibleInterface(this))) {
            reader->forgetItems();
        }
    }
    QAbstractItemView::reset();
    relayout();
}

TimelineScene TimelineView::scene() const
{
    return {blocks(), m_geometry, m_axis, TimelineStyle::fromPalette(palette()), font(), m_today,
        double(sideMargin) / 2, double(viewport()->width() - sideMargin), true, refOf(currentIndex()), m_hovered,
        hasFocus()};
}

MarkRef TimelineView::refOf(const QModelIndex& index) const
{
    if (!m_model || !index.isValid()) {
        return {};
    }
    return {m_model->blockOf(index), m_model->laneOf(index), m_model->mark(index) ? index.row() : -1};
}

QModelIndex TimelineView::indexOf(const MarkRef& ref) const
{
    if (!m_model || !ref.isValid()) {
        return {};
    }
    if (ref.lane < 0) {
        return m_model->councilIndex(ref.block);
    }
    return ref.isMark() ? m_model->markIndex(ref.block, ref.lane, ref.mark) : m_model->laneIndex(ref.block, ref.lane);
}

int TimelineView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect TimelineView::visualRect(const QModelIndex& index) const
{
    const MarkRef ref = refOf(index);
    if (!ref.isValid()) {
        return {};
    }
    if (ref.isMark()) {
        return m_geometry.markRect(blocks(), m_axis, ref).translated(0, -verticalOffset()).toAlignedRect();
    }
    const int row = m_geometry.rowOf(ref.block, ref.lane);
    if (row < 0) {
        return {};
    }
    const TimelineRow& found = m_geometry.rows()[row];
    return QRectF(0, found.y - verticalOffset(), viewport()->width(), found.height).toAlignedRect();
}

void TimelineView::scrollTo(const QModelIndex& index, ScrollHint)
{
    const MarkRef ref = refOf(index);
    int row = ref.isValid() ? m_geometry.rowOf(ref.block, ref.lane) : -1;
    if (row < 0 && ref.isValid()) {
        row = m_geometry.headerRowOf(ref.block);
    }
    if (row < 0) {
        return;
    }
    const TimelineRow& found = m_geometry.rows()[row];
    const int top = int(found.y) - 4;
    const int bottom = int(std::ceil(found.bottom())) + 4;
    QScrollBar* bar = verticalScrollBar();
    if (top < bar->value()) {
        bar->setValue(top);
    } else if (bottom > bar->value() + viewport()->height()) {
        bar->setValue(bottom - viewport()->height());
    }
}

void TimelineView::bringIntoTime(const QModelIndex& index)
{
    const QRectF rect = m_geometry.markRect(blocks(), m_axis, refOf(index));
    if (rect.isEmpty()) {
        return;
    }
    if (rect.left() > m_axis.right() - 4) {
        setAxis(m_axis.panned(m_axis.left + m_axis.width / 2 - rect.left()));
    } else if (rect.right() < m_axis.left + 4) {
        setAxis(m_axis.panned(m_axis.left + m_axis.width / 2 - rect.right()));
    }
}

QModelIndex TimelineView::indexAt(const QPoint& point) const
{
    return indexOf(m_geometry.at(blocks(), m_axis, QPointF(point) + QPointF(0, verticalOffset())));
}

bool TimelineView::isIndexHidden(const QModelIndex& index) const
{
    const MarkRef ref = refOf(index);
    return ref.isValid() && m_geometry.rowOf(ref.block, ref.lane) < 0;
}

void TimelineView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags)
{
    selectionModel()->select(indexAt(rect.center()), flags);
}

QRegion TimelineView::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    const QModelIndexList indexes = selection.indexes();
    for (const QModelIndex& index : indexes) {
        region += visualRect(index);
    }
    return region;
}

void TimelineView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QAbstractItemView::currentChanged(current, previous);
    bringIntoTime(current);
    const QString sentence = current.data(Qt::AccessibleTextRole).toString();
    setAccessibleDescription(sentence);
    tellFocus(current);
    viewport()->update();
}

void TimelineView::tellFocus(const QModelIndex& index)
{
    if (!QAccessible::isActive() || !hasFocus()) {
        return;
    }
    auto* reader = dynamic_cast<TimelineAccessible*>(QAccessible::queryAccessibleInterface(this));
    if (QAccessibleInterface* item = reader ? reader->item(index) : nullptr) {
        QAccessibleEvent event(item, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

void TimelineView::changeEvent(QEvent* event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::StyleChange) {
        relayout();
    }
}

void TimelineView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    QAbstractItemView::resizeEvent(event);
    relayout();
}

void TimelineView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const TimelineScene shown = scene();
    const TimelinePainter timeline(shown);
    painter.fillRect(event->rect(), shown.style.background);
    painter.translate(0, -verticalOffset());
    const double top = event->rect().top() + verticalOffset();
    const double bottom = event->rect().bottom() + 1 + verticalOffset();
    timeline.drawGrid(painter, top, bottom);
    timeline.drawRows(painter, top, bottom);
}

} // namespace Councilscope
