#include "inspectionextractor.h"

#include "councilsubject.h"
#include "datefinder.h"
#include "rulematch.h"

#include <QCoreApplication>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(InspectionExtractor)
};

void addEvidence(Inspection& inspection, const SourceSpan& span)
{
    if (span.isValid()) {
        inspection.evidence.push_back(span);
    }
}

void addNote(const ExtractionContext& context, DocumentFacts& facts, const QString& what, qsizetype offset)
{
    facts.notes.push_back({what, context.text.pageAt(offset)});
}

/// Printed slips are kept as they are printed, and a person is told.
void noteSlips(const ExtractionContext& context, DocumentFacts& facts, const DateRangeMatch& range, qsizetype offset)
{
    if (range.hasBadOrder) {
        addNote(context, facts, Messages::tr("The inspection's last day is printed as one before its first."), offset);
    }
    if (range.hasBadYear) {
        addNote(context, facts,
            Messages::tr("A year of the inspection's days is printed with five digits and was left out."), offset);
    }
    const PartialDate& published = facts.document.published;
    if (published.isValid() && published.date < range.last.date && published.precision == DatePrecision::Day) {
        addNote(
            context, facts, Messages::tr("The document is dated before the end of the inspection it reports."), offset);
    }
}

void readDays(const ExtractionContext& context, DocumentFacts& facts, Inspection& inspection)
{
    firstRuleMatch(context, QStringLiteral("inspection.dates"), facts.document, [&](const RuleMatch& found) {
        const std::optional<DateRangeMatch> range
            = DateFinder::firstRange(found.match.capturedView(u"dates"), facts.document.published.date);
        if (!range) {
            return false;
        }
        const qsizetype start = found.match.capturedStart(u"dates");
        inspection.start = range->first;
        inspection.end = range->last;
        addEvidence(inspection,
            context.spans.span(start + range->start, start + range->end, found.rule->id, found.rule->version));
        noteSlips(context, facts, *range, start);
        return true;
    });
}

/// "In early October", "at the end of June 2023": the month alone. Without a year nothing can be stored but the words.
void readMonth(const ExtractionContext& context, DocumentFacts& facts, Inspection& inspection)
{
    const auto found = firstRuleMatch(context, QStringLiteral("inspection.month"), facts.document);
    if (!found) {
        return;
    }
    addEvidence(inspection, found->span(context.spans));
    const int year = found->match.capturedView(u"year").toInt();
    if (year == 0) {
        addNote(context, facts,
            Messages::tr("The month of the inspection is printed without a year: “%1”.")
                .arg(found->match.captured().simplified()),
            found->match.capturedStart());
        return;
    }
    const QVector<DateMatch> firstDay = DateFinder::dates(
        QString(QStringLiteral("1 ") + found->captured(QStringLiteral("month")) + u' ' + QString::number(year)));
    if (!firstDay.isEmpty()) {
        const QDate date = firstDay.first().date.date;
        inspection.start = PartialDate::month(date.year(), date.month());
        if (found->match.hasCaptured(u"part")) {
            inspection.start.precision = DatePrecision::PartOfMonth;
        }
        inspection.end = inspection.start;
    }
}

void readLeadInspector(const ExtractionContext& context, const DocumentFacts& facts, Inspection& inspection)
{
    if (const auto found = firstRuleMatch(context, QStringLiteral("inspection.lead"), facts.document)) {
        inspection.leadInspector = found->captured(QStringLiteral("name"));
        addEvidence(inspection, found->span(context.spans, QStringLiteral("name")));
    }
}

/// The report's own day: printed in it, or in a summary of it; else the document's.
void readPublication(const ExtractionContext& context, const DocumentFacts& facts, Inspection& inspection)
{
    const bool isSecondHand = facts.document.kind == DocumentKind::SummaryChildren
        || facts.document.kind == DocumentKind::News || facts.document.kind == DocumentKind::WebPage;
    if (!isSecondHand) {
        inspection.published = facts.document.published;
    }
    firstRuleMatch(context, QStringLiteral("inspection.published"), facts.document, [&](const RuleMatch& found) {
        const QVector<DateMatch> dates = DateFinder::dates(found.match.capturedView(u"date"));
        if (dates.isEmpty()) {
            return false;
        }
        inspection.published = dates.first().date;
        addEvidence(inspection, found.span(context.spans, QStringLiteral("date")));
        return true;
    });
}

bool isUngraded(Framework framework)
{
    return framework == Framework::Ucra || framework == Framework::Mv || framework == Framework::Fv
        || framework == Framework::Jtai || framework == Framework::Send;
}

} // namespace

QString InspectionExtractor::name() const
{
    return QStringLiteral("inspection");
}

bool InspectionExtractor::canHandle(const ExtractionContext& context, const DocumentFacts& facts) const
{
    switch (facts.document.kind) {
    case DocumentKind::Other:
    case DocumentKind::Dataset:
        return false;
    case DocumentKind::News:
    case DocumentKind::WebPage:
        return !facts.document.council.isEmpty()
            && firstRuleMatch(context, QStringLiteral("inspection.reported"), facts.document).has_value();
    default:
        return true;
    }
}

void InspectionExtractor::extract(const ExtractionContext& context, DocumentFacts& facts) const
{
    Inspection inspection;
    inspection.council = facts.document.council;
    inspection.framework = facts.document.framework;
    inspection.overallGrade = isUngraded(inspection.framework) ? Grade::NotGraded : Grade::Unknown;
    if (!facts.document.sha256.isEmpty()) {
        inspection.documents = {facts.document.sha256};
    }
    addEvidence(inspection, subjectOf(context, facts.document).source);
    if (const auto found = firstRuleMatch(context, QStringLiteral("document.framework"), facts.document)) {
        addEvidence(inspection, found->span(context.spans));
    }
    if (const auto found = firstRuleMatch(context, QStringLiteral("inspection.variant"), facts.document)) {
        inspection.variant = found->rule->value(QStringLiteral("variant"));
    }
    readDays(context, facts, inspection);
    if (!inspection.end.isValid()) {
        readMonth(context, facts, inspection);
    }
    readLeadInspector(context, facts, inspection);
    readPublication(context, facts, inspection);
    facts.inspection = inspection;
}

} // namespace Councilscope
