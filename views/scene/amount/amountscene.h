// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/calendarticks.h"
#include "views/scene/amount/valueaxis.h"
#include "views/style/style.h"

#include <QRectF>

#include <optional>
#include <vector>

namespace timeloupe {

/// A lollipop ready to paint.
struct LollipopMark
{
    QPointF head;
    QColor color;
    bool open = false;   ///< not counted in the running total
    double bandFrom = 0; ///< x range of an imprecise date; empty when bandTo equals it
    double bandTo = 0;
    EventRow row;
    std::size_t count = 1;
};

/// Device-dependent appearance of amounts, besides the Style.
struct AmountStyle
{
    bool hasHatch = true;     ///< over folds; labels may cross it
    bool hasBands = true;     ///< over imprecise dates
    bool keepsInside = false; ///< no heads beyond the plot, where a page is cut

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
    QRectF area;          ///< as high as the grid; nothing is drawn above
    QRectF plot;          ///< area of the values
    QString runningLabel; ///< label of the running total
    QString emptyText;    ///< message instead of values
    AmountStyle device;
};

/// Amounts over time as data, in target pixels: grid, lollipops and running total.
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
    std::optional<QRectF> runningLabelAt; ///< nullopt when it does not fit
    QString emptyText;                    ///< message instead of marks and running total
};

/// O(lollipops + steps + ticks).
AmountScene amountScene(const AmountRequest &request);

} // namespace timeloupe
