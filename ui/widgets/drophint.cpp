#include "drophint.h"

#include <library.h>

#include <QFileInfo>
#include <QPainter>

namespace Councilscope {

namespace {

constexpr int frame = 12;
constexpr double veil = 0.88;

} // namespace

DropHint::DropHint(QWidget* window)
    : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropHint::showFor(const QStringList& paths)
{
    const bool isFolder = paths.size() == 1 && QFileInfo(paths.first()).isDir();
    const bool isLibrary = paths.size() == 1 && isLibraryFile(paths.first());
    m_text = isLibrary ? tr("Drop to open the library")
        : isFolder     ? tr("Drop the folder to import all documents in it")
                       : tr("Drop to import %n file(s)", nullptr, int(paths.size()));
    setAccessibleName(m_text);
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

void DropHint::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor cover = palette().color(QPalette::Window);
    cover.setAlphaF(veil);
    painter.fillRect(rect(), cover);
    painter.setPen(QPen(palette().color(QPalette::Link), 3, Qt::DashLine));
    painter.drawRoundedRect(rect().adjusted(frame, frame, -frame, -frame), frame, frame);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    painter.setFont(large);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

} // namespace Councilscope
