#include "copytableview.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>

namespace Councilscope {

namespace {

constexpr int cellPadding = 8;
/// Columns are made as wide as these first rows ask for: measuring thousands would hold up the window.
constexpr int rowsMeasured = 60;
const QKeyCombination copyWithHeaders(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_C);

bool isCopyWithHeaders(const QKeyEvent* event)
{
    return event->keyCombination() == copyWithHeaders;
}

// Cells with room at both sides, so that a right-aligned number does not touch the text beside it.
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const QString text = std::exchange(cell.text, QString());
        const QStyle* style = cell.widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        const bool isSelected = cell.state.testFlag(QStyle::State_Selected);
        const QRect inner = cell.rect.adjusted(cellPadding, 0, -cellPadding, 0);
        style->drawItemText(painter, inner, int(cell.displayAlignment), cell.palette, true,
            cell.fontMetrics.elidedText(text, cell.textElideMode, inner.width()),
            isSelected ? QPalette::HighlightedText : QPalette::Text);
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * cellPadding, 0);
    }
};

} // namespace

CopyTableView::CopyTableView(QWidget* parent)
    : QTableView(parent)
{
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAlternatingRowColors(true);
    setSortingEnabled(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setResizeContentsPrecision(rowsMeasured);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setItemDelegate(new CellDelegate(this));
    connect(this, &QTableView::clicked, this, &CopyTableView::rowActivated);
}

void CopyTableView::setWideColumn(int column)
{
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

void CopyTableView::copyRows(CopyHeaders headers)
{
    if (model()) {
        const QModelIndexList chosen = selectionModel()->selectedIndexes();
        QGuiApplication::clipboard()->setMimeData(tableMimeData(*model(), chosen, headers).release());
    }
}

bool CopyTableView::event(QEvent* event)
{
    // The window's own Ctrl+C would copy the page's picture.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy) || isCopyWithHeaders(key)) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void CopyTableView::keyPressEvent(QKeyEvent* event)
{
    if (isCopyWithHeaders(event)) {
        copyRows(CopyHeaders::Include);
    } else if (event->matches(QKeySequence::Copy)) {
        copyRows(CopyHeaders::Leave);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT rowActivated(currentIndex());
    } else {
        QTableView::keyPressEvent(event);
    }
}

QList<QAction*> CopyTableView::actionsAt(const QModelIndex&) const
{
    return actions();
}

void CopyTableView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.addActions(actionsAt(indexAt(event->pos())));
    menu.addSeparator();
    menu.addAction(tr("&Copy"), this, [this] { copyRows(CopyHeaders::Leave); });
    menu.addAction(tr("Copy with &headers"), this, [this] { copyRows(CopyHeaders::Include); });
    menu.addSeparator();
    menu.addAction(tr("Select &all"), this, &QTableView::selectAll);
    menu.exec(event->globalPos());
}

} // namespace Councilscope
