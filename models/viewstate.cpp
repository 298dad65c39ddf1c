#include "viewstate.h"

#include <QHash>

#include <algorithm>

namespace Councilscope {

ViewState::ViewState(QObject* parent)
    : QObject(parent)
{
}

void ViewState::setRecords(std::shared_ptr<const RecordSet> records)
{
    m_records = std::move(records);
    Q_EMIT recordsChanged();
}

void ViewState::setLedger(std::shared_ptr<const CaseLedger> ledger, LedgerState ledgerState)
{
    m_ledger = std::move(ledger);
    m_ledgerState = ledgerState;
    Q_EMIT ledgerChanged();
}

void ViewState::setLedgerState(LedgerState ledgerState)
{
    if (ledgerState != m_ledgerState) {
        m_ledgerState = ledgerState;
        Q_EMIT ledgerStateChanged();
    }
}

void ViewState::setCouncils(const QStringList& councils)
{
    if (councils != m_councils) {
        m_councils = councils;
        Q_EMIT councilsChanged();
    }
}

QStringList ViewState::mostDocumented(int count) const
{
    QHash<QString, int> documents;
    for (const DocumentRecord& document : m_records->documents) {
        documents[document.council] += document.council.isEmpty() ? 0 : 1;
    }
    documents.remove(QString());
    QStringList names = documents.keys();
    names.sort();
    std::stable_sort(names.begin(), names.end(),
        [&documents](const QString& a, const QString& b) { return documents[a] > documents[b]; });
    names = names.mid(0, count);
    names.sort();
    return names;
}

void ViewState::setPeriod(const QDate& from, const QDate& to)
{
    if (from != m_from || to != m_to) {
        m_from = from;
        m_to = to;
        Q_EMIT periodChanged();
    }
}

void ViewState::setEvidence(const EvidenceItem& item)
{
    setEvidenceGroup(item.isValid() ? QVector<EvidenceItem>{item} : QVector<EvidenceItem>{});
}

void ViewState::setEvidenceGroup(const QVector<EvidenceItem>& items, int current)
{
    const int index = items.isEmpty() ? 0 : qBound(0, current, int(items.size()) - 1);
    if (items != m_evidence || index != m_evidenceIndex) {
        m_evidence = items;
        m_evidenceIndex = index;
        Q_EMIT evidenceChanged();
    }
}

} // namespace Councilscope
