#include "coveragepicture.h"

#include "coveragelegend.h"
#include "coveragepainter.h"

#include <coveragegapmodel.h>
#include <tableprint.h>
#include <words.h>

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Councilscope {

namespace {

constexpr double margin = 16;
constexpr int namesInTitle = 3;
constexpr double widestPicture = 1100;
constexpr double widestCell = 70;
constexpr double screenDpi = 96;

struct CoverageWords
{
    Q_DECLARE_TR_FUNCTIONS(CoveragePicture)
};

} // namespace

CoveragePicture::CoveragePicture(const CoverageTable& table, const QFont& font, const QDate& today)
    : m_table(table)
    , m_font(font)
    , m_today(today)
{
    // In pixels: what was measured on the screen is drawn alike on a device of any resolution.
    m_font.setPixelSize(QFontInfo(font).pixelSize());
    m_em = QFontMetricsF(m_font).height();
    m_names = 0;
    for (const CoverageRow& row : m_table.rows) {
        m_names = std::max(m_names, QFontMetricsF(m_font).horizontalAdvance(row.council) + 1.5 * m_em);
    }
    const double least = CoveragePainter(TimelineStyle::paper(), m_font).comfortableWidth();
    const double free = (widestPicture - 2 * margin - m_names) / double(std::max<qsizetype>(1, m_table.years.size()));
    m_cell = std::round(std::clamp(free, least, widestCell));
}

QFont CoveragePicture::scaledFont(double factor, bool bold) const
{
    QFont font = m_font;
    font.setPixelSize(int(std::lround(m_font.pixelSize() * factor)));
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    return font;
}

QString CoveragePicture::title() const
{
    if (m_table.rows.size() > namesInTitle) {
        return CoverageWords::tr("What is loaded of %n council(s), year by year", nullptr, int(m_table.rows.size()));
    }
    QStringList names;
    for (const CoverageRow& row : m_table.rows) {
        names << row.council;
    }
    //: %1 names of councils
    return CoverageWords::tr("What is loaded, year by year: %1").arg(names.join(QStringLiteral(", ")));
}

double CoveragePicture::rowHeight(int row) const
{
    return CoveragePainter(TimelineStyle::paper(), m_font).rowHeight(m_table.rows[row], m_cell);
}

double CoveragePicture::headHeight() const
{
    return margin + std::round(m_em * 4.6);
}

double CoveragePicture::footHeight() const
{
    const CoverageLegend legend(m_table, TimelineStyle::paper(), scaledFont(0.9, false));
    return std::round(m_em * 0.6) + legend.heightFor(size().width() - 2 * margin) + std::round(m_em * 1.6) + margin;
}

QSizeF CoveragePicture::size() const
{
    const double wanted = 2 * margin + m_names + m_cell * double(m_table.years.size());
    const double width = std::max(wanted, 640.0);
    double height = headHeight();
    for (int row = 0; row < m_table.rows.size(); ++row) {
        height += rowHeight(row);
    }
    const CoverageLegend legend(m_table, TimelineStyle::paper(), scaledFont(0.9, false));
    return {width, height + std::round(m_em * 2.2) + legend.heightFor(width - 2 * margin) + margin};
}

int CoveragePicture::rowsThatFit(int first, double height) const
{
    double left = height - headHeight() - footHeight();
    int count = 0;
    while (first + count < m_table.rows.size() && (count == 0 || left >= rowHeight(first + count))) {
        left -= rowHeight(first + count);
        ++count;
    }
    return count;
}

double CoveragePicture::drawRow(QPainter& painter, int row, double top) const
{
    const TimelineStyle style = TimelineStyle::paper();
    const CoveragePainter cells(style, m_font);
    const CoverageRow& shown = m_table.rows[row];
    const double height = rowHeight(row);
    painter.setFont(m_font);
    painter.setPen(style.text);
    painter.drawText(QRectF(margin, top, m_names, height), Qt::AlignLeft | Qt::AlignVCenter, shown.council);
    double x = margin + m_names;
    for (const CoverageCell& cell : shown.cells) {
        cells.drawCell(painter, cell, QRectF(x, top, m_cell, height));
        x += m_cell;
    }
    painter.setPen(QPen(style.majorGrid, 1));
    painter.drawLine(QPointF(margin, top + height), QPointF(x, top + height));
    return height;
}

void CoveragePicture::drawRows(QPainter& painter, int first, int count) const
{
    const TimelineStyle style = TimelineStyle::paper();
    const double width = size().width();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(scaledFont(1.25, true));
    painter.setPen(style.text);
    painter.drawText(QRectF(margin, margin, width - 2 * margin, m_em * 2), Qt::AlignLeft | Qt::AlignTop, title());
    painter.setFont(m_font);
    painter.setPen(style.mutedText);
    painter.drawText(QRectF(margin, margin + m_em * 1.7, width - 2 * margin, m_em * 1.4), Qt::AlignLeft | Qt::AlignTop,
        coverageHeadline(m_table));
    double y = headHeight();
    double x = margin + m_names;
    for (const QString& year : m_table.years) {
        painter.drawText(QRectF(x, y - m_em * 1.4, m_cell, m_em * 1.2), Qt::AlignCenter | Qt::TextDontClip, year);
        x += m_cell;
    }
    painter.setPen(QPen(style.seam, 1));
    painter.drawLine(QPointF(margin, y), QPointF(x, y));
    for (int row = first; row < first + count; ++row) {
        y += drawRow(painter, row, y);
    }
    y += std::round(m_em * 0.6);
    const CoverageLegend legend(m_table, style, scaledFont(0.9, false));
    const double legendHeight = legend.heightFor(width - 2 * margin);
    legend.draw(painter, QRectF(margin, y, width - 2 * margin, legendHeight));
    painter.setFont(scaledFont(0.86, false));
    painter.setPen(style.mutedText);
    painter.drawText(QRectF(margin, y + legendHeight, width - 2 * margin, m_em * 1.6), Qt::AlignLeft | Qt::AlignVCenter,
        CoverageWords::tr("Source: the documents loaded in Councilscope and what they say. Drawn on %1.")
            .arg(dateText(m_today)));
}

void CoveragePicture::draw(QPainter& painter, const QRectF& rect) const
{
    painter.save();
    painter.fillRect(rect, TimelineStyle::paper().background);
    painter.translate(rect.topLeft());
    drawRows(painter, 0, int(m_table.rows.size()));
    painter.restore();
}

void CoveragePicture::print(QPagedPaintDevice* device) const
{
    QPainter painter(device);
    const double dpiScale = painter.device()->logicalDpiX() / screenDpi;
    const QSizeF paper = QSizeF(painter.viewport().size()) / dpiScale;
    const double fit = std::min(1.0, paper.width() / size().width());
    for (int first = 0; first < m_table.rows.size();) {
        const int count = rowsThatFit(first, paper.height() / fit);
        painter.save();
        painter.scale(dpiScale * fit, dpiScale * fit);
        drawRows(painter, first, count);
        painter.restore();
        first += count;
        if (first < m_table.rows.size()) {
            device->newPage();
        }
    }
    if (!m_table.gaps.isEmpty()) {
        CoverageGapModel gaps;
        gaps.setGaps(m_table.gaps);
        appendTable(device, painter, CoverageWords::tr("What is missing"), gaps);
    }
}

} // namespace Councilscope
