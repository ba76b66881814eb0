// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace timeloupe {

/// Names of unknown members of a record (event, company, source, file). Those inside its parts are kept with the
/// record too, under a path like a JSON Pointer's: "/parties/0/note" is the member "note" of the first party.
class JsonPath
{
public:
    /// Instead of a number: one more element after the known ones.
    static constexpr std::string_view kAfterLast = "-";

    void add(std::string_view name) { m_text.append(1, '/').append(name); }
    void add(std::size_t index) { add(std::to_string(index)); }
    [[nodiscard]] const std::string &text() const { return m_text; }

    /// The name under which a member `name` of the record itself is kept: the same, unless it looks like a path.
    static std::string memberName(std::string name) { return name.starts_with('/') ? '/' + name : name; }
    /// The member's own name, of a name that memberName() gave; nullopt for paths.
    static std::optional<std::string_view> ownName(std::string_view kept)
    {
        if (kept.starts_with("//"))
            return kept.substr(1);
        return kept.starts_with('/') ? std::nullopt : std::optional(kept);
    }
    /// The rest of `kept` when it is one member right below this path.
    [[nodiscard]] std::optional<std::string_view> childName(std::string_view kept) const
    {
        if (!kept.starts_with(m_text) || kept.size() <= m_text.size() || kept[m_text.size()] != '/')
            return std::nullopt;
        return kept.substr(m_text.size() + 1);
    }

private:
    std::string m_text;
};

} // namespace timeloupe
