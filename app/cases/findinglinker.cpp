#include "findinglinker.h"

namespace Councilscope {

struct FindingLinker::Private
{
    LinkThresholds thresholds;
};

FindingLinker::FindingLinker()
    : d(std::make_unique<Private>())
{
}

FindingLinker::~FindingLinker() = default;

LinkThresholds FindingLinker::thresholds() const
{
    return d->thresholds;
}

QVector<FindingLink> FindingLinker::links(const QVector<DatedFinding>& findings) const
{
    QVector<FindingLink> found;
    for (qsizetype earlier = 0; earlier < findings.size(); ++earlier) {
        for (qsizetype later = 0; later < findings.size(); ++later) {
            if (findings[earlier].date < findings[later].date) {
                FindingLink candidate = link(findings[earlier], findings[later]);
                candidate.earlier = earlier;
                candidate.later = later;
                if (candidate.score >= d->thresholds.proposed) {
                    found.push_back(candidate);
                }
            }
        }
    }
    return found;
}

FindingLink FindingLinker::link(const DatedFinding& earlier, const DatedFinding& later) const
{
    FindingLink link;
    link.score = earlier.finding.text == later.finding.text ? 1 : 0;
    return link;
}

} // namespace Councilscope
