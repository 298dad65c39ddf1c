#include "themepanel.h"

#include <copytableview.h>
#include <words.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include <set>

namespace Councilscope {

ThemePanel::ThemePanel(ViewState* state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_model(new ThemeHistoryModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_hint(new QLabel(this))
    , m_framework(new QComboBox(this))
    , m_table(new CopyTableView(this))
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(ThemeHistoryModel::SortRole);
    m_table->setModel(m_sorted);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWideColumn(ThemeHistoryModel::StrengthColumn);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // the commonest first
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_framework->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_framework->setMinimumContentsLength(22);
    m_framework->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_framework->addItem(QString());
    auto* top = new QHBoxLayout;
    top->setContentsMargins(10, 6, 10, 6);
    top->addWidget(m_hint, 1);
    top->addWidget(m_framework);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(m_framework, &QComboBox::activated, this, &ThemePanel::refresh);
    connect(m_table, &CopyTableView::rowActivated, this,
        [this](const QModelIndex& index) { Q_EMIT themeChosen(m_model->theme(m_sorted->mapToSource(index).row())); });
    retranslate();
}

void ThemePanel::fillFrameworks()
{
    std::set<Framework> present;
    for (const Inspection& inspection : m_state->records()->inspections) {
        if (m_state->councils().contains(inspection.council)) {
            present.insert(inspection.framework);
        }
    }
    const QVariant chosen = m_framework->currentData();
    const QSignalBlocker blocker(m_framework);
    while (m_framework->count() > 1) {
        m_framework->removeItem(1);
    }
    for (const Framework framework : present) {
        if (const QString name = frameworkName(framework); !name.isEmpty()) {
            m_framework->addItem(name, int(framework));
        }
    }
    m_framework->setCurrentIndex(chosen.isValid() ? std::max(0, m_framework->findData(chosen)) : 0);
}

void ThemePanel::refresh()
{
    fillFrameworks();
    if (m_state->councils().isEmpty()) { // an empty list would ask for all
        m_job.cancel();
        m_model->setHistories({});
        Q_EMIT countChanged();
        return;
    }
    const QVariant framework = m_framework->currentData();
    const QVector<Framework> frameworks
        = framework.isValid() ? QVector<Framework>{Framework(framework.toInt())} : QVector<Framework>{};
    m_job.start<QVector<ThemeHistory>>(
        [ledger = m_state->ledger(), records = m_state->records(), councils = m_state->councils(),
            from = m_state->from(), to = m_state->to(), frameworks](
            const JobContext&) { return themeHistories(*ledger, *records, councils, from, to, frameworks); },
        [this](const QVector<ThemeHistory>& histories) {
            m_model->setHistories(histories);
            m_table->resizeColumnsToContents();
            Q_EMIT countChanged();
        });
}

void ThemePanel::retranslate()
{
    m_hint->setText(tr("What the chosen councils were told to improve, by theme. A case with several themes counts in "
                       "each. A click shows the cases of a theme."));
    m_framework->setItemText(0, tr("All kinds of inspection"));
    m_framework->setAccessibleName(tr("Kind of inspection"));
    m_table->setAccessibleName(tr("Themes of defects"));
}

} // namespace Councilscope
