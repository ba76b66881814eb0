// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace timeloupe {

/// Writes the user's settings in a background thread, in call order. The application object waits for it when it is
/// destroyed.
class SettingsWriter
{
public:
    static void post(std::function<void()> write);
    /// Returns when all posted writes are on disk.
    static void wait();
};

} // namespace timeloupe
