// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commandline.h"
#include "model/events/eventstore.h"

class QIODevice;

namespace timeloupe {

/// Draws the story that `render` names, or one step of it, and gives the exit status; errors and warnings go to `err`.
/// A file or a folder of pictures is written whole or not at all.
int renderStory(const CommandLine &line, const EventStorePtr &store, QIODevice &err);

} // namespace timeloupe
