// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowscan.h"
#include "model/index/intervalindex.h"
#include "model/query/language/query.h"
#include "model/query/partialresults.h"
#include "model/query/textindex.h"

#include <deque>
#include <mutex>

namespace timeloupe {

struct Facets;

/// Evaluates queries over one snapshot. Thread safe; indices are built once, on first use.
///
/// Semantics of the fields beyond resources/schema/README.md:
/// - `company:` and `party:` are equivalent: an event matches when a party is a company found by companiesNamed(), or
///   has such a company as its parent. A role, if given, must match too.
/// - `tag:` is the whole tag; `place:` a part of the place's name, or its country's code; `source:` the source's id, or
/// a
///   part of its file's name or title; `id:` exactly the event's id. All but `id:` ignore case and accents.
/// - `amount` compares ranges: an event matches when the range of one of its amounts, from value to max, overlaps the
///   queried range; the bound (`up-to`, …) is ignored, estimates are included. The same holds for measures.
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
    /// Rows that match the query. O(n/64) to O(n) words, by the fields used; the terms of recent queries are cached.
    /// Returns nullptr when `cancelled` becomes true. `early`, if not null, receives rows found while words are
    /// searched, except for negated words: there a row is certain only after all texts are read.
    [[nodiscard]] RowSetPtr apply(const Query &query, const std::atomic<bool> *cancelled = nullptr,
                                  const PartialResults *partialResults = nullptr) const;
    /// Words, fields and values that match nothing in this store, each as a warning with its column in the query text
    /// ("no company is called …"): they explain an empty result. Takes at least as long as apply().
    [[nodiscard]] Diagnostics queryWarnings(const Query &query) const;

    /// Companies that a name refers to, by id, name or alias, ignoring case and accents: exact matches or, without any,
    /// those with a name that begins with it.
    [[nodiscard]] std::vector<CompanyIndex> companiesNamed(std::string_view name) const;

    /// Cached facets of the whole store; nullptr before rememberWhole().
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
    mutable std::deque<Remembered> m_remembered; ///< most recent first
    mutable std::shared_ptr<const Facets> m_whole;
    mutable std::once_flag m_textOnce;
    mutable std::unique_ptr<TextIndex> m_text;
    mutable std::once_flag m_intervalOnce;
    mutable std::unique_ptr<IntervalIndex> m_interval;
    [[nodiscard]] Rows remembered(const QueryNode &term) const;
    /// Cached rows of words that are a part of `words`.
    [[nodiscard]] Rows rememberedPart(std::string_view words) const;
    void remember(const QueryNode &term, Rows rows) const;
    [[nodiscard]] const TextIndex &text() const;
    [[nodiscard]] const IntervalIndex &intervals() const;
};

} // namespace timeloupe
