// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/column.h"
#include "model/core/rowset.h"

#include <algorithm>
#include <cstring>

namespace timeloupe {

/// How a sequence follows from a base by removing and adding items: stretches of the base, in its order, and added
/// items, in theirs. Of rows, of places in a file, of members of a set. Columns that it leaves alone are shared.
class Splice
{
public:
    struct Run
    {
        std::uint32_t now = 0;   ///< place of the first item
        std::uint32_t begin = 0; ///< number of the first item in the base, or among the added
        std::uint32_t count = 0;
        bool isAdded = false;
        [[nodiscard]] std::uint32_t end() const { return begin + count; }
    };

    explicit Splice(std::size_t baseSize = 0) : m_baseSize(baseSize) {}
    /// Appends items [begin, begin + count) of the base, which must come after those kept so far.
    void keep(std::size_t begin, std::size_t count) { append(begin, count, false); }
    /// Appends the next `count` added items.
    void add(std::size_t count = 1) { append(m_added, count, true); }

    [[nodiscard]] std::size_t baseSize() const { return m_baseSize; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] const std::vector<Run> &runs() const { return m_runs; }
    [[nodiscard]] const std::vector<Run> &kept() const { return m_kept; }
    /// The place of an item of the base; of a removed one, where it would be. O(log runs).
    [[nodiscard]] std::uint32_t place(std::size_t item) const;
    [[nodiscard]] bool keeps(std::size_t item) const;
    [[nodiscard]] std::uint32_t placeOfAdded(std::size_t item) const;
    /// Every kept item has its number in the base as its place, and there are as many items.
    [[nodiscard]] bool keepsPlaces() const;
    [[nodiscard]] bool keepsEverything() const { return m_size == m_baseSize && m_added == 0; }
    /// Replaces numbers of items of the base, counted from `first`, by their places. Smaller numbers stay; those of
    /// removed items become unspecified.
    void renumber(std::span<std::uint32_t> items, std::uint32_t first = 0) const;
    /// Calls visit(item) for each removed item of the base, ascending.
    template <class Visit> void forEachRemoved(Visit visit) const
    {
        std::size_t item = 0;
        for (const Run &run : m_kept) {
            for (; item < run.begin; ++item)
                visit(item);
            item = run.end();
        }
        for (; item < m_baseSize; ++item)
            visit(item);
    }

    /// The column of the sequence; `base` itself, shared, where nothing differs.
    template <class T> [[nodiscard]] Column<T> of(const Column<T> &base, const Column<T> &added) const;
    /// The same as a vector, never shared.
    template <class T> [[nodiscard]] std::vector<T> joined(std::span<const T> base, std::span<const T> added) const;
    /// The set of the sequence, of sets of items. Either may be of no items, and has no members then.
    [[nodiscard]] RowSet of(const RowSet &base, const RowSet &added) const;
    /// The same splice of the members of two such sets alone.
    [[nodiscard]] Splice ofMembers(const RowSet &base, const RowSet &added) const;

private:
    void append(std::size_t begin, std::size_t count, bool isAdded);

    std::size_t m_baseSize;
    std::size_t m_size = 0;
    std::size_t m_added = 0;
    std::vector<Run> m_runs;
    std::vector<Run> m_kept; ///< those of the base
};

template <class T> std::vector<T> Splice::joined(std::span<const T> base, std::span<const T> added) const
{
    std::vector<T> values;
    values.reserve(m_size);
    for (const Run &run : m_runs) {
        const auto from = (run.isAdded ? added : base).subspan(run.begin, run.count);
        values.insert(values.end(), from.begin(), from.end());
    }
    return values;
}

template <class T> Column<T> Splice::of(const Column<T> &base, const Column<T> &added) const
{
    const bool isSame =
        keepsPlaces() && std::all_of(m_runs.begin(), m_runs.end(), [&](const Run &run) {
            return !run.isAdded || std::memcmp(&base[run.now], &added[run.begin], run.count * sizeof(T)) == 0;
        });
    return isSame ? base : Column<T>(joined<T>(base, added));
}

} // namespace timeloupe
