// SPDX-License-Identifier: GPL-3.0-or-later
#include "termrows.h"

#include "numberrows.h"
#include "partyrows.h"
#include "queryfields.h"
#include "rarerows.h"

#include <algorithm>

namespace timeloupe {

namespace {

/// A bit for each of the words.
template <class Enum>
std::uint32_t maskOf(const std::vector<QueryValue> &values, std::optional<Enum> (*fromWord)(std::string_view))
{
    std::uint32_t mask = 0;
    for (const QueryValue &value : values)
        if (const std::optional<Enum> word = fromWord(value.text))
            mask |= 1U << static_cast<unsigned>(*word);
    return mask;
}

template <class Enum> bool isIn(std::uint32_t mask, Enum value)
{
    return (mask >> static_cast<unsigned>(value) & 1) != 0;
}

RowBits idRows(const EventStore &store, const std::vector<QueryValue> &values)
{
    RowBits bits((store.size() + 63) / 64);
    for (const QueryValue &value : values)
        if (const auto row = store.find(value.text))
            bits[row->value / 64] |= std::uint64_t(1) << (row->value % 64);
    return bits;
}

RowBits multiPartyRows(const EventStore &store, const std::atomic<bool> *cancelled)
{
    return scannedRows(
        store.size(), cancelled, [&store](EventRow row) { return store.parties(row).size() > 1; },
        [&store](EventRow row) {
            const auto parties = store.parties(row);
            return std::any_of(parties.begin(), parties.end(),
                               [&parties](const Party &party) { return party.company != parties.front().company; });
        });
}

RowBits flagRows(const EventStore &store, QueryFlag flag, const std::atomic<bool> *cancelled)
{
    switch (flag) {
    case QueryFlag::Planned:
        return scannedRows(store.size(), cancelled, [&store](EventRow row) { return isPlanned(store.status(row)); });
    case QueryFlag::Undated:
        return scannedRows(store.size(), cancelled, [&store](EventRow row) { return store.isUndated(row); });
    case QueryFlag::Disputed:
        return disputedRows(store, cancelled);
    case QueryFlag::MultiParty:
        return multiPartyRows(store, cancelled);
    }
    return RowBits((store.size() + 63) / 64);
}

} // namespace

RowBits termRows(const EventStore &store, const QueryNode &term, const std::atomic<bool> *cancelled)
{
    switch (term.field) {
    case QueryField::Company:
    case QueryField::Party:
        return partyRows(store, term.values, cancelled);
    case QueryField::Role:
        return roleRows(store, maskOf(term.values, queryRole), cancelled);
    case QueryField::Kind:
        return scannedRows(store.size(), cancelled, [&store, mask = maskOf(term.values, queryKind)](EventRow row) {
            return isIn(mask, store.kind(row));
        });
    case QueryField::Status:
        return scannedRows(store.size(), cancelled, [&store, mask = maskOf(term.values, queryStatus)](EventRow row) {
            return isIn(mask, store.status(row));
        });
    case QueryField::Tag:
        return tagRows(store, term.values, cancelled);
    case QueryField::Place:
        return placeRows(store, term.values, cancelled);
    case QueryField::Source:
        return sourceRows(store, term.values, cancelled);
    case QueryField::Id:
        return idRows(store, term.values);
    case QueryField::Amount:
        return amountRows(store, term.numbers, cancelled);
    case QueryField::Measure:
        return measureRows(store, term.measure, term.numbers, cancelled);
    case QueryField::Currency:
        return currencyRows(store, term.values, cancelled);
    case QueryField::Is:
        return flagRows(store, term.flag.value_or(QueryFlag::Planned), cancelled);
    default:
        return RowBits((store.size() + 63) / 64);
    }
}

} // namespace timeloupe
