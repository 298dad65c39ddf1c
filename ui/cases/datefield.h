#pragma once

#include <partialdate.h>

#include <QLineEdit>

namespace Councilscope {

/// A date as exactly as a person knows it: typed ("2026-09-30", "2026-09", "2026", or as the computer's language writes
/// dates) or taken from a calendar.
class DateField : public QLineEdit
{
    Q_OBJECT

public:
    explicit DateField(QWidget* parent = nullptr);

    /// Unknown precision: nothing is typed, or no date.
    [[nodiscard]] PartialDate date() const;
    void setDate(const PartialDate& date);
    /// Whether something is typed that is no date.
    [[nodiscard]] bool isWrong() const;
    /// Only whole days are dates.
    void setOnlyDays(bool only);

private:
    void showCalendar();
    void retranslate();
    void changeEvent(QEvent* event) override;

    QAction* m_calendar;
    bool m_onlyDays = false;
};

} // namespace Councilscope
