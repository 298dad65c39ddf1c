#include "timelineview.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <cmath>

namespace Councilscope {

namespace {

constexpr int sideMargin = 10;
constexpr double zoomStep = 1.25;
constexpr double wheelNotch = 120;

} // namespace

TimelineView::TimelineView(QWidget* parent)
    : QAbstractItemView(parent)
    , m_header(new TimeAxisHeader(this))
    , m_today(QDate::currentDate())
{
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
    m_axis = axis.placed(m_axis.left, m_axis.width);
    viewport()->update();
    m_header->update();
    Q_EMIT axisChanged();
}

void TimelineView::setDetail(TimelineDetail detail)
{
    m_perCouncil.clear();
    m_detail = detail;
    relayout();
}

void TimelineView::toggleCouncil(int block)
{
    if (block < 0 || block >= blocks().size()) {
        return;
    }
    const QString council = blocks()[block].council;
    const TimelineDetail shown = m_perCouncil.value(council, m_detail);
    const bool isFolded = shown == TimelineDetail::Overview;
    const TimelineDetail unfolded = m_detail == TimelineDetail::Overview ? TimelineDetail::Themes : m_detail;
    m_perCouncil.insert(council, isFolded ? unfolded : TimelineDetail::Overview);
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
    m_geometry = TimelineGeometry(blocks(), m_detail, metrics.height(), m_perCouncil);
    const double labels = std::min(TimelinePainter::labelWidth(blocks(), font()), viewport()->width() / 3.0);
    const double left = sideMargin + labels;
    const double width = viewport()->width() - left - sideMargin;
    m_axis = m_isFitted ? TimelineGeometry::fitted(blocks(), m_today, left, width) : m_axis.placed(left, width);
    updateGeometries();
    viewport()->update();
    m_header->update();
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
    m_header->setGeometry(area.left(), area.top() - m_header->sizeHint().height(), area.width(), m_header->sizeHint().height());
}

void TimelineView::reset()
{
    m_hovered = {};
    QAbstractItemView::reset();
    relayout();
}

TimelineScene TimelineView::scene() const
{
    return {blocks(), m_geometry, m_axis, TimelineStyle::fromPalette(palette()), font(), m_today, double(sideMargin) / 2,
            double(viewport()->width() - sideMargin), true, refOf(currentIndex()), m_hovered, hasFocus()};
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

QDate TimelineView::currentDate() const
{
    const TimelineMark* mark = m_model ? m_model->mark(currentIndex()) : nullptr;
    return mark ? mark->from : m_today;
}

/// The next or previous mark of the lane; at its end the mark stays.
QModelIndex TimelineView::neighbour(int step) const
{
    const MarkRef ref = refOf(currentIndex());
    if (!ref.isValid()) {
        return {};
    }
    if (ref.lane < 0) {
        const int row = m_geometry.headerRowOf(ref.block);
        return m_geometry.rows()[row].kind == TimelineRow::Kind::Overview ? stopInRow(row, step > 0 ? QDate(1900, 1, 1) : m_today)
                                                                          : currentIndex();
    }
    const int count = int(blocks()[ref.block].lanes[ref.lane].marks.size());
    if (count == 0) {
        return currentIndex();
    }
    const int next = ref.isMark() ? std::clamp(ref.mark + step, 0, count - 1) : (step > 0 ? 0 : count - 1);
    return indexOf({ref.block, ref.lane, next});
}

QModelIndex TimelineView::stopInRow(int row, const QDate& near) const
{
    const TimelineRow& found = m_geometry.rows()[row];
    const int lane = found.lane;
    if (lane < 0) {
        return found.kind == TimelineRow::Kind::Header ? indexOf({found.block, -1, -1}) : QModelIndex();
    }
    const QVector<TimelineMark>& marks = blocks()[found.block].lanes[lane].marks;
    int best = -1;
    for (int mark = 0; mark < marks.size(); ++mark) {
        const bool holds = marks[mark].from <= near && near < marks[mark].to;
        const auto distance = [&](int i) { return std::abs(marks[i].from.daysTo(near)); };
        if (holds || best < 0 || distance(mark) < distance(best)) {
            best = mark;
        }
        if (holds && marks[mark].kind == TimelineMark::Kind::Band) {
            break;
        }
    }
    return indexOf({found.block, lane, best});
}

QModelIndex TimelineView::inNextRow(int step) const
{
    const MarkRef ref = refOf(currentIndex());
    int row = ref.isValid() ? m_geometry.rowOf(ref.block, ref.lane) : (step > 0 ? -1 : int(m_geometry.rows().size()));
    if (ref.isValid() && row < 0) {
        row = m_geometry.headerRowOf(ref.block);
    }
    for (row += step; row >= 0 && row < m_geometry.rows().size(); row += step) {
        if (const QModelIndex stop = stopInRow(row, currentDate()); stop.isValid()) {
            return stop;
        }
    }
    return {};
}

QModelIndex TimelineView::nextCouncil(int step) const
{
    const MarkRef ref = refOf(currentIndex());
    const int block = std::clamp(ref.block + step, 0, int(blocks().size()) - 1);
    return indexOf({block, -1, -1});
}

QModelIndex TimelineView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (blocks().isEmpty()) {
        return {};
    }
    QModelIndex next;
    switch (action) {
    case MoveLeft:
        next = neighbour(-1);
        break;
    case MoveRight:
        next = neighbour(1);
        break;
    case MoveHome:
        next = refOf(currentIndex()).lane >= 0 ? neighbour(-1000000) : nextCouncil(-1000000);
        break;
    case MoveEnd:
        next = refOf(currentIndex()).lane >= 0 ? neighbour(1000000) : nextCouncil(1000000);
        break;
    case MoveUp:
    case MovePrevious:
        next = inNextRow(-1);
        break;
    case MoveDown:
    case MoveNext:
        next = inNextRow(1);
        break;
    case MovePageUp:
        next = nextCouncil(-1);
        break;
    case MovePageDown:
        next = nextCouncil(1);
        break;
    }
    return next.isValid() ? next : currentIndex().isValid() ? currentIndex() : inNextRow(1);
}

bool TimelineView::focusNextPrevChild(bool next)
{
    // Tab walks the lanes and leaves at either end.
    const QModelIndex stop = inNextRow(next ? 1 : -1);
    if (!stop.isValid() || blocks().isEmpty()) {
        return QWidget::focusNextPrevChild(next);
    }
    setCurrentIndex(stop);
    return true;
}

void TimelineView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QAbstractItemView::currentChanged(current, previous);
    bringIntoTime(current);
    const QString sentence = current.data(Qt::AccessibleTextRole).toString();
    setAccessibleDescription(sentence);
    viewport()->update();
}

void TimelineView::choose(const QModelIndex& index)
{
    const MarkRef ref = refOf(index);
    if (ref.isMark()) {
        Q_EMIT markChosen(index);
    } else if (ref.isValid() && ref.lane < 0) {
        toggleCouncil(ref.block);
    }
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(zoomStep);
        return;
    case Qt::Key_Minus:
        zoom(1 / zoomStep);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ControlModifier) {
            Q_EMIT markOpened(currentIndex());
        } else {
            choose(currentIndex());
        }
        return;
    case Qt::Key_Space:
        choose(currentIndex());
        return;
    default:
        QAbstractItemView::keyPressEvent(event);
    }
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    const QPoint angle = event->angleDelta();
    const double notches = (angle.y() != 0 ? angle.y() : angle.x()) / wheelNotch;
    if (event->modifiers() & Qt::ControlModifier) {
        setAxis(m_axis.zoomed(std::pow(zoomStep, notches), event->position().x()));
        event->accept();
    } else if ((event->modifiers() & Qt::ShiftModifier) || std::abs(angle.x()) > std::abs(angle.y())) {
        setAxis(m_axis.panned(notches * m_axis.width / 12));
        event->accept();
    } else {
        QAbstractItemView::wheelEvent(event);
    }
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        QAbstractItemView::mousePressEvent(event);
        return;
    }
    m_pressed = m_dragged = event->pos();
    m_isPressed = true;
    m_isPanning = false;
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_isPressed) {
        const MarkRef ref = m_geometry.at(blocks(), m_axis, QPointF(event->pos()) + QPointF(0, verticalOffset()));
        hover(ref.isMark() ? ref : MarkRef {});
        const int row = m_geometry.rowAt(event->pos().y() + verticalOffset());
        const bool isLink = row >= 0
            && (m_geometry.rows()[row].kind == TimelineRow::Kind::Header || m_geometry.rows()[row].kind == TimelineRow::Kind::MoreThemes);
        viewport()->setCursor(ref.isMark() || isLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    if (!m_isPanning && (event->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance()) {
        return;
    }
    m_isPanning = true;
    viewport()->setCursor(Qt::ClosedHandCursor);
    setAxis(m_axis.panned(event->pos().x() - m_dragged.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() - (event->pos().y() - m_dragged.y()));
    m_dragged = event->pos();
}

bool TimelineView::moreThemesAt(const QPoint& point)
{
    const int row = m_geometry.rowAt(point.y() + verticalOffset());
    if (row < 0 || m_geometry.rows()[row].kind != TimelineRow::Kind::MoreThemes) {
        return false;
    }
    const int block = m_geometry.rows()[row].block;
    const bool all = m_geometry.detailOf(block) == TimelineDetail::AllThemes;
    m_perCouncil.insert(blocks()[block].council, all ? TimelineDetail::Themes : TimelineDetail::AllThemes);
    relayout();
    return true;
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    const bool isClick = m_isPressed && !m_isPanning && event->button() == Qt::LeftButton;
    m_isPressed = m_isPanning = false;
    viewport()->setCursor(Qt::ArrowCursor);
    if (!isClick || moreThemesAt(event->pos())) {
        return;
    }
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid()) {
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        choose(index);
    }
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    if (refOf(index).isMark()) {
        Q_EMIT markOpened(index);
    }
}

void TimelineView::hover(const MarkRef& ref)
{
    if (ref != m_hovered) {
        m_hovered = ref;
        viewport()->update();
    }
}

void TimelineView::leaveEvent(QEvent* event)
{
    hover({});
    QAbstractItemView::leaveEvent(event);
}

void TimelineView::changeEvent(QEvent* event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
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

TimeAxisHeader::TimeAxisHeader(TimelineView* view)
    : QWidget(view)
    , m_view(view)
{
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Time axis"));
}

QSize TimeAxisHeader::sizeHint() const
{
    return {100, int(QFontMetricsF(m_view->font()).height() * 2.9)};
}

void TimeAxisHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const TimelineScene shown = m_view->scene();
    const TimelinePainter timeline(shown);
    painter.fillRect(rect(), shown.style.background);
    timeline.drawSeamCaptions(painter, 3);
    timeline.drawAxisLabels(painter, height());
}

void TimeAxisHeader::wheelEvent(QWheelEvent* event)
{
    m_view->wheelEvent(event);
}

} // namespace Councilscope
