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

} // namespace timeloupe
