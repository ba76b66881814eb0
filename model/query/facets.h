// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query/facetvalues.h"
#include "model/query/filter.h"

namespace timeloupe {

/// Counts the facets of a query. `whole`, if not null, are those of the empty query: counts independent of the filter
/// are copied from it. O(n). nullptr when cancelled; facets of the empty query are counted at most once.
FacetsPtr facets(const Filter &filter, const Query &query, const Facets *whole, const std::atomic<bool> &cancelled);

} // namespace timeloupe
