// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/sparsefieldstable.h"

namespace timeloupe {

std::size_t SparseFieldsTable::indexBytes() const
{
    return m_parts.indexBytes() + (m_rows.words().size() + m_inputs.words().size()) * 12;
}

void SparseFieldsTable::Pending::push(std::size_t input, const EventRecord &event)
{
    SparseFields::encode(event, m_bytes);
    if (!m_bytes.empty())
        push(input, m_bytes);
}

void SparseFieldsTable::Pending::push(std::size_t input, std::string_view bytes)
{
    m_inputs.push_back(static_cast<std::uint32_t>(input));
    m_parts.append(bytes, {});
}

void SparseFieldsTable::Pending::append(Pending &&later, std::size_t first)
{
    for (const std::uint32_t input : later.m_inputs)
        m_inputs.push_back(input + static_cast<std::uint32_t>(first));
    m_parts.append(std::move(later.m_parts));
}

SparseFieldsTable SparseFieldsTable::Pending::take(std::span<const std::uint32_t> order)
{
    SparseFieldsTable table;
    if (m_inputs.empty())
        return table;
    const std::size_t words = (order.size() + 63) / 64;
    std::vector<std::uint64_t> inputBits(words);
    for (const std::uint32_t input : m_inputs)
        inputBits[input / 64] |= std::uint64_t(1) << (input % 64);
    table.m_inputs = RowSet(std::move(inputBits), order.size());
    std::vector<std::uint64_t> rowBits(words);
    for (std::size_t row = 0; row < order.size(); ++row)
        rowBits[row / 64] |= std::uint64_t(table.m_inputs.contains(EventRow(std::size_t(order[row])))) << (row % 64);
    table.m_rows = RowSet(std::move(rowBits), order.size());
    table.m_parts = std::move(m_parts);
    *this = {};
    return table;
}

SparseFieldsTable SparseFieldsTable::spliced(const SparseFieldsTable &base, const SparseFieldsTable &added,
                                             const Splice &inputs, const Splice &rows)
{
    SparseFieldsTable table;
    const Splice parts = inputs.ofMembers(base.m_inputs, added.m_inputs);
    if (parts.size() == 0)
        return table;
    table.m_inputs = inputs.of(base.m_inputs, added.m_inputs);
    table.m_rows = rows.of(base.m_rows, added.m_rows);
    table.m_parts = TextArena::spliced(base.m_parts, added.m_parts, parts);
    return table;
}

} // namespace timeloupe
