// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query/companynames.h"
#include "model/query/filter.h"

namespace timeloupe {

/// Maps between a query's `company:` term and a set of companies: binds the check boxes of a panel to the filter line.
/// A value for one store; lookups do not depend on the number of companies.
class CompanyChoice
{
public:
    /// `filter` must not be nullptr.
    explicit CompanyChoice(std::shared_ptr<const Filter> filter);

    /// For each company, whether the query's term includes it; all of them without a term.
    [[nodiscard]] std::vector<bool> chosen(const Query &query) const;
    /// The query with that choice as its `company:` term. Values that still hold keep their spelling (aliases, roles);
    /// others are added by name, or by id where the name is ambiguous. All companies: no term. No company: no term
    /// either, since the language cannot express it; the panel has to keep that state.
    [[nodiscard]] Query with(const Query &query, const std::vector<bool> &chosen) const;

private:
    [[nodiscard]] std::string nameOf(CompanyIndex company) const;

    std::shared_ptr<const Filter> m_filter;
    CompanyNames m_names;
};

} // namespace timeloupe
