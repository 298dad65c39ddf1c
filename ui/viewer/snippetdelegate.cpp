#include "snippetdelegate.h"

#include <searchhitmodel.h>

#include <QApplication>
#include <QPainter>

namespace Councilscope {

namespace {

constexpr int padding = 6;

} // namespace

QSize SnippetDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {200, 2 * option.fontMetrics.height() + 2 * padding};
}

void SnippetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    const QRect inner = option.rect.adjusted(10, padding, -10, -padding);
    const int height = option.fontMetrics.height();
    painter->setFont(option.font);
    painter->setOpacity(0.75);
    const QString place = index.data(SearchHitModel::PlaceRole).toString();
    painter->drawText(QRect(inner.topLeft(), QSize(inner.width(), height)), Qt::AlignVCenter,
        option.fontMetrics.elidedText(place, Qt::ElideRight, inner.width()));
    painter->setOpacity(1);
    paintSnippet(painter, QRect(inner.left(), inner.top() + height, inner.width(), height),
        index.data(SearchHitModel::SnippetRole).toString(), option.font);
    painter->restore();
}

void SnippetDelegate::paintSnippet(QPainter* painter, const QRect& line, const QString& snippet, const QFont& font)
{
    painter->setClipRect(line);
    QFont bold = font;
    bold.setBold(true);
    int x = line.left();
    bool isHit = false;
    QString part;
    const auto flush = [&] {
        const QFontMetrics metrics(isHit ? bold : font);
        painter->setFont(isHit ? bold : font);
        painter->drawText(QPoint(x, line.top() + metrics.ascent()), part);
        x += metrics.horizontalAdvance(part);
        part.clear();
    };
    for (const QChar letter : snippet) {
        if (letter == QChar(2) || letter == QChar(3)) {
            flush();
            isHit = letter == QChar(2);
        } else {
            part += letter.isSpace() ? QChar(u' ') : letter;
        }
    }
    flush();
}

} // namespace Councilscope
