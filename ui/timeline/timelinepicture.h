#pragma once

#include "timelinegeometry.h"
#include "timelinestyle.h"

#include <QFont>
#include <QSizeF>

#include <optional>

class QPainter;

namespace Councilscope {

struct TimelinePictureOptions
{
    QString title; ///< empty: made from the councils' names
    QDate from; ///< invalid: from the first mark
    QDate to; ///< inclusive; invalid: until today
    QDate today = QDate::currentDate();
    TimelineStyle style = TimelineStyle::paper();
    QFont font; ///< as on the screen
    std::optional<TimelineFolding> folding; ///< none: what suits the number of councils
};

/// A timeline that stands for itself: title, axis, councils, legend, source and date. The one drawing behind PNG, SVG,
/// PDF, clipboard, print and the command line.
class TimelinePicture
{
public:
    /// Without cases.
    explicit TimelinePicture(const QVector<CouncilTimeline>& timelines, const TimelinePictureOptions& options = {});
    /// `blocks` were made from `documents` documents.
    TimelinePicture(const QVector<TimelineBlock>& blocks, int documents, const TimelinePictureOptions& options = {});

    [[nodiscard]] QString title() const { return m_options.title; }
    /// The size that shows everything at this width, in logical pixels at 96 dpi.
    [[nodiscard]] QSizeF sizeHint(double width) const;
    /// Fills the rectangle. Where it is too low for all councils, the last line says how many are not shown.
    void draw(QPainter& painter, const QRectF& rect) const;

private:
    [[nodiscard]] QString sourceLine(int hiddenCouncils) const;
    [[nodiscard]] TimeAxis axis(double left, double width) const;
    [[nodiscard]] double titleHeight() const;
    [[nodiscard]] double axisHeight() const;
    [[nodiscard]] double captionHeight() const;
    [[nodiscard]] double footHeight(double width) const;
    [[nodiscard]] int councilsThatFit(double height) const;
    [[nodiscard]] QFont scaledFont(double factor, bool bold) const;

    TimelinePictureOptions m_options;
    QVector<TimelineBlock> m_blocks;
    TimelineFolding m_folding;
    TimelineGeometry m_geometry;
    double m_em = 14;
    int m_documents = 0;
};

} // namespace Councilscope
