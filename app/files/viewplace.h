// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/events/viewlibrary.h"

namespace timeloupe {

/// Where the views and stories of a timeline are kept beside those of its store.
struct ViewPlace
{
    bool isFile = false; ///< new ones go into the timeline's own file, else into the settings
    Result<ViewLibrary> inSettings = ViewLibrary(); ///< the error: they cannot be read
};

/// Reads the file's beginning and the user's settings. Thread-safe.
ViewPlace viewPlaceOf(const QString &file);

} // namespace timeloupe
