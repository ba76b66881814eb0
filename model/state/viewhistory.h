// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/ids.h"
#include "model/query/language/query.h"
#include "model/time/timerange.h"

#include <optional>
#include <vector>

namespace timeloupe {

class ChangeSet;

/// Settled states of a view that can be gone back to, in order, and which of them is the present one. Never empty.
class ViewHistory
{
public:
    struct Entry
    {
        TimeRange range;
        Query query;
        std::vector<EventRow> selection;
        std::optional<EventRow> current;
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    static constexpr std::size_t kMaxEntries = 200; ///< beyond it the oldest are dropped

    ViewHistory() : m_entries(1) {}

    /// Drops everything but one entry.
    void reset(Entry only);
    /// Adds an entry after the present one, in place of those forward of it. False: it equals the present one.
    bool add(Entry entry);
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_entries.size(); }
    /// The entry before or after the present one, which becomes the present one.
    const Entry &goBack() { return m_entries[--m_at]; }
    const Entry &goForward() { return m_entries[++m_at]; }
    /// Takes all entries to the rows of another store. Whether any of them changed.
    bool follow(const ChangeSet &change);

private:
    std::vector<Entry> m_entries;
    std::size_t m_at = 0;
};

} // namespace timeloupe
