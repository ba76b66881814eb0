// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/amountbits.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace timeloupe;

namespace {

/// Events with all that tells amounts apart.
EventStorePtr randomStore(std::size_t events)
{
    std::mt19937_64 random(31);
    EventStoreBuilder builder;
    EventRecord event;
    for (std::size_t i = 0; i < events; ++i) {
        event.kind = static_cast<Kind>(random() % kKindCount);
        event.status = static_cast<Status>(random() % kStatusCount);
        event.amounts.clear();
        for (std::uint64_t count = std::min<std::uint64_t>(random() % 4, 2); count > 0; --count) {
            Amount amount;
            amount.value = static_cast<double>(random() % 1000);
            amount.currency = random() % 3 == 0 ? "EUR" : "USD";
            amount.of = static_cast<AmountOf>(random() % 4);
            amount.bound = static_cast<Bound>(random() % 4);
            event.amounts.push_back(amount);
        }
        builder.add(event);
    }
    return builder.build();
}

} // namespace

class TestAmountBits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void sayWhatEachRowHas()
    {
        const EventStorePtr store = randomStore(5'003); // the last block is not full
        const EventStore::Columns &columns = store->columns();
        const AmountBits bits(columns);
        for (std::size_t i = 0; i < store->size(); ++i) {
            const EventRow row(i);
            const auto has = [&](std::uint64_t word) { return (word >> (i % 64) & 1) != 0; };
            const std::size_t block = i / 64;
            const bool isOne = columns.amountCodes[i].given && !columns.amountCodes[i].odd;
            QCOMPARE(has(bits.given(block)), store->amountCount(row) > 0);
            QCOMPARE(has(bits.single(block)), isOne);
            QCOMPARE(has(bits.odd(block)), store->amountCount(row) > 0 && !isOne);
            const bool isEstimate = store->kind(row) == Kind::Estimate || store->status(row) == Status::Estimate;
            const auto isOf = [&](AmountOf of) { return isOne && store->amount(row, 0).of == of; };
            QCOMPARE(has(bits.estimated(block)), isOne && (isEstimate || isOf(AmountOf::Estimate)));
            QCOMPARE(has(bits.counted(block)),
                     isOne && !isEstimate && !isOf(AmountOf::Estimate) && !isOf(AmountOf::Increment));
            for (std::size_t currency = 0; currency < store->currencies().size(); ++currency)
                QCOMPARE(has(bits.single(block, currency)), isOne && store->amount(row, 0).currency == currency);
        }
        QCOMPARE(bits.single(store->size() / 64) >> (store->size() % 64), std::uint64_t(0));
    }
};

TIMELOUPE_TEST(TestAmountBits, QCoreApplication)
#include "tst_amountbits.moc"
