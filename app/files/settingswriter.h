// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace timeloupe {

/// Writes the user's settings in one background thread, in the order of the calls. The application object's end waits
/// for all of it.
class SettingsWriter
{
public:
    static void post(std::function<void()> write);
    /// Returns when all that was posted is on the disk.
    static void wait();
};

} // namespace timeloupe
