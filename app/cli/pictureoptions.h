#pragma once

#include "commandcontext.h"

#include <imageexporter.h>

namespace Councilscope {

/// -o, --size and --dpi of the commands that draw.
class PictureOptions
{
public:
    static void addTo(QCommandLineParser& parser);
    static void addOutput(QCommandLineParser& parser);
    /// The path of -o with one of the endings, lower case without dot.
    [[nodiscard]] static Result<QString> path(const QCommandLineParser& parser, const QStringList& endings);
    [[nodiscard]] static Result<ImageOptions> read(const QCommandLineParser& parser);
};

/// The councils asked for; without any, all that the library has inspections of.
[[nodiscard]] QStringList councilsToShow(const RecordFilter& filter, const RecordSet& records);

} // namespace Councilscope
