#include "caseentries.h"

#include <algorithm>

namespace Councilscope {

namespace {

CaseMention mentionOf(const CaseEntry& entry, const CaseEventEntry& value)
{
    CaseMention mention;
    mention.role = CaseMention::Role::Entered;
    mention.status = value.status;
    CaseEvent& event = mention.event;
    event.kind = value.kind;
    event.date = value.date.isValid() ? value.date : PartialDate::day(entry.when.date());
    event.text = value.text;
    event.state = RecordState::Confirmed;
    event.fact = value.anchor;
    event.by = entry.user;
    event.entry = entry.id;
    mention.position = event.date.date;
    return mention;
}

} // namespace

CaseEntries::CaseEntries(const FactResolver& resolver, const QVector<CaseEntry>& entries)
    : m_resolver(resolver)
    , m_entries(entries)
{
    std::sort(m_entries.begin(), m_entries.end(), [](const CaseEntry& left, const CaseEntry& right) {
        return std::tie(left.when, left.id) < std::tie(right.when, right.id);
    });
}

int CaseEntries::draftOf(const CaseBook& book, const FactReference& anchor) const
{
    const int node = m_resolver.node(anchor);
    return node < 0 ? -1 : book.caseOf.value(node, -1);
}

void CaseEntries::takeEvents(CaseBook& book) const
{
    for (const CaseEntry& entry : m_entries) {
        if (const auto* event = std::get_if<CaseEventEntry>(&entry.value)) {
            if (const int draft = draftOf(book, event->anchor); draft >= 0) {
                book.add(draft, mentionOf(entry, *event));
            }
        }
    }
}

void CaseEntries::takeRest(const CaseBook& book, QVector<CaseLife>& lives) const
{
    QHash<int, int> worked; // case to the node of its plan
    for (const CaseEntry& entry : m_entries) {
        if (const auto* work = std::get_if<CaseWork>(&entry.value)) {
            const int node = m_resolver.node(work->anchor);
            const int draft = node < 0 ? -1 : book.caseOf.value(node, -1);
            if (draft >= 0 && (!worked.contains(draft) || node < worked.value(draft))) {
                worked.insert(draft, node);
                lives[draft].made.work = entry;
            }
        } else if (const auto* file = std::get_if<CaseFile>(&entry.value)) {
            if (const int draft = draftOf(book, file->anchor); draft >= 0) {
                lives[draft].made.files.push_back(entry);
            }
        } else if (const auto* link = std::get_if<LinkVerdict>(&entry.value)) {
            const int earlier = draftOf(book, link->earlier);
            const int later = draftOf(book, link->later);
            const bool isWaiting = m_resolver.node(link->earlier) < 0 || m_resolver.node(link->later) < 0;
            const QSet<int> linked = isWaiting ? QSet<int>() : QSet<int>{earlier, later};
            for (const int draft : linked) {
                if (draft >= 0) {
                    lives[draft].made.links.push_back(entry);
                }
            }
        }
    }
    for (CaseLife& life : lives) {
        if (life.made.work) {
            const QString& title = std::get<CaseWork>(life.made.work->value).title;
            life.made.title = title.isEmpty() ? life.made.title : title;
        }
    }
}

} // namespace Councilscope
