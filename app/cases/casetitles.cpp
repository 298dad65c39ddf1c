#include "casetitles.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Councilscope {

namespace {

constexpr qsizetype longest = 90;
constexpr qsizetype shortest = 30;

/// Where the words are cut best: at the end of a clause, else of a word.
qsizetype cut(const QString& text)
{
    static const QRegularExpression clause(QStringLiteral(R"([;:,.](?= )| (?=(so|in order|which|including|and|to) ))"));
    qsizetype best = -1;
    QRegularExpressionMatchIterator ends = clause.globalMatch(text);
    while (ends.hasNext()) {
        const qsizetype end = ends.next().capturedStart();
        if (end >= shortest && end <= longest) {
            best = end;
        }
    }
    return best > 0 ? best : text.lastIndexOf(u' ', longest);
}

} // namespace

QString caseTitle(const QString& finding)
{
    static const QRegularExpression opening(
        QStringLiteral(R"(^(the (local authority|council|partnership) (should|must|needs to) )?ensure (that )?)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression reference(QStringLiteral(R"(\s*\([^()]*\)\.?$)"));
    QString text = finding.simplified().remove(opening).remove(reference);
    if (text.size() > longest) {
        const qsizetype end = cut(text);
        text = text.left(end > 0 ? end : longest) + u'…';
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
