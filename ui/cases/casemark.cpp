#include "casemark.h"

#include <casewords.h>
#include <findingshapes.h>

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Councilscope {

namespace {

enum class Shape
{
    Round,
    RoundedSquare,
    Octagon,
    Square,
    Diamond,
};

struct MarkPaint
{
    Shape shape = Shape::Round;
    QColor color;
    bool isFilled = true;
    Qt::PenStyle outline = Qt::SolidLine;
};

MarkPaint paintOf(CaseEventKind kind, const TimelineStyle& style)
{
    switch (kind) {
    case CaseEventKind::Flagged:
    case CaseEventKind::Repeated:
        return {Shape::Round, style.flagged};
    case CaseEventKind::Progressing:
        return {Shape::Round, style.flagged, false};
    case CaseEventKind::ResolvedStated:
        return {Shape::RoundedSquare, style.strength};
    case CaseEventKind::ResolvedInferred:
        return {Shape::RoundedSquare, style.strength, false, Qt::DashLine};
    case CaseEventKind::Recurred:
        return {Shape::Octagon, style.priority};
    case CaseEventKind::Superseded:
        return {Shape::Square, style.mutedText};
    case CaseEventKind::Note:
        return {Shape::Diamond, style.outline, false};
    case CaseEventKind::Claim:
        return {Shape::Diamond, style.outline, false, Qt::DotLine};
    }
    return {};
}

void drawShape(QPainter& painter, const QRectF& rect, Shape shape)
{
    switch (shape) {
    case Shape::Round:
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
        break;
    case Shape::RoundedSquare:
        painter.drawRoundedRect(rect, rect.height() / 4, rect.height() / 4);
        break;
    case Shape::Octagon:
        drawFindingShape(painter, rect, FindingLaneKind::PriorityActions);
        break;
    case Shape::Square:
        painter.drawRect(rect);
        break;
    case Shape::Diamond:
        painter.drawPolygon(diamondShape(rect));
        break;
    }
}

/// Open marks of a dark colour would drown on a dark ground.
QColor readable(const QColor& color, const TimelineStyle& style)
{
    QColor shown = color;
    for (int step = 0; style.dark && step < 8 && contrast(shown, style.background) < 4.5; ++step) {
        shown = shown.lighter(118);
    }
    return shown;
}

} // namespace

void drawCaseMark(QPainter& painter, const QRectF& rect, CaseEventKind kind, const TimelineStyle& style)
{
    drawCaseMark(painter, rect, kind, style, caseEventLetter(kind));
}

void drawCaseMark(
    QPainter& painter, const QRectF& rect, CaseEventKind kind, const TimelineStyle& style, const QString& label)
{
    const MarkPaint paint = paintOf(kind, style);
    const QColor color = paint.isFilled ? paint.color : readable(paint.color, style);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, paint.isFilled ? 1 : 1.6, paint.outline));
    painter.setBrush(paint.isFilled ? color : style.background);
    drawShape(painter, rect.adjusted(0.8, 0.8, -0.8, -0.8), paint.shape);
    QFont font = painter.font();
    const bool isDiamond = paint.shape == Shape::Diamond;
    font.setPixelSize(std::max(6, int(std::lround(rect.height() * (isDiamond ? 0.48 : 0.62)))));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    const bool isOnDark = contrast(Qt::white, color) >= 4.5;
    painter.setPen(!paint.isFilled ? color : isOnDark ? QColor(Qt::white) : QColor(0x10, 0x1C, 0x28));
    painter.drawText(rect, Qt::AlignCenter, label);
    painter.restore();
}

RagPaint ragPaint(RagRating rating, bool dark)
{
    const QColor ink(0x10, 0x1C, 0x28);
    switch (rating) {
    case RagRating::None:
        return {};
    case RagRating::Red:
        return {dark ? QColor(0xC9, 0x33, 0x42) : QColor(0xB2, 0x18, 0x2B), Qt::white};
    case RagRating::Amber:
        return {dark ? QColor(0xF2, 0xA8, 0x5E) : QColor(0xFD, 0xAE, 0x61), ink};
    case RagRating::Green:
        return {dark ? QColor(0x2C, 0x80, 0x50) : QColor(0x25, 0x74, 0x48), Qt::white};
    }
    return {};
}

} // namespace Councilscope
