#include "caseeventdelegate.h"

#include "casemark.h"

#include <caseeventmodel.h>

#include <QApplication>
#include <QPainter>
#include <QTableView>

#include <utility>

namespace Councilscope {

namespace {

constexpr int padding = 8;
constexpr int above = 4;
constexpr int gap = 6;
constexpr double smallFont = 0.9;

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * smallFont);
    return font;
}

int heightOf(const QFont& font, const QString& text, int width)
{
    return text.isEmpty()
        ? 0
        : QFontMetrics(font).boundingRect(QRect(0, 0, width, 100000), Qt::AlignLeft | Qt::TextWordWrap, text).height();
}

} // namespace

CaseEventDelegate::CaseEventDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{
}

void CaseEventDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = std::exchange(cell.text, QString());
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    if (index.column() == CaseEventModel::WordsColumn) {
        paintWords(painter, cell, text, index.data(CaseEventModel::DetailRole).toString());
        return;
    }
    QRect inner = cell.rect.adjusted(padding, above, -padding, -above);
    if (index.column() == CaseEventModel::WhatColumn) {
        const double size = cell.fontMetrics.height();
        drawCaseMark(*painter, QRectF(inner.topLeft(), QSizeF(size, size)),
            CaseEventKind(index.data(CaseEventModel::KindRole).toInt()), TimelineStyle::fromPalette(cell.palette));
        inner.setLeft(inner.left() + int(size) + gap);
    }
    const bool isSelected = cell.state.testFlag(QStyle::State_Selected);
    style->drawItemText(painter, inner, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, cell.palette, true, text,
        isSelected ? QPalette::HighlightedText : QPalette::Text);
}

void CaseEventDelegate::paintWords(
    QPainter* painter, const QStyleOptionViewItem& cell, const QString& words, const QString& detail) const
{
    const bool isSelected = cell.state.testFlag(QStyle::State_Selected);
    const QRect inner = cell.rect.adjusted(padding, above, -padding, -above);
    const QColor text = cell.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    painter->save();
    painter->setFont(cell.font);
    painter->setPen(text);
    QRect drawn;
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, words, &drawn);
    painter->setFont(smaller(cell.font));
    painter->setPen(isSelected ? text : TimelineStyle::fromPalette(cell.palette).mutedText);
    const int used = words.isEmpty() ? 0 : drawn.height() + 2;
    painter->drawText(inner.adjusted(0, used, 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, detail);
    painter->restore();
}

QSize CaseEventDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const int mark = index.column() == CaseEventModel::WhatColumn ? cell.fontMetrics.height() + gap : 0;
    if (index.column() != CaseEventModel::WordsColumn) {
        return {cell.fontMetrics.horizontalAdvance(cell.text) + 2 * padding + mark + gap,
            cell.fontMetrics.height() + 2 * above};
    }
    const auto* table = qobject_cast<const QTableView*>(parent());
    const int width = std::max(40, (table ? table->columnWidth(index.column()) : 400) - 2 * padding);
    const QString detail = index.data(CaseEventModel::DetailRole).toString();
    return {width, heightOf(cell.font, cell.text, width) + heightOf(smaller(cell.font), detail, width) + 2 + 2 * above};
}

} // namespace Councilscope
