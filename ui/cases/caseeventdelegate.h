#pragma once

#include <QStyledItemDelegate>

namespace Councilscope {

/// Cells of the biography: what happened with its mark; the words in full, beneath them in small where they come from
/// and why they are in this case.
class CaseEventDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `parent` is the table, whose widths decide about heights.
    explicit CaseEventDelegate(QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintWords(
        QPainter* painter, const QStyleOptionViewItem& cell, const QString& words, const QString& detail) const;
};

} // namespace Councilscope
