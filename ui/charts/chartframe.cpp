#include "chartframe.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace Councilscope {

namespace {

constexpr double outer = 12;

double textHeight(const QString& text, const QFont& font, double width)
{
    return text.isEmpty()
        ? 0
        : QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 4000), Qt::TextWordWrap, text).height();
}

} // namespace

QFont chartFont(double pixels, bool bold)
{
    QFont font;
    font.setPixelSize(int(std::round(pixels)));
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

ChartFrame::ChartFrame(
    const MetricChartData& data, const QVector<KeyEntry>& key, const QSizeF& size, double namesHeight)
    : m_titleText(data.title)
    , m_captionText(data.caption)
    , m_keyEntries(key)
{
    const double width = size.width() - 2 * outer;
    m_title = QRectF(outer, outer, width, textHeight(m_titleText, chartFont(17, true), width));
    m_key = QRectF(outer, m_title.bottom() + 6, width, chartKeyHeight(key, chartFont(11), width));
    m_names = QRectF(outer, m_key.bottom() + (namesHeight > 0 ? 4 : 0), width, namesHeight);
    const double caption = textHeight(m_captionText, chartFont(11), width);
    m_caption = QRectF(outer, size.height() - outer - caption, width, caption);
    m_body = QRectF(QPointF(outer, m_names.bottom() + 8), QPointF(size.width() - outer, m_caption.top() - 8));
    m_body.setHeight(std::max(40.0, m_body.height()));
}

void ChartFrame::draw(QPainter& painter, const ChartStyle& style) const
{
    painter.setPen(style.text);
    painter.setFont(chartFont(17, true));
    painter.drawText(m_title, Qt::TextWordWrap, m_titleText);
    drawChartKey(painter, m_keyEntries, chartFont(11), m_key, style);
    painter.setPen(style.muted);
    painter.setFont(chartFont(11));
    painter.drawText(m_caption, Qt::TextWordWrap, m_captionText);
}

} // namespace Councilscope
