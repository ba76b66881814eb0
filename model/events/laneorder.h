// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace timeloupe {

/// Order of the company lanes, top to bottom.
enum class LaneOrder : std::uint8_t { File, Events, Amount, Name };

} // namespace timeloupe
