// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folds.h"

namespace timeloupe {

/// Time ↔ x: the only place where either becomes the other. A value.
///
/// Outside folds the scale is true: every millisecond is as wide as every other. A fold is `foldWidth` pixels wide
/// when it is wholly visible, whatever its length, and scaled evenly inside. x = 0 is range().begin, x = width() is
/// range().end. x is a double; callers round when they draw. Exact at every zoom from 10⁸ years to milliseconds:
/// differences are taken in int64 first.
class TimeScale
{
public:
    TimeScale() = default;
    /// `visible` must not be empty, `width` > 0. Folds outside `visible` are kept too, so that the scale goes on
    /// beyond both edges.
    TimeScale(TimeRange visible, double width, Folds folds = {}, double foldWidth = 24);

    [[nodiscard]] TimeRange range() const { return m_range; }
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] const Folds &folds() const { return m_folds; }
    /// Milliseconds for each pixel, outside folds.
    [[nodiscard]] double msPerPixel() const { return m_msPerPixel; }

    /// x of an instant, also outside the range (negative, or beyond the width); clamped to ±1e7 so that no painter
    /// overflows.
    [[nodiscard]] double x(Instant t) const;
    /// The instant at x, rounded to the nearest millisecond, saturating.
    [[nodiscard]] Instant time(double x) const;

    /// The range that is visible after moving the content by `dx` pixels to the left.
    [[nodiscard]] TimeRange panned(double dx) const;
    /// The range after multiplying msPerPixel by `factor` (< 1: zoom in) with the instant under `anchorX` staying
    /// there. Never shorter than kMinVisible.
    [[nodiscard]] TimeRange zoomed(double factor, double anchorX) const;

    static constexpr double kMinVisible = 10; ///< milliseconds

private:
    /// Pixels from range().begin to t at m_msPerPixel.
    TimeRange m_range{0, 1};
    double m_width = 1;
    double m_foldWidth = 24;
    double m_msPerPixel = 1;
    Folds m_folds;
};

} // namespace timeloupe
