#include "themestyle.h"

#include <timelinestyle.h>

#include <QPainter>
#include <QStyleOption>

namespace Councilscope {

namespace {

constexpr double disabledOpacity = 0.45;
constexpr int lineWidth = 2;

Qt::CheckState checkState(QStyle::State state)
{
    if (state.testFlag(QStyle::State_NoChange)) {
        return Qt::PartiallyChecked;
    }
    return state.testFlag(QStyle::State_On) ? Qt::Checked : Qt::Unchecked;
}

} // namespace

ThemeStyle::ThemeStyle(const QString& base)
    : QProxyStyle(base)
{
}

void ThemeStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setOpacity(option->state.testFlag(State_Enabled) ? 1 : disabledOpacity);
        drawCheckBox(*painter, option->rect, checkState(option->state), TimelineStyle::fromPalette(option->palette));
        painter->restore();
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isButton = element == PE_PanelButtonTool || element == PE_PanelButtonCommand;
    if (isButton && option->state.testFlag(State_On)) {
        const QRect line(option->rect.left() + lineWidth, option->rect.bottom() - lineWidth,
            option->rect.width() - 2 * lineWidth, lineWidth);
        painter->fillRect(line, TimelineStyle::fromPalette(option->palette).today);
    }
}

void drawCheckBox(QPainter& painter, const QRect& rect, Qt::CheckState state, const TimelineStyle& style)
{
    const bool isChecked = state != Qt::Unchecked;
    const QRectF box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(isChecked ? style.today : style.mutedText, 1.2));
    painter.setBrush(isChecked ? style.today : style.background);
    painter.drawRoundedRect(box, 2.5, 2.5);
    if (isChecked) {
        painter.setPen(QPen(style.background, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const double w = box.width();
        if (state == Qt::PartiallyChecked) {
            painter.drawLine(box.center() - QPointF(w * 0.28, 0), box.center() + QPointF(w * 0.28, 0));
            return;
        }
        painter.drawPolyline(QPolygonF{{box.topLeft() + QPointF(w * 0.22, w * 0.52),
            box.topLeft() + QPointF(w * 0.42, w * 0.72), box.topLeft() + QPointF(w * 0.78, w * 0.28)}});
    }
}

} // namespace Councilscope
