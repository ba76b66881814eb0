// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commandline.h"
#include "model/events/eventstore.h"
#include "model/events/savedview.h"
#include "model/events/story.h"
#include "views/figure/figureoptions.h"

namespace timeloupe {

/// The view named by `render`, or everything, with the options applied. The error lists the existing views.
Result<SavedView> viewToRender(const CommandLine &line, const EventStore &store);
/// The named story, likewise.
Result<const Story *> storyToRender(const CommandLine &line, const EventStore &store);

/// The panels of the view; a view without panels shows the default ones.
void showPanels(const SavedView &view, FigureOptions &figure);

/// The error with the responsible option and its valid values.
Diagnostic withOptionHint(const CommandLine &line, const EventStore &store, const Diagnostic &error);

} // namespace timeloupe
