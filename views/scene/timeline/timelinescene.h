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

/// A lane, header included.
struct SceneLane
{
    QRectF rect;
    QRectF header;
    QString name;
    QString note; ///< below the name: number of events continued into view
    QColor color;
    PlannedLane::Kind kind = PlannedLane::Kind::Company;
    std::optional<CompanyIndex> company;
    std::size_t events = 0;
    bool odd = false;   ///< alternating background
    bool opens = false; ///< a click opens it

    static constexpr double kLine = 16; ///< line height of name and note
    /// Areas of name and note, centred in the header.
    [[nodiscard]] QRectF nameRoom() const;
    [[nodiscard]] QRectF noteRoom() const;
};

/// An appearance of an event in a lane.
struct SceneEvent
{
    EventRow row;
    std::size_t lane = 0;
    Kind kind = Kind::Unknown;
    QColor color;
    QRectF bar;            ///< null: a point in time
    QRectF core;           ///< certain part of an interval; null: none
    bool interval = false; ///< a real span; otherwise the band of an imprecise date
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
    double strength = 1; ///< 0…1: relative to the largest count
    bool cell = false;
    TimeRange range;
    /// Shown in the lane header: events that began before `range`, out of view, and continue into it.
    bool ongoing = false;
    std::optional<EventRow> top;
};

/// The vertical line between the lanes of a deal.
struct SceneTie
{
    EventRow row;
    double x = 0;
    double top = 0;
    double bottom = 0;
    double width = 1; ///< grows with the amount
    QColor color;
    struct Arrow
    {
        double y = 0;
        bool down = true;
    };
    std::vector<Arrow> arrows; ///< at the paid companies
};

struct SceneFold
{
    QRectF rect;
    QString text;
    QString shortText; ///< the duration only
    TimeRange range;
};

struct SceneHit
{
    enum class What : std::uint8_t { Event, Cluster, LaneHeader, Fold };

    What what = What::Event;
    std::size_t index = 0; ///< into events, clusters, lanes or folds
};

/// The timeline as data in target pixels: painters replay it, hit testing reads it.
struct TimelineScene
{
    QSizeF size;
    PlotArea plot;
    QRectF header;                ///< the calendar header above the plot
    QRectF body;                  ///< visible part of the lanes
    double contentHeight = 0;     ///< of all lanes
    std::optional<QRectF> margin; ///< the undated margin
    QString marginText;           ///< its label
    CalendarTicks ticks;
    std::vector<SceneLane> lanes;
    std::vector<SceneEvent> events;
    std::vector<SceneCluster> clusters;
    std::vector<SceneTie> ties;
    std::vector<SceneFold> folds;
    std::optional<double> dataEndX;
    QString dataEndText;
    QString emptyText; ///< centred message when there is nothing to draw

    /// The topmost item at a point; nullopt on empty ground.
    [[nodiscard]] std::optional<SceneHit> hit(QPointF at) const;
    /// Events whose mark or bar touches `area`, without duplicates.
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

    // For paper.
    const LaneStack *stack = nullptr; ///< lane positions on all pages; null: fitted to `size`
    std::optional<std::size_t> page;  ///< page of the layout: the scene contains only its items
};

/// O(visible items), independent of the number of events.
TimelineScene timelineScene(TimelineLayout &layout, const SceneRequest &request, const Style &style);

} // namespace timeloupe
