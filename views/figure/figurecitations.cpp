// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/figure/figurecitations.h"

#include <set>

namespace timeloupe {

FigureCitations::FigureCitations(EventStorePtr store, const RowSet &rows) : m_store(std::move(store))
{
    rows.forEach([this](EventRow row) {
        const std::optional<SparseFields> sparse = m_store->sparseFields(row);
        if (!sparse)
            return;
        for (const SparseFields::CitationView &citation : sparse->sources()) {
            const std::optional<SourceIndex> source = m_store->findSource(citation.source);
            if (!source || !m_numbers.emplace(*source, static_cast<int>(m_sources.size()) + 1).second)
                continue;
            m_sources.push_back(*source);
        }
    });
}

QString FigureCitations::marks(EventRow row) const
{
    const std::optional<SparseFields> sparse = m_store->sparseFields(row);
    if (!sparse)
        return {};
    std::set<int> numbers;
    for (const SparseFields::CitationView &citation : sparse->sources()) {
        const std::optional<SourceIndex> source = m_store->findSource(citation.source);
        const auto found = source ? m_numbers.find(*source) : m_numbers.end();
        if (found != m_numbers.end())
            numbers.insert(found->second);
    }
    QString text;
    for (const int number : numbers)
        text += QStringLiteral("[%1]").arg(number);
    return text;
}

} // namespace timeloupe
