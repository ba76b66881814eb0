// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "eventstore.h"
#include "rowset.h"

#include <atomic>

namespace timeloupe {

/// `text` without case and accents ("Énergie" → "energie", "œ" → "oe", "ß" → "ss"), for comparing. Typographic
/// apostrophes and dashes become plain ones, white space and control characters become spaces.
std::string folded(std::string_view text);
/// Appends folded(text) to `to`.
void appendFolded(std::string_view text, std::vector<char> &to);

/// Search for words in title, summary, companies (names and aliases), places and tags, case and accents ignored.
/// Immutable. About 30 bytes an event, as long as its texts are.
class TextIndex
{
public:
    /// O(length of all texts).
    explicit TextIndex(const EventStore &store);

    /// Rows with `phrase` anywhere in one of those texts, in any language; all rows when it is empty. Stops early, with
    /// what it has, when `cancelled` becomes true.
    [[nodiscard]] RowSet containing(std::string_view phrase, const std::atomic<bool> *cancelled = nullptr) const;

private:
    /// Folded texts of kChunkRows rows, one row after the other.
    struct Chunk
    {
        std::vector<char> arena;
        std::vector<std::size_t> groups; ///< where each kGroupRows-th row begins
    };
    class Needle;
    static void append(const EventStore &store, EventRow row, std::vector<char> &arena);
    static void search(const Chunk &chunk, const Needle &needle, std::uint64_t *words);

    std::vector<Chunk> m_chunks;
    std::vector<std::string> m_companies; ///< folded names and aliases of each company
    const EventStore *m_store = nullptr;  ///< must outlive the index
};

} // namespace timeloupe
