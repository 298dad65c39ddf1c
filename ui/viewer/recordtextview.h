#pragma once

#include <recordlistmodel.h>

#include <QPlainTextEdit>

namespace Councilscope {

/// The canonical text of a document, read only, with every record marked: a pale ground under its words and a bar in
/// the margin, one column of the margin for each kind of record. Positions of the editor are offsets of the canonical
/// text.
class RecordTextView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit RecordTextView(QWidget* parent = nullptr);

    void setDocumentText(const QString& text);
    void setRows(const QVector<RecordRow>& rows);
    /// Marks the range strongly and scrolls to it; an empty range takes the mark away.
    void showRange(qsizetype start, qsizetype end);
    void scrollToOffset(qsizetype offset);
    [[nodiscard]] qsizetype firstVisibleOffset() const;

    /// Bars of the margin that are visible now, in the margin's coordinates, parallel to rows(); for tests.
    [[nodiscard]] QVector<QRect> marginBars() const;
    [[nodiscard]] static QColor kindColor(RecordKind kind, bool dark);

Q_SIGNALS:
    /// A marked place or its bar was clicked: index into the rows.
    void rowClicked(int row);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void highlight();
    void paintMargin();
    [[nodiscard]] int rowAtOffset(qsizetype offset) const;
    [[nodiscard]] bool isDark() const;

    QWidget* m_margin;
    QVector<RecordRow> m_rows;
    qsizetype m_start = -1;
    qsizetype m_end = -1;
};

} // namespace Councilscope
