// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "eventstore.h"
#include "rowset.h"

#include <atomic>

namespace timeloupe {

/// `text` without case and accents ("Énergie" → "energie", "œ" → "oe", "ß" → "ss"), for comparing.
std::string folded(std::string_view text);

/// Search for words in title, summary, companies (names and aliases), places and tags, case and accents ignored.
/// Immutable.
class TextIndex
{
public:
    explicit TextIndex(const EventStore &store);

    /// Rows with `phrase` anywhere in one of those texts, in any language. Stops early, with what it has, when
    /// `cancelled` becomes true.
    [[nodiscard]] RowSet containing(std::string_view phrase, const std::atomic<bool> *cancelled = nullptr) const;

private:
    std::vector<char> m_arena;             ///< folded texts of the rows, one after the other, '\0' between
    std::vector<std::uint64_t> m_offsets;  ///< where each row's begins
    std::vector<std::string> m_companies;  ///< folded names and aliases of each company
    const EventStore *m_store = nullptr;   ///< must outlive the index
};

} // namespace timeloupe
