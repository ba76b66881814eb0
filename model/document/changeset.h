// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowset.h"
#include "model/events/eventstore.h"

#include <atomic>
#include <optional>
#include <vector>

namespace timeloupe {

/// How one snapshot of a document became another: which events are new, removed or changed, and where each row is now.
/// A value without a snapshot; its memory grows with the difference, not with the events.
class ChangeSet
{
public:
    /// Rows before … before + count − 1 are now the rows now … now + count − 1.
    struct Run
    {
        std::uint32_t before = 0;
        std::uint32_t now = 0;
        std::uint32_t count = 0;
        friend bool operator==(const Run &, const Run &) = default;
    };

    ChangeSet() = default;
    /// Nothing differs between two snapshots of that many events.
    explicit ChangeSet(std::size_t rows);

    /// Adds rows that stay, after those added so far.
    void append(const Run &run);
    /// All rows that stay are appended. O(runs log runs + added and removed rows).
    void finish(std::size_t rowsBefore, std::size_t rowsNow, std::vector<EventRow> changed);

    [[nodiscard]] const std::vector<EventRow> &added() const { return m_added; }     ///< rows now, ascending
    [[nodiscard]] const std::vector<EventRow> &removed() const { return m_removed; } ///< rows before, ascending
    [[nodiscard]] const std::vector<EventRow> &changed() const { return m_changed; } ///< rows now, ascending
    [[nodiscard]] const std::vector<Run> &runs() const { return m_runs; }            ///< by row before
    [[nodiscard]] std::size_t rowsBefore() const { return m_rowsBefore; }
    [[nodiscard]] std::size_t rowsNow() const { return m_rowsNow; }
    /// No event was added, removed or changed. Rows may be others all the same: equal dates stand as in the file.
    [[nodiscard]] bool keepsEvents() const { return m_added.empty() && m_removed.empty() && m_changed.empty(); }

    /// nullopt: removed. O(log runs).
    [[nodiscard]] std::optional<EventRow> rowNow(EventRow before) const;
    /// Those that are not removed, ascending. `before` ascending. O(their number + runs), and sorted where rows moved.
    [[nodiscard]] std::vector<EventRow> rowsNow(const std::vector<EventRow> &before) const;
    /// The same of a set; added rows are not in it. O(runs + rows / 64).
    [[nodiscard]] RowSet rowsNow(const RowSet &before) const;

    bool companiesChanged = false;
    bool sourcesChanged = false;
    bool viewsChanged = false; ///< or stories
    bool titleChanged = false; ///< or a member that the format does not know

    /// Nothing at all differs.
    [[nodiscard]] bool isEmpty() const
    {
        return keepsEvents() && !companiesChanged && !sourcesChanged && !viewsChanged && !titleChanged;
    }

private:
    std::vector<Run> m_runs;
    std::vector<EventRow> m_added;
    std::vector<EventRow> m_removed;
    std::vector<EventRow> m_changed;
    std::size_t m_rowsBefore = 0;
    std::size_t m_rowsNow = 0;
};

using ChangeSetPtr = std::shared_ptr<const ChangeSet>;

/// How `before` became `now`. An event is the same as one before by its id, when the file has it. Of events without an
/// id in the file, two are the same
/// 1. when nothing in them differs: the k-th of equal ones is the k-th;
/// 2. else when both follow the same event in the file.
/// An event is changed when its record differs in more than a made id. O(n), and events without an id are sorted; on
/// all cores. nullopt: cancelled.
std::optional<ChangeSet> changesBetween(const EventStore &before, const EventStore &now,
                                        const std::atomic<bool> *cancelled = nullptr);

} // namespace timeloupe
