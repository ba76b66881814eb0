// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/eventstoresplice.h"

#include "model/core/parallel.h"
#include "model/events/eventstorecolumns.h"

#include <algorithm>
#include <functional>
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

EventStorePtr builtAnew(const EventStoreSplice &splice)
{
    EventStoreBuilder builder;
    setTimeline(builder, splice);
    for (const std::uint32_t entry : splice.order) {
        if (entry < splice.base.size())
            builder.addFrom(splice.base, EventRow(std::size_t(entry)));
        else
            builder.add(splice.added[entry - splice.base.size()]);
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

/// Numbers of currencies or party lists in the snapshot, by their numbers in the two stores that it is made of.
struct Numbers
{
    std::vector<std::uint32_t> base;
    std::vector<std::uint32_t> added;
};

/// Columns out of those of a base and of a store of the added events. Entries are rows of the base, and behind them
/// rows of the added store.
class ColumnSplice
{
public:
    /// `order`: entries by place in the file.
    ColumnSplice(const EventColumns &base, const EventColumns &added, std::span<const std::uint32_t> order)
        : m_base(base),
          m_added(added),
          m_baseSize(base.begins.size()),
          m_order(order),
          m_columns(std::make_unique<EventColumns>())
    {
    }

    /// False: there are more currencies than the codes of amounts can number.
    bool numberCurrencies();
    std::unique_ptr<EventColumns> take();

private:
    [[nodiscard]] bool isAdded(std::uint32_t entry) const { return entry >= m_baseSize; }
    [[nodiscard]] const EventColumns &source(std::uint32_t entry) const { return isAdded(entry) ? m_added : m_base; }
    [[nodiscard]] std::size_t rowIn(std::uint32_t entry) const { return isAdded(entry) ? entry - m_baseSize : entry; }
    [[nodiscard]] static std::uint32_t &numberOf(Numbers &numbers, bool isAdded, std::size_t number)
    {
        return (isAdded ? numbers.added : numbers.base)[number];
    }

    void copyTimeline();
    void numberPartyLists();
    void sortRows();
    void gatherColumns();
    void gatherSparseFields();
    void gatherTexts();

    template <class T, class Change>
    [[nodiscard]] std::function<void()> gathering(Column<T> EventColumns::*column, Change change)
    {
        return [this, column, change] {
            std::vector<T> values(m_rows.size());
            for (std::size_t row = 0; row < values.size(); ++row) {
                const std::uint32_t entry = m_rows[row];
                values[row] = (source(entry).*column)[rowIn(entry)];
                change(values[row], isAdded(entry));
            }
            (*m_columns).*column = std::move(values);
        };
    }
    template <class T> [[nodiscard]] std::function<void()> gathering(Column<T> EventColumns::*column)
    {
        return gathering(column, [](T &, bool) {});
    }
    template <class T, class Change>
    [[nodiscard]] std::function<void()> gathering(SparseColumn<T> EventColumns::*column, Change change)
    {
        return [this, column, change] {
            typename SparseColumn<T>::Pending pending;
            const bool isEmpty = (m_base.*column).values().empty() && (m_added.*column).values().empty();
            for (std::size_t place = 0; !isEmpty && place < m_order.size(); ++place) {
                const std::uint32_t entry = m_order[place];
                if (const T *found = (source(entry).*column).find(EventRow(rowIn(entry)))) {
                    T value = *found;
                    change(value, isAdded(entry));
                    pending.push(place, std::move(value));
                }
            }
            (*m_columns).*column = pending.take(m_columns->inputOrder);
        };
    }
    template <class T> [[nodiscard]] std::function<void()> gathering(SparseColumn<T> EventColumns::*column)
    {
        return gathering(column, [](T &, bool) {});
    }

    const EventColumns &m_base;
    const EventColumns &m_added;
    std::size_t m_baseSize;
    std::span<const std::uint32_t> m_order;
    std::vector<std::uint32_t> m_rows; ///< entries by row
    Numbers m_currencies;
    Numbers m_partyLists;
    std::unique_ptr<EventColumns> m_columns;
};

/// In the order in which the file names them first.
bool ColumnSplice::numberCurrencies()
{
    m_currencies = {std::vector(m_base.currencies.size(), kAbsent), std::vector(m_added.currencies.size(), kAbsent)};
    std::vector<std::string> &all = m_columns->currencies;
    const auto number = [&](bool isAdded, std::size_t currency) {
        std::uint32_t &known = numberOf(m_currencies, isAdded, currency);
        if (known != kAbsent)
            return;
        const std::string &code = (isAdded ? m_added : m_base).currencies[currency];
        const auto found = std::find(all.begin(), all.end(), code);
        known = static_cast<std::uint32_t>(found - all.begin());
        if (found == all.end())
            all.push_back(code);
    };
    for (const std::uint32_t entry : m_order) {
        const AmountCode code = source(entry).amountCodes[rowIn(entry)];
        if (code.odd) {
            for (const AmountView &amount : *source(entry).irregularAmounts.find(EventRow(rowIn(entry))))
                number(isAdded(entry), amount.currency);
        } else if (code.given) {
            number(isAdded(entry), code.currency);
        }
    }
    return all.size() <= AmountCode::kCurrencies;
}

/// In the order in which the file has them first.
void ColumnSplice::numberPartyLists()
{
    m_partyLists = {std::vector(m_base.parties.size(), kAbsent), std::vector(m_added.parties.size(), kAbsent)};
    PartyLists &lists = m_columns->parties;
    for (const std::uint32_t entry : m_order) {
        const std::uint32_t list = source(entry).partyLists[rowIn(entry)];
        std::uint32_t &known = numberOf(m_partyLists, isAdded(entry), list);
        if (known == kAbsent)
            known = lists.intern(source(entry).parties.at(list));
    }
    std::vector<CompanyIndex> indices;
    for (std::size_t i = 0; i < m_columns->companies.size(); ++i)
        indices.emplace_back(i);
    lists.finish(indices, indices.size());
}

void ColumnSplice::copyTimeline()
{
    EventColumns &to = *m_columns;
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

/// By begin, then longer first, then place in the file, as EventStore states.
void ColumnSplice::sortRows()
{
    std::vector<std::uint32_t> places(m_baseSize + m_added.begins.size(), kAbsent);
    for (std::size_t place = 0; place < m_order.size(); ++place)
        places[m_order[place]] = static_cast<std::uint32_t>(place);
    std::vector<std::uint32_t> entries;
    entries.reserve(m_order.size());
    for (std::uint32_t entry = 0; entry < places.size(); ++entry) {
        if (places[entry] != kAbsent)
            entries.push_back(entry);
    }
    const auto key = [&](std::uint32_t entry) {
        const EventColumns &from = source(entry);
        return std::tuple(from.begins[rowIn(entry)], ~from.ends[rowIn(entry)], places[entry]);
    };
    const auto firstAdded =
        std::partition_point(entries.begin(), entries.end(), [this](std::uint32_t entry) { return !isAdded(entry); });
    m_rows.resize(entries.size());
    std::merge(entries.begin(), firstAdded, firstAdded, entries.end(), m_rows.begin(),
               [&key](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
    std::vector<std::uint32_t> inputOrder(m_rows.size());
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        inputOrder[row] = places[m_rows[row]];
    m_columns->inputOrder = std::move(inputOrder);
    const auto isOnAxis = [this](std::uint32_t entry) { return rowIn(entry) < source(entry).dated; };
    m_columns->dated = static_cast<std::size_t>(std::count_if(m_rows.begin(), m_rows.end(), isOnAxis));
}

void ColumnSplice::gatherColumns()
{
    const auto renumberAmounts = [this](std::vector<AmountView> &amounts, bool isAdded) {
        for (AmountView &amount : amounts)
            amount.currency = static_cast<std::uint16_t>(numberOf(m_currencies, isAdded, amount.currency));
    };
    const auto renumberCode = [this](AmountCode &code, bool isAdded) {
        if (code.given)
            code.currency = numberOf(m_currencies, isAdded, code.currency) % AmountCode::kCurrencies;
    };
    const auto renumberList = [this](std::uint32_t &list, bool isAdded) {
        list = numberOf(m_partyLists, isAdded, list);
    };
    runTasks(parallelParts(m_rows.size(), kSpliceGrain),
             {[this] { gatherSparseFields(); }, gathering(&EventColumns::begins), gathering(&EventColumns::ends),
              gathering(&EventColumns::amounts), gathering(&EventColumns::partyLists, renumberList),
              gathering(&EventColumns::measures), gathering(&EventColumns::irregularAmounts, renumberAmounts),
              gathering(&EventColumns::irregularTitles), gathering(&EventColumns::irregularDates),
              gathering(&EventColumns::amountCodes, renumberCode), gathering(&EventColumns::dates),
              gathering(&EventColumns::words), gathering(&EventColumns::importance)});
}

void ColumnSplice::gatherSparseFields()
{
    SparseFieldsTable::Pending pending;
    for (std::size_t place = 0; place < m_order.size(); ++place) {
        const EventColumns &from = source(m_order[place]);
        const std::string_view bytes = from.sparse.bytes(from.inputOrder[rowIn(m_order[place])]);
        if (!bytes.empty())
            pending.push(place, bytes);
    }
    m_columns->sparse = pending.take(m_columns->inputOrder);
}

void ColumnSplice::gatherTexts()
{
    const std::size_t parts = parallelParts(m_rows.size(), kSpliceGrain);
    std::vector<TextArena> arenas(parts);
    runParts(parts, [&](std::size_t part) {
        const std::size_t begin = partBegin(m_rows.size(), parts, part, 64);
        const std::size_t end = partBegin(m_rows.size(), parts, part + 1, 64);
        arenas[part].reserve(part == 0 ? m_rows.size() : end - begin);
        for (std::size_t row = begin; row < end; ++row) {
            const TextArena::Pair pair = source(m_rows[row]).texts.at(rowIn(m_rows[row]));
            arenas[part].append(pair.first, pair.second);
        }
    });
    m_columns->texts = std::move(arenas.front());
    for (std::size_t part = 1; part < parts; ++part)
        m_columns->texts.append(std::move(arenas[part]));
}

std::unique_ptr<EventColumns> ColumnSplice::take()
{
    copyTimeline();
    numberPartyLists();
    sortRows();
    gatherColumns();
    EventColumns &to = *m_columns;
    if (to.dated > 0)
        to.extent = {to.begins.front(), *std::max_element(to.ends.begin(), to.ends.begin() + to.dated)};
    gatherTexts();
    to.makeIndices();
    return std::move(m_columns);
}

/// The added events alone, with the companies and all else that is no event.
EventStorePtr addedEvents(const EventStoreSplice &splice)
{
    EventStoreBuilder builder;
    setTimeline(builder, splice);
    for (const std::uint32_t entry : splice.order) {
        if (entry >= splice.base.size())
            builder.add(splice.added[entry - splice.base.size()]);
    }
    return builder.build();
}

/// splice.order with the rows of the store of added events.
std::vector<std::uint32_t> entriesOf(const EventStoreSplice &splice, const EventStore &added)
{
    std::vector<std::uint32_t> rows(added.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        rows[added.inputOrder(EventRow(row))] = static_cast<std::uint32_t>(row);
    std::vector<std::uint32_t> entries = splice.order;
    const std::size_t size = splice.base.size();
    std::size_t next = 0;
    for (std::uint32_t &entry : entries) {
        if (entry >= size)
            entry = static_cast<std::uint32_t>(size + rows[next++]);
    }
    return entries;
}

} // namespace

EventStorePtr spliced(const EventStoreSplice &splice)
{
    if (!keepsCompanies(splice))
        return builtAnew(splice);
    const EventStorePtr added = addedEvents(splice);
    const std::vector<std::uint32_t> entries = entriesOf(splice, *added);
    ColumnSplice columns(splice.base.columns(), added->columns(), entries);
    return columns.numberCurrencies() ? std::make_shared<const EventStore>(columns.take()) : builtAnew(splice);
}

} // namespace timeloupe
