// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lanes/lanegroup.h"

#include "model/core/rowscan.h"
#include "model/events/eventstorecolumns.h"

#include <cmath>
#include <limits>
#include <queue>

namespace timeloupe {

namespace {

RowSet membersOf(const EventStore &store, const RowSet &filter, std::span<const std::uint32_t> lanes)
{
    const EventStore::Columns &columns = store.columns();
    std::vector<std::uint8_t> inLanes(store.laneCount());
    for (const std::uint32_t lane : lanes)
        inLanes[lane] = 1;
    std::vector<std::uint8_t> inLists(columns.parties.size());
    for (std::size_t list = 0; list < inLists.size(); ++list) {
        for (const std::uint32_t lane : columns.parties.lanes(list))
            inLists[list] |= inLanes[lane];
    }
    RowBits bits(filter.words().size());
    const auto announce = [&](std::size_t block, std::uint64_t word) {
        prefetchBlock(columns.partyLists, word, block);
    };
    forRowChunks(store.size(), nullptr, [&](std::size_t begin, std::size_t end) {
        forBlocksAhead(filter, begin, end, announce, [&](std::size_t block, std::uint64_t word) {
            std::uint64_t members = 0;
            forEachBit(word, 0, [&](std::size_t place) {
                const auto isMember = static_cast<std::uint64_t>(inLists[columns.partyLists[block * 64 + place]]);
                members |= isMember << place;
            });
            bits[block] = members;
        });
    });
    return {std::move(bits), store.size()};
}

constexpr double kForever = std::numeric_limits<double>::infinity();

double roundedUp(Instant at)
{
    const auto rounded = static_cast<double>(at);
    return std::abs(rounded) < 0x1p53 ? rounded : std::nextafter(rounded, kForever);
}

/// A stretch of rows whose most important member is known.
struct Stretch
{
    EventRow best;
    std::uint16_t importance = 0;
    std::size_t begin = 0;
    std::size_t end = 0;

    friend bool operator<(const Stretch &a, const Stretch &b)
    {
        return a.importance != b.importance ? a.importance < b.importance : a.best > b.best;
    }
};

} // namespace

LaneGroup::LaneGroup(EventStorePtr store, const RowSet &filter, std::span<const std::uint32_t> lanes)
    : m_store(std::move(store)), m_members(membersOf(*m_store, filter, lanes))
{
    findBest();
}

void LaneGroup::findBest()
{
    const std::size_t words = (m_members.rows() + 63) / 64;
    std::vector<double> best(words, -1);
    std::vector<double> ends(words, -kForever);
    const EventStore::Columns &columns = m_store->columns();
    forRowChunks(m_members.rows(), nullptr, [&](std::size_t begin, std::size_t end) {
        for (std::size_t block = begin / 64; block * 64 < end; ++block) {
            int highest = -1;
            Instant last = kInstantMin;
            bool isOpen = false;
            forEachBit(m_members.words()[block], block * 64, [&](std::size_t row) {
                highest = std::max<int>(highest, columns.importance[row]);
                if (row >= columns.dated)
                    return;
                last = std::max(last, columns.ends[row]);
                isOpen = isOpen || columns.dates[row].openEnd;
            });
            best[block] = highest;
            ends[block] = isOpen ? kForever : last > kInstantMin ? roundedUp(last) : -kForever;
        }
    });
    m_best = MaximumIndex(std::move(best));
    m_ends = MaximumIndex(std::move(ends));
}

std::size_t LaneGroup::count(std::size_t begin, std::size_t end) const
{
    begin = std::min(begin, m_members.rows());
    end = std::min(end, m_members.rows());
    return begin >= end ? 0 : m_members.rank(EventRow(end)) - m_members.rank(EventRow(begin));
}

std::vector<EventRow> LaneGroup::rows(std::size_t begin, std::size_t end) const
{
    std::vector<EventRow> found;
    found.reserve(count(begin, end));
    m_members.forEach(begin, std::min(end, m_members.rows()), [&](EventRow row) { found.push_back(row); });
    return found;
}

bool LaneGroup::isMoreImportant(EventRow a, EventRow b) const
{
    const std::uint16_t ofA = m_store->importance(a);
    const std::uint16_t ofB = m_store->importance(b);
    return ofA != ofB ? ofA > ofB : a < b;
}

std::optional<EventRow> LaneGroup::bestOfWord(std::size_t word, std::size_t begin, std::size_t end) const
{
    std::optional<EventRow> best;
    m_members.forEach(std::max(begin, word * 64), std::min(end, (word + 1) * 64), [&](EventRow row) {
        if (!best || isMoreImportant(row, *best))
            best = row;
    });
    return best;
}

/// The most important member of rows [begin, end).
std::optional<EventRow> LaneGroup::best(std::size_t begin, std::size_t end) const
{
    if (count(begin, end) == 0)
        return std::nullopt;
    std::optional<EventRow> best;
    const auto offer = [&](std::optional<EventRow> row) {
        if (row && (!best || isMoreImportant(*row, *best)))
            best = row;
    };
    const std::size_t firstWhole = (begin + 63) / 64;
    const std::size_t lastWhole = end / 64;
    offer(bestOfWord(begin / 64, begin, end));
    if (firstWhole < lastWhole) {
        const std::size_t word = m_best.largest(firstWhole, lastWhole);
        if (m_best.values()[word] >= 0)
            offer(bestOfWord(word, begin, end));
    }
    if (end % 64 != 0)
        offer(bestOfWord(lastWhole, begin, end));
    return best;
}

std::vector<EventRow> LaneGroup::top(std::size_t begin, std::size_t end, std::size_t limit) const
{
    std::vector<EventRow> rows;
    std::priority_queue<Stretch> stretches;
    const auto push = [&](std::size_t first, std::size_t last) {
        if (const auto found = best(first, last))
            stretches.push({*found, m_store->importance(*found), first, last});
    };
    push(begin, std::min(end, m_members.rows()));
    while (!stretches.empty() && rows.size() < limit) {
        const Stretch most = stretches.top();
        stretches.pop();
        rows.push_back(most.best);
        push(most.begin, most.best.value);
        push(most.best.value + 1, most.end);
    }
    return rows;
}

bool LaneGroup::isRunning(EventRow row, Instant t) const
{
    const EventStore::Columns &columns = m_store->columns();
    return row.value < columns.dated && (columns.dates[row.value].openEnd || columns.ends[row.value] > t);
}

/// Whether one of the members in words [firstWord, lastWord) may reach past `t`.
bool LaneGroup::mayRun(std::size_t firstWord, std::size_t lastWord, Instant t) const
{
    return firstWord < lastWord && m_ends.values()[m_ends.largest(firstWord, lastWord)] > static_cast<double>(t);
}

std::vector<EventRow> LaneGroup::running(std::size_t begin, Instant t, double minLength, std::size_t limit) const
{
    std::vector<EventRow> rows;
    begin = std::min(begin, m_members.rows());
    std::priority_queue<Stretch> stretches; // of words; a single event's has no length
    const auto push = [&](std::size_t first, std::size_t last) {
        if (!mayRun(first, last, t))
            return;
        const std::size_t best = m_best.largest(first, last);
        // Its first row stands for the word: on a tie what is in it may come before an event already found.
        stretches.push({EventRow(best * 64), static_cast<std::uint16_t>(m_best.values()[best]), first, last});
    };
    const auto pushEvents = [&](std::size_t word) {
        m_members.forEach(word * 64, std::min(begin, word * 64 + 64), [&](EventRow row) {
            if (!isRunning(row, t))
                return;
            if (m_store->isOpenEnd(row) || difference(m_store->begin(row), m_store->end(row)) >= minLength)
                stretches.push({row, m_store->importance(row), row.value, row.value});
        });
    };
    push(0, (begin + 63) / 64);
    while (!stretches.empty() && rows.size() < limit) {
        const Stretch most = stretches.top();
        stretches.pop();
        if (most.begin == most.end) {
            rows.push_back(most.best);
            continue;
        }
        const std::size_t word = most.best.value / 64;
        push(most.begin, word);
        pushEvents(word);
        push(word + 1, most.end);
    }
    return rows;
}

std::size_t LaneGroup::runningCount(std::size_t begin, Instant t) const
{
    begin = std::min(begin, m_members.rows());
    constexpr std::size_t chunk = 256; // words: that many are passed over when all their members have ended
    const std::size_t words = (begin + 63) / 64;
    std::size_t running = 0;
    for (std::size_t first = 0; first < words; first += chunk) {
        const std::size_t last = std::min(first + chunk, words);
        for (std::size_t word = mayRun(first, last, t) ? first : last; word < last; ++word) {
            if (m_ends.values()[word] > static_cast<double>(t)) {
                m_members.forEach(word * 64, std::min(begin, word * 64 + 64),
                                  [&](EventRow row) { running += isRunning(row, t) ? 1 : 0; });
            }
        }
    }
    return running;
}

} // namespace timeloupe
