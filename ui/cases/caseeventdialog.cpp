#include "caseeventdialog.h"

#include "datefield.h"

#include <casewords.h>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Councilscope {

CaseEventDialog::CaseEventDialog(const Case& single, Kind kind, QWidget* parent)
    : QDialog(parent)
    , m_kind(kind)
    , m_before(single.status)
    , m_status(new QComboBox(this))
    , m_date(new DateField(this))
    , m_text(new QPlainTextEdit(this))
    , m_title(new QLabel(this))
    , m_missing(new QLabel(this))
{
    build(single);
    m_date->setDate(PartialDate::day(QDate::currentDate()));
    refreshAcceptable();
}

void CaseEventDialog::build(const Case& single)
{
    const bool isStatus = m_kind == Kind::Status;
    setWindowTitle(isStatus ? tr("Change status") : tr("Add note"));
    m_title->setText(tr("%1: %2", "council, title of the case").arg(single.council, caseTitle(single)));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    auto* form = new QFormLayout;
    if (isStatus) {
        form->addRow(tr("Now:"), new QLabel(caseStatusText(single), this));
        for (const CaseStatus status : allValues<CaseStatus>()) {
            if (status != CaseStatus::ResolvedInferred) { // that is the program's own, for a person to settle
                m_status->addItem(caseStatusName(status), int(status));
            }
        }
        m_status->setCurrentIndex(-1);
        form->addRow(tr("&Status from then on:"), m_status);
    } else {
        m_status->hide();
    }
    form->addRow(tr("&Date:"), m_date);
    form->addRow(isStatus ? tr("&Reason or quote:") : tr("&Note:"), m_text);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(fontMetrics().height() * 5);
    m_missing->setForegroundRole(QPalette::PlaceholderText);
    m_missing->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addLayout(form);
    layout->addWidget(m_missing);
    layout->addWidget(buttons);
    setMinimumWidth(520);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_status, &QComboBox::currentIndexChanged, this, &CaseEventDialog::refreshAcceptable);
    connect(m_date, &QLineEdit::textChanged, this, &CaseEventDialog::refreshAcceptable);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CaseEventDialog::refreshAcceptable);
}

void CaseEventDialog::propose(CaseStatus status, const PartialDate& date, const QString& text)
{
    m_status->setCurrentIndex(m_status->findData(int(status)));
    if (date.isValid()) {
        m_date->setDate(date);
    }
    m_text->setPlainText(text);
}

void CaseEventDialog::setCount(int cases)
{
    if (cases > 1) {
        m_title->setText(tr("%n case(s), the first of them: %1", nullptr, cases).arg(m_title->text()));
    }
}

CaseStatus CaseEventDialog::status() const
{
    return CaseStatus(m_status->currentData().toInt());
}

PartialDate CaseEventDialog::date() const
{
    return m_date->date();
}

QString CaseEventDialog::text() const
{
    return m_text->toPlainText().trimmed();
}

void CaseEventDialog::refreshAcceptable()
{
    QString missing;
    if (m_kind == Kind::Status && m_status->currentIndex() < 0) {
        missing = tr("Choose the new status.");
    } else if (m_kind == Kind::Status && status() == m_before) {
        missing = tr("The case has this status already.");
    } else if (!m_date->date().isValid()) {
        missing = tr("Enter the date from which this holds.");
    } else if (text().isEmpty()) {
        missing
            = m_kind == Kind::Status ? tr("Write the reason, or quote the words that say so.") : tr("Write the note.");
    }
    m_missing->setText(missing);
    m_ok->setEnabled(missing.isEmpty());
}

} // namespace Councilscope
