// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generator.h"
#include "model/core/rowset.h"

#include <string>
#include <vector>

namespace timeloupe::test {

struct SampleStore
{
    std::string name;
    EventStorePtr store;
};

/// Stores on which an index can go wrong: none or one event, one lane, one instant, one day, everything over the whole
/// extent, many open ends, lanes without events, more than three levels of blocks.
std::vector<SampleStore> sampleStores();

/// Each row with this chance.
RowSet randomRows(std::size_t rows, double chance, std::uint64_t seed);

} // namespace timeloupe::test
