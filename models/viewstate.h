#pragma once

#include <caseledger.h>
#include <records.h>

#include <QObject>

#include <memory>

namespace Councilscope {

/// One record that a person pointed at, ready for the evidence dock.
struct EvidenceItem
{
    QString heading; ///< "Judgement: leadership, inadequate"
    QString sentence; ///< what the tooltip says
    QString council;
    QString documentTitle; ///< "Inspection report, published 21 September 2022"
    SourceSpan source;

    [[nodiscard]] bool isValid() const { return source.isValid(); }
    bool operator==(const EvidenceItem&) const = default;
};

/// What all pages share: the chosen councils (in the order of choosing), the period, the records, the selected
/// evidence. The window owns it; pages read it and call its setters; every change is one signal.
class ViewState : public QObject
{
    Q_OBJECT

public:
    explicit ViewState(QObject* parent = nullptr);

    [[nodiscard]] std::shared_ptr<const RecordSet> records() const { return m_records; }
    void setRecords(std::shared_ptr<const RecordSet> records);

    /// The defects of the records as cases, made from the same records and what people entered.
    [[nodiscard]] std::shared_ptr<const CaseLedger> ledger() const { return m_ledger; }
    /// Unless current, an empty ledger says nothing: neither that there are no cases nor that there are some.
    [[nodiscard]] LedgerState ledgerState() const { return m_ledgerState; }
    void setLedger(std::shared_ptr<const CaseLedger> ledger, LedgerState ledgerState = LedgerState::Current);
    void setLedgerState(LedgerState ledgerState);

    [[nodiscard]] QStringList councils() const { return m_councils; }
    void setCouncils(const QStringList& councils);

    /// The councils that most documents are loaded of, at most `count`, by name.
    [[nodiscard]] QStringList mostDocumented(int count) const;

    /// Inclusive; invalid dates mean as far as there are records.
    [[nodiscard]] QDate from() const { return m_from; }
    [[nodiscard]] QDate to() const { return m_to; }
    void setPeriod(const QDate& from, const QDate& to);

    /// The selected record; an invalid one when nothing is selected.
    [[nodiscard]] EvidenceItem evidence() const { return m_evidence.value(m_evidenceIndex); }
    void setEvidence(const EvidenceItem& item);
    /// A mark may stand for several records: all of them, one is current.
    [[nodiscard]] QVector<EvidenceItem> evidenceGroup() const { return m_evidence; }
    [[nodiscard]] int evidenceIndex() const { return m_evidenceIndex; }
    void setEvidenceGroup(const QVector<EvidenceItem>& items, int current = 0);

Q_SIGNALS:
    void recordsChanged();
    void ledgerChanged();
    /// Of the same ledger; a new one comes with its state.
    void ledgerStateChanged();
    void councilsChanged();
    void periodChanged();
    void evidenceChanged();
    /// A page asks to open the document of the evidence on the Documents page.
    void documentRequested(const Councilscope::SourceSpan& source);
    /// A page asks to show a case of the ledger on the Cases page.
    void caseRequested(const QString& caseKey);

private:
    std::shared_ptr<const RecordSet> m_records = std::make_shared<const RecordSet>();
    std::shared_ptr<const CaseLedger> m_ledger = std::make_shared<const CaseLedger>();
    LedgerState m_ledgerState = LedgerState::Current;
    QStringList m_councils;
    QDate m_from;
    QDate m_to;
    QVector<EvidenceItem> m_evidence;
    int m_evidenceIndex = 0;
};

} // namespace Councilscope
