#pragma once

#include "comparisonrecords.h"

/// Records of an invented past, enough for a page of gaps. All sentences are our own.
namespace Councilscope::Testing {

/// Leeds: inspected in 2015, visited in 2019 (the letter is loaded), listed in a published table for 2022; the report
/// of 2015 speaks of a judgement of May 2012 that nobody loaded, and says that it makes seven points where three are
/// named. Cumberland exists since 2023.
class CoverageRecords
{
public:
    CoverageRecords()
    {
        add(Framework::Sif, QDate(2015, 5, 22), DocumentKind::FullReport);
        for (int i = 0; i < 3; ++i) {
            addFinding(m_last, i);
        }
        addCount(m_last, 7);
        mention(m_last, StatementKind::PreviousJudgement, PartialDate::month(2012, 5),
            QStringLiteral("The inspection before was in May 2012 and found services to be good"));
        add(Framework::Fv, QDate(2019, 11, 6), DocumentKind::LetterFocusedVisit);
        table = document(QStringLiteral("outcomes"), {}, Framework::Unknown, PartialDate::day(QDate(2023, 9, 1)),
            DocumentKind::Dataset);
        table.title = QStringLiteral("Outcomes of inspections");
        records.documents.push_back(table);
        addListed(Framework::Ilacs, QDate(2022, 3, 11));
    }

    /// A report or letter with its inspection; `kind` may be news.
    DocumentRecord add(Framework framework, const QDate& end, DocumentKind kind)
    {
        m_last = document(QStringLiteral("%1-%2-%3").arg(council, key(framework), end.toString(Qt::ISODate)), council,
            framework, PartialDate::day(end.addDays(40)), kind);
        records.documents.push_back(m_last);
        Inspection inspection = inspectionAt(framework, end);
        inspection.start = PartialDate::day(end.addDays(-3));
        inspection.published = m_last.published;
        inspection.documents = {m_last.sha256};
        inspection.evidence = {span(m_last, 1, 10, QStringLiteral("Dates of the inspection"))};
        records.inspections.push_back(inspection);
        ReportedInspection reported;
        reported.id = m_last.id;
        reported.council = council;
        reported.inspection = inspection.key;
        reported.said = inspection;
        reported.source = inspection.evidence.first();
        records.reported.push_back(reported);
        return m_last;
    }

    void addListed(Framework framework, const QDate& end)
    {
        Inspection inspection = inspectionAt(framework, end);
        inspection.documents = {table.sha256};
        inspection.evidence = {span(table, 0, 900 + records.inspections.size(), QStringLiteral("Leeds, a row"))};
        records.inspections.push_back(inspection);
    }

    Statement mention(const DocumentRecord& from, StatementKind kind, const PartialDate& date, const QString& words,
        const QString& about = {})
    {
        Statement statement;
        statement.id = records.statements.size() + 1;
        statement.council = council;
        statement.inspection = from.sha256;
        statement.kind = kind;
        statement.about = about.isEmpty() && kind != StatementKind::PreviousJudgement
            ? key(FindingKind::AreaForImprovement)
            : about;
        statement.value = key(Grade::Good);
        statement.date = date;
        statement.source = span(from, 4, 2000 + 100 * records.statements.size(), words);
        records.statements.push_back(statement);
        return statement;
    }

    void addCount(const DocumentRecord& in, int stated)
    {
        Statement statement = mention(in, StatementKind::StatedCount, {}, QStringLiteral("seven things to do better"));
        statement.value = QString::number(stated);
        statement.about = key(FindingKind::AreaForImprovement);
        records.statements.last() = statement;
    }

    void addFinding(const DocumentRecord& in, int number)
    {
        Finding finding;
        finding.id = records.findings.size() + 1;
        finding.council = council;
        finding.inspection = in.sha256;
        finding.kind = FindingKind::AreaForImprovement;
        finding.ordinal = number + 1;
        finding.text = QStringLiteral("Plans that say who does what by when (%1)").arg(number);
        finding.source = span(in, 3, 1000 + 80 * records.findings.size(), finding.text);
        records.findings.push_back(finding);
    }

    [[nodiscard]] DocumentRecord last() const { return m_last; }

    QString council = QStringLiteral("Leeds");
    RecordSet records;
    DocumentRecord table;

private:
    /// Its key is the hash of the document that add() makes of it.
    [[nodiscard]] Inspection inspectionAt(Framework framework, const QDate& end) const
    {
        Inspection inspection;
        inspection.id = records.inspections.size() + 1;
        inspection.key = QStringLiteral("%1-%2-%3").arg(council, key(framework), end.toString(Qt::ISODate));
        inspection.council = council;
        inspection.framework = framework;
        inspection.end = PartialDate::day(end);
        return inspection;
    }

    DocumentRecord m_last;
};

} // namespace Councilscope::Testing
