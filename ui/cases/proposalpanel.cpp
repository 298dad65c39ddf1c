#include "proposalpanel.h"

#include "proposalcard.h"

#include <casebiography.h>
#include <casewords.h>
#include <copytableview.h>
#include <emptystate.h>
#include <words.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QSlider>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace Councilscope {

namespace {

const Case* caseOf(const CaseLedger& ledger, const QString& key)
{
    const auto found = std::find_if(
        ledger.cases.cbegin(), ledger.cases.cend(), [&key](const Case& each) { return each.key == key; });
    return key.isEmpty() || found == ledger.cases.cend() ? nullptr : &*found;
}

} // namespace

ProposalPanel::ProposalPanel(ViewState* state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_model(new CaseProposalModel(this))
    , m_hint(new QLabel(this))
    , m_sliderLabel(new QLabel(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_table(new CopyTableView(this))
    , m_question(new QLabel(this))
    , m_reasons(new QLabel(this))
    , m_earlier(new ProposalCard(this))
    , m_later(new ProposalCard(this))
    , m_accept(new QPushButton(this))
    , m_reject(new QPushButton(this))
    , m_open(new QPushButton(this))
    , m_next(new QPushButton(this))
    , m_detail(new QWidget(this))
    , m_empty(new EmptyState(this))
{
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProposalPanel::showCurrent);
    connect(m_slider, &QSlider::valueChanged, this, &ProposalPanel::setThreshold);
    connect(m_accept, &QPushButton::clicked, this, [this] { decide(true); });
    connect(m_reject, &QPushButton::clicked, this, [this] { decide(false); });
    connect(m_open, &QPushButton::clicked, this, &ProposalPanel::openLater);
    connect(m_next, &QPushButton::clicked, this, &ProposalPanel::next);
    connect(m_empty, &EmptyState::actionRequested, this, [this] { m_slider->setValue(0); });
    for (ProposalCard* card : {m_earlier, m_later}) {
        connect(card, &ProposalCard::evidenceRequested, m_state, &ViewState::setEvidence);
        connect(card, &ProposalCard::caseRequested, this, &ProposalPanel::caseRequested);
    }
    addKey(Qt::Key_A, [this] { decide(true); });
    addKey(Qt::Key_X, [this] { decide(false); });
    addKey(Qt::Key_O, [this] { openLater(); });
    addKey(Qt::Key_N, [this] { next(); });
    setFocusProxy(m_table);
    retranslate();
    refresh();
}

void ProposalPanel::build()
{
    auto* top = new QHBoxLayout;
    top->setContentsMargins(10, 6, 10, 4);
    m_hint->setWordWrap(true);
    m_slider->setRange(0, 100);
    m_slider->setPageStep(10);
    m_slider->setFixedWidth(160);
    m_sliderLabel->setBuddy(m_slider);
    top->addWidget(m_hint, 1);
    top->addWidget(m_sliderLabel);
    top->addWidget(m_slider);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false); // the surest first
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setColumnHidden(CaseProposalModel::ReasonsColumn, true); // told beneath
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(CaseProposalModel::CouncilColumn, QHeaderView::Interactive);
    m_table->setColumnWidth(
        CaseProposalModel::CouncilColumn, fontMetrics().horizontalAdvance(QStringLiteral("Northumberland  ")));
    for (const int wide : {CaseProposalModel::EarlierColumn, CaseProposalModel::LaterColumn}) {
        header->setSectionResizeMode(wide, QHeaderView::Stretch);
    }
    auto* detail = new QVBoxLayout(m_detail);
    detail->setContentsMargins(10, 6, 10, 8);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_question->setFont(bold);
    m_reasons->setWordWrap(true);
    m_reasons->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_question, 1);
    for (QPushButton* button : {m_accept, m_reject, m_open, m_next}) {
        button->setFocusPolicy(Qt::TabFocus);
        buttons->addWidget(button);
    }
    auto* sides = new QHBoxLayout;
    sides->addWidget(m_earlier, 1);
    sides->addWidget(m_later, 1);
    detail->addLayout(buttons);
    detail->addWidget(m_reasons);
    detail->addLayout(sides, 1);
    m_detail->setBackgroundRole(QPalette::Base);
    m_detail->setAutoFillBackground(true);
    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(m_table);
    parts->addWidget(m_detail);
    parts->setChildrenCollapsible(false);
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 0);
    parts->setSizes({520, 260});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(parts, 1);
    layout->addWidget(m_empty, 1);
}

void ProposalPanel::addKey(int key, const std::function<void()>& act)
{
    auto* shortcut = new QShortcut(QKeySequence(key), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, act] {
        if (currentRow() >= 0) {
            act();
        }
    });
}

int ProposalPanel::currentRow() const
{
    return m_table->currentIndex().row();
}

void ProposalPanel::refresh()
{
    const int row = std::max(0, currentRow());
    {
        const QScopedValueRollback refreshing(m_isRefreshing, true);
        m_model->setCouncils(m_state->councils());
        m_model->setLedger(m_state->ledger());
        m_table->setColumnHidden(CaseProposalModel::CouncilColumn, m_state->councils().size() == 1);
        select(row);
    }
    refreshHint();
    showCurrent();
    Q_EMIT countChanged();
}

void ProposalPanel::setThreshold(int percent)
{
    {
        const QScopedValueRollback refreshing(m_isRefreshing, true);
        m_model->setThreshold(percent / 100.0);
        select(0);
    }
    refreshHint();
    showCurrent();
    Q_EMIT countChanged();
}

void ProposalPanel::select(int row)
{
    const int last = m_model->rowCount() - 1;
    if (last >= 0) {
        m_table->selectRow(std::min(row, last));
    }
}

void ProposalPanel::next()
{
    select(currentRow() + 1 < m_model->rowCount() ? currentRow() + 1 : 0);
}

void ProposalPanel::decide(bool isAccepted)
{
    if (currentRow() >= 0) {
        const int row = currentRow();
        const CaseProposal proposal = m_model->proposal(row);
        {
            const QScopedValueRollback refreshing(m_isRefreshing, true);
            m_model->setDecided(row);
            select(row);
        }
        Q_EMIT decided(proposal, isAccepted);
        refreshHint();
        showCurrent();
        Q_EMIT countChanged();
    }
}

void ProposalPanel::openLater()
{
    if (m_later->evidence().isValid()) {
        m_state->setEvidence(m_later->evidence());
        Q_EMIT m_state->documentRequested(m_later->evidence().source);
    }
}

void ProposalPanel::showCurrent()
{
    if (m_isRefreshing || currentRow() < 0) {
        return;
    }
    const CaseProposal& proposal = m_model->proposal(currentRow());
    const CaseLedger& ledger = *m_state->ledger();
    const auto showSide = [&](ProposalCard* card, const QString& heading, const FactReference& fact,
                              const QString& words, const QString& caseKey) {
        const Case* single = caseOf(ledger, caseKey);
        const EvidenceItem evidence = evidenceOf(fact, proposal.council, *m_state->records());
        const QString about = !single ? evidence.documentTitle
                                      : tr("%1. Case: %2 (%3)", "document, title of a case, status")
                                            .arg(evidence.documentTitle, caseTitle(*single), caseStatusText(*single));
        card->setSide(heading, about, evidence, words, single ? caseKey : QString());
    };
    const auto dated = [](const PartialDate& date) { return date.isValid() ? dateText(date) : tr("date unknown"); };
    showSide(m_earlier, tr("Earlier: %1").arg(dated(proposal.earlierDate)), proposal.earlier, proposal.earlierText,
        proposal.earlierCase);
    showSide(m_later, tr("Later: %1").arg(dated(proposal.laterDate)), proposal.later, proposal.laterText,
        proposal.laterCase);
    m_question->setText(proposalQuestion(proposal.kind));
    m_reasons->setText(reasonsText(proposal.reasons));
    if (isVisible()) {
        m_state->setEvidenceGroup({m_earlier->evidence(), m_later->evidence()}, 1);
    }
}

/// The evidence follows the queue while it is seen.
void ProposalPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showCurrent();
}

void ProposalPanel::refreshHint()
{
    const int shown = m_model->rowCount();
    const int hidden = m_model->totalCount() - shown;
    m_detail->parentWidget()->setVisible(shown > 0);
    m_empty->setVisible(shown == 0);
    QString hint = tr(
        "%n proposed link(s). A accepts, X rejects, O opens the later document, N goes to the next.", nullptr, shown);
    m_hint->setText(shown > 0 ? hint : QString());
    m_table->setAccessibleDescription(m_hint->text());
    m_sliderLabel->setText(tr("Scores from %1 %").arg(QLocale().toString(m_slider->value())));
    if (hidden > 0) {
        m_empty->setTexts(tr("No proposal is that sure"),
            tr("%n weaker proposal(s) are hidden by the threshold.", nullptr, hidden), tr("Show all"));
    } else {
        m_empty->setTexts(tr("No link waits for you"),
            tr("The program is sure of all other links of the chosen councils, or somebody has decided. Choose more "
               "councils on the left, or import more of their reports."));
    }
}

void ProposalPanel::retranslate()
{
    m_table->setAccessibleName(tr("Proposed links"));
    m_slider->setAccessibleName(tr("Smallest score that is shown, in per cent"));
    m_slider->setToolTip(tr("Hides proposals that the program is less sure of"));
    m_accept->setText(tr("Accept (A)"));
    m_reject->setText(tr("Reject (X)"));
    m_open->setText(tr("Open (O)"));
    m_next->setText(tr("Next (N)"));
    m_earlier->retranslate();
    m_later->retranslate();
    refreshHint();
    showCurrent();
}

} // namespace Councilscope
