// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intervalindex.h"
#include "query.h"
#include "rowset.h"
#include "textindex.h"

#include <atomic>
#include <mutex>

namespace timeloupe {

/// Evaluates queries over one snapshot. Thread safe; indices that a query needs are built once, at first need.
class Filter
{
public:
    explicit Filter(EventStorePtr store);

    [[nodiscard]] const EventStorePtr &store() const { return m_store; }
    /// Rows that pass. O(n/64) to O(n) words, by the fields used. When `cancelled` becomes true the result is
    /// nullptr.
    [[nodiscard]] RowSetPtr apply(const Query &query, const std::atomic<bool> *cancelled = nullptr) const;
    /// Words, fields or values that match nothing in this store, each as a warning with its column ("no company is
    /// called …"). A query can be right and yet find nothing: this says why.
    [[nodiscard]] Diagnostics doubts(const Query &query) const;

    /// Companies a name leads to: id, name or alias, case and accents ignored; exact matches first, else those that
    /// begin with it.
    [[nodiscard]] std::vector<CompanyIndex> companiesNamed(std::string_view name) const;

private:
    struct Evaluation;
    EventStorePtr m_store;
    mutable std::once_flag m_textOnce;
    mutable std::unique_ptr<TextIndex> m_text;
    mutable std::once_flag m_intervalOnce;
    mutable std::unique_ptr<IntervalIndex> m_interval;
    [[nodiscard]] const TextIndex &text() const;
    [[nodiscard]] const IntervalIndex &intervals() const;
};

/// What can come next at `cursor` (UTF-16 position) of a query line: whole replacement texts for the stretch
/// [begin, cursor).
struct Completion
{
    QString text;    ///< what is inserted: `company:`, `OpenAI`, `"US government"`
    QString hint;    ///< said beside it: "9 events", "date or interval"
};
struct Completions
{
    int begin = 0;
    std::vector<Completion> items; ///< best first, at most 50
};
Completions queryCompletions(const EventStore &store, const QString &line, int cursor);

} // namespace timeloupe
