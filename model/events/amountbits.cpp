// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/amountbits.h"

namespace timeloupe {

namespace {

static_assert(static_cast<int>(AmountOf::Total) == 0 && static_cast<int>(AmountOf::Initial) == 1);

// Bits that tell, and what they are.
constexpr AmountCode kSingle{.given = 1, .odd = 1, .bound = 0, .of = 0, .currency = 0};
constexpr AmountCode kCounts{.given = 1, .odd = 1, .bound = 0, .of = 2, .currency = 0};
constexpr AmountCode kOne{.given = 1, .odd = 0, .bound = 0, .of = 0, .currency = 0};
constexpr AmountCode kOf{.given = 1, .odd = 1, .bound = 0, .of = 3, .currency = 0};
constexpr AmountCode kEstimated{
    .given = 1, .odd = 0, .bound = 0, .of = static_cast<std::uint16_t>(AmountOf::Estimate), .currency = 0};
constexpr RowWords kKind{.kind = 15};
constexpr RowWords kEstimatedKind{.kind = static_cast<std::uint16_t>(Kind::Estimate)};
constexpr RowWords kStatus{.status = 7};
constexpr RowWords kEstimatedStatus{.status = static_cast<std::uint16_t>(Status::Estimate)};

} // namespace

AmountMasks AmountBits::masks(const Column<AmountCode> &codes, const Column<RowWords> &words)
{
    const std::size_t blocks = (codes.size() + 63) / 64;
    std::vector<std::uint64_t> single(blocks);
    std::vector<std::uint64_t> first(blocks);
    std::vector<std::uint64_t> counted(blocks);
    std::vector<std::uint64_t> estimated(blocks);
    forRowChunks(codes.size(), nullptr, [&](std::size_t begin, std::size_t end) {
        for (std::size_t block = begin / 64; block * 64 < end; ++block) {
            const std::uint64_t estimates = matchingRows(words, block, kKind, kEstimatedKind) |
                                            matchingRows(words, block, kStatus, kEstimatedStatus);
            single[block] = matchingRows(codes, block, kSingle, kOne);
            first[block] = matchingRows(codes, block, kSingleOfCurrency, inCurrency(0));
            counted[block] = matchingRows(codes, block, kCounts, kOne) & ~estimates;
            estimated[block] = single[block] & (estimates | matchingRows(codes, block, kOf, kEstimated));
        }
    });
    return {std::move(single), std::move(first), std::move(counted), std::move(estimated)};
}

} // namespace timeloupe
