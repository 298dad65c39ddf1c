#pragma once

#include <QAccessibleWidget>
#include <QHash>
#include <QPersistentModelIndex>

namespace Councilscope {

class TimelineView;

/// What a screen reader meets: the view is a tree of councils, their lanes and the lanes' marks, each with its sentence
/// and place; a mark can be pressed. Made on demand, forgotten when the model is reset.
class TimelineAccessible : public QAccessibleWidget
{
public:
    explicit TimelineAccessible(TimelineView* view);
    ~TimelineAccessible() override;

    /// Makes Qt use this class for every TimelineView; may be called again.
    static void install();
    /// The view's item at the index; null for an invalid one.
    [[nodiscard]] QAccessibleInterface* item(const QModelIndex& index) const;
    void forgetItems();

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;

private:
    TimelineView* m_view;
    mutable QHash<QPersistentModelIndex, QAccessible::Id> m_items;
};

/// A council, a lane or a mark.
class TimelineAccessibleItem : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    TimelineAccessibleItem(TimelineView* view, const QModelIndex& index);

    [[nodiscard]] QModelIndex index() const { return m_index; }

    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override;
    [[nodiscard]] QAccessibleInterface* parent() const override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString&) override { }
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override;
    [[nodiscard]] QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString& name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    [[nodiscard]] TimelineAccessible* view() const;

    TimelineView* m_view;
    QPersistentModelIndex m_index;
};

} // namespace Councilscope
