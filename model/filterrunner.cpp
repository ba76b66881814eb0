// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterrunner.h"

#include "backgroundrelease.h"
#include "latestjob.h"

namespace timeloupe {

namespace {

FacetsPtr noFacets(const EventStore &store)
{
    auto facets = std::make_shared<Facets>();
    facets->companies.resize(store.companies().size());
    facets->companyAmounts.resize(store.companies().size());
    return facets;
}

struct Counted
{
    FacetsPtr whole;
    FacetsPtr facets;
    Diagnostics doubts;
};

Counted counted(const Filter &filter, const Query &query, FacetsPtr whole, const std::atomic<bool> &cancelled)
{
    if (!whole)
        whole = facets(filter, Query(), nullptr, cancelled);
    if (query.isEmpty() || cancelled)
        return {whole, whole, {}};
    const FacetsPtr found = facets(filter, query, whole.get(), cancelled);
    return {whole, found, filter.doubts(query)};
}

} // namespace

FilterRunner::FilterRunner(ViewState &state, QObject *parent)
    : QObject(parent),
      m_state(state),
      m_filtering(std::make_unique<LatestJob>()),
      m_counting(std::make_unique<LatestJob>())
{
    connect(&state, &ViewState::storeChanged, this, &FilterRunner::startAnew);
    connect(&state, &ViewState::queryChanged, this, &FilterRunner::run);
    startAnew();
}

FilterRunner::~FilterRunner() = default;

void FilterRunner::startAnew()
{
    m_filter = releasedInBackground(std::make_shared<const Filter>(m_state.store()));
    m_facets = m_whole = noFacets(*m_state.store());
    m_wholeKnown = false;
    Q_EMIT facetsChanged();
    run();
}

void FilterRunner::run()
{
    setDoubts({});
    if (m_state.query().isEmpty()) { // the state knows its answer
        m_filtering->cancel();
        count();
        return;
    }
    m_counting->cancel();
    m_filtering->start([filter = m_filter, query = m_state.query()](
                           const std::atomic<bool> &cancelled) { return filter->apply(query, &cancelled); },
                       [this, query = m_state.query()](RowSetPtr rows) {
                           m_state.setPassing(query, std::move(rows));
                           count();
                       });
}

void FilterRunner::count()
{
    m_counting->start([filter = m_filter, query = m_state.query(), whole = m_wholeKnown ? m_whole : nullptr](
                          const std::atomic<bool> &cancelled) { return counted(*filter, query, whole, cancelled); },
                      [this](Counted counted) {
                          m_whole = std::move(counted.whole);
                          m_facets = std::move(counted.facets);
                          m_wholeKnown = true;
                          Q_EMIT facetsChanged();
                          setDoubts(std::move(counted.doubts));
                      });
}

bool FilterRunner::isCounting() const
{
    return m_counting->isRunning();
}

void FilterRunner::setDoubts(Diagnostics doubts)
{
    if (doubts == m_doubts)
        return;
    m_doubts = std::move(doubts);
    Q_EMIT doubtsChanged();
}

} // namespace timeloupe
