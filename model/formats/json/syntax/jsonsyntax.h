// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/json/syntax/jsonparseerror.h"

#include <QString>

#include <optional>
#include <string_view>

namespace timeloupe {

/// Why `text` cannot be JSON in UTF-8 at all, seen from how it begins: empty, UTF-16, binary. nullopt: it may be.
std::optional<QString> notJson(std::string_view text, JsonUnit unit);

/// Where the fault is that nlohmann_json's parser speaks of: `last` is the last byte that it read, `token` where the
/// token begins that follows the last good one.
std::size_t faultOffset(std::string_view said, std::string_view json, std::size_t last, std::size_t token);

/// What nlohmann_json's parser says of a fault of syntax, in our words: what is wrong and what is expected.
/// `offset` is the fault's.
QString syntaxMessage(std::string_view said, std::string_view json, std::size_t offset, JsonUnit unit);

} // namespace timeloupe
