#include "councilpanel.h"

#include "councildelegate.h"
#include "smallfont.h"

#include <comparedcouncilmodel.h>
#include <councilfilterproxy.h>
#include <councilmodel.h>
#include <viewstate.h>

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace Councilscope {

namespace {

constexpr int mostUnfolded = 8; // more repeat what is ticked in the list below
constexpr double comparedShare = 0.4; // of the dock's height, at most

/// Both lists look the same: rows drawn whole by the delegate, no frame, no sideways scrolling.
void prepare(QAbstractItemView* view)
{
    view->setItemDelegate(new CouncilDelegate(view));
    view->setFrameShape(QFrame::NoFrame);
    view->setMouseTracking(true);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->setTabKeyNavigation(false);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
}

} // namespace

CouncilPanel::CouncilPanel(ViewState* state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_model(new CouncilModel(this))
    , m_proxy(new CouncilFilterProxy(this))
    , m_comparedModel(new ComparedCouncilModel(m_model, this))
    , m_filter(new QLineEdit(this))
    , m_fold(new QToolButton(this))
    , m_comparedLabel(new QLabel(this))
    , m_columns(new QLabel(this))
    , m_compared(new QListView(this))
    , m_view(new QTreeView(this))
    , m_moveUp(new QAction(this))
    , m_moveDown(new QAction(this))
    , m_today(QDate::currentDate())
{
    m_proxy->setSourceModel(m_model);
    m_proxy->sort(0);
    m_view->setModel(m_proxy);
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setIndentation(0);
    m_view->setExpandsOnDoubleClick(false);
    m_compared->setModel(m_comparedModel);
    m_compared->setDragDropMode(QAbstractItemView::InternalMove);
    m_compared->setDragDropOverwriteMode(false);
    prepare(m_view);
    prepare(m_compared);
    build();
    addMoveActions();
    connectAll();
    retranslate();
    takeRecords();
}

CouncilPanel::~CouncilPanel() = default;

void CouncilPanel::build()
{
    m_filter->setClearButtonEnabled(true);
    for (QLabel* label : {m_comparedLabel, m_columns}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setFont(smallFont(font()));
    }
    QFont bold = smallFont(font());
    bold.setWeight(QFont::DemiBold);
    m_comparedLabel->setFont(bold);
    m_comparedLabel->setWordWrap(true);
    m_columns->setAlignment(Qt::AlignRight | Qt::AlignBottom);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(6, 2, 6, 0);
    m_fold->setAutoRaise(true);
    m_fold->setIconSize({10, 10});
    head->addWidget(m_fold);
    head->addWidget(m_comparedLabel, 1);
    head->addWidget(m_columns);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_compared);
    layout->addWidget(m_filter);
    layout->addWidget(m_view, 1);
}

void CouncilPanel::connectAll()
{
    connect(m_fold, &QToolButton::clicked, this, [this] {
        m_isUnfolded = m_compared->isHidden();
        refreshCompared();
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_proxy->setWords(words);
        expandRegions();
    });
    connect(m_view, &QTreeView::collapsed, this,
        [this](const QModelIndex& region) { m_folded.insert(region.data(CouncilModel::NameRole).toString()); });
    connect(m_view, &QTreeView::expanded, this,
        [this](const QModelIndex& region) { m_folded.remove(region.data(CouncilModel::NameRole).toString()); });
    connect(m_view, &QWidget::customContextMenuRequested, this, &CouncilPanel::showMenu);
    connect(m_compared, &QWidget::customContextMenuRequested, this, &CouncilPanel::showComparedMenu);
    connect(m_model, &CouncilModel::checkedChanged, this, [this] { m_state->setCouncils(m_model->checked()); });
    connect(m_state, &ViewState::councilsChanged, this, [this] {
        m_model->setChecked(m_state->councils());
        refreshCompared();
    });
    connect(m_state, &ViewState::recordsChanged, this, &CouncilPanel::takeRecords);
    connect(m_state, &ViewState::ledgerChanged, this, &CouncilPanel::countOpenCases);
}

void CouncilPanel::setToday(const QDate& today)
{
    m_today = today;
    takeRecords();
}

void CouncilPanel::takeRecords()
{
    const std::shared_ptr<const RecordSet> records = m_state->records();
    const QDate today = m_today;
    m_job.start<QVector<CouncilStanding>>(
        [records, today](const JobContext&) { return councilStandings(*records, today); },
        [this, today](const QVector<CouncilStanding>& standings) {
            m_model->setRows(councilRows(standings), today);
            m_model->setChecked(m_state->councils());
            m_proxy->setOnlyWithDocuments(!standings.isEmpty());
            expandRegions();
            m_filter->setPlaceholderText(tr("Filter %n council(s)", nullptr, m_model->councilCount()));
            refreshCompared();
            Q_EMIT listed();
        });
}

void CouncilPanel::countOpenCases()
{
    QHash<QString, int> openCases;
    for (const Case& single : m_state->ledger()->cases) {
        openCases[single.council] += single.isClosed() ? 0 : 1;
    }
    m_model->setOpenCases(openCases);
}

void CouncilPanel::refreshCompared()
{
    const int count = m_comparedModel->rowCount();
    m_comparedLabel->setText(
        count == 0 ? tr("None compared yet: tick councils below.") : tr("%n compared", nullptr, count));
    const bool isUnfolded = m_isUnfolded.value_or(count <= mostUnfolded);
    m_fold->setVisible(count > 0);
    m_fold->setArrowType(isUnfolded ? Qt::DownArrow : Qt::RightArrow);
    m_fold->setAccessibleName(isUnfolded ? tr("Fold the compared councils") : tr("Unfold the compared councils"));
    m_fold->setToolTip(m_fold->accessibleName());
    m_compared->setVisible(count > 0 && isUnfolded);
    if (count > 0) {
        const int wanted = m_compared->sizeHintForRow(0) * count + 2;
        m_compared->setFixedHeight(
            std::min(wanted, std::max(m_compared->sizeHintForRow(0), int(height() * comparedShare))));
    }
    m_moveUp->setEnabled(count > 1);
    m_moveDown->setEnabled(count > 1);
}

void CouncilPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    refreshCompared();
}

void CouncilPanel::addMoveActions()
{
    m_moveUp->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Up));
    m_moveDown->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    for (QAction* action : {m_moveUp, m_moveDown}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_compared->addAction(action);
    }
    connect(m_moveUp, &QAction::triggered, this, [this] { moveCompared(-1); });
    connect(m_moveDown, &QAction::triggered, this, [this] { moveCompared(1); });
}

void CouncilPanel::moveCompared(int by)
{
    const int row = m_compared->currentIndex().row();
    if (row >= 0) {
        m_comparedModel->moveRow({}, row, {}, by > 0 ? row + 2 : row - 1);
    }
}

void CouncilPanel::showComparedMenu(const QPoint& position)
{
    const QModelIndex index = m_compared->indexAt(position);
    const QString council = index.data(CouncilModel::NameRole).toString();
    QMenu menu(this);
    if (index.isValid()) {
        m_compared->setCurrentIndex(index);
        menu.addActions({m_moveUp, m_moveDown});
        menu.addSeparator();
        menu.addAction(tr("Only %1").arg(council), this, [this, council] { m_state->setCouncils({council}); });
        menu.addAction(tr("No longer compare %1").arg(council), this, [this, council] {
            QStringList chosen = m_state->councils();
            chosen.removeAll(council);
            m_state->setCouncils(chosen);
        });
    }
    menu.addAction(tr("Compare none"), this, [this] { m_state->setCouncils({}); });
    menu.exec(m_compared->viewport()->mapToGlobal(position));
}

/// All but those that a person folded; while a filter is typed, all.
void CouncilPanel::expandRegions()
{
    m_view->expandAll();
    const QSignalBlocker blocker(m_view);
    for (int region = 0; m_filter->text().isEmpty() && region < m_proxy->rowCount(); ++region) {
        const QModelIndex index = m_proxy->index(region, 0);
        m_view->setExpanded(index, !m_folded.contains(index.data(CouncilModel::NameRole).toString()));
    }
}

void CouncilPanel::addToChosen(const QStringList& councils)
{
    QStringList chosen = m_state->councils();
    for (const QString& council : councils) {
        if (!chosen.contains(council)) {
            chosen.push_back(council);
        }
    }
    m_state->setCouncils(chosen);
}

void CouncilPanel::setOnlyWithDocuments(bool only)
{
    m_proxy->setOnlyWithDocuments(only);
    expandRegions();
}

void CouncilPanel::setRegionScheme(const QString& scheme)
{
    m_model->setRegionScheme(scheme);
    expandRegions();
}

void CouncilPanel::addSchemes(QMenu& menu)
{
    auto* schemes = new QActionGroup(&menu);
    const auto add = [this, &menu, schemes](const QString& text, const QString& scheme) {
        QAction* action = menu.addAction(text);
        action->setCheckable(true);
        action->setActionGroup(schemes);
        action->setChecked(m_model->regionScheme() == scheme);
        connect(action, &QAction::triggered, this, [this, scheme] {
            setRegionScheme(scheme);
            Q_EMIT regionSchemeChosen(scheme);
        });
    };
    add(tr("By nine regions (Office for National Statistics)"), QStringLiteral("ons"));
    add(tr("By ten regions, Inner and Outer London apart (Department for Education)"), QStringLiteral("lait"));
    add(tr("By eight regions (Ofsted)"), QStringLiteral("ofsted"));
}

void CouncilPanel::showMenu(const QPoint& position)
{
    const QModelIndex index = m_view->indexAt(position);
    const QString council = index.data(CouncilModel::NameRole).toString();
    const QString region = index.data(CouncilModel::RegionRole).toString();
    const QStringList loaded = m_model->councilsWithDocuments();
    QStringList ofRegion = m_model->councilsOf(region);
    ofRegion.removeIf([&loaded](const QString& name) { return !loaded.contains(name); });
    QMenu menu(this);
    if (index.isValid() && !index.data(CouncilModel::IsRegionRole).toBool()) {
        menu.addAction(tr("Only %1").arg(council), this, [this, council] { m_state->setCouncils({council}); });
    }
    if (!ofRegion.isEmpty()) {
        menu.addAction(tr("Add region %1 (%n council(s))", nullptr, int(ofRegion.size())).arg(region), this,
            [this, ofRegion] { addToChosen(ofRegion); });
        menu.addAction(tr("Only region %1").arg(region), this, [this, ofRegion] { m_state->setCouncils(ofRegion); });
    }
    menu.addSeparator();
    QAction* all = menu.addAction(tr("All %n council(s) with documents", nullptr, int(loaded.size())), this,
        [this, loaded] { m_state->setCouncils(loaded); });
    all->setEnabled(!loaded.isEmpty());
    QAction* none = menu.addAction(tr("None"), this, [this] { m_state->setCouncils({}); });
    none->setEnabled(!m_state->councils().isEmpty());
    menu.addSeparator();
    QAction* only = menu.addAction(tr("List only councils with documents"));
    only->setCheckable(true);
    only->setChecked(m_proxy->onlyWithDocuments());
    connect(only, &QAction::toggled, this, &CouncilPanel::setOnlyWithDocuments);
    menu.addSeparator();
    addSchemes(menu);
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

void CouncilPanel::retranslate()
{
    m_view->setAccessibleName(tr("Councils"));
    m_view->viewport()->setAccessibleName(tr("Councils"));
    m_filter->setAccessibleName(tr("Filter the list of councils"));
    m_filter->setPlaceholderText(tr("Filter %n council(s)", nullptr, m_model->councilCount()));
    m_compared->setAccessibleName(tr("Compared councils"));
    m_compared->viewport()->setAccessibleName(m_compared->accessibleName());
    m_compared->setToolTip(
        tr("The order here is the order on every page. Drag a council, or press Alt+Up and Alt+Down."));
    m_columns->setText(tr("grade · open cases"));
    m_columns->setToolTip(
        tr("Grade: the overall grade in force; where none is given, the grade of each area. Open cases: how many "
           "things that it was told to improve are not known to be met."));
    m_moveUp->setText(tr("Move up"));
    m_moveDown->setText(tr("Move down"));
    refreshCompared();
}

void CouncilPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace Councilscope
