// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowscan.h"
#include "model/events/eventstore.h"
#include "model/query/earlyhits.h"
#include "model/text/foldedtext.h"

namespace timeloupe {

/// Search for words in title, summary, companies (names and aliases), places and tags, case and accents ignored.
/// Immutable, thread safe. Texts are searched where they are in the store: it holds only the names of companies.
class TextIndex
{
public:
    using Listener = SearchListener;

    /// O(length of all names).
    explicit TextIndex(const EventStore &store);

    /// Rows with `phrase` anywhere in one of those texts, in any language; all rows when it is empty. Stops early, with
    /// what it has, when `cancelled` becomes true. O(length of all texts), of those of `within` only where they are
    /// few: rows that have every match, such as those with a part of the phrase. `listener`, when it is not null, is
    /// told what has been found meanwhile.
    [[nodiscard]] RowSet containing(std::string_view phrase, const std::atomic<bool> *cancelled = nullptr,
                                    const RowBits *within = nullptr, const Listener *listener = nullptr) const;

private:
    std::vector<std::vector<std::string>> m_companies; ///< names and aliases of each, folded
    const EventStore *m_store = nullptr;               ///< must outlive the index
};

} // namespace timeloupe
