#pragma once

#include <QStyledItemDelegate>

namespace Councilscope {

/// One council in the dock: check box, name, chips of the latest grades, open cases, when
/// inspected. A region's row has a check box for all of it and folds when clicked beside that.
class CouncilDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

private:
    void paintRegion(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintCouncil(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    /// Left end of what was painted.
    int paintChips(
        QPainter* painter, const QRect& area, const QModelIndex& index, const QStyleOptionViewItem& option) const;
    static bool isOnCheck(const QStyleOptionViewItem& option, const QEvent* event);
};

} // namespace Councilscope
