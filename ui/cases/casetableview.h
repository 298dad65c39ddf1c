#pragma once

#include <copytableview.h>

namespace Councilscope {

class CaseModel;

/// The table of cases: groups span its width and fold by a click, Enter or Left and Right; columns can be moved,
/// resized and hidden by the menu of the header. Actions that are added to it stand in its context menu.
class CaseTableView : public CopyTableView
{
    Q_OBJECT

public:
    explicit CaseTableView(QWidget* parent = nullptr);

    void setCaseModel(CaseModel* model);
    /// Widths, order and visibility of the columns and the sorting, as a person left them.
    [[nodiscard]] QByteArray columnState() const;
    /// An empty or foreign state is ignored: the table stays as it is at first.
    void setColumnState(const QByteArray& state);
    /// Until a person arranges the columns: whether any case has a plan, and whether the councils differ.
    void showColumns(bool hasPlans, bool hasCouncils);
    /// Makes the row current and visible without moving the table sideways.
    void goToRow(int row);

Q_SIGNALS:
    void columnStateChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    [[nodiscard]] QList<QAction*> actionsAt(const QModelIndex& index) const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void spanGroups();
    void toggle(const QModelIndex& index);
    void showHeaderMenu(const QPoint& position);
    void layColumns();
    void chooseColumns();
    void fitTitle();

    CaseModel* m_cases = nullptr;
    bool m_hasPlans = false;
    bool m_hasCouncils = true;
    bool m_isArranged = false; ///< by a person
    bool m_isFitting = false; ///< the program sets widths, not a person
};

} // namespace Councilscope
