// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/time/timerange.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <map>

namespace timeloupe::bench {

/// What timeloupe_replay is to do: which events to show, how large, and through which windows of time.
struct ReplayPlan
{
    QString data;                                      ///< the file of events, in the simple form
    std::size_t events = 0;                            ///< that are in it
    QSize viewport;                                    ///< of timeline, overview and amount panel together
    QStringList companies;                             ///< each is filtered for by itself
    std::map<QString, std::vector<TimeRange>> windows; ///< by phase; none is empty; full is always there
    QStringList phases;                                ///< in order; each has windows

    /// The whole span.
    [[nodiscard]] TimeRange full() const { return windows.at(QStringLiteral("full")).front(); }
};

/// A relative `data` is looked for in the working directory, then beside the plan. The error says which member is
/// wrong, and what is expected of it.
Result<ReplayPlan> readReplayPlan(const QString &file);

} // namespace timeloupe::bench
