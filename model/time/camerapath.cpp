// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/camerapath.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace timeloupe {

namespace {

constexpr double kRho2 = 2; // trade-off between zooming and panning: ρ² of the paper's average user
const double kRho = std::sqrt(kRho2);
constexpr double kShortestMs = 300;
constexpr double kMsForLength = 130;
constexpr double kNoPan = 1e-12; // share of the narrower range

/// Ease in and out.
double eased(double share)
{
    return share * share * (3 - 2 * share);
}

} // namespace

CameraPath::CameraPath(TimeRange from, TimeRange to, const Folds &folds, double width, double foldWidth)
    : m_from(from), m_to(to), m_pixels(std::max(width, 1.0))
{
    const TimeScale first(from, width, folds, foldWidth);
    const TimeScale last(to, width, folds, foldWidth);
    std::set_intersection(first.folds().begin(), first.folds().end(), last.folds().begin(), last.folds().end(),
                          std::back_inserter(m_folds), [](const Fold &a, const Fold &b) { return a.range < b.range; });
    m_foldWidth = std::min(first.foldWidth(), last.foldWidth());
    m_begin.width = first.msPerPixel() * m_pixels;
    m_end.width = last.msPerPixel() * m_pixels;
    const double resolution = std::max(first.msPerPixel(), last.msPerPixel());
    const auto mapOf = [&](const TimeScale &scale) {
        return TimeScale::atResolution(scale.time(m_pixels / 2), resolution, m_pixels, m_folds, m_foldWidth);
    };
    m_begin.map = mapOf(first);
    m_end.map = mapOf(last);
    const double distance = m_begin.map.pixels(m_end.map.range().begin) * resolution;
    m_begin.sign = distance < 0 ? -1 : 1;
    m_end.sign = -m_begin.sign;
    if (m_from != m_to)
        shape(std::abs(distance));
}

void CameraPath::shape(double distance)
{
    const double a = m_begin.width;
    const double b = m_end.width;
    m_pan = distance > kNoPan * std::min(a, b);
    if (!m_pan) {
        m_length = std::abs(std::log(b / a)) / kRho;
        return;
    }
    const double squares = (b - a) * (b + a);
    const double pan = kRho2 * kRho2 * distance * distance;
    m_begin.angle = std::asinh(-(squares + pan) / (2 * a * kRho2 * distance));
    m_end.angle = std::asinh((squares - pan) / (2 * b * kRho2 * distance));
    m_length = -(m_end.angle + m_begin.angle) / kRho;
}

int CameraPath::milliseconds() const
{
    if (m_from == m_to)
        return 0;
    return static_cast<int>(std::min(kShortestMs + kMsForLength * m_length, static_cast<double>(kLongestMs)));
}

TimeRange CameraPath::at(double share) const
{
    if (!(share > 0))
        return m_from;
    if (share >= 1)
        return m_to;
    const double way = eased(share) * m_length;
    return way <= m_length / 2 ? near(m_begin, way) : near(m_end, m_length - way);
}

TimeRange CameraPath::near(const End &end, double way) const
{
    double width = 0;
    double gone = 0;
    if (m_pan) {
        const double angle = kRho * way + end.angle;
        width = end.width * std::cosh(end.angle) / std::cosh(angle);
        // The paper's difference of hyperbolic tangents, rearranged to avoid cancellation.
        gone = end.width / kRho2 * std::sinh(kRho * way) / std::cosh(angle);
    } else {
        const End &other = &end == &m_begin ? m_end : m_begin;
        width = end.width * std::exp((other.width > end.width ? 1 : -1) * kRho * way);
    }
    const Instant centre = end.map.time(end.sign * gone / end.map.msPerPixel());
    const TimeScale frame = TimeScale::atResolution(centre, width / m_pixels, m_pixels, m_folds, m_foldWidth);
    const double left = keptInside(frame) - m_pixels / 2;
    const TimeRange range{frame.time(left), frame.time(left + m_pixels)};
    return range.isEmpty() ? TimeRange{range.begin, range.begin + 1} : range;
}

/// The shift that keeps a frame centred at 0 inside the area covered by both ends and the path between.
double CameraPath::keptInside(const TimeScale &frame) const
{
    const TimeRange all = m_from.united(m_to);
    const double before = frame.pixels(all.begin) + m_pixels / 2;
    const double after = frame.pixels(all.end) - m_pixels / 2;
    if (before > after)
        return (before + after) / 2;
    return std::clamp(0.0, before, after);
}

} // namespace timeloupe
