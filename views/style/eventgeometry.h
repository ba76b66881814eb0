// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"
#include "views/style/style.h"

namespace timeloupe {

/// Horizontal geometry of an event in pixels, shared by layout and painting.
struct EventGeometry
{
    double begin = 0; ///< of the band or bar, or of the mark
    double end = 0;
    double markX = 0;      ///< centre of its mark
    double labelAt = 0;    ///< begin of a label on the right
    bool extended = false; ///< longer than the mark: a bar, or the band of an imprecise date

    /// Fade length of an open end, in pixels.
    static constexpr double kFade = 26;
};

/// `x0`, `x1` are begin and end in pixels. At least as wide as a mark.
inline EventGeometry eventGeometry(const Style &style, double x0, double x1, bool openStart, bool openEnd)
{
    EventGeometry g;
    const double half = style.mark / 2;
    g.extended = x1 - x0 > style.mark * 1.4 || openStart || openEnd;
    if (!g.extended) {
        g.markX = (x0 + x1) / 2;
        g.begin = g.markX - half;
        g.end = g.markX + half;
    } else {
        g.begin = openStart ? x0 - EventGeometry::kFade : x0;
        g.end = std::max(x1, x0 + style.mark + 2) + (openEnd ? EventGeometry::kFade : 0);
        g.markX = x0 + half + 2;
    }
    g.labelAt = g.markX + half + style.labelGap;
    return g;
}

} // namespace timeloupe
