#include "caselife.h"

#include "casetitles.h"

#include <algorithm>

namespace Councilscope {

namespace {

using Role = CaseMention::Role;

bool isResolved(CaseStatus status)
{
    return status == CaseStatus::ResolvedStated || status == CaseStatus::ResolvedInferred;
}

bool isClosing(CaseStatus status)
{
    Case closed;
    closed.status = status;
    return closed.isClosed();
}

/// The same rule for all that speaks of one inspection: what it flags itself it cannot mean to be met.
class CaseWalk
{
public:
    explicit CaseWalk(const QVector<CaseMention>& mentions)
        : m_mentions(mentions)
    {
        for (const CaseMention& mention : mentions) {
            if (mention.role == Role::Defect) {
                m_flagging.insert(mention.inspection);
            }
        }
    }

    void walk(CaseLife& life)
    {
        for (const CaseMention& mention : m_mentions) {
            CaseEvent event = mention.event;
            if (mention.role != Role::Entered) {
                event.kind = kindOf(mention, life.made.status);
            }
            const CaseStatus before = life.made.status;
            life.made.status = mention.status ? *mention.status : statusAfter(before, event.kind, event.state);
            if (!isClosing(life.made.status)) {
                life.made.closed = {};
            } else if (life.made.status != before) {
                life.made.closed = event.date;
            }
            event.status = life.made.status;
            life.made.events.push_back(event);
            life.inspections.push_back(mention.inspection);
        }
    }

private:
    CaseEventKind kindOf(const CaseMention& mention, CaseStatus before)
    {
        const bool isFlaggedHere = m_flagging.contains(mention.inspection);
        switch (mention.role) {
        case Role::Defect:
            return kindOfDefect(mention, before);
        case Role::Persists:
        case Role::SetPersists:
            return isFlaggedHere ? CaseEventKind::Note : again(before);
        case Role::Progresses:
        case Role::SetProgresses:
            return isResolved(before) ? CaseEventKind::Note : CaseEventKind::Progressing;
        case Role::Met:
            return isFlaggedHere && mention.event.state != RecordState::Confirmed ? CaseEventKind::Note
                                                                                  : CaseEventKind::ResolvedStated;
        case Role::SetMet:
            return isFlaggedHere                               ? CaseEventKind::Note
                : mention.event.state == RecordState::Inferred ? CaseEventKind::ResolvedInferred
                                                               : CaseEventKind::ResolvedStated;
        case Role::Praised:
            return isClosing(before) ? CaseEventKind::Note : CaseEventKind::ResolvedInferred;
        case Role::Claim:
            return CaseEventKind::Claim;
        case Role::SetPartly:
        case Role::Evidence:
        case Role::Entered:
            return CaseEventKind::Note;
        }
        return CaseEventKind::Note;
    }

    /// Further documents of one inspection are further evidence of one flagging.
    CaseEventKind kindOfDefect(const CaseMention& mention, CaseStatus before)
    {
        const bool isFirst = m_seen.isEmpty();
        const bool isEvidence = m_seen.contains(mention.inspection);
        m_seen.insert(mention.inspection);
        return isFirst || isEvidence ? CaseEventKind::Flagged : again(before);
    }

    static CaseEventKind again(CaseStatus before)
    {
        return isResolved(before) ? CaseEventKind::Recurred : CaseEventKind::Repeated;
    }

    const QVector<CaseMention>& m_mentions;
    QSet<int> m_flagging;
    QSet<int> m_seen;
};

/// The n-th defect of its inspection, kind and body: the same whatever it is linked with.
QString caseKey(const CaseFacts& facts, int opener)
{
    const CaseNode& node = facts.nodes[opener];
    const FindingKind kind = node.finding
        ? node.finding->kind
        : fromKey<FindingKind>(node.statement->about).value_or(FindingKind::AreaForImprovement);
    const QString place = facts.inspectionOf(opener).key + u'/' + key(kind) + u'/' + node.body() + u'/';
    if (node.item > 0) {
        return place + QStringLiteral("unnamed-%1").arg(node.item);
    }
    int number = 1;
    for (int other = 0; other < opener; ++other) {
        const CaseNode& one = facts.nodes[other];
        number += one.finding && one.finding->kind == kind && one.inspection == node.inspection && one.isDefect()
                && one.body() == node.body()
            ? 1
            : 0;
    }
    return place + QString::number(number);
}

QString setKey(const CaseFacts& facts, const SetStatement& set)
{
    if (!set.isDated) {
        return facts.inspectionOf(set.node).key + QStringLiteral("/set-before");
    }
    const QString council = facts.council.toLower().replace(u' ', u'-');
    return QStringLiteral("%1/set-%2").arg(council).arg(set.date.date.year());
}

int unnamedItems(const CaseFacts& facts, const CaseNode& node)
{
    return int(std::count_if(facts.nodes.cbegin(), facts.nodes.cend(),
        [&](const CaseNode& other) { return other.item > 0 && other.statement == node.statement; }));
}

void describe(const CaseBook& book, const CaseDraft& draft, Case& made)
{
    const CaseNode& opener = book.facts.nodes[draft.opener()];
    made.council = book.facts.council;
    made.body = draft.body;
    made.anchor = opener.reference();
    if (opener.finding) {
        made.kind = opener.finding->kind;
        made.title = caseTitle(opener.finding->text);
    } else {
        made.isPlaceholder = true;
        made.kind = fromKey<FindingKind>(opener.statement->about).value_or(FindingKind::AreaForImprovement);
    }
    if (opener.item > 0) {
        made.title = unnamedTitle(made.kind, opener.item, unnamedItems(book.facts, opener));
    }
    made.key = caseKey(book.facts, draft.opener());
    for (const SetStatement& set : book.sets) {
        if (set.node == draft.opener() && set.inspection < 0 && opener.item == 0) {
            made.key = setKey(book.facts, set);
            made.title = setTitle(set.date);
            made.opened = set.date;
        }
    }
    for (const CaseMember& member : draft.members) {
        if (const Finding* finding = book.facts.nodes[member.node].finding) {
            made.isPriority |= finding->kind == FindingKind::PriorityAction;
            for (const QString& theme : finding->themes) {
                if (!made.themes.contains(theme)) {
                    made.themes.push_back(theme);
                }
            }
        }
    }
    made.isPriority |= made.kind == FindingKind::PriorityAction;
}

/// Inspections of special needs and disabilities, and those of boards, look at other things than the rest.
bool looksAt(const CaseFacts& facts, const CaseInspection& inspection, const CaseDraft& draft)
{
    if (draft.body != QLatin1String("local_authority")) {
        return inspection.framework == Framework::Sif;
    }
    const bool isSend = facts.inspectionOf(draft.opener()).framework == Framework::Send;
    return isSend == (inspection.framework == Framework::Send);
}

/// The day on which the report with the last word on the case appeared, when a later inspection is loaded that has
/// none.
void noteSilence(const CaseBook& book, const CaseDraft& draft, const QVector<CaseMention>& mentions, Case& made)
{
    const CaseMention* last = nullptr;
    for (const CaseMention& mention : mentions) {
        const bool isMention = mention.node >= 0 && mention.role != Role::Claim && mention.role != Role::SetPartly;
        last = isMention ? &mention : last;
    }
    if (!last) {
        return;
    }
    made.lastMentioned = last->event.date;
    const CaseInspection& spoke = book.facts.inspections[last->inspection];
    const bool isPassedOver
        = std::any_of(book.facts.inspections.cbegin(), book.facts.inspections.cend(), [&](const CaseInspection& later) {
              return later.isInspection && spoke.isBefore(later) && looksAt(book.facts, later, draft);
          });
    if (isPassedOver && !made.isClosed()) {
        const PartialDate ofDocument = book.facts.documentOf(last->node).published;
        made.silentSince = spoke.published.isValid() ? spoke.published
            : ofDocument.isValid()                   ? ofDocument
                                                     : last->event.date;
    }
}

} // namespace

CaseStatus CaseLife::statusBefore(int inspection) const
{
    CaseStatus status = CaseStatus::Open;
    for (qsizetype index = 0; index < made.events.size() && inspections[index] < inspection; ++index) {
        status = made.events[index].status;
    }
    return status;
}

CaseLife liveCase(const CaseBook& book, int draft)
{
    QVector<CaseMention> mentions = book.mentions[draft];
    std::sort(mentions.begin(), mentions.end(),
        [](const CaseMention& left, const CaseMention& right) { return left.rank() < right.rank(); });
    CaseLife life;
    describe(book, book.drafts[draft], life.made);
    CaseWalk(mentions).walk(life);
    const bool isSet = book.setCases.contains(book.drafts[draft].opener());
    if (!isSet) {
        const auto opened = std::find_if(mentions.cbegin(), mentions.cend(),
            [&](const CaseMention& mention) { return mention.node == book.drafts[draft].opener(); });
        life.made.opened = opened == mentions.cend() ? PartialDate() : opened->event.date;
    }
    noteSilence(book, book.drafts[draft], mentions, life.made);
    return life;
}

} // namespace Councilscope
