// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/splice.h"

#include "model/core/bitwords.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace timeloupe {

namespace {

/// The last of the runs that begins at `item` or before; `runs` ascend. nullptr: none.
const Splice::Run *runAt(const std::vector<Splice::Run> &runs, std::size_t item)
{
    const auto after = std::upper_bound(runs.begin(), runs.end(), item,
                                        [](std::size_t one, const Splice::Run &run) { return one < run.begin; });
    return after == runs.begin() ? nullptr : &*std::prev(after);
}

std::size_t rankIn(const RowSet &set, std::size_t item)
{
    return set.rows() == 0 ? 0 : set.rank(EventRow(item));
}

} // namespace

void Splice::append(std::size_t begin, std::size_t count, bool isAdded)
{
    if (count == 0)
        return;
    assert(isAdded || m_kept.empty() || begin >= m_kept.back().end());
    const Run run{static_cast<std::uint32_t>(m_size), static_cast<std::uint32_t>(begin),
                  static_cast<std::uint32_t>(count), isAdded};
    m_size += count;
    m_added += isAdded ? count : 0;
    if (!m_runs.empty() && m_runs.back().isAdded == isAdded && m_runs.back().end() == run.begin) {
        m_runs.back().count += run.count;
        if (!isAdded)
            m_kept.back().count += run.count;
        return;
    }
    m_runs.push_back(run);
    if (!isAdded)
        m_kept.push_back(run);
}

std::uint32_t Splice::place(std::size_t item) const
{
    const Run *run = runAt(m_kept, item);
    return run ? run->now + static_cast<std::uint32_t>(std::min<std::size_t>(item - run->begin, run->count)) : 0;
}

bool Splice::keeps(std::size_t item) const
{
    const Run *run = runAt(m_kept, item);
    return run && item < run->end();
}

std::uint32_t Splice::placeOfAdded(std::size_t item) const
{
    const auto holds = [item](const Run &run) { return run.isAdded && item >= run.begin && item < run.end(); };
    const auto run = std::find_if(m_runs.begin(), m_runs.end(), holds);
    return run->now + static_cast<std::uint32_t>(item - run->begin);
}

bool Splice::keepsPlaces() const
{
    return m_size == m_baseSize &&
           std::all_of(m_kept.begin(), m_kept.end(), [](const Run &run) { return run.now == run.begin; });
}

void Splice::renumber(std::span<std::uint32_t> items, std::uint32_t first) const
{
    constexpr std::size_t few = 16;     // steps that are quicker added one after the other
    constexpr std::size_t block = 2048; // items that stay in the cache meanwhile
    struct Step
    {
        std::uint32_t from;
        std::uint32_t by; ///< modulo 2^32
    };
    std::vector<Step> steps;
    std::uint32_t shift = 0;
    for (const Run &run : m_kept) {
        steps.push_back({run.begin + first, run.now - run.begin - shift});
        shift = run.now - run.begin;
    }
    std::erase_if(steps, [](const Step &step) { return step.by == 0; });
    if (steps.size() > few) {
        for (std::uint32_t &item : items) {
            if (item >= first)
                item = place(item - first) + first;
        }
        return;
    }
    std::array<std::uint32_t, block> by;
    for (std::size_t begin = 0; begin < items.size(); begin += block) {
        const std::span<std::uint32_t> part = items.subspan(begin, std::min(block, items.size() - begin));
        std::fill_n(by.begin(), part.size(), 0);
        for (const Step &step : steps) {
            for (std::size_t i = 0; i < part.size(); ++i)
                by[i] += part[i] >= step.from ? step.by : 0;
        }
        for (std::size_t i = 0; i < part.size(); ++i)
            part[i] += by[i];
    }
}

RowSet Splice::of(const RowSet &base, const RowSet &added) const
{
    std::vector<std::uint64_t> words((m_size + 63) / 64);
    for (const Run &run : m_runs)
        copyBits((run.isAdded ? added : base).words(), run.begin, words, run.now, run.count);
    return {std::move(words), m_size};
}

Splice Splice::ofMembers(const RowSet &base, const RowSet &added) const
{
    Splice members(base.count());
    for (const Run &run : m_runs) {
        const RowSet &set = run.isAdded ? added : base;
        const std::size_t begin = rankIn(set, run.begin);
        const std::size_t count = rankIn(set, run.end()) - begin;
        run.isAdded ? members.add(count) : members.keep(begin, count);
    }
    return members;
}

} // namespace timeloupe
