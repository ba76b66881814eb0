// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/edtf.h"

#include <string>

namespace timeloupe {

/// `earliest` as an ISO 8601 day, or to the second when `date` has a time of day (with Z when it is in UTC). Empty
/// when it is open (kInstantMin).
std::string isoFirst(Instant earliest, const EdtfDate &date);
/// The last day (or second) before `latest`, the same way. Empty when it is open (kInstantMax).
std::string isoLast(Instant latest, const EdtfDate &date);

} // namespace timeloupe
