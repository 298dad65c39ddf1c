#pragma once

#include <reviewqueuemodel.h>

#include <QWidget>

class QLabel;
class QTableView;

namespace Councilscope {

/// The records that wait for a person, walked with one key each: C confirms, X rejects, E corrects, N goes on. A record
/// that was decided leaves the list and the next one is current.
class ReviewQueuePanel : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewQueuePanel(QWidget* parent = nullptr);

    void setRecords(const RecordSet& records);
    [[nodiscard]] const ReviewQueueModel* model() const { return m_model; }
    [[nodiscard]] int currentRow() const;

Q_SIGNALS:
    /// The record that is looked at; its evidence is to be shown.
    void selected(const Councilscope::EvidenceItem& item);
    void confirmRequested(const Councilscope::FactRecord& fact);
    void correctRequested(const Councilscope::FactRecord& fact);
    void rejectRequested(const Councilscope::FactRecord& fact);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addKey(int key, const std::function<void()>& action);
    void next();
    void select(int row);
    void showCurrent();
    void retranslate();

    ReviewQueueModel* m_model;
    QLabel* m_hint;
    QTableView* m_table;
    bool m_isRefreshing = false;
};

} // namespace Councilscope
