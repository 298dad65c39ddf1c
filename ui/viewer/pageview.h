#pragma once

#include "pagegeometry.h"

#include <QAbstractScrollArea>
#include <QImage>
#include <QVector>

namespace Councilscope {

/// A marked place of a page. The strong ones are the evidence that was asked for, the others only lie on the same page.
struct PageHighlight
{
    NormalizedRect rect;
    bool strong = true;

    bool operator==(const PageHighlight&) const = default;
};

/// Shows the drawn image of one page with highlights over it. It fetches nothing: it asks by `widthWanted`.
/// Keys: + and - zoom, 0 fits the width, arrows and Page keys scroll and, at the end of the page, ask for the next.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PageView(QWidget* parent = nullptr);

    /// Takes the page away and says why there is none, or that it is being drawn.
    void showMessage(const QString& text);
    /// An image of another resolution of the same page may follow; zoom and place stay.
    void setImage(const QImage& image);
    [[nodiscard]] const QImage& image() const { return m_image; }
    void setHighlights(const QVector<PageHighlight>& highlights);
    [[nodiscard]] const QVector<PageHighlight>& highlights() const { return m_highlights; }
    /// What a screen reader says of the page: its place and the marked words.
    void setDescription(const QString& text);

    [[nodiscard]] double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    /// Scrolls to the first strong highlight; nothing when there is none.
    void scrollToHighlight();
    [[nodiscard]] PageGeometry geometryOfPage() const;
    /// Width in device pixels at which the page is drawn now.
    [[nodiscard]] int wantedWidth() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The page is shown at another size: an image of this many pixels would be sharp.
    void widthWanted(int pixels);
    /// A person scrolled beyond an end of the page: -1 or +1.
    void pageStepRequested(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateScrollBars();
    void scrollOrStep(int step);
    void paintPage(QPainter& painter);
    void paintHighlights(QPainter& painter, const PageGeometry& geometry);

    QImage m_image;
    QString m_message;
    QVector<PageHighlight> m_highlights;
    double m_zoom = 1;
};

} // namespace Councilscope
