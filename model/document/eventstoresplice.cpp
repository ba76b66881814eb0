// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/eventstoresplice.h"

#include "model/core/parallel.h"
#include "model/document/linksplice.h"
#include "model/events/amountbits.h"
#include "model/events/eventstorecolumns.h"

#include <algorithm>
#include <tuple>

namespace timeloupe {

namespace {

constexpr std::size_t kSpliceGrain = std::size_t(1) << 14;
constexpr std::uint32_t kAbsent = 0xffffffff;

void setTimeline(EventStoreBuilder &builder, const EventStoreSplice &splice)
{
    builder.setTitle(splice.title);
    builder.setUnknownMembers(splice.unknownMembers);
    builder.setViews(splice.views);
    builder.setStories(splice.stories);
    for (const Company &company : splice.companies)
        builder.addCompany(company);
    for (const Source &source : splice.sources)
        builder.addSource(source);
}

/// The added events alone, with the companies and all else that is no event.
EventStorePtr addedEvents(const EventStoreSplice &splice)
{
    EventStoreBuilder builder;
    setTimeline(builder, splice);
    for (const EventRecord &record : splice.added)
        builder.add(record);
    return builder.build();
}

EventStorePtr builtAnew(const EventStoreSplice &splice)
{
    EventStoreBuilder builder;
    setTimeline(builder, splice);
    std::vector<EventRow> rows(splice.base.size()); // by place in the file
    for (std::size_t row = 0; row < rows.size(); ++row)
        rows[splice.base.inputOrder(EventRow(row))] = EventRow(row);
    for (const Splice::Run &run : splice.inputs.runs()) {
        for (std::uint32_t input = run.begin; input < run.end(); ++input) {
            if (run.isAdded)
                builder.add(splice.added[input]);
            else
                builder.addFrom(splice.base, rows[input]);
        }
    }
    return builder.build();
}

bool keepsCompanies(const EventStoreSplice &splice)
{
    const std::vector<Company> &before = splice.base.companies();
    return splice.companies.size() >= before.size() &&
           std::equal(before.begin(), before.end(), splice.companies.begin(),
                      [](const Company &a, const Company &b) { return a.id == b.id; });
}

/// By begin, then longer first, then place in the file, as EventStore states.
Splice splicedRows(const EventStoreSplice &splice, const EventStore &added)
{
    const EventStore &base = splice.base;
    Splice rows(base.size());
    std::size_t next = 0; // row of the base
    auto removed = splice.removed.begin();
    const auto keepUntil = [&](std::size_t end) {
        for (; removed != splice.removed.end() && removed->value < end; next = (removed++)->value + std::size_t(1))
            rows.keep(next, removed->value - next);
        rows.keep(next, end - next);
        next = end;
    };
    for (std::size_t at = 0; at < added.size(); ++at) {
        const EventRow row(at);
        const std::tuple key(added.begin(row), ~added.end(row), splice.inputs.placeOfAdded(added.inputOrder(row)));
        const auto isBefore = [&](std::size_t other) {
            const EventRow before(other);
            return std::tuple(base.begin(before), ~base.end(before), splice.inputs.place(base.inputOrder(before))) <
                   key;
        };
        std::size_t end = base.size();
        for (std::size_t begin = next; begin < end;) {
            const std::size_t middle = begin + (end - begin) / 2;
            isBefore(middle) ? begin = middle + 1 : end = middle;
        }
        keepUntil(end);
        rows.add();
    }
    keepUntil(base.size());
    return rows;
}

/// Numbers of currencies or party lists in the snapshot, by their numbers in the two stores that it is made of.
/// kAbsent: not used any more.
struct Numbers
{
    std::vector<std::uint32_t> base;
    std::vector<std::uint32_t> added;

    [[nodiscard]] std::uint32_t of(std::size_t number, bool isAdded) const { return (isAdded ? added : base)[number]; }
    [[nodiscard]] bool keepBase() const
    {
        for (std::uint32_t number = 0; number < base.size(); ++number) {
            if (base[number] != number && base[number] != kAbsent)
                return false;
        }
        return true;
    }
};

/// Where a currency or a party list is used first.
struct FirstUse
{
    std::uint32_t place = 0; ///< in the file
    std::uint32_t number = 0;
    bool isAdded = false;
    friend bool operator<(const FirstUse &a, const FirstUse &b) { return a.place < b.place; }
};

/// Columns out of those of a base and of a store of the added events.
class ColumnSplice
{
public:
    ColumnSplice(const EventColumns &base, const EventColumns &added, const Splice &inputs, const Splice &rows)
        : m_base(base), m_added(added), m_inputs(inputs), m_rows(rows), m_columns(std::make_unique<EventColumns>())
    {
    }

    /// False: there are more currencies than the codes of amounts can number.
    bool numberCurrencies();
    /// Requires numberCurrencies().
    std::unique_ptr<EventColumns> take();

private:
    /// By place. `each(columns, row, use)` calls use(number) for the numbers of a row; `count(columns)` is how many
    /// there are.
    template <class Count, class Each> [[nodiscard]] std::vector<FirstUse> firstUses(Count count, Each each) const;
    void copyTimeline();
    [[nodiscard]] bool keepPartyLists(const std::vector<FirstUse> &uses);
    void numberPartyLists();
    void gatherColumns();
    void gatherAmounts();
    void findExtent();
    void indexLanes();
    void indexIds();
    void makeInputOrder();

    template <class T> void gather(Column<T> EventColumns::*column)
    {
        (*m_columns).*column = m_rows.of(m_base.*column, m_added.*column);
    }
    template <class T> void gather(SparseColumn<T> EventColumns::*column)
    {
        (*m_columns).*column = SparseColumn<T>::spliced(m_base.*column, m_added.*column, m_rows);
    }
    /// change(value, isAdded) gives a value its number here.
    template <class T, class Change>
    void gatherNumbered(Column<T> EventColumns::*column, const Numbers &numbers, Change change)
    {
        const auto changed = [&](const Column<T> &from, bool isAdded) {
            std::vector<T> values(from.begin(), from.end());
            for (T &value : values)
                change(value, isAdded);
            return Column<T>(std::move(values));
        };
        (*m_columns).*column = m_rows.of(numbers.keepBase() ? m_base.*column : changed(m_base.*column, false),
                                         changed(m_added.*column, true));
    }
    template <class T> [[nodiscard]] bool isShared(Column<T> EventColumns::*column) const
    {
        return ((*m_columns).*column).data() == (m_base.*column).data();
    }

    const EventColumns &m_base;
    const EventColumns &m_added;
    const Splice &m_inputs;
    const Splice &m_rows;
    Numbers m_currencies;
    Numbers m_partyLists;
    bool m_keepsPartyLists = false; ///< with companies; others may follow
    std::unique_ptr<EventColumns> m_columns;
};

/// Of each number its first place in the file among these rows; kAbsent: none.
template <class Each>
std::vector<std::uint32_t> firstInputs(const EventColumns &columns, const std::vector<Splice::Run> &runs,
                                       std::size_t count, Each each)
{
    const std::size_t size = columns.begins.size();
    const std::size_t parts = parallelParts(size, kSpliceGrain);
    const auto found = mapParts(parts, [&](std::size_t part) {
        std::vector<std::uint32_t> inputs(count, kAbsent);
        const std::size_t partEnd = partBegin(size, parts, part + 1);
        for (const Splice::Run &run : runs) {
            const std::size_t end = std::min<std::size_t>(run.end(), partEnd);
            for (std::size_t row = std::max<std::size_t>(run.begin, partBegin(size, parts, part)); row < end; ++row) {
                const std::uint32_t input = columns.inputOrder[row];
                each(columns, row, [&](std::size_t number) { inputs[number] = std::min(inputs[number], input); });
            }
        }
        return inputs;
    });
    std::vector<std::uint32_t> inputs(count, kAbsent);
    for (const auto &part : found)
        std::transform(inputs.begin(), inputs.end(), part->begin(), inputs.begin(),
                       [](std::uint32_t a, std::uint32_t b) { return std::min(a, b); });
    return inputs;
}

template <class Count, class Each> std::vector<FirstUse> ColumnSplice::firstUses(Count count, Each each) const
{
    const auto usesIn = [](const std::vector<std::uint32_t> &inputs, bool isAdded, auto placeOf) {
        std::vector<FirstUse> uses;
        for (std::uint32_t number = 0; number < inputs.size(); ++number) {
            if (inputs[number] != kAbsent)
                uses.push_back({placeOf(inputs[number]), number, isAdded});
        }
        if (!std::is_sorted(uses.begin(), uses.end()))
            std::sort(uses.begin(), uses.end());
        return uses;
    };
    const auto addedSize = static_cast<std::uint32_t>(m_added.begins.size());
    const std::vector<FirstUse> base = usesIn(firstInputs(m_base, m_rows.kept(), count(m_base), each), false,
                                              [this](std::uint32_t input) { return m_inputs.place(input); });
    const std::vector<FirstUse> added =
        usesIn(firstInputs(m_added, {{0, 0, addedSize, true}}, count(m_added), each), true,
               [this](std::uint32_t input) { return m_inputs.placeOfAdded(input); });
    std::vector<FirstUse> uses;
    std::merge(base.begin(), base.end(), added.begin(), added.end(), std::back_inserter(uses));
    return uses;
}

/// In the order in which the file names them first.
bool ColumnSplice::numberCurrencies()
{
    if (m_base.currencies.size() > AmountCode::kCurrencies || m_added.currencies.size() > AmountCode::kCurrencies)
        return false;
    const auto uses = firstUses([](const EventColumns &columns) { return columns.currencies.size(); },
                                [](const EventColumns &columns, std::size_t row, auto use) {
                                    const AmountCode code = columns.amountCodes[row];
                                    if (code.odd) {
                                        for (const AmountView &amount : *columns.irregularAmounts.find(EventRow(row)))
                                            use(amount.currency);
                                    } else if (code.given) {
                                        use(code.currency);
                                    }
                                });
    m_currencies = {std::vector(m_base.currencies.size(), kAbsent), std::vector(m_added.currencies.size(), kAbsent)};
    std::vector<std::string> &all = m_columns->currencies;
    for (const FirstUse &use : uses) {
        const std::string &code = (use.isAdded ? m_added : m_base).currencies[use.number];
        const auto found = std::find(all.begin(), all.end(), code);
        (use.isAdded ? m_currencies.added : m_currencies.base)[use.number] =
            static_cast<std::uint32_t>(found - all.begin());
        if (found == all.end())
            all.push_back(code);
    }
    return all.size() <= AmountCode::kCurrencies;
}

/// False: the lists that the base has change their numbers.
bool ColumnSplice::keepPartyLists(const std::vector<FirstUse> &uses)
{
    constexpr std::size_t few = 64; // that are searched for one by one
    const std::size_t companies = m_columns->companies.size();
    if (companies != m_base.companies.size() || m_added.parties.size() > few)
        return false;
    PartyLists lists = m_base.parties;
    std::vector<std::uint32_t> known(m_added.parties.size());
    std::uint32_t next = 0; // list of the base that is to be used first next
    for (const FirstUse &use : uses) {
        if (!use.isAdded && use.number != next++)
            return false;
        if (!use.isAdded)
            continue;
        const std::optional<std::uint32_t> found = lists.find(m_added.parties.at(use.number));
        if (found ? *found >= next && *found < m_base.parties.size() : next < m_base.parties.size())
            return false;
        known[use.number] = found ? *found : lists.add(m_added.parties.at(use.number), companies);
    }
    if (next != m_base.parties.size())
        return false;
    m_partyLists.added = std::move(known);
    m_columns->parties = std::move(lists);
    return true;
}

/// In the order in which the file has them first.
void ColumnSplice::numberPartyLists()
{
    const auto uses =
        firstUses([](const EventColumns &columns) { return columns.parties.size(); },
                  [](const EventColumns &columns, std::size_t row, auto use) { use(columns.partyLists[row]); });
    m_keepsPartyLists = keepPartyLists(uses);
    if (m_keepsPartyLists)
        return;
    m_partyLists = {std::vector(m_base.parties.size(), kAbsent), std::vector(m_added.parties.size(), kAbsent)};
    PartyLists &lists = m_columns->parties;
    for (const FirstUse &use : uses) {
        (use.isAdded ? m_partyLists.added : m_partyLists.base)[use.number] =
            lists.intern((use.isAdded ? m_added : m_base).parties.at(use.number));
    }
    std::vector<CompanyIndex> indices;
    for (std::size_t i = 0; i < m_columns->companies.size(); ++i)
        indices.emplace_back(i);
    lists.finish(indices, indices.size());
}

void ColumnSplice::copyTimeline()
{
    EventColumns &to = *m_columns;
    to.file = m_base.file;
    to.title = m_added.title;
    to.unknown = m_added.unknown;
    to.views = m_added.views;
    to.stories = m_added.stories;
    to.companies = m_added.companies;
    to.sources = m_added.sources;
    for (const Company &company : to.companies)
        to.companyIds.intern(company.id);
    for (const Source &source : to.sources)
        to.sourceIds.intern(source.id);
}

void ColumnSplice::makeInputOrder()
{
    std::vector<std::uint32_t> added(m_added.inputOrder.begin(), m_added.inputOrder.end());
    for (std::uint32_t &input : added)
        input = m_inputs.placeOfAdded(input);
    if (m_inputs.keepsPlaces()) {
        m_columns->inputOrder = m_rows.of(m_base.inputOrder, Column(std::move(added)));
        return;
    }
    std::vector<std::uint32_t> inputs = m_rows.joined<std::uint32_t>(m_base.inputOrder, added);
    for (const Splice::Run &run : m_rows.kept())
        m_inputs.renumber(std::span(inputs).subspan(run.now, run.count));
    m_columns->inputOrder = std::move(inputs);
}

void ColumnSplice::gatherAmounts()
{
    const auto numbered = [this](SparseColumn<std::vector<AmountView>> column, bool isAdded) {
        column.changeValues([&](std::vector<AmountView> &amounts) {
            for (AmountView &amount : amounts)
                amount.currency = static_cast<std::uint16_t>(m_currencies.of(amount.currency, isAdded));
        });
        return column;
    };
    m_columns->irregularAmounts = SparseColumn<std::vector<AmountView>>::spliced(
        m_currencies.keepBase() ? m_base.irregularAmounts : numbered(m_base.irregularAmounts, false),
        numbered(m_added.irregularAmounts, true), m_rows);
    gatherNumbered(&EventColumns::amountCodes, m_currencies, [this](AmountCode &code, bool isAdded) {
        if (code.given)
            code.currency = m_currencies.of(code.currency, isAdded) % AmountCode::kCurrencies;
    });
}

void ColumnSplice::gatherColumns()
{
    EventColumns &to = *m_columns;
    runTasks(parallelParts(m_rows.size(), kSpliceGrain),
             {[&] { to.texts = TextArena::spliced(m_base.texts, m_added.texts, m_rows); },
              [&] { to.sparse = SparseFieldsTable::spliced(m_base.sparse, m_added.sparse, m_inputs, m_rows); },
              [this] { gather(&EventColumns::irregularTitles); }, [this] { gather(&EventColumns::measures); },
              [this] { gather(&EventColumns::begins); }, [this] { gather(&EventColumns::ends); },
              [this] { gather(&EventColumns::amounts); }, [this] { makeInputOrder(); },
              [this] {
                  gatherNumbered(&EventColumns::partyLists, m_partyLists,
                                 [this](std::uint32_t &list, bool isAdded) { list = m_partyLists.of(list, isAdded); });
              },
              [this] { gatherAmounts(); }, [this] { gather(&EventColumns::dates); },
              [this] { gather(&EventColumns::words); }, [this] { gather(&EventColumns::importance); },
              [this] { gather(&EventColumns::irregularDates); }});
}

void ColumnSplice::findExtent()
{
    EventColumns &to = *m_columns;
    const auto countDated = [this](const Splice::Run &run) {
        const std::size_t dated = (run.isAdded ? m_added : m_base).dated;
        return std::min<std::size_t>(dated, run.end()) - std::min<std::size_t>(dated, run.begin);
    };
    for (const Splice::Run &run : m_rows.runs())
        to.dated += countDated(run);
    if (to.dated == 0)
        return;
    bool isLastGone = m_base.dated == 0;
    m_rows.forEachRemoved(
        [&](std::size_t row) { isLastGone |= row < m_base.dated && m_base.ends[row] == m_base.extent.end; });
    to.extent = {to.begins.front(), m_base.extent.end};
    if (isLastGone)
        to.extent.end = *std::max_element(to.ends.begin(), to.ends.begin() + to.dated);
    else if (m_added.dated > 0)
        to.extent.end = std::max(to.extent.end, m_added.extent.end);
}

void ColumnSplice::indexLanes()
{
    EventColumns &to = *m_columns;
    const bool areShared = isShared(&EventColumns::begins) && isShared(&EventColumns::ends) &&
                           isShared(&EventColumns::dates) && isShared(&EventColumns::partyLists) && m_keepsPartyLists;
    const Lanes::Edit edit(m_rows, {m_base.partyLists, m_base.parties, m_base.companies.size() + 1},
                           {to.partyLists, to.parties, to.companies.size() + 1});
    to.lanes =
        areShared ? m_base.lanes : Lanes(m_base.lanes, m_added.lanes, edit, {to.begins, to.ends, to.dates, to.dated});
    to.topK = areShared && isShared(&EventColumns::importance)
                  ? m_base.topK
                  : LaneTopK(m_base.topK, m_base.lanes, to.lanes, edit, to.importance, to.ends, to.dated);
}

void ColumnSplice::indexIds()
{
    const auto idsOf = [](const EventColumns &columns) {
        return [&columns](std::uint32_t row) { return columns.texts.at(row).first; };
    };
    const auto hasSameIds = [&](const Splice::Run &run) {
        for (std::uint32_t row = run.now; run.isAdded && row < run.now + run.count; ++row) {
            if (idsOf(m_base)(row) != idsOf(*m_columns)(row))
                return false;
        }
        return true;
    };
    const std::vector<Splice::Run> &runs = m_rows.runs();
    m_columns->ids = m_rows.keepsPlaces() && std::all_of(runs.begin(), runs.end(), hasSameIds)
                         ? m_base.ids
                         : IdIndex(m_base.ids, m_rows, idsOf(m_base), idsOf(*m_columns));
}

std::unique_ptr<EventColumns> ColumnSplice::take()
{
    copyTimeline();
    numberPartyLists();
    gatherColumns();
    findExtent();
    EventColumns &to = *m_columns;
    runTasks(parallelParts(m_rows.size(), kSpliceGrain),
             {[this] { indexLanes(); }, [this] { indexIds(); },
              [&to] { to.amountMasks = AmountBits::masks(to.amountCodes, to.words); }});
    spliceLinks(m_base, m_rows, to);
    return std::move(m_columns);
}

} // namespace

SplicedEvents spliced(const EventStoreSplice &splice)
{
    const EventStorePtr added = addedEvents(splice);
    SplicedEvents events{nullptr, splicedRows(splice, *added), std::vector<EventRow>(added->size())};
    for (std::size_t row = 0; row < added->size(); ++row)
        events.addedRows[added->inputOrder(EventRow(row))] = EventRow(events.rows.placeOfAdded(row));
    ColumnSplice columns(splice.base.columns(), added->columns(), splice.inputs, events.rows);
    events.store = keepsCompanies(splice) && columns.numberCurrencies()
                       ? std::make_shared<const EventStore>(columns.take())
                       : builtAnew(splice);
    return events;
}

} // namespace timeloupe
