// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/lanestack.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace timeloupe {

namespace {

/// From loose to tight.
struct Spacing
{
    double row;
    double padding;
};
constexpr std::array<Spacing, 3> kSpacings = {{{20, 5}, {18, 3}, {17, 2}}};
constexpr int kScrolledRows = 6; // minimum rows where the lanes scroll

int sum(const std::vector<int> &rows)
{
    return std::accumulate(rows.begin(), rows.end(), 0);
}

/// Distributes `budget` rows over the lanes: none exceeds its need, equal needs get equal shares, and the remainder
/// goes to the lanes that lack most.
std::vector<int> shared(const std::vector<int> &needed, int budget, const LaneLimits &limits)
{
    int cap = limits.least;
    const auto capped = [&](int most) {
        std::vector<int> rows = needed;
        for (int &row : rows)
            row = std::min(row, most);
        return rows;
    };
    while (cap < limits.most && sum(capped(cap + 1)) <= budget)
        ++cap;
    std::vector<int> rows = capped(cap);
    for (int left = budget - sum(rows); left > 0; --left) {
        std::size_t neediest = 0;
        for (std::size_t i = 1; i < rows.size(); ++i) {
            if (needed[i] - rows[i] > needed[neediest] - rows[neediest])
                neediest = i;
        }
        if (rows[neediest] >= needed[neediest])
            break;
        ++rows[neediest];
    }
    return rows;
}

/// Rows needed on the axis and in the margin.
std::vector<int> neededRows(TimelineLayout &layout, int level, const LaneLimits &limits)
{
    const int most = layout.isSingleBlock() ? limits.most : limits.mostOfBlocks;
    std::vector<int> rows(layout.content().plan.lanes.size());
    for (std::size_t lane = 0; lane < rows.size(); ++lane) {
        const int inMargin = static_cast<int>(layout.content().margin[lane].size());
        rows[lane] = std::max(layout.laneRows(level, lane, most), std::min(inMargin, limits.mostInMargin));
    }
    return rows;
}

} // namespace

LaneStack laneStack(TimelineLayout &layout, int level, double height, const LaneLimits &limits)
{
    LaneStack stack;
    const std::vector<int> needed = neededRows(layout, level, limits);
    if (needed.empty())
        return stack;
    const auto lanes = static_cast<double>(needed.size());
    std::vector<int> rows = needed;
    bool fits = false;
    for (const Spacing &spacing : kSpacings) {
        stack.rowHeight = spacing.row;
        stack.padding = spacing.padding;
        const int budget = static_cast<int>((height - lanes * 2 * spacing.padding) / spacing.row);
        fits = sum(needed) <= budget;
        if (fits)
            break;
        rows = shared(needed, budget, limits);
        fits = sum(rows) <= budget && spacing.row == kSpacings.back().row;
    }
    if (!fits) {
        stack.rowHeight = kSpacings[1].row;
        stack.padding = kSpacings[1].padding;
        rows = needed;
        for (int &row : rows)
            row = std::min(row, layout.isSingleBlock() ? kScrolledRows : limits.least);
    } else if (sum(rows) == sum(needed)) {
        rows = needed;
    }
    const double spare = (height - sum(rows) * stack.rowHeight) / (2 * lanes);
    stack.padding = std::clamp(spare, stack.padding, limits.loosest);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double laneHeight = rows[i] * stack.rowHeight + 2 * stack.padding;
        stack.lanes.push_back({stack.height, laneHeight, rows[i], rows[i]});
        stack.height += laneHeight;
    }
    return stack;
}

} // namespace timeloupe
