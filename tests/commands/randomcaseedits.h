#pragma once

#include <caseedits.h>

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

/// Invented cases and edits of every kind on them.
namespace Councilscope::Testing {

inline const QString ada = QStringLiteral("Ada");
inline const QString leeds = QStringLiteral("Leeds");
inline constexpr int caseCount = 8; // the first half of one council, the second of another
inline constexpr int mentionCount = 4;

inline FactReference fact(int number, int mention)
{
    return {QStringLiteral("ab12"), RecordType::Finding, number * 100 + mention, number * 100 + mention + 9,
        QStringLiteral("Mention %1").arg(mention), 0};
}

inline bool speaksOf(const CaseEntry& entry, int number)
{
    const QVector<FactReference> references = referencesOf(entry.value);
    return std::any_of(references.begin(), references.end(),
        [number](const FactReference& reference) { return reference.start / 100 == number; });
}

/// A case with a few mentions and with what was entered on it.
inline Case caseOf(int number, const QVector<CaseEntry>& entries)
{
    Case made;
    made.key = QStringLiteral("case-%1").arg(number);
    made.council = 2 * number < caseCount ? leeds : QStringLiteral("Barnet");
    made.title = QStringLiteral("Case %1").arg(number);
    made.anchor = fact(number, 0);
    made.opened = PartialDate::year(2010 + number);
    for (int mention = 0; mention < mentionCount; ++mention) {
        CaseEvent event;
        event.kind = mention == 0 ? CaseEventKind::Flagged : CaseEventKind::Repeated;
        event.fact = fact(number, mention);
        made.events.push_back(event);
    }
    for (const CaseEntry& entry : entries) {
        if (!speaksOf(entry, number)) {
            continue;
        }
        if (std::holds_alternative<CaseWork>(entry.value)) {
            made.work = entry;
        } else if (std::holds_alternative<LinkVerdict>(entry.value)) {
            made.links.push_back(entry);
        } else if (std::holds_alternative<CaseFile>(entry.value)) {
            made.files.push_back(entry);
        }
    }
    return made;
}

/// Draws edits of every kind, the same on each run.
class RandomEdits
{
public:
    static constexpr int kinds = 11;

    explicit RandomEdits(quint32 seed)
        : m_random(seed)
    {
    }

    /// One that fits what is entered; it may hold no change at all.
    CaseEdit draw(int kind, const QVector<CaseEntry>& entries)
    {
        const int number = below(caseCount);
        const Case one = caseOf(number, entries);
        const Case other = caseOf(number ^ 1, entries);
        const PartialDate date = PartialDate::month(2020, 1 + below(12));
        switch (kind) {
        case 0:
        case 1:
            return proposalDecided(one, other, kind == 0);
        case 2:
            return merged(one, other);
        case 3:
            return splitCase(one, 1 + below(mentionCount - 1), ada);
        case 4:
            return changeStatus(one, allValues<CaseStatus>().at(below(9)), date, words(), ada);
        case 5:
            return addNote(one, date, words(), ada);
        case 6:
            return noteChanged(any<CaseEventEntry>(entries));
        case 7:
            return removed(any<CaseEventEntry>(entries));
        case 8:
            return writeWork(one, work(), ada);
        case 9:
            return addFile(one, QStringLiteral("plan.odt"), QByteArray("file ") + char('0' + below(3)), ada);
        default:
            return removed(any<CaseFile>(entries));
        }
    }

private:
    int below(int limit) { return int(m_random.bounded(limit)); }
    QString words() { return QStringLiteral("Because of “%1”").arg(m_random.bounded(1000)); }

    CaseWork work()
    {
        CaseWork work; // sometimes an empty one, which removes what is there
        if (below(4) > 0) {
            work.owner = words();
            work.rag = allValues<RagRating>().at(below(4));
            work.due = QDate(2026, 1 + below(12), 1);
        }
        return work;
    }

    CaseEdit proposalDecided(const Case& one, const Case& other, bool isAccepted)
    {
        CaseProposal proposal;
        proposal.council = one.council;
        proposal.earlierCase = one.key;
        proposal.laterCase = other.key;
        proposal.earlier = *one.events.at(below(mentionCount)).fact;
        proposal.later = *other.events.at(below(mentionCount)).fact;
        return decideProposal(proposal, isAccepted, {{one, other}, {}, 0}, ada);
    }

    static CaseEdit merged(const Case& one, const Case& other)
    {
        const bool isOneCase = std::any_of(one.links.begin(), one.links.end(), [&](const CaseEntry& link) {
            const auto& verdict = std::get<LinkVerdict>(link.value);
            return verdict.same
                && QSet{verdict.earlier.start, verdict.later.start} == QSet{one.anchor.start, other.anchor.start};
        });
        return isOneCase ? CaseEdit() : mergeCases(one, other, ada);
    }

    template <typename Value> std::optional<CaseEntry> any(const QVector<CaseEntry>& entries)
    {
        QVector<CaseEntry> fitting;
        std::copy_if(entries.begin(), entries.end(), std::back_inserter(fitting),
            [](const CaseEntry& entry) { return std::holds_alternative<Value>(entry.value); });
        return fitting.isEmpty() ? std::nullopt : std::optional(fitting.at(below(int(fitting.size()))));
    }

    CaseEdit noteChanged(const std::optional<CaseEntry>& note)
    {
        if (!note) {
            return {};
        }
        CaseEntry after = *note;
        std::get<CaseEventEntry>(after.value).text += QStringLiteral(" and ") + words();
        after.when = after.when.addSecs(1);
        return {{{note, after, {}}}, ada, QStringLiteral("A note was changed.")};
    }

    static CaseEdit removed(const std::optional<CaseEntry>& entry)
    {
        return entry ? removeEntry(*entry, ada) : CaseEdit();
    }

    QRandomGenerator m_random;
};

} // namespace Councilscope::Testing
