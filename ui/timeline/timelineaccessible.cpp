#include "timelineaccessible.h"

#include "timelineview.h"

#include <QCoreApplication>
#include <QWindow>

namespace Councilscope {

namespace {

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* view = qobject_cast<TimelineView*>(object);
    return view ? new TimelineAccessible(view) : nullptr;
}

} // namespace

void TimelineAccessible::install()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

TimelineAccessible::TimelineAccessible(TimelineView* view)
    : QAccessibleWidget(view, QAccessible::Tree)
    , m_view(view)
{
}

TimelineAccessible::~TimelineAccessible()
{
    forgetItems();
}

void TimelineAccessible::forgetItems()
{
    for (const QAccessible::Id id : std::as_const(m_items)) {
        QAccessible::deleteAccessibleInterface(id);
    }
    m_items.clear();
}

QAccessibleInterface* TimelineAccessible::item(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return nullptr;
    }
    const QPersistentModelIndex key(index);
    if (const auto known = m_items.constFind(key); known != m_items.cend()) {
        return QAccessible::accessibleInterface(*known);
    }
    auto* made = new TimelineAccessibleItem(m_view, index);
    m_items.insert(key, QAccessible::registerAccessibleInterface(made));
    return made;
}

int TimelineAccessible::childCount() const
{
    return m_view->model() ? m_view->model()->rowCount() : 0;
}

QAccessibleInterface* TimelineAccessible::child(int index) const
{
    return m_view->model() ? item(m_view->model()->index(index, 0)) : nullptr;
}

QAccessibleInterface* TimelineAccessible::childAt(int x, int y) const
{
    return item(m_view->indexAt(m_view->viewport()->mapFromGlobal(QPoint(x, y))));
}

int TimelineAccessible::indexOfChild(const QAccessibleInterface* child) const
{
    const auto* found = dynamic_cast<const TimelineAccessibleItem*>(child);
    return found && !found->index().parent().isValid() ? found->index().row() : -1;
}

QAccessibleInterface* TimelineAccessible::focusChild() const
{
    return m_view->hasFocus() ? item(m_view->currentIndex()) : nullptr;
}

TimelineAccessibleItem::TimelineAccessibleItem(TimelineView* view, const QModelIndex& index)
    : m_view(view)
    , m_index(index)
{
}

bool TimelineAccessibleItem::isValid() const
{
    return m_index.isValid();
}

QWindow* TimelineAccessibleItem::window() const
{
    return m_view->window()->windowHandle();
}

TimelineAccessible* TimelineAccessibleItem::view() const
{
    return dynamic_cast<TimelineAccessible*>(QAccessible::queryAccessibleInterface(m_view));
}

QAccessibleInterface* TimelineAccessibleItem::parent() const
{
    const QModelIndex above = m_index.parent();
    return above.isValid() ? view()->item(above) : view();
}

int TimelineAccessibleItem::childCount() const
{
    return m_index.isValid() ? m_index.model()->rowCount(m_index) : 0;
}

QAccessibleInterface* TimelineAccessibleItem::child(int index) const
{
    return m_index.isValid() ? view()->item(m_index.model()->index(index, 0, m_index)) : nullptr;
}

QAccessibleInterface* TimelineAccessibleItem::childAt(int x, int y) const
{
    const QModelIndex hit = m_view->indexAt(m_view->viewport()->mapFromGlobal(QPoint(x, y)));
    for (QModelIndex index = hit; index.isValid(); index = index.parent()) {
        if (index.parent() == m_index) {
            return view()->item(index);
        }
    }
    return nullptr;
}

int TimelineAccessibleItem::indexOfChild(const QAccessibleInterface* child) const
{
    const auto* found = dynamic_cast<const TimelineAccessibleItem*>(child);
    return found && found->index().parent() == m_index ? found->index().row() : -1;
}

QString TimelineAccessibleItem::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Name) {
        return m_index.data(Qt::AccessibleTextRole).toString();
    }
    return kind == QAccessible::Value ? m_index.data(Qt::DisplayRole).toString() : QString();
}

QRect TimelineAccessibleItem::rect() const
{
    const QRect place = m_view->visualRect(m_index);
    return place.isEmpty() ? QRect() : place.translated(m_view->viewport()->mapToGlobal(QPoint()));
}

QAccessible::Role TimelineAccessibleItem::role() const
{
    return childCount() > 0 || !m_index.parent().parent().isValid() ? QAccessible::TreeItem : QAccessible::ListItem;
}

QAccessible::State TimelineAccessibleItem::state() const
{
    QAccessible::State state;
    state.focusable = true;
    state.selectable = true;
    state.focused = m_view->hasFocus() && m_view->currentIndex() == m_index;
    state.selected = m_view->currentIndex() == m_index;
    const QRect place = m_view->visualRect(m_index);
    state.invisible = place.isEmpty(); // its lane is folded away
    state.offscreen = !place.intersects(m_view->viewport()->rect());
    return state;
}

void* TimelineAccessibleItem::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
}

QStringList TimelineAccessibleItem::actionNames() const
{
    return {setFocusAction(), pressAction()};
}

void TimelineAccessibleItem::doAction(const QString& name)
{
    m_view->setCurrentIndex(m_index);
    if (name == pressAction()) {
        m_view->activate(m_index);
    }
}

} // namespace Councilscope
