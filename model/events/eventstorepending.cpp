// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/eventstorepending.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace timeloupe {

namespace {

/// See EventStore::importance().
std::uint16_t importanceOf(const EventRecord &event)
{
    double largest = 0;
    for (const Amount &amount : event.amounts)
        largest = std::max({largest, std::abs(amount.value), std::abs(amount.max.value_or(0))});
    std::uint64_t step = 0;
    if (largest > 0) {
        constexpr std::uint64_t one = std::bit_cast<std::uint64_t>(1.0) >> 46;
        step =
            std::clamp<std::uint64_t>((std::bit_cast<std::uint64_t>(std::max(largest, 1.0)) >> 46) - one + 1, 1, 4095);
    }
    return static_cast<std::uint16_t>(step << 4 | std::min<std::size_t>(event.sources.size(), 15));
}

} // namespace

void EventStoreBuilder::Pending::addDate(const EventRecord &event)
{
    const PlacedDate placed = placedDate(event.date, event.bounds);
    if (placed.code.odd) {
        irregularDates.push(size(), {event.date ? event.date->print() : std::string(),
                                     event.bounds ? event.bounds->print() : std::string()});
    }
    columns->dated += placed.onAxis ? 1 : 0;
    begins.push(placed.begin);
    ends.push(placed.end);
    dates.push(placed.code);
}

RowFlags EventStoreBuilder::Pending::addTexts(const EventRecord &event)
{
    RowFlags row;
    row.kind = static_cast<std::uint16_t>(event.kind) & 0xfU;
    row.status = static_cast<std::uint16_t>(event.status) & 0x7U;
    row.idGenerated = event.idGenerated || event.id.empty();
    const Text &title = event.title;
    row.titleIsEnglish = !title.en.empty();
    const bool odd = !title.fr.empty() || !title.others.empty() || (!title.neutral.empty() && !title.en.empty());
    if (odd)
        irregularTitles.push(size(), title);
    generatedIds += event.id.empty() ? 1 : 0;
    texts.append(event.id, odd ? std::string_view() : title.en.empty() ? title.neutral : title.en);
    return row;
}

void EventStoreBuilder::Pending::addParties(const EventRecord &event)
{
    parties.clear();
    for (const PartyRecord &party : event.parties)
        parties.push_back({CompanyIndex(companies.intern(party.company)), party.role});
    partyLists.push(columns->parties.intern(parties));
}

AmountView EventStoreBuilder::Pending::viewOf(const Amount &amount)
{
    AmountView view;
    view.value = amount.value;
    view.max = amount.max;
    view.currency = static_cast<std::uint16_t>(currencies.intern(amount.currency));
    view.bound = amount.bound;
    view.of = amount.of;
    return view;
}

void EventStoreBuilder::Pending::addAmounts(const EventRecord &event)
{
    AmountCode code;
    double value = 0;
    if (!event.amounts.empty()) {
        const AmountView first = viewOf(event.amounts.front());
        value = first.value;
        code.given = 1;
        code.bound = static_cast<std::uint16_t>(first.bound) & 3U;
        code.of = static_cast<std::uint16_t>(first.of) & 3U;
        code.currency = first.currency % AmountCode::kCurrencies;
        code.odd = event.amounts.size() > 1 || first.max || first.currency >= AmountCode::kCurrencies;
    }
    if (code.odd) {
        std::vector<AmountView> views;
        for (const Amount &amount : event.amounts)
            views.push_back(viewOf(amount));
        irregularAmounts.push(size(), std::move(views));
    }
    amounts.push(value);
    amountCodes.push(code);
}

void EventStoreBuilder::Pending::addSparseFields(const EventRecord &event)
{
    if (!event.measures.empty()) {
        RowMeasures row{event.measures, std::nullopt};
        for (const Measure &measure : event.measures) {
            if (!row.power)
                row.power = powerInGigawatts(measure);
        }
        measures.push(size(), std::move(row));
    }
    sparse.push(size(), event);
}

void EventStoreBuilder::Pending::add(const EventRecord &event)
{
    words.push(addTexts(event));
    importance.push(importanceOf(event));
    addParties(event);
    addAmounts(event);
    addSparseFields(event);
    addDate(event); // last: increments size()
}

} // namespace timeloupe
