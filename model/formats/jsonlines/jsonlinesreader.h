// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/base/format.h"

#include <string_view>

namespace timeloupe {

/// Reads a timeline of one JSON object a line: events of the full form, or of the simple form when they have no “date”
/// but a “start” (resources/schema/README.md). Empty lines are passed over.
///
/// The first line may be a header, which is what a Timeloupe JSON file has beside its events:
/// {"format":"timeloupe","version":1,"title":TEXT,"companies":[…],"sources":[…],"views":[…],"stories":[…]}, all but
/// format and version optional. Where it declares no companies (no sources), those that the events name are made from
/// their ids; otherwise each must be declared, as in JSON. A company that an event of the simple form names is the
/// declared one of that name, or a new one.
///
/// Errors and warnings are those of JSON (jsonreader.h), by line and column. Large files are read by all cores.
Result<LoadedTimeline> readJsonLines(std::string_view text, const QString &fileName, const Progress &progress);

} // namespace timeloupe
