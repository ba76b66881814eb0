// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/export/storyfile.h"

namespace timeloupe {

/// A story as one web page that needs nothing else: no network, no further file. With script it is shown slide by
/// slide, with keys as of the stage; without, it scrolls through all steps; printed, it is a page for each. Well-formed
/// as XML too. As for the other files of storyfile.h.
Result<QByteArray> storyHtml(const StorySnapshot &story, const StoryFileOptions &options,
                             const Progress &progress = {});

} // namespace timeloupe
