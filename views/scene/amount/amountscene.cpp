// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/amount/amountscene.h"

#include "views/style/eventgeometry.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace timeloupe {

namespace {

constexpr std::size_t kBandless = 400; // no bands above this number of marks
constexpr double kUnseen = 1.0 / 64;   // steps narrower than this are merged with the next, in pixels
constexpr double kLabelMargin = 8;     // on both sides of the running total's label

/// Builds one scene; each function adds one kind of item.
class AmountSceneBuilder
{
public:
    explicit AmountSceneBuilder(const AmountRequest &request) : m_request(request), m_plot(request.plot)
    {
        m_scene.area = request.area;
        m_scene.plot = request.plot;
        m_scene.hasHatch = request.device.hasHatch;
        m_scene.runningLabel = request.runningLabel;
        m_scene.emptyText = request.emptyText;
    }

    AmountScene build()
    {
        addGrid();
        addMarks();
        addRunningTotal();
        m_scene.runningLabelAt = runningLabelAt();
        return std::move(m_scene);
    }

private:
    /// Clamps to the bottom and the top of the plot.
    [[nodiscard]] double yOf(double value) const
    {
        return m_plot.bottom() - std::clamp(m_request.axis.share(value), 0.0, 1.0) * m_plot.height();
    }

    void addGrid()
    {
        for (const ValueAxis::Tick &tick : m_request.axis.ticks)
            m_scene.valueLines.push_back({yOf(std::pow(10.0, tick.log)), tick.label});
        for (const CalendarTick &tick : m_request.ticks.fine)
            addTimeLine(tick, false);
        for (const CalendarTick &tick : m_request.ticks.coarse) {
            if (!tick.label.isEmpty())
                addTimeLine(tick, true);
        }
        const QRectF room(m_plot.left(), m_scene.area.top(), m_plot.width(), m_scene.area.height());
        for (const Fold &fold : m_request.scale.folds()) {
            const double left = m_plot.left() + m_request.scale.x(fold.range.begin);
            const double right = m_plot.left() + m_request.scale.x(fold.range.end);
            m_scene.folds.push_back(QRectF(left, room.top(), right - left, room.height()) & room);
        }
    }

    void addTimeLine(const CalendarTick &tick, bool isMajor)
    {
        if (!tick.inFold && tick.x > 0 && tick.x < m_plot.width())
            m_scene.timeLines.push_back({std::floor(m_plot.left() + tick.x), isMajor});
    }

    void addMarks()
    {
        const auto &lollipops = m_request.series.lollipops;
        m_scene.marks.reserve(lollipops.size());
        for (const Lollipop &lollipop : lollipops)
            m_scene.marks.push_back(markOf(lollipop));
    }

    [[nodiscard]] LollipopMark markOf(const Lollipop &lollipop) const
    {
        const EventSpan &span = lollipop.span;
        const Style &style = m_request.style;
        const double x0 = m_request.scale.x(span.time.begin);
        const double x1 = m_request.scale.x(span.time.end);
        const EventGeometry at = eventGeometry(style, x0, x1, span.openStart, span.openEnd);
        const double x = m_request.device.keepsInside ? std::clamp(at.markX, 0.0, m_plot.width()) : at.markX;
        LollipopMark mark;
        mark.head = {m_plot.left() + x, yOf(lollipop.value)};
        mark.color = span.company ? style.company(*span.company) : style.noCompany();
        mark.open = lollipop.leftOut;
        mark.row = lollipop.row;
        mark.count = lollipop.count;
        const bool hasBand = m_request.device.hasBands && lollipop.vague && lollipop.count == 1 && at.extended &&
                             !span.interval && m_request.series.lollipops.size() < kBandless;
        if (hasBand) {
            mark.bandFrom = std::max(m_plot.left(), m_plot.left() + x0);
            mark.bandTo = std::min(m_plot.right(), m_plot.left() + x1);
        }
        return mark;
    }

    /// Values at or below zero are not drawn; values beyond the axis, infinity included, run along its edge.
    void addRunningTotal()
    {
        std::vector<QPointF> &corners = m_scene.running;
        const auto &steps = m_request.series.running;
        corners.reserve(2 * steps.size());
        for (const StepPoint &step : steps) {
            if (step.value <= 0)
                continue;
            const bool isBeyond = std::log10(step.value) >= m_request.axis.high; // infinity has a finite height
            const QPointF at(m_plot.left() + step.x, isBeyond ? m_plot.top() : yOf(step.value));
            const bool isLast = &step == &steps.back();
            if (!corners.empty() && std::abs(corners.back().y() - at.y()) < kUnseen && !isLast)
                continue;
            if (!corners.empty() && corners.back().y() != at.y())
                corners.emplace_back(at.x(), corners.back().y());
            corners.push_back(at);
        }
    }

    /// Above the longest level run of the running total.
    [[nodiscard]] std::optional<QRectF> runningLabelAt() const
    {
        const QFontMetricsF metrics(m_request.style.small);
        const QSizeF size(metrics.horizontalAdvance(m_scene.runningLabel), metrics.height());
        const auto &steps = m_request.series.running;
        double best = size.width() + 2 * kLabelMargin;
        std::optional<QRectF> room;
        for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
            const double width = steps[i + 1].x - steps[i].x;
            if (steps[i].value <= 0 || width < best)
                continue;
            best = width;
            const double y = yOf(steps[i].value);
            const double above = y - size.height() - 1;
            const double left = m_plot.left() + (steps[i].x + steps[i + 1].x - size.width()) / 2;
            room = QRectF(QPointF(left, above >= m_scene.area.top() ? above : y + 2), size);
        }
        return room;
    }

    const AmountRequest &m_request;
    const QRectF m_plot;
    AmountScene m_scene;
};

} // namespace

AmountScene amountScene(const AmountRequest &request)
{
    return AmountSceneBuilder(request).build();
}

} // namespace timeloupe
