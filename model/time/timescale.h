// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/folds.h"

namespace timeloupe {

/// Time ↔ x: the only place where either becomes the other. A value, cheap enough to be made for each frame.
///
/// Outside folds the scale is true: every millisecond is as wide as every other. A fold is foldWidth() pixels wide
/// when it is wholly visible, whatever its length, and scaled evenly inside. x = 0 is range().begin, x = width() is
/// range().end. x is a double; callers round when they draw. Exact at every zoom from 10⁸ years to milliseconds:
/// differences are taken in int64 first.
///
/// Beyond both edges the scale goes on with the same msPerPixel() and the same fold width. A range that holds no
/// unfolded time (it lies inside a fold) opens that fold: the scale is true in it, and folds() has the others only.
class TimeScale
{
public:
    TimeScale() = default;
    /// An empty `visible` becomes 1 ms long, a `width` below 1 becomes 1. Folds outside `visible` are kept too, so
    /// that the scale goes on beyond both edges. Folds get less than `foldWidth` when all of them together would
    /// take more than half of the width. O(folds · log folds).
    TimeScale(TimeRange visible, double width, Folds folds = {}, double foldWidth = 24);

    /// The scale with x = 0 at `begin` and that many milliseconds for each pixel.
    static TimeScale atResolution(Instant begin, double msPerPixel, double width, Folds folds, double foldWidth);

    [[nodiscard]] TimeRange range() const { return m_range; }
    [[nodiscard]] double width() const { return m_width; }
    /// Those in force: without the one that is open because the range lies in it.
    [[nodiscard]] const Folds &folds() const { return m_folds; }
    /// Pixels for each wholly visible fold.
    [[nodiscard]] double foldWidth() const { return m_foldWidth; }
    /// Milliseconds for each pixel, outside folds.
    [[nodiscard]] double msPerPixel() const { return m_msPerPixel; }

    /// x of an instant, also outside the range (negative, or beyond the width); clamped to ±1e7 so that no painter
    /// overflows. O(log folds).
    [[nodiscard]] double x(Instant t) const;
    /// As x(), but not clamped: for layout, not for painting.
    [[nodiscard]] double pixels(Instant t) const;
    /// The instant at x, rounded to the nearest millisecond, saturating. O(log folds).
    [[nodiscard]] Instant time(double x) const;

    /// The range that is visible after moving the content by `dx` pixels to the left, at the same msPerPixel(). Ends
    /// are whole milliseconds: a drag starts each time from the range it began with, so that nothing adds up.
    /// Leaving an open fold closes it.
    [[nodiscard]] TimeRange panned(double dx) const;
    /// The range after multiplying msPerPixel by `factor` (< 1: zoom in) with the instant under `anchorX` staying
    /// there. Never shorter than kMinVisible. Zooming out of an open fold closes it.
    [[nodiscard]] TimeRange zoomed(double factor, double anchorX) const;

    static constexpr double kMinVisible = 10; ///< milliseconds

private:
    TimeScale(Instant origin, double msPerPixel, double width, Folds folds, double foldWidth);
    void index();
    [[nodiscard]] std::uint64_t foldedBefore(Instant t) const;
    [[nodiscard]] double stripsBefore(Instant t) const;
    [[nodiscard]] std::uint64_t unfolded(TimeRange range) const;
    [[nodiscard]] Instant timeBetweenFolds(double x, std::size_t next) const;
    [[nodiscard]] TimeRange window(double left) const;
    [[nodiscard]] bool leavesOpenFold(TimeRange range) const;
    [[nodiscard]] Folds allFolds() const;

    TimeRange m_range{0, 1};
    double m_width = 1;
    double m_foldWidth = 24;
    double m_msPerPixel = 1;
    Folds m_folds;
    Folds m_open;                        ///< folds that the range lies in: not in force
    std::vector<std::uint64_t> m_folded; ///< milliseconds in all folds before each, one more than folds
    std::vector<double> m_foldX;         ///< where each fold begins
};

} // namespace timeloupe
