#include "recordevidence.h"

#include <metricseries.h>
#include <words.h>

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Councilscope {

namespace {

struct EvidenceWords
{
    Q_DECLARE_TR_FUNCTIONS(RecordEvidence)
};

EvidenceItem item(const QString& heading, const QString& sentence, const QString& council, const SourceSpan& source,
    const DocumentRecord& document)
{
    const QString title = document.sha256.isEmpty() ? source.file : documentTitle(document);
    return {heading, sentence, council, title, source};
}

QString capitalised(QString text)
{
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

// The value of a statement is a key where there is one, else what was printed.
QString statementValue(const Statement& statement)
{
    if (const auto grade = fromKey<Grade>(statement.value); grade && *grade != Grade::Unknown) {
        return gradeName(*grade);
    }
    return statement.value;
}

/// What a statement is about where it is neither an area nor a kind of finding; the rules' own words as they are.
QString subjectName(const QString& about)
{
    static const QHash<QString, const char*> names{
        {QStringLiteral("watch"), QT_TRANSLATE_NOOP("RecordEvidence", "what the next inspection will look at")},
        {QStringLiteral("addressee"), QT_TRANSLATE_NOOP("RecordEvidence", "whom the letter is addressed to")},
        {QStringLiteral("copied_to"), QT_TRANSLATE_NOOP("RecordEvidence", "who gets a copy")},
        {QStringLiteral("average_caseload"), QT_TRANSLATE_NOOP("RecordEvidence", "caseloads, in words")},
        {QStringLiteral("follow_up"), QT_TRANSLATE_NOOP("RecordEvidence", "what happens next")},
        {QStringLiteral("scale"), QT_TRANSLATE_NOOP("RecordEvidence", "what a grade means")},
        {QStringLiteral("grade_cue"), QT_TRANSLATE_NOOP("RecordEvidence", "wording that goes with a grade")},
        {QStringLiteral("board"), QT_TRANSLATE_NOOP("RecordEvidence", "the safeguarding board")},
        {QStringLiteral("cause"), QT_TRANSLATE_NOOP("RecordEvidence", "a cause")},
        {QStringLiteral("effect"), QT_TRANSLATE_NOOP("RecordEvidence", "an effect")},
        {QStringLiteral("measure"), QT_TRANSLATE_NOOP("RecordEvidence", "what was done about it")},
        {QStringLiteral("improvement_partner"), QT_TRANSLATE_NOOP("RecordEvidence", "an improvement partner")},
        {QStringLiteral("legal_basis"), QT_TRANSLATE_NOOP("RecordEvidence", "the law behind the inspection")},
        {QStringLiteral("full_report"), QT_TRANSLATE_NOOP("RecordEvidence", "where the full report is")},
        {QStringLiteral("delay"), QT_TRANSLATE_NOOP("RecordEvidence", "a delay")},
        {QStringLiteral("ratio"), QT_TRANSLATE_NOOP("RecordEvidence", "a share of the findings")},
        {QStringLiteral("total"), QT_TRANSLATE_NOOP("RecordEvidence", "all findings together")},
    };
    const char* name = names.value(about);
    return name ? EvidenceWords::tr(name) : about;
}

QString statementAbout(const Statement& statement)
{
    if (const auto area = fromKey<Area>(statement.about)) {
        return areaName(*area);
    }
    if (const auto kind = fromKey<FindingKind>(statement.about)) {
        return findingKindName(*kind);
    }
    return subjectName(statement.about);
}

} // namespace

EvidenceItem evidenceOf(const Judgement& judgement, const DocumentRecord& document)
{
    const QString heading = EvidenceWords::tr("%1: %2").arg(areaName(judgement.area), gradeName(judgement.grade));
    const QString grade = gradeName(judgement.grade).toLower();
    const QString sentence = judgement.area == Area::Overall
        //: %1 council, %2 grade
        ? EvidenceWords::tr("%1 was judged %2 overall.").arg(judgement.council, grade)
        : EvidenceWords::tr("%1 was judged %2 for %3.")
              .arg(judgement.council, grade, areaName(judgement.area).toLower());
    return item(heading, sentence, judgement.council, judgement.source, document);
}

EvidenceItem evidenceOf(const Finding& finding, const DocumentRecord& document)
{
    return item(capitalised(findingKindName(finding.kind)), finding.text, finding.council, finding.source, document);
}

EvidenceItem evidenceOf(const Observation& observation, const DocumentRecord& document)
{
    const QString figure = figureText(observation);
    const QString title = metricTitle(measureKey(observation.metric, observation.breakdown));
    const QString sentence = observation.asOf.isValid()
        ? EvidenceWords::tr("%1, %2: %3, as at %4.").arg(observation.council, title, figure, dateText(observation.asOf))
        : EvidenceWords::tr("%1, %2: %3; the document prints no date for it.").arg(observation.council, title, figure);
    return item(
        EvidenceWords::tr("%1: %2").arg(title, figure), sentence, observation.council, observation.source, document);
}

EvidenceItem evidenceOf(const Statement& statement, const DocumentRecord& document)
{
    const QString about = statementAbout(statement);
    const QString value = statementValue(statement);
    const QString what = about.isEmpty() ? value : value.isEmpty() ? about : QString(about + u": " + value);
    const QString heading = statementName(statement.kind);
    return item(heading, what.isEmpty() ? heading : what, statement.council, statement.source, document);
}

EvidenceItem evidenceOf(const ReportedInspection& reported, const DocumentRecord& document)
{
    const Inspection& said = reported.said;
    QStringList parts{reported.council};
    if (!said.variant.isEmpty()) {
        parts << said.variant;
    }
    if (said.start.isValid()) {
        parts << EvidenceWords::tr("from %1").arg(dateText(said.start));
    }
    if (said.end.isValid()) {
        parts << EvidenceWords::tr("until %1").arg(dateText(said.end));
    }
    if (said.published.isValid()) {
        parts << EvidenceWords::tr("published %1").arg(dateText(said.published));
    }
    if (!said.leadInspector.isEmpty()) {
        parts << EvidenceWords::tr("led by %1").arg(said.leadInspector);
    }
    return item(
        frameworkName(said.framework), parts.join(QStringLiteral(" · ")), reported.council, reported.source, document);
}

EvidenceItem evidenceOf(const FactRecord& fact, const DocumentRecord& document)
{
    return std::visit([&](const auto& record) { return evidenceOf(record, document); }, fact);
}

namespace {

bool overlap(const SourceSpan& a, const SourceSpan& b)
{
    const bool sameDocument = a.sha256.isEmpty() ? a.documentId == b.documentId : a.sha256 == b.sha256;
    return sameDocument && a.start < b.end && b.start < a.end;
}

bool isSame(const SourceSpan& a, const SourceSpan& b)
{
    return a.start == b.start && a.end == b.end && a.ruleId == b.ruleId;
}

/// The key of the inspection that the record with this very source reports.
QString inspectionOf(const SourceSpan& source, const RecordSet& records)
{
    QString key;
    const auto look = [&](const auto& list) {
        for (const auto& record : list) {
            if (key.isEmpty() && overlap(record.source, source) && isSame(record.source, source)) {
                key = record.inspection;
            }
        }
    };
    look(records.judgements);
    look(records.findings);
    look(records.statements);
    look(records.reported);
    return key;
}

} // namespace

QString evidencePlace(const EvidenceItem& item, const RecordSet& records)
{
    QStringList parts{item.council};
    const QString key = inspectionOf(item.source, records);
    const auto inspection = std::find_if(records.inspections.cbegin(), records.inspections.cend(),
        [&](const Inspection& candidate) { return candidate.key == key; });
    if (!key.isEmpty() && inspection != records.inspections.cend()) {
        parts.push_back(frameworkName(inspection->framework));
        parts.push_back(dateText(inspection->end.isValid() ? inspection->end
                : inspection->published.isValid()          ? inspection->published
                                                           : inspection->start));
    } else {
        const auto document
            = std::find_if(records.documents.cbegin(), records.documents.cend(), [&](const DocumentRecord& candidate) {
                  return !item.source.sha256.isEmpty() && candidate.sha256 == item.source.sha256;
              });
        if (document != records.documents.cend()) {
            parts.push_back(dateText(document->published));
        }
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QVector<EvidenceItem> sameWords(const EvidenceItem& item, const RecordSet& records)
{
    QVector<EvidenceItem> others;
    const auto collect = [&](const auto& list) {
        for (const auto& record : list) {
            if (record.state == RecordState::Rejected || !overlap(record.source, item.source)) {
                continue;
            }
            const auto document = std::find_if(records.documents.cbegin(), records.documents.cend(),
                [&](const DocumentRecord& candidate) { return candidate.sha256 == record.source.sha256; });
            const EvidenceItem other
                = evidenceOf(record, document == records.documents.cend() ? DocumentRecord{} : *document);
            const bool isItself = isSame(record.source, item.source)
                && (other.heading.compare(item.heading, Qt::CaseInsensitive) == 0 || other.sentence == item.sentence);
            if (!isItself && !others.contains(other)) {
                others.push_back(other);
            }
        }
    };
    collect(records.judgements);
    collect(records.findings);
    collect(records.observations);
    collect(records.statements);
    return others;
}

QString statementName(StatementKind kind)
{
    switch (kind) {
    case StatementKind::Resolved:
        return EvidenceWords::tr("Said to be resolved");
    case StatementKind::Persists:
        return EvidenceWords::tr("Said to persist");
    case StatementKind::Progressing:
        return EvidenceWords::tr("Said to progress");
    case StatementKind::PreviousJudgement:
        return EvidenceWords::tr("Earlier judgement");
    case StatementKind::StatedCount:
        return EvidenceWords::tr("Stated count");
    case StatementKind::Intervention:
        return EvidenceWords::tr("Intervention");
    case StatementKind::Claim:
        return EvidenceWords::tr("Claim");
    }
    return {};
}

QString stateName(RecordState state)
{
    switch (state) {
    case RecordState::Stated:
        return EvidenceWords::tr("printed");
    case RecordState::Inferred:
        return EvidenceWords::tr("worked out by the program");
    case RecordState::Confirmed:
        return EvidenceWords::tr("confirmed by a person");
    case RecordState::Corrected:
        return EvidenceWords::tr("corrected by a person");
    case RecordState::Rejected:
        return EvidenceWords::tr("rejected by a person");
    }
    return {};
}

QHash<QString, DocumentRecord> documentsByHash(const RecordSet& records)
{
    QHash<QString, DocumentRecord> documents;
    for (const DocumentRecord& document : records.documents) {
        documents.insert(document.sha256, document);
    }
    return documents;
}

} // namespace Councilscope
