#include "caseedits.h"

#include "casewords.h"

#include <sha256.h>

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>

namespace Councilscope {

namespace {

struct CaseEdits
{
    Q_DECLARE_TR_FUNCTIONS(CaseEdits)
};

CaseEntry entry(const QString& council, CaseEntryValue value, const QString& user)
{
    // The library keeps thousandths of a second; the same value comes back when it is read.
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
    return {QUuid::createUuid().toString(QUuid::WithoutBraces), council, std::move(value), user, now};
}

CaseEdit single(CaseChange change, const QString& user, const QString& text)
{
    return {{std::move(change)}, user, text};
}

/// What a person said before of the same pair.
std::optional<CaseEntry> verdictOn(const FactReference& a, const FactReference& b, const QVector<CaseEntry>& links)
{
    for (const CaseEntry& link : links) {
        const auto* verdict = std::get_if<LinkVerdict>(&link.value);
        if (verdict
            && ((verdict->earlier == a && verdict->later == b) || (verdict->earlier == b && verdict->later == a))) {
            return link;
        }
    }
    return std::nullopt;
}

void addVerdict(CaseEdit& edit, const QString& council, const LinkVerdict& verdict, const QVector<CaseEntry>& links)
{
    CaseChange change;
    change.before = verdictOn(verdict.earlier, verdict.later, links);
    change.after = entry(council, verdict, edit.user);
    if (change.before) {
        if (std::get<LinkVerdict>(change.before->value) == verdict) {
            return;
        }
        change.after->id = change.before->id;
    }
    edit.changes.push_back(change);
}

/// The facts behind the events `from` to `to` (exclusive), each once.
QVector<FactReference> factsOf(const Case& of, qsizetype from, qsizetype to)
{
    QVector<FactReference> facts;
    for (qsizetype event = from; event < to; ++event) {
        const std::optional<FactReference>& fact = of.events.at(event).fact;
        if (fact && !facts.contains(*fact)) {
            facts.push_back(*fact);
        }
    }
    return facts;
}

bool isBlank(const CaseWork& work)
{
    CaseWork blank;
    blank.anchor = work.anchor;
    return work == blank;
}

} // namespace

CaseEdit changeStatus(
    const Case& of, CaseStatus status, const PartialDate& date, const QString& text, const QString& user)
{
    const CaseEventEntry event{of.anchor, eventBefore(status), status, date, text};
    return single({std::nullopt, entry(of.council, event, user), {}}, user,
        CaseEdits::tr("Change status to “%1”: %2", "status, title of the case")
            .arg(caseStatusName(status), caseTitle(of)));
}

CaseEdit changeStatus(
    const QVector<Case>& cases, CaseStatus status, const PartialDate& date, const QString& text, const QString& user)
{
    CaseEdit edit{{}, user,
        CaseEdits::tr("Change status to “%1”: %n case(s)", "status", int(cases.size())).arg(caseStatusName(status))};
    for (const Case& each : cases) {
        const CaseEdit one = changeStatus(each, status, date, text, user);
        edit.text = cases.size() == 1 ? one.text : edit.text;
        edit.changes += one.changes;
    }
    return edit;
}

CaseEdit addNote(const Case& of, const PartialDate& date, const QString& text, const QString& user)
{
    const CaseEventEntry event{of.anchor, CaseEventKind::Note, std::nullopt, date, text};
    return single({std::nullopt, entry(of.council, event, user), {}}, user,
        CaseEdits::tr("Add note: %1", "title of the case").arg(caseTitle(of)));
}

CaseEdit writeWork(const Case& of, const CaseWork& work, const QString& user)
{
    CaseChange change;
    change.before = of.work;
    const CaseWork* known = workOf(of);
    CaseWork kept = work;
    kept.anchor = known ? known->anchor : of.anchor;
    if (!isBlank(kept)) {
        change.after = entry(of.council, kept, user);
        change.after->id = change.before ? change.before->id : change.after->id;
    }
    return {change.before || change.after ? QVector<CaseChange>{change} : QVector<CaseChange>{}, user,
        CaseEdits::tr("Change plan: %1", "title of the case").arg(caseTitle(of))};
}

CaseEdit addFile(const Case& of, const QString& name, const QByteArray& bytes, const QString& user)
{
    const QString sha256 = sha256Of(bytes);
    const CaseFile file{of.anchor, name, sha256, bytes.size(), {}};
    return single({std::nullopt, entry(of.council, file, user), bytes}, user,
        CaseEdits::tr("Add file “%1”: %2", "file, title of the case").arg(name, caseTitle(of)));
}

CaseEdit removeEntry(const CaseEntry& removed, const QString& user)
{
    const auto* file = std::get_if<CaseFile>(&removed.value);
    return single({removed, std::nullopt, {}}, user,
        file ? CaseEdits::tr("Remove file “%1”").arg(file->name) : CaseEdits::tr("Take back"));
}

CaseEdit decideProposal(const CaseProposal& proposal, bool isAccepted, const CaseLedger& ledger, const QString& user)
{
    CaseEdit edit{{}, user, isAccepted ? CaseEdits::tr("Accept link") : CaseEdits::tr("Reject link")};
    QVector<CaseEntry> links;
    for (const Case& each : ledger.cases) {
        if (each.key == proposal.earlierCase || each.key == proposal.laterCase) {
            links += each.links;
        }
    }
    addVerdict(edit, proposal.council, {proposal.earlier, proposal.later, isAccepted}, links);
    return edit;
}

CaseEdit mergeCases(const Case& earlier, const Case& later, const QString& user)
{
    CaseEdit edit{
        {}, user, CaseEdits::tr("Merge “%1” and “%2”", "titles of cases").arg(caseTitle(earlier), caseTitle(later))};
    // Where a person split the two before, those words are taken back.
    for (const CaseEntry& link : earlier.links) {
        const auto* verdict = std::get_if<LinkVerdict>(&link.value);
        if (verdict && !verdict->same && later.links.contains(link)) {
            edit.changes.push_back({link, std::nullopt, {}});
        }
    }
    LinkVerdict verdict{earlier.anchor, later.anchor, true};
    const bool isTurned = later.opened.isValid() && earlier.opened.isValid() && later.opened.date < earlier.opened.date;
    if (isTurned) {
        std::swap(verdict.earlier, verdict.later);
    }
    CaseChange change{std::nullopt, entry(earlier.council, verdict, user), {}};
    const auto contrary = std::find_if(edit.changes.begin(), edit.changes.end(), [&](const CaseChange& each) {
        const auto& taken = std::get<LinkVerdict>(each.before->value);
        return taken.earlier == verdict.earlier && taken.later == verdict.later;
    });
    if (contrary != edit.changes.end()) {
        change.after->id = contrary->before->id;
        contrary->after = change.after;
    } else {
        edit.changes.push_back(change);
    }
    return edit;
}

bool canSplit(const Case& of, int event)
{
    if (event <= 0 || event >= of.events.size() || !of.events.at(event).fact) {
        return false;
    }
    const QVector<FactReference> before = factsOf(of, 0, event);
    return !before.isEmpty() && !before.contains(*of.events.at(event).fact);
}

CaseEdit splitCase(const Case& of, int event, const QString& user)
{
    CaseEdit edit{{}, user, CaseEdits::tr("Split case: %1", "title of the case").arg(caseTitle(of))};
    if (!canSplit(of, event)) {
        return edit;
    }
    const QVector<FactReference> before = factsOf(of, 0, event);
    const QVector<FactReference> after = factsOf(of, event, of.events.size());
    for (const FactReference& earlier : before) {
        for (const FactReference& later : after) {
            if (earlier != later && !before.contains(later)) {
                addVerdict(edit, of.council, {earlier, later, false}, of.links);
            }
        }
    }
    // What was one case by way of an earlier mention stays one.
    for (qsizetype next = 1; next < after.size(); ++next) {
        if (!before.contains(after.at(next))) {
            addVerdict(edit, of.council, {after.first(), after.at(next), true}, of.links);
        }
    }
    return edit;
}

} // namespace Councilscope
