// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/textindex.h"

#include "model/query/textsearch.h"

namespace timeloupe {

namespace {

/// Looks rows up individually when at most one in this many may match.
constexpr std::size_t kFew = 32;

std::size_t countOf(const RowBits &bits)
{
    std::size_t count = 0;
    for (const std::uint64_t word : bits)
        count += static_cast<std::size_t>(std::popcount(word));
    return count;
}

} // namespace

TextIndex::TextIndex(const EventStore &store) : m_store(&store)
{
    for (const Company &company : store.companies()) {
        std::vector<std::string> names{folded(company.name)};
        for (const std::string &alias : company.aliases)
            names.push_back(folded(alias));
        m_companies.push_back(std::move(names));
    }
}

RowSet TextIndex::containing(std::string_view phrase, const std::atomic<bool> *cancelled, const RowBits *within,
                             const Listener *listener) const
{
    const TextNeedle needle(phrase);
    if (needle.text().empty())
        return RowSet::all(m_store->size());
    TextSearch search(*m_store, needle, cancelled, listener);
    search.addCompanies(m_companies);
    if (within != nullptr && countOf(*within) < m_store->size() / kFew)
        search.readOnly(*within);
    else
        search.readAll();
    return RowSet(search.take(), m_store->size());
}

} // namespace timeloupe
