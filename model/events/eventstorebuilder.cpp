// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/parallel.h"
#include "model/core/trimheap.h"
#include "model/events/amountbits.h"
#include "model/events/eventstorepending.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <utility>

namespace timeloupe {

namespace {

constexpr std::size_t kBuildGrain = std::size_t(1) << 14;
constexpr std::size_t kLarge = std::size_t(1) << 20; // events

/// The number of an id in generated form ("e12"); nullopt for any other form.
std::optional<std::size_t> madeNumber(std::string_view id)
{
    std::size_t number = 0;
    const char *const end = id.data() + id.size();
    if (id.size() < 2 || id[0] != 'e' || id[1] == '0')
        return std::nullopt;
    const auto [stop, error] = std::from_chars(id.data() + 1, end, number);
    return error == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

std::string madeId(std::size_t number)
{
    return std::string("e").append(std::to_string(number));
}

std::vector<std::uint32_t> inverse(std::span<const std::uint32_t> order)
{
    std::vector<std::uint32_t> places(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        places[order[i]] = static_cast<std::uint32_t>(i);
    return places;
}

bool byRow(const RowLink &a, const RowLink &b)
{
    return a.row < b.row;
}

void indexIds(EventColumns &store)
{
    std::vector<std::uint32_t> hashes(store.inputOrder.size());
    const std::size_t parts = parallelParts(hashes.size(), kBuildGrain);
    runParts(parts, [&](std::size_t part) {
        const std::size_t end = partBegin(hashes.size(), parts, part + 1);
        for (std::size_t row = partBegin(hashes.size(), parts, part); row < end; ++row)
            hashes[row] = IdIndex::hashOf(store.texts.at(row).first);
    });
    store.ids = IdIndex(hashes);
}

void indexLanes(EventColumns &store)
{
    store.lanes = Lanes(store.partyLists, store.parties, store.companies.size() + 1);
    store.lanes.findLongRunning({store.begins, store.ends, store.dates, store.dated});
    store.topK = LaneTopK(store.lanes, store.importance, store.ends, store.dated);
}

void indexAmounts(EventColumns &store)
{
    store.amountMasks = AmountBits::masks(store.amountCodes, store.words);
}

void indexLinks(EventColumns &store)
{
    std::vector<std::uint32_t> rows; // by input order
    std::vector<RowLink> from;
    store.sparse.inputs().forEach([&](EventRow input) {
        for (const SparseFields::RelationView &relation : store.sparse.find(input.value)->relations()) {
            const std::optional<EventRow> other = store.find(relation.to);
            if (!other)
                continue;
            if (rows.empty())
                rows = inverse(store.inputOrder);
            from.push_back({rows[input.value], other->value, relation.type});
        }
    });
    std::stable_sort(from.begin(), from.end(), byRow);
    std::vector<RowLink> to;
    to.reserve(from.size());
    for (const RowLink &link : from)
        to.push_back({link.other, link.row, link.type});
    std::stable_sort(to.begin(), to.end(), byRow);
    from.shrink_to_fit();
    store.linksFrom = std::move(from);
    store.linksTo = std::move(to);
}

} // namespace

void EventColumns::makeIndices(std::function<void()> beside)
{
    runTasks(parallelParts(inputOrder.size(), kBuildGrain), {[this] { indexIds(*this); }, [this] { indexLanes(*this); },
                                                             [this] { indexAmounts(*this); }, std::move(beside)});
    indexLinks(*this);
}

void EventStoreBuilder::Pending::finishCompanies()
{
    EventStore::Columns &store = *columns;
    std::vector<CompanyIndex> indices;
    for (std::uint32_t number = 0; number < companies.size(); ++number) {
        const auto named = companyNames.find(companies.at(number));
        const std::string &id = named == companyNames.end() ? companies.at(number) : named->second;
        if (const auto known = store.companyIds.find(id)) {
            indices.emplace_back(*known);
            continue;
        }
        Company company;
        company.id = id;
        company.name = id;
        indices.emplace_back(store.companies.size());
        store.companyIds.intern(id);
        store.companies.push_back(std::move(company));
    }
    for (std::uint32_t number = 0; number < currencies.size(); ++number)
        store.currencies.push_back(currencies.at(number));
    store.parties.finish(indices, store.companies.size());
}

void EventStoreBuilder::Pending::finishColumns()
{
    EventStore::Columns &store = *columns;
    store.inputOrder = rowOrder();
    const std::span<const std::uint32_t> order = store.inputOrder;
    const auto taking = [order](auto &to, auto &from) { return [order, &to, &from] { to = from.take(order); }; };
    // Large columns first, each by a single thread: its input is freed where it is filled.
    runTasks(parallelParts(order.size(), kBuildGrain),
             {taking(store.begins, begins), taking(store.ends, ends), taking(store.amounts, amounts),
              taking(store.partyLists, partyLists), taking(store.measures, measures), taking(store.sparse, sparse),
              taking(store.dates, dates), taking(store.words, words), taking(store.importance, importance),
              taking(store.amountCodes, amountCodes), taking(store.irregularDates, irregularDates),
              taking(store.irregularTitles, irregularTitles), taking(store.irregularAmounts, irregularAmounts)});
    if (store.dated > 0) {
        const auto ends = std::span(store.ends).first(store.dated);
        store.extent = {store.begins.front(), *std::max_element(ends.begin(), ends.end())};
    }
}

/// Generated id numbers already used by the file, with their replacements.
std::unordered_map<std::size_t, std::size_t> EventStoreBuilder::Pending::replacedNumbers() const
{
    std::unordered_map<std::size_t, std::size_t> replaced;
    if (generatedIds == 0 || generatedIds == texts.size())
        return replaced;
    std::set<std::size_t> taken;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (const auto number = madeNumber(texts.at(i).first))
            taken.insert(*number);
    }
    std::size_t next = texts.size() + 1;
    for (const std::size_t number : taken) {
        if (number > texts.size() || !texts.at(number - 1).first.empty())
            continue;
        while (taken.contains(next))
            ++next;
        replaced.emplace(number, next++);
    }
    return replaced;
}

void EventStoreBuilder::Pending::finishTexts()
{
    EventStore::Columns &store = *columns;
    const std::size_t size = store.inputOrder.size();
    const std::unordered_map<std::size_t, std::size_t> replaced = replacedNumbers();
    const auto idOf = [&](std::size_t input) {
        const auto other = replaced.find(input + 1);
        return madeId(other == replaced.end() ? input + 1 : other->second);
    };
    const std::size_t parts = parallelParts(size, kBuildGrain);
    std::vector<TextArena> arenas(parts);
    runParts(parts, [&](std::size_t part) {
        const std::size_t begin = partBegin(size, parts, part, 64);
        const std::size_t end = partBegin(size, parts, part + 1, 64);
        arenas[part].reserve(part == 0 ? size : end - begin);
        std::array<TextArena::Pair, 16> pairs; // looked up in batches, so that memory accesses overlap
        for (std::size_t row = begin; row < end; row += pairs.size()) {
            const std::size_t count = std::min(pairs.size(), end - row);
            for (std::size_t i = 0; i < count; ++i)
                pairs[i] = texts.at(store.inputOrder[row + i]);
            for (std::size_t i = 0; i < count; ++i) {
                const std::string made = pairs[i].first.empty() ? idOf(store.inputOrder[row + i]) : std::string();
                const std::string_view id = pairs[i].first.empty() ? made : pairs[i].first;
                arenas[part].append(id, pairs[i].second);
            }
        }
    });
    store.texts = std::move(arenas.front());
    for (std::size_t part = 1; part < parts; ++part)
        store.texts.append(std::move(arenas[part]));
}

EventStoreBuilder::EventStoreBuilder() : m_pending(std::make_unique<Pending>()) {}

EventStoreBuilder::~EventStoreBuilder() = default;

void EventStoreBuilder::setTitle(Text title)
{
    m_pending->columns->title = std::move(title);
}

void EventStoreBuilder::setViews(std::vector<SavedView> views)
{
    m_pending->columns->views = std::move(views);
}

void EventStoreBuilder::setStories(std::vector<Story> stories)
{
    m_pending->columns->stories = std::move(stories);
}

void EventStoreBuilder::setUnknownMembers(UnknownMembers members)
{
    m_pending->columns->unknown = std::move(members);
}

CompanyIndex EventStoreBuilder::addCompany(Company company)
{
    EventStore::Columns &store = *m_pending->columns;
    const CompanyIndex index(store.companyIds.intern(company.id));
    if (index.value == store.companies.size())
        store.companies.push_back(std::move(company));
    return index;
}

SourceIndex EventStoreBuilder::addSource(Source source)
{
    EventStore::Columns &store = *m_pending->columns;
    const SourceIndex index(store.sourceIds.intern(source.id));
    if (index.value == store.sources.size())
        store.sources.push_back(std::move(source));
    return index;
}

void EventStoreBuilder::add(const EventRecord &event)
{
    m_pending->add(event);
}

void EventStoreBuilder::addFrom(const EventStore &from, EventRow row)
{
    m_pending->addFrom(from, row);
}

void EventStoreBuilder::addCompanyName(std::string name, std::string id)
{
    m_pending->companyNames.emplace(std::move(name), std::move(id));
}

void EventStoreBuilder::append(EventStoreBuilder &&later)
{
    m_pending->append(std::move(*later.m_pending));
}

EventStorePtr EventStoreBuilder::build()
{
    const std::unique_ptr<Pending> pending = std::exchange(m_pending, std::make_unique<Pending>());
    const std::size_t size = pending->size();
    pending->finishCompanies();
    pending->finishColumns();
    if (size >= kLarge)
        trimHeap(); // frees the columns in input order: ordering the texts is the peak
    pending->finishTexts();
    pending->columns->makeIndices([&] { pending->texts = {}; }); // freeing memory takes time, too: done in parallel
    return std::make_shared<const EventStore>(std::move(pending->columns));
}

} // namespace timeloupe
