// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace timeloupe {

/// A language of the interface and of generated wording.
enum class Language : std::uint8_t { English, French };

} // namespace timeloupe
