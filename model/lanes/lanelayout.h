// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace timeloupe {

/// What is to be placed in a lane, in pixels along it. A point is its mark: [begin, end) around it; a bar or a band is
/// as long as it is.
struct LayoutItem
{
    double begin = 0;
    double end = 0;
    double solidEnd = 0;   ///< up to there nothing else may stand; a faint band beyond it may be stood on at need
    double labelAt = 0;    ///< where a label on the right begins: after the mark, or inside the bar
    double labelWidth = 0; ///< 0: no label
    double shortWidth = 0; ///< of its shorter form; 0: there is none
    bool bar = false;      ///< long things take no label on the left
    bool modest = false;   ///< its label is worth no row of its own
    double markRoom = 0;   ///< of its mark, before a label on the right
    /// It was given that row elsewhere, and keeps it whatever else wants it. Those that have one come first.
    std::optional<int> row = {};
    bool counted = false; ///< never drawn, only counted in a cluster
};

/// A stretch of a lane that labels had better not cross (a tie between other lanes).
struct LayoutObstacle
{
    double begin = 0;
    double end = 0;
};

/// Labels stay inside, and neither they with their marks nor clusters lie across an edge (where paper is cut).
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

/// Things that could not be drawn apart.
struct LayoutCluster
{
    double begin = 0;
    double end = 0;
    int row = 0;
    bool alone = false;               ///< its one item is drawn as itself
    bool before = false;              ///< it ends where its first item is, instead of beginning there
    std::vector<std::uint32_t> items; ///< indices into the items given
};

struct LaneLayout
{
    std::vector<Placement> placements; ///< one for each item
    std::vector<LayoutCluster> clusters;
    int rows = 1; ///< rows in use, at least one
};

/// Places items into at most `maxRows` rows, the more important first (`items` come in that order): each in the lowest
/// row where it fits with its whole label on the right, or else on the left, else on the faint end of a band, else with
/// the short label, else without one. Nothing solid overlaps (but for what was given the same row), nothing is lost:
/// what finds no room stands in a cluster, `clusterWidth` wide. Rows are opened only when those in use have no room for
/// the label. A function of its arguments alone, so that what is in view never changes a row. O(items · rows · log
/// items).
LaneLayout packLane(std::span<const LayoutItem> items, int maxRows, double clusterWidth,
                    std::span<const LayoutObstacle> obstacles = {}, LayoutBounds bounds = {});

} // namespace timeloupe
