// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/eventcomparison.h"

#include "model/events/eventstorecolumns.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace timeloupe {

namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// SparseFields::encode() of the event; empty when it has none.
std::string_view rareBytes(const EventColumns &columns, EventRow row)
{
    return columns.sparse.bytes(columns.inputOrder[row.value]);
}

/// FNV-1a over 64-bit words, mixed (Steele, Lea, Flood: SplitMix, 2014).
class ContentHash
{
public:
    void add(std::uint64_t word)
    {
        m_value = (m_value ^ word) * 0x100000001b3U;
        m_value ^= m_value >> 30;
        m_value *= 0xbf58476d1ce4e5b9U;
        m_value ^= m_value >> 27;
    }
    void add(std::string_view text) { add(std::hash<std::string_view>()(text)); }
    void add(double number) { add(number == 0 ? 0 : std::bit_cast<std::uint64_t>(number)); }
    [[nodiscard]] std::uint64_t value() const { return m_value; }

private:
    std::uint64_t m_value = 0xcbf29ce484222325U;
};

} // namespace

EventComparison::EventComparison(const EventStore &before, const EventStore &now) : m_before(before), m_now(now)
{
    for (const Company &company : before.companies()) {
        const auto index = now.findCompany(company.id);
        m_companies.push_back(index ? index->value : kNone);
    }
    for (const std::string &currency : before.currencies()) {
        const auto &known = now.currencies();
        const auto at = std::find(known.begin(), known.end(), currency);
        m_currencies.push_back(at == known.end() ? kNone : static_cast<std::uint32_t>(at - known.begin()));
    }
}

bool EventComparison::isIdMade(const EventStore &store, EventRow row)
{
    return store.columns().words[row.value].idGenerated != 0;
}

bool EventComparison::isSame(EventRow before, EventRow now) const
{
    const EventColumns &a = m_before.columns();
    const EventColumns &b = m_now.columns();
    const auto measures = [](std::span<const Measure> x, std::span<const Measure> y) {
        return std::equal(x.begin(), x.end(), y.begin(), y.end());
    };
    return a.words[before.value].kind == b.words[now.value].kind &&
           a.words[before.value].status == b.words[now.value].status && isSameDate(before, now) &&
           isSameTitle(before, now) && haveSameParties(before, now) && haveSameAmounts(before, now) &&
           rareBytes(a, before) == rareBytes(b, now) && measures(m_before.measures(before), m_now.measures(now));
}

bool EventComparison::isSameDate(EventRow before, EventRow now) const
{
    const EventColumns &a = m_before.columns();
    const EventColumns &b = m_now.columns();
    const DateCode code = a.dates[before.value];
    if (a.begins[before.value] != b.begins[now.value] || a.ends[before.value] != b.ends[now.value] ||
        std::bit_cast<std::uint16_t>(code) != std::bit_cast<std::uint16_t>(b.dates[now.value]))
        return false;
    if (!code.odd)
        return true;
    const IrregularDate *x = a.irregularDates.find(before);
    const IrregularDate *y = b.irregularDates.find(now);
    return x->date == y->date && x->bounds == y->bounds;
}

bool EventComparison::isSameTitle(EventRow before, EventRow now) const
{
    const EventColumns &a = m_before.columns();
    const EventColumns &b = m_now.columns();
    const Text *x = a.irregularTitles.find(before);
    const Text *y = b.irregularTitles.find(now);
    if (x || y)
        return x && y && *x == *y;
    return a.words[before.value].titleIsEnglish == b.words[now.value].titleIsEnglish &&
           a.texts.at(before.value).second == b.texts.at(now.value).second;
}

bool EventComparison::haveSameParties(EventRow before, EventRow now) const
{
    const auto x = m_before.parties(before);
    const auto y = m_now.parties(now);
    return std::equal(x.begin(), x.end(), y.begin(), y.end(), [this](const Party &p, const Party &q) {
        return m_companies[p.company.value] == q.company.value && p.role == q.role;
    });
}

bool EventComparison::haveSameAmounts(EventRow before, EventRow now) const
{
    const std::size_t count = m_before.amountCount(before);
    if (count != m_now.amountCount(now))
        return false;
    for (std::size_t i = 0; i < count; ++i) {
        const AmountView x = m_before.amount(before, i);
        const AmountView y = m_now.amount(now, i);
        if (x.value != y.value || x.max != y.max || m_currencies[x.currency] != y.currency || x.bound != y.bound ||
            x.of != y.of)
            return false;
    }
    return true;
}

std::uint64_t EventComparison::contentHash(const EventStore &store, EventRow row)
{
    const EventColumns &columns = store.columns();
    const RowFlags words = columns.words[row.value];
    ContentHash hash;
    hash.add(static_cast<std::uint64_t>(columns.begins[row.value]));
    hash.add(static_cast<std::uint64_t>(columns.ends[row.value]));
    hash.add(std::uint64_t(std::bit_cast<std::uint16_t>(columns.dates[row.value])) << 16 |
             std::uint64_t(words.kind) << 3 | std::uint64_t(words.status));
    if (const IrregularDate *odd = columns.irregularDates.find(row)) {
        hash.add(odd->date);
        hash.add(odd->bounds);
    }
    const Text *oddTitle = columns.irregularTitles.find(row);
    const Text title = oddTitle ? *oddTitle : Text();
    title.forEach([&hash](const std::string &text) { hash.add(text); });
    for (const Text::Translation &translation : title.others)
        hash.add(translation.language);
    if (!oddTitle) {
        hash.add(std::uint64_t(words.titleIsEnglish));
        hash.add(columns.texts.at(row.value).second);
    }
    for (const Party &party : store.parties(row)) {
        hash.add(store.companies()[party.company.value].id);
        hash.add(static_cast<std::uint64_t>(party.role));
    }
    for (std::size_t i = 0; i < store.amountCount(row); ++i) {
        const AmountView view = store.amount(row, i);
        hash.add(view.value);
        hash.add(view.max.value_or(-1));
        hash.add(store.currencies()[view.currency]);
        hash.add(static_cast<std::uint64_t>(view.bound) << 8 | static_cast<std::uint64_t>(view.of));
    }
    hash.add(rareBytes(columns, row));
    for (const Measure &measure : store.measures(row)) {
        hash.add(measure.name);
        hash.add(measure.unit);
        hash.add(measure.value);
        hash.add(measure.max.value_or(-1));
        hash.add(static_cast<std::uint64_t>(measure.bound));
    }
    return hash.value();
}

} // namespace timeloupe
