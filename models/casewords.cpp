#include "casewords.h"

#include <words.h>

#include <QCoreApplication>

#include <algorithm>

namespace Councilscope {

namespace {

struct CaseWords
{
    Q_DECLARE_TR_FUNCTIONS(CaseWords)
};

QString themeList(const QStringList& keys)
{
    QStringList names;
    for (const QString& key : keys) {
        names.push_back(themeName(key).toLower());
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

QString ledgerStateText(LedgerState state)
{
    switch (state) {
    case LedgerState::Current:
        return {};
    case LedgerState::Pending:
        return CaseWords::tr("The cases are being worked out");
    case LedgerState::Failed:
        return CaseWords::tr("The cases could not be worked out");
    }
    return {};
}

QString caseStatusName(CaseStatus status)
{
    switch (status) {
    case CaseStatus::Open:
        return CaseWords::tr("Open");
    case CaseStatus::Progressing:
        return CaseWords::tr("Improving");
    case CaseStatus::Persisting:
        return CaseWords::tr("Persisting");
    case CaseStatus::ResolvedStated:
        return CaseWords::tr("Met");
    case CaseStatus::ResolvedInferred:
        return CaseWords::tr("Met, to confirm");
    case CaseStatus::Recurred:
        return CaseWords::tr("Came back");
    case CaseStatus::Superseded:
        return CaseWords::tr("Superseded");
    case CaseStatus::Merged:
        return CaseWords::tr("Merged");
    case CaseStatus::NotADefect:
        return CaseWords::tr("Not a defect");
    }
    return {};
}

QString caseStatusText(const Case& single)
{
    const QString name = caseStatusName(single.status);
    return isSilent(single) ? CaseWords::tr("%1, not mentioned since").arg(name) : name;
}

QString caseStatusShort(const Case& single)
{
    const QString name = caseStatusName(single.status);
    return isSilent(single) ? CaseWords::tr("%1 · silent", "status, not mentioned since").arg(name) : name;
}

bool isSilent(const Case& single)
{
    return single.silentSince.isValid() && !single.isClosed();
}

QString caseEventName(CaseEventKind kind)
{
    switch (kind) {
    case CaseEventKind::Flagged:
        return CaseWords::tr("flagged");
    case CaseEventKind::Repeated:
        return CaseWords::tr("flagged again");
    case CaseEventKind::Progressing:
        return CaseWords::tr("improving, not met");
    case CaseEventKind::ResolvedStated:
        return CaseWords::tr("met");
    case CaseEventKind::ResolvedInferred:
        return CaseWords::tr("met, to confirm");
    case CaseEventKind::Recurred:
        return CaseWords::tr("came back");
    case CaseEventKind::Superseded:
        return CaseWords::tr("closed by a person");
    case CaseEventKind::Note:
        return CaseWords::tr("note");
    case CaseEventKind::Claim:
        return CaseWords::tr("claim");
    }
    return {};
}

QString caseEventLetter(CaseEventKind kind)
{
    switch (kind) {
    case CaseEventKind::Flagged:
        return CaseWords::tr("F", "letter for: flagged");
    case CaseEventKind::Repeated:
        return CaseWords::tr("A", "letter for: flagged again");
    case CaseEventKind::Progressing:
        return CaseWords::tr("I", "letter for: improving, not met");
    case CaseEventKind::ResolvedStated:
        return CaseWords::tr("M", "letter for: met");
    case CaseEventKind::ResolvedInferred:
        return CaseWords::tr("?", "letter for: met, to confirm");
    case CaseEventKind::Recurred:
        return CaseWords::tr("R", "letter for: came back");
    case CaseEventKind::Superseded:
        return CaseWords::tr("X", "letter for: closed by a person");
    case CaseEventKind::Note:
        return CaseWords::tr("N", "letter for: note");
    case CaseEventKind::Claim:
        return CaseWords::tr("C", "letter for: claim");
    }
    return {};
}

QString ragName(RagRating rating)
{
    switch (rating) {
    case RagRating::None:
        return {};
    case RagRating::Red:
        return CaseWords::tr("Red");
    case RagRating::Amber:
        return CaseWords::tr("Amber");
    case RagRating::Green:
        return CaseWords::tr("Green");
    }
    return {};
}

QString speakerName(const QString& speaker)
{
    static const QHash<QString, const char*> names{
        {QStringLiteral("inspectorate"), QT_TRANSLATE_NOOP("CaseWords", "the inspectorate")},
        {QStringLiteral("council"), QT_TRANSLATE_NOOP("CaseWords", "the council")},
        {QStringLiteral("opposition"), QT_TRANSLATE_NOOP("CaseWords", "the opposition")},
        {QStringLiteral("board"), QT_TRANSLATE_NOOP("CaseWords", "the safeguarding board")},
        {QStringLiteral("reporter"), QT_TRANSLATE_NOOP("CaseWords", "a reporter")},
    };
    const char* name = names.value(speaker);
    return name ? CaseWords::tr(name) : speaker;
}

const CaseWork* workOf(const Case& single)
{
    return single.work ? std::get_if<CaseWork>(&single.work->value) : nullptr;
}

QString caseTitle(const Case& single)
{
    const CaseWork* work = workOf(single);
    return work && !work->title.isEmpty() ? work->title : single.title;
}

double confidenceOf(const Case& single)
{
    double least = 1;
    for (const CaseEvent& event : single.events) {
        least = event.source.isValid() ? std::min(least, event.confidence) : least;
    }
    return least;
}

QString caseSentence(const Case& single)
{
    QStringList parts{CaseWords::tr("%1: %2.", "council, title of the case").arg(single.council, caseTitle(single)),
        CaseWords::tr("%1.", "status of a case").arg(caseStatusText(single))};
    if (single.opened.isValid()) {
        parts.push_back(CaseWords::tr("First flagged %1.", "date").arg(dateText(single.opened)));
    }
    if (single.lastMentioned.isValid() && single.lastMentioned != single.opened) {
        parts.push_back(CaseWords::tr("Last mentioned %1.", "date").arg(dateText(single.lastMentioned)));
    }
    parts.push_back(CaseWords::tr("%n mention(s).", nullptr, single.mentions()));
    if (single.isPlaceholder) {
        parts.push_back(CaseWords::tr("The loaded documents count it but never name it."));
    }
    return parts.join(u' ');
}

QString eventSentence(const CaseEvent& event)
{
    const QString date = event.date.isValid() ? dateText(event.date) : CaseWords::tr("Date unknown");
    const QString who = event.source.isValid() ? speakerName(event.speaker) : event.by;
    const QString what = who.isEmpty()
        ? CaseWords::tr("%1: %2.", "date, what happened").arg(date, caseEventName(event.kind))
        : CaseWords::tr("%1: %2, says %3.", "date, what happened, who says so")
              .arg(date, caseEventName(event.kind), who);
    return event.text.isEmpty() ? what : CaseWords::tr("%1 “%2”", "sentence, quote").arg(what, event.text.simplified());
}

QString reasonText(const LinkReason& reason)
{
    const QString terms = reason.terms.join(QStringLiteral(", "));
    switch (reason.kind) {
    case LinkReason::Kind::SharedThemes:
        return CaseWords::tr("Same theme: %1.").arg(themeList(reason.terms));
    case LinkReason::Kind::SharedTerms:
        return CaseWords::tr("Shared words: %1.").arg(terms);
    case LinkReason::Kind::SharedConcepts:
        return CaseWords::tr("Same matter: %1.").arg(terms);
    case LinkReason::Kind::Reference:
        return terms.isEmpty() ? CaseWords::tr("The later document points at the earlier inspection.")
                               : CaseWords::tr("The later document points back: “%1”.").arg(terms);
    case LinkReason::Kind::Distance:
        return reason.months == 0 ? CaseWords::tr("Less than a month apart.")
                                  : CaseWords::tr("%n month(s) apart.", nullptr, reason.months);
    case LinkReason::Kind::DifferentGroup:
        return CaseWords::tr("Against it: they speak of different children (%1).").arg(terms);
    }
    return {};
}

QString reasonsText(const QVector<LinkReason>& reasons)
{
    QStringList texts;
    for (const LinkReason& reason : reasons) {
        texts.push_back(reasonText(reason));
    }
    texts.removeAll(QString());
    return texts.join(u' ');
}

QString proposalQuestion(CaseProposal::Kind kind)
{
    switch (kind) {
    case CaseProposal::Kind::Persists:
        return CaseWords::tr("Is this the same defect, flagged again?");
    case CaseProposal::Kind::Recurs:
        return CaseWords::tr("Has the defect that was met come back?");
    case CaseProposal::Kind::Met:
        return CaseWords::tr("Does the later strength mean that the defect is met?");
    case CaseProposal::Kind::NowADefect:
        return CaseWords::tr("Is what was well before a defect now?");
    }
    return {};
}

QString proposalName(CaseProposal::Kind kind)
{
    switch (kind) {
    case CaseProposal::Kind::Persists:
        return CaseWords::tr("Flagged again?");
    case CaseProposal::Kind::Recurs:
        return CaseWords::tr("Came back?");
    case CaseProposal::Kind::Met:
        return CaseWords::tr("Met?");
    case CaseProposal::Kind::NowADefect:
        return CaseWords::tr("Now a defect?");
    }
    return {};
}

} // namespace Councilscope
