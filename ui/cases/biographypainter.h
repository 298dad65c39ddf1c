#pragma once

#include <casebiography.h>
#include <timeaxis.h>
#include <timelinestyle.h>

#include <QFont>
#include <QRectF>

class QPainter;

namespace Councilscope {

/// Everything that the drawing of one case's life depends on.
struct BiographyScene
{
    CaseBiography life;
    QRectF area;
    QDate today;
    QFont font;
    TimelineStyle style;
    int current = -1; ///< knot
    bool hasFocus = false;
};

/// The life of one case on a time axis: its dated events as marks, what lies between them as a line, small ticks for
/// inspections that do not speak of it, hatching where all later ones are silent. A plain value for screen and picture.
class BiographyPainter
{
public:
    explicit BiographyPainter(const BiographyScene& scene);

    [[nodiscard]] static double height(const QFont& font);

    /// Where the knot is drawn; empty for one without a date.
    [[nodiscard]] QRectF knotRect(int knot) const { return m_knots.value(knot); }
    /// -1 where there is none.
    [[nodiscard]] int knotAt(const QPointF& point) const;
    [[nodiscard]] int tickAt(const QPointF& point) const;
    [[nodiscard]] bool isInSilence(const QPointF& point) const { return m_silence.contains(point); }

    void draw(QPainter& painter) const;

private:
    void placeKnots();
    void drawAxis(QPainter& painter) const;
    void drawLine(QPainter& painter) const;
    void drawTicks(QPainter& painter) const;
    void drawKnots(QPainter& painter) const;
    void drawLabels(QPainter& painter) const;
    void drawSilence(QPainter& painter) const;
    [[nodiscard]] QRectF tickRect(int tick) const;
    [[nodiscard]] QVector<int> labelOrder() const;

    BiographyScene m_scene;
    QFont m_small;
    double m_em; ///< height of the font
    double m_line; ///< y of the line
    TimeAxis m_axis;
    QVector<QRectF> m_knots; ///< by knot
    QRectF m_silence;
};

} // namespace Councilscope
