// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/json/jsonreadcontext.h"

#include <optional>

namespace timeloupe {

enum class DateSyntax : std::uint8_t { Edtf, Iso8601 };

/// Reads the date in `scalar`. A span that ends before it begins gives a warning (about `event`, if any),
/// JsonValueResult::Keep, and its start as `date`.
JsonValueResult readDate(JsonReadContext &readContext, const JsonScalar &scalar, DateSyntax syntax,
                         std::optional<std::size_t> event, std::optional<Edtf> &date);

} // namespace timeloupe
