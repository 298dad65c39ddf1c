#pragma once

#include "vocabulary.h"

#include <QDate>

namespace Councilscope {

/// A date as far as it is known. `date` is always the first day that is possible (2013-10-01 for "October 2013").
/// Precision Unknown means that no date is known: `date` is invalid and nothing is drawn or exported.
struct PartialDate
{
    QDate date;
    DatePrecision precision = DatePrecision::Unknown;
    RecordState state = RecordState::Stated;

    [[nodiscard]] static PartialDate day(const QDate& date, RecordState state = RecordState::Stated);
    [[nodiscard]] static PartialDate month(int year, int month, RecordState state = RecordState::Stated);
    [[nodiscard]] static PartialDate year(int year, RecordState state = RecordState::Stated);

    [[nodiscard]] bool isValid() const { return precision != DatePrecision::Unknown && date.isValid(); }
    /// Last day that is possible, inclusive.
    [[nodiscard]] QDate lastDate() const;
    /// "2013-10-05", "2013-10", "2012", or empty.
    [[nodiscard]] QString toIso() const;
    /// The inverse of toIso(); precision follows from the form. Unknown when the text is none of the three forms.
    [[nodiscard]] static PartialDate fromIso(QStringView text, RecordState state = RecordState::Stated);

    bool operator==(const PartialDate&) const = default;
};

} // namespace Councilscope
