// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/storynavigator.h"

class QKeyEvent;

namespace timeloupe {

/// Keys of keyboards and clickers during a presentation, on any screen: → ↓ Space PgDn Enter next; ← ↑ Backspace PgUp
/// previous; Home, End; digits and Enter go to a step; B or . and W or , blank the screen; Esc ends. Ignores
/// auto-repeat. Returns false for other keys.
bool stageKey(const QKeyEvent &event, StoryNavigator &navigator);

} // namespace timeloupe
