#include "pdfreader.h"

#include "furniturefinder.h"
#include "linecomposer.h"
#include "linefinder.h"
#include "ocr.h"
#include "textassembler.h"

#include <logging.h>

#include <poppler-qt6.h>

#include <QCoreApplication>

#include <algorithm>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(PdfReader)
};

void logPopplerMessage(const QString& message, const QVariant&)
{
    qCDebug(readersLog) << message;
}

/// Poppler 22 rebuilds the colour transforms of an output intent on every page, text extraction included, which takes
/// four fifths of its time. A key of the same length that it does not know keeps all offsets and spares that.
QByteArray withoutOutputIntents(QByteArray bytes)
{
    return bytes.replace("/OutputIntents", "/XutputIntents");
}

Result<std::unique_ptr<Poppler::Document>> openDocument(const QByteArray& bytes)
{
    static const bool quiet = [] {
        Poppler::setDebugErrorFunction(&logPopplerMessage, {});
        return true;
    }();
    Q_UNUSED(quiet)
    auto document = Poppler::Document::loadFromData(withoutOutputIntents(bytes));
    if (!document) {
        return Failure(errorMessage(Messages::tr("The PDF is damaged and cannot be opened."),
            Messages::tr("Its structure is incomplete or broken."), {},
            Messages::tr("Download it again from where it was published.")));
    }
    if (document->isLocked()) {
        return Failure(errorMessage(Messages::tr("The PDF is protected by a password."), {}, {},
            Messages::tr("Save a copy without a password and import that.")));
    }
    if (document->numPages() < 1) {
        return Failure(errorMessage(Messages::tr("The PDF has no pages."), {}, {},
            Messages::tr("Download it again from where it was published.")));
    }
    return document;
}

QVector<LayoutWord> wordsOf(const Poppler::Page& page)
{
    QVector<LayoutWord> words;
    for (const auto& box : page.textList()) {
        const QString text = normalizedWord(box->text());
        if (!text.isEmpty()) {
            words.push_back({text, box->boundingBox(), box->hasSpaceAfter()});
        }
    }
    return words;
}

/// A page without words that is not blank shows a picture, perhaps a scan.
bool showsSomething(const Poppler::Page& page)
{
    constexpr double coarse = 18; // dots per inch: enough to tell ink from paper
    const QImage image = page.renderToImage(coarse, coarse).convertToFormat(QImage::Format_Grayscale8);
    for (int y = 0; y < image.height(); ++y) {
        const uchar* line = image.constScanLine(y);
        if (std::any_of(line, line + image.width(), [](uchar grey) { return grey < 240; })) {
            return true;
        }
    }
    return false;
}

/// Lets the picture of a page be recognised; its words stand where the picture shows them.
QVector<LayoutWord> recognised(const Poppler::Page& page, Ocr& ocr, PageLayout& layout)
{
    constexpr double mostPixels = 6000; // on the longer side, for pages of the size of a poster
    const double longer = std::max({layout.width, layout.height, 1.0});
    const double resolution = std::min(Ocr::resolution, 72 * mostPixels / longer);
    OcrPage found = ocr.read(ocr.isAvailable() ? page.renderToImage(resolution, resolution) : QImage(), resolution);
    layout.hasImageOnly = found.words.isEmpty();
    layout.ocrConfidence = found.confidence;
    layout.unreadReason = found.problem;
    return std::move(found.words);
}

PageLayout layOut(const Poppler::Page& page, int number, Ocr& ocr)
{
    PageLayout layout;
    layout.number = number;
    layout.width = page.pageSizeF().width();
    layout.height = page.pageSizeF().height();
    QVector<LayoutWord> words = wordsOf(page);
    if (words.isEmpty() && showsSomething(page)) {
        words = recognised(page, ocr, layout);
    }
    layout.visualLines = findVisualLines(std::move(words));
    return layout;
}

} // namespace

QString PdfReader::format() const
{
    return QStringLiteral("pdf");
}

bool PdfReader::canRead(const QByteArray& bytes) const
{
    return QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 1024)).indexOf("%PDF-") >= 0;
}

Result<PagedText> PdfReader::read(const QByteArray& bytes) const
{
    auto document = openDocument(bytes);
    if (!document) {
        return Failure(document.error());
    }
    QVector<PageLayout> pages;
    Ocr ocr;
    for (int i = 0; i < (*document)->numPages(); ++i) {
        if (const auto page = (*document)->page(i)) {
            pages.push_back(layOut(*page, i + 1, ocr));
        } else {
            const QSizeF a4(595, 842);
            pages.push_back({.number = i + 1, .width = a4.width(), .height = a4.height(), .hasImageOnly = true});
        }
    }
    const auto isBlank = [](const PageLayout& page) { return page.visualLines.isEmpty() && !page.hasImageOnly; };
    if (std::all_of(pages.begin(), pages.end(), isBlank)) {
        return Failure(errorMessage(Messages::tr("The PDF has only blank pages."), {}, {},
            Messages::tr("Download it again from where it was published.")));
    }
    takeOutFurniture(pages);
    composeLines(pages);
    PagedText text = assemble(pages);
    text.title = (*document)->title().simplified();
    return text;
}

Result<QImage> PdfReader::render(const QByteArray& bytes, int page, int width)
{
    auto document = openDocument(bytes);
    if (!document) {
        return Failure(document.error());
    }
    const auto shown = page >= 1 && page <= (*document)->numPages() ? (*document)->page(page - 1) : nullptr;
    if (!shown || shown->pageSizeF().width() <= 0) {
        return Failure(errorMessage(Messages::tr("The PDF has no such page.")));
    }
    (*document)->setRenderHint(Poppler::Document::Antialiasing);
    (*document)->setRenderHint(Poppler::Document::TextAntialiasing);
    const double resolution = 72.0 * std::clamp(width, 16, 8192) / shown->pageSizeF().width();
    const QImage image = shown->renderToImage(resolution, resolution);
    if (image.isNull()) {
        return Failure(errorMessage(Messages::tr("The page could not be drawn.")));
    }
    return image.convertToFormat(QImage::Format_RGB32);
}

} // namespace Councilscope
