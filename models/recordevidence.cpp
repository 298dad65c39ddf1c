#include "recordevidence.h"

#include <metricseries.h>
#include <words.h>

#include <QCoreApplication>

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

QString statementAbout(const Statement& statement)
{
    if (const auto area = fromKey<Area>(statement.about)) {
        return areaName(*area);
    }
    if (const auto kind = fromKey<FindingKind>(statement.about)) {
        return findingKindName(*kind);
    }
    return statement.about;
}

} // namespace

EvidenceItem evidenceOf(const Judgement& judgement, const DocumentRecord& document)
{
    const QString heading = EvidenceWords::tr("%1: %2").arg(areaName(judgement.area), gradeName(judgement.grade));
    const QString sentence = EvidenceWords::tr("%1 was judged %2 for %3.")
                                 .arg(judgement.council, gradeName(judgement.grade).toLower(),
                                      areaName(judgement.area).toLower());
    return item(heading, sentence, judgement.council, judgement.source, document);
}

EvidenceItem evidenceOf(const Finding& finding, const DocumentRecord& document)
{
    return item(capitalised(findingKindName(finding.kind)), finding.text, finding.council, finding.source, document);
}

EvidenceItem evidenceOf(const Observation& observation, const DocumentRecord& document)
{
    const QString figure = figureText(observation);
    const QString title = metricTitle(observation.metric);
    const QString sentence = observation.asOf.isValid()
        ? EvidenceWords::tr("%1, %2: %3, as at %4.").arg(observation.council, title, figure, dateText(observation.asOf))
        : EvidenceWords::tr("%1, %2: %3; the document prints no date for it.").arg(observation.council, title, figure);
    return item(EvidenceWords::tr("%1: %2").arg(title, figure), sentence, observation.council, observation.source,
                document);
}

EvidenceItem evidenceOf(const Statement& statement, const DocumentRecord& document)
{
    const QString about = statementAbout(statement);
    const QString value = statementValue(statement);
    const QString what = about.isEmpty() ? value : value.isEmpty() ? about : QString(about + u": " + value);
    const QString heading = statementName(statement.kind);
    return item(heading, what.isEmpty() ? heading : what, statement.council, statement.source, document);
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
