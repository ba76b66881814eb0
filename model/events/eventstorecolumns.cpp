// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/eventstorecolumns.h"

#include "model/core/parallel.h"
#include "model/events/amountbits.h"

namespace timeloupe {

namespace {

struct Bytes
{
    std::size_t total = 0;
    std::size_t texts = 0;

    /// What the string holds beside itself: nothing when it is short.
    void addText(const std::string &text)
    {
        constexpr std::size_t inPlace = 15;
        texts += text.size();
        total += text.capacity() > inPlace ? text.capacity() + 1 : 0;
    }
    void addText(const Text &text)
    {
        addText(text.neutral);
        addText(text.en);
        addText(text.fr);
    }
    template <class T> void addColumn(const std::vector<T> &column) { total += column.capacity() * sizeof(T); }
    template <class T> void addColumn(const Column<T> &column) { total += column.bytes(); }
};

template <class T> void addSparse(Bytes &bytes, const SparseColumn<T> &sparse)
{
    bytes.addColumn(sparse.values());
    bytes.total += sparse.rows().words().size() * (sizeof(std::uint64_t) + sizeof(std::uint32_t));
}

void addSparseColumns(Bytes &bytes, const EventColumns &columns)
{
    addSparse(bytes, columns.irregularDates);
    addSparse(bytes, columns.irregularTitles);
    addSparse(bytes, columns.irregularAmounts);
    addSparse(bytes, columns.measures);
    for (const IrregularDate &date : columns.irregularDates.values()) {
        bytes.addText(date.date);
        bytes.addText(date.bounds);
    }
    for (const Text &title : columns.irregularTitles.values())
        bytes.addText(title);
    for (const std::vector<AmountView> &amounts : columns.irregularAmounts.values())
        bytes.addColumn(amounts);
    for (const RowMeasures &row : columns.measures.values()) {
        bytes.addColumn(row.measures);
        for (const Measure &measure : row.measures) {
            bytes.addText(measure.name);
            bytes.addText(measure.unit);
        }
    }
}

constexpr std::size_t kIndexGrain = std::size_t(1) << 14;

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
    const std::size_t parts = parallelParts(hashes.size(), kIndexGrain);
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
    runTasks(parallelParts(inputOrder.size(), kIndexGrain), {[this] { indexIds(*this); }, [this] { indexLanes(*this); },
                                                             [this] { indexAmounts(*this); }, std::move(beside)});
    indexLinks(*this);
}

StoreFootprint EventColumns::footprint() const
{
    Bytes bytes;
    bytes.addColumn(begins);
    bytes.addColumn(ends);
    bytes.addColumn(dates);
    bytes.addColumn(words);
    bytes.addColumn(importance);
    bytes.addColumn(amountCodes);
    bytes.addColumn(amounts);
    bytes.addColumn(partyLists);
    bytes.addColumn(inputOrder);
    bytes.addColumn(linksFrom);
    bytes.addColumn(linksTo);
    bytes.addColumn(companies);
    bytes.addColumn(sources);
    bytes.total += texts.textBytes() + texts.indexBytes() + ids.bytes() + parties.bytes() + lanes.bytes();
    bytes.total += topK.bytes() + amountMasks.bytes();
    bytes.total += sparse.textBytes() + sparse.indexBytes();
    bytes.texts += texts.textBytes() + sparse.textBytes();
    addSparseColumns(bytes, *this);
    return {bytes.total, bytes.texts};
}

} // namespace timeloupe
