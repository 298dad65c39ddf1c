#include "page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPagedPaintDevice>
#include <QPainter>

namespace Councilscope {

Page::Page(ViewState* state, LibrarySession* session, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_session(session)
{
}

void Page::print(QPagedPaintDevice* device)
{
    const Picture shown = picture();
    if (!shown.isValid()) {
        return;
    }
    QPainter painter(device);
    const double scale = painter.device()->logicalDpiX() / 96.0;
    const QSizeF paper = QSizeF(painter.viewport().size()) / scale;
    // Never larger than the paper, and not blown up beyond its natural size either.
    const double fit = std::min({1.0, paper.width() / shown.size.width(), paper.height() / shown.size.height()});
    painter.scale(scale * fit, scale * fit);
    shown.draw(painter, QRectF(QPointF(0, 0), QSizeF(paper.width() / fit, shown.size.height())));
}

void Page::copy()
{
    const Picture shown = picture();
    if (!shown.isValid()) {
        return;
    }
    QImage image((shown.size * 2).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    QPainter painter(&image);
    shown.draw(painter, QRectF(QPointF(0, 0), shown.size));
    painter.end();
    QGuiApplication::clipboard()->setImage(image);
}

} // namespace Councilscope
