// SPDX-License-Identifier: GPL-3.0-or-later
#include "numberrows.h"

#include "textindex.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace timeloupe {

namespace {

/// A range of numbers as two closed ends, so that a test takes no branches.
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
    [[nodiscard]] bool overlap(double value, std::optional<double> max) const
    {
        const double high = max ? std::max(value, *max) : value;
        return (static_cast<int>(high >= m_low) & static_cast<int>(value <= m_high)) != 0;
    }

private:
    double m_low = 0;
    double m_high = 0;
};

template <class Passes>
RowBits amountsThatPass(const EventStore &store, const std::atomic<bool> *cancelled, Passes passes)
{
    return scannedRows(
        store.size(), cancelled, [&store](EventRow row) { return store.amountCount(row) != 0; },
        [&store, passes](EventRow row) {
            if (passes(store.amount(row, 0)))
                return true;
            for (std::size_t i = 1; i < store.amountCount(row); ++i)
                if (passes(store.amount(row, i)))
                    return true;
            return false;
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
    return amountsThatPass(store, cancelled, [limits = Limits(range)](const AmountView &amount) {
        return limits.overlap(amount.value, amount.max);
    });
}

RowBits currencyRows(const EventStore &store, const std::vector<QueryValue> &values, const std::atomic<bool> *cancelled)
{
    std::vector<bool> wanted;
    for (const std::string &currency : store.currencies())
        wanted.push_back(std::any_of(values.begin(), values.end(), [plain = folded(currency)](const QueryValue &value) {
            return folded(value.text) == plain;
        }));
    return amountsThatPass(store, cancelled, [&wanted](const AmountView &amount) { return wanted[amount.currency]; });
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
    return scannedRows(
        store.size(), cancelled, [&store](EventRow row) { return !store.measures(row).empty(); },
        [&store, &passes](EventRow row) {
            const auto measures = store.measures(row);
            return std::any_of(measures.begin(), measures.end(), passes);
        });
}

} // namespace timeloupe
