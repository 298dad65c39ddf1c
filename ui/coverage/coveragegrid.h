#pragma once

#include <coveragetable.h>
#include <tablecopy.h>

#include <QTableView>

namespace Councilscope {

class CoverageModel;

/// Councils down, years across. Arrow keys walk the cells; a click on a mark or Enter chooses it, a double click or
/// Ctrl+Enter opens its document; Ctrl+C and Ctrl+Shift+C copy cells as sentences.
class CoverageGrid : public QTableView
{
    Q_OBJECT

public:
    explicit CoverageGrid(QWidget* parent = nullptr);

    void setCoverageModel(CoverageModel* model);
    /// The selected cells with the names of their councils; the whole table when fewer than two are selected.
    void copyCells(CopyHeaders headers);
    /// So high is it with all its rows.
    [[nodiscard]] int naturalHeight() const;

Q_SIGNALS:
    /// All marks of the cell, the chosen one first of all that is said.
    void chosen(const QVector<Councilscope::EvidenceItem>& evidence, int current);
    void documentRequested(const Councilscope::SourceSpan& document);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Index of the mark in its cell; -1 beside all marks.
    [[nodiscard]] int markAt(const QPoint& position) const;
    void choose(const QModelIndex& index, int mark);
    void open(const QModelIndex& index, int mark);
    void fitColumns();
    /// Makes rows as high as their marks need.
    void fitRows();

    CoverageModel* m_model = nullptr;
};

} // namespace Councilscope
