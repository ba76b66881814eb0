// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/figure/pagecuts.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace timeloupe {

namespace {

constexpr std::array<double, 3> kShares{0.9, 0.7, 0.4}; // earliest cut, as shares of a page's width
constexpr double kWideGap = 16;                         // wide enough for a cut beside marks
constexpr double kBesideCut = 12;                       // minimum distance from a cut to the next event
constexpr int kCutHalvings = 24;

struct Gap
{
    double begin = 0;
    double end = 0;
    [[nodiscard]] double width() const { return end - begin; }
};

/// The widest gap in [from, to]; empty at `to` when there is none.
Gap widestGap(std::vector<NoCutRange> stretches, double from, double to)
{
    std::sort(stretches.begin(), stretches.end(),
              [](const NoCutRange &a, const NoCutRange &b) { return a.begin < b.begin; });
    stretches.push_back({to, to});
    Gap widest{to, to};
    double free = from;
    for (const NoCutRange &stretch : stretches) {
        const double end = std::min(stretch.begin, to);
        if (end - free > widest.width())
            widest = {free, end};
        free = std::max(free, stretch.end);
    }
    return widest;
}

/// Prefers the right end of the gap: labels extend to the right of their marks.
double cutIn(const Gap &gap, double to)
{
    const double beside = std::min(kBesideCut, gap.width() / 2);
    return gap.end >= to ? to : gap.end - beside;
}

Instant cutBetween(const TimeScale &scale, double from, double room, const NoCutRangeQuery &noCutRanges)
{
    const double to = from + room;
    Gap best{to, to};
    for (const double share : kShares) {
        const double begin = from + room * share;
        const Gap gap = widestGap(noCutRanges(scale, begin, to), begin, to);
        if (gap.width() > best.width())
            best = gap;
        if (best.width() >= kWideGap)
            break;
    }
    // Rounds to a millisecond without exceeding the page.
    Instant cut = scale.time(cutIn(best, to));
    while (cut > scale.range().begin && scale.pixels(cut) > to)
        --cut;
    return cut;
}

enum class Outcome : std::uint8_t { Fits, TooWide, TooNarrow };

/// Cuts a scale of that width. Reports too narrow when the last page would be empty.
Outcome cutInto(PageCuts &cuts, const std::vector<double> &rooms, const NoCutRangeQuery &noCutRanges)
{
    const TimeRange range = cuts.scale.range();
    cuts.cuts = {range.begin};
    for (std::size_t page = 0; page + 1 < rooms.size(); ++page) {
        const Instant cut = cutBetween(cuts.scale, cuts.scale.pixels(cuts.cuts.back()), rooms[page], noCutRanges);
        if (cut >= range.end)
            return Outcome::TooNarrow;
        if (cut <= cuts.cuts.back())
            return Outcome::TooWide;
        cuts.cuts.push_back(cut);
    }
    const double rest = cuts.scale.width() - cuts.scale.pixels(cuts.cuts.back());
    cuts.cuts.push_back(range.end);
    return rest <= rooms.back() + 1e-6 ? Outcome::Fits : Outcome::TooWide;
}

} // namespace

PageCuts pageCuts(TimeRange range, const Folds &folds, double foldWidth, const std::vector<double> &rooms,
                  const NoCutRangeQuery &noCutRanges)
{
    double low = rooms.front();
    double high = std::accumulate(rooms.begin(), rooms.end(), 0.0);
    PageCuts cuts{TimeScale(range, high, folds, foldWidth), {}};
    if (cutInto(cuts, rooms, noCutRanges) == Outcome::Fits)
        return cuts;
    PageCuts best{TimeScale(range, low, folds, foldWidth), {range.begin, range.end}};
    for (int i = 0; i < kCutHalvings && high - low > 0.5; ++i) {
        const double width = (low + high) / 2;
        cuts.scale = TimeScale(range, width, folds, foldWidth);
        const Outcome outcome = cutInto(cuts, rooms, noCutRanges);
        if (outcome == Outcome::Fits)
            best = cuts;
        (outcome == Outcome::TooWide ? high : low) = width;
    }
    return best;
}

} // namespace timeloupe
