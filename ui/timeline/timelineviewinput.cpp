#include "timelineview.h"

#include <tooltip.h>

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <cmath>

// Keyboard and mouse of the view.
namespace Councilscope {

namespace {

constexpr double zoomStep = 1.25;
constexpr double wheelNotch = 120;

} // namespace

/// The sentence in lines that can be read; the default would be one line as long as the sentence.
bool TimelineView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) {
        return QAbstractItemView::viewportEvent(event);
    }
    const auto* help = static_cast<QHelpEvent*>(event);
    const QModelIndex index = indexAt(help->pos());
    const QString sentence = index.data(Qt::ToolTipRole).toString();
    if (sentence.isEmpty()) {
        QToolTip::hideText();
        event->ignore();
    } else {
        QToolTip::showText(help->globalPos(), wrappedToolTip(sentence), viewport(), visualRect(index));
    }
    return true;
}

QDate TimelineView::currentDate() const
{
    const TimelineMark* mark = m_model ? m_model->mark(currentIndex()) : nullptr;
    return mark ? mark->from : m_today;
}

/// The next or previous mark of the lane; at its end the mark stays. Before the first mark of a case or a theme comes
/// its name.
QModelIndex TimelineView::neighbour(int step) const
{
    const MarkRef ref = refOf(currentIndex());
    if (!ref.isValid()) {
        return {};
    }
    if (ref.lane < 0) {
        const int row = m_geometry.headerRowOf(ref.block);
        return m_geometry.rows()[row].kind == TimelineRow::Kind::Overview
            ? stopInRow(row, step > 0 ? QDate(1900, 1, 1) : m_today)
            : currentIndex();
    }
    const int count = int(blocks()[ref.block].lanes[ref.lane].marks.size());
    if (count == 0) {
        return currentIndex();
    }
    if (!ref.isMark()) {
        const bool isNamed = isOfCases(ref);
        return step > 0 ? indexOf({ref.block, ref.lane, 0})
            : isNamed   ? currentIndex()
                        : indexOf({ref.block, ref.lane, count - 1});
    }
    const int first = isOfCases(ref) ? -1 : 0;
    return indexOf({ref.block, ref.lane, std::clamp(ref.mark + step, first, count - 1)});
}

bool TimelineView::isOfCases(const MarkRef& ref) const
{
    return ref.isValid() && ref.lane >= 0 && blocks()[ref.block].lanes[ref.lane].kind >= TimelineLane::Kind::Theme;
}

QModelIndex TimelineView::stopInRow(int row, const QDate& near) const
{
    const TimelineRow& found = m_geometry.rows()[row];
    const int lane = found.lane;
    if (lane < 0) {
        return found.kind == TimelineRow::Kind::Header ? indexOf({found.block, -1, -1}) : QModelIndex();
    }
    if (blocks()[found.block].lanes[lane].kind == TimelineLane::Kind::Theme) {
        return indexOf({found.block, lane, -1}); // its name, which unfolds it; its marks are to the right
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

void TimelineView::activate(const QModelIndex& index)
{
    const MarkRef ref = refOf(index);
    if (!ref.isValid()) {
        return;
    }
    const bool isCase = ref.lane >= 0 && blocks()[ref.block].lanes[ref.lane].kind == TimelineLane::Kind::Case;
    if (ref.isMark() || isCase) {
        Q_EMIT markChosen(index);
    } else if (ref.lane < 0) {
        toggleCouncil(ref.block);
    } else if (blocks()[ref.block].lanes[ref.lane].kind == TimelineLane::Kind::Theme) {
        toggleTheme(ref.block, ref.lane);
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
            activate(currentIndex());
        }
        return;
    case Qt::Key_Space:
        activate(currentIndex());
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
        hover(ref.isMark() ? ref : MarkRef{});
        const int row = m_geometry.rowAt(event->pos().y() + verticalOffset());
        const bool isLink = row >= 0
            && (m_geometry.rows()[row].kind == TimelineRow::Kind::Header
                || m_geometry.rows()[row].kind == TimelineRow::Kind::MoreThemes || isOfCases(ref));
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
    toggleMoreThemes(m_geometry.rows()[row].block);
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
        activate(index);
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

} // namespace Councilscope
