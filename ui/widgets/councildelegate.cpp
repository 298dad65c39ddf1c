#include "councildelegate.h"

#include "smallfont.h"

#include <councilmodel.h>
#include <themestyle.h>
#include <timelinelegend.h>
#include <timelinestyle.h>

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QPolygonF>
#include <QTreeView>

#include <cmath>

namespace Councilscope {

namespace {

constexpr int margin = 6;

QFont boldFont(const QFont& font)
{
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    return bold;
}

bool isRegion(const QModelIndex& index)
{
    return index.data(CouncilModel::IsRegionRole).toBool();
}

QRect checkRect(const QStyleOptionViewItem& option)
{
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    const int size = style->pixelMetric(QStyle::PM_IndicatorWidth, &option, option.widget);
    return {option.rect.left() + margin, option.rect.center().y() - size / 2, size, size};
}

} // namespace

QSize CouncilDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int line = QFontMetrics(option.font).height();
    const int small = QFontMetrics(smallFont(option.font)).height();
    return {180, isRegion(index) ? line + 10 : line + small + 9};
}

void CouncilDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isRegion(index)) {
        paintRegion(painter, option, index);
    } else {
        paintCouncil(painter, option, index);
    }
    painter->restore();
}

void CouncilDelegate::paintRegion(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const TimelineStyle style = TimelineStyle::fromPalette(option.palette);
    const QFont small = smallFont(option.font);
    QRect area = option.rect.adjusted(margin, 4, -margin, 0);
    if (index.flags() & Qt::ItemIsUserCheckable) {
        const auto state = static_cast<Qt::CheckState>(index.data(Qt::CheckStateRole).toInt());
        const QRect check = checkRect(option).translated(0, 2);
        drawCheckBox(*painter, check, state, style);
        area.setLeft(check.right() + 1 + margin + 2);
    }
    const double half = QFontMetricsF(small).height() * 0.25;
    const QPointF tip(area.right() - half - 2, area.center().y());
    const double fold = option.state & QStyle::State_Open ? half / 2 : -half / 2;
    painter->setPen(QPen(style.mutedText, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(QPolygonF{{tip + QPointF(-half, -fold), tip + QPointF(0, fold), tip + QPointF(half, -fold)}});
    area.setRight(int(tip.x() - half) - 4);
    painter->setFont(small);
    const QString count = index.data(CouncilModel::CountRole).toString();
    painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, count);
    area.setRight(area.right() - QFontMetrics(small).horizontalAdvance(count) - 4);
    const QFont bold = boldFont(small);
    painter->setFont(bold);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(style.focus);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

void CouncilDelegate::paintCouncil(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const TimelineStyle style = TimelineStyle::fromPalette(option.palette);
    const bool isChecked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    if (isChecked || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(style.header);
        painter->drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 4, 4);
    }
    const QRect check = checkRect(option);
    drawCheckBox(*painter, check, isChecked ? Qt::Checked : Qt::Unchecked, style);

    const QRect area = option.rect.adjusted(margin * 2 + check.width() + 2, 3, -margin, -3);
    // Chip and number stand beside the name; the line beneath has the whole width, so that it is never cut.
    const int nameRight = paintChips(
        painter, QRect(area.left(), area.top(), area.width(), QFontMetrics(option.font).height() + 2), index, option);
    const bool hasDocuments = index.data(CouncilModel::HasDocumentsRole).toBool();
    const QFont nameFont = isChecked ? boldFont(option.font) : option.font;
    const QFont small = smallFont(option.font);
    const int width = nameRight - area.left() - 4;
    const int sinceWidth = area.width();
    painter->setFont(nameFont);
    painter->setPen(hasDocuments ? style.text : style.mutedText);
    painter->drawText(QRect(area.left(), area.top(), width, QFontMetrics(nameFont).height()),
        Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(nameFont).elidedText(index.data().toString(), Qt::ElideRight, width));
    painter->setFont(small);
    painter->setPen(style.mutedText);
    const int smallHeight = QFontMetrics(small).height();
    painter->drawText(QRect(area.left(), area.bottom() - smallHeight + 1, sinceWidth, smallHeight),
        Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(small).elidedText(index.data(CouncilModel::SinceRole).toString(), Qt::ElideRight, sinceWidth));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(style.focus, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 4, 4);
    }
}

int CouncilDelegate::paintChips(
    QPainter* painter, const QRect& area, const QModelIndex& index, const QStyleOptionViewItem& option) const
{
    const TimelineStyle style = TimelineStyle::fromPalette(option.palette);
    const int em = QFontMetrics(option.font).height();
    int x = area.right();
    if (index.data(CouncilModel::HasDocumentsRole).toBool()) {
        const int open = index.data(CouncilModel::OpenCasesRole).toInt();
        const int numberWidth = QFontMetrics(option.font).horizontalAdvance(QStringLiteral("000"));
        painter->setFont(option.font);
        painter->setPen(style.mutedText);
        painter->drawText(QRect(x - numberWidth - 4, area.top(), numberWidth + 4, area.height()),
            Qt::AlignRight | Qt::AlignVCenter, open > 0 ? QString::number(open) : QStringLiteral("–"));
        x -= numberWidth + 8;
    }
    const auto grades = index.data(CouncilModel::GradesRole).value<QVector<LatestGrade>>();
    const bool hasOverall = !grades.isEmpty() && grades.first().area == Area::Overall;
    // Without an overall grade the areas stand beside each other, small, so that the name stays whole.
    QFont letters = option.font;
    letters.setPointSizeF(option.font.pointSizeF() * (hasOverall ? 1 : 0.72));
    const int width = int(em * (hasOverall ? 1.7 : 0.95));
    const int height = int(em * (hasOverall ? 1.1 : 0.9));
    const qsizetype shown = hasOverall ? 1 : grades.size();
    for (qsizetype i = shown - 1; i >= 0; --i) {
        x -= width;
        drawGradeChip(*painter, QRectF(x, area.center().y() - height / 2.0 + 0.5, width, height), grades[i].grade,
            style, boldFont(letters));
        x -= i > 0 ? 1 : 0;
    }
    return x;
}

bool CouncilDelegate::isOnCheck(const QStyleOptionViewItem& option, const QEvent* event)
{
    return static_cast<const QMouseEvent*>(event)->position().x() <= checkRect(option).right() + margin;
}

bool CouncilDelegate::editorEvent(
    QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const bool isCheckable = index.flags() & Qt::ItemIsUserCheckable;
    const bool isRelease
        = event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton;
    if (isRelease && isRegion(index) && !(isCheckable && isOnCheck(option, event))) {
        if (auto* tree = qobject_cast<QTreeView*>(const_cast<QWidget*>(option.widget))) {
            tree->setExpanded(index, !tree->isExpanded(index));
        }
        return true;
    }
    const bool isKey = event->type() == QEvent::KeyPress
        && (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space
            || static_cast<QKeyEvent*>(event)->key() == Qt::Key_Select);
    if (!isCheckable || (!isRelease && !isKey)) {
        return isCheckable ? event->type() == QEvent::MouseButtonDblClick
                           : QStyledItemDelegate::editorEvent(event, model, option, index);
    }
    const bool isChecked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isChecked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace Councilscope
