// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivewindow.h"

namespace timeloupe::robust {

/// Something that hands can do to the window.
struct DriveAction
{
    const char *name;
    int weight; ///< of all of them, how often
    void (*act)(DriveWindow &window, Random &random);
};

/// The action that `random` decides.
const DriveAction &anyAction(Random &random);

} // namespace timeloupe::robust
