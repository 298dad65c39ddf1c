#include "setstatements.h"

#include "frameworkfamily.h"

#include <QRegularExpression>

namespace Councilscope {

namespace {

using Effect = SetStatement::Effect;

bool contains(const QString& text, const QString& pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption).match(text).hasMatch();
}

bool isAboutFindings(const Statement& statement)
{
    const std::optional<FindingKind> kind = fromKey<FindingKind>(statement.about);
    return kind && isDefectKind(*kind)
        && (statement.kind == StatementKind::Resolved || statement.kind == StatementKind::Persists
            || statement.kind == StatementKind::Progressing);
}

/// "Areas for improvement identified at the last inspection": names a list and where it comes from.
bool namesSet(const Statement& statement)
{
    static const QRegularExpression list(
        QStringLiteral(
            R"(\b(areas|recommendations|issues|concerns|weaknesses|deficits|shortfalls|actions|findings)\b)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression origin(
        QStringLiteral(R"(\b(inspections?|visits?|reviews?|reports?|letters?)\b|\b(19|20)\d\d\b)"),
        QRegularExpression::CaseInsensitiveOption);
    const QString words = statement.source.quote.simplified();
    return list.match(words).hasMatch() && origin.match(words).hasMatch();
}

/// Too many, some, those of one service only, or not all.
bool isPartial(const QString& words)
{
    return contains(words,
               QStringLiteral(R"(\b(too many|many|most|some|several|a number of|majority|few|half|part(ly|ially)?)\b)"))
        || contains(words, QStringLiteral(R"(\b(in relation to|relating to|related to|regarding|in respect of)\b)"))
        || contains(words, QStringLiteral(R"(\bnot (yet )?(been )?(all|\w+ly)\b)"));
}

bool isWhole(const QString& words)
{
    return contains(words, QStringLiteral(R"(\b(all|none|any|every|each)\b|^(the|these|those)\b)"));
}

Effect effectOf(const Statement& statement)
{
    const QString words = statement.source.quote.simplified();
    if (statement.kind == StatementKind::Resolved) {
        return statement.value == QLatin1String("partly") ? Effect::PartlyMet : Effect::AllMet;
    }
    if (statement.kind == StatementKind::Progressing) {
        return Effect::PartlyMet;
    }
    return isWhole(words) && !isPartial(words) ? Effect::AllPersist : Effect::SomePersist;
}

/// The family of the inspection that the words name, else the one that an inspection of the framework looks back at: a
/// visit at the full inspection before it.
FrameworkFamily familyNamed(const QString& words, Framework speaking)
{
    if (contains(words, QStringLiteral(R"(\bunannounced\b|\bcontact, referral\b)"))) {
        return FrameworkFamily::Unannounced;
    }
    if (contains(words, QStringLiteral(R"(\bvisits?\b)"))) {
        return FrameworkFamily::Visit;
    }
    const FrameworkFamily own = familyOf(speaking);
    return own == FrameworkFamily::Visit ? FrameworkFamily::Full : own;
}

bool flagsAnything(const CaseFacts& facts, int inspection, const QString& body)
{
    return std::any_of(facts.nodes.cbegin(), facts.nodes.cend(),
        [&](const CaseNode& node) { return node.inspection == inspection && node.isDefect() && node.body() == body; });
}

bool overlaps(const PartialDate& said, const PartialDate& date)
{
    return date.isValid() && said.date <= date.lastDate() && date.date <= said.lastDate();
}

/// The nearest before the speaking one of those that fit; one of the family that is named before any other.
template <typename Fits>
int nearest(const CaseFacts& facts, int node, FrameworkFamily named, bool onlyNamed, const Fits& fits)
{
    int best = -1;
    bool isBestNamed = false;
    for (int index = 0; index < facts.inspections.size(); ++index) {
        const CaseInspection& inspection = facts.inspections[index];
        const bool isNamed = familyOf(inspection.framework) == named;
        if (inspection.isBefore(facts.inspectionOf(node)) && fits(inspection) && (isNamed || !onlyNamed)
            && (isNamed || !isBestNamed) && flagsAnything(facts, index, facts.nodes[node].body())) {
            best = index;
            isBestNamed = isNamed;
        }
    }
    return best;
}

int inspectionSpokenOf(const CaseFacts& facts, int node, const PartialDate& date)
{
    const Statement& statement = *facts.nodes[node].statement;
    const FrameworkFamily named = familyNamed(statement.source.quote, facts.inspectionOf(node).framework);
    if (!date.isValid()) {
        return nearest(facts, node, named, true, [](const CaseInspection&) { return true; });
    }
    const int byDays = nearest(
        facts, node, named, false, [&](const CaseInspection& inspection) { return overlaps(date, inspection.date); });
    if (byDays >= 0) {
        return byDays;
    }
    return nearest(facts, node, named, false,
        [&](const CaseInspection& inspection) { return overlaps(date, inspection.published); });
}

/// Years named beside that of the statement: "the previous inspections in 2010 and 2013".
QVector<PartialDate> furtherYears(const Statement& statement)
{
    static const QRegularExpression list(
        QStringLiteral(R"(\b(?:19|20)\d\d(?:(?:, | and |, and )(?:in )?(?:19|20)\d\d)+\b)"));
    static const QRegularExpression year(QStringLiteral(R"(\b\d{4}\b)"));
    QVector<PartialDate> years;
    QRegularExpressionMatchIterator named
        = year.globalMatch(list.match(statement.source.quote.simplified()).captured());
    while (named.hasNext()) {
        const PartialDate date = PartialDate::fromIso(named.next().captured());
        if (statement.date.isValid() && date.date.year() != statement.date.date.year()) {
            years.push_back(date);
        }
    }
    return years;
}

} // namespace

QVector<SetStatement> setStatements(const CaseFacts& facts, int node)
{
    const CaseNode& fact = facts.nodes[node];
    if (!fact.statement || fact.item > 0 || !isAboutFindings(*fact.statement) || !speaksForInspectorate(fact.speaker())
        || !(fact.statement->value == QLatin1String("all") || namesSet(*fact.statement))) {
        return {};
    }
    SetStatement made;
    made.node = node;
    made.effect = effectOf(*fact.statement);
    made.isDated = fact.statement->date.isValid();
    made.date = fact.statement->date;
    made.inspection = inspectionSpokenOf(facts, node, made.date);
    QVector<SetStatement> sets{made};
    for (const PartialDate& date : furtherYears(*fact.statement)) {
        made.date = date;
        made.inspection = inspectionSpokenOf(facts, node, date);
        if (made.inspection >= 0) {
            sets.push_back(made);
        }
    }
    return sets;
}

} // namespace Councilscope
