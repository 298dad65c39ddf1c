#pragma once

#include "chartkey.h"

namespace Councilscope {

/// Title above, key below it, caption at the foot: what charts of our own painting have in common.
class ChartFrame
{
public:
    /// `namesHeight` under the key is kept free for the names of lines.
    ChartFrame(const MetricChartData& data, const QVector<KeyEntry>& key, const QSizeF& size, double namesHeight = 0);

    void draw(QPainter& painter, const ChartStyle& style) const;
    [[nodiscard]] QRectF names() const { return m_names; }
    /// What is left for the figures.
    [[nodiscard]] QRectF body() const { return m_body; }

private:
    QString m_titleText;
    QString m_captionText;
    QVector<KeyEntry> m_keyEntries;
    QRectF m_title;
    QRectF m_key;
    QRectF m_names;
    QRectF m_body;
    QRectF m_caption;
};

[[nodiscard]] QFont chartFont(double pixels, bool bold = false);

} // namespace Councilscope
