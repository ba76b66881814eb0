// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/numberrows.h"

#include "model/events/amountbits.h"
#include "model/query/textindex.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <unordered_set>

namespace timeloupe {

namespace {

/// A closed range, tested without branches.
class Limits
{
public:
    explicit Limits(const NumberRange &range)
    {
        constexpr double kInfinity = std::numeric_limits<double>::infinity();
        m_low = range.low.value_or(-kInfinity);
        m_high = range.high.value_or(kInfinity);
        if (!range.lowInclusive)
            m_low = std::nextafter(m_low, kInfinity);
        if (!range.highInclusive)
            m_high = std::nextafter(m_high, -kInfinity);
    }
    [[nodiscard]] bool contain(double value) const
    {
        return (static_cast<int>(value >= m_low) & static_cast<int>(value <= m_high)) != 0;
    }
    [[nodiscard]] bool overlap(double value, std::optional<double> max) const
    {
        const double high = max ? std::max(value, *max) : value;
        return high >= m_low && value <= m_high;
    }

private:
    double m_low = 0;
    double m_high = 0;
};

/// Corrects the rows of events with several amounts or a maximum: they match when any amount does.
template <class Passes>
void updateIrregularAmounts(RowBits &bits, const EventStore &store, const std::atomic<bool> *cancelled,
                            const Passes &passes)
{
    const SparseColumn<std::vector<AmountView>> &odd = store.columns().irregularAmounts;
    updateRows(bits, odd.rows(), cancelled, [&odd, &passes](std::size_t row) {
        const std::vector<AmountView> &amounts = *odd.find(EventRow(row));
        return std::any_of(amounts.begin(), amounts.end(), passes);
    });
}

bool powerOverlaps(const Limits &limits, const Measure &measure)
{
    const std::optional<double> value = powerInGigawatts(measure);
    if (!value || !measure.max)
        return value && limits.overlap(*value, std::nullopt);
    Measure highest = measure;
    highest.value = *measure.max;
    return limits.overlap(*value, powerInGigawatts(highest));
}

} // namespace

RowBits amountRows(const EventStore &store, const NumberRange &range, const std::atomic<bool> *cancelled)
{
    const Limits limits(range);
    const EventStore::Columns &columns = store.columns();
    RowBits bits = scannedRows(store.size(), cancelled, [limits, values = columns.amounts.data()](std::size_t row) {
        return limits.contain(values[row]);
    });
    const RowBits given = scannedBlocks(store.size(), cancelled,
                                        [own = AmountBits(columns)](std::size_t block) { return own.given(block); });
    std::transform(bits.begin(), bits.end(), given.begin(), bits.begin(), std::bit_and());
    updateIrregularAmounts(bits, store, cancelled,
                           [&limits](const AmountView &amount) { return limits.overlap(amount.value, amount.max); });
    return bits;
}

RowBits currencyRows(const EventStore &store, const std::vector<QueryValue> &values, const std::atomic<bool> *cancelled)
{
    std::unordered_set<std::string> named;
    for (const QueryValue &value : values)
        named.insert(folded(value.text));
    std::vector<std::uint8_t> wanted;
    for (const std::string &currency : store.currencies())
        wanted.push_back(named.contains(folded(currency)));
    wanted.resize(std::max(wanted.size(), AmountCode::kCurrencies)); // keeps every code in range
    RowBits bits = scannedRows(store.size(), cancelled,
                               [codes = store.columns().amountCodes.data(), wanted = wanted.data()](std::size_t row) {
                                   return static_cast<std::uint8_t>(codes[row].given & wanted[codes[row].currency]);
                               });
    updateIrregularAmounts(bits, store, cancelled,
                           [&wanted](const AmountView &amount) { return wanted[amount.currency] != 0; });
    return bits;
}

RowBits measureRows(const EventStore &store, const std::string &name, const NumberRange &range,
                    const std::atomic<bool> *cancelled)
{
    const bool power = name == "power";
    const std::string plain = folded(name);
    const Limits limits(range);
    const auto passes = [&](const Measure &measure) {
        if (measure.name != name && folded(measure.name) != plain)
            return false;
        return power ? powerOverlaps(limits, measure) : limits.overlap(measure.value, measure.max);
    };
    RowBits bits((store.size() + 63) / 64);
    const SparseColumn<RowMeasures> &measured = store.columns().measures;
    updateRows(bits, measured.rows(), cancelled, [&measured, &passes](std::size_t row) {
        const std::vector<Measure> &measures = measured.find(EventRow(row))->measures;
        return std::any_of(measures.begin(), measures.end(), passes);
    });
    return bits;
}

} // namespace timeloupe
