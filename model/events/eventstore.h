// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/ids.h"
#include "model/events/eventparts.h"
#include "model/events/eventrecord.h"
#include "model/events/sparsefields.h"
#include "model/events/story.h"

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace timeloupe {

struct EventColumns; // eventstorecolumns.h

/// All events of one file in columns: an immutable snapshot, shared by std::shared_ptr<const>.
///
/// Rows are sorted by begin(), then longer first, then input order; rows without a date come last (from datedCount()
/// on). Built by EventStoreBuilder. Accessors are O(1) unless stated otherwise, and thread safe.
class EventStore
{
public:
    [[nodiscard]] std::size_t size() const;
    /// Number of rows with a date, or with bounds in place of one. They come first.
    [[nodiscard]] std::size_t datedCount() const;

    [[nodiscard]] const Text &title() const; ///< of the whole file
    [[nodiscard]] const std::vector<Company> &companies() const;
    [[nodiscard]] const std::vector<Source> &sources() const;
    [[nodiscard]] const std::vector<std::string> &currencies() const;
    [[nodiscard]] const std::vector<SavedView> &views() const;
    [[nodiscard]] const std::vector<Story> &stories() const;
    [[nodiscard]] const UnknownMembers &unknownMembers() const; ///< of the top-level object

    // Time. begin/end is where the event is drawn: always finite, begin < end. It is the possible range (of the date,
    // or of the bounds of a null date; bounds narrow a vague date), except for open ends: `../2028` begins with its
    // last unit (2028), `2026/..` ends with its first (2026), and the flags mark the open side. Bounds that contradict
    // the date are ignored. Rows from datedCount() on are open on both sides and sort last.
    [[nodiscard]] std::span<const Instant> begins() const; ///< ascending
    [[nodiscard]] std::span<const Instant> ends() const;
    [[nodiscard]] Instant begin(EventRow row) const { return begins()[row.value]; }
    [[nodiscard]] Instant end(EventRow row) const { return ends()[row.value]; }
    [[nodiscard]] bool isUndated(EventRow row) const; ///< date is null (bounds or not)
    [[nodiscard]] bool isOpenStart(EventRow row) const;
    [[nodiscard]] bool isOpenEnd(EventRow row) const;
    [[nodiscard]] bool isInterval(EventRow row) const;
    [[nodiscard]] bool isApproximate(EventRow row) const; ///< ~ ? or %
    /// Earliest possible instant; kInstantMin when open.
    [[nodiscard]] Instant earliest(EventRow row) const { return isOpenStart(row) ? kInstantMin : begin(row); }
    /// End (exclusive) of the possible range; kInstantMax when open.
    [[nodiscard]] Instant latest(EventRow row) const { return isOpenEnd(row) ? kInstantMax : end(row); }
    /// Precision of the date, or of the start of an interval; Unknown when undated.
    [[nodiscard]] Precision precision(EventRow row) const;
    [[nodiscard]] std::optional<Edtf> date(EventRow row) const;   ///< as written
    [[nodiscard]] std::optional<Edtf> bounds(EventRow row) const; ///< as written
    /// The range that an interval certainly covers (Edtf::core), clipped to begin/end.
    [[nodiscard]] std::optional<TimeRange> core(EventRow row) const;
    /// From the first begin to the last end of dated rows; {0, 0} without any.
    [[nodiscard]] TimeRange extent() const;

    // Attributes.
    [[nodiscard]] Kind kind(EventRow row) const;
    [[nodiscard]] Status status(EventRow row) const;
    [[nodiscard]] std::span<const Party> parties(EventRow row) const;
    /// Rank by the largest amount, then by the number of sources; larger is more important. On ties the lower row wins.
    ///
    /// Twelve bits encode the amount: 0 = none, else a log scale in steps of 1/64 octave (1.1–1.6 %) from 1 to 2^64.
    /// Four bits encode the number of sources, capped at 15. Currencies are not converted: for labels, not for sums.
    [[nodiscard]] std::uint16_t importance(EventRow row) const;
    [[nodiscard]] std::size_t amountCount(EventRow row) const;
    [[nodiscard]] AmountView amount(EventRow row, std::size_t index) const;
    /// The first amount; nullopt without amounts.
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
    /// 0-based position in the input file.
    [[nodiscard]] std::size_t inputOrder(EventRow row) const;
    /// The full record, equal to the one added, with generated ids. O(size of the record).
    [[nodiscard]] EventRecord record(EventRow row) const;
    /// The optional fields of the record, without a copy. nullopt: it has none.
    [[nodiscard]] std::optional<SparseFields> sparseFields(EventRow row) const;

    // Relations in both directions, by row. Dangling relations are omitted.
    struct Link
    {
        RelationType type = RelationType::PartOf;
        EventRow row;
    };
    [[nodiscard]] std::vector<Link> linksFrom(EventRow row) const;
    [[nodiscard]] std::vector<Link> linksTo(EventRow row) const; ///< `row` is the source of the relation

    // Lanes: one per company, and a last one for events without a party.
    [[nodiscard]] std::size_t laneCount() const { return companies().size() + 1; }
    /// Rows of a lane, ascending and unique, even when the company has several roles.
    [[nodiscard]] std::span<const std::uint32_t> laneRows(std::size_t lane) const;

    using Footprint = StoreFootprint;
    [[nodiscard]] Footprint footprint() const;

    using Columns = EventColumns; ///< for the builder and for indices inside model
    explicit EventStore(std::unique_ptr<const Columns> columns);
    [[nodiscard]] const Columns &columns() const { return *m_columns; }
    ~EventStore();
    EventStore(const EventStore &) = delete;
    EventStore &operator=(const EventStore &) = delete;

private:
    std::unique_ptr<const Columns> m_columns;
};

using EventStorePtr = std::shared_ptr<const EventStore>;

/// Collects events and builds the snapshot. Not thread safe.
class EventStoreBuilder
{
public:
    EventStoreBuilder();
    ~EventStoreBuilder();

    void setTitle(Text title);
    void setViews(std::vector<SavedView> views);
    void setStories(std::vector<Story> stories);
    void setUnknownMembers(UnknownMembers members);
    /// Duplicate ids: the first one is kept.
    CompanyIndex addCompany(Company company);
    SourceIndex addSource(Source source);
    /// Companies and sources may be added after the events that name them. In build(), an unknown party becomes a
    /// company with that id and name. An empty id is replaced by a unique "e" + number.
    void add(const EventRecord &event);
    /// Adds an event as it is in another store, with its id even where that was made: as add() of its record, but
    /// without making one. Quick where `from` is the same from call to call; it must outlive build().
    void addFrom(const EventStore &from, EventRow row);
    /// The events call a company `name` that has this id.
    void addCompanyName(std::string name, std::string id);
    /// Appends the events of `later`, which must have no companies or sources.
    void append(EventStoreBuilder &&later);
    /// Builds the snapshot and empties the builder. O(n log n).
    EventStorePtr build();

private:
    struct Pending;
    std::unique_ptr<Pending> m_pending;
};

} // namespace timeloupe
