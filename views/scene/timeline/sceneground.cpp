// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/sceneground.h"

#include "model/text/displaytext.h"
#include "views/scene/timeline/scenestrings.h"
#include "views/scene/timeline/timelinelayout.h"

#include <algorithm>

namespace timeloupe {

namespace {

/// Builds the ground of one scene; each function adds one kind of item.
class GroundBuilder
{
public:
    GroundBuilder(const TimelineContent &content, const LaneStack &stack, const SceneRequest &request,
                  const Style &style)
        : m_content(content),
          m_store(*content.store),
          m_stack(stack),
          m_request(request),
          m_style(style),
          m_words(request.language),
          m_left(request.plot.left),
          m_right(request.plot.right),
          m_top(style.calendarHeight - request.scrollY)
    {
    }

    TimelineScene build()
    {
        addFrame();
        addLanes();
        addFolds();
        return std::move(m_scene);
    }

private:
    void addFrame()
    {
        const double height = m_request.size.height();
        m_scene.size = m_request.size;
        m_scene.plot = m_request.plot;
        m_scene.header = QRectF(m_left, 0, m_right - m_left, m_style.calendarHeight);
        m_scene.body =
            QRectF(0, m_style.calendarHeight, m_request.size.width(), std::max(0.0, height - m_style.calendarHeight));
        m_scene.contentHeight = m_stack.height;
        m_scene.ticks = calendarTicks(m_request.scale, m_request.language);
        if (m_request.margin) {
            m_scene.margin = QRectF(m_style.laneHeader, m_style.calendarHeight, m_left - m_style.laneHeader,
                                    std::min(m_scene.body.height(), m_top + m_stack.height - m_style.calendarHeight));
            m_scene.marginText = m_words.undated();
        }
        if (m_content.dataEnd) {
            const double x = m_left + m_request.scale.x(*m_content.dataEnd);
            if (x > m_left && x < m_right)
                m_scene.dataEndX = x;
            m_scene.dataEndText = m_words.dataEnd();
        }
        if (m_store.size() == 0)
            m_scene.emptyText = m_words.noEvents();
        else if (m_content.matchingRows->count() == 0)
            m_scene.emptyText = m_words.noMatchingEvents();
    }

    void addLanes()
    {
        for (std::size_t i = 0; i < m_content.plan.lanes.size(); ++i) {
            const PlannedLane &planned = m_content.plan.lanes[i];
            SceneLane lane;
            lane.kind = planned.kind;
            lane.events = planned.events;
            lane.rect = QRectF(0, m_top + m_stack.lanes[i].top, m_request.size.width(), m_stack.lanes[i].height);
            lane.header = QRectF(0, lane.rect.top(), m_style.laneHeader, lane.rect.height());
            lane.color = m_style.noCompany();
            lane.odd = i % 2 == 1;
            if (planned.kind == PlannedLane::Kind::Company) {
                lane.company = planned.company();
                lane.name = displayLabel(m_store.companies()[planned.company().value].name);
                lane.color = m_style.company(planned.company());
            } else if (planned.kind == PlannedLane::Kind::Others) {
                lane.name = m_words.others(planned.members.size());
                lane.opens = !m_request.page;
            } else {
                lane.name = m_words.noCompany();
            }
            m_scene.lanes.push_back(std::move(lane));
        }
    }

    void addFolds()
    {
        const Words words(m_request.language);
        const double bottom = std::min(m_scene.body.bottom(), m_top + m_stack.height);
        for (const Fold &fold : m_request.scale.folds()) {
            const double x0 = std::max(m_left, m_left + m_request.scale.x(fold.range.begin));
            const double x1 = std::min(m_right, m_left + m_request.scale.x(fold.range.end));
            if (x1 - x0 < 1)
                continue;
            SceneFold strip;
            strip.rect = QRectF(x0, m_style.calendarHeight, x1 - x0, std::max(0.0, bottom - m_style.calendarHeight));
            strip.range = fold.range;
            const QString length = words.duration(fold.range.length());
            strip.text = m_words.folded(length, fold.running == 0);
            strip.shortText = length;
            m_scene.folds.push_back(std::move(strip));
        }
    }

    const TimelineContent &m_content;
    const EventStore &m_store;
    const LaneStack &m_stack;
    const SceneRequest &m_request;
    const Style &m_style;
    SceneStrings m_words;
    double m_left;
    double m_right;
    double m_top;
    TimelineScene m_scene;
};

} // namespace

TimelineScene sceneGround(const TimelineContent &content, const LaneStack &stack, const SceneRequest &request,
                          const Style &style)
{
    return GroundBuilder(content, stack, request, style).build();
}

} // namespace timeloupe
