// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/companychoice.h"

#include <algorithm>

namespace timeloupe {

CompanyChoice::CompanyChoice(std::shared_ptr<const Filter> filter) : m_filter(std::move(filter))
{
    const std::vector<Company> &companies = m_filter->store()->companies();
    for (std::size_t i = 0; i < companies.size(); ++i) {
        const auto add = [&](const std::string &name) {
            std::vector<CompanyIndex> &all = m_byName[folded(name)];
            if (all.empty() || all.back() != CompanyIndex(i))
                all.push_back(CompanyIndex(i));
        };
        add(companies[i].id);
        add(companies[i].name);
        for (const std::string &alias : companies[i].aliases)
            add(alias);
    }
}

std::vector<CompanyIndex> CompanyChoice::named(const std::string &text) const
{
    const auto found = m_byName.find(folded(text));
    return found != m_byName.end() ? found->second : m_filter->companiesNamed(text);
}

std::string CompanyChoice::nameOf(CompanyIndex company) const
{
    const Company &c = m_filter->store()->companies()[company.value];
    const auto found = m_byName.find(folded(c.name));
    const bool enough = found != m_byName.end() && found->second.size() == 1;
    return enough && !c.name.empty() ? c.name : c.id;
}

std::vector<bool> CompanyChoice::chosen(const Query &query) const
{
    const std::vector<QueryValue> values = query.values(QueryField::Company);
    std::vector<bool> chosen(m_filter->store()->companies().size(), values.empty());
    for (const QueryValue &value : values) {
        for (const CompanyIndex company : named(value.text))
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
        const std::vector<CompanyIndex> companies = named(value.text);
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
