#include "historyrows.h"

#include "casebiography.h"
#include "casewords.h"
#include "decisionwords.h"
#include "recordevidence.h"

#include <words.h>

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace Councilscope {

namespace {

struct HistoryWords
{
    Q_DECLARE_TR_FUNCTIONS(HistoryRows)
};

/// What tells a fact in the trail from the others of its document.
using Place = std::tuple<QString, int, qsizetype, qsizetype>;

/// The facts of today that the trail speaks of, as evidence.
class Facts
{
public:
    Facts(const QVector<DecisionLogEntry>& entries, const RecordSet& records)
        : m_documents(documentsByHash(records))
    {
        for (const DecisionLogEntry& entry : entries) {
            m_evidence.insert(placeOf(entry), {});
        }
        collect(records.judgements);
        collect(records.findings);
        collect(records.observations);
        collect(records.statements);
        collect(records.reported);
    }

    [[nodiscard]] DocumentRecord document(const QString& sha256) const { return m_documents.value(sha256); }

    /// Where there is no such fact today, the words of that time in their document.
    [[nodiscard]] EvidenceItem evidence(const DecisionLogEntry& entry) const
    {
        const EvidenceItem found = m_evidence.value(placeOf(entry));
        const DocumentRecord document = m_documents.value(entry.sha256);
        if (found.isValid() || document.sha256.isEmpty()) {
            return found;
        }
        SourceSpan source;
        source.documentId = document.id;
        source.sha256 = document.sha256;
        source.file = document.file;
        source.start = entry.start;
        source.end = entry.end;
        source.quote = entry.quote;
        return {recordTypeName(entry.type), valuesText(entry.type, entry.valuesBefore), document.council,
            documentTitle(document), source};
    }

private:
    static Place placeOf(const DecisionLogEntry& entry)
    {
        return {entry.sha256, int(entry.type), entry.start, entry.end};
    }

    template <typename Fact> void collect(const QVector<Fact>& facts)
    {
        for (const Fact& fact : facts) {
            const Place place{fact.source.sha256, int(typeOf(FactRecord(Fact()))), fact.source.start, fact.source.end};
            if (const auto wanted = m_evidence.find(place); wanted != m_evidence.end() && !wanted->isValid()) {
                *wanted = evidenceOf(fact, m_documents.value(fact.source.sha256));
            }
        }
    }

    QHash<QString, DocumentRecord> m_documents;
    QMap<Place, EvidenceItem> m_evidence;
};

HistoryRow rowOf(const DecisionLogEntry& entry, const Facts& facts)
{
    const DocumentRecord document = facts.document(entry.sha256);
    HistoryRow row;
    row.when = entry.when;
    row.user = entry.user;
    row.council = document.council;
    row.what = decisionSentence(entry);
    row.reason = entry.reason;
    row.evidence = facts.evidence(entry);
    row.document = document.sha256.isEmpty() ? HistoryWords::tr("a document that is not in the library any more")
                                             : documentTitle(document);
    const auto [before, after] = changedValues(entry);
    row.before = before;
    row.after = after;
    return row;
}

QString factWords(const FactReference& fact)
{
    return HistoryWords::tr("“%1”", "words of a document").arg(fact.quote.simplified());
}

QString wordsOf(const LinkVerdict& verdict)
{
    const QString pattern = verdict.same ? HistoryWords::tr("%1 and %2 are one matter")
                                         : HistoryWords::tr("%1 and %2 are different matters");
    return pattern.arg(factWords(verdict.earlier), factWords(verdict.later));
}

QString wordsOf(const CaseEventEntry& event)
{
    QStringList parts{caseEventName(event.kind), event.status ? caseStatusName(*event.status) : QString(),
        dateText(event.date), event.text};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString wordsOf(const CaseWork& work)
{
    QStringList parts;
    const auto add = [&](const QString& label, const QString& value) {
        if (!value.isEmpty()) {
            parts << HistoryWords::tr("%1: %2", "name of a value, value").arg(label, value);
        }
    };
    add(HistoryWords::tr("Title"), work.title);
    add(HistoryWords::tr("Owner"), work.owner);
    add(HistoryWords::tr("Due"), work.due.isValid() ? dateText(work.due) : QString());
    add(HistoryWords::tr("R/A/G"), ragName(work.rag));
    add(HistoryWords::tr("Action"), work.action);
    add(HistoryWords::tr("Measure"), work.measure);
    add(HistoryWords::tr("Progress"), work.progress);
    return parts.join(QStringLiteral(" · "));
}

QString wordsOf(const CaseFile& file)
{
    return file.note.isEmpty() ? file.name : QString(file.name + QLatin1String(" · ") + file.note);
}

QString wordsOf(const std::optional<CaseEntry>& side)
{
    return side ? std::visit([](const auto& value) { return wordsOf(value); }, side->value) : QString();
}

HistoryRow rowOf(const CaseLogEntry& entry, const RecordSet& records)
{
    HistoryRow row;
    row.when = entry.when;
    row.user = entry.user;
    row.council = entry.council;
    row.what = entry.text;
    row.before = wordsOf(entry.before);
    row.after = wordsOf(entry.after);
    const std::optional<CaseEntry>& side = entry.after ? entry.after : entry.before;
    const QVector<FactReference> references = side ? referencesOf(side->value) : QVector<FactReference>();
    if (!references.isEmpty()) {
        row.evidence = evidenceOf(references.first(), entry.council, records);
    }
    return row;
}

} // namespace

QVector<HistoryRow> historyRows(
    const QVector<DecisionLogEntry>& decisions, const QVector<CaseLogEntry>& cases, const RecordSet& records)
{
    const Facts facts(decisions, records);
    QVector<HistoryRow> rows;
    rows.reserve(decisions.size() + cases.size());
    for (auto entry = decisions.crbegin(); entry != decisions.crend(); ++entry) {
        rows.push_back(rowOf(*entry, facts));
    }
    for (auto entry = cases.crbegin(); entry != cases.crend(); ++entry) {
        rows.push_back(rowOf(*entry, records));
    }
    std::stable_sort(rows.begin(), rows.end(),
        [](const HistoryRow& left, const HistoryRow& right) { return left.when > right.when; });
    return rows;
}

} // namespace Councilscope
