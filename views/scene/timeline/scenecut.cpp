// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/scenecut.h"

#include <QFontMetricsF>

#include <algorithm>

namespace timeloupe {

namespace {

void cutTies(TimelineScene &scene)
{
    const double top = scene.body.top();
    const double bottom = scene.body.bottom();
    for (SceneTie &tie : scene.ties) {
        std::erase_if(tie.arrows, [&](const SceneTie::Arrow &arrow) { return arrow.y < top || arrow.y > bottom; });
        tie.top = std::max(tie.top, top);
        tie.bottom = std::min(tie.bottom, bottom);
    }
    std::erase_if(scene.ties, [](const SceneTie &tie) { return tie.bottom <= tie.top; });
}

/// Drops lanes of other pages and renumbers the lanes of the remaining items.
void cutLanes(TimelineScene &scene)
{
    std::vector<std::size_t> place(scene.lanes.size());
    std::vector<SceneLane> kept;
    for (std::size_t i = 0; i < scene.lanes.size(); ++i) {
        SceneLane &lane = scene.lanes[i];
        place[i] = kept.size();
        const double top = std::max(lane.rect.top(), scene.body.top());
        const double bottom = std::min(lane.rect.bottom(), scene.body.bottom());
        if (bottom - top < 0.5)
            continue;
        for (QRectF *rect : {&lane.rect, &lane.header}) {
            rect->setTop(top);
            rect->setBottom(bottom);
        }
        if (lane.header.height() < 2 * SceneLane::kLine)
            lane.note.clear();
        kept.push_back(std::move(lane));
    }
    scene.lanes = std::move(kept);
    for (SceneEvent &event : scene.events)
        event.lane = place[event.lane];
    for (SceneCluster &cluster : scene.clusters)
        cluster.lane = place[cluster.lane];
}

/// Shows the full label, the duration only, or none.
void fitFoldWords(TimelineScene &scene, const Style &style)
{
    const QFontMetricsF metrics(style.small);
    for (SceneFold &fold : scene.folds) {
        const double room = fold.rect.height() - 16;
        if (metrics.horizontalAdvance(fold.text) > room)
            fold.text = fold.shortText;
        if (metrics.horizontalAdvance(fold.text) > room)
            fold.text.clear();
    }
}

/// "2027" as "’27".
QString shorterYear(const QString &label)
{
    bool isNumber = false;
    (void)label.toInt(&isNumber);
    return isNumber && label.size() == 4 ? QString(QChar(0x2019) + label.right(2)) : QString();
}

/// Hides the label of a cell that folds leave too little space.
void fitCalendarWords(TimelineScene &scene, const Style &style)
{
    const auto fit = [&](std::vector<CalendarTick> &ticks, const QFont &font) {
        const QFontMetricsF metrics(font);
        double until = scene.plot.width() + 12;
        for (auto tick = ticks.rbegin(); tick != ticks.rend(); ++tick) {
            if (tick->label.isEmpty() || tick->inFold)
                continue;
            if (tick->roomX + 5 + metrics.horizontalAdvance(tick->label) > until - 2)
                tick->label = shorterYear(tick->label);
            until = tick->roomX;
        }
    };
    fit(scene.ticks.coarse, style.bold);
    fit(scene.ticks.fine, style.small);
}

} // namespace

void cutToPage(TimelineScene &scene, const Style &style)
{
    const auto isElsewhere = [&](double y) { return y < scene.body.top() || y >= scene.body.bottom(); };
    std::erase_if(scene.events, [&](const SceneEvent &event) { return isElsewhere(event.mark.y()); });
    std::erase_if(scene.clusters, [&](const SceneCluster &c) { return isElsewhere(c.rect.center().y()); });
    cutTies(scene);
    cutLanes(scene);
    if (scene.margin)
        scene.margin = scene.margin->intersected(scene.body);
    if (scene.body.height() < 1) {
        scene.emptyText.clear();
        scene.dataEndX.reset();
    }
    fitFoldWords(scene, style);
    fitCalendarWords(scene, style);
}

} // namespace timeloupe
