#pragma once

#include <caseledger.h>

#include <QWidget>

class QLabel;
class QListWidget;
class QToolButton;

namespace Councilscope {

/// The files of one's own that are kept as evidence with a case.
class CaseFilesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CaseFilesPanel(QAction* addFile, QWidget* parent = nullptr);

    void setCase(const Case* single);
    void retranslate();
    [[nodiscard]] QListWidget* list() const { return m_list; }

Q_SIGNALS:
    void openRequested(const Councilscope::CaseFile& file);
    void removeRequested(const Councilscope::CaseEntry& file);

private:
    [[nodiscard]] const CaseEntry* chosen() const;
    void refreshButtons();

    QVector<CaseEntry> m_files;
    QListWidget* m_list;
    QLabel* m_hint;
    QToolButton* m_add;
    QToolButton* m_open;
    QToolButton* m_remove;
};

} // namespace Councilscope
