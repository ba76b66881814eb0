// SPDX-License-Identifier: GPL-3.0-or-later
#include "lanestack.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace timeloupe {

namespace {

constexpr std::array<int, 6> kWholeRows = {9, 8, 7, 6, 5, 4};
constexpr int kScrolledRows = 6; // where all do not fit, there is room below
constexpr std::array<int, 3> kBlockRows = {4, 3, 2};
constexpr int kMostMarginRows = 3;
constexpr double kTightRow = 18;
constexpr double kTightPadding = 3;
constexpr double kLoosePadding = 9;

std::vector<int> rowsOf(TimelineLayout &layout, int level, int maxRows)
{
    std::vector<int> rows = layout.laneRows(level, maxRows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto inMargin = static_cast<int>(layout.content().margin[i].size());
        rows[i] = std::max(rows[i], std::min(inMargin, kMostMarginRows));
    }
    return rows;
}

double heightOf(const std::vector<int> &rows, double rowHeight, double padding)
{
    const int sum = std::accumulate(rows.begin(), rows.end(), 0);
    return sum * rowHeight + static_cast<double>(rows.size()) * 2 * padding;
}

} // namespace

LaneStack laneStack(TimelineLayout &layout, int level, double height, const Style &style)
{
    LaneStack stack;
    std::vector<int> rows;
    const std::span<const int> choices = layout.isWhole() ? std::span<const int>(kWholeRows) : kBlockRows;
    for (const int maxRows : choices) {
        stack.maxRows = maxRows;
        rows = rowsOf(layout, level, maxRows);
        stack.rowHeight = style.rowHeight;
        stack.padding = style.lanePadding;
        if (heightOf(rows, stack.rowHeight, stack.padding) <= height)
            break;
        stack.rowHeight = kTightRow;
        stack.padding = kTightPadding;
        if (heightOf(rows, stack.rowHeight, stack.padding) <= height)
            break;
    }
    if (layout.isWhole() && heightOf(rows, stack.rowHeight, stack.padding) > height) {
        stack.maxRows = kScrolledRows;
        rows = rowsOf(layout, level, stack.maxRows);
    }
    if (!rows.empty()) {
        const double spare = (height - heightOf(rows, stack.rowHeight, 0)) / (2.0 * static_cast<double>(rows.size()));
        stack.padding = std::clamp(spare, stack.padding, kLoosePadding);
    }
    for (const int count : rows) {
        const double laneHeight = count * stack.rowHeight + 2 * stack.padding;
        stack.lanes.push_back({stack.height, laneHeight, count});
        stack.height += laneHeight;
    }
    return stack;
}

} // namespace timeloupe
