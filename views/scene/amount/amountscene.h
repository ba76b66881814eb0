// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/calendarticks.h"
#include "views/scene/amount/valueaxis.h"
#include "views/style/style.h"

#include <QRectF>

#include <optional>
#include <vector>

namespace timeloupe {

/// One lollipop, ready to paint: where its head is, and what it looks like.
struct LollipopMark
{
    QPointF head;
    QColor color;
    bool open = false;   ///< not counted in the running total
    double bandFrom = 0; ///< of an imprecise date: what is possible, in x; equal to bandTo = none
    double bandTo = 0;
    EventRow row;
    std::size_t count = 1;
};

/// How amounts look on a device, beside the colours of its Style.
struct AmountStyle
{
    bool hasHatch = true;     ///< over folds; words may cross it
    bool hasBands = true;     ///< over imprecise dates
    bool keepsInside = false; ///< no head beyond the plot: a page is cut there

    static constexpr AmountStyle screen() { return {}; }
    static constexpr AmountStyle paper() { return {false, false, true}; }
};

struct AmountRequest
{
    const Series &series; ///< over the plot's width
    const ValueAxis &axis;
    const TimeScale &scale;
    const CalendarTicks &ticks;
    const Style &style;
    QRectF area;          ///< as high as the grid; nothing is drawn above it
    QRectF plot;          ///< where values are drawn
    QString runningLabel; ///< words for the running total
    QString emptyText;    ///< instead of values
    AmountStyle device;
};

/// Amounts over time as data, in pixels of the target: grid, lollipops and running total.
struct AmountScene
{
    struct ValueLine
    {
        double y = 0;
        QString label;
    };
    struct TimeLine
    {
        double x = 0; ///< its left edge
        bool isMajor = false;
    };

    QRectF area;
    QRectF plot;
    std::vector<ValueLine> valueLines;
    std::vector<TimeLine> timeLines; ///< minor ones first
    std::vector<QRectF> folds;
    bool hasHatch = true;
    std::vector<LollipopMark> marks;
    std::vector<QPointF> running; ///< corners of the running total
    QString runningLabel;
    std::optional<QRectF> runningLabelAt; ///< nullopt: no room
    QString emptyText;                    ///< instead of marks and running total
};

/// O(lollipops + steps + ticks).
AmountScene amountScene(const AmountRequest &request);

} // namespace timeloupe
