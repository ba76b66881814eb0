// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/changeset.h"

#include "model/core/bitwords.h"

#include <algorithm>

namespace timeloupe {

ChangeSet::ChangeSet(std::size_t rows) : m_rowsBefore(rows), m_rowsNow(rows)
{
    if (rows > 0)
        m_runs.push_back({0, 0, static_cast<std::uint32_t>(rows)});
}

void ChangeSet::append(const Run &run)
{
    if (!m_runs.empty()) {
        Run &last = m_runs.back();
        if (last.before + last.count == run.before && last.now + last.count == run.now) {
            last.count += run.count;
            return;
        }
    }
    m_runs.push_back(run);
}

void ChangeSet::finish(std::size_t rowsBefore, std::size_t rowsNow, std::vector<EventRow> changed)
{
    m_rowsBefore = rowsBefore;
    m_rowsNow = rowsNow;
    m_changed = std::move(changed);
    std::size_t next = 0;
    for (const Run &run : m_runs) {
        for (; next < run.before; ++next)
            m_removed.emplace_back(next);
        next = std::size_t(run.before) + run.count;
    }
    for (; next < rowsBefore; ++next)
        m_removed.emplace_back(next);
    std::vector<Run> byNow = m_runs;
    std::sort(byNow.begin(), byNow.end(), [](const Run &a, const Run &b) { return a.now < b.now; });
    next = 0;
    for (const Run &run : byNow) {
        for (; next < run.now; ++next)
            m_added.emplace_back(next);
        next = std::size_t(run.now) + run.count;
    }
    for (; next < rowsNow; ++next)
        m_added.emplace_back(next);
}

std::optional<EventRow> ChangeSet::rowNow(EventRow before) const
{
    auto run = std::upper_bound(m_runs.begin(), m_runs.end(), before,
                                [](EventRow row, const Run &one) { return row.value < one.before; });
    if (run == m_runs.begin())
        return std::nullopt;
    --run;
    const std::uint32_t place = before.value - run->before;
    return place < run->count ? std::optional(EventRow(run->now + place)) : std::nullopt;
}

std::vector<EventRow> ChangeSet::rowsNow(const std::vector<EventRow> &before) const
{
    std::vector<EventRow> rows;
    rows.reserve(before.size());
    auto run = m_runs.begin();
    for (const EventRow row : before) {
        while (run != m_runs.end() && row.value >= run->before + run->count)
            ++run;
        if (run == m_runs.end())
            break;
        if (row.value >= run->before)
            rows.emplace_back(run->now + (row.value - run->before));
    }
    if (!std::is_sorted(rows.begin(), rows.end()))
        std::sort(rows.begin(), rows.end());
    return rows;
}

RowSet ChangeSet::rowsNow(const RowSet &before) const
{
    std::vector<std::uint64_t> words((m_rowsNow + 63) / 64);
    for (const Run &run : m_runs)
        copyBits(before.words(), run.before, words, run.now, run.count);
    return {std::move(words), m_rowsNow};
}

} // namespace timeloupe
