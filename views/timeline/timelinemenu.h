// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/viewstate.h"
#include "views/scene/timeline/timelinescene.h"

class QMenu;
class QWidget;

namespace timeloupe {

/// Escapes ampersands, which menus take for shortcuts.
QString menuText(QString text);

/// The context menu at a place of the timeline; deletes itself when it closes.
QMenu *timelineMenu(ViewState &state, const TimelineScene &scene, const std::optional<SceneHit> &hit, QWidget *parent);

} // namespace timeloupe
