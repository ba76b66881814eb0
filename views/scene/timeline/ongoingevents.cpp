// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/ongoingevents.h"

#include "model/time/civiltime.h"

namespace timeloupe {

namespace {

constexpr double kShortPixels = 64; // maximum width of the unit that counts as ongoing

/// Start of the longest calendar unit (year, month or day) shorter than kShortPixels.
Instant calendarFloor(Instant at, double msPerPixel)
{
    const double shortLength = kShortPixels * msPerPixel;
    CivilTime civil = toCivil(at);
    civil.hour = civil.minute = civil.second = civil.millisecond = 0;
    if (kMsPerDay > shortLength)
        return at;
    if (31.0 * kMsPerDay < shortLength)
        civil.day = 1;
    if (366.0 * kMsPerDay < shortLength)
        civil.month = 1;
    return std::min(at, toInstant(civil));
}

} // namespace

OngoingEvents ongoing(const TimelineContent &content, std::size_t lane, Instant left, double msPerPixel,
                      std::optional<RunningAt> &known)
{
    OngoingEvents in;
    in.edge = {calendarFloor(left, msPerPixel), left};
    const Instant from = in.edge.begin;
    if (!known || known->at != from)
        known = RunningAt{from, content.runningCount(lane, from, from)};
    in.count = known->count;
    if (in.count > OngoingEvents::kExact)
        in.edge.end = from;
    else if (from < left)
        in.count = content.running(lane, from, left, 0, OngoingEvents::kExact).size();
    return in;
}

} // namespace timeloupe
