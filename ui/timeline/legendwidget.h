#pragma once

#include "legendcontents.h"

#include <QWidget>

namespace Councilscope {

/// The legend beneath the timelines; grows in height when the window is narrow.
class LegendWidget : public QWidget
{
    Q_OBJECT

public:
    explicit LegendWidget(QWidget* parent = nullptr);

    void setContents(const LegendContents& contents);
    [[nodiscard]] const LegendContents& contents() const { return m_contents; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QFont smallFont() const;

    LegendContents m_contents;
};

} // namespace Councilscope
