// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/calendarticks.h"
#include "views/scene/axis/plotarea.h"
#include "views/scene/timeline/labeltext.h"
#include "views/scene/timeline/lanestack.h"
#include "views/scene/timeline/timelinelayout.h"

#include <QRectF>

#include <optional>
#include <vector>

namespace timeloupe {

/// A lane: its whole stripe, lane header included.
struct SceneLane
{
    QRectF rect;
    QRectF header;
    QString name;
    QString note; ///< below the name: how many go on into view from before it
    QColor color;
    PlannedLane::Kind kind = PlannedLane::Kind::Company;
    std::optional<CompanyIndex> company;
    std::size_t events = 0;
    bool odd = false;   ///< every other one: it stands on another ground
    bool opens = false; ///< a click shows what is in it

    static constexpr double kLine = 16; ///< height of the name's line and of the note's
    /// Where name and note stand: in the middle of the header, one below the other.
    [[nodiscard]] QRectF nameRoom() const;
    [[nodiscard]] QRectF noteRoom() const;
};

/// One appearance of an event in one lane.
struct SceneEvent
{
    EventRow row;
    std::size_t lane = 0;
    Kind kind = Kind::Unknown;
    QColor color;
    QRectF bar;            ///< null: a point
    QRectF core;           ///< what is certain of an interval; null: nothing is
    bool interval = false; ///< a real span; else the bar is a band over an imprecise date
    bool openStart = false;
    bool openEnd = false;
    bool planned = false;
    bool undated = false;
    bool hasMark = true;
    QPointF mark;
    QRectF labelRect; ///< null: no label
    LabelText label;
};

struct SceneCluster
{
    QRectF rect;
    std::size_t lane = 0;
    std::size_t count = 0;
    QString text;
    QColor color;
    double strength = 1; ///< 0…1: how many there are beside the fullest
    bool cell = false;
    TimeRange range;
    /// Told in the lane header: they began before `range` does, out of view, and go on into it.
    bool ongoing = false;
    std::optional<EventRow> top;
};

/// The vertical line that joins the lanes of one deal.
struct SceneTie
{
    EventRow row;
    double x = 0;
    double top = 0;
    double bottom = 0;
    double width = 1; ///< follows the amount
    QColor color;
    struct Arrow
    {
        double y = 0;
        bool down = true;
    };
    std::vector<Arrow> arrows; ///< at who is paid
};

struct SceneFold
{
    QRectF rect;
    QString text;
    QString shortText; ///< only for how long
    TimeRange range;
};

struct SceneHit
{
    enum class What : std::uint8_t { Event, Cluster, LaneHeader, Fold };

    What what = What::Event;
    std::size_t index = 0; ///< into events, clusters, lanes, folds
};

/// What to draw of the timeline, as data: painters replay it, hit testing reads it. In pixels of the target.
struct TimelineScene
{
    QSizeF size;
    PlotArea plot;
    QRectF header;                ///< the calendar header, over the plot
    QRectF body;                  ///< lanes as far as they are in view
    double contentHeight = 0;     ///< of all lanes
    std::optional<QRectF> margin; ///< the undated margin
    QString marginText;           ///< over it
    CalendarTicks ticks;
    std::vector<SceneLane> lanes;
    std::vector<SceneEvent> events;
    std::vector<SceneCluster> clusters;
    std::vector<SceneTie> ties;
    std::vector<SceneFold> folds;
    std::optional<double> dataEndX;
    QString dataEndText;
    QString emptyText; ///< said in the middle when there is nothing to draw

    /// The topmost thing at a point; nullopt: empty ground.
    [[nodiscard]] std::optional<SceneHit> hit(QPointF at) const;
    /// Appearances of events whose mark or bar touches `area`: each event once.
    [[nodiscard]] std::vector<EventRow> eventsIn(const QRectF &area) const;
};

struct SceneRequest
{
    TimeScale scale; ///< over the plot's width
    PlotArea plot;
    QSizeF size;
    double scrollY = 0;
    bool margin = false;
    Language language = Language::English;

    // On paper.
    const LaneStack *stack = nullptr; ///< how lanes stand on all pages; null: as suits `size`
    std::optional<std::size_t> page;  ///< which of the layout's pages side by side: it holds only what is its own
};

/// O(what is in view), whatever the number of events.
TimelineScene timelineScene(TimelineLayout &layout, const SceneRequest &request, const Style &style);

} // namespace timeloupe
