#include "contradictions.h"

#include <QCoreApplication>

#include <algorithm>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Contradictions)
};

constexpr qint64 LongestInspection = 8 * 7; ///< days

int pageOf(const Inspection& inspection)
{
    return inspection.evidence.isEmpty() ? 0 : inspection.evidence.first().page;
}

bool isDay(const PartialDate& date)
{
    return date.isValid() && date.precision == DatePrecision::Day;
}

QString countedAs(FindingKind kind)
{
    switch (kind) {
    case FindingKind::Strength:
        return Messages::tr("strengths");
    case FindingKind::MeetsRequirements:
        return Messages::tr("areas that meet the requirements");
    case FindingKind::PriorityAction:
        return Messages::tr("priority actions");
    default:
        return Messages::tr("areas for improvement");
    }
}

void noteCounts(DocumentFacts& facts)
{
    for (const Statement& statement : std::as_const(facts.statements)) {
        bool isNumber = false;
        const int stated = statement.value.toInt(&isNumber);
        const auto kind = fromKey<FindingKind>(statement.about);
        if (statement.kind != StatementKind::StatedCount || !isNumber || !kind) {
            continue;
        }
        const auto found = std::count_if(facts.findings.cbegin(), facts.findings.cend(),
            [&](const Finding& finding) { return finding.kind == *kind; });
        if (found != stated) {
            facts.notes.push_back(
                {Messages::tr("The number of %1 stated differs from those found: %2 stated, %3 found.")
                        .arg(countedAs(*kind))
                        .arg(stated)
                        .arg(found),
                    statement.source.page});
        }
    }
}

void noteDays(DocumentFacts& facts)
{
    const Inspection& inspection = *facts.inspection;
    const PartialDate& published = inspection.published;
    if (isDay(inspection.start) && isDay(inspection.end)) {
        const qint64 days = inspection.start.date.daysTo(inspection.end.date) + 1;
        if (days > LongestInspection) {
            facts.notes.push_back(
                {Messages::tr("The inspection is printed as lasting %n day(s), more than eight weeks.", nullptr,
                     static_cast<int>(days)),
                    pageOf(inspection)});
        }
    }
    // The document's own day is compared where the inspection's days are read.
    if (isDay(published) && isDay(inspection.start) && published.date < inspection.start.date
        && published != facts.document.published) {
        facts.notes.push_back({Messages::tr("The report is said to be published on %1, before the inspection began.")
                                   .arg(published.date.toString(Qt::ISODate)),
            pageOf(inspection)});
    }
}

} // namespace

void noteContradictions(DocumentFacts& facts)
{
    noteCounts(facts);
    if (facts.inspection) {
        noteDays(facts);
    }
}

void noteOtherGrade(DocumentFacts& facts, const Judgement& first, const QString& otherAsPrinted, int page)
{
    const ReadingNote note{Messages::tr("One area (%1) has two grades in this document: %2 and %3. The first is kept.")
                               .arg(QString(key(first.area)).replace(u'_', u' '), first.gradeAsPrinted.toLower(),
                                   otherAsPrinted.toLower()),
        page};
    if (!facts.notes.contains(note)) {
        facts.notes.push_back(note);
    }
}

} // namespace Councilscope
