// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/state/filterrunner.h"
#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <utility>

using namespace timeloupe;

namespace {

Query query(const char *text)
{
    return Query::parse(text).value();
}

} // namespace

class TestFilterRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void handsWhatPassesToTheState()
    {
        ViewState state;
        FilterRunner runner(state);
        state.setStore(panelRecord(), QStringLiteral("record"));
        QSignalSpy matchingRows(&state, &ViewState::matchingRowsChanged);
        state.setQuery(query("company:Oracle"));
        QVERIFY(state.isFiltering());
        QTRY_VERIFY(!state.isFiltering());
        QCOMPARE(matchingRows.count(), 1);
        QCOMPARE(state.matchingRows()->count(), std::size_t(2));
        QVERIFY(state.matchingRows()->contains(rowOf(*state.store(), "cloud")));
        QVERIFY(state.matchingRows()->contains(rowOf(*state.store(), "site")));
    }

    void onlyTheNewestQueryCounts()
    {
        ViewState state;
        FilterRunner runner(state);
        state.setStore(randomRecord(5000, 20, 1), QStringLiteral("random"));
        QSignalSpy matchingRows(&state, &ViewState::matchingRowsChanged);
        for (int i = 0; i < 20; ++i)
            state.setQuery(query(i % 2 == 0 ? "kind:contract" : "kind:project"));
        QTRY_VERIFY(!state.isFiltering());
        QCOMPARE(matchingRows.count(), 1);
        state.matchingRows()->forEach([&](EventRow row) { QCOMPARE(state.store()->kind(row), Kind::Project); });
    }

    void tellsWhatItFindsBeforeItHasAll()
    {
        ViewState state;
        FilterRunner runner(state);
        runner.setReportIntervals(ReportThrottle::Duration::zero(), ReportThrottle::Duration::zero());
        state.setStore(randomRecord(300'000, 20, 1), QStringLiteral("random"));
        std::vector<RowSetPtr> reported;
        connect(&state, &ViewState::partialRowsChanged, &state, [&] {
            if (state.partialRows())
                reported.push_back(state.partialRows());
        });
        bool isPartSeen = false;
        for (int search = 0; search < 100 && !isPartSeen; ++search) { // depends on which thread comes first
            reported.clear();
            state.setQuery(query(search % 2 == 0 ? "event" : "even"));
            QTRY_VERIFY(!state.isFiltering());
            QVERIFY(!state.partialRows());
            for (const RowSetPtr &found : reported)
                QVERIFY((*found & *state.matchingRows()) == *found);
            isPartSeen = reported.size() > 3 && reported.front()->count() > 0 &&
                         reported.front()->count() < state.matchingRows()->count();
        }
        QVERIFY(isPartSeen);
    }

    void staleQueryReportsNothing()
    {
        ViewState state;
        FilterRunner runner(state);
        runner.setReportIntervals(ReportThrottle::Duration::zero(), ReportThrottle::Duration::zero());
        state.setStore(randomRecord(300'000, 20, 1), QStringLiteral("random"));
        bool changed = false;
        connect(&state, &ViewState::partialRowsChanged, &state, [&] {
            if (!std::exchange(changed, true))
                state.setQuery(query("\"number 77\"")); // more is under way of the older one
            else
                state.partialRows()->forEach([&](EventRow row) {
                    QVERIFY(state.store()->title(row, Language::English).find("number 77") != std::string::npos);
                });
        });
        state.setQuery(query("event"));
        QTRY_VERIFY(!state.isFiltering());
        QVERIFY(changed);
        QVERIFY(state.matchingRows()->count() > 0);
    }

    void fastSearchReportsOnce()
    {
        ViewState state;
        FilterRunner runner(state);
        runner.setReportIntervals(std::chrono::hours(1), std::chrono::hours(1));
        state.setStore(randomRecord(5000, 20, 1), QStringLiteral("random"));
        QSignalSpy reported(&state, &ViewState::partialRowsChanged);
        state.setQuery(query("event"));
        QTRY_VERIFY(!state.isFiltering());
        QVERIFY(reported.isEmpty());
    }

    void aNewStoreVoidsWhatRuns()
    {
        ViewState state;
        FilterRunner runner(state);
        state.setStore(randomRecord(5000, 20, 1), QStringLiteral("random"));
        state.setQuery(query("kind:contract"));
        state.setStore(panelRecord(), QStringLiteral("record"));
        QSignalSpy facets(&runner, &FilterRunner::facetsChanged);
        QTRY_VERIFY(!facets.isEmpty());
        QVERIFY(state.matchingRows()->isAll());
        QCOMPARE(runner.filter()->store(), state.store());
        QCOMPARE(runner.facets()->companies.size(), state.store()->companies().size());
    }

    void facetsLeaveOutThePanelsOwnTerm()
    {
        ViewState state;
        FilterRunner runner(state);
        state.setStore(panelRecord(), QStringLiteral("record"));
        state.setQuery(query("company:OpenAI kind:contract"));
        QTRY_COMPARE(runner.facets()->companies[3], 1U); // Oracle: contracts of any company
        QCOMPARE(runner.facets()->companies[0], 0U);
        // OpenAI's events of any kind: gift, giant, cloud, rumour
        QCOMPARE(runner.facets()->kinds[static_cast<std::size_t>(Kind::Investment)], 1U);
        QCOMPARE(runner.facets()->kinds[static_cast<std::size_t>(Kind::Dispute)], 1U);
        QCOMPARE(runner.facets()->kinds[static_cast<std::size_t>(Kind::Policy)], 0U);
        QCOMPARE(runner.facets()->statuses[static_cast<std::size_t>(Status::Signed)], 1U);
        QCOMPARE(runner.wholeFacets()->companies[0], 2U);
    }

    void facetsAgreeWithCountingByHand()
    {
        const EventStorePtr store = randomRecord(3000, 9, 42);
        const Filter filter(store);
        const std::atomic<bool> cancelled = false;
        const Query q = query("company:C3,C4 kind:contract,project amount>10M");
        const FacetsPtr found = facets(filter, q, nullptr, cancelled);
        const RowSetPtr byCompany = filter.apply(q.without(QueryField::Company));
        const RowSetPtr byAmount = filter.apply(q.without(QueryField::Amount));
        for (std::size_t company = 0; company < 9; ++company) {
            std::uint32_t count = 0;
            for (std::size_t i = 0; i < store->size(); ++i) {
                bool in = false;
                for (const Party &party : store->parties(EventRow(i)))
                    in = in || party.company.value == company;
                count += in && byCompany->contains(EventRow(i)) ? 1 : 0;
            }
            QCOMPARE(found->companies[company], count);
        }
        std::uint32_t amounts = 0;
        byAmount->forEach([&](EventRow row) { amounts += static_cast<std::uint32_t>(store->amountCount(row)); });
        std::uint32_t binned = 0;
        for (const std::uint32_t bin : found->amounts.bins)
            binned += bin;
        QCOMPARE(binned, amounts);
        QVERIFY(found->amounts.currency.empty()); // dollars and euros
    }

    void anAmountFallsIntoTheBinOfItsLogarithm()
    {
        const Filter filter(panelRecord());
        const std::atomic<bool> cancelled = false;
        const FacetsPtr found = facets(filter, Query(), nullptr, cancelled);
        QCOMPARE(found->amounts.low, 200e6);
        QCOMPARE(found->amounts.high, 3e12);
        QCOMPARE(found->amounts.currency, std::string("USD"));
        QCOMPARE(found->amounts.bins.front(), 1U);
        QCOMPARE(found->amounts.bins.back(), 1U);
        const double share = (std::log(30e9) - std::log(200e6)) / (std::log(3e12) - std::log(200e6));
        QCOMPARE(found->amounts.bins[static_cast<std::size_t>(share * AmountBins::kBins)], 1U);
    }

    void reportsQueryWarnings()
    {
        ViewState state;
        FilterRunner runner(state);
        state.setStore(panelRecord(), QStringLiteral("record"));
        QSignalSpy spy(&runner, &FilterRunner::queryWarningsChanged);
        state.setQuery(query("company:Nobody"));
        QTRY_COMPARE(runner.queryWarnings().size(), std::size_t(1));
        state.setQuery(query("company:Oracle"));
        QVERIFY(runner.queryWarnings().empty());
        QCOMPARE(spy.count(), 2);
    }

    void mayGoAwayWhileWorking()
    {
        ViewState state;
        state.setStore(randomRecord(20000, 20, 7), QStringLiteral("random"));
        {
            FilterRunner runner(state);
            state.setQuery(query("event"));
        }
        QCoreApplication::processEvents();
        QVERIFY(state.isFiltering());
    }
};

TIMELOUPE_TEST(TestFilterRunner, QCoreApplication)
#include "tst_filterrunner.moc"
