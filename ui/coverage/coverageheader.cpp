#include "coverageheader.h"

#include <timelinestyle.h>

#include <QPainter>

#include <algorithm>

namespace Councilscope {

namespace {

constexpr int padding = 10;
constexpr int mostCharacters = 26;

} // namespace

CoverageHeader::CoverageHeader(Qt::Orientation orientation, QWidget* parent)
    : QHeaderView(orientation, parent)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setHighlightSections(false);
    setSectionsClickable(false);
}

QSize CoverageHeader::sizeHint() const
{
    const QSize natural = QHeaderView::sizeHint();
    if (orientation() == Qt::Horizontal) {
        return {natural.width(), fontMetrics().height() + padding};
    }
    int names = 0;
    for (int row = 0; model() && row < model()->rowCount(); ++row) {
        const QString name = model()->headerData(row, Qt::Vertical).toString();
        names = std::max(names, fontMetrics().horizontalAdvance(name));
    }
    const int most = fontMetrics().averageCharWidth() * mostCharacters;
    return {std::min(names, most) + 2 * padding, natural.height()};
}

void CoverageHeader::paintEvent(QPaintEvent* event)
{
    QHeaderView::paintEvent(event);
    // The style fills what is left behind the last section as it likes.
    const bool isVertical = orientation() == Qt::Vertical;
    QRect rest = viewport()->rect();
    if (isVertical) {
        rest.setTop(length() - offset());
    } else {
        rest.setLeft(length() - offset());
    }
    QPainter(viewport()).fillRect(rest, palette().color(QPalette::Base));
}

void CoverageHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const TimelineStyle style = TimelineStyle::fromPalette(palette());
    painter->save();
    painter->fillRect(rect, style.background);
    painter->setPen(orientation() == Qt::Vertical ? style.text : style.mutedText);
    const QString text = model()->headerData(section, orientation()).toString();
    if (orientation() == Qt::Vertical) {
        const QRect inner = rect.adjusted(padding, 0, -padding / 2, 0);
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
    } else {
        painter->drawText(rect, Qt::AlignCenter, text);
    }
    painter->setPen(style.majorGrid);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->restore();
}

} // namespace Councilscope
