#pragma once

#include <QWidget>

namespace Councilscope {

/// Laid over the window while files are dragged above it: says that they can be dropped, and how many.
class DropHint : public QWidget
{
    Q_OBJECT

public:
    explicit DropHint(QWidget* window);

    /// Covers the window.
    void showFor(const QStringList& paths);
    [[nodiscard]] QString text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
};

} // namespace Councilscope
