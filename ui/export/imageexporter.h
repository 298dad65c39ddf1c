#pragma once

#include "picture.h"

#include <result.h>

#include <QImage>
#include <QStringList>

class QIODevice;

namespace Councilscope {

/// How large a picture leaves the program. The size is that of the drawing in logical pixels (1/96 inch): a larger one
/// shows more, not larger letters. The dpi decide how many pixels a PNG gets for it; SVG and PDF have none.
struct ImageOptions
{
    QSizeF size; ///< empty: the picture's own
    int dpi = 192;

    [[nodiscard]] QSize pixels(const Picture& picture) const;
};

/// Writes pictures to PNG, SVG and PDF, and to the clipboard. Needs a QGuiApplication, and a QApplication for charts.
class ImageExporter
{
public:
    /// Endings without dot that save() accepts, lower case.
    [[nodiscard]] static QStringList endings();
    /// The path's ending decides the form. Nothing is left behind when it fails.
    [[nodiscard]] static Result<void> save(
        const Picture& picture, const QString& path, const ImageOptions& options = {});

    /// Null when so many pixels do not fit into the memory.
    [[nodiscard]] static QImage toImage(const Picture& picture, const ImageOptions& options = {});
    static void writeSvg(const Picture& picture, QIODevice* device, const ImageOptions& options = {});
    static void writePdf(const Picture& picture, QIODevice* device, const ImageOptions& options = {});
    static void copyToClipboard(const Picture& picture);
};

} // namespace Councilscope
