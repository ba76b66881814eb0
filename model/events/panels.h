// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

namespace timeloupe {

/// The panels that a saved view, a figure and the command line choose from, top to bottom.
enum class Panel : std::uint8_t { Timeline, Amount, Overview, List };

/// Every panel with its keyword in files, settings and on the command line.
inline constexpr std::array<std::pair<std::string_view, Panel>, 4> kPanels{
    {{"timeline", Panel::Timeline}, {"amount", Panel::Amount}, {"overview", Panel::Overview}, {"list", Panel::List}}};

constexpr std::optional<Panel> panelFromKeyword(std::string_view keyword)
{
    for (const auto &[word, panel] : kPanels)
        if (word == keyword)
            return panel;
    return std::nullopt;
}

/// Some of the panels. A value.
class Panels
{
public:
    constexpr Panels() = default;
    constexpr Panels(std::initializer_list<Panel> panels)
    {
        for (const Panel panel : panels)
            set(panel);
    }
    /// Those among `keywords`; unknown keywords are skipped.
    template <class Keywords> static constexpr Panels named(const Keywords &keywords)
    {
        Panels panels;
        for (const auto &keyword : keywords)
            if (const auto panel = panelFromKeyword(keyword))
                panels.set(*panel);
        return panels;
    }

    [[nodiscard]] constexpr bool contains(Panel panel) const { return (m_bits & bit(panel)) != 0; }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    constexpr void set(Panel panel, bool shown = true)
    {
        m_bits = static_cast<std::uint8_t>(shown ? m_bits | bit(panel) : m_bits & ~bit(panel));
    }
    friend constexpr bool operator==(const Panels &, const Panels &) = default;

private:
    static constexpr unsigned bit(Panel panel) { return 1U << static_cast<unsigned>(panel); }

    std::uint8_t m_bits = 0;
};

} // namespace timeloupe
