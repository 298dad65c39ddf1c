#pragma once

#include <decision.h>

#include <QWidget>

class QLabel;
class QPushButton;

namespace Councilscope {

/// What a person may say of the record that is shown: Confirm, Correct, Reject. Says who decided already.
class ReviewBar : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewBar(QWidget* parent = nullptr);

    /// Nothing: no record is shown, nothing can be decided.
    void setFact(const std::optional<FactRecord>& fact);
    /// What the shown record's document says of its inspection: can be corrected from beside every record of it.
    void setInspection(const std::optional<FactRecord>& inspection);

Q_SIGNALS:
    void confirmRequested(const Councilscope::FactRecord& fact);
    void correctRequested(const Councilscope::FactRecord& fact);
    void rejectRequested(const Councilscope::FactRecord& fact);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    std::optional<FactRecord> m_fact;
    std::optional<FactRecord> m_inspection;
    QLabel* m_state;
    QPushButton* m_confirm;
    QPushButton* m_correct;
    QPushButton* m_reject;
    QPushButton* m_correctInspection;
};

} // namespace Councilscope
