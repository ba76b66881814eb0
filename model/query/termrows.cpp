// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/termrows.h"

#include "model/core/codebits.h"
#include "model/events/eventstorecolumns.h"
#include "model/query/language/queryfields.h"
#include "model/query/numberrows.h"
#include "model/query/partyrows.h"
#include "model/query/sparserows.h"

#include <algorithm>

namespace timeloupe {

namespace {

/// A mask of the enumerators with these keywords.
template <class Enum>
std::uint32_t maskOf(const std::vector<QueryValue> &values, std::optional<Enum> (*fromWord)(std::string_view))
{
    std::uint32_t mask = 0;
    for (const QueryValue &value : values)
        if (const std::optional<Enum> word = fromWord(value.text))
            mask |= 1U << static_cast<unsigned>(*word);
    return mask;
}

/// Rows whose code, masked, is one of `wanted`, or the complement.
template <class Code>
RowBits codeRows(const Column<Code> &column, Code mask, const std::vector<Code> &wanted, bool none,
                 const std::atomic<bool> *cancelled)
{
    return scannedBlocks(column.size(), cancelled, [&](std::size_t block) {
        std::uint64_t bits = 0;
        for (const Code code : wanted)
            bits |= matchingCodeBits(column, block, mask, code);
        return none ? ~bits : bits;
    });
}

/// Rows whose number is in `mask`; `codeOf` has `count` values. Compares against the smaller of the mask and its
/// complement.
template <class CodeOf>
RowBits wordRows(const EventStore::Columns &store, std::uint32_t mask, unsigned count, RowFlags all,
                 const std::atomic<bool> *cancelled, const CodeOf &codeOf)
{
    const bool others = std::popcount(mask) * 2 > static_cast<int>(count);
    std::vector<RowFlags> codes;
    for (unsigned number = 0; number < count; ++number)
        if (((others ? ~mask : mask) >> number & 1) != 0)
            codes.push_back(codeOf(static_cast<std::uint16_t>(number)));
    return codeRows(store.words, all, codes, others, cancelled);
}

RowBits kindRows(const EventStore::Columns &store, std::uint32_t mask, const std::atomic<bool> *cancelled)
{
    return wordRows(store, mask, kKindCount, RowFlags{.kind = 15}, cancelled,
                    [](std::uint16_t kind) { return RowFlags{.kind = kind}; });
}

RowBits statusRows(const EventStore::Columns &store, std::uint32_t mask, const std::atomic<bool> *cancelled)
{
    return wordRows(store, mask, kStatusCount, RowFlags{.status = 7}, cancelled,
                    [](std::uint16_t status) { return RowFlags{.status = status}; });
}

RowBits idRows(const EventStore &store, const std::vector<QueryValue> &values)
{
    RowBits bits((store.size() + 63) / 64);
    for (const QueryValue &value : values)
        if (const auto row = store.find(value.text))
            bits[row->value / 64] |= std::uint64_t(1) << (row->value % 64);
    return bits;
}

std::uint32_t plannedStatuses()
{
    std::uint32_t mask = 0;
    for (int status = 0; status < kStatusCount; ++status)
        mask |= static_cast<std::uint32_t>(isPlanned(static_cast<Status>(status))) << status;
    return mask;
}

RowBits flagRows(const EventStore &store, QueryFlag flag, const std::atomic<bool> *cancelled)
{
    switch (flag) {
    case QueryFlag::Planned:
        return statusRows(store.columns(), plannedStatuses(), cancelled);
    case QueryFlag::Undated:
        return codeRows(store.columns().dates, DateCode{.undated = 1}, {DateCode{.undated = 1}}, false, cancelled);
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
        return kindRows(store.columns(), maskOf(term.values, queryKind), cancelled);
    case QueryField::Status:
        return statusRows(store.columns(), maskOf(term.values, queryStatus), cancelled);
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
