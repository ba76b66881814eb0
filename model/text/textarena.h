// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/splice.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace timeloupe {

/// Pairs of strings (id and title), one after the other in large chunks: about 4 bytes a pair beside their own.
class TextArena
{
public:
    struct Pair
    {
        std::string_view first;
        std::string_view second;
    };

    void append(std::string_view first, std::string_view second);
    /// Adds all pairs of `other` without copying their texts.
    void append(TextArena &&other);
    /// The arena of spliced pairs. Chunks of `base` in which all pairs stay are shared: the bytes copied grow with the
    /// number of runs. Memory that `base` itself refers to must outlive it.
    static TextArena spliced(const TextArena &base, const TextArena &added, const Splice &pairs);
    /// Views stay valid as long as the arena.
    [[nodiscard]] Pair at(std::size_t index) const;
    /// Pairs [begin, end) that lie one after the other in memory.
    struct Run
    {
        std::string_view bytes; ///< from the first text of the first pair to the end of the last, lengths between them
        std::size_t begin = 0;
        std::size_t end = 0;
        std::uint64_t address = 0; ///< of `bytes` in the arena
    };
    /// The longest run from `begin` on of pairs below `end`; begin < end <= size(). O(log of their number).
    [[nodiscard]] Run run(std::size_t begin, std::size_t end) const;
    /// The second texts of the pairs [begin, begin + texts.size()).
    void readSeconds(std::size_t begin, std::span<std::string_view> texts) const;
    /// The pair of the run that has this of its bytes (or the byte is one of the lengths before it), when that is not
    /// before the pair `from`. Quick when it is near, O(log of the distance).
    [[nodiscard]] std::size_t pairAt(const Run &run, std::size_t from, const char *byte) const;
    [[nodiscard]] std::size_t size() const { return m_offsets.size(); }
    void reserve(std::size_t pairs);

    template <class Self, class Archive> static void archive(Self &self, Archive &archive)
    {
        archive(self.m_groups, self.m_offsets, self.m_textBytes, self.m_used);
        archive.chunks(self.m_starts, kChunk, self.m_used);
    }

    [[nodiscard]] std::size_t textBytes() const { return m_textBytes; }
    [[nodiscard]] std::size_t indexBytes() const;

private:
    static constexpr std::size_t kChunk = std::size_t(1) << 20;
    static constexpr std::size_t kGroup = 64;

    [[nodiscard]] char *allocate(std::size_t bytes);
    /// The next pair goes into another chunk.
    void closeChunk();
    [[nodiscard]] std::uint64_t chunkOf(std::size_t pair) const { return addressOf(pair) / kChunk; }
    /// One past the last pair that lies in the chunk of `begin`, at most `end`. O(log of their number).
    [[nodiscard]] std::size_t chunkEnd(std::size_t begin, std::size_t end) const;
    /// The pairs are those of a complete chunk, which is worth sharing.
    [[nodiscard]] bool canShare(std::size_t begin, std::size_t end) const;
    void share(const TextArena &base, std::size_t begin, std::size_t end);
    void appendEvenly(std::span<const Pair> pairs);
    void addAddress(std::uint64_t address);
    [[nodiscard]] std::uint64_t addressOf(std::size_t index) const
    {
        return m_groups[index / kGroup] + m_offsets[index];
    }

    std::vector<std::shared_ptr<char>> m_chunks; ///< its own and shared; a longer one is followed by empty ones
    std::vector<const char *> m_starts;          ///< of each kChunk bytes, its own or of a file
    std::uint64_t m_used = 0;                    ///< address of the next pair: chunk · kChunk + place in it
    Column<std::uint64_t> m_groups;              ///< address of the first pair of each kGroup
    Column<std::uint32_t> m_offsets;             ///< of each pair from its group's first
    std::size_t m_textBytes = 0;
};

} // namespace timeloupe
