#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QPainter>
#include <QPdfWriter>

#include <functional>

/// Draws PDFs for tests: A4, coordinates in points from the top left, a sans serif font.
namespace SamplePdf {

class Pages
{
public:
    Pages(QPdfWriter& writer, QPainter& painter)
        : m_writer(writer)
        , m_painter(painter)
    {
    }

    void text(double x, double y, const QString& content, double size = 12, bool bold = false)
    {
        QFont font(QStringLiteral("DejaVu Sans"));
        font.setPointSizeF(size);
        font.setBold(bold);
        m_painter.setFont(font);
        m_painter.drawText(QPointF(x, y), content);
    }
    /// Lines below each other, `pitch` apart; returns the y of the next line.
    double lines(double x, double y, const QStringList& contents, double pitch = 15)
    {
        for (const QString& content : contents) {
            text(x, y, content);
            y += pitch;
        }
        return y;
    }
    void newPage() { m_writer.newPage(); }
    QPainter& painter() { return m_painter; }

private:
    QPdfWriter& m_writer;
    QPainter& m_painter;
};

inline QByteArray draw(const std::function<void(Pages&)>& drawing, const QString& title = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(title);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({});
        writer.setResolution(72);
        QPainter painter(&writer);
        Pages pages(writer, painter);
        drawing(pages);
    }
    return buffer.data();
}

} // namespace SamplePdf
