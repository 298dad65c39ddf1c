#pragma once

#include "partialdate.h"
#include "sourcespan.h"
#include "vocabulary.h"

#include <QDateTime>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

/// The values that travel from extraction to the store, and from its queries to analysis, models and print. They have
/// no behaviour. `id` is the row in the library and 0 while a record is not stored; `council` is the short common name
/// of the gazetteer everywhere; `inspection` is Inspection::key and empty while documents are not yet merged into
/// inspections.
namespace Councilscope {

/// A published document. Dates: `published` is the printed date; where none is printed, one in the file's name,
/// Inferred.
struct DocumentRecord
{
    qint64 id = 0;
    QString sha256;
    QString file; ///< file name without folders
    DocumentKind kind = DocumentKind::Other;
    double kindConfidence = 0; ///< 0-1
    QString publisher;
    QString title;
    QString council; ///< empty when the document is about none
    Framework framework = Framework::Unknown;
    PartialDate published;
    int pages = 0; ///< 0 for unpaged documents
    DocumentStatus status = DocumentStatus::Loaded;
    QString reason; ///< why it is Partial, a sentence
    QDateTime imported; ///< UTC
    int records = 0; ///< number of records found in it; filled by queries

    bool operator==(const DocumentRecord&) const = default;
};

/// The event. In extraction: what one document says of the inspection it reports. In the store: all documents merged.
struct Inspection
{
    qint64 id = 0;
    QString key; ///< stable over orders of loading, made from council, framework and date; made by the merger
    QString council;
    Framework framework = Framework::Unknown;
    QString variant; ///< "short", "standard", "re-inspection" ..., empty when not stated
    PartialDate start;
    PartialDate end;
    PartialDate published;
    QString leadInspector; ///< the name alone
    Grade overallGrade = Grade::Unknown; ///< NotGraded where the framework grants none
    QStringList documents; ///< sha256 of each, sorted
    QVector<SourceSpan> evidence; ///< of framework, dates, inspector: whatever was printed

    bool operator==(const Inspection&) const = default;
};

/// What one document says of the inspection that it reports: a fact like others, whose place is the document.
struct ReportedInspection
{
    qint64 id = 0; ///< of the document, which reports one inspection at most
    QString council;
    QString inspection; ///< key of the event
    Inspection said; ///< what the document says: `key` and `documents` are empty, `evidence` is its own
    RecordState state = RecordState::Stated;
    double confidence = 1;
    SourceSpan source; ///< the first evidence; names the document alone when there is none

    bool operator==(const ReportedInspection&) const = default;
};

struct Judgement
{
    qint64 id = 0;
    QString council;
    QString inspection;
    Area area = Area::Overall;
    Grade grade = Grade::Unknown;
    QString gradeAsPrinted;
    RecordState state = RecordState::Stated;
    double confidence = 1; ///< 0-1
    SourceSpan source;

    bool operator==(const Judgement&) const = default;
};

struct Finding
{
    qint64 id = 0;
    QString council;
    QString inspection;
    FindingKind kind = FindingKind::AreaForImprovement;
    int ordinal = 0; ///< from 1 within document, kind and body
    QString text; ///< the item in one line: line breaks mended, bullets and numbers left out
    QStringList themes; ///< keys of resources/reference/themes.json
    QString speaker; ///< inspectorate, council, opposition, board, reporter
    QString body; ///< local_authority or lscb
    RecordState state = RecordState::Stated;
    double confidence = 1;
    SourceSpan source;

    bool operator==(const Finding&) const = default;
};

/// One value of one metric for one council at one date. No value and a `symbol` means suppressed or not available.
struct Observation
{
    qint64 id = 0;
    QString council;
    QString areaCode; ///< ONS code
    QString inspection;
    QString metric; ///< metric key
    std::optional<double> value;
    std::optional<double> upper; ///< of a Range
    Qualifier qualifier = Qualifier::Exact;
    QString symbol; ///< as published: c, k, u, x, z, ..., -
    PartialDate asOf;
    QString breakdown;
    QString dataset; ///< empty for values printed in reports
    RecordState state = RecordState::Stated;
    double confidence = 1;
    SourceSpan source;

    bool operator==(const Observation&) const = default;
};

struct Statement
{
    qint64 id = 0;
    QString council;
    QString inspection;
    StatementKind kind = StatementKind::Claim;
    QString about; ///< e.g. the kind of finding counted, the area judged
    QString value; ///< a grade key, a count, ...
    PartialDate date; ///< the date that the statement is about
    QString speaker;
    RecordState state = RecordState::Stated;
    double confidence = 1;
    SourceSpan source;

    bool operator==(const Statement&) const = default;
};

/// What a reader saw and could not read: listed for a person, never guessed.
struct ReadingNote
{
    QString what; ///< a translated sentence
    int page = 0;

    bool operator==(const ReadingNote&) const = default;
};

/// Everything that one document says. `inspection` is empty (framework Unknown and no date) when it reports none.
struct DocumentFacts
{
    DocumentRecord document;
    std::optional<Inspection> inspection;
    QVector<Judgement> judgements;
    QVector<Finding> findings;
    QVector<Observation> observations;
    QVector<Statement> statements;
    QVector<ReadingNote> notes;

    bool operator==(const DocumentFacts&) const = default;
};

/// What a query asks for. Empty lists and invalid dates mean all. Dates are inclusive and compared with the
/// inspection's end (judgements, findings, statements, inspections), the publication (documents) or the as-of date
/// (observations).
struct RecordFilter
{
    QStringList councils;
    QDate from;
    QDate to;
    bool includeRejected = false; ///< records that a person rejected: no other query answers them

    bool operator==(const RecordFilter&) const = default;
};

/// What a query answers, each list in a stable order (council, date, page, offset).
struct RecordSet
{
    QVector<DocumentRecord> documents;
    QVector<Inspection> inspections;
    QVector<Judgement> judgements;
    QVector<Finding> findings;
    QVector<Observation> observations;
    QVector<Statement> statements;
    QVector<ReportedInspection> reported; ///< what each document says of its inspection
};

struct LibraryCounts
{
    int documents = 0;
    int councils = 0;
    int inspections = 0;
    int facts = 0; ///< judgements, findings, observations and statements
    int factsWithEvidence = 0;
    int toReview = 0;
};

} // namespace Councilscope

Q_DECLARE_METATYPE(Councilscope::RecordSet)
Q_DECLARE_METATYPE(Councilscope::DocumentFacts)
