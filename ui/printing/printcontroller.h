#pragma once

#include <QObject>
#include <QPageLayout>

#include <functional>

class QPagedPaintDevice;
class QPrinter;
class QWidget;

namespace Councilscope {

/// Prints whatever can draw itself on a paged device, through a preview. Remembers paper, orientation and margins
/// between calls of one controller.
class PrintController : public QObject
{
    Q_OBJECT

public:
    using Draw = std::function<void(QPagedPaintDevice*)>;

    explicit PrintController(QObject* parent = nullptr);

    [[nodiscard]] QPageLayout pageLayout() const { return m_layout; }
    void setPageLayout(const QPageLayout& layout) { m_layout = layout; }

    /// Shows the preview, from which a person prints; blocks until it is closed.
    void preview(const QString& documentName, const Draw& draw, QWidget* parent);

private:
    void prepare(QPrinter& printer, const QString& documentName) const;

    QPageLayout m_layout;
};

} // namespace Councilscope
