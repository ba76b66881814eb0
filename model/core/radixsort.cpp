// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/radixsort.h"

#include "model/core/parallel.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <limits>
#include <memory>
#include <span>
#include <utility>

namespace timeloupe {

namespace {

constexpr unsigned kDigitBits = 11;
constexpr std::size_t kDigits = std::size_t(1) << kDigitBits;
constexpr std::ptrdiff_t kFewItems = 512; // below it comparing is quicker
constexpr std::ptrdiff_t kVeryFewItems = 24;
constexpr std::size_t kGrain = std::size_t(1) << 16;

bool byKey(const SortItem &a, const SortItem &b)
{
    return a.key < b.key;
}

/// In which bits keys differ from the lowest of them.
struct KeyBits
{
    std::uint64_t lowest = std::numeric_limits<std::uint64_t>::max();
    std::uint64_t highest = 0;
    std::uint64_t differing = 0; ///< bits in which some two neighbours differ
    std::uint32_t values = 0;    ///< bits that some value has
    bool sorted = true;

    static KeyBits of(std::span<const SortItem> items)
    {
        KeyBits bits;
        std::uint64_t before = items.empty() ? 0 : items.front().key;
        for (const SortItem &item : items) {
            bits.sorted &= before <= item.key;
            bits.differing |= before ^ item.key;
            bits.lowest = std::min(bits.lowest, item.key);
            bits.highest = std::max(bits.highest, item.key);
            bits.values |= item.value;
            before = item.key;
        }
        return bits;
    }
    /// Bits that are the same in all keys, from the lowest one on.
    [[nodiscard]] unsigned firstShift() const { return static_cast<unsigned>(std::countr_zero(differing)); }
    [[nodiscard]] unsigned width() const { return static_cast<unsigned>(std::bit_width(highest - lowest)); }
    [[nodiscard]] unsigned valueWidth() const { return static_cast<unsigned>(std::bit_width(values)); }
};

/// Replaces counts by where those begin that are counted.
void sumUp(std::array<std::size_t, kDigits> &counts)
{
    std::size_t sum = 0;
    for (std::size_t &count : counts)
        sum += std::exchange(count, sum);
}

/// Items whose differing bits of the key and whose value fit into 64 bits together, as such words, in the memory of the
/// items: the words in one half of it are distributed to the other half and back. No memory is taken, which costs more
/// than the sorting.
class PackedItems
{
public:
    static bool canHold(const KeyBits &bits) { return bits.width() - bits.firstShift() + bits.valueWidth() <= 64; }

    PackedItems(std::span<SortItem> items, const KeyBits &bits)
        : m_items(items),
          m_lowest(bits.lowest),
          m_shift(bits.firstShift()),
          m_valueWidth(bits.valueWidth()),
          m_counts((bits.width() - bits.firstShift() + kDigitBits - 1) / kDigitBits)
    {
    }

    void sort(const std::atomic<bool> &cancelled)
    {
        pack();
        std::size_t from = 0;
        std::size_t to = m_items.size();
        unsigned shift = m_valueWidth;
        for (auto &next : m_counts) {
            if (cancelled)
                break;
            sumUp(next);
            for (std::size_t i = 0; i < m_items.size(); ++i) {
                const std::uint64_t word = wordAt(from + i);
                setWord(to + next[word >> shift & (kDigits - 1)]++, word);
            }
            shift += kDigitBits;
            std::swap(from, to);
        }
        unpack(from);
    }

private:
    static_assert(sizeof(SortItem) == 2 * sizeof(std::uint64_t));

    [[nodiscard]] std::uint64_t wordAt(std::size_t place) const
    {
        std::uint64_t word = 0;
        std::memcpy(&word, std::as_bytes(m_items).data() + place * sizeof word, sizeof word);
        return word;
    }
    void setWord(std::size_t place, std::uint64_t word)
    {
        std::memcpy(std::as_writable_bytes(m_items).data() + place * sizeof word, &word, sizeof word);
    }
    /// A word never lies behind the item that it is made of.
    void pack()
    {
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            std::uint64_t key = (m_items[i].key - m_lowest) >> m_shift;
            setWord(i, key << m_valueWidth | m_items[i].value);
            for (auto &counts : m_counts) {
                ++counts[key & (kDigits - 1)];
                key >>= kDigitBits;
            }
        }
    }
    /// From the end on where words lie in the first half, so that none is overwritten before it is read.
    void unpack(std::size_t from)
    {
        const std::size_t size = m_items.size();
        for (std::size_t i = 0; i < size; ++i) {
            const std::size_t place = from == 0 ? size - 1 - i : i;
            const std::uint64_t word = wordAt(from + place);
            const std::uint64_t value = word & ((std::uint64_t(1) << m_valueWidth) - 1);
            m_items[place] = {((word >> m_valueWidth) << m_shift) + m_lowest, static_cast<std::uint32_t>(value)};
        }
    }

    std::span<SortItem> m_items;
    std::uint64_t m_lowest;
    unsigned m_shift;
    unsigned m_valueWidth;
    std::vector<std::array<std::size_t, kDigits>> m_counts; ///< of each digit
};

void distribute(std::span<const SortItem> from, SortItem *to, unsigned shift, std::uint64_t lowest)
{
    std::array<std::size_t, kDigits> next{};
    const auto digit = [=](const SortItem &item) { return (item.key - lowest) >> shift & (kDigits - 1); };
    for (const SortItem &item : from)
        ++next[digit(item)];
    sumUp(next);
    for (const SortItem &item : from)
        to[next[digit(item)]++] = item;
}

void insertionSort(SortItem *first, SortItem *last)
{
    for (SortItem *next = first + 1; next < last; ++next) {
        const SortItem item = *next;
        SortItem *hole = next;
        for (; hole != first && item.key < hole[-1].key; --hole)
            *hole = hole[-1];
        *hole = item;
    }
}

/// Sorts [first, last), `makeSpare()` giving room for as many where it is needed; whether the result is there. In any
/// order, or none, when `cancelled` became true.
template <class MakeSpare>
bool sortBetween(SortItem *first, SortItem *last, MakeSpare makeSpare, const std::atomic<bool> &cancelled)
{
    if (last - first <= kVeryFewItems) {
        insertionSort(first, last);
        return false;
    }
    const std::size_t size = static_cast<std::size_t>(last - first);
    const KeyBits bits = KeyBits::of({first, size});
    if (bits.sorted)
        return false;
    if (last - first < kFewItems) {
        std::stable_sort(first, last, byKey);
        return false;
    }
    if (PackedItems::canHold(bits)) {
        PackedItems({first, size}, bits).sort(cancelled);
        return false;
    }
    SortItem *from = first;
    SortItem *to = makeSpare();
    for (unsigned shift = bits.firstShift(); shift < bits.width() && !cancelled; shift += kDigitBits) {
        distribute({from, size}, to, shift, bits.lowest);
        std::swap(from, to);
    }
    return from != first;
}

/// One sort in parallel.
class ParallelSort
{
public:
    ParallelSort(std::span<SortItem> items, std::size_t parts, const std::atomic<bool> &cancelled)
        : m_items(items), m_parts(parts), m_cancelled(cancelled)
    {
    }

    bool run()
    {
        if (!findBits())
            return true;
        if (m_cancelled)
            return false;
        const std::vector<std::size_t> ends = distributeAll();
        if (m_cancelled) // not all items are there
            return false;
        std::atomic<std::size_t> nextBucket = 0;
        runParts(m_parts, [&](std::size_t) {
            for (std::size_t bucket = nextBucket++; bucket < kDigits && !m_cancelled; bucket = nextBucket++)
                sortBucket(bucket == 0 ? 0 : ends[bucket - 1], ends[bucket]);
        });
        return !m_cancelled;
    }

private:
    [[nodiscard]] std::span<const SortItem> part(std::size_t part) const
    {
        const std::size_t begin = partBegin(m_items.size(), m_parts, part);
        return m_items.subspan(begin, partBegin(m_items.size(), m_parts, part + 1) - begin);
    }

    template <class Visit> void forEachItem(std::size_t i, const Visit &visit) const
    {
        std::span<const SortItem> rest = part(i);
        while (!rest.empty() && !m_cancelled) {
            const std::size_t count = std::min(rest.size(), kGrain);
            std::for_each(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(count), visit);
            rest = rest.subspan(count);
        }
    }

    /// False when the items are in order.
    bool findBits()
    {
        const auto found = mapParts(m_parts, [this](std::size_t i) { return KeyBits::of(part(i)); });
        m_bits = *found.front();
        for (std::size_t i = 1; i < found.size(); ++i) {
            const std::uint64_t last = part(i - 1).back().key;
            const std::uint64_t first = part(i).front().key;
            m_bits.sorted &= found[i]->sorted && last <= first;
            m_bits.differing |= found[i]->differing | (last ^ first);
            m_bits.lowest = std::min(m_bits.lowest, found[i]->lowest);
            m_bits.highest = std::max(m_bits.highest, found[i]->highest);
        }
        m_shift = std::max(m_bits.width(), kDigitBits) - kDigitBits;
        return !m_bits.sorted;
    }

    [[nodiscard]] std::size_t digit(const SortItem &item) const { return (item.key - m_bits.lowest) >> m_shift; }

    /// Puts all items into their buckets in m_spare, in order; where each bucket ends.
    std::vector<std::size_t> distributeAll()
    {
        auto places = mapParts(m_parts, [this](std::size_t i) {
            std::array<std::size_t, kDigits> counts{};
            forEachItem(i, [&](const SortItem &item) { ++counts[digit(item)]; });
            return counts;
        });
        if (m_cancelled)
            return {};
        std::vector<std::size_t> ends(kDigits);
        std::size_t sum = 0;
        for (std::size_t bucket = 0; bucket < kDigits; ++bucket) {
            for (auto &place : places)
                sum += std::exchange((*place)[bucket], sum);
            ends[bucket] = sum;
        }
        m_spare = std::make_unique_for_overwrite<SortItem[]>(m_items.size());
        runParts(m_parts, [&](std::size_t i) {
            std::array<std::size_t, kDigits> next = *places[i];
            forEachItem(i, [&](const SortItem &item) { m_spare[next[digit(item)]++] = item; });
        });
        return ends;
    }

    void sortBucket(std::size_t begin, std::size_t end)
    {
        SortItem *const first = m_spare.get() + begin;
        SortItem *const last = m_spare.get() + end;
        SortItem *const result = m_items.data() + begin;
        if (m_shift == 0 || !sortBetween(
                                first, last, [result] { return result; }, m_cancelled))
            std::copy(first, last, result);
    }

    std::span<SortItem> m_items;
    std::size_t m_parts;
    const std::atomic<bool> &m_cancelled;
    KeyBits m_bits;
    unsigned m_shift = 0;
    std::unique_ptr<SortItem[]> m_spare;
};

} // namespace

void radixSort(SortItem *first, SortItem *last)
{
    const std::atomic<bool> never = false;
    std::unique_ptr<SortItem[]> spare;
    const auto makeSpare = [&] {
        spare = std::make_unique_for_overwrite<SortItem[]>(static_cast<std::size_t>(last - first));
        return spare.get();
    };
    if (sortBetween(first, last, makeSpare, never))
        std::copy(spare.get(), spare.get() + (last - first), first);
}

void radixSort(std::vector<SortItem> &items)
{
    radixSort(items.data(), items.data() + items.size());
}

bool radixSort(std::span<SortItem> items, const std::atomic<bool> &cancelled)
{
    const std::size_t parts = parallelParts(items.size(), kGrain);
    if (parts > 1)
        return ParallelSort(items, parts, cancelled).run();
    radixSort(items.data(), items.data() + items.size());
    return !cancelled;
}

} // namespace timeloupe
