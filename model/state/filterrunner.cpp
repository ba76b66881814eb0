// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/state/filterrunner.h"

#include "model/core/backgroundrelease.h"
#include "model/core/latestjob.h"
#include "model/document/changeset.h"

#include <algorithm>

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
    Diagnostics queryWarnings;
};

Counted counted(const Filter &filter, const Query &query, FacetsPtr whole, const std::atomic<bool> &cancelled)
{
    if (!whole)
        whole = facets(filter, Query(), nullptr, cancelled);
    if (query.isEmpty() || cancelled)
        return {whole, whole, {}};
    const FacetsPtr found = facets(filter, query, whole.get(), cancelled);
    return {whole, found, filter.queryWarnings(query)};
}

} // namespace

FilterRunner::FilterRunner(ViewState &state, QObject *parent)
    : QObject(parent),
      m_state(state),
      m_filtering(std::make_unique<LatestJob>()),
      m_counting(std::make_unique<LatestJob>())
{
    // The shown rows must match the shown filter: an out-of-memory error clears both.
    m_filtering->setGivenUp([this] { m_state.setQuery(Query()); });
    connect(&state, &ViewState::storeChanged, this, &FilterRunner::startAnew);
    connect(&state, &ViewState::queryChanged, this, &FilterRunner::run);
    startAnew();
}

FilterRunner::~FilterRunner() = default;

void FilterRunner::startAnew()
{
    m_filter = releasedInBackground(std::make_shared<const Filter>(m_state.store()));
    m_wholeKnown = false;
    if (!m_state.change() ||
        m_state.change()->companiesChanged) { // otherwise the last counts stay until the new ones arrive
        m_facets = m_whole = noFacets(*m_state.store());
        Q_EMIT facetsChanged();
    }
    run();
}

void FilterRunner::run()
{
    setQueryWarnings({});
    if (m_state.query().isEmpty()) { // the state needs no search
        m_filtering->cancel();
        count();
        return;
    }
    m_counting->cancel();
    PartialResults partialResults = m_partialResults;
    partialResults.near = visibleRows();
    m_filtering->start(
        [filter = m_filter, query = m_state.query(), partialResults](const std::atomic<bool> &cancelled,
                                                                     const auto &report) {
            PartialResults reported = partialResults;
            reported.report = report;
            return filter->apply(query, &cancelled, &reported);
        },
        [this, query = m_state.query(), isReplaced = m_state.change() != nullptr](RowSetPtr rows) {
            if (!isReplaced) // previous results are more complete
                m_state.setPartialRows(query, std::move(rows));
        },
        [this, query = m_state.query()](RowSetPtr rows) {
            m_state.setMatchingRows(query, std::move(rows));
            count();
        });
}

/// Priority rows of a chronological list: the first of all or of those in view, and the event scrolled to.
std::vector<EventRow> FilterRunner::visibleRows() const
{
    const EventStore &store = *m_state.store();
    const auto dated = store.begins().first(store.datedCount());
    if (dated.empty())
        return {};
    const auto last = dated.end() - 1;
    const auto rowOf = [&](auto at) { return EventRow(static_cast<std::size_t>(std::min(at, last) - dated.begin())); };
    std::vector<EventRow> rows{rowOf(dated.begin()), rowOf(last)};
    for (const Instant edge : {m_state.range().begin, m_state.range().end})
        rows.push_back(rowOf(std::lower_bound(dated.begin(), dated.end(), edge)));
    if (m_state.current())
        rows.push_back(*m_state.current());
    return rows;
}

void FilterRunner::setReportIntervals(ReportThrottle::Duration first, ReportThrottle::Duration every)
{
    m_partialResults.first = first;
    m_partialResults.every = every;
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
                          setQueryWarnings(std::move(counted.queryWarnings));
                      });
}

bool FilterRunner::isCounting() const
{
    return m_counting->isRunning();
}

void FilterRunner::setQueryWarnings(Diagnostics queryWarnings)
{
    if (queryWarnings == m_queryWarnings)
        return;
    m_queryWarnings = std::move(queryWarnings);
    Q_EMIT queryWarningsChanged();
}

} // namespace timeloupe
