// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/chunkedcolumn.h"
#include "model/events/eventstore.h"
#include "model/events/eventstorecolumns.h"

#include <unordered_map>

namespace timeloupe {

/// The columns under construction, in input order.
struct EventStoreBuilder::Pending
{
    std::unique_ptr<EventStore::Columns> columns = std::make_unique<EventStore::Columns>();

    ChunkedColumn<Instant> begins;
    ChunkedColumn<Instant> ends;
    ChunkedColumn<DateCode> dates;
    ChunkedColumn<RowFlags> words;
    ChunkedColumn<std::uint16_t> importance;
    ChunkedColumn<AmountCode> amountCodes;
    ChunkedColumn<double> amounts;
    ChunkedColumn<std::uint32_t> partyLists;
    TextArena texts;
    std::size_t generatedIds = 0;

    StringPool companies;                                      ///< as named by events: ids, or keys of companyNames
    std::unordered_map<std::string, std::string> companyNames; ///< ids by the name that events use
    StringPool currencies;
    SparseColumn<IrregularDate>::Pending irregularDates;
    SparseColumn<Text>::Pending irregularTitles;
    SparseColumn<std::vector<AmountView>>::Pending irregularAmounts;
    SparseColumn<RowMeasures>::Pending measures;
    SparseFieldsTable::Pending sparse;
    std::vector<Party> parties; ///< of the event that is being added
    /// The store that events were taken from last, and for each of its numbers the one here; kNoNumber: not yet.
    struct Copied
    {
        const EventStore *from = nullptr;
        std::vector<std::uint32_t> partyLists;
        std::vector<std::uint32_t> currencies;
    } copied;
    static constexpr std::uint32_t kNoNumber = 0xffffffff;

    [[nodiscard]] std::size_t size() const { return begins.size(); }
    void add(const EventRecord &event);
    void addDate(const EventRecord &event);
    RowFlags addTexts(const EventRecord &event);
    void addParties(const EventRecord &event);
    void addAmounts(const EventRecord &event);
    void addSparseFields(const EventRecord &event);
    AmountView viewOf(const Amount &amount);

    void addFrom(const EventStore &from, EventRow row);
    void copyParties(const EventStore &from, EventRow row);

    void append(Pending &&later);
    void appendParties(const Pending &later);
    void appendAmounts(Pending &later);

    [[nodiscard]] std::vector<std::uint32_t> rowOrder() const;
    void finishCompanies();
    void finishColumns();
    void finishTexts();
    [[nodiscard]] std::unordered_map<std::size_t, std::size_t> replacedNumbers() const;
};

} // namespace timeloupe
