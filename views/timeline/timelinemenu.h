// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/viewstate.h"
#include "views/scene/timeline/timelinescene.h"

class QMenu;
class QWidget;

namespace timeloupe {

/// For menus: an ampersand of the data is no shortcut.
QString menuText(QString text);

/// The context menu of a place on the timeline, which deletes itself when it closes.
QMenu *timelineMenu(ViewState &state, const TimelineScene &scene, const std::optional<SceneHit> &hit, QWidget *parent);

} // namespace timeloupe
