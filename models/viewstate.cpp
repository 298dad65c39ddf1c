#include "viewstate.h"

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

void ViewState::setCouncils(const QStringList& councils)
{
    if (councils != m_councils) {
        m_councils = councils;
        Q_EMIT councilsChanged();
    }
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
    if (item != m_evidence) {
        m_evidence = item;
        Q_EMIT evidenceChanged();
    }
}

} // namespace Councilscope
