// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query/facetvalues.h"
#include "model/query/filter.h"

namespace timeloupe {

/// Facets of a query. `whole` are those of the empty query when they are known already: what does not depend on the
/// filter is taken from there. O(n). nullptr when cancelled; those of the empty query are counted in any case, once.
FacetsPtr facets(const Filter &filter, const Query &query, const Facets *whole, const std::atomic<bool> &cancelled);

} // namespace timeloupe
