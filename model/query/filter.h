// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowscan.h"
#include "model/index/intervalindex.h"
#include "model/query/earlyhits.h"
#include "model/query/language/query.h"
#include "model/query/textindex.h"

#include <deque>
#include <mutex>

namespace timeloupe {

struct Facets;

/// Evaluates queries over one snapshot. Thread safe; indices that a query needs are built once, at first need.
///
/// What the fields mean, where resources/schema/README.md leaves it open:
/// - `company:` and `party:` are the same: an event passes when any party is a company that companiesNamed() finds, or
///   one that has such a company as parent. With a role it has to be in that role.
/// - `tag:` is the whole tag; `place:` a part of the place's name, or its country's code; `source:` the source's id, or
/// a
///   part of its file's name or title; `id:` exactly the event's id. All but `id:` ignore case and accents.
/// - `amount` compares ranges: an event passes when what one of its amounts can be, from value to max, overlaps the
///   range asked for; the bound (`up-to`, …) plays no part, estimates are included. Measures alike.
/// - `date:` passes what can lie in it, `certain:` what must. `before:` and `after:` are certain too: `before:2025`
/// ends
///   before 2025 begins, `after:2019` begins when 2019 is over. An event with no date passes by its bounds; with
///   neither it passes none of them (and so passes their negation).
/// - `is:planned` is isPlanned(), `is:undated` what has no date (bounds or not), `is:disputed` what has `differs`, is a
///   dispute, or contradicts or is contradicted by another event, `is:multi-party` what has two companies or more.
class Filter
{
public:
    explicit Filter(EventStorePtr store);

    [[nodiscard]] const EventStorePtr &store() const { return m_store; }
    /// Rows that pass. O(n/64) to O(n) words, by the fields used; terms of the last few queries are remembered. When
    /// `cancelled` becomes true the result is nullptr. `early`, when it is not null, is told of the rows that are found
    /// while words are searched, unless they are negated: then a row can fail as long as not all texts are read.
    [[nodiscard]] RowSetPtr apply(const Query &query, const std::atomic<bool> *cancelled = nullptr,
                                  const EarlyHits *early = nullptr) const;
    /// Words, fields or values that match nothing in this store, each as a warning with its column in the text that the
    /// query was read from ("no company is called …"). A query can be right and yet find nothing: this says why. Takes
    /// as long as apply(), or longer.
    [[nodiscard]] Diagnostics doubts(const Query &query) const;

    /// Companies a name leads to: id, name or alias, case and accents ignored; those that are called so, or when there
    /// are none those that begin with it.
    [[nodiscard]] std::vector<CompanyIndex> companiesNamed(std::string_view name) const;

    /// Facets of the whole store when they were counted once; else nullptr. Who asks for them and then for something
    /// else, and asks again, does not wait again.
    [[nodiscard]] std::shared_ptr<const Facets> wholeFacets() const;
    void rememberWhole(std::shared_ptr<const Facets> facets) const;

private:
    using Rows = std::shared_ptr<const RowBits>;
    class Evaluation;
    struct Remembered
    {
        QueryNode term;
        Rows rows;
    };
    EventStorePtr m_store;
    mutable std::mutex m_rememberedMutex;
    mutable std::deque<Remembered> m_remembered; ///< the last one first
    mutable std::shared_ptr<const Facets> m_whole;
    mutable std::once_flag m_textOnce;
    mutable std::unique_ptr<TextIndex> m_text;
    mutable std::once_flag m_intervalOnce;
    mutable std::unique_ptr<IntervalIndex> m_interval;
    [[nodiscard]] Rows remembered(const QueryNode &term) const;
    /// The remembered rows of words that are a part of these.
    [[nodiscard]] Rows rememberedPart(std::string_view words) const;
    void remember(const QueryNode &term, Rows rows) const;
    [[nodiscard]] const TextIndex &text() const;
    [[nodiscard]] const IntervalIndex &intervals() const;
};

} // namespace timeloupe
