#pragma once

#include <jobrunner.h>
#include <themehistorymodel.h>
#include <viewstate.h>

#include <QWidget>

class QComboBox;
class QLabel;
class QSortFilterProxyModel;

namespace Councilscope {

class CopyTableView;

/// Themes of the defects of the chosen councils in the chosen period. A click looks at the cases of a theme.
class ThemePanel : public QWidget
{
    Q_OBJECT

public:
    explicit ThemePanel(ViewState* state, QWidget* parent = nullptr);

    void refresh();
    void retranslate();
    [[nodiscard]] int count() const { return m_model->rowCount(); }
    [[nodiscard]] CopyTableView* table() const { return m_table; }
    [[nodiscard]] QComboBox* framework() const { return m_framework; }

Q_SIGNALS:
    void countChanged();
    void themeChosen(const QString& theme);

private:
    void fillFrameworks();

    ViewState* m_state;
    ThemeHistoryModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QLabel* m_hint;
    QComboBox* m_framework;
    CopyTableView* m_table;
    JobRunner m_job;
};

} // namespace Councilscope
