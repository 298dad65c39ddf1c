#pragma once

#include <tablecopy.h>

#include <QTableView>

namespace Councilscope {

/// A table of records as all pages have it: sorted by a click on its header, whole rows selected, copied with Ctrl+C
/// (the cells) or Ctrl+Shift+C (with headers) as text and HTML, Enter or a click activates a row.
class CopyTableView : public QTableView
{
    Q_OBJECT

public:
    explicit CopyTableView(QWidget* parent = nullptr);

    /// The selected rows, or the whole table when none is selected, on the clipboard.
    void copyRows(CopyHeaders headers);
    /// The column that takes the width that is left; its text is elided, the others fit their contents.
    void setWideColumn(int column);

Q_SIGNALS:
    /// By Enter or by a click on a row, also on one that is selected already.
    void rowActivated(const QModelIndex& index);

protected:
    /// What stands above the entries for copying in the context menu; the view's actions unless told otherwise.
    [[nodiscard]] virtual QList<QAction*> actionsAt(const QModelIndex& index) const;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
};

} // namespace Councilscope
