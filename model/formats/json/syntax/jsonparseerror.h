// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <cstdint>

namespace timeloupe {

/// What is wrong in a JSON text as such, and where.
struct JsonParseError
{
    std::size_t offset = 0;
    QString message;
};

/// What one JSON value is, for messages.
enum class JsonUnit : std::uint8_t { File, Line };

} // namespace timeloupe
