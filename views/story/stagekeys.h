// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/storynavigator.h"

class QKeyEvent;

namespace timeloupe {

/// What the keys of a keyboard and of a clicker do to a story that is being told, on whichever screen they are
/// pressed: → ↓ Space PgDn Enter go on; ← ↑ Backspace PgUp go back; Home, End; digits and Enter go to a step; B or .
/// and W or , blank the screen; Esc ends. A key that is held counts once. False: the key means nothing here.
bool stageKey(const QKeyEvent &event, StoryNavigator &navigator);

} // namespace timeloupe
