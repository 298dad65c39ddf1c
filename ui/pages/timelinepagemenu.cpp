#include "timelinepage.h"

#include <timelinemodel.h>
#include <timelineview.h>
#include <viewstate.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

// What can be done at a place of the timelines. A menu stays open while timelines are made anew: what it does finds its
// place by name.
namespace Councilscope {

namespace {

/// -1 when the council is not shown any more.
int blockOf(const TimelineModel& model, const QString& council)
{
    const QVector<TimelineBlock>& blocks = model.blocks();
    const auto found = std::find_if(
        blocks.cbegin(), blocks.cend(), [&council](const TimelineBlock& each) { return each.council == council; });
    return found == blocks.cend() ? -1 : int(found - blocks.cbegin());
}

} // namespace

void TimelinePage::addCouncilActions(QMenu& menu, const QModelIndex& index)
{
    const int block = m_model->blockOf(index);
    const QString council = m_model->blocks()[block].council;
    menu.addAction(tr("Fold or unfold %1").arg(council), this,
        [this, council] { m_view->toggleCouncil(blockOf(*m_model, council)); });
    const TimelineBlock& shown = m_model->blocks()[block];
    if (m_view->detail() != TimelineDetail::Everything && shown.cases.all > TimelineGeometry::casesShown) {
        const bool all = m_view->geometry().showsAllThemes(shown);
        menu.addAction(all ? tr("Only the first themes of %1").arg(council) : tr("All themes of %1").arg(council), this,
            [this, council] { m_view->toggleMoreThemes(blockOf(*m_model, council)); });
    }
    if (m_timelines.size() > 1) {
        menu.addAction(tr("Only %1").arg(council), this, [this, council] { state()->setCouncils({council}); });
        menu.addAction(tr("No longer compare %1").arg(council), this, [this, council] {
            QStringList others = state()->councils();
            others.removeAll(council);
            state()->setCouncils(others);
        });
    }
    menu.addSeparator();
}

std::unique_ptr<QMenu> TimelinePage::contextMenu(const QModelIndex& index)
{
    auto menu = std::make_unique<QMenu>(this);
    if (index.isValid()) {
        const QPersistentModelIndex kept(index);
        if (const TimelineMark* mark = m_model->mark(index); mark && !mark->evidence.isEmpty()) {
            menu->addAction(tr("Show the evidence"), this, [this, kept] { choose(m_model->mark(kept)); });
            menu->addAction(tr("Open the document"), this, [this, kept] { openMark(kept); });
        }
        if (const QString key = caseAt(index); !key.isEmpty()) {
            menu->addAction(tr("Show the case"), this, [this, key] { Q_EMIT state()->caseRequested(key); });
        }
        const QString sentence = index.data(Qt::AccessibleTextRole).toString();
        menu->addAction(tr("Copy the sentence"), this, [sentence] { QGuiApplication::clipboard()->setText(sentence); });
        menu->addSeparator();
        addCouncilActions(*menu, index);
    }
    menu->addAction(tr("Zoom in"), this, &TimelinePage::zoomIn);
    menu->addAction(tr("Zoom out"), this, &TimelinePage::zoomOut);
    menu->addAction(tr("Show all years"), this, &TimelinePage::zoomFit);
    menu->addSeparator();
    menu->addActions({m_usePeriod, m_wholePeriod, m_tableAction});
    menu->addSeparator();
    if (canCopy()) {
        menu->addAction(tr("Copy the picture"), this, [this] { Page::copy(); });
        menu->addAction(tr("Export the picture…"), this, &TimelinePage::exportRequested);
    }
    return menu;
}

QString TimelinePage::caseAt(const QModelIndex& index) const
{
    const TimelineLane* lane = m_model->lane(index);
    return lane ? lane->caseKey : QString();
}

void TimelinePage::addCaseAction()
{
    m_showCase->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_Return));
    m_showCase->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_view->addAction(m_showCase);
    connect(m_showCase, &QAction::triggered, this, [this] {
        if (const QString key = caseAt(m_view->currentIndex()); !key.isEmpty()) {
            Q_EMIT state()->caseRequested(key);
        }
    });
    const auto refresh = [this] { m_showCase->setEnabled(!caseAt(m_view->currentIndex()).isEmpty()); };
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, refresh);
    connect(m_model, &QAbstractItemModel::modelReset, this, refresh);
    refresh();
}

void TimelinePage::showMenu(const QPoint& position)
{
    const QModelIndex under = m_view->indexAt(position);
    // The menu key asks at no place in particular: there the mark with the focus is meant.
    const QModelIndex index = under.isValid() ? under : m_view->currentIndex();
    contextMenu(index)->exec(m_view->viewport()->mapToGlobal(position));
}

} // namespace Councilscope
