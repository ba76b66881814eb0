// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelinemenu.h"

#include "model/table/eventcells.h"
#include "views/timeline/timelinecommands.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

namespace timeloupe {

namespace {

struct TimelineMenuText
{
    Q_DECLARE_TR_FUNCTIONS(TimelineMenu)
};

void addEventActions(QMenu &menu, ViewState &state, EventRow row)
{
    menu.addAction(TimelineMenuText::tr("Zoom to this event"), &state, [&state, row] { state.zoomTo(row); });
    menu.addAction(TimelineMenuText::tr("Copy its title"), &state, [&state, row] {
        QApplication::clipboard()->setText(toQString(state.store()->title(row, state.language())).simplified());
    });
}

/// The lane of a hit on an event or a lane header.
const SceneLane *laneOf(const TimelineScene &scene, const std::optional<SceneHit> &hit)
{
    if (hit && hit->what == SceneHit::What::Event)
        return &scene.lanes[scene.events[hit->index].lane];
    return hit && hit->what == SceneHit::What::LaneHeader ? &scene.lanes[hit->index] : nullptr;
}

} // namespace

QString menuText(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

QMenu *timelineMenu(ViewState &state, const TimelineScene &scene, const std::optional<SceneHit> &hit, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (hit && hit->what == SceneHit::What::Event)
        addEventActions(*menu, state, scene.events[hit->index].row);
    if (const SceneLane *lane = laneOf(scene, hit); lane != nullptr && lane->company)
        menu->addAction(TimelineMenuText::tr("Only %1").arg(menuText(lane->name)), &state,
                        [&state, company = *lane->company] { showOnlyCompany(state, company); });
    if (state.othersOpen())
        menu->addAction(TimelineMenuText::tr("Gather the others in one lane"), &state,
                        [&state] { state.setOthersOpen(false); });
    menu->addAction(TimelineMenuText::tr("Show everything"), &state, [&state] { state.showAll(); });
    return menu;
}

} // namespace timeloupe
