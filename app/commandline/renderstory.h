// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commandline.h"
#include "model/events/eventstore.h"

class QIODevice;

namespace timeloupe {

/// Renders the story named by `render`, or one step of it, and returns the exit status; errors and warnings go to
/// `err`. Writes the whole file or folder, or nothing.
int renderStory(const CommandLine &line, const EventStorePtr &store, QIODevice &err);

} // namespace timeloupe
