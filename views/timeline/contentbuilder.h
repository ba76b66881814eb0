// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/latestjob.h"
#include "model/state/viewstate.h"
#include "views/scene/timeline/timelinecontent.h"

namespace timeloupe {

/// Keeps the content of the timeline up to date with store, filter and lanes of the state: at once for few events, in
/// the background for many.
class ContentBuilder : public QObject
{
    Q_OBJECT

public:
    explicit ContentBuilder(ViewState &state, QObject *parent = nullptr);

    /// Never null. While a large one is built: the last one, or an empty one in place of another timeline's.
    [[nodiscard]] const TimelineContentPtr &content() const { return m_content; }
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

Q_SIGNALS:
    void changed();

private:
    void rebuild();
    void take(TimelineContentPtr content);

    ViewState &m_state;
    TimelineContentPtr m_content;
    TimelineContentPtr m_unfiltered; ///< of a large store, without a filter: clearing one brings it back
    bool m_keepsLast = false;        ///< of the store before, until that of its change is there
    LatestJob m_job;
};

} // namespace timeloupe
