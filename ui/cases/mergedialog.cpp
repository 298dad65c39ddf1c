#include "mergedialog.h"

#include <casewords.h>
#include <tooltip.h>
#include <words.h>

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Councilscope {

MergeDialog::MergeDialog(const Case& single, const CaseLedger& ledger, QWidget* parent)
    : QDialog(parent)
    , m_filter(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setWindowTitle(tr("Merge with another case"));
    auto* question
        = new QLabel(tr("Which case of %1 is the same matter as “%2”?").arg(single.council, caseTitle(single)), this);
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    m_filter->setClearButtonEnabled(true);
    m_filter->setPlaceholderText(tr("Filter cases"));
    m_filter->setAccessibleName(tr("Filter cases"));
    m_list->setAccessibleName(tr("Cases of %1").arg(single.council));
    m_list->setWordWrap(true);
    m_list->setAlternatingRowColors(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("&Merge"));
    m_ok->setEnabled(false);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(question);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resize(640, 420);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_filter, &QLineEdit::textChanged, this, &MergeDialog::applyFilter);
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] { m_ok->setEnabled(!chosen().isEmpty()); });
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    fill(single, ledger);
}

/// Cases that share a theme come first.
void MergeDialog::fill(const Case& single, const CaseLedger& ledger)
{
    QVector<const Case*> others;
    for (const Case& each : ledger.cases) {
        if (each.council == single.council && each.key != single.key) {
            others.push_back(&each);
        }
    }
    const auto shared = [&single](const Case* other) {
        return std::count_if(other->themes.cbegin(), other->themes.cend(),
            [&single](const QString& theme) { return single.themes.contains(theme); });
    };
    std::stable_sort(
        others.begin(), others.end(), [&shared](const Case* a, const Case* b) { return shared(a) > shared(b); });
    for (const Case* other : std::as_const(others)) {
        const QString text = other->opened.isValid()
            ? tr("%1 (%2, first flagged %3)", "title, status, date")
                  .arg(caseTitle(*other), caseStatusText(*other), shortDateText(other->opened))
            : tr("%1 (%2)", "title, status").arg(caseTitle(*other), caseStatusText(*other));
        auto* item = new QListWidgetItem(text, m_list);
        item->setData(Qt::UserRole, other->key);
        item->setToolTip(wrappedToolTip(caseSentence(*other)));
    }
}

QString MergeDialog::chosen() const
{
    const QList<QListWidgetItem*> selected = m_list->selectedItems();
    return selected.isEmpty() || selected.first()->isHidden() ? QString()
                                                              : selected.first()->data(Qt::UserRole).toString();
}

void MergeDialog::applyFilter()
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        item->setHidden(!item->text().contains(m_filter->text().trimmed(), Qt::CaseInsensitive));
    }
    m_ok->setEnabled(!chosen().isEmpty());
}

} // namespace Councilscope
