// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"
#include "model/query/language/query.h"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace timeloupe {

/// The companies of a store by what they are called: id, name or alias, case and accents ignored. For many lookups;
/// companiesNamed() makes a single one without an index.
class CompanyNames
{
public:
    /// O(n log n) in the number of names. Keeps nothing of the store.
    explicit CompanyNames(const EventStore &store);

    /// Those that are called exactly so, ascending.
    [[nodiscard]] std::vector<CompanyIndex> exactly(std::string_view name) const;
    /// The same; or when there are none, those that have a name that begins so. O(log n) and the companies found.
    [[nodiscard]] std::vector<CompanyIndex> named(std::string_view name) const;

private:
    using Entry = std::pair<std::string, CompanyIndex>;
    [[nodiscard]] std::vector<CompanyIndex> between(std::vector<Entry>::const_iterator begin,
                                                    std::vector<Entry>::const_iterator end) const;

    std::vector<Entry> m_entries; ///< ascending
};

/// Companies a name leads to (Filter::companiesNamed). O(n) in the number of companies.
std::vector<CompanyIndex> companiesNamed(const EventStore &store, std::string_view name);
/// The same for each of the values. O(n log n) and O(log n) for each.
std::vector<std::vector<CompanyIndex>> companiesNamed(const EventStore &store, std::span<const QueryValue> values);

} // namespace timeloupe
