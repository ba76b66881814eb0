// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace timeloupe {

/// An item to place in a lane, in pixels along it. A point occupies its mark, [begin, end) around it; a bar or band its
/// length.
struct LayoutItem
{
    double begin = 0;
    double end = 0;
    double solidEnd = 0;   ///< nothing may overlap before it; the faint band beyond may be overlapped if needed
    double labelAt = 0;    ///< begin of a label on the right: after the mark, or inside the bar
    double labelWidth = 0; ///< 0: no label
    double shortWidth = 0; ///< width of the short label; 0: none
    bool bar = false;      ///< bars take no label on the left
    bool modest = false;   ///< its label does not justify a new row
    double markRoom = 0;   ///< width reserved for its mark, before a label on the right
    /// A fixed row, assigned elsewhere and kept unconditionally. Items with a fixed row come first.
    std::optional<int> row = {};
    bool counted = false; ///< never drawn, only counted in a cluster
};

/// A range of a lane that labels should avoid (a tie between other lanes).
struct LayoutObstacle
{
    double begin = 0;
    double end = 0;
};

/// Labels stay inside; no label with its mark and no cluster crosses an edge (where paper is cut).
struct LayoutBounds
{
    double begin = -std::numeric_limits<double>::infinity();
    double end = std::numeric_limits<double>::infinity();
    std::span<const double> edges = {}; ///< ascending
};

enum class LabelPlace : std::uint8_t { None, Right, Left, ShortRight, ShortLeft };

struct Placement
{
    static constexpr int kClustered = -1;

    int row = kClustered; ///< 0 is the top row
    LabelPlace label = LabelPlace::None;
};

/// Items that could not be placed separately.
struct LayoutCluster
{
    double begin = 0;
    double end = 0;
    int row = 0;
    bool alone = false;               ///< its single item is drawn as itself
    bool before = false;              ///< it ends at its first item instead of beginning there
    std::vector<std::uint32_t> items; ///< indices into the items given
};

struct LaneLayout
{
    std::vector<Placement> placements; ///< one per item
    std::vector<LayoutCluster> clusters;
    int rows = 1; ///< number of rows in use, at least one
};

/// Places items into at most `maxRows` rows, in order of importance (the order of `items`): each in the lowest row with
/// room for its whole label on the right, else on the left, else on the faint end of a band, else with the short label,
/// else without one. Solid parts never overlap (except in equal fixed rows). Items without room go into clusters of
/// `clusterWidth`. A row is opened only when the rows in use have no room for the label. A pure function of its
/// arguments, so that scrolling never changes a row. O(items · rows · log items).
LaneLayout packLane(std::span<const LayoutItem> items, int maxRows, double clusterWidth,
                    std::span<const LayoutObstacle> obstacles = {}, LayoutBounds bounds = {});

} // namespace timeloupe
