// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/freespots.h"

#include <algorithm>

namespace timeloupe {

namespace {

/// Calls take(box) for every box that labels must avoid.
template <class Take> void forEachTaken(const TimelineScene &scene, const Style &style, Take take)
{
    const double half = style.mark / 2;
    for (const SceneEvent &event : scene.events) {
        if (!event.labelRect.isNull())
            take(event.labelRect);
        if (event.hasMark)
            take(QRectF(event.mark - QPointF(half, half), QSizeF(style.mark, style.mark)));
    }
    for (const SceneCluster &cluster : scene.clusters)
        take(cluster.rect);
}

} // namespace

bool isOccupied(const TimelineScene &scene, const QRectF &box, const Style &style)
{
    bool taken = false;
    forEachTaken(scene, style, [&](const QRectF &other) { taken = taken || other.intersects(box); });
    return taken;
}

QRectF longestFreeStrip(const TimelineScene &scene, const QRectF &strip, const Style &style)
{
    std::vector<std::pair<double, double>> taken;
    forEachTaken(scene, style, [&](const QRectF &box) {
        if (box.intersects(strip))
            taken.emplace_back(box.top(), box.bottom());
    });
    std::sort(taken.begin(), taken.end());
    taken.emplace_back(strip.bottom(), strip.bottom());
    QRectF longest;
    double from = strip.top();
    for (const auto &[top, bottom] : taken) {
        if (top - from > longest.height())
            longest = QRectF(strip.left(), from, strip.width(), top - from);
        from = std::max(from, bottom);
    }
    return longest;
}

} // namespace timeloupe
