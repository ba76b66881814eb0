// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/timeline/paintgroupsink.h"
#include "views/scene/timeline/sceneframe.h"

class QPainter;

namespace timeloupe {

class SpriteCache;

/// Draws a scene on any device without decisions of its own.
class ScenePainter
{
public:
    /// `texts` are of that style; keep them between frames. `stamps`: for screens, kept as well.
    ScenePainter(QPainter &painter, const TimelineScene &scene, const Style &style, StyleTextCaches &texts,
                 SpriteCache *sprites = nullptr);

    struct Highlights
    {
        std::span<const EventRow> selection; ///< ascending
        std::optional<EventRow> current;
        std::optional<EventRow> hovered;

        [[nodiscard]] bool isSelected(EventRow row) const;
        [[nodiscard]] bool holds(EventRow row) const { return hovered == row || isSelected(row); }
    };

    /// Draws everything independent of hover and selection. Marks and labels of `later` are left to paintHighlights(),
    /// for devices on which nothing can be painted over.
    void paint(const Highlights &later = {});
    /// Above paint(): rings, label backgrounds, thicker ties.
    void paintHighlights(const Highlights &highlights);

private:
    void paintLabelGrounds();
    void paintBars();
    void paintTie(const SceneTie &tie, bool strong);
    void paintMark(const SceneEvent &event, double size);
    void paintLabel(const SceneEvent &event);
    void paintDataEnd();
    [[nodiscard]] QPointF dataEndTextAt(double x) const;
    void paintMargin();
    void paintItems(bool inMargin, const Highlights &later);
    void paintHighlighted(const SceneEvent &event, const Highlights &highlights);
    void paintEmpty();
    [[nodiscard]] QRectF plotRoom(bool withMargin) const;

    QPainter &m_painter;
    const TimelineScene &m_scene;
    const Style &m_style;
    StyleTextCaches &m_texts;
    SpriteCache *m_sprites; ///< nullptr: on paper
    SceneFrame m_frame;
    PaintGroupSink *m_groups; ///< of the device; nullptr when it has none
};

} // namespace timeloupe
