#pragma once

#include <caseledger.h>

#include <QTextDocument>

#include <memory>

namespace Councilscope {

/// The cases as the improvement plan that councils use: one row each with status, action, owner, due date, R/A/G,
/// measure and progress; a heading row repeats on every page. Made for A4 landscape, at most `mostPlanRows` rows.
[[nodiscard]] std::unique_ptr<QTextDocument> improvementPlan(
    const QVector<const Case*>& cases, const QString& subtitle, const QDate& today);

constexpr qsizetype mostPlanRows = 1000;

/// RFC 4180 with a heading row: every case with all its columns and its line of the plan; dates as 2026-09-30.
[[nodiscard]] QByteArray casesAsCsv(const QVector<const Case*>& cases);

} // namespace Councilscope
