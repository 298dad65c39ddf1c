#include "caseproposalmodel.h"

#include "casewords.h"
#include "tooltip.h"

#include <words.h>

#include <QLocale>

#include <algorithm>

namespace Councilscope {

namespace {

/// A quick person is ahead of the library: so many ledgers may still propose what was decided.
constexpr int ledgersBehind = 2;

} // namespace

CaseProposalModel::CaseProposalModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void CaseProposalModel::setLedger(std::shared_ptr<const CaseLedger> ledger)
{
    beginResetModel();
    m_ledger = std::move(ledger);
    forgetDecided();
    rebuild();
    endResetModel();
}

void CaseProposalModel::setCouncils(const QStringList& councils)
{
    if (councils != m_councils) {
        beginResetModel();
        m_councils = councils;
        rebuild();
        endResetModel();
    }
}

void CaseProposalModel::setThreshold(double score)
{
    if (score != m_threshold) {
        beginResetModel();
        m_threshold = score;
        rebuild();
        endResetModel();
    }
}

void CaseProposalModel::setDecided(int row)
{
    const CaseProposal& decided = proposal(row);
    beginRemoveRows({}, row, row);
    m_decided.push_back({decided.earlier, decided.later, ledgersBehind});
    rebuild();
    endRemoveRows();
}

bool CaseProposalModel::isDecided(const CaseProposal& proposal) const
{
    return std::any_of(m_decided.cbegin(), m_decided.cend(),
        [&proposal](const Decided& each) { return each.earlier == proposal.earlier && each.later == proposal.later; });
}

void CaseProposalModel::forgetDecided()
{
    for (Decided& each : m_decided) {
        --each.ledgers;
    }
    m_decided.removeIf([](const Decided& each) { return each.ledgers < 0; });
}

void CaseProposalModel::rebuild()
{
    m_rows.clear();
    m_total = 0;
    for (int row = 0; row < m_ledger->proposals.size(); ++row) {
        const CaseProposal& proposal = m_ledger->proposals.at(row);
        if (m_councils.contains(proposal.council) && !isDecided(proposal)) {
            ++m_total;
            if (proposal.score >= m_threshold) {
                m_rows.push_back(row);
            }
        }
    }
    std::stable_sort(m_rows.begin(), m_rows.end(),
        [this](int a, int b) { return m_ledger->proposals.at(a).score > m_ledger->proposals.at(b).score; });
}

int CaseProposalModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CaseProposalModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString CaseProposalModel::dated(const PartialDate& date, const QString& words)
{
    return date.isValid() ? tr("%1: %2", "date, words").arg(shortDateText(date), words.simplified())
                          : words.simplified();
}

QString CaseProposalModel::text(const CaseProposal& proposal, int column)
{
    switch (column) {
    case ScoreColumn:
        return tr("%1 %", "score in per cent").arg(QLocale().toString(qRound(100 * proposal.score)));
    case KindColumn:
        return proposalName(proposal.kind);
    case CouncilColumn:
        return proposal.council;
    case EarlierColumn:
        return dated(proposal.earlierDate, proposal.earlierText);
    case LaterColumn:
        return dated(proposal.laterDate, proposal.laterText);
    case ReasonsColumn:
        return reasonsText(proposal.reasons);
    default:
        return {};
    }
}

QVariant CaseProposalModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const CaseProposal& row = proposal(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return wrappedToolTip(text(row, index.column()));
    case Qt::AccessibleDescriptionRole:
        return QString(proposalQuestion(row.kind) + u' ' + reasonsText(row.reasons));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == ScoreColumn ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole:
        return index.column() == ScoreColumn ? QVariant(row.score)
            : index.column() == KindColumn   ? QVariant(int(row.kind))
                                             : QVariant(text(row, index.column()));
    default:
        return {};
    }
}

QVariant CaseProposalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
        return int(Qt::AlignVCenter | (section == ScoreColumn ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case ScoreColumn:
        return tr("Score");
    case KindColumn:
        return tr("Question");
    case CouncilColumn:
        return tr("Council");
    case EarlierColumn:
        return tr("Earlier");
    case LaterColumn:
        return tr("Later");
    case ReasonsColumn:
        return tr("Reasons");
    default:
        return {};
    }
}

} // namespace Councilscope
