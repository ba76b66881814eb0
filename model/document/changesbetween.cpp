// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/parallel.h"
#include "model/core/radixsort.h"
#include "model/document/changeset.h"
#include "model/document/eventcomparison.h"
#include "model/document/eventhashes.h"
#include "model/events/eventstorecolumns.h"

#include <algorithm>
#include <limits>

namespace timeloupe {

namespace {

constexpr std::size_t kGrain = std::size_t(1) << 14;
constexpr std::size_t kLooked = std::size_t(1) << 14; ///< rows between two looks at whether it was cancelled
constexpr std::uint32_t kNoRow = std::numeric_limits<std::uint32_t>::max();

/// Finds the events of one snapshot in another, step by step.
class EventMatching
{
public:
    EventMatching(const EventStore &before, const EventStore &now, const std::atomic<bool> *cancelled)
        : m_before(before),
          m_now(now),
          m_comparison(before, now),
          m_cancelled(cancelled),
          m_rows(before.size(), kNoRow),
          m_isOther(before.size())
    {
    }

    /// False: cancelled.
    bool run()
    {
        matchIds();
        claim();
        if (isCancelled())
            return false;
        const std::vector<EventRow> madeBefore = unmatchedMade(m_before, m_rows);
        const std::vector<EventRow> madeNow = unmatchedMade(m_now, m_claimed);
        if (!madeBefore.empty() && !madeNow.empty()) {
            matchContents(madeBefore, madeNow);
            matchPlaces();
        }
        return !isCancelled();
    }

    [[nodiscard]] ChangeSet changes() const
    {
        ChangeSet changes;
        std::vector<EventRow> changed;
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            if (m_rows[row] == kNoRow)
                continue;
            changes.append({static_cast<std::uint32_t>(row), m_rows[row], 1});
            if (m_isOther[row])
                changed.emplace_back(m_rows[row]);
        }
        std::sort(changed.begin(), changed.end());
        changes.finish(m_before.size(), m_now.size(), std::move(changed));
        return changes;
    }

private:
    [[nodiscard]] bool isCancelled() const { return m_cancelled && *m_cancelled; }

    /// Most events follow in both snapshots the one that they followed: only the others are looked up.
    void matchIds()
    {
        parallelFor(m_rows.size(), kGrain, [this](std::size_t begin, std::size_t end) {
            std::size_t next = begin;
            for (std::size_t row = begin; row < end; ++row) {
                if (row % kLooked == 0 && isCancelled())
                    return;
                if (EventComparison::isIdMade(m_before, EventRow(row)))
                    continue;
                const std::string_view id = m_before.id(EventRow(row));
                if (next >= m_now.size() || m_now.id(EventRow(next)) != id) {
                    const auto found = m_now.find(id);
                    if (!found)
                        continue;
                    next = found->value;
                }
                if (!EventComparison::isIdMade(m_now, EventRow(next))) {
                    m_rows[row] = static_cast<std::uint32_t>(next);
                    m_isOther[row] = !m_comparison.isSame(EventRow(row), EventRow(next));
                }
                ++next;
            }
        });
    }

    /// Each event is one before at most, even where a file has an id twice.
    void claim()
    {
        m_claimed.assign(m_now.size(), kNoRow);
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            if (m_rows[row] == kNoRow)
                continue;
            std::uint32_t &claimed = m_claimed[m_rows[row]];
            if (claimed == kNoRow)
                claimed = static_cast<std::uint32_t>(row);
            else
                m_rows[row] = kNoRow;
        }
    }

    /// Events without an id in the file, not found so far.
    static std::vector<EventRow> unmatchedMade(const EventStore &store, const std::vector<std::uint32_t> &matches)
    {
        std::vector<EventRow> rows;
        for (std::size_t row = 0; row < matches.size(); ++row) {
            if (matches[row] == kNoRow && EventComparison::isIdMade(store, EventRow(row)))
                rows.emplace_back(row);
        }
        return rows;
    }

    /// By hash of the event, then by row.
    [[nodiscard]] std::vector<SortItem> hashed(const EventStore &store, const std::vector<EventRow> &rows) const
    {
        const EventHashes hashes(store);
        std::vector<SortItem> hashed(rows.size());
        parallelFor(rows.size(), kGrain, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                if (i % kLooked == 0 && isCancelled())
                    return;
                hashed[i] = {hashes.of(rows[i]), rows[i].value};
            }
        });
        const std::atomic<bool> never = false;
        (void)radixSort(std::span(hashed), m_cancelled ? *m_cancelled : never);
        return hashed;
    }

    void matchContents(const std::vector<EventRow> &rowsBefore, const std::vector<EventRow> &rowsNow)
    {
        const std::vector<SortItem> before = hashed(m_before, rowsBefore);
        const std::vector<SortItem> now = hashed(m_now, rowsNow);
        std::vector<std::uint32_t> likely(m_rows.size(), kNoRow); // by row before, so that rows compared are neighbours
        for (auto a = before.begin(), b = now.begin(); a != before.end() && b != now.end();) {
            if (a->key == b->key)
                likely[(a++)->value] = (b++)->value;
            else
                a->key < b->key ? ++a : ++b;
        }
        parallelFor(likely.size(), kGrain, [&](std::size_t begin, std::size_t end) {
            for (std::size_t row = begin; row < end; ++row) {
                if (row % kLooked == 0 && isCancelled())
                    return;
                if (likely[row] != kNoRow && m_comparison.isSame(EventRow(row), EventRow(likely[row])))
                    match(EventRow(row), EventRow(likely[row]), false);
            }
        });
    }

    /// In the order of the files, so that a match leads to the next one.
    void matchPlaces()
    {
        const std::vector<std::uint32_t> before = rowsByInput(m_before);
        const std::vector<std::uint32_t> now = rowsByInput(m_now);
        std::size_t next = 0;
        for (const std::uint32_t row : before) {
            const bool isMade = EventComparison::isIdMade(m_before, EventRow(row));
            if (m_rows[row] == kNoRow && isMade && next < now.size() && m_claimed[now[next]] == kNoRow &&
                EventComparison::isIdMade(m_now, EventRow(now[next])))
                match(EventRow(row), EventRow(now[next]), true);
            if (m_rows[row] != kNoRow)
                next = m_now.inputOrder(EventRow(m_rows[row])) + 1;
        }
    }

    static std::vector<std::uint32_t> rowsByInput(const EventStore &store)
    {
        std::vector<std::uint32_t> rows(store.size());
        for (std::size_t row = 0; row < rows.size(); ++row)
            rows[store.inputOrder(EventRow(row))] = static_cast<std::uint32_t>(row);
        return rows;
    }

    void match(EventRow before, EventRow now, bool isOther)
    {
        m_rows[before.value] = now.value;
        m_claimed[now.value] = before.value;
        m_isOther[before.value] = isOther;
    }

    const EventStore &m_before;
    const EventStore &m_now;
    EventComparison m_comparison;
    const std::atomic<bool> *m_cancelled;
    std::vector<std::uint32_t> m_rows;    ///< of each row before its row now
    std::vector<std::uint32_t> m_claimed; ///< of each row now its row before
    std::vector<std::uint8_t> m_isOther;  ///< of each row before; bytes, so that threads do not share one
};

} // namespace

std::optional<ChangeSet> changesBetween(const EventStore &before, const EventStore &now,
                                        const std::atomic<bool> *cancelled)
{
    EventMatching matching(before, now, cancelled);
    if (!matching.run())
        return std::nullopt;
    ChangeSet changes = matching.changes();
    changes.companiesChanged = before.companies() != now.companies();
    changes.sourcesChanged = before.sources() != now.sources();
    changes.viewsChanged = before.views() != now.views() || before.stories() != now.stories();
    changes.titleChanged = before.title() != now.title() || before.unknownMembers() != now.unknownMembers();
    return changes;
}

} // namespace timeloupe
