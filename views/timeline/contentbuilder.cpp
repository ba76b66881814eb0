// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/contentbuilder.h"

namespace timeloupe {

namespace {

constexpr std::size_t kAtOnce = 20'000; // maximum number of events built without the thread pool

TimelineContentPtr emptyContent()
{
    return timelineContent(
        {EventStoreBuilder().build(), std::make_shared<const RowSet>(RowSet::none(0)), {}, {}, {}, false, nullptr});
}

} // namespace

ContentBuilder::ContentBuilder(ViewState &state, QObject *parent) : QObject(parent), m_state(state)
{
    connect(&m_state, &ViewState::storeChanged, this, [this] {
        m_keepsLast = m_state.change() != nullptr;
        rebuild();
    });
    connect(&m_state, &ViewState::matchingRowsChanged, this, &ContentBuilder::rebuild);
    connect(&m_state, &ViewState::lanesChanged, this, &ContentBuilder::rebuild);
    rebuild();
}

void ContentBuilder::rebuild()
{
    if (m_unfiltered && m_unfiltered->store != m_state.store())
        m_unfiltered.reset();
    const TimelineContentRequest request{m_state.store(),
                                         m_state.matchingRows(),
                                         m_state.query(),
                                         m_state.marginRows(),
                                         m_state.laneOrder(),
                                         m_state.othersOpen(),
                                         m_unfiltered && m_state.matchingRows()->isAll() ? m_unfiltered : m_content};
    const bool otherStore = !m_content || m_content->store != request.store;
    if (request.store->size() <= kAtOnce) {
        m_job.cancel();
        take(timelineContent(request));
        return;
    }
    if (otherStore && !m_keepsLast)
        take(emptyContent());
    m_job.start([request](const std::atomic<bool> &) { return timelineContent(request); },
                [this](TimelineContentPtr content) { take(std::move(content)); });
}

void ContentBuilder::take(TimelineContentPtr content)
{
    m_content = std::move(content);
    if (m_content->store->size() > kAtOnce && m_content->matchingRows->isAll())
        m_unfiltered = m_content;
    Q_EMIT changed();
}

} // namespace timeloupe
