// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/amountbits.h"

namespace timeloupe {

namespace {

static_assert(static_cast<int>(AmountOf::Total) == 0 && static_cast<int>(AmountOf::Initial) == 1);

// Codes and masks of distinguishing bits.
constexpr AmountCode kSingle{.given = 1, .odd = 1, .bound = 0, .of = 0, .currency = 0};
constexpr AmountCode kCounts{.given = 1, .odd = 1, .bound = 0, .of = 2, .currency = 0};
constexpr AmountCode kOne{.given = 1, .odd = 0, .bound = 0, .of = 0, .currency = 0};
constexpr AmountCode kOf{.given = 1, .odd = 1, .bound = 0, .of = 3, .currency = 0};
constexpr AmountCode kEstimated{
    .given = 1, .odd = 0, .bound = 0, .of = static_cast<std::uint16_t>(AmountOf::Estimate), .currency = 0};
constexpr RowFlags kKind{.kind = 15};
constexpr RowFlags kEstimatedKind{.kind = static_cast<std::uint16_t>(Kind::Estimate)};
constexpr RowFlags kStatus{.status = 7};
constexpr RowFlags kEstimatedStatus{.status = static_cast<std::uint16_t>(Status::Estimate)};

} // namespace

AmountMasks AmountBits::masks(const Column<AmountCode> &codes, const Column<RowFlags> &words)
{
    const std::size_t blocks = (codes.size() + 63) / 64;
    std::vector<std::uint64_t> single(blocks);
    std::vector<std::uint64_t> first(blocks);
    std::vector<std::uint64_t> counted(blocks);
    std::vector<std::uint64_t> estimated(blocks);
    forRowChunks(codes.size(), nullptr, [&](std::size_t begin, std::size_t end) {
        for (std::size_t block = begin / 64; block * 64 < end; ++block) {
            const std::uint64_t estimates = matchingCodeBits(words, block, kKind, kEstimatedKind) |
                                            matchingCodeBits(words, block, kStatus, kEstimatedStatus);
            single[block] = matchingCodeBits(codes, block, kSingle, kOne);
            first[block] = matchingCodeBits(codes, block, kSingleOfCurrency, inCurrency(0));
            counted[block] = matchingCodeBits(codes, block, kCounts, kOne) & ~estimates;
            estimated[block] = single[block] & (estimates | matchingCodeBits(codes, block, kOf, kEstimated));
        }
    });
    return {std::move(single), std::move(first), std::move(counted), std::move(estimated)};
}

} // namespace timeloupe
