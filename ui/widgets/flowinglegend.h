#pragma once

#include <QWidget>

namespace Councilscope {

/// A legend beneath a page's picture; grows in height when the window is narrow.
class FlowingLegend : public QWidget
{
    Q_OBJECT

public:
    explicit FlowingLegend(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    /// Of the entries alone, without margins; device-independent pixels.
    [[nodiscard]] virtual double heightOfEntries(double width) const = 0;
    virtual void drawEntries(QPainter& painter, const QRectF& area) const = 0;
    /// The entries are others, or look different.
    void renew();

    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
};

} // namespace Councilscope
