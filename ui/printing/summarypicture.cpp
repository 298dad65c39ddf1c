#include "summarypicture.h"

#include <ratingtimeline.h>
#include <summaryrenderer.h>
#include <timelinepicture.h>

#include <QPainter>

#include <algorithm>

namespace Councilscope {

namespace {

constexpr double width = 880; // drawn a little larger than the text is wide, so that years and letters find room
constexpr double tallest = width * 1.3;
constexpr double density = 2.5; // pixels for each unit: about 330 dpi on A4

} // namespace

QImage summaryTimeline(const RecordSet& records, const SummaryOptions& options)
{
    if (!options.timeline || options.councils.isEmpty()) {
        return {};
    }
    const QDate today = options.today.isValid() ? options.today : QDate::currentDate();
    TimelinePictureOptions how;
    how.from = options.from;
    how.to = options.to;
    how.today = today;
    // The grades only: the findings are in words further down.
    how.folding
        = TimelineFolding{options.councils.size() > 3 ? TimelineDetail::Overview : TimelineDetail::Areas, {}, {}, {}};
    const TimelinePicture picture(ratingTimelines(records, options.councils, today), how);
    const QSizeF size(width, std::min(tallest, picture.sizeHint(width).height()));
    QImage image((size * density).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(density, density);
    picture.draw(painter, QRectF(QPointF(), size));
    return image;
}

Result<void> saveSummary(
    const RecordSet& records, const CaseLedger& ledger, const SummaryOptions& options, const QString& path)
{
    return SummaryRenderer(comparisonSummary(records, ledger, options), summaryTimeline(records, options)).save(path);
}

} // namespace Councilscope
