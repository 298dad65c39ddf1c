#include "coveragementions.h"

#include <QRegularExpression>

#include <algorithm>

namespace Councilscope {

namespace {

/// Services that are inspected on their own, at dates of their own.
enum class Service
{
    Children,
    Adoption,
    Fostering,
};

Service serviceOf(const QString& about)
{
    if (about.contains(QLatin1String("foster"), Qt::CaseInsensitive)) {
        return Service::Fostering;
    }
    return about.contains(QLatin1String("adoption"), Qt::CaseInsensitive) ? Service::Adoption : Service::Children;
}

/// Whether the statement looks back at an inspection: at its grade, or at what it flagged.
bool looksBack(const Statement& statement)
{
    switch (statement.kind) {
    case StatementKind::PreviousJudgement:
        return statement.date.isValid();
    case StatementKind::Resolved:
    case StatementKind::Persists:
    case StatementKind::Progressing:
        return statement.date.isValid() && fromKey<FindingKind>(statement.about).has_value();
    default:
        return false;
    }
}

bool speaksOfVisit(const Statement& statement)
{
    static const QRegularExpression visit(QStringLiteral(R"(\bvisits?\b)"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression inspection(
        QStringLiteral(R"(\binspect(ion|ions|ed)\b)"), QRegularExpression::CaseInsensitiveOption);
    const QString& words = statement.source.quote;
    return statement.kind != StatementKind::PreviousJudgement && words.contains(visit) && !words.contains(inspection);
}

bool isVisit(Framework framework)
{
    return framework == Framework::Fv || framework == Framework::Mv;
}

bool grantsGrades(Framework framework)
{
    return !isVisit(framework) && framework != Framework::Ucra && framework != Framework::Jtai
        && framework != Framework::Send;
}

bool canBeMeant(const Statement& statement, Framework framework)
{
    if (statement.kind == StatementKind::PreviousJudgement) {
        return grantsGrades(framework);
    }
    return framework == Framework::Unknown || framework == Framework::Other || !speaksOfVisit(statement)
        || isVisit(framework);
}

bool overlap(const PartialDate& a, const PartialDate& b)
{
    return a.isValid() && b.isValid() && a.date <= b.lastDate() && b.date <= a.lastDate();
}

/// By its days or by the day of its report: texts name either.
bool isDated(const Inspection& inspection, const PartialDate& said)
{
    return overlap(said, inspection.start) || overlap(said, inspection.end) || overlap(said, inspection.published);
}

/// Whether the mentions of the item may speak of the same inspection.
bool isSameMention(const CoverageItem& item, const Statement& statement)
{
    const Statement& first = item.mentions.first();
    return overlap(item.date, statement.date) && serviceOf(first.about) == serviceOf(statement.about)
        && speaksOfVisit(first) == speaksOfVisit(statement);
}

void addMissing(const Statement& statement, qsizetype first, QVector<CoverageItem>& items)
{
    const auto same = std::find_if(items.begin() + first, items.end(),
        [&statement](const CoverageItem& item) { return isSameMention(item, statement); });
    if (same != items.end()) {
        same->mentions.push_back(statement);
        return;
    }
    CoverageItem item;
    item.state = CoverageState::Mentioned;
    item.isVisit = speaksOfVisit(statement);
    item.date = statement.date;
    item.service = statement.kind == StatementKind::PreviousJudgement ? statement.about : QString();
    item.mentions = {statement};
    items.push_back(item);
}

} // namespace

void addMentions(
    const QVector<const Statement*>& statements, const QVector<KnownInspection>& known, QVector<CoverageItem>& items)
{
    QVector<const Statement*> unknown;
    for (const Statement* statement : statements) {
        if (!looksBack(*statement)) {
            continue;
        }
        const auto meant = std::find_if(known.cbegin(), known.cend(), [statement](const KnownInspection& each) {
            return canBeMeant(*statement, each.inspection->framework) && isDated(*each.inspection, statement->date);
        });
        if (meant != known.cend()) {
            items[meant->item].mentions.push_back(*statement);
        } else {
            unknown.push_back(statement);
        }
    }
    // The dates that are known best first: one that names the year alone joins them.
    std::stable_sort(unknown.begin(), unknown.end(),
        [](const Statement* a, const Statement* b) { return a->date.precision < b->date.precision; });
    const qsizetype first = items.size();
    for (const Statement* statement : std::as_const(unknown)) {
        addMissing(*statement, first, items);
    }
}

} // namespace Councilscope
