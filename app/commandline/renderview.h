// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commandline.h"
#include "model/events/eventstore.h"
#include "model/events/savedview.h"
#include "model/events/story.h"
#include "views/figure/figureoptions.h"

namespace timeloupe {

/// What `render` is to show: the view that it names, or everything; what the options say takes its place. The error
/// lists the views there are.
Result<SavedView> viewToRender(const CommandLine &line, const EventStore &store);
/// The story that it names, likewise.
Result<const Story *> storyToRender(const CommandLine &line, const EventStore &store);

/// The panels that the view names; a view that names none shows the usual ones.
void showPanels(const SavedView &view, FigureOptions &figure);

/// The same error, with the option that is to blame and what it could be.
Diagnostic withOptionHint(const CommandLine &line, const EventStore &store, const Diagnostic &error);

} // namespace timeloupe
