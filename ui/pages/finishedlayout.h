#pragma once

#include <QAbstractTextDocumentLayout>

#include <memory>

namespace Councilscope {

/// Lets a text view show a long document at once: the layout of another document of the same text, which was finished
/// on a thread that may wait. It keeps its width until a new one takes its place; edits and new widths change nothing.
class FinishedLayout : public QAbstractTextDocumentLayout
{
    Q_OBJECT

public:
    /// Both documents must hold the same text, so that positions mean the same. `width` is that of the view in its
    /// pixels, `zoom` how much larger than on paper everything is drawn.
    FinishedLayout(QTextDocument* shown, std::unique_ptr<QTextDocument> finished, double width, double zoom);
    ~FinishedLayout() override;

    /// Takes the documents, with their layouts, to the thread of the view. Called on the thread that made them.
    static void hand(QTextDocument* shown, QThread* thread);

    void draw(QPainter* painter, const PaintContext& context) override;
    [[nodiscard]] int hitTest(const QPointF& point, Qt::HitTestAccuracy accuracy) const override;
    [[nodiscard]] int pageCount() const override;
    [[nodiscard]] QSizeF documentSize() const override;
    [[nodiscard]] QRectF frameBoundingRect(QTextFrame* frame) const override;
    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock& block) const override;

protected:
    void documentChanged(int from, int charsRemoved, int charsAdded) override;

private:
    [[nodiscard]] QAbstractTextDocumentLayout* finished() const;
    [[nodiscard]] QRectF zoomed(const QRectF& rect) const;

    std::unique_ptr<QTextDocument> m_finished;
    double m_zoom;
};

} // namespace Councilscope
