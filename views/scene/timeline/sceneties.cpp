// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/sceneties.h"

#include "model/events/dealflow.h"
#include "views/style/eventcolor.h"

#include <algorithm>
#include <cmath>

namespace timeloupe {

std::vector<SceneTie> SceneTies::ties(const Style &style,
                                      const std::function<std::optional<double>(EventRow row, double x)> &place) const
{
    std::vector<SceneTie> ties;
    for (const auto &[row, ends] : m_ends) {
        if (ends.size() < 2)
            continue;
        if (const auto x = place(EventRow(row), ends.front().x))
            ties.push_back(tie(EventRow(row), *x, ends, style));
    }
    std::sort(ties.begin(), ties.end(), [](const SceneTie &a, const SceneTie &b) {
        return a.width > b.width || (a.width == b.width && a.row < b.row);
    });
    return ties;
}

SceneTie SceneTies::tie(EventRow row, double x, const std::vector<TieEnd> &ends, const Style &style) const
{
    SceneTie tie;
    tie.row = row;
    tie.x = x;
    tie.top = tie.bottom = ends.front().y;
    for (const TieEnd &end : ends) {
        tie.top = std::min(tie.top, end.y);
        tie.bottom = std::max(tie.bottom, end.y);
    }
    const EventStore &store = *m_content.store;
    const auto amount = store.mainAmount(row);
    // 1.4 pixels up to 10⁸, then one more per decade.
    tie.width = amount && amount->value > 0 ? 1.4 + std::clamp(std::log10(amount->value) - 8, 0.0, 4.0) : 1.4;
    tie.color = eventColor(style, store, row);
    addArrows(tie, ends);
    return tie;
}

/// An arrow to each paid company from one of its payers.
void SceneTies::addArrows(SceneTie &tie, const std::vector<TieEnd> &ends) const
{
    const DealFlow flow = dealFlow(*m_content.store, tie.row);
    const auto endOf = [&](CompanyIndex company) {
        const std::int32_t lane = m_content.plan.laneOf[company.value];
        return std::find_if(ends.begin(), ends.end(),
                            [lane](const TieEnd &end) { return static_cast<std::int32_t>(end.lane) == lane; });
    };
    for (const CompanyIndex paid : flow.paid) {
        const auto to = endOf(paid);
        if (to == ends.end())
            continue;
        for (const CompanyIndex payer : flow.payers) {
            const auto from = endOf(payer);
            if (from == ends.end() || from->lane == to->lane)
                continue;
            tie.arrows.push_back({to->y, to->y > from->y});
            break;
        }
    }
}

} // namespace timeloupe
