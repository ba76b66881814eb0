// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <unordered_map>
#include <utility>

namespace timeloupe {

/// Keeps about so many values; what was not looked for lately goes first (the clock algorithm: F. J. Corbató, 1968).
/// They are not thrown away in one go, so that no frame waits for it: for each new one, a few go. A reference
/// stays valid while fewer others than a third of what is kept are inserted.
template <class Key, class Value, class Hash = std::hash<Key>> class ClockCache
{
public:
    explicit ClockCache(std::size_t most) : m_most(most) {}

    /// nullptr: not there.
    [[nodiscard]] Value *find(const Key &key)
    {
        const auto known = m_entries.find(key);
        if (known == m_entries.end())
            return nullptr;
        known->second.used = true;
        return &known->second.value;
    }
    /// `key` must not be there.
    Value &insert(const Key &key, Value value)
    {
        for (int looked = 0; m_entries.size() >= m_most && looked < kEvictionSteps; ++looked)
            evictOrKeepOldest();
        const auto [at, isNew] = m_entries.emplace(key, Entry{std::move(value)});
        m_order.push_back(&at->first);
        return at->second.value;
    }
    void clear()
    {
        m_entries.clear();
        m_order.clear();
    }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

private:
    struct Entry
    {
        Value value;
        bool used = false; ///< looked for since it was last weighed
    };
    static constexpr int kEvictionSteps = 3; // for each that is inserted

    void evictOrKeepOldest()
    {
        const Key *oldest = m_order.front();
        m_order.pop_front();
        const auto at = m_entries.find(*oldest);
        if (std::exchange(at->second.used, false))
            m_order.push_back(oldest);
        else
            m_entries.erase(at);
    }

    std::unordered_map<Key, Entry, Hash> m_entries; ///< its keys stay where they are
    std::deque<const Key *> m_order;
    std::size_t m_most;
};

} // namespace timeloupe
