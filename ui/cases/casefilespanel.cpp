#include "casefilespanel.h"

#include <words.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace Councilscope {

CaseFilesPanel::CaseFilesPanel(QAction* addFile, QWidget* parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_hint(new QLabel(this))
    , m_add(new QToolButton(this))
    , m_open(new QToolButton(this))
    , m_remove(new QToolButton(this))
{
    m_add->setDefaultAction(addFile);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_list->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    for (QToolButton* button : {m_add, m_open, m_remove}) {
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->addWidget(m_hint);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    const auto open = [this] {
        if (const CaseEntry* file = chosen()) {
            Q_EMIT openRequested(CaseFile(std::get<CaseFile>(file->value)));
        }
    };
    connect(m_list, &QListWidget::itemActivated, this, open);
    connect(m_open, &QToolButton::clicked, this, open);
    connect(m_remove, &QToolButton::clicked, this, [this] {
        if (const CaseEntry* file = chosen()) {
            Q_EMIT removeRequested(CaseEntry(*file));
        }
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &CaseFilesPanel::refreshButtons);
    retranslate();
    setCase(nullptr);
}

void CaseFilesPanel::setCase(const Case* single)
{
    m_files.clear();
    for (const CaseEntry& entry : single ? single->files : QVector<CaseEntry>()) {
        if (std::holds_alternative<CaseFile>(entry.value)) {
            m_files.push_back(entry);
        }
    }
    m_list->clear();
    for (const CaseEntry& entry : std::as_const(m_files)) {
        const auto& file = std::get<CaseFile>(entry.value);
        auto* item = new QListWidgetItem(tr("%1 (%2), added by %3 on %4", "file, size, person, date")
                                             .arg(file.name, QLocale().formattedDataSize(file.size), entry.user,
                                                 dateText(entry.when.toLocalTime().date())),
            m_list);
        item->setToolTip(tr("SHA-256: %1").arg(file.sha256));
    }
    setEnabled(single != nullptr);
    m_hint->setVisible(m_files.isEmpty());
    m_list->setVisible(!m_files.isEmpty());
    refreshButtons();
}

const CaseEntry* CaseFilesPanel::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_files.size() ? &m_files.at(row) : nullptr;
}

void CaseFilesPanel::refreshButtons()
{
    m_open->setEnabled(chosen());
    m_remove->setEnabled(chosen());
}

void CaseFilesPanel::retranslate()
{
    m_list->setAccessibleName(tr("Files of your own"));
    m_hint->setText(tr("No file yet. Add minutes, audits or plans that show what was done; they are kept in the "
                       "library with their checksum."));
    m_open->setText(tr("Open"));
    m_remove->setText(tr("Remove"));
}

} // namespace Councilscope
