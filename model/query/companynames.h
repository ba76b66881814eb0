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

/// Index of companies by id, name and alias, ignoring case and accents. For many lookups; companiesNamed() does a
/// single one without an index.
class CompanyNames
{
public:
    /// O(n log n) in the number of names. Keeps no reference to the store.
    explicit CompanyNames(const EventStore &store);

    /// Companies with exactly this name, ascending.
    [[nodiscard]] std::vector<CompanyIndex> exactly(std::string_view name) const;
    /// Companies with exactly this name; without any, those with a name that begins with it. O(log n + hits).
    [[nodiscard]] std::vector<CompanyIndex> named(std::string_view name) const;

private:
    using Entry = std::pair<std::string, CompanyIndex>;
    [[nodiscard]] std::vector<CompanyIndex> between(std::vector<Entry>::const_iterator begin,
                                                    std::vector<Entry>::const_iterator end) const;

    std::vector<Entry> m_entries; ///< ascending
};

/// Companies that a name refers to (Filter::companiesNamed). O(n) in the number of companies.
std::vector<CompanyIndex> companiesNamed(const EventStore &store, std::string_view name);
/// The same for each value. O(n log n), and O(log n) per value.
std::vector<std::vector<CompanyIndex>> companiesNamed(const EventStore &store, std::span<const QueryValue> values);

} // namespace timeloupe
