#include "periodbar.h"

#include <viewstate.h>

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace Councilscope {

namespace {

constexpr int fewestYears = 5;

void note(int& first, const PartialDate& date)
{
    if (date.isValid()) {
        first = std::min(first, date.date.year());
    }
}

int firstYearOf(const RecordSet& records)
{
    int first = QDate::currentDate().year() - fewestYears;
    for (const Inspection& inspection : records.inspections) {
        note(first, inspection.start);
        note(first, inspection.end);
    }
    for (const DocumentRecord& document : records.documents) {
        note(first, document.published);
    }
    for (const Observation& observation : records.observations) {
        note(first, observation.asOf);
    }
    return first;
}

} // namespace

QString periodText(const QDate& from, const QDate& to)
{
    if (from.isValid() && to.isValid()) {
        return from.year() == to.year()
            ? QString::number(from.year())
            : QCoreApplication::translate("PeriodBar", "%1–%2", "years").arg(from.year()).arg(to.year());
    }
    if (from.isValid()) {
        return QCoreApplication::translate("PeriodBar", "since %1", "year").arg(from.year());
    }
    return to.isValid() ? QCoreApplication::translate("PeriodBar", "until %1", "year").arg(to.year()) : QString();
}

PeriodBar::PeriodBar(ViewState* state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_label(new QLabel(this))
    , m_from(new QComboBox(this))
    , m_to(new QComboBox(this))
    , m_all(new QToolButton(this))
{
    m_label->setBuddy(m_from);
    m_all->setAutoRaise(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_label);
    layout->addWidget(m_from);
    layout->addWidget(new QLabel(QStringLiteral("–"), this));
    layout->addWidget(m_to);
    layout->addWidget(m_all);
    for (QComboBox* box : {m_from, m_to}) {
        connect(box, &QComboBox::activated, this, &PeriodBar::choose);
    }
    connect(m_all, &QToolButton::clicked, this, [this] { m_state->setPeriod({}, {}); });
    connect(m_state, &ViewState::periodChanged, this, &PeriodBar::showPeriod);
    connect(m_state, &ViewState::recordsChanged, this, &PeriodBar::fillYears);
    fillYears();
    retranslate();
}

void PeriodBar::fillYears()
{
    const int first = firstYearOf(*m_state->records());
    if (first != m_firstYear) {
        m_firstYear = first;
        for (QComboBox* box : {m_from, m_to}) {
            const QSignalBlocker blocker(box);
            box->clear();
            box->addItem(QString());
            for (int year = first; year <= QDate::currentDate().year(); ++year) {
                box->addItem(QString::number(year), year);
            }
        }
        retranslate();
    }
    showPeriod();
}

void PeriodBar::showPeriod()
{
    const auto show = [](QComboBox* box, const QDate& date) {
        const QSignalBlocker blocker(box);
        box->setCurrentIndex(date.isValid() ? std::max(0, box->findData(date.year())) : 0);
    };
    show(m_from, m_state->from());
    show(m_to, m_state->to());
    m_all->setEnabled(m_state->from().isValid() || m_state->to().isValid());
}

void PeriodBar::choose()
{
    int from = m_from->currentData().toInt();
    int to = m_to->currentData().toInt();
    if (from > 0 && to > 0 && from > to) {
        // The one that was touched is meant; the other follows.
        (sender() == m_from ? to : from) = sender() == m_from ? from : to;
    }
    m_state->setPeriod(from > 0 ? QDate(from, 1, 1) : QDate(), to > 0 ? QDate(to, 12, 31) : QDate());
    showPeriod();
}

void PeriodBar::retranslate()
{
    m_label->setText(tr("Perio&d:"));
    m_from->setAccessibleName(tr("First year shown"));
    m_to->setAccessibleName(tr("Last year shown"));
    m_from->setItemText(0, tr("start", "from the first record on"));
    m_to->setItemText(0, tr("today", "until today"));
    m_all->setText(tr("All years"));
    m_all->setToolTip(tr("Show all years on every page"));
}

void PeriodBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace Councilscope
