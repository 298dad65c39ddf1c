#include "finishedlayout.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTimerEvent>

namespace Councilscope {

namespace {

/// A layout tells its size by a timer of the thread that made it; here it is known already.
void endTimers(QObject* layout)
{
    if (QAbstractEventDispatcher* dispatcher = QAbstractEventDispatcher::instance()) {
        for (const QAbstractEventDispatcher::TimerInfo& timer : dispatcher->registeredTimers(layout)) {
            QTimerEvent event(timer.timerId);
            QCoreApplication::sendEvent(layout, &event);
        }
    }
}

} // namespace

FinishedLayout::FinishedLayout(QTextDocument* shown, std::unique_ptr<QTextDocument> finished, double width, double zoom)
    : QAbstractTextDocumentLayout(shown)
    , m_finished(std::move(finished))
    , m_zoom(zoom)
{
    m_finished->setTextWidth(width / zoom);
    (void)m_finished->size(); // lays out what is not yet
    endTimers(m_finished->documentLayout());
    shown->setDocumentLayout(this);
}

FinishedLayout::~FinishedLayout() = default;

void FinishedLayout::hand(QTextDocument* shown, QThread* thread)
{
    if (auto* layout = qobject_cast<FinishedLayout*>(shown->documentLayout())) {
        layout->m_finished->moveToThread(thread);
    }
    shown->moveToThread(thread);
}

QAbstractTextDocumentLayout* FinishedLayout::finished() const
{
    return m_finished->documentLayout();
}

QRectF FinishedLayout::zoomed(const QRectF& rect) const
{
    return {rect.topLeft() * m_zoom, rect.size() * m_zoom};
}

void FinishedLayout::draw(QPainter* painter, const PaintContext& context)
{
    PaintContext inner = context;
    inner.clip = QRectF(context.clip.topLeft() / m_zoom, context.clip.size() / m_zoom);
    for (Selection& selection : inner.selections) {
        QTextCursor cursor(m_finished.get());
        cursor.setPosition(selection.cursor.anchor());
        cursor.setPosition(selection.cursor.position(), QTextCursor::KeepAnchor);
        selection.cursor = cursor;
    }
    painter->save();
    painter->scale(m_zoom, m_zoom);
    finished()->draw(painter, inner);
    painter->restore();
}

int FinishedLayout::hitTest(const QPointF& point, Qt::HitTestAccuracy accuracy) const
{
    return finished()->hitTest(point / m_zoom, accuracy);
}

int FinishedLayout::pageCount() const
{
    return 1;
}

QSizeF FinishedLayout::documentSize() const
{
    return finished()->documentSize() * m_zoom;
}

QRectF FinishedLayout::frameBoundingRect(QTextFrame* frame) const
{
    QTextFrame* same = m_finished->frameAt(frame->firstPosition());
    return zoomed(finished()->frameBoundingRect(same ? same : m_finished->rootFrame()));
}

QRectF FinishedLayout::blockBoundingRect(const QTextBlock& block) const
{
    return zoomed(finished()->blockBoundingRect(m_finished->findBlock(block.position())));
}

void FinishedLayout::documentChanged(int from, int charsRemoved, int charsAdded)
{
    Q_UNUSED(from)
    Q_UNUSED(charsRemoved)
    Q_UNUSED(charsAdded)
}

} // namespace Councilscope
