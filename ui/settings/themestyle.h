#pragma once

#include <QProxyStyle>

namespace Councilscope {

struct TimelineStyle;

/// The desktop's style, but for two things that it draws too faintly: an empty check box stands out in dark
/// surroundings too, and a button that is down has a line beneath, not a darker shade alone.
class ThemeStyle : public QProxyStyle
{
    Q_OBJECT

public:
    /// Over the application's own style, or the one of that name.
    explicit ThemeStyle(const QString& base = {});

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget = nullptr) const override;
};

/// As lists that draw their rows themselves have it.
void drawCheckBox(QPainter& painter, const QRect& rect, Qt::CheckState state, const TimelineStyle& style);

} // namespace Councilscope
