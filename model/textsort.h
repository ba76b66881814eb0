// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "parallel.h"
#include "radixsort.h"

#include <atomic>
#include <cstdint>
#include <string>
#include <vector>

namespace timeloupe {

/// Sorts many texts by their bytes, in parallel: the first two bytes put them into buckets, then eight bytes at a time
/// are compared (MSD radix sort with cached keys; W. Ng and K. Kakehi, "Cache efficient radix sort for string
/// sorting", 2007). Memory while it works: the texts and about 36 bytes for each. A text ends at its first NUL.
class TextSort
{
public:
    TextSort(std::size_t count, bool descending, const std::atomic<bool> &cancelled);

    /// Positions 0 … count-1 in the order of their texts; equal ones stay in order of position, in both directions.
    /// `append(position, std::string &to)` adds the text of a position to the end of `to`; it is called from several
    /// threads. Empty when `cancelled` became true.
    template <class Append> std::vector<std::uint32_t> sort(Append append)
    {
        runParts(m_parts.size(), [&](std::size_t part) {
            std::string &texts = m_parts[part].texts;
            for (std::size_t i = begin(part); i < begin(part + 1); ++i) {
                if (i % kCheckEvery == 0 && m_cancelled)
                    return;
                m_begins[i] = texts.size();
                append(i, texts);
                texts.push_back('\0');
            }
            texts.append(kKeyBytes, '\0'); // so that eight bytes can be read everywhere
        });
        return m_cancelled ? std::vector<std::uint32_t>() : sorted();
    }

private:
    static constexpr std::size_t kKeyBytes = 8;
    static constexpr std::size_t kCheckEvery = 1 << 14;

    struct Part
    {
        std::string texts;
    };
    [[nodiscard]] std::size_t begin(std::size_t part) const { return partBegin(m_count, m_parts.size(), part); }
    [[nodiscard]] const char *text(std::uint32_t position) const;
    [[nodiscard]] std::uint64_t key(std::uint32_t position, std::size_t depth) const;
    [[nodiscard]] std::vector<std::uint32_t> sorted();
    [[nodiscard]] std::vector<std::size_t> distribute(std::vector<SortItem> &items) const;
    void sortRange(SortItem *first, SortItem *last, std::size_t depth) const;
    void sortByHand(SortItem *first, SortItem *last, std::size_t depth) const;

    std::size_t m_count;
    bool m_descending;
    const std::atomic<bool> &m_cancelled;
    std::vector<Part> m_parts;
    std::vector<std::uint64_t> m_begins; ///< of each text in its part
};

} // namespace timeloupe
