// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/ids.h"
#include "model/events/eventparts.h"
#include "model/events/eventrecord.h"
#include "model/events/rareparts.h"
#include "model/events/story.h"

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace timeloupe {

struct EventColumns; // eventstorecolumns.h

/// All events of one file, as columns: an immutable snapshot that everybody holds by std::shared_ptr<const>.
///
/// Rows are sorted by begin(), then longer first, then input order; rows without any date come last (from
/// datedCount() on). Made by EventStoreBuilder. Every accessor is O(1) unless it says otherwise, safe from every
/// thread.
class EventStore
{
public:
    [[nodiscard]] std::size_t size() const;
    /// Rows before this one have a date, or bounds that stand for one.
    [[nodiscard]] std::size_t datedCount() const;

    [[nodiscard]] const Text &title() const; ///< of the whole file
    [[nodiscard]] const std::vector<Company> &companies() const;
    [[nodiscard]] const std::vector<Source> &sources() const;
    [[nodiscard]] const std::vector<std::string> &currencies() const;
    [[nodiscard]] const std::vector<SavedView> &views() const;
    [[nodiscard]] const std::vector<Story> &stories() const;
    [[nodiscard]] const UnknownMembers &unknownMembers() const; ///< of the top level

    // Time. begin/end is where the event is drawn: always finite, begin < end. It is the possible range (date, or
    // bounds for a date that is null; a vague date narrowed by its bounds) but for open ends: `../2028` begins with
    // its last unit (2028), `2026/..` ends with its first (2026), and the flags say that it goes on. Bounds that
    // contradict the date do not narrow it. Rows from datedCount() on are open on both sides and stand after all
    // others.
    [[nodiscard]] std::span<const Instant> begins() const; ///< ascending
    [[nodiscard]] std::span<const Instant> ends() const;
    [[nodiscard]] Instant begin(EventRow row) const { return begins()[row.value]; }
    [[nodiscard]] Instant end(EventRow row) const { return ends()[row.value]; }
    [[nodiscard]] bool isUndated(EventRow row) const; ///< date is null (bounds or not)
    [[nodiscard]] bool isOpenStart(EventRow row) const;
    [[nodiscard]] bool isOpenEnd(EventRow row) const;
    [[nodiscard]] bool isInterval(EventRow row) const;
    [[nodiscard]] bool isApproximate(EventRow row) const; ///< ~ ? or %
    /// First instant it can be; kInstantMin when open.
    [[nodiscard]] Instant earliest(EventRow row) const { return isOpenStart(row) ? kInstantMin : begin(row); }
    /// Just after the last instant it can be; kInstantMax when open.
    [[nodiscard]] Instant latest(EventRow row) const { return isOpenEnd(row) ? kInstantMax : end(row); }
    /// Of the start of an interval, or of the date; Unknown when undated.
    [[nodiscard]] Precision precision(EventRow row) const;
    [[nodiscard]] std::optional<Edtf> date(EventRow row) const;   ///< as written
    [[nodiscard]] std::optional<Edtf> bounds(EventRow row) const; ///< as written
    /// What an interval certainly covers (Edtf::core), clipped to begin/end.
    [[nodiscard]] std::optional<TimeRange> core(EventRow row) const;
    /// From the first begin to the last end of dated rows; {0, 0} when there is none.
    [[nodiscard]] TimeRange extent() const;

    // What it is.
    [[nodiscard]] Kind kind(EventRow row) const;
    [[nodiscard]] Status status(EventRow row) const;
    [[nodiscard]] std::span<const Party> parties(EventRow row) const;
    /// Larger = more important: by the largest amount, then by the number of sources. Ties: the lower row wins.
    ///
    /// Twelve bits for the amount, 0 = none, else on a log scale in steps of 1/64 octave (1.1–1.6 %) from 1 to 2^64;
    /// four bits for the sources, at most 15. Currencies are not converted: it is for labels, not for sums.
    [[nodiscard]] std::uint16_t importance(EventRow row) const;
    [[nodiscard]] std::size_t amountCount(EventRow row) const;
    [[nodiscard]] AmountView amount(EventRow row, std::size_t index) const;
    /// The first amount, when there is one.
    [[nodiscard]] std::optional<AmountView> mainAmount(EventRow row) const;
    [[nodiscard]] std::optional<double> powerGigawatts(EventRow row) const;
    [[nodiscard]] std::span<const Measure> measures(EventRow row) const; ///< O(log n)
    [[nodiscard]] std::size_t sourceCount(EventRow row) const;
    [[nodiscard]] std::string_view title(EventRow row, Language language) const;
    [[nodiscard]] std::string_view id(EventRow row) const;
    /// O(log n).
    [[nodiscard]] std::optional<EventRow> find(std::string_view id) const;
    [[nodiscard]] std::optional<EventRow> find(const EventId &id) const { return find(std::string_view(id.text)); }
    [[nodiscard]] EventId eventId(EventRow row) const { return {std::string(id(row))}; }
    [[nodiscard]] std::optional<CompanyIndex> findCompany(std::string_view id) const;
    [[nodiscard]] std::optional<SourceIndex> findSource(std::string_view id) const;
    /// Its 0-based place in the file.
    [[nodiscard]] std::size_t inputOrder(EventRow row) const;
    /// Everything, equal to what was added (ids made included). O(its size).
    [[nodiscard]] EventRecord record(EventRow row) const;
    /// The record's rare parts without copying them. nullopt: the event has none.
    [[nodiscard]] std::optional<RareParts> rareParts(EventRow row) const;

    // Relations, both ways, by row. Relations to nothing are left out.
    struct Link
    {
        RelationType type = RelationType::PartOf;
        EventRow row;
    };
    [[nodiscard]] std::vector<Link> linksFrom(EventRow row) const;
    [[nodiscard]] std::vector<Link> linksTo(EventRow row) const; ///< `row` in them is where the relation comes from

    // Lanes: one for each company, and a last one for events without a party.
    [[nodiscard]] std::size_t laneCount() const { return companies().size() + 1; }
    /// Rows of a lane, ascending. Each row once, even when the company has several roles in it.
    [[nodiscard]] std::span<const std::uint32_t> laneRows(std::size_t lane) const;

    using Footprint = StoreFootprint;
    [[nodiscard]] Footprint footprint() const;

    using Columns = EventColumns; ///< for the builder and the indices of model only
    explicit EventStore(std::unique_ptr<const Columns> columns);
    [[nodiscard]] const Columns &columns() const { return *m_columns; }
    ~EventStore();
    EventStore(const EventStore &) = delete;
    EventStore &operator=(const EventStore &) = delete;

private:
    std::unique_ptr<const Columns> m_columns;
};

using EventStorePtr = std::shared_ptr<const EventStore>;

/// Collects events one by one and builds the snapshot. Not thread safe.
class EventStoreBuilder
{
public:
    EventStoreBuilder();
    ~EventStoreBuilder();

    void setTitle(Text title);
    void setViews(std::vector<SavedView> views);
    void setStories(std::vector<Story> stories);
    void setUnknownMembers(UnknownMembers members);
    /// Of several with one id the first is kept.
    CompanyIndex addCompany(Company company);
    SourceIndex addSource(Source source);
    /// Companies and sources may come after the events that name them. A party whose company is unknown when build()
    /// is called becomes a company of that id and name. An empty id is made ("e" + number, unique).
    void add(const EventRecord &event);
    /// Adds an event as it is in another store, with its id even where that was made: as add() of its record, but
    /// without making one. Quick where `from` is the same from call to call; it must outlive build().
    void addFrom(const EventStore &from, EventRow row);
    /// The events call a company `name` that has this id.
    void addCompanyName(std::string name, std::string id);
    /// Adds the events of a builder that has no companies or sources of its own, after those that are here.
    void append(EventStoreBuilder &&later);
    [[nodiscard]] std::size_t eventCount() const;
    /// O(n log n). The builder is empty afterwards.
    EventStorePtr build();

private:
    struct Pending;
    std::unique_ptr<Pending> m_pending;
};

} // namespace timeloupe
