#pragma once

#include <records.h>

#include <QHash>

namespace Councilscope {

/// What one document says of the inspection that it reports, with what else in it helps to find the event.
struct InspectionMention
{
    QString sha256; ///< of the document
    DocumentKind kind = DocumentKind::Other;
    Inspection inspection; ///< council, framework, variant, dates, lead inspector, overall grade; the rest is not read
    int month = 0; ///< 1-12: the month named where no year is known ("early October"), else 0
    QVector<PartialDate> earlier; ///< dates of earlier inspections that the document speaks of
    bool isDecided = false; ///< a person confirmed or corrected it: more trusted than what nobody looked at

    bool operator==(const InspectionMention&) const = default;
};

struct MergedInspections
{
    QVector<Inspection> inspections; ///< by council, date and key; id 0, without evidence
    QHash<QString, QString> keyByDocument; ///< sha256 to Inspection::key
};

/// Makes inspections, the events, from what all documents say of them. Several documents about one event (a report, its
/// summary for children, a news article) make one; a document without usable dates joins only where one event alone
/// fits. The result does not depend on the order of the mentions, nor on documents that were there before.
[[nodiscard]] MergedInspections mergeInspections(const QVector<InspectionMention>& mentions);

/// 1-12 when the text names exactly one month in English words, else 0.
[[nodiscard]] int monthNamedIn(QStringView text);

} // namespace Councilscope
