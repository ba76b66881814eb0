// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace timeloupe {

/// Progress 0…1, called from the working thread at most some hundred times; return value false cancels.
using Progress = std::function<bool(double)>;

} // namespace timeloupe
