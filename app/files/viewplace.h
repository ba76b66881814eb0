// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/events/viewlibrary.h"

namespace timeloupe {

/// Where views and stories of a timeline are stored besides its file.
struct ViewPlace
{
    bool isFile = false; ///< new ones go into the timeline's file, otherwise into the settings
    Result<ViewLibrary> inSettings = ViewLibrary(); ///< an error when they cannot be read
};

/// Reads the start of the file and the user's settings. Thread-safe.
ViewPlace viewPlaceOf(const QString &file);

} // namespace timeloupe
