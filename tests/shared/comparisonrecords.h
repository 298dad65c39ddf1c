#pragma once

#include <records.h>

#include <QDir>

/// Records of invented reports, enough for a chart and a summary. All sentences are our own; figures are as published.
namespace Councilscope::Testing {

inline DocumentRecord document(const QString& sha256, const QString& council, Framework framework,
    const PartialDate& published, DocumentKind kind = DocumentKind::FullReport)
{
    DocumentRecord record;
    record.id = qint64(qHash(sha256) % 10000) + 1;
    record.sha256 = sha256;
    record.file = sha256 + QStringLiteral(".pdf");
    record.kind = kind;
    record.publisher = QStringLiteral("Ofsted");
    record.council = council;
    record.framework = framework;
    record.published = published;
    record.pages = 12;
    return record;
}

inline SourceSpan span(const DocumentRecord& document, int page, qsizetype start, const QString& quote)
{
    SourceSpan source;
    source.documentId = document.id;
    source.sha256 = document.sha256;
    source.file = document.file;
    source.page = page;
    source.start = start;
    source.end = start + quote.size();
    source.quote = quote;
    source.boxes = {{page, {0.1, 0.3, 0.8, 0.33}}};
    source.ruleId = QStringLiteral("sample");
    return source;
}

inline Observation figure(const DocumentRecord& document, const QString& metric, double value, const PartialDate& asOf,
    Qualifier qualifier = Qualifier::Exact)
{
    Observation observation;
    observation.council = document.council;
    observation.inspection = document.sha256;
    observation.metric = metric;
    observation.value = value;
    observation.qualifier = qualifier;
    observation.asOf = asOf;
    observation.source
        = span(document, 3, qsizetype(value) + 100, QStringLiteral("%1 children are counted here").arg(value));
    return observation;
}

struct InspectionSample
{
    QString council;
    QDate end;
    Grade overall = Grade::Unknown;
    Grade leadership = Grade::Unknown;
    QStringList improvements;
};

/// Adds a document, its inspection, two judgements and areas for improvement; returns the document.
inline DocumentRecord addInspection(RecordSet& records, const InspectionSample& sample)
{
    const QString hash = QStringLiteral("%1-%2").arg(sample.council).arg(sample.end.year()).toLower();
    const Framework framework = sample.end.year() < 2018 ? Framework::Sif : Framework::Ilacs;
    const DocumentRecord report = document(hash, sample.council, framework, PartialDate::day(sample.end.addDays(50)));
    Inspection inspection;
    inspection.key = hash;
    inspection.council = sample.council;
    inspection.framework = framework;
    inspection.start = PartialDate::day(sample.end.addDays(-11));
    inspection.end = PartialDate::day(sample.end);
    inspection.published = report.published;
    inspection.overallGrade = sample.overall;
    inspection.documents = {hash};
    const auto judge = [&](Area area, Grade grade) {
        Judgement judgement;
        judgement.council = sample.council;
        judgement.inspection = hash;
        judgement.area = area;
        judgement.grade = grade;
        judgement.source = span(report, 1, int(area) * 10 + 10, QStringLiteral("is judged here"));
        records.judgements.push_back(judgement);
    };
    judge(Area::Overall, sample.overall);
    judge(Area::Leadership, sample.leadership);
    int ordinal = 0;
    for (const QString& text : sample.improvements) {
        Finding finding;
        finding.council = sample.council;
        finding.inspection = hash;
        finding.ordinal = ++ordinal;
        finding.text = text;
        finding.source = span(report, 2, 1000 + ordinal * 200, text);
        records.findings.push_back(finding);
    }
    records.documents.push_back(report);
    records.inspections.push_back(inspection);
    return report;
}

/// Herefordshire and Hertfordshire with reports from 2014 to 2025 and figures of both kinds of dates.
inline RecordSet twoCouncils()
{
    RecordSet records;
    const QString here = QStringLiteral("Herefordshire");
    const QString hert = QStringLiteral("Hertfordshire");
    const QString metric = QStringLiteral("children_looked_after");
    const QString plans = QStringLiteral("child_protection_plans");
    const DocumentRecord a = addInspection(records,
        {here, QDate(2014, 5, 22), Grade::RequiresImprovement, Grade::RequiresImprovement,
            {QStringLiteral("Make sure that plans say who does what & by when")}});
    const DocumentRecord b = addInspection(records,
        {here, QDate(2018, 6, 22), Grade::RequiresImprovement, Grade::Inadequate,
            {QStringLiteral("The <oversight> of managers over daily work")}});
    const DocumentRecord c = addInspection(records,
        {here, QDate(2022, 7, 29), Grade::Inadequate, Grade::Inadequate,
            {QStringLiteral("How stable the workforce is"), QStringLiteral("How soon plans are put into practice")}});
    const DocumentRecord d = addInspection(records,
        {here, QDate(2025, 11, 21), Grade::Good, Grade::Outstanding,
            {QStringLiteral("The words in which plans are written for children")}});
    const DocumentRecord e = addInspection(records,
        {hert, QDate(2015, 10, 2), Grade::Good, Grade::Good,
            {QStringLiteral("Return interviews after children went missing")}});
    const DocumentRecord f = addInspection(records, {hert, QDate(2018, 10, 19), Grade::Good, Grade::Outstanding, {}});
    const DocumentRecord g = addInspection(records,
        {hert, QDate(2023, 1, 27), Grade::Outstanding, Grade::Outstanding,
            {QStringLiteral("Health histories for care leavers")}});
    records.observations = {
        figure(a, metric, 235, PartialDate::day(QDate(2014, 3, 31))),
        figure(b, metric, 316, PartialDate::day(QDate(2018, 3, 31)), Qualifier::About),
        figure(b, metric, 305, PartialDate::month(2017, 3)),
        figure(c, metric, 379, PartialDate::day(QDate(2022, 3, 31))),
        figure(c, metric, 312, PartialDate::day(QDate(2021, 3, 31)), Qualifier::MoreThan),
        figure(d, metric, 344, PartialDate::day(QDate(2025, 3, 31))),
        figure(d, metric, 387, PartialDate::day(QDate(2024, 3, 31))),
        figure(e, metric, 1012, PartialDate::day(QDate(2015, 3, 31))),
        figure(f, metric, 899, PartialDate::year(2018)),
        figure(g, metric, 1022, PartialDate::day(QDate(2022, 3, 31))),
        figure(g, metric, 991, PartialDate::day(QDate(2021, 3, 31))),
        figure(a, plans, 212, PartialDate::day(QDate(2014, 3, 31))),
        figure(d, plans, 139, PartialDate::day(QDate(2025, 3, 31))),
        figure(g, plans, 519, PartialDate::day(QDate(2022, 3, 31))),
    };
    Observation upper = figure(f, metric, 880, PartialDate::day(QDate(2019, 3, 31)), Qualifier::Range);
    upper.upper = 920;
    Observation hidden = figure(g, metric, 0, PartialDate::day(QDate(2020, 3, 31)));
    hidden.value.reset();
    hidden.symbol = QStringLiteral("c");
    Observation undated = figure(e, metric, 27, {});
    undated.metric = QStringLiteral("privately_fostered");
    records.observations << upper << hidden << undated;
    return records;
}

/// `count` invented councils with three figures each and one inspection.
inline RecordSet manyCouncils(int count)
{
    RecordSet records;
    for (int i = 0; i < count; ++i) {
        const QString council = QStringLiteral("Council number %1").arg(i + 1);
        const DocumentRecord report = addInspection(records,
            {council, QDate(2019 + i % 6, 5, 10), Grade(1 + i % 3), Grade::Good,
                {QStringLiteral("How quickly the %1st contact is read").arg(i)}});
        for (int year = 2019; year < 2022; ++year) {
            const double value = 100 + (i * 37) % 400 + (year - 2019) * ((i % 7) * 12 - 30);
            records.observations << figure(
                report, QStringLiteral("children_looked_after"), value, PartialDate::day(QDate(year + i % 3, 3, 31)));
        }
    }
    return records;
}

inline QStringList councilsOf(const RecordSet& records)
{
    QStringList names;
    for (const DocumentRecord& document : records.documents) {
        if (!names.contains(document.council)) {
            names << document.council;
        }
    }
    return names;
}

/// Where pictures are kept for a person to look at: COUNCILSCOPE_PICTURES; empty when they are not wanted.
inline QString pictureFolder()
{
    const QString folder = qEnvironmentVariable("COUNCILSCOPE_PICTURES");
    if (!folder.isEmpty()) {
        QDir().mkpath(folder);
    }
    return folder;
}

} // namespace Councilscope::Testing
