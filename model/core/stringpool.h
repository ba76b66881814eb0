// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace timeloupe {

/// Interned strings, numbered from 0 in the order of their first occurrence.
class StringPool
{
public:
    std::uint32_t intern(std::string_view text);
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view text) const;
    [[nodiscard]] const std::string &at(std::uint32_t number) const { return *m_texts[number]; }
    [[nodiscard]] std::size_t size() const { return m_texts.size(); }

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>()(text); }
    };
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> m_numbers;
    std::vector<const std::string *> m_texts; ///< keys of m_numbers, which never move
};

} // namespace timeloupe
