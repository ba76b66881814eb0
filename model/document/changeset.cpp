// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/changeset.h"

#include <algorithm>

namespace timeloupe {

namespace {

/// The 64 bits of `words` from bit `at` on; those beyond the end are 0.
std::uint64_t bitsAt(std::span<const std::uint64_t> words, std::size_t at)
{
    const std::size_t word = at / 64;
    const unsigned shift = at % 64;
    const std::uint64_t low = word < words.size() ? words[word] >> shift : 0;
    return shift == 0 || word + 1 >= words.size() ? low : low | words[word + 1] << (64 - shift);
}

void copyBits(std::span<const std::uint64_t> from, std::span<std::uint64_t> to, ChangeSet::Run run)
{
    for (std::size_t done = 0; done < run.count;) {
        const std::size_t target = run.now + done;
        const std::size_t count = std::min<std::size_t>(64 - target % 64, run.count - done);
        const std::uint64_t mask = count == 64 ? ~std::uint64_t(0) : (std::uint64_t(1) << count) - 1;
        to[target / 64] |= (bitsAt(from, run.before + done) & mask) << target % 64;
        done += count;
    }
}

} // namespace

ChangeSet::ChangeSet(std::size_t rows) : m_rowsBefore(rows), m_rowsNow(rows)
{
    if (rows > 0)
        m_runs.push_back({0, 0, static_cast<std::uint32_t>(rows)});
}

void ChangeSet::append(EventRow before, EventRow now)
{
    if (!m_runs.empty()) {
        Run &last = m_runs.back();
        if (last.before + last.count == before.value && last.now + last.count == now.value) {
            ++last.count;
            return;
        }
    }
    m_runs.push_back({before.value, now.value, 1});
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
        copyBits(before.words(), words, run);
    return {std::move(words), m_rowsNow};
}

} // namespace timeloupe
