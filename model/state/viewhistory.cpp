// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/state/viewhistory.h"

#include "model/document/changeset.h"

namespace timeloupe {

void ViewHistory::reset(Entry only)
{
    m_entries.assign(1, std::move(only));
    m_at = 0;
}

bool ViewHistory::add(Entry entry)
{
    if (entry == m_entries[m_at])
        return false;
    m_entries.resize(m_at + 1);
    m_entries.push_back(std::move(entry));
    if (m_entries.size() > kMaxEntries)
        m_entries.erase(m_entries.begin());
    m_at = m_entries.size() - 1;
    return true;
}

/// The first selected event replaces a removed current event.
bool ViewHistory::follow(const ChangeSet &change)
{
    const std::vector<Entry> before = m_entries;
    for (Entry &entry : m_entries) {
        entry.selection = change.rowsNow(entry.selection);
        entry.current = entry.current ? change.rowNow(*entry.current) : std::nullopt;
        if (!entry.current && !entry.selection.empty())
            entry.current = entry.selection.front();
    }
    return m_entries != before;
}

} // namespace timeloupe
