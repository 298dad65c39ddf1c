#include "samplerecords.h"

#include <gazetteer.h>
#include <sha256.h>

#include <QRandomGenerator>

namespace Councilscope::Samples {

namespace {

DocumentKind documentKind(Framework framework)
{
    switch (framework) {
    case Framework::Fv:
        return DocumentKind::LetterFocusedVisit;
    case Framework::Mv:
        return DocumentKind::LetterMonitoringVisit;
    case Framework::Ucra:
        return DocumentKind::LetterUnannounced;
    case Framework::Jtai:
        return DocumentKind::LetterJtai;
    case Framework::Send:
        return DocumentKind::ReportSend;
    default:
        return DocumentKind::FullReport;
    }
}

const QStringList& themes()
{
    static const QStringList keys{QStringLiteral("recruitment_and_retention"), QStringLiteral("management_oversight"),
        QStringLiteral("performance_data"), QStringLiteral("quality_of_plans"), QStringLiteral("timeliness"),
        QStringLiteral("voice_of_the_child"), QStringLiteral("partnership")};
    return keys;
}

} // namespace

RecordBuilder& RecordBuilder::council(const QString& name)
{
    m_council = name;
    return *this;
}

SourceSpan RecordBuilder::source(const QString& quote)
{
    SourceSpan span;
    const DocumentRecord& document = m_records.documents.last();
    span.documentId = document.id;
    span.sha256 = document.sha256;
    span.file = document.file;
    span.page = 2;
    span.start = span.pointStart = m_offset;
    span.end = span.pointEnd = m_offset + quote.size();
    span.quote = quote;
    span.ruleId = QStringLiteral("sample.rule");
    m_offset = span.end + 1;
    return span;
}

RecordBuilder& RecordBuilder::inspection(
    Framework framework, const QString& start, const QString& end, const QString& published)
{
    DocumentRecord document;
    document.id = m_records.documents.size() + 1;
    document.file = QStringLiteral("%1 %2 %3.pdf").arg(m_council, key(framework), end);
    document.sha256 = sha256Of(document.file.toUtf8());
    document.kind = documentKind(framework);
    document.council = m_council;
    document.framework = framework;
    document.published = PartialDate::fromIso(published.isEmpty() ? end : published);
    document.pages = 10;
    m_records.documents.push_back(document);

    Inspection inspection;
    inspection.id = m_records.inspections.size() + 1;
    inspection.key = QStringLiteral("%1/%2/%3").arg(m_council, key(framework), end);
    inspection.council = m_council;
    inspection.framework = framework;
    inspection.start = PartialDate::fromIso(start);
    inspection.end = PartialDate::fromIso(end);
    inspection.published = document.published;
    inspection.overallGrade = Grade::NotGraded;
    inspection.documents = {document.sha256};
    inspection.evidence = {source(QStringLiteral("Dates of the visit: %1 to %2").arg(start, end))};
    m_records.inspections.push_back(inspection);
    return *this;
}

RecordBuilder& RecordBuilder::grade(Area area, Grade grade, RecordState state)
{
    Judgement judgement;
    judgement.id = m_records.judgements.size() + 1;
    judgement.council = m_council;
    judgement.inspection = m_records.inspections.last().key;
    judgement.area = area;
    judgement.grade = grade;
    judgement.gradeAsPrinted = key(grade);
    judgement.state = state;
    judgement.source = source(QStringLiteral("%1 is judged to be %2").arg(key(area), key(grade)));
    m_records.judgements.push_back(judgement);
    if (area == Area::Overall) {
        m_records.inspections.last().overallGrade = grade;
    }
    return *this;
}

RecordBuilder& RecordBuilder::finding(FindingKind kind, const QString& text, const QStringList& themeKeys)
{
    Finding finding;
    finding.id = m_records.findings.size() + 1;
    finding.council = m_council;
    finding.inspection = m_records.inspections.last().key;
    finding.kind = kind;
    finding.ordinal = 1;
    finding.text = text;
    finding.themes = themeKeys;
    finding.speaker = QStringLiteral("inspectorate");
    finding.source = source(text);
    m_records.findings.push_back(finding);
    return *this;
}

namespace {

/// A handful of findings, so many that the lanes have something to count.
void addFindings(RecordBuilder& builder, int toImprove, int priority, int strengths, int shift)
{
    for (int i = 0; i < toImprove; ++i) {
        const QString theme = themes()[(i + shift) % themes().size()];
        builder.finding(FindingKind::AreaForImprovement,
            QStringLiteral("How reliably leaders deal with %1, so that every child gets a timely response")
                .arg(QString(theme).replace(u'_', u' ')),
            {theme});
    }
    for (int i = 0; i < priority; ++i) {
        builder.finding(FindingKind::PriorityAction,
            QStringLiteral("Make sure that risk is seen and acted upon at once"),
            {QStringLiteral("management_oversight")});
    }
    for (int i = 0; i < strengths; ++i) {
        builder.finding(FindingKind::Strength, QStringLiteral("Workers know the children well and visit them often"),
            {QStringLiteral("voice_of_the_child")});
    }
}

void addHerefordshire(RecordBuilder& builder)
{
    using enum Grade;
    builder.council(QStringLiteral("Herefordshire"));
    builder.inspection(Framework::Cp, QStringLiteral("2012-09-17"), QStringLiteral("2012-09-26"))
        .grade(Area::Overall, Inadequate)
        .grade(Area::HelpAndProtection, Inadequate);
    addFindings(builder, 3, 2, 0, 2);
    builder
        .inspection(
            Framework::Sif, QStringLiteral("2014-04-29"), QStringLiteral("2014-05-21"), QStringLiteral("2014-06-30"))
        .grade(Area::Overall, RequiresImprovement)
        .grade(Area::Leadership, RequiresImprovement)
        .grade(Area::HelpAndProtection, RequiresImprovement)
        .grade(Area::LookedAfterAndPermanence, RequiresImprovement)
        .grade(Area::CareLeavers, RequiresImprovement)
        .grade(Area::Adoption, Good);
    addFindings(builder, 14, 0, 5, 0);
    builder.inspection(Framework::Ilacs, QStringLiteral("2018-06-11"), QStringLiteral("2018-06-22"))
        .grade(Area::Overall, RequiresImprovement)
        .grade(Area::Leadership, Inadequate)
        .grade(Area::HelpAndProtection, RequiresImprovement)
        .grade(Area::InCareAndCareLeavers, RequiresImprovement);
    addFindings(builder, 9, 0, 2, 0);
    for (const char* visit : {"2019-02", "2019-12", "2021-07"}) {
        builder.inspection(Framework::Fv, QString::fromLatin1(visit), QString::fromLatin1(visit));
        addFindings(builder, 3, visit[3] == '2' ? 1 : 0, 0, visit[3]);
    }
    builder
        .inspection(
            Framework::Ilacs, QStringLiteral("2022-07-18"), QStringLiteral("2022-07-29"), QStringLiteral("2022-09-21"))
        .grade(Area::Overall, Inadequate)
        .grade(Area::Leadership, Inadequate)
        .grade(Area::HelpAndProtection, Inadequate)
        .grade(Area::InCareAndCareLeavers, Inadequate);
    addFindings(builder, 12, 0, 0, 0);
    for (const char* visit :
        {"2023-03-15", "2023-06-29", "2023-11-08", "2024-02-22", "2024-10-23", "2025-02-19", "2025-06-18"}) {
        builder.inspection(Framework::Mv, QString::fromLatin1(visit), QString::fromLatin1(visit));
    }
    builder
        .inspection(
            Framework::Ilacs, QStringLiteral("2025-11-10"), QStringLiteral("2025-11-21"), QStringLiteral("2026-01-12"))
        .grade(Area::Overall, Good)
        .grade(Area::Leadership, Outstanding)
        .grade(Area::HelpAndProtection, Good)
        .grade(Area::InCare, Good)
        .grade(Area::CareLeavers, Good);
    addFindings(builder, 2, 0, 8, 3);
}

void addHertfordshire(RecordBuilder& builder)
{
    using enum Grade;
    builder.council(QStringLiteral("Hertfordshire"));
    builder.inspection(Framework::Ucra, QStringLiteral("2009-10"), QStringLiteral("2009-10"));
    addFindings(builder, 2, 0, 7, 2);
    builder.inspection(Framework::Ucra, QStringLiteral("2011-05-17"), QStringLiteral("2011-05-18"));
    addFindings(builder, 3, 0, 6, 3);
    builder.inspection(Framework::Cp, QStringLiteral("2013-01-28"), QStringLiteral("2013-02-06"))
        .grade(Area::Overall, Adequate);
    addFindings(builder, 6, 0, 0, 4);
    builder.inspection(Framework::Sif, QStringLiteral("2015-09-08"), QStringLiteral("2015-10-01"))
        .grade(Area::Overall, Good)
        .grade(Area::Leadership, Good)
        .grade(Area::HelpAndProtection, RequiresImprovement)
        .grade(Area::LookedAfterAndPermanence, Good)
        .grade(Area::CareLeavers, Good);
    addFindings(builder, 8, 0, 4, 1);
    builder.inspection(Framework::Ilacs, QStringLiteral("2018-10-15"), QStringLiteral("2018-10-19"))
        .grade(Area::Overall, Good)
        .grade(Area::Leadership, Outstanding)
        .grade(Area::HelpAndProtection, Good)
        .grade(Area::InCareAndCareLeavers, Good);
    addFindings(builder, 4, 0, 0, 5);
    builder
        .inspection(
            Framework::Ilacs, QStringLiteral("2023-01-23"), QStringLiteral("2023-01-27"), QStringLiteral("2023-03-10"))
        .grade(Area::Overall, Outstanding)
        .grade(Area::Leadership, Outstanding)
        .grade(Area::HelpAndProtection, Good)
        .grade(Area::InCare, Outstanding)
        .grade(Area::CareLeavers, Good);
    addFindings(builder, 3, 0, 0, 0);
}

Grade randomGrade(QRandomGenerator& random)
{
    static const QVector<Grade> grades{Grade::Outstanding, Grade::Good, Grade::Good, Grade::RequiresImprovement,
        Grade::RequiresImprovement, Grade::Inadequate};
    return grades[random.bounded(int(grades.size()))];
}

void addCouncil(RecordBuilder& builder, const QString& name, QRandomGenerator& random)
{
    builder.council(name);
    QDate date(2013, 11, 15);
    while ((date = date.addDays(400 + random.bounded(900))) < QDate(2026, 10, 1)) {
        const bool graded = random.bounded(3) > 0;
        const Framework framework = !graded ? Framework::Fv
            : date < QDate(2017, 12, 31)    ? Framework::Sif
                                            : Framework::Ilacs;
        builder.inspection(framework, date.addDays(-4).toString(Qt::ISODate), date.toString(Qt::ISODate));
        if (graded) {
            if (date < QDate(2026, 4, 1)) {
                builder.grade(Area::Overall, randomGrade(random));
            }
            for (const Area area : {Area::Leadership, Area::HelpAndProtection, Area::InCare, Area::CareLeavers}) {
                builder.grade(area, randomGrade(random));
            }
        }
        addFindings(builder, 1 + random.bounded(9), random.bounded(4) / 3, random.bounded(4), random.bounded(7));
    }
}

} // namespace

RecordSet twoCouncils()
{
    RecordBuilder builder;
    addHerefordshire(builder);
    addHertfordshire(builder);
    return builder.build();
}

RecordSet manyCouncils(int count)
{
    RecordBuilder builder;
    addHerefordshire(builder);
    addHertfordshire(builder);
    QRandomGenerator random(7);
    int added = 2;
    for (const Council& council : Gazetteer::instance().councils()) {
        if (added < count && !council.validTo.isValid() && council.name != QStringLiteral("Herefordshire")
            && council.name != QStringLiteral("Hertfordshire")) {
            addCouncil(builder, council.name, random);
            ++added;
        }
    }
    return builder.build();
}

} // namespace Councilscope::Samples
