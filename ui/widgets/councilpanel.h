#pragma once

#include <jobrunner.h>

#include <QDate>
#include <QSet>
#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QToolButton;
class QTreeView;

namespace Councilscope {

class ComparedCouncilModel;
class CouncilFilterProxy;
class CouncilModel;
class ViewState;

/// The councils in the left dock: on top those that are compared, in the order of choosing (drag or Alt+Up and Alt+Down
/// move one), below them all, by region, with a filter.
class CouncilPanel : public QWidget
{
    Q_OBJECT

public:
    CouncilPanel(ViewState* state, QWidget* parent = nullptr);
    ~CouncilPanel() override;

    [[nodiscard]] CouncilModel* model() const { return m_model; }
    [[nodiscard]] QTreeView* view() const { return m_view; }
    [[nodiscard]] QListView* comparedView() const { return m_compared; }
    /// Folds and unfolds the list of those that are compared.
    [[nodiscard]] QToolButton* foldButton() const { return m_fold; }
    [[nodiscard]] QLineEdit* filter() const { return m_filter; }
    void setToday(const QDate& today);
    /// Key of a RegionScheme.
    void setRegionScheme(const QString& scheme);

Q_SIGNALS:
    /// A person chose how the councils are grouped.
    void regionSchemeChosen(const QString& scheme);
    /// The councils' standing was worked out, off this thread, and is listed.
    void listed();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void connectAll();
    void takeRecords();
    void countOpenCases();
    void showMenu(const QPoint& position);
    void showComparedMenu(const QPoint& position);
    void addToChosen(const QStringList& councils);
    void addMoveActions();
    void moveCompared(int by);
    void setOnlyWithDocuments(bool only);
    void addSchemes(QMenu& menu);
    void expandRegions();
    void refreshCompared();
    void retranslate();

    ViewState* m_state;
    CouncilModel* m_model;
    CouncilFilterProxy* m_proxy;
    ComparedCouncilModel* m_comparedModel;
    QLineEdit* m_filter;
    QToolButton* m_fold;
    QLabel* m_comparedLabel;
    QLabel* m_columns;
    QListView* m_compared;
    QTreeView* m_view;
    QAction* m_moveUp;
    QAction* m_moveDown;
    QSet<QString> m_folded; ///< regions
    std::optional<bool> m_isUnfolded; ///< as a person chose; else many are folded, for the list below shows them too
    QDate m_today;
    JobRunner m_job;
};

} // namespace Councilscope
