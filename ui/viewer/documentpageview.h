#pragma once

#include "pageview.h"

#include <result.h>
#include <sourcespan.h>

#include <QPointer>
#include <QTimer>

namespace Councilscope {

class LibrarySession;

/// A PageView that has its pages drawn by the session: says that it is drawing, draws again when the size changes, and
/// says why when a page cannot be drawn. Used large on the Documents page and small in the evidence dock.
class DocumentPageView : public PageView
{
    Q_OBJECT

public:
    /// The session must outlive the view; null is allowed and shows a sentence.
    explicit DocumentPageView(LibrarySession* session, QWidget* parent = nullptr);

    /// The page of the evidence with its words marked and scrolled to. A source of an unpaged document, or an invalid
    /// one, shows a sentence instead.
    void showSource(const SourceSpan& source);
    /// Page from 1. `context` is the quote that a screen reader hears.
    void showPage(qint64 documentId, int page, const QVector<PageHighlight>& highlights, const QString& context = {});
    void clear(const QString& message = {});

    [[nodiscard]] qint64 documentId() const { return m_documentId; }
    [[nodiscard]] int page() const { return m_page; }

Q_SIGNALS:
    void pageShown(int page);

private:
    void request();
    void take(qint64 documentId, int page, const Result<QImage>& image);

    QPointer<LibrarySession> m_session;
    QTimer m_redraw; ///< waits until resizing and zooming rest
    qint64 m_documentId = 0;
    int m_page = 0;
    int m_drawnWidth = 0;
    bool m_scrollWhenShown = false;
};

/// The boxes of a source that lie on the page.
[[nodiscard]] QVector<PageHighlight> highlightsOnPage(const SourceSpan& source, int page, bool strong = true);

} // namespace Councilscope
