// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/export/storyfile.h"

namespace timeloupe {

/// A story as a single self-contained web page: no network, no other files. With script it is a slide show with the
/// keys of the stage; without, all steps scroll; printed, each step is a page. Well-formed XML. Errors and cancellation
/// as in storyfile.h.
Result<QByteArray> storyHtml(const StorySnapshot &story, const StoryFileOptions &options,
                             const Progress &progress = {});

} // namespace timeloupe
