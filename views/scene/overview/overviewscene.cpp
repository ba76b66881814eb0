// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/overview/overviewscene.h"

#include "model/time/calendarticks.h"

#include <algorithm>

namespace timeloupe {

namespace {

constexpr double kBarPitch = 9;   // minimum width of a period
constexpr double kFoldWidth = 12; // narrower than in the timeline
constexpr double kLeastBrush = 3;
constexpr double kYearLabelWidth = 44;

std::size_t rowAt(const EventStore &store, Instant at)
{
    const auto begins = store.begins().first(store.datedCount());
    return static_cast<std::size_t>(std::lower_bound(begins.begin(), begins.end(), at) - begins.begin());
}

void addBars(OverviewScene &scene, const OverviewRequest &request)
{
    const QRectF &strip = scene.strip;
    for (const CalendarTick &cell : calendarTicks(scene.scale, request.language, kBarPitch, kBarPitch).fine) {
        const std::size_t from = rowAt(request.store, cell.range.begin);
        const std::size_t to = rowAt(request.store, cell.range.end);
        if (from == to)
            continue;
        const double left = strip.left() + std::max(0.0, cell.x);
        const double right = strip.left() + std::min(scene.scale.width(), cell.endX);
        scene.bars.push_back({cell.range, QRectF(left, strip.top(), std::max(1.0, right - left), strip.height()),
                              to - from,
                              request.matchingRows.rank(EventRow(to)) - request.matchingRows.rank(EventRow(from))});
    }
}

void addYearLabels(OverviewScene &scene, Language language)
{
    const double baseline = scene.strip.bottom() + OverviewScene::kYearHeight - 2;
    for (const CalendarTick &tick : calendarTicks(scene.scale, language, kYearLabelWidth, kYearLabelWidth).coarse) {
        const double x = scene.strip.left() + std::max(tick.roomX, 0.0);
        if (!tick.label.isEmpty() && !tick.inFold && x + kYearLabelWidth * 0.6 < scene.strip.right())
            scene.yearLabels.push_back({QPointF(x + 1, baseline), tick.label});
    }
}

} // namespace

Instant OverviewScene::timeAt(double x) const
{
    return scale.time(std::clamp(x - strip.left(), 0.0, scale.width()));
}

QRectF OverviewScene::brush(TimeRange range) const
{
    double left = xOf(range.begin);
    double right = xOf(range.end);
    if (right - left < kLeastBrush) {
        const double centre =
            std::clamp((left + right) / 2, strip.left() + kLeastBrush / 2, strip.right() - kLeastBrush / 2);
        left = centre - kLeastBrush / 2;
        right = centre + kLeastBrush / 2;
    }
    return {left, strip.top(), right - left, strip.height()};
}

OverviewScene overviewScene(const OverviewRequest &request)
{
    OverviewScene scene;
    scene.strip = request.strip;
    scene.scale = TimeScale(request.extent, request.strip.width(), request.folds, kFoldWidth);
    for (const Fold &fold : scene.scale.folds()) {
        const double left = scene.xOf(fold.range.begin);
        const QRectF part(left, scene.strip.top(), scene.xOf(fold.range.end) - left, scene.strip.height());
        scene.folds.push_back(part & scene.strip);
    }
    addBars(scene, request);
    if (request.hasYearLabels)
        addYearLabels(scene, request.language);
    return scene;
}

} // namespace timeloupe
