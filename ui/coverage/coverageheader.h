#pragma once

#include <QHeaderView>

namespace Councilscope {

/// Councils or years beside the grid: plain words on the page's ground, a line between rows, long names elided.
class CoverageHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit CoverageHeader(Qt::Orientation orientation, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

} // namespace Councilscope
