#include "casetitles.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Councilscope {

namespace {

constexpr qsizetype longest = 90;
constexpr qsizetype shortest = 55;

/// Where the words are cut best: at the end of a clause, else of a word that does not hang.
qsizetype cut(const QString& text)
{
    static const QRegularExpression clause(
        QStringLiteral(R"([;:,.](?= )| (?=(so that|in order to|which|including) ))"));
    qsizetype best = -1;
    QRegularExpressionMatchIterator ends = clause.globalMatch(text);
    while (ends.hasNext()) {
        const qsizetype end = ends.next().capturedStart();
        if (end >= shortest && end <= longest) {
            best = end;
        }
    }
    if (best > 0) {
        return best;
    }
    static const QRegularExpression hanging(
        QStringLiteral(R"(\s(a|an|the|and|or|of|to|in|on|for|with|by|at|from|is|are|that|which|their|its|as)$)"),
        QRegularExpression::CaseInsensitiveOption);
    best = text.lastIndexOf(u' ', longest);
    while (best > 0 && hanging.match(text.left(best)).hasMatch()) {
        best = text.lastIndexOf(u' ', best - 1);
    }
    return best > 0 ? best : longest;
}

/// A finding that begins with praise says what is wrong after "However", a long one after "but".
qsizetype beginning(const QString& text)
{
    static const QRegularExpression however(QStringLiteral(R"([.;] However,? )"));
    static const QRegularExpression but(QStringLiteral(R"(,? but (?!(also|not limited to)\b)(?=.{40}))"));
    const QRegularExpressionMatch turn = however.match(text);
    if (turn.hasMatch()) {
        return turn.capturedEnd();
    }
    const QRegularExpressionMatch contrast = but.match(text);
    return text.size() > longest && contrast.hasMatch() ? contrast.capturedEnd() : 0;
}

} // namespace

QString caseTitle(const QString& finding)
{
    static const QRegularExpression reference(QStringLiteral(R"(\s*\([^()]*\b(page|paragraph|outcome)\b[^()]*\)\.?$)"));
    QString text = finding.simplified().remove(reference);
    text.remove(0, beginning(text));
    if (text.size() > longest) {
        static const QRegularExpression mark(QStringLiteral("[,;:.]$"));
        text = text.left(cut(text)).remove(mark) + u'…';
    } else if (text.endsWith(u'.')) {
        text.chop(1);
    }
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

QString unnamedTitle(FindingKind kind, int item, int count)
{
    if (kind == FindingKind::PriorityAction) {
        return QCoreApplication::translate("CaseLedger", "Priority action %1 of %2 that are not named")
            .arg(item)
            .arg(count);
    }
    return QCoreApplication::translate("CaseLedger", "Area for improvement %1 of %2 that are not named")
        .arg(item)
        .arg(count);
}

QString setTitle(const PartialDate& date)
{
    if (!date.isValid()) {
        return QCoreApplication::translate("CaseLedger", "Areas for improvement of an earlier inspection: not loaded");
    }
    return QCoreApplication::translate("CaseLedger", "Areas for improvement of %1: not loaded").arg(date.toIso());
}

} // namespace Councilscope
