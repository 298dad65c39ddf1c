#pragma once

#include "biographypainter.h"

#include <QWidget>

namespace Councilscope {

/// The life of one case as a strip: a click or Enter on a mark chooses it, arrow keys walk, the tooltip is the sentence
/// that a screen reader hears. The table of events says the same.
class BiographyStrip : public QWidget
{
    Q_OBJECT

public:
    explicit BiographyStrip(QWidget* parent = nullptr);

    void setLife(const CaseBiography& life);
    void setToday(const QDate& today);
    [[nodiscard]] int current() const { return m_current; }
    /// -1: none. Does not emit knotChosen.
    void setCurrent(int knot);
    [[nodiscard]] QRectF knotRect(int knot) const { return painter().knotRect(knot); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void knotChosen(int knot);
    /// Ctrl+Enter or a double click: its document is wanted.
    void knotOpened(int knot);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] BiographyPainter painter() const;
    [[nodiscard]] QString sentenceAt(const QPointF& point) const;
    void choose(int knot);
    void step(int by);
    void tell();

    CaseBiography m_life;
    QDate m_today;
    int m_current = -1;
};

} // namespace Councilscope
