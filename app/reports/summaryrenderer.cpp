#include "summaryrenderer.h"

#include "pagebreaks.h"
#include "summarytemplate.h"

#include <words.h>

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextDocumentWriter>
#include <QTextFrame>
#include <QUrl>

namespace Councilscope {

namespace {

constexpr int pictureWidth = 640; // 1/96 inch: an A4 page between margins of 18 mm
constexpr double frameHeight = 0.33; // inches that header and footer take
const QLatin1String pictureAddress("summary:timeline.png");

struct PrintWords
{
    Q_DECLARE_TR_FUNCTIONS(SummaryPage)
};

QByteArray pngBytes(const QImage& image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

// The writer closes its device, which a QSaveFile must not be asked to do.
QByteArray odtBytes(const QTextDocument& document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return QTextDocumentWriter(&buffer, "odf").write(&document) ? buffer.data() : QByteArray();
}

// A text document on the screen draws pictures without smoothing: it gets one of the very pixels.
QImage forScreen(const QImage& picture)
{
    const double ratio = qGuiApp->devicePixelRatio();
    QImage scaled = picture.scaledToWidth(qRound(pictureWidth * ratio), Qt::SmoothTransformation);
    scaled.setDevicePixelRatio(ratio);
    return scaled;
}

Failure failure(const QString& path, const QString& reason)
{
    return Failure(errorMessage(PrintWords::tr("The summary could not be saved"), reason, path,
        PrintWords::tr("Choose another folder or name and try again.")));
}

void writePdf(const SummaryRenderer& renderer, const QString& title, QIODevice* device)
{
    QPdfWriter writer(device);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Councilscope"));
    writer.setPageLayout(QPageLayout(
        QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(18, 15, 18, 15), QPageLayout::Millimeter));
    renderer.print(&writer);
}

} // namespace

SummaryRenderer::SummaryRenderer(const ComparisonSummary& summary, const QImage& timeline)
    : m_summary(summary)
    , m_timeline(timeline)
{
}

QStringList SummaryRenderer::endings()
{
    return {QStringLiteral("pdf"), QStringLiteral("html"), QStringLiteral("odt")};
}

QString SummaryRenderer::html(CitationLinks links, const QString& timelineAddress) const
{
    const bool pictured = m_summary.wantsTimeline && !m_timeline.isNull();
    return SummaryTemplate::fromResource(QStringLiteral("summary.html"))
        .fill(summaryValues(m_summary, links, pictured ? timelineAddress : QString(), pictureWidth));
}

QString SummaryRenderer::toHtml() const
{
    const QString data = m_timeline.isNull() ? QString() : QString::fromLatin1(pngBytes(m_timeline).toBase64());
    return html(CitationLinks::ToSources, QLatin1String("data:image/png;base64,") + data);
}

std::unique_ptr<QTextDocument> SummaryRenderer::toDocument(CitationLinks links) const
{
    auto document = std::make_unique<QTextDocument>();
    document->setDocumentMargin(0);
    document->setMetaInformation(QTextDocument::DocumentTitle, m_summary.title);
    if (!m_timeline.isNull()) {
        const bool onScreen = links == CitationLinks::ToEvidence;
        document->addResource(
            QTextDocument::ImageResource, QUrl(pictureAddress), onScreen ? forScreen(m_timeline) : m_timeline);
    }
    document->setHtml(html(links, pictureAddress));
    return document;
}

void SummaryRenderer::paintFrame(QPainter& painter, const QRectF& paper, int page, int pages) const
{
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPointSizeF(7.5);
    painter.setFont(font);
    painter.setPen(QColor(0x55, 0x60, 0x6b));
    const QRectF top(paper.left(), paper.top(), paper.width(), painter.fontMetrics().height());
    const QRectF bottom(paper.left(), paper.bottom() - top.height(), paper.width(), top.height());
    if (page > 1) { // the first page has the title in large letters
        painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter, m_summary.title);
        painter.drawText(top, Qt::AlignRight | Qt::AlignVCenter, dateText(m_summary.today));
    }
    painter.drawText(
        bottom, Qt::AlignLeft | Qt::AlignVCenter, PrintWords::tr("Councilscope: made from published documents"));
    painter.drawText(bottom, Qt::AlignRight | Qt::AlignVCenter, PrintWords::tr("Page %1 of %2").arg(page).arg(pages));
}

void SummaryRenderer::print(QPagedPaintDevice* device) const
{
    const std::unique_ptr<QTextDocument> document = toDocument(CitationLinks::ToSources);
    QPainter painter(device);
    if (!painter.isActive()) {
        return;
    }
    painter.setRenderHint(QPainter::LosslessImageRendering); // JPEG blurs the letters of the timeline
    const QRectF paper(QPointF(), QSizeF(painter.viewport().size()));
    const double frame = frameHeight * painter.device()->logicalDpiY();
    const QRectF body = paper.adjusted(0, frame, 0, -frame);
    document->documentLayout()->setPaintDevice(painter.device()); // else letters are measured for the screen
    document->setPageSize(body.size());
    mendPageBreaks(*document, painter.device()->logicalDpiY() / 96.0);
    const int pages = document->pageCount();
    for (int page = 1; page <= pages; ++page) {
        if (page > 1) {
            device->newPage();
        }
        paintFrame(painter, paper, page, pages);
        painter.save();
        painter.translate(body.topLeft() - QPointF(0, (page - 1) * body.height()));
        QAbstractTextDocumentLayout::PaintContext context;
        // A unit less than the page: a line that begins the next page must not leave its upper edge here.
        context.clip = QRectF(0, (page - 1) * body.height(), body.width(), body.height() - 1);
        context.palette.setColor(QPalette::Text, Qt::black);
        painter.setClipRect(context.clip);
        document->documentLayout()->draw(&painter, context);
        painter.restore();
    }
}

Result<void> SummaryRenderer::save(const QString& path) const
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (!endings().contains(ending)) {
        return failure(path, PrintWords::tr("The ending .%1 is none of .pdf, .html and .odt.").arg(ending));
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return failure(path, file.errorString());
    }
    bool written = true;
    if (ending == QLatin1String("html")) {
        const QByteArray bytes = toHtml().toUtf8();
        written = file.write(bytes) == bytes.size();
    } else if (ending == QLatin1String("odt")) {
        const QByteArray bytes = odtBytes(*toDocument(CitationLinks::ToSources));
        written = !bytes.isEmpty() && file.write(bytes) == bytes.size();
    } else {
        writePdf(*this, m_summary.title, &file);
    }
    if (!written) {
        file.cancelWriting();
    }
    return file.commit() ? Result<void>() : failure(path, file.errorString());
}

} // namespace Councilscope
