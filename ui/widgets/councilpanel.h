#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeView;

namespace Councilscope {

class CouncilFilterProxy;
class CouncilModel;
class ViewState;

/// The list of councils in the left dock: filter, check, choose a region.
class CouncilPanel : public QWidget
{
    Q_OBJECT

public:
    CouncilPanel(ViewState* state, QWidget* parent = nullptr);

    [[nodiscard]] CouncilModel* model() const { return m_model; }
    [[nodiscard]] QTreeView* view() const { return m_view; }
    [[nodiscard]] QLineEdit* filter() const { return m_filter; }
    void setToday(const QDate& today);

protected:
    void changeEvent(QEvent* event) override;

private:
    void takeRecords();
    void showMenu(const QPoint& position);
    void addToChosen(const QStringList& councils);
    void setOnlyWithDocuments(bool only);
    void refreshFoot();
    void retranslate();

    ViewState* m_state;
    CouncilModel* m_model;
    CouncilFilterProxy* m_proxy;
    QLineEdit* m_filter;
    QTreeView* m_view;
    QLabel* m_foot;
    QDate m_today;
};

} // namespace Councilscope
