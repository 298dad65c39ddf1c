#pragma once

#include <QStyledItemDelegate>

namespace Councilscope {

/// A search hit: its place in small letters, below it the snippet with the words that were found in bold.
class SnippetDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    static void paintSnippet(QPainter* painter, const QRect& line, const QString& snippet, const QFont& font);
};

} // namespace Councilscope
