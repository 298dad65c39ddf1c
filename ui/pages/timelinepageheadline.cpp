#include "timelinepage.h"

#include <casewords.h>
#include <periodbar.h>
#include <timelinemodel.h>
#include <timelineview.h>
#include <viewstate.h>

#include <QSet>

#include <algorithm>

// What the page says above the drawing.
namespace Councilscope {

bool TimelinePage::isInPeriod(const QDate& date) const
{
    return (!state()->from().isValid() || date >= state()->from())
        && (!state()->to().isValid() || date <= state()->to());
}

/// A case without any date counts where no period is chosen.
bool TimelinePage::isSpokenOf(const TimelineLane& lane) const
{
    const bool hasPeriod = state()->from().isValid() || state()->to().isValid();
    return !hasPeriod || std::any_of(lane.marks.cbegin(), lane.marks.cend(), [this](const TimelineMark& mark) {
        return isInPeriod(mark.from);
    });
}

TimelinePage::Counts TimelinePage::counts() const
{
    Counts counts;
    QSet<QPair<int, QDate>> inspections; // a council's inspection is one day on all of its lanes
    const QVector<TimelineBlock>& blocks = m_model->blocks();
    for (int block = 0; block < blocks.size(); ++block) {
        const QDate first = blocks[block].first;
        counts.first = first.isValid() && (!counts.first.isValid() || first < counts.first) ? first : counts.first;
        for (const TimelineLane& lane : blocks[block].lanes) {
            if (lane.kind >= TimelineLane::Kind::Theme) {
                counts.cases += lane.kind == TimelineLane::Kind::Case && isSpokenOf(lane) ? 1 : 0;
                continue;
            }
            for (const TimelineMark& mark : lane.marks) {
                if (!isInPeriod(mark.from)) {
                    continue;
                }
                if (mark.kind == TimelineMark::Kind::Band) {
                    inspections.insert({block, mark.from});
                }
                counts.visits += mark.kind == TimelineMark::Kind::Event ? 1 : 0;
                counts.findings += mark.count;
            }
        }
    }
    counts.inspections = int(inspections.size());
    return counts;
}

QString TimelinePage::headline() const
{
    const Counts shown = counts();
    QStringList parts{tr("%n council(s)", nullptr, int(m_timelines.size()))};
    const QString period = periodText(state()->from(), state()->to());
    if (!period.isEmpty()) {
        parts.push_back(period);
    } else if (shown.first.isValid()) {
        parts.push_back(tr("%1–%2", "years").arg(shown.first.year()).arg(m_today.year()));
    }
    parts.push_back(tr("%n inspection(s)", nullptr, shown.inspections));
    parts.push_back(tr("%n visit(s)", nullptr, shown.visits));
    parts.push_back(
        shown.cases > 0 ? tr("%n case(s)", nullptr, shown.cases) : tr("%n finding(s)", nullptr, shown.findings));
    if (shown.cases == 0 && state()->ledgerState() != LedgerState::Current) {
        parts.push_back(ledgerStateText(state()->ledgerState()));
    }
    QString text = parts.join(QStringLiteral(" · "));
    if (m_view->detail() == TimelineDetail::Overview) {
        text += u'\n' + tr("Areas and cases are folded: a click on a name unfolds them.");
    }
    return text;
}

} // namespace Councilscope
