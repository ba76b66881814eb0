// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cassert>
#include <cstddef>
#include <memory>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace timeloupe {

/// A contiguous array of plain values: owned, or a view of memory that outlives it, such as the bytes of a file. Copies
/// share the values. Only owned values that are not shared can be modified.
template <class T> class Column
{
    static_assert(std::is_trivially_copyable_v<T>);

public:
    using value_type = T;

    Column() = default;
    Column(std::vector<T> values) : m_own(std::make_shared<std::vector<T>>(std::move(values))), m_values(*m_own) {}
    /// A column over memory that outlives it.
    static Column over(std::span<const T> values)
    {
        Column column;
        column.m_values = values;
        return column;
    }
    Column(const Column &) = default;
    Column &operator=(const Column &) = default;
    Column(Column &&other) noexcept : m_own(std::move(other.m_own)), m_values(std::exchange(other.m_values, {})) {}
    Column &operator=(Column &&other) noexcept
    {
        m_own = std::move(other.m_own);
        m_values = std::exchange(other.m_values, {});
        return *this;
    }
    ~Column() = default;

    [[nodiscard]] std::size_t size() const { return m_values.size(); }
    [[nodiscard]] bool empty() const { return m_values.empty(); }
    [[nodiscard]] const T &operator[](std::size_t i) const { return m_values[i]; }
    [[nodiscard]] const T &front() const { return m_values.front(); }
    [[nodiscard]] const T &back() const { return m_values.back(); }
    [[nodiscard]] const T *data() const { return m_values.data(); }
    [[nodiscard]] const T *begin() const { return m_values.data(); }
    [[nodiscard]] const T *end() const { return m_values.data() + m_values.size(); }

    // Owned storage only.
    [[nodiscard]] std::span<T> edit() { return own(); }
    void reserve(std::size_t count)
    {
        own().reserve(count);
        m_values = *m_own;
    }
    void push(T value)
    {
        own().push_back(value);
        m_values = *m_own;
    }

    [[nodiscard]] std::size_t bytes() const { return m_own ? m_own->capacity() * sizeof(T) : m_values.size_bytes(); }

private:
    [[nodiscard]] std::vector<T> &own()
    {
        if (!m_own)
            m_own = std::make_shared<std::vector<T>>();
        assert(m_own.use_count() == 1 && m_own->size() == m_values.size());
        return *m_own;
    }

    std::shared_ptr<std::vector<T>> m_own;
    std::span<const T> m_values;
};

} // namespace timeloupe
