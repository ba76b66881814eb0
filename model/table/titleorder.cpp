// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/table/titleorder.h"

#include "model/core/parallel.h"
#include "model/text/foldedtext.h"
#include "model/text/textkeys.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace timeloupe {

namespace {

constexpr std::size_t kSample = 1 << 13;
constexpr std::size_t kTitleGrain = 1 << 14;
constexpr std::size_t kTitlesPerCheck = 1 << 10; // titles between two cancellation checks
constexpr std::size_t kMany = 1 << 14;           // minimum number of equal keys to sort in parallel
constexpr std::size_t kAtOnce = 16;              // below this number several keys are computed at once
constexpr std::size_t kMaxDepth = 64;            // maximum depth; beyond it whole titles are compared

/// Sorts by the first bytes of the titles, then recursively by the following bytes.
class TitleOrder
{
public:
    TitleOrder(std::span<SortItem> items, const EventStore &store, bool descending, Language language,
               const std::atomic<bool> &cancelled)
        : m_items(items),
          m_store(store),
          m_descending(descending),
          m_language(language),
          m_cancelled(cancelled),
          m_keys(sample())
    {
    }

    bool sort()
    {
        sortInParallel({m_items, 0, 0});
        return !m_cancelled;
    }

private:
    /// Items with equal leading bytes.
    struct Alike
    {
        std::span<SortItem> items;
        std::size_t bytes = 0;
        std::size_t depth = 0;
    };

    [[nodiscard]] std::string_view title(const SortItem &item) const
    {
        return m_store.title(EventRow(std::size_t(item.value)), m_language);
    }
    [[nodiscard]] std::uint64_t turned(std::uint64_t key) const { return m_descending ? ~key : key; }

    [[nodiscard]] std::vector<std::string> sample() const
    {
        std::vector<std::string> texts(std::min(m_items.size(), kSample));
        for (std::size_t i = 0; i < texts.size(); ++i)
            texts[i] = folded(title(m_items[m_items.size() * i / texts.size()]));
        return texts;
    }

    /// Computes the keys of the text after the first `bytes`.
    void findKeys(std::span<SortItem> items, std::size_t bytes) const
    {
        std::vector<char> text;
        std::array<std::string_view, 16> titles; // looked up in batches, so that memory accesses overlap
        for (std::size_t first = 0; first < items.size(); first += titles.size()) {
            if (first % kTitlesPerCheck == 0 && m_cancelled)
                return;
            const std::size_t count = std::min(titles.size(), items.size() - first);
            for (std::size_t i = 0; i < count; ++i)
                titles[i] = title(items[first + i]);
            for (std::size_t i = 0; i < count; ++i) {
                text.clear();
                appendFolded(titles[i], text);
                text.push_back('\0');
                items[first + i].key = turned(m_keys.key(text.data() + bytes));
            }
        }
    }

    void sortInParallel(const Alike &alike)
    {
        parallelFor(alike.items.size(), kTitleGrain, [&](std::size_t begin, std::size_t end) {
            findKeys(alike.items.subspan(begin, end - begin), alike.bytes);
        });
        if (m_cancelled || !radixSort(alike.items, m_cancelled))
            return;
        const std::vector<Alike> parts = equalOnes(alike);
        std::atomic<std::size_t> next = 0;
        parallelFor(parts.size(), 1, [&](std::size_t, std::size_t) {
            for (std::size_t first = next.fetch_add(kAtOnce); first < parts.size(); first = next.fetch_add(kAtOnce))
                for (std::size_t i = first; i < std::min(first + kAtOnce, parts.size()) && !m_cancelled; ++i)
                    if (parts[i].items.size() < kMany)
                        sortAlone(parts[i]);
        });
        for (const Alike &part : parts)
            if (part.items.size() >= kMany && !m_cancelled)
                part.depth > kMaxDepth ? sortByWholeTexts(part.items) : sortInParallel(part);
    }

    void sortAlone(const Alike &alike)
    {
        if (alike.depth > kMaxDepth) {
            sortByWholeTexts(alike.items);
            return;
        }
        findKeys(alike.items, alike.bytes);
        radixSort(alike.items.data(), alike.items.data() + alike.items.size());
        for (std::size_t first = 0; first < alike.items.size() && !m_cancelled;) {
            const std::size_t last = endOfEqual(alike.items, first);
            if (const std::optional<Alike> part = stillAlike(alike, first, last))
                sortAlone(*part);
            first = last;
        }
    }

    static std::size_t endOfEqual(std::span<const SortItem> items, std::size_t first)
    {
        std::size_t last = first + 1;
        while (last < items.size() && items[last].key == items[first].key)
            ++last;
        return last;
    }

    /// Items [first, last) with one key; nullopt when they are sorted.
    [[nodiscard]] std::optional<Alike> stillAlike(const Alike &of, std::size_t first, std::size_t last) const
    {
        if (last - first < 2)
            return std::nullopt;
        const std::optional<std::size_t> covered = m_keys.covered(turned(of.items[first].key));
        if (!covered)
            return std::nullopt;
        return Alike{of.items.subspan(first, last - first), of.bytes + *covered, of.depth + 1};
    }

    [[nodiscard]] std::vector<Alike> equalOnes(const Alike &alike) const
    {
        const std::span<const SortItem> items = alike.items;
        const std::size_t parts = parallelParts(items.size(), kTitleGrain);
        const auto found = mapParts(parts, [&](std::size_t part) {
            const std::size_t end = partBegin(items.size(), parts, part + 1);
            std::size_t first = partBegin(items.size(), parts, part);
            while (first > 0 && first < end && items[first].key == items[first - 1].key) // of the previous part
                ++first;
            std::vector<Alike> equal;
            while (first < end) {
                const std::size_t last = endOfEqual(items, first);
                if (const std::optional<Alike> still = stillAlike(alike, first, last))
                    equal.push_back(*still);
                first = last;
            }
            return equal;
        });
        std::vector<Alike> equal;
        for (const auto &part : found)
            equal.insert(equal.end(), part->begin(), part->end());
        return equal;
    }

    void sortByWholeTexts(std::span<SortItem> items) const
    {
        std::vector<std::pair<std::string, SortItem>> texts;
        texts.reserve(items.size());
        for (const SortItem &item : items)
            texts.emplace_back(folded(title(item)), item);
        std::stable_sort(texts.begin(), texts.end(), [this](const auto &a, const auto &b) {
            return m_descending ? b.first < a.first : a.first < b.first;
        });
        std::transform(texts.begin(), texts.end(), items.begin(), [](const auto &text) { return text.second; });
    }

    std::span<SortItem> m_items;
    const EventStore &m_store;
    bool m_descending;
    Language m_language;
    const std::atomic<bool> &m_cancelled;
    const TextKeys m_keys;
};

} // namespace

bool sortByTitle(std::span<SortItem> items, const EventStore &store, bool descending, Language language,
                 const std::atomic<bool> &cancelled)
{
    return TitleOrder(items, store, descending, language, cancelled).sort();
}

} // namespace timeloupe
