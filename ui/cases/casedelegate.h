#pragma once

#include <QStyledItemDelegate>

namespace Councilscope {

/// Cells of the table of cases: the status with its mark, R/A/G as a chip with its letter, an octagon before the title
/// of a priority action, overdue dates marked, groups as headings that unfold.
class CaseDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CaseDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGroup(QPainter* painter, const QStyleOptionViewItem& cell, const QModelIndex& index) const;
    /// Draws what stands before the text; returns the rectangle that is left for it.
    [[nodiscard]] QRect paintMark(QPainter* painter, const QStyleOptionViewItem& cell, const QModelIndex& index) const;
};

} // namespace Councilscope
