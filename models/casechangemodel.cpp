#include "casechangemodel.h"

#include "casewords.h"
#include "recordevidence.h"
#include "tooltip.h"

#include <words.h>

#include <algorithm>

namespace Councilscope {

namespace {

using Change = CaseChangeRow::Change;

QString changeName(Change change)
{
    switch (change) {
    case Change::Appeared:
        return CaseChangeModel::tr("New");
    case Change::Repeated:
        return CaseChangeModel::tr("Flagged again");
    case Change::Recurred:
        return CaseChangeModel::tr("Came back");
    case Change::Progressing:
        return CaseChangeModel::tr("Better, not met");
    case Change::Met:
        return CaseChangeModel::tr("Met");
    case Change::Silent:
        return CaseChangeModel::tr("Not mentioned");
    }
    return {};
}

QString countText(Change change, int count)
{
    switch (change) {
    case Change::Appeared:
        return CaseChangeModel::tr("%n new", nullptr, count);
    case Change::Repeated:
        return CaseChangeModel::tr("%n flagged again", nullptr, count);
    case Change::Recurred:
        return CaseChangeModel::tr("%n came back", nullptr, count);
    case Change::Progressing:
        return CaseChangeModel::tr("%n better, not met", nullptr, count);
    case Change::Met:
        return CaseChangeModel::tr("%n met", nullptr, count);
    case Change::Silent:
        return CaseChangeModel::tr("%n not mentioned", nullptr, count);
    }
    return {};
}

bool isWord(const CaseEvent& event)
{
    return event.source.isValid() && event.kind != CaseEventKind::Note && event.kind != CaseEventKind::Claim;
}

/// What the inspections say of the case in the end, or, where they are silent, what was said last up to that day.
const CaseEvent* lastWord(const Case& single, const QSet<QString>& inspections, const QDate& day, bool isSilent)
{
    const CaseEvent* found = nullptr;
    for (const CaseEvent& event : single.events) {
        const bool isBefore = !event.date.isValid() || event.date.date <= day;
        if (isWord(event) && (isSilent ? isBefore : inspections.contains(event.inspection))) {
            found = &event;
        }
    }
    return found;
}

} // namespace

QVector<CaseChangeRow> caseChangeRows(const CaseLedger& ledger, const RecordSet& records, const QString& council,
    const QString& earlier, const QString& later)
{
    const QSet<QString> since = inspectionsSince(ledger, records, council, earlier, later);
    const CaseChanges changes = caseChanges(ledger, council, earlier, since);
    const QHash<QString, DocumentRecord> documents = documentsByHash(records);
    QHash<QString, const Case*> cases;
    for (const Case& single : ledger.cases) {
        cases.insert(single.key, &single);
    }
    QVector<CaseChangeRow> rows;
    const auto add = [&](Change change, const QVector<QString>& keys) {
        for (const QString& key : keys) {
            const Case& single = *cases.value(key);
            const CaseEvent* said = lastWord(single, since, ledger.inspections.value(later), change == Change::Silent);
            CaseChangeRow row{.change = change, .title = caseTitle(single)};
            if (said) {
                row.words = said->text.simplified();
                row.date = said->date;
                row.evidence = {caseTitle(single), eventSentence(*said), council,
                    documentTitle(documents.value(said->source.sha256)), said->source};
            }
            rows.push_back(row);
        }
    };
    add(Change::Appeared, changes.appeared);
    add(Change::Repeated, changes.repeated);
    add(Change::Recurred, changes.recurred);
    add(Change::Progressing, changes.progressing);
    add(Change::Met, changes.met);
    const qsizetype spoken = rows.size();
    add(Change::Silent, changes.silent);
    // What was said not long ago is missed most.
    std::stable_sort(rows.begin() + spoken, rows.end(),
        [](const CaseChangeRow& left, const CaseChangeRow& right) { return left.date.date > right.date.date; });
    return rows;
}

QString changesText(const QVector<CaseChangeRow>& rows)
{
    QStringList parts;
    for (const Change change :
        {Change::Appeared, Change::Repeated, Change::Recurred, Change::Progressing, Change::Met, Change::Silent}) {
        const auto count = std::count_if(
            rows.cbegin(), rows.cend(), [change](const CaseChangeRow& row) { return row.change == change; });
        if (count > 0) {
            parts.push_back(countText(change, int(count)));
        }
    }
    return parts.join(QStringLiteral(" · "));
}

CaseChangeModel::CaseChangeModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void CaseChangeModel::setRows(const QVector<CaseChangeRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int CaseChangeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CaseChangeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant CaseChangeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const CaseChangeRow& row = m_rows.at(index.row());
    if (role == Qt::ToolTipRole && !row.evidence.sentence.isEmpty()) {
        return wrappedToolTip(row.evidence.sentence);
    }
    if (role == Qt::AccessibleDescriptionRole) {
        return row.evidence.sentence;
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case ChangeColumn:
        return changeName(row.change);
    case CaseColumn:
        return row.title;
    case WordsColumn:
        return row.words;
    case DateColumn:
        return shortDateText(row.date);
    default:
        return {};
    }
}

QVariant CaseChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case ChangeColumn:
        return tr("Change");
    case CaseColumn:
        return tr("Case");
    case WordsColumn:
        return tr("Last words on it");
    case DateColumn:
        return tr("Said on");
    default:
        return {};
    }
}

} // namespace Councilscope
