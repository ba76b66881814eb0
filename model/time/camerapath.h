// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/timescale.h"

namespace timeloupe {

/// The way of a camera from one range to another. After J. J. van Wijk and W. A. A. Nuij, "Smooth and efficient zooming
/// and panning" (IEEE InfoVis 2003), in one dimension: what is far apart is travelled to by zooming out and in again,
/// and the picture seems to move equally fast all the way; it starts and stops softly. Nothing is shown
/// outside of what both ranges span together. Folds keep their width on the
/// screen and never jump. A value.
class CameraPath
{
public:
    CameraPath() = default;
    /// On a plot of `width` pixels; folds and their width as of TimeScale. A fold that one of the ranges lies in is
    /// open all the way. Empty ranges are as TimeScale takes them.
    CameraPath(TimeRange from, TimeRange to, const Folds &folds, double width, double foldWidth);

    static constexpr int kLongestMs = 800;
    /// How long the move should take: the farther the longer; 0 when there is none.
    [[nodiscard]] int milliseconds() const;
    /// What is in view after that share (0…1) of the time. Exactly `from` up to 0 and `to` from 1 on.
    [[nodiscard]] TimeRange at(double share) const;

private:
    /// The path seen from one of its ends; each half of the way is counted from its own end, so that it is exact there.
    struct End
    {
        TimeScale map; ///< of even scale; 0 at the centre of the end's range
        double width = 1;
        double angle = 0; ///< of the hyperbola that the path is
        double sign = 1;  ///< where the other end is
    };
    [[nodiscard]] TimeRange near(const End &end, double way) const;
    [[nodiscard]] double keptInside(const TimeScale &frame) const;
    void shape(double distance);

    TimeRange m_from{0, 1};
    TimeRange m_to{0, 1};
    Folds m_folds;
    double m_pixels = 1;
    double m_foldWidth = 0;
    bool m_pan = false; ///< the centre moves
    double m_length = 0;
    End m_begin;
    End m_end;
};

} // namespace timeloupe
