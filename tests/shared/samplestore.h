#pragma once

#include <library.h>
#include <sha256.h>

#include <codepoints.h>

/// Documents for tests of the store, put together from a few values.
namespace Councilscope {

/// A document of two pages that reports one inspection with a fact of each kind. Different `name`s make different
/// bytes.
class SampleDocument
{
public:
    explicit SampleDocument(const QString& name, const QString& council = QStringLiteral("Leeds"))
    {
        m_document.bytes = name.toUtf8();
        m_document.text = QStringLiteral("Report on 𝔖 %1\nLeaders are good.\n\fThere are 1,269 children in need.\n"
                                         "The council should improve its caseloads.\n")
                              .arg(name);
        m_document.pageStarts = {0, m_document.text.indexOf(QLatin1Char('\f')) + 1};
        m_document.pageSizes = {{595, 842}, {595, 842}};
        DocumentRecord& record = m_document.facts.document;
        record.sha256 = sha256Of(m_document.bytes);
        record.file = name + QLatin1String(".pdf");
        record.kind = DocumentKind::FullReport;
        record.kindConfidence = 0.9;
        record.publisher = QStringLiteral("Ofsted");
        record.title = QStringLiteral("Report on %1").arg(name);
        record.council = council;
        record.framework = Framework::Ilacs;
        record.pages = 2;
        record.imported = QDateTime(QDate(2024, 5, 6), QTime(7, 8, 9), Qt::UTC);
    }

    SampleDocument& kind(DocumentKind kind)
    {
        m_document.facts.document.kind = kind;
        return *this;
    }

    /// An inspection with its first and last day; empty texts: not known.
    SampleDocument& inspected(
        const QString& start, const QString& end, Framework framework = Framework::Ilacs, Grade grade = Grade::Unknown)
    {
        Inspection inspection;
        inspection.council = m_document.facts.document.council;
        inspection.framework = framework;
        inspection.start = PartialDate::fromIso(start);
        inspection.end = PartialDate::fromIso(end);
        inspection.overallGrade = grade;
        inspection.evidence = {span(QStringLiteral("Report"))};
        m_document.facts.inspection = inspection;
        m_document.facts.document.framework = framework;
        return *this;
    }

    SampleDocument& published(const QString& date)
    {
        m_document.facts.document.published = PartialDate::fromIso(date);
        if (m_document.facts.inspection) {
            m_document.facts.inspection->published = PartialDate::fromIso(date);
        }
        return *this;
    }

    SampleDocument& withFacts()
    {
        const QString council = m_document.facts.document.council;
        m_document.facts.judgements = {{.council = council,
            .area = Area::Leadership,
            .grade = Grade::Good,
            .gradeAsPrinted = QStringLiteral("good"),
            .confidence = 0.75,
            .source = span(QStringLiteral("Leaders are good"))}};
        m_document.facts.findings = {{.council = council,
            .kind = FindingKind::AreaForImprovement,
            .ordinal = 1,
            .text = QStringLiteral("improve its caseloads"),
            .themes = {QStringLiteral("workforce"), QStringLiteral("front_door")},
            .speaker = QStringLiteral("inspectorate"),
            .body = QStringLiteral("local_authority"),
            .source = span(QStringLiteral("improve its caseloads"))}};
        m_document.facts.observations = {{.council = council,
            .areaCode = QStringLiteral("E08000035"),
            .metric = QStringLiteral("children_in_need"),
            .value = 1269,
            .qualifier = Qualifier::About,
            .asOf = PartialDate::month(2022, 3),
            .source = span(QStringLiteral("1,269 children in need"))}};
        m_document.facts.statements = {{.council = council,
            .kind = StatementKind::Claim,
            .about = QStringLiteral("caseloads"),
            .value = QStringLiteral("improve"),
            .date = PartialDate::year(2020, RecordState::Inferred),
            .speaker = QStringLiteral("council"),
            .state = RecordState::Inferred,
            .confidence = 0.5,
            .source = span(QStringLiteral("The council should improve"))}};
        m_document.facts.notes = {{QStringLiteral("A table could not be read."), 2}};
        return *this;
    }

    SampleDocument& stating(const Statement& statement)
    {
        Statement own = statement;
        own.council = m_document.facts.document.council;
        own.source = span(QStringLiteral("Report"));
        m_document.facts.statements.push_back(own);
        return *this;
    }

    /// The first place of the words in the text.
    [[nodiscard]] SourceSpan span(const QString& words) const
    {
        const CodePointMap points(m_document.text);
        SourceSpan span;
        span.sha256 = m_document.facts.document.sha256;
        span.file = m_document.facts.document.file;
        span.start = m_document.text.indexOf(words);
        span.end = span.start + words.size();
        span.pointStart = points.toCodePoint(span.start);
        span.pointEnd = points.toCodePoint(span.end);
        span.quote = words;
        span.page = span.start >= m_document.pageStarts[1] ? 2 : 1;
        span.boxes = {{span.page, {0.125, 0.25, 0.5, 0.28125}}};
        span.ruleId = QStringLiteral("sample.rule");
        span.ruleVersion = 3;
        return span;
    }

    [[nodiscard]] const StoredDocument& document() const { return m_document; }
    [[nodiscard]] StoredDocument& document() { return m_document; }
    [[nodiscard]] QString sha256() const { return m_document.facts.document.sha256; }

private:
    StoredDocument m_document;
};

} // namespace Councilscope
