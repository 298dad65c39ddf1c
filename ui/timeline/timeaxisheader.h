#pragma once

#include <QWidget>

namespace Councilscope {

class TimelineView;

/// Years above the lanes, what the dashed lines mean beneath them: stays in sight while the councils scroll.
class TimeAxisHeader : public QWidget
{
    Q_OBJECT

public:
    explicit TimeAxisHeader(TimelineView* view);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    TimelineView* m_view;
};

} // namespace Councilscope
