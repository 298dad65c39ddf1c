#include "casechanges.h"

#include "frameworkfamily.h"

#include <period.h>

#include <QMap>
#include <QSet>

#include <algorithm>

namespace Councilscope {

namespace {

bool isOpen(CaseStatus status)
{
    Case one;
    one.status = status;
    return !one.isClosed();
}

/// The program's events that inspections themselves bring: neither claims nor notes nor what people entered.
bool isWordOf(const CaseEvent& event, const QSet<QString>& inspections)
{
    return inspections.contains(event.inspection) && event.source.isValid() && event.kind != CaseEventKind::Claim
        && event.kind != CaseEventKind::Note;
}

/// The status after everything that was said up to and with the day.
std::optional<CaseStatus> statusOn(const Case& one, const QDate& day, const CaseLedger& ledger)
{
    std::optional<CaseStatus> status;
    for (const CaseEvent& event : one.events) {
        const QDate date = event.inspection.isEmpty() ? event.date.date : ledger.inspections.value(event.inspection);
        if (!date.isValid() || date <= day) {
            status = event.status;
        }
    }
    return status;
}

/// What the inspections say in the end; further evidence of a flagging weighs nothing against anything else.
std::optional<CaseEventKind> wordOn(const Case& one, const QSet<QString>& inspections)
{
    std::optional<CaseEventKind> word;
    for (const CaseEvent& event : one.events) {
        if (isWordOf(event, inspections) && (!word || event.kind != CaseEventKind::Flagged)) {
            word = event.kind;
        }
    }
    return word;
}

bool isOpenedBy(const Case& one, const QSet<QString>& inspections)
{
    const auto first = std::find_if(
        one.events.cbegin(), one.events.cend(), [](const CaseEvent& event) { return event.source.isValid(); });
    return first != one.events.cend() && inspections.contains(first->inspection);
}

QVector<QString>* listFor(CaseEventKind kind, CaseChanges& changes)
{
    switch (kind) {
    case CaseEventKind::Flagged:
    case CaseEventKind::Repeated:
        return &changes.repeated;
    case CaseEventKind::Progressing:
        return &changes.progressing;
    case CaseEventKind::ResolvedStated:
    case CaseEventKind::ResolvedInferred:
        return &changes.met;
    case CaseEventKind::Recurred:
        return &changes.recurred;
    default:
        return nullptr;
    }
}

bool areComparable(Framework earlier, Framework later)
{
    const FrameworkFamily before = familyOf(earlier);
    const FrameworkFamily now = familyOf(later);
    return now == FrameworkFamily::Full ? before == FrameworkFamily::Full
                                        : (before == FrameworkFamily::Send) == (now == FrameworkFamily::Send);
}

std::optional<int> median(QVector<int> values)
{
    if (values.isEmpty()) {
        return std::nullopt;
    }
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

/// One theme while it is counted.
struct ThemeCount
{
    ThemeHistory history;
    QVector<int> months;
    QMap<QString, QDate> flagged; ///< council to the last day on which it was flagged for the theme
};

bool everCameBack(const Case& one)
{
    return std::any_of(one.events.cbegin(), one.events.cend(),
        [](const CaseEvent& event) { return event.kind == CaseEventKind::Recurred; });
}

void count(const Case& one, ThemeCount& theme)
{
    ThemeHistory& history = theme.history;
    ++history.cases;
    history.open += one.isClosed() ? 0 : 1;
    history.resolved += one.status == CaseStatus::ResolvedStated ? 1 : 0;
    history.inferred += one.status == CaseStatus::ResolvedInferred ? 1 : 0;
    history.recurred += everCameBack(one) ? 1 : 0;
    const bool isResolved = one.status == CaseStatus::ResolvedStated || one.status == CaseStatus::ResolvedInferred;
    if (isResolved && one.opened.isValid() && one.closed.isValid()) {
        theme.months.push_back(monthsBetween(one.opened.date, one.closed.date));
    }
    QDate& last = theme.flagged[one.council];
    for (const CaseEvent& event : one.events) {
        const bool isFlag = event.kind == CaseEventKind::Flagged || event.kind == CaseEventKind::Repeated
            || event.kind == CaseEventKind::Recurred;
        if (isFlag && event.date.isValid() && (!last.isValid() || last < event.date.date)) {
            last = event.date.date;
        }
    }
}

/// Where the latest word on the theme is praise, later than the last time that the theme was flagged.
void noteStrengths(const CaseLedger& ledger, const RecordSet& records, QMap<QString, ThemeCount>& themes)
{
    for (const Finding& finding : records.findings) {
        const QDate date = ledger.inspections.value(finding.inspection);
        for (const QString& key : finding.kind == FindingKind::Strength ? finding.themes : QStringList()) {
            const auto theme = themes.find(key);
            const QDate flagged = theme == themes.end() ? QDate() : theme->flagged.value(finding.council);
            if (flagged.isValid() && flagged < date && !theme->history.fromDefectToStrength.contains(finding.council)) {
                theme->history.fromDefectToStrength.push_back(finding.council);
            }
        }
    }
}

QVector<ThemeHistory> commonestFirst(QMap<QString, ThemeCount>& themes)
{
    QVector<ThemeHistory> histories;
    for (auto theme = themes.begin(); theme != themes.end(); ++theme) {
        ThemeHistory history = theme->history;
        history.theme = theme.key();
        history.councils = int(theme->flagged.size());
        history.medianMonthsToResolved = median(theme->months);
        history.fromDefectToStrength.sort();
        histories.push_back(history);
    }
    std::sort(histories.begin(), histories.end(), [](const ThemeHistory& left, const ThemeHistory& right) {
        return std::tuple(-left.cases, -left.councils, left.theme)
            < std::tuple(-right.cases, -right.councils, right.theme);
    });
    return histories;
}

} // namespace

CaseChanges caseChanges(
    const CaseLedger& ledger, const QString& council, const QString& earlier, const QSet<QString>& since)
{
    CaseChanges changes;
    const QDate before = ledger.inspections.value(earlier);
    for (const Case& one : ledger.cases) {
        if (one.council != council) {
            continue;
        }
        const std::optional<CaseEventKind> word = wordOn(one, since);
        if (word && isOpenedBy(one, since)) {
            changes.appeared.push_back(one.key);
        } else if (word) {
            if (QVector<QString>* list = listFor(*word, changes)) {
                list->push_back(one.key);
            }
        } else if (const std::optional<CaseStatus> status = statusOn(one, before, ledger); status && isOpen(*status)) {
            changes.silent.push_back(one.key);
        }
    }
    return changes;
}

QSet<QString> inspectionsSince(const CaseLedger& ledger, const RecordSet& records, const QString& council,
    const QString& earlier, const QString& later)
{
    const QDate from = ledger.inspections.value(earlier);
    const QDate to = ledger.inspections.value(later);
    const auto known = std::find_if(records.inspections.cbegin(), records.inspections.cend(),
        [&later](const Inspection& each) { return each.key == later; });
    const bool isSend = known != records.inspections.cend() && known->framework == Framework::Send;
    QSet<QString> since{later};
    for (const Inspection& each : records.inspections) {
        const QDate day = ledger.inspections.value(each.key);
        if (each.council == council && (each.framework == Framework::Send) == isSend && from < day && day < to) {
            since.insert(each.key);
        }
    }
    return since;
}

qsizetype inspectionToCompare(const QVector<Inspection>& earlier, const Inspection& later)
{
    const auto found = std::find_if(earlier.cbegin(), earlier.cend(),
        [&later](const Inspection& each) { return areComparable(each.framework, later.framework); });
    return found != earlier.cend() ? found - earlier.cbegin() : std::min<qsizetype>(earlier.size(), 1) - 1;
}

QVector<ThemeHistory> themeHistories(const CaseLedger& ledger, const RecordSet& records, const QStringList& councils,
    const QDate& from, const QDate& to, const QVector<Framework>& frameworks)
{
    QHash<QString, Framework> frameworkOf;
    for (const Inspection& inspection : records.inspections) {
        frameworkOf.insert(inspection.key, inspection.framework);
    }
    QMap<QString, ThemeCount> themes;
    for (const Case& one : ledger.cases) {
        const QString inspection = one.events.isEmpty() ? QString() : one.events.first().inspection;
        const QDate opened = one.opened.date;
        const bool isChosen = (councils.isEmpty() || councils.contains(one.council))
            && (frameworks.isEmpty() || frameworks.contains(frameworkOf.value(inspection)))
            && (!from.isValid() || (opened.isValid() && from <= opened))
            && (!to.isValid() || (opened.isValid() && opened <= to));
        for (const QString& theme : isChosen ? one.themes : QStringList()) {
            count(one, themes[theme]);
        }
    }
    noteStrengths(ledger, records, themes);
    return commonestFirst(themes);
}

} // namespace Councilscope
