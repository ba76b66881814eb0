// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/latestjob.h"
#include "model/state/viewstate.h"
#include "views/scene/timeline/timelinecontent.h"
#include "views/scene/timeline/timelinescene.h"
#include "views/timeline/hovercard.h"

namespace timeloupe {

/// The hover card of a cluster and the action of a click on it. Clusters are indices into the current scene.
class ClusterDetails : public QObject
{
    Q_OBJECT

public:
    ClusterDetails(ViewState &state, HoverCard &card, QObject *parent = nullptr)
        : QObject(parent), m_state(state), m_card(card)
    {
    }

    /// Call before use and for every new scene or content. Resets the hovered cluster.
    void setScene(const TimelineScene *scene, TimelineContentPtr content);
    /// Shows the card with the most important events, and the sums once they are computed.
    void hover(std::size_t cluster, QPointF at);
    void leave();
    /// Zooms to the events, or lists them in a menu of `widget` when zooming cannot separate them.
    void open(const SceneCluster &cluster, QWidget &widget, QPointF at);

private:
    [[nodiscard]] std::vector<EventRow> rows(const SceneCluster &cluster, std::size_t limit) const;
    [[nodiscard]] std::vector<EventRow> individuallyDrawn(const SceneCluster &cluster) const;
    void startTotals(const SceneCluster &cluster);
    void list(const SceneCluster &cluster, QWidget &widget, QPoint at);

    ViewState &m_state;
    HoverCard &m_card;
    const TimelineScene *m_scene = nullptr;
    TimelineContentPtr m_content;
    std::optional<std::size_t> m_hovered;
    LatestJob m_job;
};

} // namespace timeloupe
