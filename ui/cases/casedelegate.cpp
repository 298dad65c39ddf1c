#include "casedelegate.h"

#include "casemark.h"

#include <casemodel.h>
#include <casewords.h>
#include <findingshapes.h>

#include <QApplication>
#include <QPainter>

#include <utility>

namespace Councilscope {

namespace {

constexpr int padding = 8;
constexpr int gap = 6;

} // namespace

CaseDelegate::CaseDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{
}

void CaseDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = std::exchange(cell.text, QString());
    const bool isGroup = index.data(CaseModel::IsGroupRole).toBool();
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    if (isGroup && !cell.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(cell.rect, TimelineStyle::fromPalette(cell.palette).header);
    } else {
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    }
    if (isGroup) {
        cell.text = text;
        paintGroup(painter, cell, index);
        return;
    }
    const QRect inner = paintMark(painter, cell, index);
    const bool isSelected = cell.state.testFlag(QStyle::State_Selected);
    const bool isOverdue = index.column() == CaseModel::DueColumn && index.data(CaseModel::IsOverdueRole).toBool();
    painter->save();
    QFont font = cell.font;
    font.setBold(font.bold() || isOverdue);
    painter->setFont(font);
    const QFontMetrics metrics(font);
    style->drawItemText(painter, inner, int(cell.displayAlignment), cell.palette, true,
        metrics.elidedText(isOverdue ? QString(text + u" !") : text, Qt::ElideRight, inner.width()),
        isSelected ? QPalette::HighlightedText : QPalette::Text);
    painter->restore();
}

void CaseDelegate::paintGroup(QPainter* painter, const QStyleOptionViewItem& cell, const QModelIndex& index) const
{
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    QStyleOption arrow;
    const int size = cell.fontMetrics.height() / 2 + 2;
    arrow.rect = QRect(cell.rect.left() + padding, cell.rect.center().y() - size / 2, size, size);
    arrow.palette = cell.palette;
    arrow.state = QStyle::State_Enabled;
    const bool isFolded = index.data(CaseModel::IsFoldedRole).toBool();
    style->drawPrimitive(
        isFolded ? QStyle::PE_IndicatorArrowRight : QStyle::PE_IndicatorArrowDown, &arrow, painter, cell.widget);
    painter->save();
    QFont bold = cell.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    const bool isSelected = cell.state.testFlag(QStyle::State_Selected);
    const QRect inner = cell.rect.adjusted(padding + size + gap, 0, -padding, 0);
    style->drawItemText(painter, inner, Qt::AlignVCenter | Qt::AlignLeft, cell.palette, true,
        QFontMetrics(bold).elidedText(cell.text, Qt::ElideRight, inner.width()),
        isSelected ? QPalette::HighlightedText : QPalette::Text);
    painter->restore();
}

QRect CaseDelegate::paintMark(QPainter* painter, const QStyleOptionViewItem& cell, const QModelIndex& index) const
{
    QRect inner = cell.rect.adjusted(padding, 0, -padding, 0);
    const TimelineStyle style = TimelineStyle::fromPalette(cell.palette);
    const double size = cell.fontMetrics.height();
    const QRectF mark(inner.left(), inner.center().y() - size / 2 + 0.5, size, size);
    if (index.column() == CaseModel::StatusColumn) {
        drawCaseMark(*painter, mark, eventBefore(CaseStatus(index.data(CaseModel::StatusRole).toInt())), style);
        inner.setLeft(inner.left() + int(size) + gap);
    } else if (index.column() == CaseModel::TitleColumn && index.data(CaseModel::IsPriorityRole).toBool()) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(style.priority);
        drawFindingShape(*painter, mark, FindingLaneKind::PriorityActions);
        painter->setPen(Qt::white);
        QFont bold = cell.font;
        bold.setWeight(QFont::DemiBold);
        painter->setFont(bold);
        painter->drawText(mark, Qt::AlignCenter, QStringLiteral("!"));
        painter->restore();
        inner.setLeft(inner.left() + int(size) + gap);
    } else if (index.column() == CaseModel::RagColumn) {
        const auto rating = RagRating(index.data(CaseModel::RagRole).toInt());
        const RagPaint paint = ragPaint(rating, style.dark);
        if (paint.fill.isValid()) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(paint.fill);
            painter->drawRoundedRect(mark, 3, 3);
            painter->setPen(paint.text);
            painter->drawText(mark, Qt::AlignCenter, ragName(rating).left(1));
            painter->restore();
            inner.setLeft(inner.left() + int(size) + gap);
        }
    }
    return inner;
}

QSize CaseDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (index.data(CaseModel::IsGroupRole).toBool()) {
        return {0, option.fontMetrics.height() + 8}; // it spans the columns and asks for no width of its own
    }
    const bool hasMark = index.column() == CaseModel::StatusColumn || index.column() == CaseModel::RagColumn;
    const int extra = 2 * padding + (hasMark ? option.fontMetrics.height() + gap : 0);
    return QStyledItemDelegate::sizeHint(option, index) + QSize(extra, 0);
}

} // namespace Councilscope
