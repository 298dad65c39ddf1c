#include "imageexporter.h"

#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImageWriter>
#include <QMimeData>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace Councilscope {

namespace {

constexpr double logicalDpi = 96;
constexpr double pointsPerPixel = 72 / logicalDpi;

struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImageExporter)
};

QSizeF sizeOf(const Picture& picture, const ImageOptions& options)
{
    return options.size.isEmpty() ? picture.size : options.size;
}

Failure failure(const QString& path, const QString& reason)
{
    return Failure(errorMessage(ExportWords::tr("The picture could not be saved"), reason, path,
        ExportWords::tr("Choose another folder or name and try again.")));
}

Result<void> writePng(const Picture& picture, QIODevice* device, const QString& path, const ImageOptions& options)
{
    const QImage image = ImageExporter::toImage(picture, options);
    const QSize pixels = options.pixels(picture);
    if (image.isNull()) {
        return failure(path,
            ExportWords::tr("A picture of %1 × %2 pixels does not fit into the memory.")
                .arg(pixels.width())
                .arg(pixels.height()));
    }
    QImageWriter writer(device, "png");
    writer.setText(QStringLiteral("Title"), picture.title);
    return writer.write(image) ? Result<void>() : failure(path, writer.errorString());
}

} // namespace

QSize ImageOptions::pixels(const Picture& picture) const
{
    return (sizeOf(picture, *this) * (dpi / logicalDpi)).toSize();
}

QStringList ImageExporter::endings()
{
    return {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf")};
}

QImage ImageExporter::toImage(const Picture& picture, const ImageOptions& options)
{
    QImage image(options.pixels(picture), QImage::Format_RGB32);
    if (image.isNull()) {
        return image;
    }
    image.setDevicePixelRatio(options.dpi / logicalDpi);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    picture.draw(painter, QRectF(QPointF(), sizeOf(picture, options)));
    painter.end();
    image.setDotsPerMeterX(qRound(options.dpi / 0.0254));
    image.setDotsPerMeterY(qRound(options.dpi / 0.0254));
    return image;
}

void ImageExporter::writeSvg(const Picture& picture, QIODevice* device, const ImageOptions& options)
{
    const QSizeF size = sizeOf(picture, options);
    QSvgGenerator generator;
    generator.setOutputDevice(device);
    generator.setResolution(int(logicalDpi)); // else the size is written in mm at 72 dpi
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(), size));
    generator.setTitle(picture.title);
    QPainter painter(&generator);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    picture.draw(painter, QRectF(QPointF(), size));
}

void ImageExporter::writePdf(const Picture& picture, QIODevice* device, const ImageOptions& options)
{
    const QSizeF size = sizeOf(picture, options);
    QPdfWriter writer(device);
    writer.setResolution(int(logicalDpi)); // one unit is one logical pixel, letters included
    writer.setPageSize(QPageSize(size * pointsPerPixel, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(picture.title);
    writer.setCreator(QStringLiteral("Councilscope"));
    QPainter painter(&writer);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    picture.draw(painter, QRectF(QPointF(), size));
}

Result<void> ImageExporter::save(const Picture& picture, const QString& path, const ImageOptions& options)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (!picture.isValid()) {
        return failure(path, ExportWords::tr("There is nothing to draw."));
    }
    if (!endings().contains(ending)) {
        return failure(path, ExportWords::tr("The ending .%1 is none of .png, .svg and .pdf.").arg(ending));
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return failure(path, file.errorString());
    }
    if (ending == QLatin1String("png")) {
        if (const Result<void> written = writePng(picture, &file, path, options); !written) {
            file.cancelWriting();
            return written;
        }
    } else if (ending == QLatin1String("svg")) {
        writeSvg(picture, &file, options);
    } else {
        writePdf(picture, &file, options);
    }
    return file.commit() ? Result<void>() : failure(path, file.errorString());
}

void ImageExporter::copyToClipboard(const Picture& picture)
{
    auto data = std::make_unique<QMimeData>();
    data->setImageData(toImage(picture));
    QBuffer svg;
    svg.open(QIODevice::WriteOnly);
    writeSvg(picture, &svg);
    data->setData(QStringLiteral("image/svg+xml"), svg.data());
    QGuiApplication::clipboard()->setMimeData(data.release());
}

} // namespace Councilscope
