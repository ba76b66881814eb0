// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/column.h"
#include "model/core/sparsecolumn.h"
#include "model/core/stringpool.h"
#include "model/events/amountmasks.h"
#include "model/events/eventparts.h"
#include "model/events/idindex.h"
#include "model/events/lanes.h"
#include "model/events/lanetopk.h"
#include "model/events/partylists.h"
#include "model/events/sparsefieldstable.h"
#include "model/events/story.h"
#include "model/text/textarena.h"
#include "model/time/datecode.h"

#include <algorithm>
#include <functional>

namespace timeloupe {

/// Kind, status and flags of an event, in 16 bits.
struct RowFlags
{
    std::uint16_t kind : 4 = 0;
    std::uint16_t status : 3 = 0;
    std::uint16_t titleIsEnglish : 1 =
        0; ///< the title has only `en`; otherwise only `neutral`, or it is in irregularTitles
    std::uint16_t idGenerated : 1 = 0;
    std::uint16_t spare : 7 = 0; ///< always 0, since codes are compared bit by bit
};
static_assert(sizeof(RowFlags) == 2 && kKindCount <= 16 && kStatusCount <= 8);

/// Attributes of the first amount, in 16 bits; its value is in EventColumns::amounts.
struct AmountCode
{
    static constexpr std::size_t kCurrencies = 1024;

    std::uint16_t given : 1 = 0;
    std::uint16_t odd : 1 = 0; ///< several amounts, a maximum or a currency from kCurrencies on: see irregularAmounts
    std::uint16_t bound : 2 = 0;
    std::uint16_t of : 2 = 0;
    std::uint16_t currency : 10 = 0;
};
static_assert(sizeof(AmountCode) == 2);

struct IrregularDate
{
    std::string date; ///< EDTF; empty = none
    std::string bounds;
};

struct RowMeasures
{
    std::vector<Measure> measures;
    std::optional<double> power;
};

struct RowLink
{
    std::uint32_t row = 0;
    std::uint32_t other = 0;
    RelationType type = RelationType::PartOf;
};

/// The columns of a store: about 53 bytes per event and 4.4 per lane it is in, plus its texts. Optional fields cost
/// extra.
struct EventColumns
{
    std::shared_ptr<const void> file; ///< owner of memory that columns refer to; destroyed last

    Text title;
    UnknownMembers unknown;
    std::vector<SavedView> views;
    std::vector<Story> stories;
    std::vector<Company> companies;
    std::vector<Source> sources;
    std::vector<std::string> currencies;
    StringPool companyIds; ///< numbers are indices of companies
    StringPool sourceIds;

    std::size_t dated = 0;
    TimeRange extent;
    Column<Instant> begins;
    Column<Instant> ends;
    Column<DateCode> dates;
    Column<RowFlags> words;
    Column<std::uint16_t> importance;
    Column<AmountCode> amountCodes;
    Column<double> amounts;
    Column<std::uint32_t> partyLists;
    Column<std::uint32_t> inputOrder;
    TextArena texts; ///< id and title
    IdIndex ids;
    PartyLists parties;
    Lanes lanes;
    LaneTopK topK;
    AmountMasks amountMasks;

    SparseColumn<IrregularDate> irregularDates;
    SparseColumn<Text> irregularTitles; ///< in several languages, or in French only
    SparseColumn<std::vector<AmountView>> irregularAmounts;
    SparseColumn<RowMeasures> measures;
    SparseFieldsTable sparse;
    Column<RowLink> linksFrom; ///< by row
    Column<RowLink> linksTo;   ///< by row; `other` is the source of the relation

    /// Makes ids, lanes, amount masks and links of the other columns, which are complete. In parallel, with `beside` as
    /// a further task. O(n).
    void makeIndices(std::function<void()> beside = [] {});
    [[nodiscard]] StoreFootprint footprint() const;
    [[nodiscard]] Instant latest(std::size_t row) const { return dates[row].openEnd ? kInstantMax : ends[row]; }
    /// Relations from or to `row` within the file. O(log of their number).
    [[nodiscard]] static std::span<const RowLink> linksOf(std::span<const RowLink> links, EventRow row)
    {
        const auto [first, last] = std::equal_range(links.data(), links.data() + links.size(), RowLink{row.value},
                                                    [](const RowLink &a, const RowLink &b) { return a.row < b.row; });
        return {first, last};
    }
    [[nodiscard]] std::optional<EventRow> find(std::string_view id) const
    {
        return ids.find(id, [this](EventRow row) { return texts.at(row.value).first; });
    }
};

} // namespace timeloupe
