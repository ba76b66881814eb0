// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/facetcounts.h"

#include "model/core/saturatingsum.h"
#include "model/events/amountbits.h"

#include <algorithm>
#include <cmath>

namespace timeloupe {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

bool isPositive(double value)
{
    return value > 0 && std::isfinite(value);
}

/// Calls visit(value, currency) for each amount of the row.
template <class Visit> void forEachAmount(const EventStore::Columns &store, EventRow row, Visit visit)
{
    const AmountCode code = store.amountCodes[row.value];
    if (code.odd) {
        for (const AmountView &amount : *store.irregularAmounts.find(row))
            visit(amount.value, amount.currency);
    } else if (code.given) {
        visit(store.amounts[row.value], code.currency);
    }
}

/// The main amount of an event if it counts towards a company's sum, otherwise zero.
double countedAmount(const EventStore::Columns &store, EventRow row, std::uint16_t currency)
{
    const AmountCode code = store.amountCodes[row.value];
    if (!code.given || store.words[row.value].kind == static_cast<unsigned>(Kind::Estimate))
        return 0;
    const auto counts = [currency](std::uint16_t its, AmountOf of) {
        return its == currency && of != AmountOf::Estimate && of != AmountOf::Increment;
    };
    if (!code.odd)
        return counts(code.currency, static_cast<AmountOf>(code.of)) ? store.amounts[row.value] : 0;
    const AmountView &amount = store.irregularAmounts.find(row)->front();
    return counts(amount.currency, amount.of) ? amount.value : 0;
}

} // namespace

// --- bounds of amounts ---

void AmountSpan::take(double value, std::uint16_t currency)
{
    if (!isPositive(value))
        return;
    m_low = std::min(m_low, value);
    m_high = std::max(m_high, value);
    m_any[currency] = 1;
}

void AmountSpan::addOne(const EventStore::Columns &store, std::size_t row)
{
    const AmountCode code = store.amountCodes[row];
    ++m_main[code.odd ? store.irregularAmounts.find(EventRow(row))->front().currency : code.currency];
    forEachAmount(store, EventRow(row), [this](double value, std::uint16_t currency) { take(value, currency); });
}

void AmountSpan::add(const EventStore::Columns &store, std::size_t begin, std::size_t end)
{
    const AmountBits bits(store);
    for (std::size_t block = begin / 64; block * 64 < end; ++block) {
        const std::uint64_t first = bits.single(block, 0);
        std::size_t events = 0;
        double low = kInfinity;
        double high = 0;
        forEachBit(first, block * 64, [&](std::size_t row) {
            const double value = isPositive(store.amounts[row]) ? store.amounts[row] : 0;
            low = std::min(low, value > 0 ? value : kInfinity);
            high = std::max(high, value);
            ++events;
        });
        if (events > 0) {
            m_main.front() += events;
            m_any.front() |= static_cast<std::uint8_t>(high > 0);
            m_low = std::min(m_low, low);
            m_high = std::max(m_high, high);
        }
        forEachBit(bits.given(block) & ~first, block * 64, [&](std::size_t row) { addOne(store, row); });
    }
}

void AmountSpan::add(const AmountSpan &other)
{
    m_low = std::min(m_low, other.m_low);
    m_high = std::max(m_high, other.m_high);
    for (std::size_t currency = 0; currency < m_any.size(); ++currency) {
        m_any[currency] |= other.m_any[currency];
        m_main[currency] += other.m_main[currency];
    }
}

std::uint16_t AmountSpan::commonestCurrency() const
{
    return static_cast<std::uint16_t>(std::max_element(m_main.begin(), m_main.end()) - m_main.begin());
}

AmountBins AmountSpan::noBins(const std::vector<std::string> &currencies) const
{
    AmountBins bins;
    bins.high = m_high;
    bins.low = m_high > 0 ? m_low : 0;
    if (std::count(m_any.begin(), m_any.end(), 1) == 1)
        bins.currency = currencies[static_cast<std::size_t>(std::find(m_any.begin(), m_any.end(), 1) - m_any.begin())];
    return bins;
}

// --- kinds and statuses ---

void KeywordCounts::add(const EventStore::Columns &store, const RowSet &rows, std::size_t begin, std::size_t end)
{
    rows.forEach(begin, end, [&](EventRow row) {
        const RowFlags words = store.words[row.value];
        ++m_counts[words.kind * kStatuses + words.status];
    });
}

void KeywordCounts::addKinds(std::array<std::uint32_t, kKindCount> &kinds) const
{
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        for (std::size_t status = 0; status < kStatuses; ++status)
            kinds[kind] += m_counts[kind * kStatuses + status];
    }
}

void KeywordCounts::addStatuses(std::array<std::uint32_t, kStatusCount> &statuses) const
{
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        if (i % kStatuses < statuses.size())
            statuses[i % kStatuses] += m_counts[i];
    }
}

// --- companies ---

CompanyCounts::CompanyCounts(const EventStore::Columns &store, std::uint16_t currency, std::size_t events)
    : m_currency(currency),
      m_byList(store.parties.size() < events * 2),
      m_events(m_byList ? store.parties.size() : store.companies.size() + 1),
      m_amounts(m_events.size())
{
}

void CompanyCounts::add(const EventStore::Columns &store, const RowSet &rows, std::size_t begin, std::size_t end)
{
    const AmountBits bits(store);
    const auto addTo = [&](std::size_t row, auto add) {
        const std::uint32_t list = store.partyLists[row];
        if (m_byList) {
            add(list);
            return;
        }
        for (const std::uint32_t lane : store.parties.lanes(list))
            add(lane);
    };
    const auto announce = [&](std::size_t block, std::uint64_t word) {
        prefetchBlock(store.partyLists, word, block);
        prefetchBlock(store.amounts, word & bits.counted(block), block);
        prefetchBlock(store.words, word & bits.estimated(block), block);
        prefetchBlock(store.amountCodes, word & bits.estimated(block), block);
    };
    forBlocksAhead(rows, begin, end, announce, [&](std::size_t block, std::uint64_t word) {
        const std::uint64_t single = word & bits.single(block, m_currency);
        const std::uint64_t counted = single & bits.counted(block);
        const std::uint64_t unclear = (single & ~counted) | (word & bits.odd(block));
        forEachBit(word, block * 64, [&](std::size_t row) { addTo(row, [&](std::uint32_t at) { ++m_events[at]; }); });
        forEachBit(counted, block * 64, [&](std::size_t row) {
            addTo(row, [&, amount = store.amounts[row]](std::uint32_t at) { m_amounts[at] += amount; });
        });
        forEachBit(unclear, block * 64, [&](std::size_t row) {
            addTo(row, [&, amount = countedAmount(store, EventRow(row), m_currency)](std::uint32_t at) {
                m_amounts[at] += amount;
            });
        });
    });
}

void CompanyCounts::addTo(const EventStore::Columns &store, Facets &facets) const
{
    const auto add = [&](std::size_t company, std::size_t from) {
        if (company == facets.companies.size()) // the lane of events without a company
            return;
        facets.companies[company] += m_events[from];
        facets.companyAmounts[company] = saturatingSum(facets.companyAmounts[company], m_amounts[from]);
    };
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        if (!m_byList)
            add(i, i);
        else if (m_events[i] > 0)
            for (const std::uint32_t lane : store.parties.lanes(i))
                add(lane, i);
    }
}

// --- amounts ---

namespace {

constexpr unsigned kMantissaBits = 4; // most amounts of one cell share a bin
constexpr unsigned kCellShift = 52 - kMantissaBits;

std::size_t cellOf(double value)
{
    return static_cast<std::size_t>(std::bit_cast<std::uint64_t>(value) >> kCellShift);
}

} // namespace

BinCounts::BinCounts(const AmountBins &bins)
{
    if (bins.isEmpty())
        return;
    const double low = std::log(bins.low);
    const double width = std::log(bins.high) - low;
    m_edges.fill(kInfinity);
    const std::size_t middle = AmountBins::kBins / 2; // for a single value
    for (std::size_t bin = 0; bin < AmountBins::kBins; ++bin) {
        if (width > 0)
            m_edges[bin] = std::exp(low + width * static_cast<double>(bin) / AmountBins::kBins);
        else if (bin <= middle)
            m_edges[bin] = bins.low;
    }
    m_first.resize(cellOf(kInfinity) + 1);
    for (std::size_t cell = 0; cell < m_first.size(); ++cell) {
        const auto least = std::bit_cast<double>(static_cast<std::uint64_t>(cell) << kCellShift);
        const auto above = std::upper_bound(m_edges.begin() + 1, m_edges.end() - 1, least);
        m_first[cell] = static_cast<std::uint8_t>(above - m_edges.begin() - 1);
    }
}

std::size_t BinCounts::binOf(double value) const
{
    std::size_t bin = m_first[cellOf(value)];
    while (value >= m_edges[bin + 1])
        ++bin;
    return bin;
}

void BinCounts::add(const EventStore::Columns &store, const RowSet &rows, std::size_t begin, std::size_t end)
{
    if (m_first.empty())
        return;
    const AmountBits bits(store);
    const auto take = [this](double value) {
        if (isPositive(value))
            ++m_counts[binOf(value)];
    };
    const auto announce = [&](std::size_t block, std::uint64_t word) {
        prefetchBlock(store.amounts, word & bits.single(block), block);
    };
    forBlocksAhead(rows, begin, end, announce, [&](std::size_t block, std::uint64_t word) {
        forEachBit(word & bits.single(block), block * 64, [&](std::size_t row) { take(store.amounts[row]); });
        forEachBit(word & bits.odd(block), block * 64, [&](std::size_t row) {
            for (const AmountView &amount : *store.irregularAmounts.find(EventRow(row)))
                take(amount.value);
        });
    });
}

void BinCounts::addTo(std::array<std::uint32_t, AmountBins::kBins> &bins) const
{
    for (std::size_t bin = 0; bin < bins.size(); ++bin)
        bins[bin] += m_counts[bin];
}

} // namespace timeloupe
