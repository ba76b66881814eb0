// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/latestjob.h"
#include "model/state/viewstate.h"
#include "views/scene/timeline/timelinecontent.h"
#include "views/scene/timeline/timelinescene.h"
#include "views/timeline/hovercard.h"

namespace timeloupe {

/// What a cluster of the timeline holds: its card under the cursor, and what a click on it does. Clusters are indices
/// into the scene that is drawn of the content.
class ClusterDetails : public QObject
{
    Q_OBJECT

public:
    ClusterDetails(ViewState &state, HoverCard &card, QObject *parent = nullptr)
        : QObject(parent), m_state(state), m_card(card)
    {
    }

    /// Before any use, and with every other scene or content. Forgets the cluster under the cursor.
    void setScene(const TimelineScene *scene, TimelineContentPtr content);
    /// Shows the card: the most important of its events at once, and what all of them add up to as soon as it is known.
    void hover(std::size_t cluster, QPointF at);
    void leave();
    /// Zooms to its events; lists them in a menu of `widget` when zooming cannot take them apart.
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
