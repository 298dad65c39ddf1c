#include "caseactions.h"

#include "caseeventdialog.h"
#include "mergedialog.h"

#include <caseedits.h>
#include <casewords.h>
#include <username.h>
#include <viewstate.h>

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

namespace Councilscope {

namespace {

/// Larger files belong into a document store, not into a library that is copied about.
constexpr qint64 largestFile = 50 * 1024 * 1024;

} // namespace

CaseActions::CaseActions(ViewState* state, QWidget* window)
    : QObject(window)
    , confirmResolution(new QAction(this))
    , changeStatus(new QAction(this))
    , addNote(new QAction(this))
    , split(new QAction(this))
    , takeBack(new QAction(this))
    , merge(new QAction(this))
    , addFile(new QAction(this))
    , m_state(state)
    , m_window(window)
{
    connect(confirmResolution, &QAction::triggered, this, [this] { askStatus(true); });
    connect(changeStatus, &QAction::triggered, this, [this] { askStatus(false); });
    connect(addNote, &QAction::triggered, this, &CaseActions::askNote);
    connect(split, &QAction::triggered, this, &CaseActions::splitHere);
    connect(takeBack, &QAction::triggered, this, &CaseActions::takeEntryBack);
    connect(merge, &QAction::triggered, this, &CaseActions::askMerge);
    connect(addFile, &QAction::triggered, this, &CaseActions::askFile);
    setCase(nullptr);
    retranslate();
}

QVector<QAction*> CaseActions::all() const
{
    return {confirmResolution, changeStatus, addNote, split, takeBack, merge, addFile};
}

void CaseActions::setCase(const Case* single)
{
    m_case = single ? std::optional(*single) : std::nullopt;
    m_selection.clear();
    for (QAction* action : all()) {
        action->setEnabled(m_case.has_value());
    }
    setSelection({});
    setEvent(m_event);
}

void CaseActions::setEvent(int event)
{
    m_event = event;
    split->setEnabled(m_case && canSplit(*m_case, m_event));
    takeBack->setEnabled(entryOfEvent());
}

void CaseActions::setSelection(const QVector<Case>& cases)
{
    m_selection = cases;
    confirmResolution->setEnabled(!concerned(true).isEmpty());
}

/// All that are selected, the shown one first.
QVector<Case> CaseActions::concerned(bool onlyInferred) const
{
    QVector<Case> cases;
    const auto take = [&](const Case& each) {
        if (!onlyInferred || each.status == CaseStatus::ResolvedInferred) {
            cases.push_back(each);
        }
    };
    if (m_case) {
        take(*m_case);
        for (const Case& each : m_selection) {
            if (each.key != m_case->key) {
                take(each);
            }
        }
    }
    return cases;
}

const CaseEntry* CaseActions::entryOfEvent() const
{
    const QString id
        = m_case && m_event >= 0 && m_event < m_case->events.size() ? m_case->events.at(m_event).entry : QString();
    const auto found
        = std::find_if(m_entries.cbegin(), m_entries.cend(), [&id](const CaseEntry& entry) { return entry.id == id; });
    return id.isEmpty() || found == m_entries.cend() ? nullptr : &*found;
}

void CaseActions::askStatus(bool confirms)
{
    const QVector<Case> cases = concerned(confirms);
    if (cases.isEmpty()) {
        return;
    }
    const Case& first = cases.first();
    CaseEventDialog dialog(first, CaseEventDialog::Kind::Status, m_window);
    dialog.setCount(int(cases.size()));
    if (confirms) {
        const auto inferred = std::find_if(first.events.crbegin(), first.events.crend(),
            [](const CaseEvent& event) { return event.kind == CaseEventKind::ResolvedInferred; });
        const bool isKnown = inferred != first.events.crend();
        dialog.propose(CaseStatus::ResolvedStated, isKnown ? inferred->date : first.lastMentioned,
            isKnown ? tr("“%1”", "quote").arg(inferred->text.simplified()) : QString());
    }
    if (dialog.exec() == QDialog::Accepted) {
        Q_EMIT editRequested(
            Councilscope::changeStatus(cases, dialog.status(), dialog.date(), dialog.text(), currentUserName()));
    }
}

void CaseActions::askNote()
{
    if (!m_case) {
        return;
    }
    const Case single = *m_case; // the cases may be made anew while the dialog is open
    CaseEventDialog dialog(single, CaseEventDialog::Kind::Note, m_window);
    if (dialog.exec() == QDialog::Accepted) {
        Q_EMIT editRequested(Councilscope::addNote(single, dialog.date(), dialog.text(), currentUserName()));
    }
}

void CaseActions::splitHere()
{
    if (m_case && canSplit(*m_case, m_event)) {
        Q_EMIT editRequested(splitCase(*m_case, m_event, currentUserName()));
    }
}

void CaseActions::takeEntryBack()
{
    if (const CaseEntry* entry = entryOfEvent()) {
        Q_EMIT editRequested(removeEntry(CaseEntry(*entry), currentUserName()));
    }
}

void CaseActions::askMerge()
{
    if (!m_case) {
        return;
    }
    const Case single = *m_case; // the cases may be made anew while the dialog is open
    const std::shared_ptr<const CaseLedger> ledger = m_state->ledger();
    MergeDialog dialog(single, *ledger, m_window);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const QString chosen = dialog.chosen();
    const auto other = std::find_if(
        ledger->cases.cbegin(), ledger->cases.cend(), [&chosen](const Case& each) { return each.key == chosen; });
    if (other != ledger->cases.cend()) {
        Q_EMIT editRequested(mergeCases(single, *other, currentUserName()));
    }
}

void CaseActions::askFile()
{
    if (!m_case) {
        return;
    }
    const Case single = *m_case; // the cases may be made anew while the dialog is open
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Add a file of your own as evidence"));
    if (!path.isEmpty()) {
        addFileTo(single, path);
    }
}

void CaseActions::addFileFrom(const QString& path)
{
    if (m_case) {
        addFileTo(*m_case, path);
    }
}

void CaseActions::addFileTo(const Case& single, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        Q_EMIT messageRaised(errorMessage(tr("The file was not added to the case."), file.errorString(), path,
            tr("Check that the file is there and that you may read it.")));
        return;
    }
    if (file.size() > largestFile) {
        Q_EMIT messageRaised(errorMessage(tr("The file was not added to the case."), tr("It is larger than 50 MB."),
            path, tr("Add a shorter extract, or write a note that says where the file is kept.")));
        return;
    }
    Q_EMIT editRequested(Councilscope::addFile(single, QFileInfo(path).fileName(), file.readAll(), currentUserName()));
}

void CaseActions::removeFile(const CaseEntry& file)
{
    Q_EMIT editRequested(removeEntry(file, currentUserName()));
}

void CaseActions::writeWork(const Case& single, const CaseWork& work)
{
    const CaseEdit edit = Councilscope::writeWork(single, work, currentUserName());
    if (!edit.changes.isEmpty()) {
        Q_EMIT editRequested(edit);
    }
}

void CaseActions::decide(const CaseProposal& proposal, bool isAccepted)
{
    const CaseEdit edit = decideProposal(proposal, isAccepted, *m_state->ledger(), currentUserName());
    if (!edit.changes.isEmpty()) {
        Q_EMIT editRequested(edit);
    }
}

void CaseActions::retranslate()
{
    confirmResolution->setText(tr("C&onfirm resolution…"));
    changeStatus->setText(tr("Change &status…"));
    addNote->setText(tr("Add &note…"));
    split->setText(tr("S&plit here"));
    takeBack->setText(tr("&Take back"));
    takeBack->setToolTip(tr("Removes the note or status that a person entered here"));
    merge->setText(tr("&Merge with…"));
    addFile->setText(tr("Add &file…"));
    confirmResolution->setToolTip(tr("The program inferred that this is met: say so with a date and a reason"));
    changeStatus->setToolTip(tr("Asks for a date and a reason or a quote"));
    split->setToolTip(tr("From the chosen mention on, this is another defect"));
    merge->setToolTip(tr("Another case of this council is the same defect"));
    addFile->setToolTip(tr("Keep a file of your own in the library as evidence"));
}

} // namespace Councilscope
