#include "caseworkpanel.h"

#include "casemark.h"
#include "datefield.h"

#include <casewords.h>

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStringListModel>
#include <QVBoxLayout>

namespace Councilscope {

CaseWorkPanel::CaseWorkPanel(QWidget* parent)
    : QWidget(parent)
    , m_form(new QFormLayout)
    , m_title(new QLineEdit(this))
    , m_owner(new QLineEdit(this))
    , m_due(new DateField(this))
    , m_rag(new QComboBox(this))
    , m_action(new QPlainTextEdit(this))
    , m_measure(new QPlainTextEdit(this))
    , m_progress(new QPlainTextEdit(this))
    , m_save(new QPushButton(this))
    , m_revert(new QPushButton(this))
{
    build();
    retranslate();
    setCase(nullptr);
}

void CaseWorkPanel::build()
{
    m_due->setOnlyDays(true);
    for (const RagRating rating : allValues<RagRating>()) {
        m_rag->addItem(QString(), int(rating));
    }
    auto* narrow = new QHBoxLayout;
    narrow->addWidget(m_due, 1);
    narrow->addWidget(m_rag);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setVerticalSpacing(4);
    m_form->addRow(QString(), m_title);
    m_form->addRow(QString(), m_owner);
    m_form->addRow(QString(), narrow);
    for (QPlainTextEdit* edit : {m_action, m_measure, m_progress}) {
        edit->setTabChangesFocus(true);
        edit->setMinimumHeight(fontMetrics().height() * 2 + 8);
        edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
        m_form->addRow(QString(), edit);
        connect(edit, &QPlainTextEdit::textChanged, this, &CaseWorkPanel::refreshButtons);
    }
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_revert);
    buttons->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->addLayout(m_form, 1);
    layout->addLayout(buttons);
    setBackgroundRole(QPalette::Window); // fields stand out from it in any style
    setAutoFillBackground(true);
    auto* completer = new QCompleter(new QStringListModel(this), this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_owner->setCompleter(completer);
    for (QLineEdit* edit : {m_title, m_owner, static_cast<QLineEdit*>(m_due)}) {
        connect(edit, &QLineEdit::textChanged, this, &CaseWorkPanel::refreshButtons);
    }
    connect(m_rag, &QComboBox::currentIndexChanged, this, &CaseWorkPanel::refreshButtons);
    connect(m_save, &QPushButton::clicked, this, &CaseWorkPanel::save);
    connect(m_revert, &QPushButton::clicked, this, &CaseWorkPanel::fill);
}

void CaseWorkPanel::setOwners(const QStringList& owners)
{
    static_cast<QStringListModel*>(m_owner->completer()->model())->setStringList(owners);
}

void CaseWorkPanel::setCase(const Case* single)
{
    const bool isSame = single && m_case && single->key == m_case->key;
    const bool keepsTyping = isSame && isChanged();
    if (!isSame) {
        save();
    }
    m_case = single ? std::optional(*single) : std::nullopt;
    setEnabled(m_case.has_value());
    if (!keepsTyping) {
        fill();
    }
    refreshButtons();
}

void CaseWorkPanel::fill()
{
    const QScopedValueRollback filling(m_isFilling, true);
    const CaseWork* known = m_case ? workOf(*m_case) : nullptr;
    const CaseWork work = known ? *known : CaseWork{};
    m_title->setText(work.title);
    m_title->setPlaceholderText(m_case ? m_case->title : QString());
    m_owner->setText(work.owner);
    m_due->setDate(work.due.isValid() ? PartialDate::day(work.due) : PartialDate());
    m_rag->setCurrentIndex(m_rag->findData(int(work.rag)));
    m_action->setPlainText(work.action);
    m_measure->setPlainText(work.measure);
    m_progress->setPlainText(work.progress);
    refreshButtons();
}

CaseWork CaseWorkPanel::work() const
{
    const CaseWork* known = m_case ? workOf(*m_case) : nullptr;
    CaseWork work = known ? *known : CaseWork{};
    work.title = m_title->text().trimmed();
    work.owner = m_owner->text().trimmed();
    work.due = m_due->date().date;
    work.rag = RagRating(m_rag->currentData().toInt());
    work.action = m_action->toPlainText().trimmed();
    work.measure = m_measure->toPlainText().trimmed();
    work.progress = m_progress->toPlainText().trimmed();
    return work;
}

bool CaseWorkPanel::isChanged() const
{
    const CaseWork* known = m_case ? workOf(*m_case) : nullptr;
    return m_case && work() != (known ? *known : CaseWork{});
}

void CaseWorkPanel::save()
{
    if (isChanged() && !m_due->isWrong()) {
        // The answer comes with the next ledger; until then the form must not offer the same change again.
        const Case before = *m_case;
        const CaseWork typed = work();
        CaseEntry entry = before.work.value_or(CaseEntry{});
        entry.value = typed;
        m_case->work = entry;
        refreshButtons();
        Q_EMIT workChanged(before, typed);
    }
}

void CaseWorkPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous()) { // a window that is minimised comes back
        save();
    }
}

void CaseWorkPanel::refreshButtons()
{
    if (m_isFilling) {
        return;
    }
    const bool changed = isChanged();
    m_save->setEnabled(changed && !m_due->isWrong());
    m_revert->setEnabled(changed);
}

void CaseWorkPanel::retranslate()
{
    const QVector<std::pair<QString, QWidget*>> names{{tr("&Title"), m_title}, {tr("O&wner"), m_owner},
        {tr("&Due"), m_due}, {tr("A&ction"), m_action}, {tr("Meas&ure"), m_measure}, {tr("Pro&gress"), m_progress}};
    for (int row = 0; row < names.size(); ++row) {
        auto* label = qobject_cast<QLabel*>(m_form->itemAt(row, QFormLayout::LabelRole)
                ? m_form->itemAt(row, QFormLayout::LabelRole)->widget()
                : nullptr);
        if (!label) {
            label = new QLabel(this);
            m_form->setWidget(row, QFormLayout::LabelRole, label);
        }
        label->setText(names[row].first);
        label->setBuddy(names[row].second);
        names[row].second->setAccessibleName(QString(names[row].first).remove(u'&'));
    }
    m_action->setPlaceholderText(tr("What is to be done"));
    m_measure->setPlaceholderText(tr("How success will be seen"));
    m_progress->setPlaceholderText(tr("What has been done"));
    for (int row = 0; row < m_rag->count(); ++row) {
        const QString name = ragName(RagRating(m_rag->itemData(row).toInt()));
        m_rag->setItemText(row, name.isEmpty() ? tr("No R/A/G") : name);
    }
    m_rag->setAccessibleName(tr("Red, amber or green"));
    m_save->setText(tr("Save"));
    m_revert->setText(tr("Revert"));
}

} // namespace Councilscope
