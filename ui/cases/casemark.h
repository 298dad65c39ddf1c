#pragma once

#include <caserecords.h>
#include <timelinestyle.h>

class QPainter;

namespace Councilscope {

/// Draws the mark of an event: every kind has an outline and a letter of its own besides its colour. Flagged marks are
/// round, met ones rounded squares (dashed while to be confirmed), what came back an octagon, a person's closing a
/// square, notes and claims open diamonds.
void drawCaseMark(QPainter& painter, const QRectF& rect, CaseEventKind kind, const TimelineStyle& style);
/// The same with other words than the letter; the rectangle may be wider than high.
void drawCaseMark(
    QPainter& painter, const QRectF& rect, CaseEventKind kind, const TimelineStyle& style, const QString& label);

/// Fill of a chip and the text on it, at a contrast of 4.5:1 at least; None has no fill.
struct RagPaint
{
    QColor fill;
    QColor text;
};
[[nodiscard]] RagPaint ragPaint(RagRating rating, bool dark);

} // namespace Councilscope
