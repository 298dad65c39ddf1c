#include "coveragedelegate.h"

#include "coveragepainter.h"

#include <coveragemodel.h>
#include <tooltip.h>

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace Councilscope {

namespace {

const CoverageCell* cellOf(const QModelIndex& index)
{
    const auto* model = qobject_cast<const CoverageModel*>(index.model());
    return model ? model->cell(index) : nullptr;
}

QColor tinted(const QColor& base, QColor over)
{
    constexpr double share = 0.22;
    return QColor::fromRgbF(float(base.redF() * (1 - share) + over.redF() * share),
        float(base.greenF() * (1 - share) + over.greenF() * share),
        float(base.blueF() * (1 - share) + over.blueF() * share));
}

} // namespace

void CoverageDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const CoverageCell* cell = cellOf(index);
    if (!cell) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    const TimelineStyle style = TimelineStyle::fromPalette(option.palette);
    painter->save();
    // The marks keep their colours: a selection tints the ground beneath them.
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, tinted(style.background, option.palette.color(QPalette::Highlight)));
    }
    CoveragePainter(style, option.font).drawCell(*painter, *cell, QRectF(option.rect));
    painter->setPen(style.majorGrid);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->setPen(style.grid);
    painter->drawLine(option.rect.topLeft(), option.rect.bottomLeft());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(style.focus, 1.5));
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1.5));
    }
    painter->restore();
}

bool CoverageDelegate::helpEvent(
    QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const CoverageCell* cell = cellOf(index);
    if (event->type() != QEvent::ToolTip || !cell) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    const TimelineStyle style = TimelineStyle::fromPalette(option.palette);
    const QVector<QRectF> rects = CoveragePainter(style, view->font()).markRects(*cell, QRectF(option.rect));
    const auto under = std::find_if(
        rects.cbegin(), rects.cend(), [event](const QRectF& rect) { return rect.contains(event->pos()); });
    const QString words = under == rects.cend() ? cell->sentence : cell->marks[under - rects.cbegin()].sentence;
    QToolTip::showText(event->globalPos(), wrappedToolTip(words), view, option.rect);
    return true;
}

} // namespace Councilscope
