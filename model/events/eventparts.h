// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/ids.h"
#include "model/events/eventrecord.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace timeloupe {

// Parts of an event as the columns of a store hold them: by number instead of by id.

struct Party
{
    CompanyIndex company;
    Role role = Role::Unknown;
};

/// An amount as the columns hold it. `currency` indexes EventStore::currencies().
struct AmountView
{
    double value = 0;
    std::optional<double> max;
    std::uint16_t currency = 0;
    Bound bound = Bound::Exact;
    AmountOf of = AmountOf::Total;
};

/// Bytes in use: in total, and by texts and ids.
struct StoreFootprint
{
    std::size_t total = 0;
    std::size_t texts = 0;
};

} // namespace timeloupe
