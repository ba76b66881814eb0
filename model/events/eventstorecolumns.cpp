// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/eventstorecolumns.h"

namespace timeloupe {

namespace {

struct Bytes
{
    std::size_t total = 0;
    std::size_t texts = 0;

    /// Heap bytes of a string; zero for short strings.
    void addText(const std::string &text)
    {
        constexpr std::size_t inPlace = 15;
        texts += text.size();
        total += text.capacity() > inPlace ? text.capacity() + 1 : 0;
    }
    void addText(const Text &text)
    {
        text.forEach([this](const std::string &part) { addText(part); });
        total += text.others.capacity() * sizeof(Text::Translation);
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

} // namespace

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
