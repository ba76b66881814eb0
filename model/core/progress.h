// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace timeloupe {

/// Progress callback (0…1), called from the working thread at most a few hundred times; returns false to cancel.
using Progress = std::function<bool(double)>;

} // namespace timeloupe
