// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/companychoice.h"

#include <algorithm>

namespace timeloupe {

CompanyChoice::CompanyChoice(std::shared_ptr<const Filter> filter)
    : m_filter(std::move(filter)), m_names(*m_filter->store())
{
}

std::string CompanyChoice::nameOf(CompanyIndex company) const
{
    const Company &c = m_filter->store()->companies()[company.value];
    const bool isEnough = !c.name.empty() && m_names.exactly(c.name).size() == 1;
    return isEnough ? c.name : c.id;
}

std::vector<bool> CompanyChoice::chosen(const Query &query) const
{
    const std::vector<QueryValue> values = query.values(QueryField::Company);
    std::vector<bool> chosen(m_filter->store()->companies().size(), values.empty());
    for (const QueryValue &value : values) {
        for (const CompanyIndex company : m_names.named(value.text))
            chosen[company.value] = true;
    }
    return chosen;
}

Query CompanyChoice::with(const Query &query, const std::vector<bool> &chosen) const
{
    const auto isChosen = [&](CompanyIndex company) { return chosen[company.value]; };
    if (std::all_of(chosen.begin(), chosen.end(), [](bool c) { return c; }))
        return query.without(QueryField::Company);
    std::vector<QueryValue> values;
    std::vector<bool> said(chosen.size());
    for (QueryValue &value : query.values(QueryField::Company)) {
        const std::vector<CompanyIndex> companies = m_names.named(value.text);
        if (companies.empty() || !std::all_of(companies.begin(), companies.end(), isChosen))
            continue;
        for (const CompanyIndex company : companies)
            said[company.value] = true;
        values.push_back(std::move(value));
    }
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        if (chosen[i] && !said[i])
            values.push_back({nameOf(CompanyIndex(i)), std::nullopt});
    }
    return query.withValues(QueryField::Company, std::move(values));
}

} // namespace timeloupe
