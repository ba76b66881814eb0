// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/figure/lanepages.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace timeloupe {

namespace {

constexpr double kTolerance = 0.5;
constexpr int kTighter = 12; // attempts to reduce the waste at page ends
constexpr int kLaneHalvings = 12;

/// The furthest cut of a page of height `room` starting at `begin`; returns `begin` when there is none. `nextRoom` is
/// the height of the next page.
double furthestCut(const LaneStack &stack, double begin, double room, double nextRoom)
{
    double best = begin;
    for (std::size_t i = 0; i < stack.lanes.size(); ++i) {
        const LaneStack::Lane &lane = stack.lanes[i];
        const double bottom = lane.top + lane.height;
        if (bottom <= begin + kTolerance)
            continue;
        if (bottom <= begin + room + kTolerance) {
            best = bottom;
            continue;
        }
        const double rest = bottom - std::max(lane.top, begin);
        if (rest <= nextRoom + kTolerance && best > begin)
            return best;
        for (int row = 1; row < lane.rows; ++row) {
            const double cut = lane.top + stack.padding + row * stack.rowHeight;
            if (cut > begin + kTolerance && cut <= begin + room + kTolerance)
                best = std::max(best, cut);
        }
        return best;
    }
    return best;
}

std::optional<std::vector<double>> filled(const LaneStack &stack, std::span<const double> rooms, double share)
{
    std::vector<double> cuts{0};
    for (std::size_t page = 0; page < rooms.size() && cuts.back() < stack.height - kTolerance; ++page) {
        const double next = page + 1 < rooms.size() ? rooms[page + 1] * share : 0;
        const double cut = furthestCut(stack, cuts.back(), rooms[page] * share, next);
        if (cut <= cuts.back())
            return std::nullopt;
        cuts.push_back(cut);
    }
    if (cuts.back() < stack.height - kTolerance)
        return std::nullopt;
    cuts.back() = std::max(cuts.back(), stack.height);
    return cuts;
}

} // namespace

std::optional<std::vector<double>> laneCuts(const LaneStack &stack, std::span<const double> rooms)
{
    if (stack.lanes.empty())
        return std::vector<double>{0, 0};
    std::optional<std::vector<double>> best = filled(stack, rooms, 1);
    if (!best || rooms.size() == 1)
        return best;
    double low = 0;
    double high = 1;
    for (int i = 0; i < kLaneHalvings; ++i) {
        const double share = (low + high) / 2;
        if (auto cuts = filled(stack, rooms, share)) {
            best = std::move(cuts);
            high = share;
        } else {
            low = share;
        }
    }
    return best;
}

std::optional<LanePages> lanePages(TimelineLayout &layout, std::span<const double> rooms, const LaneLimits &limits)
{
    const double all = std::accumulate(rooms.begin(), rooms.end(), 0.0);
    const double largest = *std::max_element(rooms.begin(), rooms.end());
    const int attempts = rooms.size() == 1 ? 1 : kTighter;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        // On average each page wastes half a lane at its end.
        const double height = std::max(largest, all * (1 - 0.05 * attempt));
        LaneStack stack = laneStack(layout, 0, height, limits);
        if (stack.height > height + kTolerance)
            return std::nullopt;
        if (auto cuts = laneCuts(stack, rooms))
            return LanePages{std::move(stack), std::move(*cuts)};
    }
    return std::nullopt;
}

} // namespace timeloupe
