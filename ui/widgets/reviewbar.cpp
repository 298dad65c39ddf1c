#include "reviewbar.h"

#include <recordevidence.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace Councilscope {

ReviewBar::ReviewBar(QWidget* parent)
    : QWidget(parent)
    , m_state(new QLabel(this))
    , m_confirm(new QPushButton(this))
    , m_correct(new QPushButton(this))
    , m_reject(new QPushButton(this))
    , m_correctInspection(new QPushButton(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_state);
    auto* buttons = new QHBoxLayout;
    layout->addLayout(buttons);
    m_state->setWordWrap(true);
    for (QPushButton* button : {m_confirm, m_correct, m_reject, m_correctInspection}) {
        buttons->addWidget(button);
        button->setAutoDefault(false);
    }
    buttons->addStretch();
    connect(m_confirm, &QPushButton::clicked, this, [this] { Q_EMIT confirmRequested(*m_fact); });
    connect(m_correct, &QPushButton::clicked, this, [this] { Q_EMIT correctRequested(*m_fact); });
    connect(m_reject, &QPushButton::clicked, this, [this] { Q_EMIT rejectRequested(*m_fact); });
    connect(m_correctInspection, &QPushButton::clicked, this, [this] { Q_EMIT correctRequested(*m_inspection); });
    refresh();
}

void ReviewBar::setInspection(const std::optional<FactRecord>& inspection)
{
    m_inspection = inspection;
    refresh();
}

void ReviewBar::setFact(const std::optional<FactRecord>& fact)
{
    m_fact = fact;
    refresh();
}

void ReviewBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
}

void ReviewBar::refresh()
{
    m_confirm->setText(tr("Con&firm"));
    m_confirm->setToolTip(tr("The record says what the document says"));
    m_confirm->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_correct->setText(tr("Co&rrect…"));
    m_correct->setToolTip(tr("Change what the record says"));
    m_correct->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    m_reject->setText(tr("Re&ject…"));
    m_reject->setToolTip(tr("The document does not say this; the record is no longer counted or exported"));
    m_reject->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Delete));
    m_correctInspection->setText(tr("&Inspection…"));
    m_correctInspection->setToolTip(
        tr("Correct what the document says of the inspection: its dates, its kind, who led it"));
    m_correctInspection->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    const bool isInspection = m_fact && typeOf(*m_fact) == RecordType::Inspection;
    m_correctInspection->setVisible(m_inspection && !isInspection);
    for (QWidget* widget : {static_cast<QWidget*>(m_state), static_cast<QWidget*>(m_confirm),
             static_cast<QWidget*>(m_correct), static_cast<QWidget*>(m_reject)}) {
        widget->setVisible(m_fact.has_value());
    }
    setVisible(m_fact || m_inspection);
    if (m_fact) {
        const QString confidence = QLocale().toString(qRound(100 * confidenceOf(*m_fact)));
        m_state->setText(tr("State: %1. Confidence: %2 per cent.").arg(stateName(stateOf(*m_fact)), confidence));
        m_confirm->setEnabled(stateOf(*m_fact) != RecordState::Confirmed);
    }
}

} // namespace Councilscope
