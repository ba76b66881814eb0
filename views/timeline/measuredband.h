// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/latestjob.h"
#include "model/state/viewstate.h"
#include "model/totals/totals.h"
#include "views/style/style.h"
#include "views/timeline/timegestures.h"

class QPainter;

namespace timeloupe {

/// The measured range over the timeline, labelled with its length and totals.
class MeasuredBand : public QObject
{
    Q_OBJECT

public:
    explicit MeasuredBand(ViewState &state, QObject *parent = nullptr);

    /// Paints nothing without a measured range. `size` of the timeline.
    void paint(QPainter &painter, const TimeGestures::Axis &axis, QSizeF size, const Style &style) const;

Q_SIGNALS:
    void changed();

private:
    void computeTotals();
    [[nodiscard]] QString text(TimeRange measured) const;

    ViewState &m_state;
    std::optional<RangeTotals> m_totals; ///< nullopt until computed
    LatestJob m_job;
};

} // namespace timeloupe
