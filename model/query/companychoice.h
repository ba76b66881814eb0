// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query/companynames.h"
#include "model/query/filter.h"

namespace timeloupe {

/// Which companies a query's own `company:` term names, and that term for a choice of companies: what ties the ticks
/// of a panel to the filter line. A value for one store; lookups do not depend on the number of companies.
class CompanyChoice
{
public:
    /// `filter` must not be nullptr.
    explicit CompanyChoice(std::shared_ptr<const Filter> filter);

    /// For each company whether the query lets it through: all of them when there is no term.
    [[nodiscard]] std::vector<bool> chosen(const Query &query) const;
    /// The query with that choice as its `company:` term. Values that stay true are kept as they were typed (aliases,
    /// roles); others are added by name, or by id where a name is not enough. All: no term. None: no term either,
    /// since no term can say it; that the choice is empty is then for the panel to remember and to say.
    [[nodiscard]] Query with(const Query &query, const std::vector<bool> &chosen) const;

private:
    [[nodiscard]] std::string nameOf(CompanyIndex company) const;

    std::shared_ptr<const Filter> m_filter;
    CompanyNames m_names;
};

} // namespace timeloupe
