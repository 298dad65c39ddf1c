#pragma once

#include <caseproposalmodel.h>
#include <viewstate.h>

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QSlider;

namespace Councilscope {

class CopyTableView;
class EmptyState;
class ProposalCard;

/// What the program asks: pairs that may be one matter, with both quotes side by side and the reasons. Walked with one
/// key each: A accepts, X rejects, O opens the later document, N goes on. What is decided leaves the list and the next
/// one is current.
class ProposalPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProposalPanel(ViewState* state, QWidget* parent = nullptr);

    /// Takes ledger, records and councils of the state over.
    void refresh();
    void retranslate();
    [[nodiscard]] int count() const { return m_model->rowCount(); }
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] CopyTableView* table() const { return m_table; }
    [[nodiscard]] QSlider* slider() const { return m_slider; }
    [[nodiscard]] CaseProposalModel* model() const { return m_model; }

Q_SIGNALS:
    void countChanged();
    void decided(const Councilscope::CaseProposal& proposal, bool isAccepted);
    /// The case of the proposal is to be shown.
    void caseRequested(const QString& caseKey);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void addKey(int key, const std::function<void()>& act);
    void decide(bool isAccepted);
    void openLater();
    void next();
    void select(int row);
    void showCurrent();
    void setThreshold(int percent);
    void refreshHint();

    ViewState* m_state;
    CaseProposalModel* m_model;
    QLabel* m_hint;
    QLabel* m_sliderLabel;
    QSlider* m_slider;
    CopyTableView* m_table;
    QLabel* m_question;
    QLabel* m_reasons;
    ProposalCard* m_earlier;
    ProposalCard* m_later;
    QPushButton* m_accept;
    QPushButton* m_reject;
    QPushButton* m_open;
    QPushButton* m_next;
    QWidget* m_detail;
    EmptyState* m_empty;
    bool m_isRefreshing = false;
};

} // namespace Councilscope
