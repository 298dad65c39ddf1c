#include "inspectioncluster.h"

#include <algorithm>

namespace Councilscope {

namespace {

int rank(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::News:
        return 3;
    case DocumentKind::WebPage:
    case DocumentKind::Other:
    case DocumentKind::Dataset:
        return 2;
    case DocumentKind::SummaryChildren:
        return 1;
    default:
        return 0;
    }
}

/// The first text that is not empty.
QString firstText(const QVector<const InspectionMention*>& mentions, QString Inspection::*member)
{
    for (const InspectionMention* mention : mentions) {
        if (const QString& text = mention->inspection.*member; !text.isEmpty()) {
            return text;
        }
    }
    return {};
}

} // namespace

void InspectionCluster::sortMentions()
{
    std::sort(mentions.begin(), mentions.end(), isMoreTrusted);
}

Framework InspectionCluster::framework() const
{
    for (const InspectionMention* mention : mentions) {
        if (isNamed(mention->inspection.framework)) {
            return mention->inspection.framework;
        }
    }
    return mentions.first()->inspection.framework;
}

Grade InspectionCluster::overallGrade() const
{
    // What people decide of an inspection is not about its grade: the kind of document alone tells whom to believe.
    const InspectionMention* best = nullptr;
    for (const InspectionMention* mention : mentions) {
        const auto order = [](const InspectionMention* each) { return std::pair(rank(each->kind), each->sha256); };
        if (mention->inspection.overallGrade != Grade::Unknown && (!best || order(mention) < order(best))) {
            best = mention;
        }
    }
    return best ? best->inspection.overallGrade : Grade::Unknown;
}

PartialDate InspectionCluster::bestDate(PartialDate Inspection::*member) const
{
    PartialDate best;
    for (const InspectionMention* mention : mentions) {
        const PartialDate& date = mention->inspection.*member;
        const bool isBetter = best.precision != DatePrecision::Day && date.precision == DatePrecision::Day;
        if (date.isValid() && (!best.isValid() || isBetter)) {
            best = date;
        }
    }
    return best;
}

Inspection InspectionCluster::merged() const
{
    Inspection inspection;
    inspection.council = mentions.first()->inspection.council;
    inspection.framework = framework();
    inspection.variant = firstText(mentions, &Inspection::variant);
    inspection.leadInspector = firstText(mentions, &Inspection::leadInspector);
    inspection.overallGrade = overallGrade();
    inspection.start = inferred.isValid() ? inferred : bestDate(&Inspection::start);
    inspection.end = inferred.isValid() ? inferred : bestDate(&Inspection::end);
    inspection.published = bestDate(&Inspection::published);
    for (const InspectionMention* mention : mentions) {
        inspection.documents << mention->sha256;
    }
    inspection.documents.sort();
    return inspection;
}

bool isMoreTrusted(const InspectionMention* left, const InspectionMention* right)
{
    return std::tuple(!left->isDecided, rank(left->kind), left->sha256)
        < std::tuple(!right->isDecided, rank(right->kind), right->sha256);
}

InspectionPeriod periodOf(const Inspection& inspection)
{
    const PartialDate& first = inspection.start.isValid() ? inspection.start : inspection.end;
    const PartialDate& last = inspection.end.isValid() ? inspection.end : inspection.start;
    if (!first.isValid()) {
        return {};
    }
    return {first.date, std::max(last.lastDate(), first.lastDate())};
}

int vagueness(const Inspection& inspection)
{
    int worst = 0;
    for (const PartialDate& date : {inspection.start, inspection.end}) {
        if (date.isValid() && date.precision != DatePrecision::Day) {
            worst = std::max(worst, date.precision == DatePrecision::Year ? 2 : 1);
        }
    }
    return worst;
}

bool isNamed(Framework framework)
{
    return framework != Framework::Unknown && framework != Framework::Other;
}

bool fits(Framework left, Framework right)
{
    return left == right || !isNamed(left) || !isNamed(right);
}

} // namespace Councilscope
