// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/timescale.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace timeloupe {

namespace {

constexpr double kMaxX = 1e7;

/// `at + ms` rounded to the nearest millisecond, saturating.
Instant moved(Instant at, double ms)
{
    return shifted(at, std::round(ms));
}

TimeRange notTooShort(TimeRange range)
{
    constexpr auto shortest = static_cast<Instant>(TimeScale::kMinVisible);
    range.begin = std::min(range.begin, kInstantMax - shortest);
    range.end = std::max(range.end, range.begin + shortest);
    return range;
}

} // namespace

TimeScale::TimeScale(TimeRange visible, double width, Folds folds, double foldWidth)
    : m_range(visible.isEmpty() ? TimeRange{visible.begin, visible.begin + 1} : visible),
      m_width(std::max(width, 1.0)),
      m_foldWidth(std::max(foldWidth, 0.0)),
      m_folds(std::move(folds))
{
    // Counts all folds, not only visible ones: constant while panning and zooming.
    if (!m_folds.empty())
        m_foldWidth = std::min(m_foldWidth, m_width / (2.0 * static_cast<double>(m_folds.size())));
    index();
    if (unfolded(m_range) == 0) {
        const auto isOpen = [this](const Fold &fold) { return fold.range.overlaps(m_range); };
        std::copy_if(m_folds.begin(), m_folds.end(), std::back_inserter(m_open), isOpen);
        std::erase_if(m_folds, isOpen);
        index();
    }
    const double strips = stripsBefore(m_range.end) - stripsBefore(m_range.begin);
    m_msPerPixel = static_cast<double>(unfolded(m_range)) / (m_width - m_foldWidth * strips);
    index();
}

/// A scale for conversion only: x = 0 at `origin`; its range is undefined.
TimeScale::TimeScale(Instant origin, double msPerPixel, double width, Folds folds, double foldWidth)
    : m_range{origin, origin + 1},
      m_width(width),
      m_foldWidth(foldWidth),
      m_msPerPixel(msPerPixel),
      m_folds(std::move(folds))
{
    index();
}

TimeScale TimeScale::atResolution(Instant begin, double msPerPixel, double width, Folds folds, double foldWidth)
{
    const TimeScale maths(begin, msPerPixel, width, std::move(folds), foldWidth);
    TimeScale scale = maths;
    scale.m_range = maths.window(0);
    scale.index();
    return scale;
}

void TimeScale::index()
{
    m_folded.assign(1, 0);
    for (const Fold &fold : m_folds)
        m_folded.push_back(m_folded.back() + elapsed(fold.range.begin, fold.range.end));
    m_foldX.clear();
    for (const Fold &fold : m_folds)
        m_foldX.push_back(pixels(fold.range.begin));
}

namespace {

/// Number of folds that begin before t.
std::size_t foldsBefore(const Folds &folds, Instant t)
{
    const auto at = std::partition_point(folds.begin(), folds.end(), [t](const Fold &f) { return f.range.begin < t; });
    return static_cast<std::size_t>(at - folds.begin());
}

} // namespace

std::uint64_t TimeScale::foldedBefore(Instant t) const
{
    const std::size_t count = foldsBefore(m_folds, t);
    if (count == 0)
        return 0;
    const TimeRange last = m_folds[count - 1].range;
    return m_folded[count - 1] + elapsed(last.begin, std::min(last.end, t));
}

double TimeScale::stripsBefore(Instant t) const
{
    const std::size_t count = foldsBefore(m_folds, t);
    if (count == 0)
        return 0;
    const TimeRange last = m_folds[count - 1].range;
    return static_cast<double>(count - 1) + difference(last.begin, std::min(last.end, t)) / last.length();
}

std::uint64_t TimeScale::unfolded(TimeRange range) const
{
    return elapsed(range.begin, range.end) - (foldedBefore(range.end) - foldedBefore(range.begin));
}

double TimeScale::pixels(Instant t) const
{
    const Instant origin = m_range.begin;
    const double ms =
        t >= origin ? static_cast<double>(unfolded({origin, t})) : -static_cast<double>(unfolded({t, origin}));
    return ms / m_msPerPixel + m_foldWidth * (stripsBefore(t) - stripsBefore(origin));
}

double TimeScale::x(Instant t) const
{
    return std::clamp(pixels(t), -kMaxX, kMaxX);
}

Instant TimeScale::time(double x) const
{
    const auto after = std::upper_bound(m_foldX.begin(), m_foldX.end(), x);
    const auto next = static_cast<std::size_t>(after - m_foldX.begin());
    if (next == 0 || x >= m_foldX[next - 1] + m_foldWidth)
        return timeBetweenFolds(x, next);
    const TimeRange fold = m_folds[next - 1].range;
    const Instant t = moved(fold.begin, (x - m_foldX[next - 1]) / m_foldWidth * fold.length());
    return std::clamp(t, fold.begin, fold.end);
}

Instant TimeScale::timeBetweenFolds(double x, std::size_t next) const
{
    const Instant left = next > 0 ? m_folds[next - 1].range.end : kInstantMin;
    const Instant right = next < m_folds.size() ? m_folds[next].range.begin : kInstantMax;
    // Measured from the closest known point, where doubles are most precise.
    Instant from = m_range.begin;
    double fromX = 0;
    if (from < left) {
        from = left;
        fromX = m_foldX[next - 1] + m_foldWidth;
    } else if (from > right) {
        from = right;
        fromX = m_foldX[next];
    }
    return std::clamp(moved(from, (x - fromX) * m_msPerPixel), left, right);
}

/// The visible range when x = `left` is the left edge.
TimeRange TimeScale::window(double left) const
{
    return notTooShort({time(left), time(left + m_width)});
}

bool TimeScale::leavesOpenFold(TimeRange range) const
{
    return !m_open.empty() && (range.begin < m_open.front().range.begin || range.end > m_open.back().range.end);
}

Folds TimeScale::allFolds() const
{
    Folds all;
    std::merge(m_folds.begin(), m_folds.end(), m_open.begin(), m_open.end(), std::back_inserter(all),
               [](const Fold &a, const Fold &b) { return a.range < b.range; });
    return all;
}

TimeRange TimeScale::panned(double dx) const
{
    const TimeRange range = window(dx);
    if (!leavesOpenFold(range))
        return range;
    const Instant edge = dx > 0 ? m_open.back().range.end : m_open.front().range.begin;
    return TimeScale(edge, m_msPerPixel, m_width, allFolds(), m_foldWidth).window(dx - pixels(edge));
}

TimeRange TimeScale::zoomed(double factor, double anchorX) const
{
    const double zoom = std::max(m_msPerPixel * factor, kMinVisible / m_width);
    const Instant anchor = time(anchorX);
    // The anchor is rounded to a millisecond, possibly many pixels: the remainder is kept. A fold has a constant width.
    const bool inFold = unfolded({anchor, std::min(anchor, kInstantMax - 1) + 1}) == 0;
    const double rest = (anchorX - pixels(anchor)) * (inFold ? 1 : m_msPerPixel / zoom);
    const TimeRange range = TimeScale(anchor, zoom, m_width, m_folds, m_foldWidth).window(rest - anchorX);
    if (!leavesOpenFold(range))
        return range;
    return TimeScale(anchor, zoom, m_width, allFolds(), m_foldWidth).window(rest - anchorX);
}

} // namespace timeloupe
