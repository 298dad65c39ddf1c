#include "pictureoptions.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(PictureOptions)
};

constexpr int largestSide = 20000; // logical pixels
constexpr int largestDpi = 2400;

} // namespace

void PictureOptions::addOutput(QCommandLineParser& parser)
{
    parser.addOption(
        {{QStringLiteral("o"), QStringLiteral("output")}, Messages::tr("The file to write."), QStringLiteral("file")});
}

void PictureOptions::addTo(QCommandLineParser& parser)
{
    addOutput(parser);
    parser.addOption(
        {QStringLiteral("size"), Messages::tr("Width and height in pixels at 96 dpi."), QStringLiteral("WxH")});
    parser.addOption({QStringLiteral("dpi"), Messages::tr("Pixels for each inch of a PNG."), QStringLiteral("number")});
}

Result<QString> PictureOptions::path(const QCommandLineParser& parser, const QStringList& endings)
{
    const QString path = parser.value(QStringLiteral("o"));
    if (!endings.contains(QFileInfo(path).suffix().toLower())) {
        return Failure(errorMessage(
            Messages::tr("Name a file with -o that ends in .%1.").arg(endings.join(QLatin1String(", .")))));
    }
    return path;
}

Result<ImageOptions> PictureOptions::read(const QCommandLineParser& parser)
{
    ImageOptions options;
    if (const QString size = parser.value(QStringLiteral("size")); !size.isEmpty()) {
        static const QRegularExpression form(QStringLiteral("^(\\d{2,5})x(\\d{2,5})$"));
        const auto match = form.match(size);
        options.size = QSizeF(match.captured(1).toInt(), match.captured(2).toInt());
        if (!match.hasMatch() || options.size.width() > largestSide || options.size.height() > largestSide) {
            return Failure(
                errorMessage(Messages::tr("“%1” is not a size.").arg(size), {}, {}, Messages::tr("Write 1200x800.")));
        }
    }
    if (const QString dpi = parser.value(QStringLiteral("dpi")); !dpi.isEmpty()) {
        options.dpi = dpi.toInt();
        if (options.dpi < 36 || options.dpi > largestDpi) {
            return Failure(errorMessage(
                Messages::tr("“%1” is not a resolution.").arg(dpi), {}, {}, Messages::tr("Write a number like 300.")));
        }
    }
    return options;
}

QStringList councilsToShow(const RecordFilter& filter, const RecordSet& records)
{
    QStringList councils = filter.councils;
    if (councils.isEmpty()) {
        for (const Inspection& inspection : records.inspections) {
            if (!inspection.council.isEmpty() && !councils.contains(inspection.council)) {
                councils << inspection.council;
            }
        }
    }
    return councils;
}

} // namespace Councilscope
