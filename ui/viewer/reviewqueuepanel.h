#pragma once

#include <reviewqueuemodel.h>
#include <setasidemodel.h>

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace Councilscope {

/// The records that wait for a person, walked with one key each: C confirms, X rejects, E corrects, N goes on. A record
/// that was decided leaves the list and the next one is current. Shows also what was rejected and decisions whose
/// record is not found any more: R takes the decision on one of them back.
class ReviewQueuePanel : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewQueuePanel(QWidget* parent = nullptr);

    enum class List
    {
        ToReview,
        Rejected,
        Lost,
    };

    void setRecords(const RecordSet& records);
    /// Everything that was set aside, for both lists; the titles come from the records.
    void setSetAside(const QVector<SetAsideFact>& facts, const RecordSet& records);
    [[nodiscard]] List list() const;
    void setList(List list);
    [[nodiscard]] const ReviewQueueModel* model() const { return m_model; }
    [[nodiscard]] const SetAsideModel* setAsideModel() const { return m_setAside; }
    [[nodiscard]] int currentRow() const;

Q_SIGNALS:
    /// The record that is looked at; its evidence is to be shown.
    void selected(const Councilscope::EvidenceItem& item);
    void confirmRequested(const Councilscope::FactRecord& fact);
    void correctRequested(const Councilscope::FactRecord& fact);
    void rejectRequested(const Councilscope::FactRecord& fact);
    /// A list of what was set aside is looked at: it is to be read and given to setSetAside().
    void setAsideRequested();
    /// The decision is to be taken back.
    void takeBackRequested(const Councilscope::SetAsideFact& fact);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void addKeys();
    void addKey(int key, bool ofQueue, const std::function<void()>& action);
    void chooseList();
    void fillSetAside();
    [[nodiscard]] bool isQueue() const { return list() == List::ToReview; }
    [[nodiscard]] QString hint() const;
    [[nodiscard]] QString takeBackText() const;
    void next();
    void select(int row);
    void showCurrent();
    void retranslate();

    ReviewQueueModel* m_model;
    SetAsideModel* m_setAside;
    QComboBox* m_list;
    QPushButton* m_takeBack;
    QLabel* m_hint;
    QTableView* m_table;
    QVector<SetAsideFact> m_facts; ///< set aside: of both lists
    RecordSet m_documents; ///< their documents alone
    bool m_isRefreshing = false;
};

} // namespace Councilscope
