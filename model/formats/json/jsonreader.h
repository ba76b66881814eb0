// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/base/format.h"

#include <string_view>

namespace timeloupe {

/// Reads a timeline of the full or the simple form (resources/schema/README.md) from UTF-8 text into a store, without a
/// document tree. `fileName` is used in messages only.
///
/// Reports the first error only. Recoverable problems are warnings, and the input is kept so that writing restores it:
/// unknown keywords, a span that ends before it begins (its start is used), relations of unknown type. An amount of the
/// simple form without a currency gets XXX, the ISO 4217 code for none.
Result<LoadedTimeline> readJson(std::string_view json, const QString &fileName, const Progress &progress);

} // namespace timeloupe
