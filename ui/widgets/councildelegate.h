#pragma once

#include <QStyledItemDelegate>

namespace Councilscope {

/// One council in the dock: check box, name, when inspected, chips of the latest grades, things to improve.
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
    /// Where the name and the line beneath it end.
    struct Extent
    {
        int name = 0;
        int since = 0;
    };
    Extent paintChips(QPainter* painter, const QRect& area, const QModelIndex& index, const QStyleOptionViewItem& option) const;
};

} // namespace Councilscope
