// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/splice.h"

#include <memory>
#include <utility>

namespace timeloupe {

/// A column where few rows have a value: a bit per row, and the values contiguous. Empty when no row has one.
template <class T> class SparseColumn
{
public:
    /// The value of the row, or nullptr. O(1).
    [[nodiscard]] const T *find(EventRow row) const
    {
        return m_values->empty() || !m_rows.contains(row) ? nullptr : &(*m_values)[m_rows.rank(row)];
    }
    [[nodiscard]] const std::vector<T> &values() const { return *m_values; }
    /// The rows with a value, ascending; the empty set of no rows when there are none.
    [[nodiscard]] const RowSet &rows() const { return m_rows; }
    template <class Self, class Archive> static void archive(Self &self, Archive &archive)
    {
        archive(self.m_rows, *self.m_values);
    }

    /// The column of spliced rows. Values are shared when all of them stay and no other comes.
    static SparseColumn spliced(const SparseColumn &base, const SparseColumn &added, const Splice &rows);
    /// Calls change(value) for each; they are not shared. The rows stay.
    template <class Change> void changeValues(Change change)
    {
        m_values = std::make_shared<std::vector<T>>(*m_values);
        std::for_each(m_values->begin(), m_values->end(), change);
    }

    /// Collects values by the input number of their events, ascending.
    class Pending
    {
    public:
        void push(std::size_t input, T value)
        {
            m_inputs.push_back(static_cast<std::uint32_t>(input));
            m_values.push_back(std::move(value));
        }
        /// Appends values of later events, renumbered from `first` on.
        void append(Pending &&later, std::size_t first)
        {
            for (std::size_t i = 0; i < later.m_values.size(); ++i)
                push(later.m_inputs[i] + first, std::move(later.m_values[i]));
        }
        [[nodiscard]] std::vector<T> &values() { return m_values; }
        /// Builds the column and empties this object. `order[row]` is the input number of a row.
        [[nodiscard]] SparseColumn take(std::span<const std::uint32_t> order);

    private:
        std::vector<std::uint32_t> m_inputs;
        std::vector<T> m_values;
    };

private:
    RowSet m_rows;
    std::shared_ptr<std::vector<T>> m_values = std::make_shared<std::vector<T>>(); ///< may be shared by columns
};

template <class T>
SparseColumn<T> SparseColumn<T>::spliced(const SparseColumn &base, const SparseColumn &added, const Splice &rows)
{
    SparseColumn sparse;
    const Splice values = rows.ofMembers(base.m_rows, added.m_rows);
    if (values.size() == 0)
        return sparse;
    sparse.m_rows = rows.of(base.m_rows, added.m_rows);
    if (values.keepsEverything())
        sparse.m_values = base.m_values;
    else
        *sparse.m_values = values.template joined<T>(*base.m_values, *added.m_values);
    return sparse;
}

template <class T> SparseColumn<T> SparseColumn<T>::Pending::take(std::span<const std::uint32_t> order)
{
    SparseColumn sparse;
    if (m_values.empty())
        return sparse;
    const std::size_t words = (order.size() + 63) / 64;
    std::vector<std::uint64_t> inputBits(words);
    for (const std::uint32_t input : m_inputs)
        inputBits[input / 64] |= std::uint64_t(1) << (input % 64);
    const RowSet inputs(std::move(inputBits), order.size());
    std::vector<std::uint64_t> rowBits(words);
    sparse.m_values->reserve(m_values.size());
    for (std::size_t row = 0; row < order.size(); ++row) {
        const EventRow input(order[row]);
        if (!inputs.contains(input))
            continue;
        rowBits[row / 64] |= std::uint64_t(1) << (row % 64);
        sparse.m_values->push_back(std::move(m_values[inputs.rank(input)]));
    }
    sparse.m_rows = RowSet(std::move(rowBits), order.size());
    *this = {};
    return sparse;
}

} // namespace timeloupe
