// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowscan.h"
#include "model/events/eventstore.h"
#include "model/query/partialresults.h"
#include "model/text/foldedtext.h"

namespace timeloupe {

/// Searches title, summary, companies (names and aliases), places and tags, ignoring case and accents. Immutable,
/// thread safe. Texts are searched in place; only company names are copied.
class TextIndex
{
public:
    using Listener = SearchListener;

    /// O(length of all names).
    explicit TextIndex(const EventStore &store);

    /// Rows with `phrase` in one of those texts, in any language; all rows when it is empty. Returns a partial result
    /// when `cancelled` becomes true. O(length of all texts), or of the texts of `within` when it is small: rows that
    /// include every match, such as those of a part of the phrase. `listener`, if not null, receives partial results.
    [[nodiscard]] RowSet containing(std::string_view phrase, const std::atomic<bool> *cancelled = nullptr,
                                    const RowBits *within = nullptr, const Listener *listener = nullptr) const;

private:
    std::vector<std::vector<std::string>> m_companies; ///< names and aliases of each, folded
    const EventStore *m_store = nullptr;               ///< must outlive the index
};

} // namespace timeloupe
