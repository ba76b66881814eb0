// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/parallel.h"
#include "model/core/saturatingsum.h"
#include "model/totals/grosssums.h"
#include "model/totals/netrules.h"
#include "model/totals/series.h"
#include "model/totals/seriesvalue.h"

#include <algorithm>
#include <array>
#include <utility>

namespace timeloupe {

namespace {

constexpr std::size_t kBlockGrain = 1024; // minimum blocks per thread

bool isEstimate(RowFlags words)
{
    return words.kind == static_cast<unsigned>(Kind::Estimate) ||
           words.status == static_cast<unsigned>(Status::Estimate);
}

/// Whether the amount counts by itself.
bool counts(AmountOf of)
{
    return of != AmountOf::Increment && of != AmountOf::Estimate;
}

} // namespace

/// Consecutive blocks, collected by one thread.
struct SeriesIndex::Part
{
    GrossSums gross;
    double least = BlockSum::kInfinity; ///< smallest positive value
    double most = 0;

    /// Appends the following blocks.
    void add(const Part &later)
    {
        gross.add(later.gross);
        least = std::min(least, later.least);
        most = std::max(most, later.most);
    }
};

/// Facts of each block besides its sum.
struct SeriesIndex::Blocks
{
    std::vector<std::uint64_t> members;
    std::vector<double> tops;
};

/// Row masks of a block by purpose.
struct SeriesIndex::BlockRows
{
    std::size_t block = 0;
    std::uint64_t counted = 0; ///< members with a single amount that is added
    std::uint64_t leftOut = 0; ///< members with a single amount that is left out
    std::uint64_t unclear = 0; ///< members whose value must be looked up
    std::uint64_t others = 0;  ///< non-members with a single amount, for the gross
    std::uint64_t foreign = 0; ///< those of them whose currency must be looked up
    std::uint64_t odd = 0;     ///< with several amounts, for the gross
};

SeriesIndex::SeriesIndex(EventStorePtr store, RowSetPtr rows, SeriesKind kind, std::string currency)
    : m_store(std::move(store)), m_kind(kind)
{
    const std::vector<std::string> &names = m_store->currencies();
    // The currency with the largest gross is known after collect(): usually the first of the file.
    const auto named = std::find(names.begin(), names.end(), currency);
    m_currencyNumber = currency.empty() ? 0 : static_cast<std::size_t>(named - names.begin());
    const std::vector<std::size_t> occurring = collect(*rows);
    for (const std::size_t number : occurring)
        m_currencies.push_back(names[number]);
    if (m_kind != SeriesKind::Amount)
        return;
    if (!currency.empty() || occurring.empty()) {
        m_currency = std::move(currency);
        return;
    }
    m_currency = m_currencies.front();
    if (std::exchange(m_currencyNumber, occurring.front()) != m_currencyNumber)
        collect(*rows);
}

/// Finds the rows contained in other shown rows.
void SeriesIndex::findInside(const RowSet &rows)
{
    m_inside.clear();
    if (m_kind == SeriesKind::Count)
        return;
    const auto isMeant = [&rows, dated = m_store->datedCount()](EventRow row) {
        return row.value < dated && rows.contains(row);
    };
    NetRules rules(*m_store, isMeant);
    rules.addAll(isMeant);
    const auto currency = m_kind == SeriesKind::Amount ? std::optional(m_currencyNumber) : std::nullopt;
    for (const RowLink &link : m_store->columns().linksFrom) {
        const EventRow row{std::size_t(link.row)};
        if (!rules.mayBeInside(row) || !rules.isInside(row, currency))
            continue;
        m_inside.resize((m_store->size() + 63) / 64);
        m_inside[row.value / 64] |= std::uint64_t(1) << (row.value % 64);
    }
}

bool SeriesIndex::isLeftOut(EventRow row) const
{
    return (!m_inside.empty() && (m_inside[row.value / 64] >> (row.value % 64) & 1) != 0) ||
           isEstimate(m_store->columns().words[row.value]);
}

std::optional<SeriesIndex::Value> SeriesIndex::valueOf(EventRow row) const
{
    const EventStore::Columns &columns = m_store->columns();
    if (m_kind == SeriesKind::Count)
        return Value{static_cast<double>(columns.importance[row.value])};
    if (m_kind == SeriesKind::Power)
        return power(row);
    const AmountCode code = columns.amountCodes[row.value];
    if (code.odd)
        return irregularAmount(row);
    if (!code.given || code.currency != m_currencyNumber)
        return std::nullopt;
    return Value{columns.amounts[row.value], !counts(static_cast<AmountOf>(code.of)) || isLeftOut(row)};
}

/// The counted sum of several amounts, or the largest when none counts.
std::optional<SeriesIndex::Value> SeriesIndex::irregularAmount(EventRow row) const
{
    std::optional<double> largest;
    std::optional<double> counted;
    const std::vector<AmountView> &amounts = *m_store->columns().irregularAmounts.find(row);
    const auto isTotal = [this](const AmountView &amount) {
        return amount.currency == m_currencyNumber && amount.of == AmountOf::Total;
    };
    const bool hasTotal = std::any_of(amounts.begin(), amounts.end(), isTotal);
    for (const AmountView &amount : amounts) {
        if (amount.currency != m_currencyNumber)
            continue;
        largest = std::max(largest.value_or(amount.value), amount.value);
        if (counts(amount.of) && !(amount.of == AmountOf::Initial && hasTotal))
            counted = saturatingSum(counted.value_or(0), amount.value);
    }
    if (!largest)
        return std::nullopt;
    if (!counted || isLeftOut(row))
        return Value{*largest, true};
    return Value{*counted};
}

std::optional<SeriesIndex::Value> SeriesIndex::power(EventRow row) const
{
    const RowMeasures *measured = m_store->columns().measures.find(row);
    if (!measured || !measured->power)
        return std::nullopt;
    return Value{*measured->power, isLeftOut(row)};
}

/// Occurring currencies by descending gross, as currency numbers of the store.
std::vector<std::size_t> SeriesIndex::collect(const RowSet &rows)
{
    findInside(rows);
    const std::size_t blocks = (m_store->size() + 63) / 64;
    m_before.assign(blocks + 1, 0);
    Blocks made{std::vector<std::uint64_t>(blocks), std::vector<double>(blocks, -BlockSum::kInfinity)};
    const std::size_t count = parallelParts(blocks, kBlockGrain);
    const auto parts = mapParts(count, [&](std::size_t part) {
        Part of{GrossSums(m_store->columns())};
        collectBlocks(of, rows, made, partBegin(blocks, count, part), partBegin(blocks, count, part + 1));
        return of;
    });
    Part all{GrossSums(m_store->columns())};
    for (const std::optional<Part> &part : parts)
        all.add(*part);
    double sum = 0;
    for (double &before : m_before)
        sum = saturatingSum(sum, std::exchange(before, sum));
    m_members = RowSet(std::move(made.members), m_store->size());
    const bool isCount = m_kind == SeriesKind::Count;
    m_max = isCount ? static_cast<double>(m_members.count()) : all.most;
    m_min = isCount ? 1 : all.least;
    if (m_members.count() == 0 || m_min == BlockSum::kInfinity)
        m_min = 0;
    m_tops = MaximumIndex(std::move(made.tops));
    return all.gross.order();
}

SeriesIndex::BlockRows SeriesIndex::blockRows(std::size_t block, std::uint64_t matchingRows) const
{
    BlockRows rows{.block = block};
    const AmountBits bits(m_store->columns());
    const std::size_t dated = m_store->datedCount();
    std::uint64_t placed = matchingRows;
    if (dated < (block + 1) * 64)
        placed &= dated <= block * 64 ? 0 : (std::uint64_t(1) << (dated % 64)) - 1;
    rows.odd = bits.odd(block) & matchingRows;
    rows.others = bits.single(block) & matchingRows;
    rows.foreign = rows.others & ~bits.single(block, 0);
    if (m_kind != SeriesKind::Amount) {
        rows.unclear = placed;
        return rows;
    }
    const std::uint64_t members = bits.single(block, m_currencyNumber) & placed;
    const std::uint64_t inside = m_inside.empty() ? 0 : m_inside[block];
    rows.counted = bits.counted(block) & members & ~inside;
    rows.leftOut = members & ~rows.counted;
    rows.others &= ~rows.counted;
    rows.unclear = rows.odd & placed;
    return rows;
}

/// For each block: members, largest member, and its sum (stored in m_before for now).
void SeriesIndex::collectBlocks(Part &part, const RowSet &rows, Blocks &blocks, std::size_t begin, std::size_t end)
{
    constexpr std::size_t kAhead = 16; // prefetch distance in blocks
    std::array<BlockRows, kAhead> ahead;
    while (begin < end) {
        std::size_t count = 0;
        for (; begin < end && count < kAhead; ++begin) {
            if (rows.words()[begin] == 0)
                continue;
            BlockRows &found = ahead[count++] = blockRows(begin, rows.words()[begin]);
            const std::uint64_t read = found.counted | found.leftOut | found.others;
            prefetchBlock(m_store->columns().amounts, read, begin);
            prefetchBlock(m_store->columns().amountCodes, found.foreign, begin);
        }
        for (std::size_t i = 0; i < count; ++i)
            collectBlock(part, ahead[i], blocks);
    }
}

void SeriesIndex::collectBlock(Part &part, const BlockRows &rows, Blocks &blocks)
{
    const std::span<const double> amounts = m_store->columns().amounts;
    const std::size_t block = rows.block;
    BlockSum sum;
    BlockSum plain; // separate from `sum`, whose address escapes
    forEachBit(rows.counted, block * 64, [&](std::size_t row) {
        plain.single += amounts[row];
        plain.take(amounts[row]);
    });
    forEachBit(rows.leftOut, block * 64, [&](std::size_t row) { plain.take(amounts[row]); });
    if (rows.counted != 0)
        part.gross.add(plain.single, m_currencyNumber);
    part.gross.add(block, rows.others);
    part.gross.addIrregular(block, rows.odd);

    std::uint64_t members = rows.counted | rows.leftOut;
    sum = plain;
    forEachBit(rows.unclear, block * 64, [&](std::size_t row) {
        if (const std::optional<Value> value = valueOf(EventRow(row))) {
            sum.take(value->shown);
            sum.odd = saturatingSum(sum.odd, added(*value));
            members |= std::uint64_t(1) << (row % 64);
        }
    });
    m_before[block] = sum.added();
    blocks.members[block] = members;
    blocks.tops[block] = sum.top;
    part.most = std::max(part.most, sum.top);
    part.least = std::min(part.least, sum.least);
}

double SeriesIndex::added(const Value &value) const
{
    if (m_kind == SeriesKind::Count)
        return 1;
    return value.leftOut ? 0 : value.shown;
}

/// Whether the event adds its single amount or nothing.
bool SeriesIndex::hasOneAmount(EventRow row) const
{
    return m_kind == SeriesKind::Amount && !m_store->columns().amountCodes[row.value].odd;
}

} // namespace timeloupe
