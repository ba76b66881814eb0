// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/totals/grosssums.h"

namespace timeloupe {

GrossSums::GrossSums(const EventStore::Columns &store)
    : m_store(store), m_bits(store), m_gross(store.currencies.size()), m_occurs(m_gross.size())
{
}

void GrossSums::addIrregular(std::size_t row)
{
    const RowFlags words = m_store.words[row];
    const bool isEstimate =
        words.kind == static_cast<unsigned>(Kind::Estimate) || words.status == static_cast<unsigned>(Status::Estimate);
    for (const AmountView &amount : *m_store.irregularAmounts.find(EventRow(row)))
        add(isEstimate || amount.of == AmountOf::Estimate ? 0 : amount.value, amount.currency);
}

void GrossSums::add(const GrossSums &more)
{
    for (std::size_t i = 0; i < m_gross.size(); ++i) {
        m_gross[i] = saturatingSum(m_gross[i], more.m_gross[i]);
        m_occurs[i] |= more.m_occurs[i];
    }
}

std::vector<std::size_t> GrossSums::order() const
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < m_gross.size(); ++i) {
        if (m_occurs[i] != 0)
            order.push_back(i);
    }
    std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
        return m_gross[a] != m_gross[b] ? m_gross[a] > m_gross[b] : m_store.currencies[a] < m_store.currencies[b];
    });
    return order;
}

} // namespace timeloupe
