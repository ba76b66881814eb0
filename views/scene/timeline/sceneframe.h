// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/timeline/timelinescene.h"
#include "views/style/statictextcache.h"

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace timeloupe {

class SpriteCache;

/// overhang of items at the plot's right edge
inline constexpr double kOverhang = 12;

/// Draws the surroundings of events: lanes and headers, grid, folds, calendar.
class SceneFrame
{
public:
    SceneFrame(QPainter &painter, const TimelineScene &scene, const Style &style, StyleTextCaches &texts,
               SpriteCache *sprites);

    /// Bottom of the lowest lane in view.
    [[nodiscard]] double lanesBottom() const { return m_lanesBottom; }

    // Below events, in this order.
    void paintGround(); ///< and grid
    void paintFolds();
    // Above events.
    void paintLaneHeaders();
    void paintCalendar();

private:
    void paintLaneGrounds();
    void stampLaneGrounds();
    void paintGrid(QPainter &painter, double top, double bottom) const;
    void paintLaneHeader(const SceneLane &lane);
    void paintFoldText(const SceneFold &fold);
    void paintTick(const CalendarTick &tick, double top, double height, StaticTextCache &texts, bool coarse);

    QPainter &m_painter;
    const TimelineScene &m_scene;
    const Style &m_style;
    StyleTextCaches &m_texts;
    SpriteCache *m_sprites; ///< nullptr: on paper
    double m_lanesBottom = 0;
};

} // namespace timeloupe
