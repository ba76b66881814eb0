// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/companynames.h"

#include "model/text/foldedtext.h"

#include <algorithm>

namespace timeloupe {

namespace {

std::vector<std::string> namesOf(const Company &company)
{
    std::vector<std::string> names{folded(company.id), folded(company.name)};
    for (const std::string &alias : company.aliases)
        names.push_back(folded(alias));
    return names;
}

} // namespace

CompanyNames::CompanyNames(const EventStore &store)
{
    for (std::size_t i = 0; i < store.companies().size(); ++i)
        for (std::string &name : namesOf(store.companies()[i]))
            m_entries.emplace_back(std::move(name), CompanyIndex(i));
    std::sort(m_entries.begin(), m_entries.end());
}

std::vector<CompanyIndex> CompanyNames::exactly(std::string_view name) const
{
    const std::string wanted = folded(name);
    const auto begin = std::lower_bound(m_entries.begin(), m_entries.end(), Entry(wanted, CompanyIndex()));
    const auto end =
        std::partition_point(begin, m_entries.end(), [&](const Entry &entry) { return entry.first == wanted; });
    return between(begin, end);
}

std::vector<CompanyIndex> CompanyNames::named(std::string_view name) const
{
    const std::string wanted = folded(name);
    if (wanted.empty())
        return {};
    if (std::vector<CompanyIndex> exact = exactly(name); !exact.empty())
        return exact;
    const auto begin = std::lower_bound(m_entries.begin(), m_entries.end(), Entry(wanted, CompanyIndex()));
    const auto end = std::partition_point(begin, m_entries.end(),
                                          [&](const Entry &entry) { return entry.first.starts_with(wanted); });
    return between(begin, end);
}

std::vector<CompanyIndex> CompanyNames::between(std::vector<Entry>::const_iterator begin,
                                                std::vector<Entry>::const_iterator end) const
{
    std::vector<CompanyIndex> companies;
    for (auto entry = begin; entry != end; ++entry)
        companies.push_back(entry->second);
    std::sort(companies.begin(), companies.end());
    companies.erase(std::unique(companies.begin(), companies.end()), companies.end());
    return companies;
}

std::vector<CompanyIndex> companiesNamed(const EventStore &store, std::string_view name)
{
    const std::string wanted = folded(name);
    std::vector<CompanyIndex> exact;
    std::vector<CompanyIndex> beginning;
    if (wanted.empty())
        return exact;
    for (std::size_t i = 0; i < store.companies().size(); ++i) {
        const std::vector<std::string> names = namesOf(store.companies()[i]);
        if (std::find(names.begin(), names.end(), wanted) != names.end())
            exact.emplace_back(i);
        else if (std::any_of(names.begin(), names.end(),
                             [&wanted](const std::string &text) { return text.starts_with(wanted); }))
            beginning.emplace_back(i);
    }
    return exact.empty() ? beginning : exact;
}

std::vector<std::vector<CompanyIndex>> companiesNamed(const EventStore &store, std::span<const QueryValue> values)
{
    if (values.size() == 1)
        return {companiesNamed(store, values.front().text)};
    std::vector<std::vector<CompanyIndex>> found;
    if (values.empty())
        return found;
    const CompanyNames names(store);
    for (const QueryValue &value : values)
        found.push_back(names.named(value.text));
    return found;
}

} // namespace timeloupe
