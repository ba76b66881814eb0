// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/figure/figureoverview.h"

#include "model/time/calendarticks.h"
#include "views/style/hatch.h"

#include <QPainter>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr double kOverviewTop = 10;
constexpr double kYears = 13; // below the strip
constexpr double kBarPitch = 9;
constexpr double kFoldWidth = 12;
constexpr double kLeastBrush = 3;
constexpr double kLabelWidth = 44;

} // namespace

std::vector<FigureOverview::Bar> FigureOverview::bars(const TimeScale &scale, const QRectF &strip) const
{
    const EventStore &store = m_context->store();
    const RowSet &matchingRows = *m_context->view.matchingRows;
    const auto begins = store.begins().first(store.datedCount());
    const auto rowAt = [&](Instant at) {
        return static_cast<std::size_t>(std::lower_bound(begins.begin(), begins.end(), at) - begins.begin());
    };
    std::vector<Bar> bars;
    for (const CalendarTick &cell : calendarTicks(scale, m_context->view.language, kBarPitch, kBarPitch).fine) {
        const std::size_t from = rowAt(cell.range.begin);
        const std::size_t to = rowAt(cell.range.end);
        const double left = strip.left() + std::max(0.0, cell.x);
        const double right = strip.left() + std::min(scale.width(), cell.endX);
        if (from < to)
            bars.push_back({QRectF(left, strip.top(), std::max(1.0, right - left), strip.height()), to - from,
                            matchingRows.rank(EventRow(to)) - matchingRows.rank(EventRow(from))});
    }
    return bars;
}

void FigureOverview::paintBars(QPainter &painter, const std::vector<Bar> &bars, const QRectF &strip) const
{
    const Style &style = m_context->style;
    std::size_t most = 1;
    bool filtered = false;
    for (const Bar &bar : bars) {
        most = std::max(most, bar.all);
        filtered = filtered || bar.matchingRows != bar.all;
    }
    const auto paint = [&](const Bar &bar, std::size_t count, const QColor &color) {
        if (count == 0)
            return;
        const double height =
            std::max(2.0, (strip.height() - 4) * static_cast<double>(count) / static_cast<double>(most));
        const double gap = bar.cell.width() > 4 ? 1 : 0;
        painter.fillRect(QRectF(bar.cell.left() + gap, strip.bottom() - height, bar.cell.width() - 2 * gap, height),
                         color);
    };
    QColor strong = filtered ? style.accent : style.bars;
    strong.setAlphaF(filtered ? 0.8F : 1.0F);
    QColor pale = style.bars;
    pale.setAlphaF(0.55F);
    for (const Bar &bar : bars) {
        if (bar.matchingRows != bar.all)
            paint(bar, bar.all, pale);
        paint(bar, bar.matchingRows, strong);
    }
}

void FigureOverview::paint(QPainter &painter, const QRectF &area, const PlotArea &plot, TimeRange shown) const
{
    const Style &style = m_context->style;
    const QRectF strip(area.left() + plot.left, area.top() + kOverviewTop, plot.width(),
                       area.height() - kOverviewTop - kYears);
    painter.setFont(style.bold);
    painter.setPen(style.text);
    painter.drawText(QRectF(area.left() + 12, strip.top(), plot.left - 16, strip.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, m_context->words.overview());
    painter.fillRect(strip, style.header);
    const TimeScale scale(m_context->view.extent, strip.width(), m_context->view.folds, kFoldWidth);
    for (const Fold &fold : scale.folds()) {
        const double left = strip.left() + scale.x(fold.range.begin);
        const QRectF part(left, strip.top(), strip.left() + scale.x(fold.range.end) - left, strip.height());
        painter.fillRect(part & strip, style.foldGround);
        paintHatch(painter, part & strip, style.foldHatch);
    }
    paintBars(painter, bars(scale, strip), strip);
    painter.setPen(QPen(style.border, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(strip);
    double left = strip.left() + scale.x(std::max(shown.begin, m_context->view.extent.begin));
    double right = strip.left() + scale.x(std::min(shown.end, m_context->view.extent.end));
    if (right - left < kLeastBrush) {
        left = std::clamp((left + right - kLeastBrush) / 2, strip.left(), strip.right() - kLeastBrush);
        right = left + kLeastBrush;
    }
    painter.fillRect(QRectF(left, strip.top(), right - left, strip.height()), style.brush);
    painter.fillRect(QRectF(left - 0.5, strip.top(), 1, strip.height()), style.accent);
    painter.fillRect(QRectF(right - 0.5, strip.top(), 1, strip.height()), style.accent);
    painter.setFont(style.small);
    painter.setPen(style.muted);
    for (const CalendarTick &tick : calendarTicks(scale, m_context->view.language, kLabelWidth, kLabelWidth).coarse) {
        const double x = strip.left() + std::max(tick.roomX, 0.0);
        if (!tick.label.isEmpty() && !tick.inFold && x + kLabelWidth * 0.6 < strip.right())
            painter.drawText(QPointF(x + 1, area.bottom() - 2), tick.label);
    }
}

} // namespace timeloupe
