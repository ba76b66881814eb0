// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/table/eventsequence.h"

#include <algorithm>

namespace timeloupe {

EventSequence::EventSequence(RowSetPtr rows, std::size_t dated, bool descending)
    : m_rows(std::move(rows)), m_reversed(descending ? m_rows->rank(EventRow(dated)) : 0)
{
}

EventSequence::EventSequence(RowSetPtr rows, Sorted sorted) : m_rows(std::move(rows)), m_sorted(std::move(sorted)) {}

std::size_t EventSequence::size() const
{
    return m_rows ? m_rows->count() : 0;
}

std::optional<EventRow> EventSequence::rowAt(std::size_t position) const
{
    if (position >= size())
        return std::nullopt;
    if (m_sorted)
        return EventRow(std::size_t((*m_sorted)[position]));
    return m_rows->select(position < m_reversed ? m_reversed - 1 - position : position);
}

std::vector<EventRow> EventSequence::rowsIn(std::size_t first, std::size_t last) const
{
    std::vector<EventRow> rows;
    if (first > last || last >= size())
        return rows;
    rows.reserve(last - first + 1);
    const auto add = [&rows](EventRow row) { rows.push_back(row); };
    if (first == 0 && last + 1 == size()) {
        m_rows->forEach(add);
        return rows;
    }
    if (!m_sorted && first >= m_reversed) {
        m_rows->forEach(m_rows->select(first)->value, std::size_t(m_rows->select(last)->value) + 1, add);
        return rows;
    }
    std::vector<std::uint64_t> words(m_rows->words().size());
    for (std::size_t position = first; position <= last; ++position) {
        const EventRow row = *rowAt(position);
        words[row.value / 64] |= std::uint64_t(1) << (row.value % 64);
    }
    RowSet(std::move(words), m_rows->rows()).forEach(add);
    return rows;
}

std::vector<int> EventSequence::positionsOf(const std::vector<EventRow> &rows) const
{
    std::vector<int> positions;
    if (!m_rows)
        return positions;
    const auto isMember = [this](EventRow row) { return row.value < m_rows->rows() && m_rows->contains(row); };
    if (!m_sorted) {
        for (const EventRow row : rows) {
            if (!isMember(row))
                continue;
            const std::size_t rank = m_rows->rank(row);
            positions.push_back(static_cast<int>(rank < m_reversed ? m_reversed - 1 - rank : rank));
        }
        std::sort(positions.begin(), positions.end());
        return positions;
    }
    std::vector<bool> wanted(m_rows->rows());
    bool any = false;
    for (const EventRow row : rows) {
        if (isMember(row))
            any = wanted[row.value] = true;
    }
    for (std::size_t i = 0; any && i < m_sorted->size(); ++i) {
        if (wanted[(*m_sorted)[i]])
            positions.push_back(static_cast<int>(i));
    }
    return positions;
}

bool EventSequence::isSameAs(const EventSequence &other) const
{
    return m_rows == other.m_rows && m_sorted == other.m_sorted && m_reversed == other.m_reversed;
}

} // namespace timeloupe
