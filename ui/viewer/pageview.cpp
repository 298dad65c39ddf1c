#include "pageview.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace Councilscope {

namespace {

constexpr double zoomStep = 1.25;
const QColor strongFill(0xff, 0xc8, 0x2e); // multiplied with the page: black words stay black
const QColor weakFill(0xff, 0xf1, 0xc9);
const QColor strongFrame(0xb0, 0x6a, 0x00);

} // namespace

PageView::PageView(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Page"));
    // A bar that comes and goes would change the width that the page fits, which changes whether the bar is needed.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    verticalScrollBar()->setSingleStep(24);
    horizontalScrollBar()->setSingleStep(24);
}

void PageView::showMessage(const QString& text)
{
    m_image = {};
    m_message = text;
    setAccessibleDescription(text);
    updateScrollBars();
    viewport()->update();
}

void PageView::setImage(const QImage& image)
{
    m_image = image;
    m_message.clear();
    updateScrollBars();
    viewport()->update();
}

void PageView::setHighlights(const QVector<PageHighlight>& highlights)
{
    m_highlights = highlights;
    viewport()->update();
}

void PageView::setDescription(const QString& text)
{
    setAccessibleDescription(text);
}

PageGeometry PageView::geometryOfPage() const
{
    PageGeometry geometry;
    geometry.viewport = viewport()->size();
    geometry.zoom = m_zoom;
    if (!m_image.isNull()) {
        geometry.aspect = double(m_image.height()) / m_image.width();
    }
    return geometry;
}

int PageView::wantedWidth() const
{
    return int(std::ceil(geometryOfPage().pageRect().width() * devicePixelRatioF()));
}

QSize PageView::sizeHint() const
{
    return {420, 560};
}

QSize PageView::minimumSizeHint() const
{
    return {140, 160};
}

void PageView::setZoom(double zoom)
{
    const double wanted = std::clamp(zoom, PageGeometry::minZoom, PageGeometry::maxZoom);
    if (qFuzzyCompare(wanted, m_zoom)) {
        return;
    }
    const double middle = verticalScrollBar()->value() + viewport()->height() / 2.0;
    const double ratio = wanted / m_zoom;
    m_zoom = wanted;
    updateScrollBars();
    verticalScrollBar()->setValue(int(middle * ratio - viewport()->height() / 2.0));
    viewport()->update();
    Q_EMIT widthWanted(wantedWidth());
}

void PageView::scrollToHighlight()
{
    const auto strong = std::find_if(
        m_highlights.cbegin(), m_highlights.cend(), [](const PageHighlight& highlight) { return highlight.strong; });
    if (strong == m_highlights.cend() || m_image.isNull()) {
        return;
    }
    const QPointF place = geometryOfPage().scrollFor(strong->rect);
    horizontalScrollBar()->setValue(int(place.x()));
    verticalScrollBar()->setValue(int(place.y()));
}

void PageView::updateScrollBars()
{
    const QSizeF content = m_image.isNull() ? QSizeF(viewport()->size()) : geometryOfPage().contentSize();
    const QSize shown = viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, int(std::ceil(content.width())) - shown.width()));
    verticalScrollBar()->setRange(0, std::max(0, int(std::ceil(content.height())) - shown.height()));
    horizontalScrollBar()->setPageStep(shown.width());
    verticalScrollBar()->setPageStep(shown.height());
}

void PageView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Window).darker(108));
    if (m_image.isNull()) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(
            viewport()->rect().adjusted(16, 16, -16, -16), int(Qt::AlignCenter) | Qt::TextWordWrap, m_message);
        return;
    }
    paintPage(painter);
}

void PageView::paintPage(QPainter& painter)
{
    const PageGeometry geometry = geometryOfPage();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    const QRectF page = geometry.pageRect();
    painter.drawImage(page, m_image);
    paintHighlights(painter, geometry);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(page);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(page.adjusted(-1, -1, 1, 1));
    }
}

void PageView::paintHighlights(QPainter& painter, const PageGeometry& geometry)
{
    for (const bool strong : {false, true}) {
        for (const PageHighlight& highlight : m_highlights) {
            if (highlight.strong != strong) {
                continue;
            }
            const QRectF place = geometry.toContent(highlight.rect).adjusted(-2, -1, 2, 1);
            painter.setCompositionMode(QPainter::CompositionMode_Multiply);
            painter.fillRect(place, strong ? strongFill : weakFill);
            painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
            if (strong) {
                // A line below as well: the mark must not live on colour alone.
                painter.fillRect(QRectF(place.left(), place.bottom() - 1, place.width(), 1.5), strongFrame);
            }
        }
    }
}

void PageView::resizeEvent(QResizeEvent*)
{
    updateScrollBars();
    Q_EMIT widthWanted(wantedWidth());
}

void PageView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        setZoom(m_zoom * std::pow(zoomStep, event->angleDelta().y() / 120.0));
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void PageView::scrollOrStep(int step)
{
    QScrollBar* bar = verticalScrollBar();
    const bool atEnd = step > 0 ? bar->value() >= bar->maximum() : bar->value() <= bar->minimum();
    if (atEnd) {
        Q_EMIT pageStepRequested(step);
    } else {
        bar->setValue(bar->value() + step * (bar->pageStep() - bar->singleStep()));
    }
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        setZoom(m_zoom * zoomStep);
        return;
    case Qt::Key_Minus:
        setZoom(m_zoom / zoomStep);
        return;
    case Qt::Key_0:
        setZoom(1);
        return;
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        scrollOrStep(+1);
        return;
    case Qt::Key_PageUp:
        scrollOrStep(-1);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PageView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        viewport()->update();
    }
}

} // namespace Councilscope
