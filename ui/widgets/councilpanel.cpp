#include "councilpanel.h"

#include "councildelegate.h"

#include <councilfilterproxy.h>
#include <councilmodel.h>
#include <viewstate.h>

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTreeView>
#include <QVBoxLayout>

namespace Councilscope {

namespace {

constexpr int namesInFoot = 4;

} // namespace

CouncilPanel::CouncilPanel(ViewState* state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_model(new CouncilModel(this))
    , m_proxy(new CouncilFilterProxy(this))
    , m_filter(new QLineEdit(this))
    , m_view(new QTreeView(this))
    , m_foot(new QLabel(this))
    , m_today(QDate::currentDate())
{
    m_proxy->setSourceModel(m_model);
    m_proxy->sort(0);
    m_view->setModel(m_proxy);
    m_view->setItemDelegate(new CouncilDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setItemsExpandable(false);
    m_view->setIndentation(0);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setTabKeyNavigation(false);
    m_filter->setClearButtonEnabled(true);
    m_foot->setWordWrap(true);
    m_foot->setForegroundRole(QPalette::PlaceholderText);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.86);
    m_foot->setFont(small);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_filter);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_foot);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_proxy->setWords(words);
        m_view->expandAll();
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, &CouncilPanel::showMenu);
    connect(m_model, &CouncilModel::checkedChanged, this, [this] { m_state->setCouncils(m_model->checked()); });
    connect(m_state, &ViewState::councilsChanged, this, [this] {
        m_model->setChecked(m_state->councils());
        refreshFoot();
    });
    connect(m_state, &ViewState::recordsChanged, this, &CouncilPanel::takeRecords);
    retranslate();
    takeRecords();
}

void CouncilPanel::setToday(const QDate& today)
{
    m_today = today;
    takeRecords();
}

void CouncilPanel::takeRecords()
{
    const QVector<CouncilStanding> standings = councilStandings(*m_state->records(), m_today);
    m_model->setRows(councilRows(standings), m_today);
    m_model->setChecked(m_state->councils());
    m_proxy->setOnlyWithDocuments(!standings.isEmpty());
    m_view->expandAll();
    m_filter->setPlaceholderText(tr("Filter %n council(s)", nullptr, m_model->councilCount()));
    refreshFoot();
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
    m_view->expandAll();
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
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

void CouncilPanel::refreshFoot()
{
    const QStringList chosen = m_state->councils();
    // A few are named: they may be out of sight in the list.
    const QString compared = chosen.isEmpty() || chosen.size() > namesInFoot
        ? tr("%n compared.", nullptr, int(chosen.size()))
        : tr("Compared: %1.", "names").arg(chosen.join(QStringLiteral(", ")));
    m_foot->setText(compared + u' ' + tr("Chip: grade in force. Number: things to improve named by the latest report."));
}

void CouncilPanel::retranslate()
{
    m_view->setAccessibleName(tr("Councils"));
    m_view->viewport()->setAccessibleName(tr("Councils"));
    m_filter->setAccessibleName(tr("Filter the list of councils"));
    m_filter->setPlaceholderText(tr("Filter %n council(s)", nullptr, m_model->councilCount()));
    refreshFoot();
}

void CouncilPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace Councilscope
