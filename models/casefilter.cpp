#include "casefilter.h"

#include "casewords.h"

#include <period.h>
#include <words.h>

#include <algorithm>

namespace Councilscope {

bool CaseFilter::accepts(const Case& single) const
{
    const CaseWork* work = workOf(single);
    return councils.contains(single.council) && (!status || single.status == *status) && (!kind || single.kind == *kind)
        && (theme.isEmpty() || single.themes.contains(theme)) && (owner.isEmpty() || (work && work->owner == owner))
        && (!onlyPriority || single.isPriority) && (!onlyOpen || !single.isClosed())
        && (!onlyToConfirm || single.status == CaseStatus::ResolvedInferred) && isInPeriod(single, from, to);
}

bool CaseFilter::isNarrowed() const
{
    CaseFilter wide;
    wide.councils = councils;
    wide.from = from;
    wide.to = to;
    return *this != wide;
}

bool isInPeriod(const Case& single, const QDate& from, const QDate& to)
{
    if (!from.isValid() && !to.isValid()) {
        return true;
    }
    bool hasDate = false;
    const bool isSpokenOf = std::any_of(single.events.cbegin(), single.events.cend(), [&](const CaseEvent& event) {
        hasDate = hasDate || event.date.isValid();
        return isWithin(event.date, from, to);
    });
    return isSpokenOf || !hasDate;
}

QString searchText(const Case& single)
{
    QStringList parts{single.council, caseTitle(single), single.title};
    for (const QString& theme : single.themes) {
        parts.push_back(themeName(theme));
    }
    for (const CaseEvent& event : single.events) {
        parts.push_back(event.text);
    }
    if (const CaseWork* work = workOf(single)) {
        parts += {work->owner, work->action, work->measure, work->progress};
    }
    return parts.join(u'\n').toLower();
}

} // namespace Councilscope
