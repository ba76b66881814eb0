// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/stringpool.h"

namespace timeloupe {

std::uint32_t StringPool::intern(std::string_view text)
{
    if (const auto known = m_numbers.find(text); known != m_numbers.end())
        return known->second;
    const auto number = static_cast<std::uint32_t>(m_texts.size());
    const auto added = m_numbers.emplace(std::string(text), number).first;
    m_texts.push_back(&added->first);
    return number;
}

std::optional<std::uint32_t> StringPool::find(std::string_view text) const
{
    const auto known = m_numbers.find(text);
    if (known == m_numbers.end())
        return std::nullopt;
    return known->second;
}

} // namespace timeloupe
