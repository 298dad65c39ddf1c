#include "documentpageview.h"

#include <librarysession.h>

namespace Councilscope {

namespace {

constexpr int largestWidth = 4000; // pixels; a page at 8 times zoom on a dense screen would be hundreds of megabytes
constexpr int restMilliseconds = 120;

} // namespace

QVector<PageHighlight> highlightsOnPage(const SourceSpan& source, int page, bool strong)
{
    QVector<PageHighlight> highlights;
    for (const PageBox& box : source.boxes) {
        if (box.page == page && !box.rect.isEmpty()) {
            highlights.push_back({box.rect, strong});
        }
    }
    return highlights;
}

DocumentPageView::DocumentPageView(LibrarySession* session, QWidget* parent)
    : PageView(parent)
    , m_session(session)
{
    m_redraw.setSingleShot(true);
    m_redraw.setInterval(restMilliseconds);
    connect(&m_redraw, &QTimer::timeout, this, &DocumentPageView::request);
    connect(this, &PageView::widthWanted, this, [this](int pixels) {
        if (m_documentId != 0 && pixels != m_drawnWidth) {
            m_redraw.start();
        }
    });
    if (session) { // numbers of documents are each library's own
        connect(session, &LibrarySession::opened, this, [this] { clear(); });
    }
    clear();
}

void DocumentPageView::clear(const QString& message)
{
    m_documentId = 0;
    m_page = 0;
    m_redraw.stop();
    setHighlights({});
    showMessage(message.isEmpty() ? tr("No page is selected.") : message);
}

void DocumentPageView::showSource(const SourceSpan& source)
{
    if (!source.isValid()) {
        clear();
    } else if (source.page < 1) {
        clear(tr("This document has no pages. Its text is shown on the Documents page."));
    } else {
        showPage(source.documentId, source.page, highlightsOnPage(source, source.page), source.quote);
    }
}

void DocumentPageView::showPage(
    qint64 documentId, int page, const QVector<PageHighlight>& highlights, const QString& context)
{
    const bool samePage = documentId == m_documentId && page == m_page && !image().isNull();
    m_documentId = documentId;
    m_page = page;
    setHighlights(highlights);
    if (samePage) {
        scrollToHighlight();
    } else {
        showMessage(tr("Drawing page %1…").arg(page));
        m_scrollWhenShown = true;
        request();
    }
    setDescription(context.isEmpty() ? tr("Page %1").arg(page) : tr("Page %1. Marked: %2").arg(page).arg(context));
}

void DocumentPageView::request()
{
    if (!m_session || m_documentId == 0) {
        return;
    }
    m_drawnWidth = std::min(wantedWidth(), largestWidth);
    m_session->fetchPageImage(m_documentId, m_page, m_drawnWidth, this,
        [this, document = m_documentId, page = m_page](const Result<QImage>& drawn) { take(document, page, drawn); });
}

void DocumentPageView::take(qint64 documentId, int page, const Result<QImage>& drawn)
{
    if (documentId != m_documentId || page != m_page) {
        return;
    }
    if (!drawn) {
        showMessage(drawn.error().toLine());
        return;
    }
    setImage(*drawn);
    if (m_scrollWhenShown) {
        m_scrollWhenShown = false;
        scrollToHighlight();
    }
    Q_EMIT pageShown(page);
}

} // namespace Councilscope
