#include "timelinepage.h"

#include <copytableview.h>
#include <emptystate.h>
#include <legendwidget.h>
#include <librarysession.h>
#include <periodbar.h>
#include <timelinemodel.h>
#include <timelinepicture.h>
#include <timelinetablemodel.h>
#include <timelineview.h>
#include <viewstate.h>
#include <words.h>

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace Councilscope {

namespace {

constexpr double zoomStep = 1.5;
constexpr double pictureWidth = 1400;

} // namespace

TimelinePage::TimelinePage(ViewState* state, LibrarySession* session, QWidget* parent)
    : Page(state, session, parent)
    , m_model(new TimelineModel(this))
    , m_view(new TimelineView(this))
    , m_headline(new QLabel(this))
    , m_legend(new LegendWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_tableModel(new TimelineTableModel(this))
    , m_sortedRows(new QSortFilterProxyModel(this))
    , m_table(new CopyTableView(this))
    , m_details(new QActionGroup(this))
    , m_tableAction(new QAction(this))
    , m_showCase(new QAction(this))
    , m_usePeriod(new QAction(this))
    , m_wholePeriod(new QAction(this))
    , m_detailButton(new QToolButton(this))
    , m_period(new PeriodBar(state, this))
    , m_today(QDate::currentDate())
{
    m_view->setTimelineModel(m_model);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_sortedRows->setSourceModel(m_tableModel);
    m_sortedRows->setSortRole(TimelineTableModel::SortRole);
    m_table->setModel(m_sortedRows);
    m_table->setWideColumn(TimelineTableModel::SentenceColumn);
    m_tableAction->setCheckable(true);
    m_tableAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
    addDetailActions();
    addCaseAction();
    build();
    connect(state, &ViewState::recordsChanged, this, &TimelinePage::rebuild);
    connect(state, &ViewState::ledgerChanged, this, &TimelinePage::rebuild);
    connect(state, &ViewState::ledgerStateChanged, this, [this] { m_headline->setText(headline()); });
    connect(state, &ViewState::councilsChanged, this, &TimelinePage::rebuild);
    connect(state, &ViewState::periodChanged, this, &TimelinePage::showPeriod);
    connect(m_view, &TimelineView::markChosen, this, &TimelinePage::chooseIndex);
    connect(m_view, &TimelineView::markOpened, this, &TimelinePage::openMark);
    connect(m_view, &TimelineView::rowsChanged, this,
        [this] { m_legend->setContents(legendContents(m_model->blocks(), m_view->geometry())); });
    connect(m_view, &QWidget::customContextMenuRequested, this, &TimelinePage::showMenu);
    connect(m_table, &CopyTableView::rowActivated, this, &TimelinePage::chooseRow);
    connect(m_tableAction, &QAction::toggled, m_table, &QWidget::setVisible);
    connect(m_usePeriod, &QAction::triggered, this, [this] { sharePeriod(false); });
    connect(m_wholePeriod, &QAction::triggered, this, [this] { sharePeriod(true); });
    connect(m_empty, &EmptyState::actionRequested, this, &TimelinePage::emptyAction);
    retranslate();
    m_stack->setCurrentIndex(1);
    showEmptyState();
    showPeriod();
    rebuild();
}

void TimelinePage::build()
{
    auto* top = new QHBoxLayout;
    top->setContentsMargins(10, 6, 10, 2);
    m_headline->setWordWrap(true);
    top->addWidget(m_headline, 1);
    top->addWidget(m_period);
    top->addSpacing(8);
    top->addWidget(m_detailButton);
    auto* drawing = new QWidget(this);
    auto* layout = new QVBoxLayout(drawing);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_legend);
    auto* splitter = new QSplitter(Qt::Vertical, m_stack);
    splitter->addWidget(drawing);
    splitter->addWidget(m_table);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    m_table->hide();
    m_stack->addWidget(splitter);
    m_stack->addWidget(m_empty);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

TimelinePage::~TimelinePage() = default;

QString TimelinePage::title() const
{
    return tr("Timelines");
}

QVector<QAction*> TimelinePage::pageActions() const
{
    QVector<QAction*> all{m_showCase, m_tableAction, m_usePeriod, m_wholePeriod};
    all += m_details->actions();
    return all;
}

void TimelinePage::addDetailActions()
{
    auto* menu = new QMenu(m_detailButton);
    m_automatic = m_details->addAction(QString());
    m_automatic->setCheckable(true);
    m_automatic->setChecked(true);
    for (const TimelineDetail detail : {TimelineDetail::Overview, TimelineDetail::Areas, TimelineDetail::Findings,
             TimelineDetail::Cases, TimelineDetail::Everything}) {
        QAction* action = m_details->addAction(QString());
        action->setCheckable(true);
        action->setData(int(detail));
    }
    menu->addActions(m_details->actions());
    menu->addSeparator();
    menu->addActions({m_tableAction, m_usePeriod, m_wholePeriod});
    // The shortcut works wherever the page is seen.
    addAction(m_tableAction);
    m_detailButton->setMenu(menu);
    m_detailButton->setPopupMode(QToolButton::InstantPopup);
    m_detailButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_detailButton->setAutoRaise(true);
    connect(m_details, &QActionGroup::triggered, this, &TimelinePage::setDetailAction);
}

void TimelinePage::setDetailAction(QAction* action)
{
    const QVariant detail = action->data();
    m_view->forgetFolding();
    m_view->setDetail(detail.isValid() ? TimelineDetail(detail.toInt()) : suitableDetail(m_timelines.size()));
    m_detailButton->setText(tr("Detail: %1").arg(action->text()));
    m_headline->setText(headline());
    Q_EMIT changed();
}

void TimelinePage::setToday(const QDate& today)
{
    m_today = today;
    m_view->setToday(today);
    rebuild();
}

void TimelinePage::rebuild()
{
    const std::shared_ptr<const RecordSet> records = state()->records();
    const std::shared_ptr<const CaseLedger> ledger = state()->ledger();
    const QStringList councils = state()->councils();
    const QDate today = m_today;
    m_job.start<Built>(
        [records, ledger, councils, today](const JobContext&) {
            const QVector<CouncilTimeline> timelines = ratingTimelines(*records, councils, today);
            return Built{timelines, timelineBlocks(timelines, *ledger)};
        },
        [this](const Built& built) { take(built); });
}

void TimelinePage::take(const Built& built)
{
    m_timelines = built.timelines;
    m_documents = 0;
    for (const CouncilTimeline& timeline : m_timelines) {
        m_documents += int(timeline.documents.size());
    }
    const bool wasEmpty = m_model->blocks().isEmpty();
    m_model->setBlocks(built.blocks);
    m_tableModel->setBlocks(built.blocks);
    if (m_automatic->isChecked() && m_view->detail() != suitableDetail(m_timelines.size())) {
        m_view->setDetail(suitableDetail(m_timelines.size()));
    }
    if (wasEmpty && (state()->from().isValid() || state()->to().isValid())) {
        showPeriod(); // a period with one open end goes as far as there are marks
    }
    m_headline->setText(headline());
    m_stack->setCurrentIndex(m_timelines.isEmpty() ? 1 : 0);
    showEmptyState();
    Q_EMIT changed();
}

void TimelinePage::showEmptyState()
{
    const bool isOpening = session() && session()->displayName().isEmpty();
    if (state()->records()->documents.isEmpty() && isOpening) {
        m_empty->setTexts(
            tr("No library is open yet"), tr("It is being opened; or choose one with File › Open library."));
    } else if (state()->records()->documents.isEmpty()) {
        m_empty->setTexts(tr("This library holds no documents yet"),
            tr("Drop inspection reports, letters or statistics files anywhere in this window, or choose them."),
            tr("Import files…"));
    } else {
        m_empty->setTexts(tr("No council is chosen"),
            tr("Tick one or more councils in the list on the left to see their inspections on one time axis."),
            tr("Compare the two with most documents"));
    }
}

void TimelinePage::emptyAction()
{
    if (state()->records()->documents.isEmpty()) {
        Q_EMIT importRequested();
    } else {
        state()->setCouncils(state()->mostDocumented(2));
    }
}

void TimelinePage::showPeriod()
{
    if (state()->from().isValid() || state()->to().isValid()) {
        const TimeAxis whole = TimelineGeometry::fitted(m_model->blocks(), m_today, 0, 1);
        m_view->setAxis(TimeAxis::over(state()->from().isValid() ? state()->from() : whole.from(),
            state()->to().isValid() ? state()->to() : whole.to(), 0, 1));
    } else {
        m_view->fit();
    }
    m_wholePeriod->setEnabled(state()->from().isValid() || state()->to().isValid());
    m_headline->setText(headline());
}

/// Zooming and panning here only moves the eye; the period of all pages changes when a person says so.
void TimelinePage::sharePeriod(bool whole)
{
    state()->setPeriod(
        whole ? QDate() : m_view->axis().from(), whole ? QDate() : std::min(m_view->axis().to(), m_today));
}

void TimelinePage::choose(const TimelineMark* mark)
{
    if (mark) {
        state()->setEvidenceGroup(mark->evidence);
    }
}

/// A mark, or the title of a case, which stands for all that is said of it.
void TimelinePage::chooseIndex(const QModelIndex& index)
{
    if (const TimelineMark* mark = m_model->mark(index)) {
        choose(mark);
        return;
    }
    QVector<EvidenceItem> evidence;
    for (const TimelineMark& mark : m_model->lane(index)->marks) {
        evidence += mark.evidence;
    }
    if (!evidence.isEmpty()) {
        state()->setEvidenceGroup(evidence);
    }
}

void TimelinePage::chooseRow(const QModelIndex& index)
{
    choose(&m_tableModel->mark(m_sortedRows->mapToSource(index).row()));
}

void TimelinePage::openMark(const QModelIndex& index)
{
    const TimelineMark* mark = m_model->mark(index);
    if (mark && !mark->evidence.isEmpty()) {
        choose(mark);
        Q_EMIT state()->documentRequested(mark->evidence.first().source);
    }
}

void TimelinePage::copy()
{
    if (m_table->isVisible() && m_table->hasFocus()) {
        m_table->copyRows(CopyHeaders::Include);
    } else {
        Page::copy();
    }
}

Picture TimelinePage::picture() const
{
    if (m_timelines.isEmpty()) {
        return {};
    }
    TimelinePictureOptions options;
    options.from = m_view->axis().from();
    options.to = m_view->axis().to();
    options.today = m_today;
    options.font = font();
    options.folding = m_view->folding();
    const TimelinePicture drawn(m_model->blocks(), m_documents, options);
    Picture picture;
    picture.title = drawn.title();
    picture.fileName = m_timelines.size() == 1
        ? tr("timeline %1", "file name, council").arg(m_timelines.first().council)
        : tr("timelines", "file name");
    picture.size = drawn.sizeHint(pictureWidth);
    picture.draw = [drawn](QPainter& painter, const QRectF& rect) { drawn.draw(painter, rect); };
    return picture;
}

void TimelinePage::zoomIn()
{
    m_view->zoom(zoomStep);
}

void TimelinePage::zoomOut()
{
    m_view->zoom(1 / zoomStep);
}

void TimelinePage::zoomFit()
{
    m_view->fit();
}

void TimelinePage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        rebuild(); // its sentences speak the old language
    }
}

void TimelinePage::retranslate()
{
    const QStringList names{tr("Automatic"), tr("Overview, one row each"), tr("Areas"), tr("Areas and findings"),
        tr("Areas and cases"), tr("Everything")};
    const QList<QAction*> actions = m_details->actions();
    for (int i = 0; i < actions.size(); ++i) {
        actions[i]->setText(names.value(i));
    }
    m_showCase->setText(tr("Show the case"));
    m_tableAction->setText(tr("Show as a table too"));
    m_usePeriod->setText(tr("Use the visible years on all pages"));
    m_wholePeriod->setText(tr("Use all years on all pages"));
    m_table->setAccessibleName(tr("Timelines as a table"));
    m_detailButton->setText(tr("Detail: %1").arg(m_details->checkedAction()->text()));
    m_detailButton->setAccessibleName(tr("Detail of the timelines"));
    m_detailButton->setToolTip(
        tr("How much of each council is shown. A click on the name of a council or a theme folds it."));
    m_view->setAccessibleName(tr("Timelines of the chosen councils"));
    setAccessibleName(title());
}

} // namespace Councilscope
