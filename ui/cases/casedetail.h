#pragma once

#include "caseactions.h"

#include <casebiography.h>

#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;
class QToolButton;

namespace Councilscope {

class BiographyStrip;
class CaseEventModel;
class CaseFilesPanel;
class CaseWorkPanel;
class CopyTableView;

/// One case: its life as a strip, its events with their words, its line of the improvement plan and its files.
class CaseDetail : public QWidget
{
    Q_OBJECT

public:
    CaseDetail(ViewState* state, CaseActions* actions, QWidget* parent = nullptr);

    /// nullptr: none is chosen. The same case again keeps what is selected and typed.
    void setCase(const Case* single);
    void setOwners(const QStringList& owners);
    void setToday(const QDate& today);
    [[nodiscard]] const CaseBiography& life() const;
    /// Shows the newest mention that has a source, with its evidence.
    void chooseLast();
    void retranslate();

    [[nodiscard]] BiographyStrip* strip() const { return m_strip; }
    [[nodiscard]] CopyTableView* events() const { return m_events; }
    [[nodiscard]] CaseWorkPanel* workPanel() const { return m_work; }
    [[nodiscard]] CaseFilesPanel* files() const { return m_files; }

Q_SIGNALS:
    void fileRequested(const Councilscope::CaseFile& file);

private:
    void build();
    QWidget* header();
    void connectParts();
    void chooseEvent(int event);
    void openEvent(int event);
    void markEvidence();
    void showHeader(const Case* single);

    ViewState* m_state;
    CaseActions* m_actions;
    QLabel* m_title;
    QLabel* m_status;
    QToolButton* m_confirm;
    QToolButton* m_change;
    QToolButton* m_note;
    QPushButton* m_more;
    BiographyStrip* m_strip;
    CaseEventModel* m_model;
    CopyTableView* m_events;
    QTabWidget* m_tabs;
    CaseWorkPanel* m_work;
    CaseFilesPanel* m_files;
};

} // namespace Councilscope
