// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstorecolumns.h"

namespace timeloupe {

/// Makes the links of `now`, whose rows are spliced from those of `base` and which has all other columns, as
/// EventColumns::makeIndices() does. Relations are read again where an id that they name came or went, else links are
/// renumbered.
void spliceLinks(const EventColumns &base, const Splice &rows, EventColumns &now);

} // namespace timeloupe
