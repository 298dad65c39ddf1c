#pragma once

#include <decision.h>

#include <QHash>

namespace Councilscope {

/// Where a fact stands and what it says: enough to tell it again. Knows nothing of rules.
struct FactPlace
{
    qint64 id = 0; ///< of the fact, or of the decision on one
    qsizetype start = 0; ///< half-open, UTF-16 units of the canonical text
    qsizetype end = 0;
    QString quote;
    QJsonObject values; ///< decidable values as extracted
    QJsonObject decided; ///< of a decision: the values that the person gave
};

/// Which facts of a document the decisions speak of, all of one type: ids of facts by ids of decisions. A decision and
/// a fact fit when they are about the same subject (area, kind, metric) and stand at the same place: the same range,
/// ranges that share most of their text, or, where the text has moved, the same words. Figures and statements, of which
/// one sentence may hold several, must also agree in value or date. The inspection that a document reports is the same
/// wherever it stands in the document. Each fact is given to one decision at most, the
/// best first.
[[nodiscard]] QHash<qint64, qint64> matchDecisions(
    RecordType type, const QVector<FactPlace>& decisions, const QVector<FactPlace>& facts);

} // namespace Councilscope
