// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/latestjob.h"
#include "model/state/viewstate.h"
#include "views/scene/timeline/timelinecontent.h"

namespace timeloupe {

/// Keeps the timeline's content up to date with the state's store, filter and lanes: synchronously for few events, in
/// the background for many.
class ContentBuilder : public QObject
{
    Q_OBJECT

public:
    explicit ContentBuilder(ViewState &state, QObject *parent = nullptr);

    /// Never null. While a large content is built: the last one, or an empty one for another timeline.
    [[nodiscard]] const TimelineContentPtr &content() const { return m_content; }
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

Q_SIGNALS:
    void changed();

private:
    void rebuild();
    void take(TimelineContentPtr content);

    ViewState &m_state;
    TimelineContentPtr m_content;
    TimelineContentPtr m_unfiltered; ///< of a large store without a filter, for when it is cleared
    bool m_keepsLast = false;        ///< of the previous snapshot, until the content of the change is built
    LatestJob m_job;
};

} // namespace timeloupe
