// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/labelthinning.h"

#include <algorithm>

namespace timeloupe {

void removeOverlappingLabels(TimelineScene &scene)
{
    // Events of a lane are sorted by descending importance.
    for (std::size_t i = 0; i < scene.events.size(); ++i) {
        SceneEvent &event = scene.events[i];
        if (event.labelRect.isNull())
            continue;
        const QRectF room = event.labelRect.adjusted(-4, 3, 4, -3);
        bool free = true;
        for (std::size_t j = 0; j < scene.events.size() && free; ++j) {
            const SceneEvent &other = scene.events[j];
            if (j == i || other.lane != event.lane)
                continue;
            const bool onMark = other.hasMark && room.adjusted(-5, 0, 5, 0).contains(other.mark);
            free = !onMark && !(j < i && other.labelRect.intersects(room));
        }
        if (!free)
            event.labelRect = QRectF();
    }
}

void removeFoldLabels(TimelineScene &scene)
{
    for (SceneFold &fold : scene.folds)
        fold.text.clear();
}

} // namespace timeloupe
