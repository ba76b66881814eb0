// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query/facets.h"
#include "model/state/viewstate.h"

namespace timeloupe {

class LatestJob;

/// Runs the filter of a ViewState in the background: when its query or store changes, finds the matching rows and
/// passes them to the state (partial results first when the search is slow), then counts the facets and collects
/// warnings about the query. A newer query cancels a running one.
class FilterRunner : public QObject
{
    Q_OBJECT

public:
    /// `state` must outlive it.
    explicit FilterRunner(ViewState &state, QObject *parent = nullptr);
    ~FilterRunner() override;

    /// Sets when partial results are reported, from the start of a search on.
    void setReportIntervals(ReportThrottle::Duration first, ReportThrottle::Duration every);

    /// The filter of the state's store; never null. Thread safe.
    [[nodiscard]] const std::shared_ptr<const Filter> &filter() const { return m_filter; }
    /// Facets of the state's query: the latest known ones of this store, all zero at first. Never null.
    [[nodiscard]] const FacetsPtr &facets() const { return m_facets; }
    /// Facets of the unfiltered store; all zero until they are known. Never null.
    [[nodiscard]] const FacetsPtr &wholeFacets() const { return m_whole; }
    /// Parts of the state's query that match nothing in the store (Filter::queryWarnings()).
    [[nodiscard]] const Diagnostics &queryWarnings() const { return m_queryWarnings; }
    /// Whether newer facets and warnings are pending.
    [[nodiscard]] bool isCounting() const;

Q_SIGNALS:
    void facetsChanged(); ///< facets() or wholeFacets()
    void queryWarningsChanged();

private:
    void startAnew();
    void run();
    [[nodiscard]] std::vector<EventRow> visibleRows() const;
    void count();
    void setQueryWarnings(Diagnostics queryWarnings);

    ViewState &m_state;
    std::shared_ptr<const Filter> m_filter;
    FacetsPtr m_facets;
    FacetsPtr m_whole;
    bool m_wholeKnown = false;
    Diagnostics m_queryWarnings;
    PartialResults m_partialResults; ///< without the rows and the receiver
    std::unique_ptr<LatestJob> m_filtering;
    std::unique_ptr<LatestJob> m_counting;
};

} // namespace timeloupe
