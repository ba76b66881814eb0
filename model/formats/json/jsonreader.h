// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/base/format.h"

#include <string_view>

namespace timeloupe {

/// Reads a timeline, of the full or of the simple form (resources/schema/README.md), from UTF-8 text straight into a
/// store; no tree of the text is made. `fileName` is only for messages.
///
/// One error at most, the first. What is doubtful but readable is a warning, and kept so that writing gives it back:
/// a word that the format does not know, a span that ends before it begins (its start is used), a relation of an
/// unknown type. An amount of the simple form without a currency gets XXX, ISO 4217 for none.
Result<LoadedTimeline> readJson(std::string_view json, const QString &fileName, const Progress &progress);

} // namespace timeloupe
