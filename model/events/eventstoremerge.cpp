// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/eventstorepending.h"

namespace timeloupe {

void EventStoreBuilder::Pending::appendParties(const Pending &later)
{
    std::vector<CompanyIndex> numbers;
    for (std::uint32_t number = 0; number < later.companies.size(); ++number)
        numbers.emplace_back(companies.intern(later.companies.at(number)));
    const PartyLists &laterLists = later.columns->parties;
    std::vector<std::uint32_t> lists;
    for (std::size_t list = 0; list < laterLists.size(); ++list) {
        parties.clear();
        for (const Party &party : laterLists.at(list))
            parties.push_back({numbers[party.company.value], party.role});
        lists.push_back(columns->parties.intern(parties));
    }
    for (std::size_t i = 0; i < later.partyLists.size(); ++i)
        partyLists.push(lists[later.partyLists[i]]);
}

void EventStoreBuilder::Pending::appendAmounts(Pending &later)
{
    std::vector<std::uint16_t> numbers;
    for (std::uint32_t number = 0; number < later.currencies.size(); ++number)
        numbers.push_back(static_cast<std::uint16_t>(currencies.intern(later.currencies.at(number))));
    auto odd = later.irregularAmounts.values().begin();
    for (std::size_t i = 0; i < later.size(); ++i) {
        AmountCode code = later.amountCodes[i];
        std::vector<AmountView> views;
        if (code.odd) {
            views = std::move(*odd++);
            for (AmountView &view : views)
                view.currency = numbers[view.currency];
        } else if (code.given && numbers[code.currency] >= AmountCode::kCurrencies) {
            views.push_back({later.amounts[i], std::nullopt, numbers[code.currency], static_cast<Bound>(code.bound),
                             static_cast<AmountOf>(code.of)});
        }
        if (code.given)
            code.currency = (code.odd ? views.front().currency : numbers[code.currency]) % AmountCode::kCurrencies;
        code.odd = !views.empty();
        if (code.odd)
            irregularAmounts.push(size() + i, std::move(views));
        amountCodes.push(code);
    }
    amounts.append(later.amounts);
}

void EventStoreBuilder::Pending::copyParties(const EventStore &from, EventRow row)
{
    const std::uint32_t list = from.columns().partyLists[row.value];
    std::uint32_t &number = copied.partyLists[list];
    if (number == kNoNumber) {
        parties.clear();
        for (const Party &party : from.parties(row)) {
            const std::string &id = from.companies()[party.company.value].id;
            parties.push_back({CompanyIndex(companies.intern(id)), party.role});
        }
        number = columns->parties.intern(parties);
    }
    partyLists.push(number);
}

/// Unusual events are rare and copied as records.
void EventStoreBuilder::Pending::addFrom(const EventStore &from, EventRow row)
{
    const EventStore::Columns &other = from.columns();
    if (copied.from != &from) {
        copied = {&from, std::vector(other.parties.size(), kNoNumber), std::vector(other.currencies.size(), kNoNumber)};
    }
    AmountCode code = other.amountCodes[row.value];
    if (code.given && !code.odd) {
        std::uint32_t &number = copied.currencies[code.currency];
        if (number == kNoNumber)
            number = currencies.intern(other.currencies[code.currency]);
        code.odd = number >= AmountCode::kCurrencies;
        code.currency = number % AmountCode::kCurrencies;
    }
    if (code.odd || other.dates[row.value].odd || other.irregularTitles.find(row)) {
        add(from.record(row));
        return;
    }
    const TextArena::Pair pair = other.texts.at(row.value);
    texts.append(pair.first, pair.second);
    words.push(other.words[row.value]);
    importance.push(other.importance[row.value]);
    copyParties(from, row);
    amounts.push(other.amounts[row.value]);
    amountCodes.push(code);
    if (const RowMeasures *measured = other.measures.find(row))
        measures.push(size(), *measured);
    if (const std::string_view bytes = other.sparse.bytes(other.inputOrder[row.value]); !bytes.empty())
        sparse.push(size(), bytes);
    columns->dated += row.value < other.dated ? 1 : 0;
    dates.push(other.dates[row.value]);
    ends.push(other.ends[row.value]);
    begins.push(other.begins[row.value]); // last: increments size()
}

void EventStoreBuilder::Pending::append(Pending &&later)
{
    const std::size_t first = size();
    appendParties(later);
    appendAmounts(later);
    irregularDates.append(std::move(later.irregularDates), first);
    irregularTitles.append(std::move(later.irregularTitles), first);
    measures.append(std::move(later.measures), first);
    sparse.append(std::move(later.sparse), first);
    texts.append(std::move(later.texts));
    generatedIds += later.generatedIds;
    columns->dated += later.columns->dated;
    words.append(later.words);
    importance.append(later.importance);
    dates.append(later.dates);
    ends.append(later.ends);
    begins.append(later.begins); // last: increases size()
}

} // namespace timeloupe
