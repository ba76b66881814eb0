// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/timeline/timelinecontent.h"
#include "views/scene/timeline/timelinescene.h"

#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

namespace timeloupe {

struct Style;

/// Position of a deal's event in one of its lanes, in pixels of the scene.
struct TieEnd
{
    std::size_t lane;
    double y;
    double x;
    CompanyIndex company;
};

/// Ties between the lanes of deals.
class SceneTies
{
public:
    explicit SceneTies(const TimelineContent &content) : m_content(content) {}

    void add(EventRow row, const TieEnd &end) { m_ends[row.value].push_back(end); }
    /// The ties of events with at least two ends, widest first. `place` maps the x of an event to that of its tie;
    /// nullopt: not drawn.
    [[nodiscard]] std::vector<SceneTie>
    ties(const Style &style, const std::function<std::optional<double>(EventRow row, double x)> &place) const;

private:
    [[nodiscard]] SceneTie tie(EventRow row, double x, const std::vector<TieEnd> &ends, const Style &style) const;
    void addArrows(SceneTie &tie, const std::vector<TieEnd> &ends) const;

    const TimelineContent &m_content;
    std::unordered_map<std::uint32_t, std::vector<TieEnd>> m_ends; ///< by row
};

} // namespace timeloupe
