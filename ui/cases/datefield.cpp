#include "datefield.h"

#include <themedicon.h>

#include <QAction>
#include <QCalendarWidget>
#include <QEvent>
#include <QLocale>
#include <QMenu>
#include <QWidgetAction>

namespace Councilscope {

DateField::DateField(QWidget* parent)
    : QLineEdit(parent)
    , m_calendar(addAction(themedIcon(QStringLiteral("calendar")), QLineEdit::TrailingPosition))
{
    connect(m_calendar, &QAction::triggered, this, &DateField::showCalendar);
    retranslate();
}

PartialDate DateField::date() const
{
    const QString typed = text().trimmed();
    PartialDate date = PartialDate::fromIso(typed);
    for (const auto format : {QLocale::ShortFormat, QLocale::LongFormat}) {
        if (!date.isValid() && !typed.isEmpty()) {
            // Two digits of a year are of this century: inspections and plans are.
            QDate day = QLocale().toDate(typed, format);
            day = day.isValid() && day.year() < 1950 ? day.addYears(100) : day;
            date = day.isValid() ? PartialDate::day(day) : PartialDate();
        }
    }
    return m_onlyDays && date.precision != DatePrecision::Day ? PartialDate() : date;
}

void DateField::setDate(const PartialDate& date)
{
    setText(date.toIso());
}

bool DateField::isWrong() const
{
    return !text().trimmed().isEmpty() && !date().isValid();
}

void DateField::setOnlyDays(bool only)
{
    m_onlyDays = only;
    retranslate();
}

void DateField::showCalendar()
{
    QMenu menu(this);
    auto* calendar = new QCalendarWidget(&menu);
    calendar->setGridVisible(false);
    calendar->setSelectedDate(date().isValid() ? date().date : QDate::currentDate());
    auto* action = new QWidgetAction(&menu);
    action->setDefaultWidget(calendar);
    menu.addAction(action);
    const auto take = [this, &menu](const QDate& day) {
        setDate(PartialDate::day(day));
        menu.close();
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    menu.exec(mapToGlobal(QPoint(0, height())));
}

void DateField::retranslate()
{
    setPlaceholderText(m_onlyDays ? tr("2026-09-30") : tr("2026-09-30, 2026-09 or 2026"));
    m_calendar->setText(tr("Choose from a calendar"));
    m_calendar->setToolTip(m_calendar->text());
}

void DateField::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace Councilscope
