#pragma once

#include <caseledger.h>
#include <usermessage.h>

#include <QAction>
#include <QObject>

namespace Councilscope {

class ViewState;

/// What a person can do to the case that is shown: the actions for menus and buttons, the dialogs behind them, and the
/// edits that come out. Nothing is changed here; the edits go to the window's undo stack.
class CaseActions : public QObject
{
    Q_OBJECT

public:
    CaseActions(ViewState* state, QWidget* window);

    /// nullptr: none is shown.
    void setCase(const Case* single);
    /// The row of the biography that is current, -1 when none is.
    void setEvent(int event);
    /// Cases that are selected together with the shown one: their status changes as one act.
    void setSelection(const QVector<Case>& cases);
    /// What people entered, so that it can be taken back.
    void setEntries(const QVector<CaseEntry>& entries) { m_entries = entries; }
    [[nodiscard]] const std::optional<Case>& shown() const { return m_case; }
    void retranslate();

    /// In the order of menus.
    [[nodiscard]] QVector<QAction*> all() const;
    QAction* confirmResolution;
    QAction* changeStatus;
    QAction* addNote;
    QAction* split;
    QAction* takeBack;
    QAction* merge;
    QAction* addFile;

    /// For file dialogs and tests.
    void addFileFrom(const QString& path);
    void removeFile(const CaseEntry& file);
    void writeWork(const Case& single, const CaseWork& work);
    void decide(const CaseProposal& proposal, bool isAccepted);

Q_SIGNALS:
    void editRequested(const Councilscope::CaseEdit& edit);
    void messageRaised(const Councilscope::UserMessage& message);

private:
    void askStatus(bool confirms);
    void askNote();
    void splitHere();
    void takeEntryBack();
    [[nodiscard]] QVector<Case> concerned(bool onlyInferred) const;
    [[nodiscard]] const CaseEntry* entryOfEvent() const;
    void askMerge();
    void askFile();
    void addFileTo(const Case& single, const QString& path);

    ViewState* m_state;
    QWidget* m_window;
    std::optional<Case> m_case;
    QVector<Case> m_selection;
    QVector<CaseEntry> m_entries;
    int m_event = -1;
};

} // namespace Councilscope
