// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/facets.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <numeric>
#include <random>
#include <set>

using namespace timeloupe;

namespace {

/// Events with all that tells amounts apart, of a few companies.
EventStorePtr randomStore(std::size_t events)
{
    std::mt19937_64 random(41);
    EventStoreBuilder builder;
    EventRecord event;
    for (std::size_t i = 0; i < events; ++i) {
        event.kind = static_cast<Kind>(random() % kKindCount);
        event.status = static_cast<Status>(random() % kStatusCount);
        event.parties.clear();
        for (std::uint64_t party = random() % 3; party > 0; --party)
            event.parties.push_back({std::string("c").append(std::to_string(random() % 6)), Role::Owner});
        event.amounts.clear();
        for (std::uint64_t count = std::min<std::uint64_t>(random() % 4, 2); count > 0; --count) {
            Amount amount;
            amount.value = static_cast<double>(random() % 1000);
            amount.currency = random() % 3 == 0 ? "EUR" : "USD";
            amount.of = static_cast<AmountOf>(random() % 4);
            event.amounts.push_back(amount);
        }
        builder.add(event);
    }
    return builder.build();
}

Query query(const char *text)
{
    return Query::parse(text).value();
}

/// What facets() says of companies, kinds, statuses and bins, by walking over the events.
Facets walked(const Filter &filter, const Query &asked, const Facets &whole)
{
    const EventStore &store = *filter.store();
    const auto matchingRows = [&](QueryField field) { return filter.apply(asked.without(field)); };
    Facets facets;
    facets.companies.resize(store.companies().size());
    facets.companyAmounts.resize(store.companies().size());
    matchingRows(QueryField::Company)->forEach([&](EventRow row) {
        std::set<std::uint32_t> companies;
        for (const Party &party : store.parties(row))
            companies.insert(party.company.value);
        double amount = 0;
        if (store.amountCount(row) > 0 && store.kind(row) != Kind::Estimate) {
            const AmountView first = store.amount(row, 0);
            if (first.currency == whole.currency && first.of != AmountOf::Estimate && first.of != AmountOf::Increment)
                amount = first.value;
        }
        for (const std::uint32_t company : companies) {
            ++facets.companies[company];
            facets.companyAmounts[company] += amount;
        }
    });
    matchingRows(QueryField::Kind)->forEach([&](EventRow row) {
        ++facets.kinds[static_cast<std::size_t>(store.kind(row))];
    });
    matchingRows(QueryField::Status)->forEach([&](EventRow row) {
        if (static_cast<std::size_t>(store.status(row)) < facets.statuses.size())
            ++facets.statuses[static_cast<std::size_t>(store.status(row))];
    });
    return facets;
}

} // namespace

class TestFacets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void facetsMatchLinearScan_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "company:c1", "kind:contract", "amount:>=400", "amount:<20 kind:contract",
                                 "status:signed company:c2 kind:site", "kind:estimate"})
            QTest::newRow(*text == 0 ? "nothing" : text) << QString::fromUtf8(text);
    }

    void facetsMatchLinearScan()
    {
        QFETCH(QString, text);
        const Query asked = query(text.toUtf8().constData());
        const std::atomic<bool> cancelled = false;
        for (const std::size_t events : {90U, 6'000U, 150'000U}) { // some queries pass few; the last in two threads
            const Filter filter(randomStore(events));
            const FacetsPtr whole = facets(filter, Query(), nullptr, cancelled);
            const FacetsPtr found = facets(filter, asked, whole.get(), cancelled);
            const Facets expected = walked(filter, asked, *whole);
            QCOMPARE(found->companies, expected.companies);
            QCOMPARE(found->companyAmounts, expected.companyAmounts); // whole numbers: sums are exact
            QCOMPARE(found->kinds, expected.kinds);
            QCOMPARE(found->statuses, expected.statuses);
            std::size_t amounts = 0;
            filter.apply(asked.without(QueryField::Amount))->forEach([&](EventRow row) {
                for (std::size_t i = 0; i < filter.store()->amountCount(row); ++i)
                    amounts += filter.store()->amount(row, i).value > 0 ? 1 : 0;
            });
            QCOMPARE(std::accumulate(found->amounts.bins.begin(), found->amounts.bins.end(), std::size_t(0)), amounts);
        }
    }

    void boundsAreThoseOfAllAmounts()
    {
        const Filter filter(randomStore(6'000));
        const std::atomic<bool> cancelled = false;
        const FacetsPtr whole = facets(filter, Query(), nullptr, cancelled);
        QCOMPARE(whole->amounts.low, 1.0);
        QCOMPARE(whole->amounts.high, 999.0);
        QCOMPARE(whole->amounts.currency, std::string()); // in two
        QCOMPARE(filter.store()->currencies()[whole->currency], std::string("USD"));
    }

    void theWholeIsCountedOnceWhateverHappens()
    {
        const Filter filter(randomStore(6'000));
        const std::atomic<bool> cancelled = true;
        const FacetsPtr whole = facets(filter, Query(), nullptr, cancelled);
        QVERIFY(whole);
        QCOMPARE(std::accumulate(whole->kinds.begin(), whole->kinds.end(), 0U), 6'000U);
        QCOMPARE(facets(filter, Query(), nullptr, cancelled), whole);
        QVERIFY(!facets(filter, query("kind:contract"), whole.get(), cancelled));
    }
};

TIMELOUPE_TEST(TestFacets, QCoreApplication)
#include "tst_facets.moc"
