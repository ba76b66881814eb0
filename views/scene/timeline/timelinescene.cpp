// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/timelinescene.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace timeloupe {

QRectF SceneLane::nameRoom() const
{
    const QRectF room = header.adjusted(12, 0, opens ? -16 : -4, -1);
    return note.isEmpty() ? room : QRectF(room.left(), room.center().y() - kLine, room.width(), kLine);
}

QRectF SceneLane::noteRoom() const
{
    const QRectF room = header.adjusted(12, 0, opens ? -16 : -4, -1);
    return {room.left(), room.center().y(), room.width(), kLine};
}

std::optional<SceneHit> TimelineScene::hit(QPointF at) const
{
    const auto find = [&](const auto &things, auto touches) -> std::optional<std::size_t> {
        for (std::size_t i = things.size(); i-- > 0;) {
            if (touches(things[i]))
                return i;
        }
        return std::nullopt;
    };
    if (!body.contains(at))
        return std::nullopt;
    const auto onMark = [&](const SceneEvent &e) {
        return e.hasMark && std::abs(e.mark.x() - at.x()) <= 8 && std::abs(e.mark.y() - at.y()) <= 9;
    };
    if (const auto i = find(events, onMark))
        return SceneHit{SceneHit::What::Event, *i};
    if (const auto i = find(clusters, [&](const SceneCluster &c) { return c.rect.contains(at); }))
        return SceneHit{SceneHit::What::Cluster, *i};
    if (const auto i =
            find(events, [&](const SceneEvent &e) { return e.labelRect.contains(at) || e.bar.contains(at); }))
        return SceneHit{SceneHit::What::Event, *i};
    if (const auto i = find(lanes, [&](const SceneLane &l) { return l.header.contains(at); }))
        return SceneHit{SceneHit::What::LaneHeader, *i};
    if (const auto i = find(folds, [&](const SceneFold &f) { return f.rect.contains(at); }))
        return SceneHit{SceneHit::What::Fold, *i};
    return std::nullopt;
}

std::vector<EventRow> TimelineScene::eventsIn(const QRectF &area) const
{
    std::vector<EventRow> rows;
    for (const SceneEvent &event : events) {
        if ((event.hasMark && area.contains(event.mark)) || (!event.bar.isNull() && area.intersects(event.bar)))
            rows.push_back(event.row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

} // namespace timeloupe
