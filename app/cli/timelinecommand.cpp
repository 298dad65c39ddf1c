#include "commands.h"
#include "pictureoptions.h"

#include <ledgerparts.h>
#include <ratingtimeline.h>
#include <timelinepicture.h>

#include <QCoreApplication>

namespace Councilscope {

namespace {

constexpr double naturalWidth = 1400; // logical pixels

/// The councils as the Timelines page draws them, with their cases.
Picture timelinePicture(const QVector<CouncilTimeline>& timelines, const CaseLedger& ledger, const RecordFilter& filter,
    const ImageOptions& image)
{
    TimelinePictureOptions options;
    options.from = filter.from;
    options.to = filter.to;
    qsizetype documents = 0;
    for (const CouncilTimeline& timeline : timelines) {
        documents += timeline.documents.size();
    }
    const TimelinePicture drawing(timelineBlocks(timelines, ledger), int(documents), options);
    const double width = image.size.isEmpty() ? naturalWidth : image.size.width();
    return {drawing.title(), QStringLiteral("timeline"), drawing.sizeHint(width),
        [drawing](QPainter& painter, const QRectF& rect) { drawing.draw(painter, rect); }};
}

int draw(const CommandContext& context, const RecordFilter& filter, const ImageOptions& image, const QString& path)
{
    const auto library = context.openLibrary();
    if (!library) {
        return ExitNoLibrary;
    }
    // The period is cut by the axis: a grade given before it may stand within it.
    const auto records = library->records({filter.councils, {}, {}});
    if (!records) {
        return CommandContext::fail(ExitNoLibrary, records.error());
    }
    const QStringList councils = councilsToShow(filter, *records);
    if (councils.isEmpty()) {
        return CommandContext::fail(ExitPartly,
            errorMessage(QCoreApplication::translate("TimelineCommand", "The library has no inspections to draw."), {},
                context.location, QCoreApplication::translate("TimelineCommand", "Import reports first.")));
    }
    const auto ledger = readLedger(*library, *records);
    if (!ledger) {
        return CommandContext::fail(ExitNoLibrary, ledger.error());
    }
    const Picture picture
        = timelinePicture(ratingTimelines(*records, councils, QDate::currentDate()), *ledger, filter, image);
    if (const auto saved = ImageExporter::save(picture, path, image); !saved) {
        return CommandContext::fail(ExitPartly, saved.error());
    }
    return ExitDone;
}

} // namespace

int timelineCommand(const CommandContext& context)
{
    const QString usage = findCommand(QStringLiteral("timeline"))->usage;
    QCommandLineParser parser;
    PictureOptions::addTo(parser);
    FilterOptions::addTo(parser);
    if (const auto parsed = context.parse(parser, usage); !parsed) {
        return CommandContext::fail(ExitWrongUsage, parsed.error());
    }
    const auto path = PictureOptions::path(parser, ImageExporter::endings());
    const auto filter = FilterOptions::read(parser);
    const auto image = PictureOptions::read(parser);
    if (!path || !filter || !image) {
        return CommandContext::fail(ExitWrongUsage, !path ? path.error() : !filter ? filter.error() : image.error());
    }
    return draw(context, *filter, *image, *path);
}

} // namespace Councilscope
