// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/measuredband.h"

#include "model/wording/dateformat.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace timeloupe {

MeasuredBand::MeasuredBand(ViewState &state, QObject *parent) : QObject(parent), m_state(state)
{
    connect(&m_state, &ViewState::measuredChanged, this, &MeasuredBand::computeTotals);
}

void MeasuredBand::computeTotals()
{
    m_totals.reset();
    Q_EMIT changed();
    const auto measured = m_state.measured();
    if (!measured) {
        m_job.cancel();
        return;
    }
    m_job.start([store = m_state.store(), rows = m_state.matchingRows(), range = *measured](
                    const std::atomic<bool> &cancelled) { return rangeTotals(*store, *rows, range, &cancelled); },
                [this](RangeTotals sums) {
                    m_totals = std::move(sums);
                    Q_EMIT changed();
                });
}

QString MeasuredBand::text(TimeRange measured) const
{
    const Words words(m_state.language());
    QStringList parts{words.duration(measured.length())};
    if (m_totals) {
        const std::size_t events = m_totals->certainCount + m_totals->possibleCount;
        parts << tr("%1 events").arg(words.number(static_cast<double>(events)));
        for (const Total &total : m_totals->certain.totals)
            parts << words.money(total.net, total.currency);
        if (m_totals->possibleCount > 0)
            parts << tr("%1 only possibly in").arg(words.number(static_cast<double>(m_totals->possibleCount)));
    }
    return parts.join(QStringLiteral(" · "));
}

void MeasuredBand::paint(QPainter &painter, const TimeGestures::Axis &axis, QSizeF size, const Style &style) const
{
    const auto measured = m_state.measured();
    if (!measured)
        return;
    const auto xOf = [&axis](Instant at) {
        return std::clamp(axis.left + axis.scale.x(at), axis.left, axis.left + axis.scale.width());
    };
    const double x0 = xOf(measured->begin);
    const QRectF band(x0, 0, xOf(measured->end) - x0, size.height());
    painter.fillRect(band, style.brush);
    painter.setPen(QPen(style.accent, 1));
    painter.drawLine(band.topLeft(), band.bottomLeft());
    painter.drawLine(band.topRight(), band.bottomRight());

    const QString said = text(*measured);
    const QString keys = tr("Enter: zoom · F: filter · Esc: clear");
    const double width = std::max(QFontMetricsF(style.bold).horizontalAdvance(said),
                                  QFontMetricsF(style.small).horizontalAdvance(keys)) +
                         20;
    QRectF box(band.center().x() - width / 2, style.calendarHeight + 8, width, 42);
    box.moveLeft(std::clamp(box.left(), 4.0, std::max(4.0, size.width() - width - 4)));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.border, 1));
    painter.setBrush(style.surface);
    painter.drawRoundedRect(box, 6, 6);
    painter.setFont(style.bold);
    painter.setPen(style.text);
    painter.drawText(box.adjusted(10, 4, -10, -20), Qt::AlignLeft | Qt::AlignVCenter, said);
    painter.setFont(style.small);
    painter.setPen(style.muted);
    painter.drawText(box.adjusted(10, 20, -10, -4), Qt::AlignLeft | Qt::AlignVCenter, keys);
}

} // namespace timeloupe
