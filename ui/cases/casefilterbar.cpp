#include "casefilterbar.h"

#include <casewords.h>
#include <words.h>

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <map>
#include <set>

namespace Councilscope {

namespace {

QString capitalised(QString text)
{
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

} // namespace

CaseFilterBar::CaseFilterBar(QWidget* parent)
    : QWidget(parent)
    , m_words(new QLineEdit(this))
    , m_status(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_owner(new QComboBox(this))
    , m_open(new QCheckBox(this))
    , m_priority(new QCheckBox(this))
    , m_confirm(new QCheckBox(this))
    , m_groupLabel(new QLabel(this))
    , m_group(new QComboBox(this))
    , m_count(new QLabel(this))
    , m_clear(new QToolButton(this))
{
    build();
    retranslate();
}

void CaseFilterBar::build()
{
    auto* first = new QHBoxLayout;
    first->addWidget(m_words, 1);
    for (QComboBox* box : {m_status, m_theme, m_kind, m_owner}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
        box->view()->setTextElideMode(Qt::ElideNone);
        first->addWidget(box);
        connect(box, &QComboBox::activated, this, &CaseFilterBar::changed);
    }
    auto* second = new QHBoxLayout;
    for (QCheckBox* box : {m_open, m_priority, m_confirm}) {
        second->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &CaseFilterBar::changed);
    }
    second->addSpacing(6);
    second->addWidget(m_clear);
    second->addStretch(1);
    second->addWidget(m_count);
    second->addSpacing(12);
    second->addWidget(m_groupLabel);
    second->addWidget(m_group);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(4);
    layout->addLayout(first);
    layout->addLayout(second);
    m_words->setClearButtonEnabled(true);
    m_groupLabel->setBuddy(m_group);
    m_clear->setAutoRaise(true);
    for (int grouping = int(CaseGrouping::None); grouping <= int(CaseGrouping::Status); ++grouping) {
        m_group->addItem(QString(), grouping);
    }
    connect(m_words, &QLineEdit::textChanged, this, &CaseFilterBar::changed);
    connect(m_group, &QComboBox::currentIndexChanged, this, &CaseFilterBar::groupingChanged);
    connect(m_clear, &QToolButton::clicked, this, &CaseFilterBar::clear);
}

CaseFilter CaseFilterBar::filter() const
{
    CaseFilter filter;
    filter.words = m_words->text().trimmed();
    filter.status = fromKey<CaseStatus>(m_status->currentData().toString());
    filter.kind = fromKey<FindingKind>(m_kind->currentData().toString());
    filter.theme = m_theme->currentData().toString();
    filter.owner = m_owner->currentData().toString();
    filter.onlyOpen = m_open->isChecked();
    filter.onlyPriority = m_priority->isChecked();
    filter.onlyToConfirm = m_confirm->isChecked();
    return filter;
}

CaseGrouping CaseFilterBar::grouping() const
{
    return CaseGrouping(m_group->currentData().toInt());
}

/// The first entry asks for nothing; what was chosen stays chosen, even when no case has it now.
void CaseFilterBar::fill(QComboBox* box, const QVector<std::pair<QString, QString>>& entries)
{
    const QString chosen = box->currentData().toString();
    const QString chosenName = box->currentText();
    const QString any = box->itemText(0);
    const QSignalBlocker blocker(box);
    box->clear();
    box->addItem(any, QString());
    for (const auto& [name, value] : entries) {
        box->addItem(name, value);
    }
    if (!chosen.isEmpty() && box->findData(chosen) < 0) {
        box->addItem(chosenName, chosen);
    }
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

void CaseFilterBar::offer(const QVector<const Case*>& cases)
{
    std::map<QString, QString> themes; // by name
    std::set<QString> owners;
    for (const Case* single : cases) {
        for (const QString& theme : single->themes) {
            themes.insert({themeName(theme), theme});
        }
        if (const CaseWork* work = workOf(*single); work && !work->owner.isEmpty()) {
            owners.insert(work->owner);
        }
    }
    QVector<std::pair<QString, QString>> entries(themes.cbegin(), themes.cend());
    fill(m_theme, entries);
    entries.clear();
    for (const QString& owner : owners) {
        entries.push_back({owner, owner});
    }
    fill(m_owner, entries);
    m_owner->setVisible(m_owner->count() > 1);
}

void CaseFilterBar::setTheme(const QString& key)
{
    if (m_theme->findData(key) < 0) {
        m_theme->addItem(themeName(key), key);
    }
    m_theme->setCurrentIndex(m_theme->findData(key));
    Q_EMIT changed();
}

void CaseFilterBar::clear()
{
    {
        const QSignalBlocker blocker(this);
        m_words->clear();
        for (QComboBox* box : {m_status, m_theme, m_kind, m_owner}) {
            box->setCurrentIndex(0);
        }
        for (QCheckBox* box : {m_open, m_priority, m_confirm}) {
            box->setChecked(false);
        }
    }
    Q_EMIT changed();
}

void CaseFilterBar::setCount(const QString& text)
{
    m_count->setText(text);
    m_clear->setEnabled(filter().isNarrowed());
}

void CaseFilterBar::retranslate()
{
    const auto setAny = [](QComboBox* box, const QString& any) {
        if (box->count() == 0) {
            box->addItem(QString(), QString());
        }
        box->setItemText(0, any);
    };
    setAny(m_status, tr("Any status"));
    setAny(m_theme, tr("Any theme"));
    setAny(m_kind, tr("Any kind"));
    setAny(m_owner, tr("Any owner"));
    QVector<std::pair<QString, QString>> entries;
    for (const CaseStatus status : allValues<CaseStatus>()) {
        entries.push_back({caseStatusName(status), key(status)});
    }
    fill(m_status, entries);
    entries.clear();
    for (const FindingKind kind : {FindingKind::AreaForImprovement, FindingKind::PriorityAction,
             FindingKind::Recommendation, FindingKind::Concern}) {
        entries.push_back({capitalised(findingKindName(kind)), key(kind)});
    }
    fill(m_kind, entries);
    m_words->setPlaceholderText(tr("Filter by words"));
    m_words->setAccessibleName(tr("Filter cases by words"));
    m_status->setAccessibleName(tr("Status of the cases"));
    m_theme->setAccessibleName(tr("Theme of the cases"));
    m_kind->setAccessibleName(tr("Kind of the cases"));
    m_owner->setAccessibleName(tr("Owner of the cases"));
    m_open->setText(tr("Open only"));
    m_priority->setText(tr("Priority only"));
    m_priority->setToolTip(tr("Cases that were flagged as a priority action"));
    m_confirm->setToolTip(tr("Met by inference: waits for a person's confirmation"));
    m_confirm->setText(tr("To confirm"));
    m_clear->setText(tr("Clear filters"));
    m_groupLabel->setText(tr("Gro&up by:"));
    const QStringList groups{tr("nothing"), tr("council"), tr("theme"), tr("status")};
    for (int row = 0; row < m_group->count(); ++row) {
        m_group->setItemText(row, groups.value(row));
    }
}

} // namespace Councilscope
