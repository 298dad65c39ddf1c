#pragma once

#include "timelinegeometry.h"
#include "timelinepainter.h"

#include <timelinemodel.h>

#include <QAbstractItemView>

namespace Councilscope {

class TimeAxisHeader;

/// The councils' timelines on one axis: zoom by Ctrl+wheel, + and -, fit by Ctrl+0, pan by dragging or Shift+wheel.
/// Left and Right walk from mark to mark, Up and Down to the nearest in the next row, Tab from lane to lane, Page Up
/// and Down from council to council. Return, Space or a click activate a mark; on the name of a council or of a theme
/// they fold or unfold it, on the title of a case they choose all that is said of it.
class TimelineView : public QAbstractItemView
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget* parent = nullptr);

    void setTimelineModel(TimelineModel* model);
    [[nodiscard]] const TimelineGeometry& geometry() const { return m_geometry; }
    [[nodiscard]] const TimeAxis& axis() const { return m_axis; }
    void setAxis(const TimeAxis& axis);
    void setToday(const QDate& today);

    /// For all councils; what was folded by hand stays so.
    void setDetail(TimelineDetail detail);
    [[nodiscard]] TimelineDetail detail() const { return m_folding.detail; }
    [[nodiscard]] const TimelineFolding& folding() const { return m_folding; }
    void forgetFolding();
    void toggleCouncil(int block);
    void toggleTheme(int block, int lane);
    /// Between the first themes of the council and all.
    void toggleMoreThemes(int block);
    /// As a click on it does: chooses a mark, folds or unfolds a council.
    void activate(const QModelIndex& index);

    void zoom(double factor);
    void fit();

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    void reset() override;

Q_SIGNALS:
    /// Visible time changed: by zoom, pan, fit or resizing.
    void axisChanged();
    /// Other rows are shown: other councils, detail or folding.
    void rowsChanged();
    /// A mark or the title of a case was chosen by click, Return or Space.
    void markChosen(const QModelIndex& index);
    /// A mark was double-clicked or Ctrl+Return pressed.
    void markOpened(const QModelIndex& index);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex& index) const override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void updateGeometries() override;

    bool viewportEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    friend class TimeAxisHeader;

    [[nodiscard]] const QVector<TimelineBlock>& blocks() const;
    [[nodiscard]] TimelineScene scene() const;
    [[nodiscard]] MarkRef refOf(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const MarkRef& ref) const;
    /// Of a theme or a case.
    [[nodiscard]] bool isOfCases(const MarkRef& ref) const;
    [[nodiscard]] QModelIndex neighbour(int step) const;
    [[nodiscard]] QModelIndex inNextRow(int step) const;
    [[nodiscard]] QModelIndex stopInRow(int row, const QDate& near) const;
    [[nodiscard]] QModelIndex nextCouncil(int step) const;
    [[nodiscard]] QDate currentDate() const;
    bool moreThemesAt(const QPoint& point);
    void bringIntoTime(const QModelIndex& index);
    void hover(const MarkRef& ref);
    [[nodiscard]] TimeAxis kept(const TimeAxis& axis) const;
    void tellFocus(const QModelIndex& index);
    void relayout();
    void placeHeader();

    TimelineModel* m_model = nullptr;
    TimeAxisHeader* m_header;
    TimelineGeometry m_geometry;
    TimeAxis m_axis;
    TimelineFolding m_folding;
    QDate m_today;
    MarkRef m_hovered;
    QPoint m_pressed;
    QPoint m_dragged;
    bool m_isPressed = false;
    bool m_isPanning = false;
    bool m_isFitted = true;
};

} // namespace Councilscope
