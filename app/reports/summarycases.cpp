#include "summarycases.h"

#include "summarysources.h"

#include <words.h>

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Councilscope {

namespace {

constexpr qsizetype longestText = 260;

struct CaseWords
{
    Q_DECLARE_TR_FUNCTIONS(SummaryCases)
};

/// How many cases of each kind are printed.
struct Room
{
    qsizetype open = 0;
    qsizetype closed = 0;
};

Room roomFor(const SummaryOptions& options)
{
    if (options.length == SummaryLength::Full) {
        return {1000, 1000};
    }
    return isWideComparison(options.councils) ? Room{2, 0} : Room{6, 4};
}

/// A case as it stood on the last day of the period.
struct Standing
{
    const Case* single = nullptr;
    CaseStatus status = CaseStatus::Open;
    const CaseEvent* first = nullptr;
    const CaseEvent* last = nullptr; ///< that moved it
    int flagged = 0; ///< inspections that flag it
    PartialDate silentSince;

    [[nodiscard]] bool isOpen() const
    {
        return status == CaseStatus::Open || status == CaseStatus::Progressing || status == CaseStatus::Persisting
            || status == CaseStatus::Recurred;
    }
};

bool isFlag(CaseEventKind kind)
{
    return kind == CaseEventKind::Flagged || kind == CaseEventKind::Repeated || kind == CaseEventKind::Recurred;
}

bool isInspectedAfter(const QDate& day, const QString& council, const RecordSet& chosen)
{
    return std::any_of(chosen.inspections.cbegin(), chosen.inspections.cend(), [&](const Inspection& inspection) {
        const PartialDate date = inspection.end.isValid() ? inspection.end : inspection.published;
        return inspection.council == council && date.isValid() && date.date > day;
    });
}

Standing standingOf(const Case& single, const SummaryOptions& options, const RecordSet& chosen)
{
    Standing standing{.single = &single};
    QSet<QString> flagging;
    bool isWhole = true;
    for (const CaseEvent& event : single.events) {
        if (options.to.isValid() && event.date.isValid() && event.date.date > options.to) {
            isWhole = false;
            continue;
        }
        standing.status = event.status;
        if (event.kind == CaseEventKind::Note || event.kind == CaseEventKind::Claim) {
            continue;
        }
        standing.first = standing.first ? standing.first : &event;
        standing.last = &event;
        if (isFlag(event.kind)) {
            flagging.insert(event.inspection);
        }
    }
    standing.flagged = int(flagging.size());
    if (standing.last && standing.isOpen()) {
        const PartialDate said = isWhole ? single.silentSince : standing.last->date;
        const bool needsLater = options.to.isValid();
        if (said.isValid() && (!needsLater || isInspectedAfter(standing.last->date.date, single.council, chosen))) {
            standing.silentSince = said;
        }
    }
    return standing;
}

bool isPrinted(const Standing& standing, const SummaryOptions& options)
{
    const bool endedBefore = options.from.isValid() && standing.last && !standing.isOpen()
        && standing.last->date.isValid() && standing.last->date.lastDate() < options.from;
    return standing.first && !endedBefore;
}

bool comesBefore(const Standing& left, const Standing& right)
{
    const auto rank = [](const Standing& one) {
        return std::tuple(!one.single->isPriority, one.single->isPlaceholder, -one.flagged,
            -one.last->date.date.toJulianDay(), one.single->key);
    };
    return rank(left) < rank(right);
}

QString textOf(const Standing& standing)
{
    if (standing.single->work) {
        const auto* work = std::get_if<CaseWork>(&standing.single->work->value);
        if (work && !work->title.isEmpty()) {
            return work->title;
        }
    }
    QString said = standing.first->text.simplified();
    if (standing.single->isPlaceholder || said.isEmpty()) {
        return standing.single->title;
    }
    said[0] = said[0].toUpper();
    const qsizetype space = said.size() > longestText ? said.lastIndexOf(u' ', longestText) : -1;
    return space > 0 ? said.left(space) + u'…' : said;
}

QString flaggedText(const Standing& standing)
{
    const QString from = dateText(standing.first->date);
    if (from.isEmpty()) {
        return CaseWords::tr("no date is known");
    }
    QDate last;
    for (const CaseEvent& event : standing.single->events) {
        if (isFlag(event.kind) && event.date.isValid() && event.date.date <= standing.last->date.date) {
            last = event.date.date;
        }
    }
    return standing.flagged > 1 && last.isValid()
        ? CaseWords::tr("flagged %n time(s) since %1, last %2", nullptr, standing.flagged).arg(from, dateText(last))
        : CaseWords::tr("flagged %1", "date").arg(from);
}

/// "flagged 3 times since 21 May 2014, last 29 July 2022; not mentioned since 21 September 2022"
QString timeText(const Standing& standing)
{
    QStringList parts{flaggedText(standing)};
    const QString last = dateText(standing.last->date);
    if (standing.status == CaseStatus::Progressing) {
        parts.push_back(CaseWords::tr("better but not met %1", "date").arg(last));
    } else if (standing.status == CaseStatus::ResolvedStated) {
        parts.push_back(CaseWords::tr("met %1", "date").arg(last));
    } else if (standing.status == CaseStatus::ResolvedInferred) {
        parts.push_back(CaseWords::tr("met %1 as far as the program can tell", "date").arg(last));
    }
    if (standing.silentSince.isValid()) {
        parts.push_back(CaseWords::tr("not mentioned since %1").arg(dateText(standing.silentSince)));
    }
    return parts.join(QStringLiteral("; "));
}

SummaryCase caseOf(const Standing& standing, SummarySources& sources)
{
    SummaryCase result{.claim = sources.claim(textOf(standing), standing.first->source),
        .when = timeText(standing),
        .isPriority = standing.single->isPriority};
    if (standing.last != standing.first && standing.last->source != standing.first->source) {
        result.claim.citations += sources.claim({}, standing.last->source).citations;
    }
    return result;
}

void addCases(QVector<Standing> standings, qsizetype room, SummarySources& sources, SummaryCaseList& list)
{
    std::sort(standings.begin(), standings.end(), comesBefore);
    list.all = int(standings.size());
    for (const Standing& standing : standings.mid(0, room)) {
        list.cases.push_back(caseOf(standing, sources));
    }
}

} // namespace

SummaryCases summaryCases(const CaseLedger& ledger, const RecordSet& chosen, const QString& council,
    const SummaryOptions& options, SummarySources& sources)
{
    QVector<Standing> open;
    QVector<Standing> toConfirm;
    QVector<Standing> met;
    for (const Case& single : ledger.cases) {
        if (single.council != council) {
            continue;
        }
        const Standing standing = standingOf(single, options, chosen);
        if (!isPrinted(standing, options)) {
            continue;
        }
        if (standing.isOpen()) {
            open.push_back(standing);
        } else if (standing.status == CaseStatus::ResolvedInferred) {
            toConfirm.push_back(standing);
        } else if (standing.status == CaseStatus::ResolvedStated) {
            met.push_back(standing);
        }
    }
    const Room room = roomFor(options);
    SummaryCases result;
    addCases(open, room.open, sources, result.open);
    addCases(toConfirm, room.closed, sources, result.toConfirm);
    addCases(met, room.closed, sources, result.met);
    return result;
}

} // namespace Councilscope
