#include "casedetail.h"

#include "biographystrip.h"
#include "caseeventdelegate.h"
#include "casefilespanel.h"
#include "caseworkpanel.h"

#include <caseeventmodel.h>
#include <casewords.h>
#include <copytableview.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace Councilscope {

CaseDetail::CaseDetail(ViewState* state, CaseActions* actions, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_actions(actions)
    , m_title(new QLabel(this))
    , m_status(new QLabel(this))
    , m_confirm(new QToolButton(this))
    , m_change(new QToolButton(this))
    , m_note(new QToolButton(this))
    , m_more(new QPushButton(this))
    , m_strip(new BiographyStrip(this))
    , m_model(new CaseEventModel(this))
    , m_events(new CopyTableView(this))
    , m_tabs(new QTabWidget(this))
    , m_work(new CaseWorkPanel(this))
    , m_files(new CaseFilesPanel(actions->addFile, this))
{
    build();
    connectParts();
    retranslate();
    setCase(nullptr);
}

QWidget* CaseDetail::header()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 6, 10, 2);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    for (QLabel* label : {m_title, m_status}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setMinimumWidth(80);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        words->addWidget(label);
    }
    m_status->setForegroundRole(QPalette::PlaceholderText);
    layout->addLayout(words, 1);
    m_confirm->setDefaultAction(m_actions->confirmResolution);
    m_change->setDefaultAction(m_actions->changeStatus);
    m_note->setDefaultAction(m_actions->addNote);
    auto* menu = new QMenu(m_more);
    menu->addActions({m_actions->split, m_actions->takeBack, m_actions->merge, m_actions->addFile});
    m_more->setMenu(menu);
    for (QToolButton* button : {m_confirm, m_change, m_note}) {
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        layout->addWidget(button, 0, Qt::AlignTop);
    }
    layout->addWidget(m_more, 0, Qt::AlignTop);
    return row;
}

void CaseDetail::build()
{
    m_events->setModel(m_model);
    m_events->setSortingEnabled(false); // in the order of time
    m_events->setSelectionMode(QAbstractItemView::SingleSelection);
    m_events->setWordWrap(true);
    m_events->setFrameShape(QFrame::NoFrame);
    m_events->setWideColumn(CaseEventModel::WordsColumn);
    m_events->setItemDelegate(new CaseEventDelegate(m_events));
    m_events->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int told : {CaseEventModel::SpeakerColumn, CaseEventModel::SourceColumn}) {
        m_events->setColumnHidden(told, true); // beneath the words, and copied with them
    }
    m_events->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_events->addActions({m_actions->split, m_actions->takeBack, m_actions->changeStatus, m_actions->addNote});
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_work, QString());
    m_tabs->addTab(m_files, QString());
    auto* parts = new QSplitter(Qt::Horizontal, this);
    parts->addWidget(m_events);
    parts->addWidget(m_tabs);
    parts->setStretchFactor(0, 5);
    parts->setStretchFactor(1, 3);
    parts->setChildrenCollapsible(false);
    parts->setSizes({640, 380});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header());
    layout->addWidget(m_strip);
    layout->addWidget(parts, 1);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

void CaseDetail::connectParts()
{
    connect(m_strip, &BiographyStrip::knotChosen, this, &CaseDetail::chooseEvent);
    connect(m_strip, &BiographyStrip::knotOpened, this, &CaseDetail::openEvent);
    connect(
        m_events, &CopyTableView::rowActivated, this, [this](const QModelIndex& index) { chooseEvent(index.row()); });
    connect(
        m_events->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
            if (m_events->hasFocus()) { // a person walks; the program's own choice tells nobody
                chooseEvent(current.row());
            }
        });
    connect(m_events, &QAbstractItemView::doubleClicked, this,
        [this](const QModelIndex& index) { openEvent(index.row()); });
    connect(m_state, &ViewState::evidenceChanged, this, &CaseDetail::markEvidence);
    connect(m_work, &CaseWorkPanel::workChanged, m_actions, &CaseActions::writeWork);
    connect(m_files, &CaseFilesPanel::removeRequested, m_actions, &CaseActions::removeFile);
    connect(m_files, &CaseFilesPanel::openRequested, this, &CaseDetail::fileRequested);
}

const CaseBiography& CaseDetail::life() const
{
    return m_model->life();
}

void CaseDetail::setCase(const Case* single)
{
    const CaseBiography life = single ? caseBiography(*single, *m_state->records()) : CaseBiography{};
    m_model->setLife(life);
    m_strip->setLife(life);
    m_work->setCase(single);
    m_files->setCase(single);
    m_tabs->setTabText(
        1, single && !single->files.isEmpty() ? tr("Own files (%1)").arg(single->files.size()) : tr("Own files"));
    m_actions->setCase(single);
    m_actions->setEvent(m_strip->current());
    showHeader(single);
    markEvidence();
}

void CaseDetail::showHeader(const Case* single)
{
    m_title->setText(single ? caseTitle(*single) : tr("No case is chosen"));
    m_title->setToolTip(single ? single->title : QString());
    m_status->setText(single ? tr("%1 · %2 · %n mention(s)", "council, status", single->mentions())
                                   .arg(single->council, caseStatusText(*single))
                             : tr("Choose a row above to see its life and what is being done about it."));
    m_confirm->setVisible(single && single->status == CaseStatus::ResolvedInferred);
}

void CaseDetail::setOwners(const QStringList& owners)
{
    m_work->setOwners(owners);
}

void CaseDetail::setToday(const QDate& today)
{
    m_strip->setToday(today);
}

void CaseDetail::chooseLast()
{
    for (int event = int(life().knots.size()) - 1; event >= 0; --event) {
        if (life().knots.at(event).evidence.isValid()) {
            chooseEvent(event);
            return;
        }
    }
}

/// The strip, the table and the evidence show the same event.
void CaseDetail::chooseEvent(int event)
{
    if (event < 0 || event >= life().knots.size()) {
        return;
    }
    m_strip->setCurrent(event);
    if (m_events->currentIndex().row() != event) {
        m_events->selectRow(event);
    }
    m_actions->setEvent(event);
    const EvidenceItem& evidence = life().knots.at(event).evidence;
    if (evidence.isValid()) {
        m_state->setEvidence(evidence);
    }
}

void CaseDetail::openEvent(int event)
{
    if (event >= 0 && event < life().knots.size() && life().knots.at(event).evidence.isValid()) {
        Q_EMIT m_state->documentRequested(life().knots.at(event).evidence.source);
    }
}

/// The evidence may have been chosen elsewhere, or by the arrows of its history.
void CaseDetail::markEvidence()
{
    const EvidenceItem shown = m_state->evidence();
    for (int event = 0; shown.isValid() && event < life().knots.size(); ++event) {
        if (life().knots.at(event).evidence.source == shown.source) {
            m_strip->setCurrent(event);
            m_events->selectRow(event);
            m_actions->setEvent(event);
            return;
        }
    }
}

void CaseDetail::retranslate()
{
    m_more->setText(tr("More"));
    m_strip->setAccessibleName(tr("Life of the case"));
    m_events->setAccessibleName(tr("Events of the case"));
    m_tabs->setTabText(0, tr("Improvement plan"));
    m_tabs->setAccessibleName(tr("Work on the case"));
    m_tabs->tabBar()->setAccessibleName(m_tabs->accessibleName());
    m_work->retranslate();
    m_files->retranslate();
}

} // namespace Councilscope
