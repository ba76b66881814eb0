// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query/facets.h"
#include "model/state/viewstate.h"

namespace timeloupe {

class LatestJob;

/// Filters for a ViewState: whenever its query or store changes, finds the rows that pass in the background and hands
/// them to it (where that takes long, those that are found first before the others), then counts the facets that the
/// panels show and says what was doubtful in the query. A newer query makes a running one void.
class FilterRunner : public QObject
{
    Q_OBJECT

public:
    /// `state` must outlive it.
    explicit FilterRunner(ViewState &state, QObject *parent = nullptr);
    ~FilterRunner() override;

    /// When the state is told what has been found so far, from the start of a search on.
    void setReportTimes(ReportClock::Duration first, ReportClock::Duration every);

    /// Of the state's store; never null. May be used from every thread.
    [[nodiscard]] const std::shared_ptr<const Filter> &filter() const { return m_filter; }
    /// Facets of the state's query: the last that are known of this store, all zero at first. Never null.
    [[nodiscard]] const FacetsPtr &facets() const { return m_facets; }
    /// Facets of the whole store, nothing filtered; all zero until they are known. Never null.
    [[nodiscard]] const FacetsPtr &wholeFacets() const { return m_whole; }
    /// Parts of the state's query that match nothing in the store (Filter::doubts).
    [[nodiscard]] const Diagnostics &doubts() const { return m_doubts; }
    /// Newer facets and doubts are on their way.
    [[nodiscard]] bool isCounting() const;

Q_SIGNALS:
    void facetsChanged(); ///< facets() or wholeFacets()
    void doubtsChanged();

private:
    void startAnew();
    void run();
    [[nodiscard]] std::vector<EventRow> rowsLookedAt() const;
    void count();
    void setDoubts(Diagnostics doubts);

    ViewState &m_state;
    std::shared_ptr<const Filter> m_filter;
    FacetsPtr m_facets;
    FacetsPtr m_whole;
    bool m_wholeKnown = false;
    Diagnostics m_doubts;
    EarlyHits m_early; ///< but for the rows, and who is told
    std::unique_ptr<LatestJob> m_filtering;
    std::unique_ptr<LatestJob> m_counting;
};

} // namespace timeloupe
