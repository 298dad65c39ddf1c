#pragma once

#include <caseledger.h>
#include <sha256.h>

/// Records for tests of cases, put together from a few words. The sentences are our own.
namespace Councilscope {

class LedgerFixture
{
public:
    explicit LedgerFixture(const QString& council = QStringLiteral("Leeds"))
        : m_council(council)
    {
    }

    /// A document of its own inspection; `end` in ISO, also "2013-10" or "2013", empty: no date is known.
    LedgerFixture& report(Framework framework, const QString& end, DocumentKind kind = DocumentKind::FullReport)
    {
        Inspection inspection;
        inspection.key = QStringLiteral("%1-%2-%3").arg(m_council.toLower(), key(framework), end);
        inspection.council = m_council;
        inspection.framework = framework;
        inspection.end = PartialDate::fromIso(end);
        m_records.inspections.push_back(inspection);
        return document(kind);
    }

    /// A further document of the last inspection.
    LedgerFixture& document(DocumentKind kind)
    {
        DocumentRecord document;
        document.id = m_records.documents.size() + 1;
        document.council = m_council;
        document.kind = kind;
        document.file = QStringLiteral("%1 %2.pdf").arg(m_records.inspections.last().key, key(kind));
        document.sha256 = sha256Of(document.file.toUtf8());
        m_records.inspections.last().documents.push_back(document.sha256);
        m_records.documents.push_back(document);
        m_text.clear();
        return *this;
    }

    LedgerFixture& published(const QString& date)
    {
        m_records.inspections.last().published = m_records.documents.last().published = PartialDate::fromIso(date);
        return *this;
    }

    LedgerFixture& finding(FindingKind kind, const QString& text, const QStringList& themes = {},
        const QString& body = QStringLiteral("local_authority"),
        const QString& speaker = QStringLiteral("inspectorate"))
    {
        Finding finding;
        finding.id = m_records.findings.size() + 1;
        finding.council = m_council;
        finding.inspection = m_records.inspections.last().key;
        finding.kind = kind;
        finding.ordinal = int(m_records.findings.size()) + 1;
        finding.text = text;
        finding.themes = themes;
        finding.body = body;
        finding.speaker = speaker;
        m_text += text + u'\n';
        finding.source = source(text, m_text.size() - text.size() - 1);
        m_records.findings.push_back(finding);
        return *this;
    }

    LedgerFixture& defect(const QString& text, const QStringList& themes = {QStringLiteral("workforce")})
    {
        return finding(FindingKind::AreaForImprovement, text, themes);
    }

    LedgerFixture& strength(const QString& text, const QStringList& themes = {QStringLiteral("workforce")})
    {
        return finding(FindingKind::Strength, text, themes);
    }

    /// Where the document has the words already it stands there, else at the end.
    LedgerFixture& statement(StatementKind kind, const QString& quote, const QString& about, const QString& value = {},
        const QString& date = {}, const QString& speaker = QStringLiteral("inspectorate"))
    {
        Statement statement;
        statement.id = m_records.statements.size() + 1;
        statement.council = m_council;
        statement.inspection = m_records.inspections.last().key;
        statement.kind = kind;
        statement.about = about;
        statement.value = value;
        statement.date = PartialDate::fromIso(date);
        statement.speaker = speaker;
        if (!m_text.contains(quote)) {
            m_text += quote + u'\n';
        }
        statement.source = source(quote, m_text.indexOf(quote));
        m_records.statements.push_back(statement);
        return *this;
    }

    [[nodiscard]] const RecordSet& records() const { return m_records; }
    [[nodiscard]] RecordSet& records() { return m_records; }
    /// The n-th finding or statement so far, from 0.
    [[nodiscard]] FactReference findingAt(qsizetype index) const { return referenceTo(m_records.findings[index]); }
    [[nodiscard]] FactReference statementAt(qsizetype index, int item = 0) const
    {
        return referenceTo(m_records.statements[index], item);
    }

    [[nodiscard]] CaseEntry entry(const CaseEntryValue& value, int minute = 0) const
    {
        return {QStringLiteral("entry-%1-%2").arg(minute).arg(value.index()), m_council, value,
            QStringLiteral("A. Reader"), QDateTime(QDate(2026, 1, 5), QTime(9, minute), Qt::UTC)};
    }
    [[nodiscard]] CaseEntry verdict(
        const FactReference& earlier, const FactReference& later, bool same, int minute = 0) const
    {
        return entry(LinkVerdict{earlier, later, same}, minute);
    }

    [[nodiscard]] CaseLedger ledger(const QVector<CaseEntry>& entries = {}) const
    {
        static const FindingLinker linker;
        return caseLedger(m_records, entries, linker);
    }

private:
    [[nodiscard]] SourceSpan source(const QString& quote, qsizetype start) const
    {
        SourceSpan span;
        span.documentId = m_records.documents.last().id;
        span.sha256 = m_records.documents.last().sha256;
        span.file = m_records.documents.last().file;
        span.start = span.pointStart = start;
        span.end = span.pointEnd = start + quote.size();
        span.quote = quote;
        span.ruleId = QStringLiteral("sample.rule");
        return span;
    }

    RecordSet m_records;
    QString m_council;
    QString m_text; ///< of the last document
};

/// "flagged 2014-05-21, repeated 2018-06-22".
[[nodiscard]] inline QString lifeOf(const Case& one)
{
    QStringList events;
    for (const CaseEvent& event : one.events) {
        events << key(event.kind) + u' ' + event.date.toIso();
    }
    return events.join(QStringLiteral(", "));
}

/// "open, persisting" in the order of the ledger.
[[nodiscard]] inline QString statusesOf(const CaseLedger& ledger)
{
    QStringList statuses;
    for (const Case& one : ledger.cases) {
        statuses << key(one.status);
    }
    return statuses.join(QStringLiteral(", "));
}

} // namespace Councilscope
