// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/textindex.h"
#include "model/table/eventcells.h"
#include "model/table/eventtablemodel.h"
#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <algorithm>
#include <random>
#include <variant>

using namespace timeloupe;

namespace {

std::vector<std::uint32_t> shown(const EventTableModel &model)
{
    std::vector<std::uint32_t> rows;
    for (int i = 0; i < model.rowCount(); ++i)
        rows.push_back(model.rowAt(i)->value);
    return rows;
}

QString cell(const EventTableModel &model, std::string_view id, const EventStore &store, EventColumn column)
{
    const std::optional<int> row = model.positionOf(rowOf(store, id));
    return row ? model.index(*row, static_cast<int>(column)).data().toString() : QStringLiteral("not there");
}

RowSetPtr someRows(std::size_t rows, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    std::vector<std::uint64_t> words((rows + 63) / 64);
    for (std::uint64_t &word : words)
        word = random();
    return std::make_shared<const RowSet>(std::move(words), rows);
}

/// What the column sorts by, and whether it is there at all, told as simply as can be.
std::pair<bool, std::variant<double, std::string>> sortValue(const EventStore &store, EventRow row, EventColumn column)
{
    const Words words(Language::English);
    switch (column) {
    case EventColumn::Date:
        return {row.value < store.datedCount(), double(store.begin(row))};
    case EventColumn::Kind:
        return {true, folded(words.kind(store.kind(row)).toStdString())};
    case EventColumn::Event:
        return {true, folded(store.title(row, Language::English))};
    case EventColumn::Amount:
        return {store.mainAmount(row).has_value(), store.mainAmount(row) ? store.mainAmount(row)->value : 0};
    case EventColumn::Power:
        return {store.powerGigawatts(row).has_value(), store.powerGigawatts(row).value_or(0)};
    case EventColumn::Sources:
        return {true, double(store.sourceCount(row))};
    case EventColumn::Companies:
        return {!store.parties(row).empty(), folded(companiesText(store, row).toStdString())};
    }
    return {};
}

std::vector<std::uint32_t> sortedByHand(const EventStore &store, const RowSet &rows, EventColumn column,
                                        bool descending)
{
    std::vector<std::uint32_t> order;
    rows.forEach([&](EventRow row) { order.push_back(row.value); });
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const auto [hasA, valueA] = sortValue(store, EventRow(std::size_t(a)), column);
        const auto [hasB, valueB] = sortValue(store, EventRow(std::size_t(b)), column);
        if (hasA != hasB)
            return hasA;
        return hasA && (descending ? valueB < valueA : valueA < valueB);
    });
    return order;
}

} // namespace

class TestEventTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void tellsAnEventInItsColumns()
    {
        ViewState state;
        state.setStore(panelRecord(), QStringLiteral("record"));
        EventTableModel model(state);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const EventStore &store = *state.store();
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(cell(model, "gift", store, EventColumn::Date), QStringLiteral("2019"));
        QCOMPARE(cell(model, "gift", store, EventColumn::Companies), QStringLiteral("Microsoft → OpenAI"));
        QCOMPARE(cell(model, "giant", store, EventColumn::Companies), QStringLiteral("SoftBank, OpenAI, Microsoft"));
        QCOMPARE(cell(model, "giant", store, EventColumn::Event),
                 QStringLiteral("<b>Giant</b> centres in the United States"));
        QCOMPARE(cell(model, "giant", store, EventColumn::Amount), QStringLiteral("≥ $500B"));
        QCOMPARE(cell(model, "giant", store, EventColumn::Power), QStringLiteral("5 GW"));
        QCOMPARE(cell(model, "giant", store, EventColumn::Sources), QStringLiteral("2"));
        QCOMPARE(cell(model, "law", store, EventColumn::Amount), QString());
        QCOMPARE(cell(model, "undated", store, EventColumn::Date), QStringLiteral("undated"));
        QVERIFY(cell(model, "rumour", store, EventColumn::Date).startsWith(QStringLiteral("undated (2025-07")));
    }

    void rolesTellWhatIsBehindARow()
    {
        ViewState state;
        state.setStore(panelRecord(), QStringLiteral("record"));
        EventTableModel model(state);
        const EventRow site = rowOf(*state.store(), "site");
        const QModelIndex index = model.index(model.positionOf(site).value(), 0);
        QCOMPARE(index.data(EventRowRole).toUInt(), site.value);
        QCOMPARE(index.data(EventKindRole).toInt(), static_cast<int>(Kind::Site));
        QCOMPARE(index.data(EventPlannedRole).toBool(), true);
        QCOMPARE(index.data(EventCompanyRole).toInt(), 3);
        QCOMPARE(index.data(EventPlaceholderRole).toBool(), false);
        const QModelIndex undated = model.index(model.positionOf(rowOf(*state.store(), "undated")).value(), 0);
        QCOMPARE(undated.data(EventCompanyRole).toInt(), -1);
        QCOMPARE(undated.data(EventPlaceholderRole).toBool(), true);
    }

    void speaksTheStatesLanguage()
    {
        ViewState state;
        state.setStore(panelRecord(), QStringLiteral("record"));
        EventTableModel model(state);
        QSignalSpy changed(&model, &EventTableModel::dataChanged);
        state.setLanguage(Language::French);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(cell(model, "law", *state.store(), EventColumn::Event), QStringLiteral("A memo (fr)"));
    }

    void everyOrderIsThatOfSortingByHand_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("descending");
        for (int column = 0; column < kEventColumnCount; ++column) {
            // A "→" sorts otherwise in text than as companies in turn: tested by itself.
            if (column == static_cast<int>(EventColumn::Companies))
                continue;
            for (const bool descending : {false, true})
                QTest::addRow("%d %s", column, descending ? "descending" : "ascending") << column << descending;
        }
    }
    void everyOrderIsThatOfSortingByHand()
    {
        QFETCH(int, column);
        QFETCH(bool, descending);
        ViewState state;
        state.setStore(randomRecord(2000, 9, 5), QStringLiteral("random"));
        const RowSetPtr rows = someRows(state.store()->size(), 8);
        EventTableModel model(state);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        state.setQuery(Query::parse("anything").value());
        state.setMatchingRows(state.query(), rows);
        model.sort(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        QTRY_VERIFY(!model.isSorting());
        auto expected = sortedByHand(*state.store(), *rows, static_cast<EventColumn>(column), descending);
        if (column == static_cast<int>(EventColumn::Date) && descending) {
            // the very reverse of ascending, events of one day too, but what has no date stays last
            expected = sortedByHand(*state.store(), *rows, EventColumn::Date, false);
            std::reverse(expected.begin(), expected.begin() + static_cast<std::ptrdiff_t>(
                                                                  rows->rank(EventRow(state.store()->datedCount()))));
        }
        QCOMPARE(shown(model), expected);
    }

    void companiesSortInTurn()
    {
        ViewState state;
        state.setStore(panelRecord(), QStringLiteral("record"));
        EventTableModel model(state);
        model.sort(static_cast<int>(EventColumn::Companies));
        QTRY_VERIFY(!model.isSorting());
        QStringList texts;
        for (int i = 0; i < model.rowCount(); ++i)
            texts << model.index(i, static_cast<int>(EventColumn::Companies)).data().toString();
        const QStringList expected = {QStringLiteral("Microsoft → OpenAI"),
                                      QStringLiteral("OpenAI → Oracle"),
                                      QStringLiteral("Oracle"),
                                      QStringLiteral("SoftBank, OpenAI, Microsoft"),
                                      QStringLiteral("US government"),
                                      QStringLiteral("US government"),
                                      QStringLiteral("US government, OpenAI"),
                                      QString(),
                                      QString(),
                                      QString()};
        QCOMPARE(texts, expected);
    }

    void longCommonPrefixesAreOrderedInTable()
    {
        EventStoreBuilder builder;
        for (const char *end : {"zebra", "Éclair", "apple", "", "zebra crossing"}) {
            EventRecord record;
            record.title.neutral = std::string("The same beginning of a title: ") + end;
            record.date = Edtf::parse("2025").value();
            builder.add(record);
        }
        ViewState state;
        state.setStore(builder.build(), QStringLiteral("titles"));
        EventTableModel model(state);
        model.sort(static_cast<int>(EventColumn::Event), Qt::DescendingOrder);
        QTRY_VERIFY(!model.isSorting());
        QCOMPARE(shown(model), (std::vector<std::uint32_t>{4, 0, 1, 2, 3}));
    }

    void findsWhereAnEventStands_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<int>("order");
        QTest::newRow("by date") << 0 << static_cast<int>(Qt::AscendingOrder);
        QTest::newRow("by date, latest first") << 0 << static_cast<int>(Qt::DescendingOrder);
        QTest::newRow("by title") << static_cast<int>(EventColumn::Event) << static_cast<int>(Qt::AscendingOrder);
    }
    void findsWhereAnEventStands()
    {
        QFETCH(int, column);
        QFETCH(int, order);
        ViewState state;
        state.setStore(randomRecord(1000, 9, 6), QStringLiteral("random"));
        EventTableModel model(state);
        state.setQuery(Query::parse("anything").value());
        state.setMatchingRows(state.query(), someRows(1000, 3));
        model.sort(column, static_cast<Qt::SortOrder>(order));
        QTRY_VERIFY(!model.isSorting());
        for (std::size_t i = 0; i < 1000; ++i) {
            const EventRow row(i);
            const std::optional<int> at = model.positionOf(row);
            QCOMPARE(at.has_value(), state.matchingRows()->contains(row));
            if (at)
                QCOMPARE(model.rowAt(*at), std::optional(row));
        }
        QVERIFY(!model.positionOf(EventRow(std::size_t(5000))));
        QVERIFY(!model.rowAt(-1));
        QVERIFY(!model.rowAt(model.rowCount()));
    }

    void inViewOnlyFollowsTheRange()
    {
        ViewState state;
        state.setStore(panelRecord(), QStringLiteral("record"));
        EventTableModel model(state);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        state.setRange(Edtf::parse("2025").value().possible());
        QCOMPARE(model.rowCount(), 10);
        model.setInViewOnly(true);
        QTRY_VERIFY(!model.isSorting());
        // giant, cloud, rumour by its bounds, and the site whose deadline does not say when it began
        QCOMPARE(model.rowCount(), 4);
        state.setRange(Edtf::parse("2019").value().possible());
        QTRY_COMPARE(model.rowCount(), 2);
        QVERIFY(model.positionOf(rowOf(*state.store(), "gift")));
        model.setInViewOnly(false);
        QCOMPARE(model.rowCount(), 10);
    }

    void theLastOrderStaysUntilTheNewOneIsThere()
    {
        ViewState state;
        state.setStore(randomRecord(5000, 9, 6), QStringLiteral("random"));
        EventTableModel model(state);
        const std::vector<std::uint32_t> before = shown(model);
        QSignalSpy resets(&model, &EventTableModel::modelReset);
        model.sort(static_cast<int>(EventColumn::Event));
        model.sort(static_cast<int>(EventColumn::Amount));
        QVERIFY(model.isSorting());
        QCOMPARE(shown(model), before);
        QTRY_VERIFY(!model.isSorting());
        QCOMPARE(resets.count(), 1);
        QVERIFY(shown(model) != before);
    }

    void whatIsFoundFirstIsShownFirst_data()
    {
        QTest::addColumn<int>("order");
        QTest::newRow("earliest first") << static_cast<int>(Qt::AscendingOrder);
        QTest::newRow("latest first") << static_cast<int>(Qt::DescendingOrder);
    }
    void whatIsFoundFirstIsShownFirst()
    {
        QFETCH(int, order);
        ViewState state;
        state.setStore(randomRecord(1000, 9, 6), QStringLiteral("random"));
        EventTableModel model(state);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.sort(static_cast<int>(EventColumn::Date), static_cast<Qt::SortOrder>(order));
        const std::vector<std::uint32_t> everything = shown(model);
        state.setQuery(Query::parse("words").value());
        state.setPartialRows(state.query(), std::make_shared<const RowSet>(RowSet::none(1000)));
        QCOMPARE(shown(model), everything); // nothing is known yet
        const RowSetPtr all = someRows(1000, 3);
        const auto some = std::make_shared<const RowSet>(*all & *someRows(1000, 4));
        state.setPartialRows(state.query(), some);
        std::vector<std::uint32_t> expected;
        std::copy_if(everything.begin(), everything.end(), std::back_inserter(expected),
                     [&](std::uint32_t row) { return some->contains(EventRow(std::size_t(row))); });
        QCOMPARE(shown(model), expected);
        state.setMatchingRows(state.query(), all);
        QCOMPARE(model.rowCount(), static_cast<int>(all->count()));
    }

    void theFirstHitsStayUntilThoseOfTheNextQuery()
    {
        ViewState state;
        state.setStore(randomRecord(1000, 9, 6), QStringLiteral("random"));
        EventTableModel model(state);
        state.setQuery(Query::parse("word").value());
        state.setPartialRows(state.query(), someRows(1000, 3));
        const std::vector<std::uint32_t> first = shown(model);
        state.setQuery(Query::parse("words").value());
        QCOMPARE(shown(model), first);
        state.setQuery(Query()); // before anything is known of them
        QCOMPARE(model.rowCount(), 1000);
    }

    void inAnotherOrderTheLastTableStaysUntilAllAreFound()
    {
        ViewState state;
        state.setStore(randomRecord(1000, 9, 6), QStringLiteral("random"));
        EventTableModel model(state);
        model.sort(static_cast<int>(EventColumn::Amount));
        QTRY_VERIFY(!model.isSorting());
        QSignalSpy resets(&model, &EventTableModel::modelReset);
        state.setQuery(Query::parse("words").value());
        state.setPartialRows(state.query(), someRows(1000, 3));
        QVERIFY(!model.isSorting());
        QCOMPARE(resets.count(), 0);
    }

    void ofTheFirstHitsOnlyThoseInViewAreShown()
    {
        ViewState state;
        state.setStore(panelRecord(), QStringLiteral("record"));
        EventTableModel model(state);
        model.setInViewOnly(true);
        QTRY_VERIFY(!model.isSorting());
        state.setRange(Edtf::parse("2019").value().possible());
        QTRY_COMPARE(model.rowCount(), 2);
        const auto rows = [&](const char *id) {
            const EventRow row = rowOf(*state.store(), id);
            return std::make_shared<const RowSet>(std::vector{std::uint64_t(1) << row.value}, state.store()->size());
        };
        state.setQuery(Query::parse("words").value());
        state.setPartialRows(state.query(), rows("giant"));
        QTRY_VERIFY(!model.isSorting());
        QCOMPARE(model.rowCount(), 2); // none in view: the last ones stay
        state.setPartialRows(state.query(), rows("gift"));
        QTRY_VERIFY(!model.isSorting());
        QCOMPARE(shown(model), std::vector{rowOf(*state.store(), "gift").value});
    }

    void backInOrderOfTimeNothingOlderComesAfter()
    {
        ViewState state;
        state.setStore(randomRecord(5000, 9, 6), QStringLiteral("random"));
        EventTableModel model(state);
        const std::vector<std::uint32_t> before = shown(model);
        model.sort(static_cast<int>(EventColumn::Event));
        model.sort(static_cast<int>(EventColumn::Date));
        QVERIFY(!model.isSorting());
        QSignalSpy resets(&model, &EventTableModel::modelReset);
        QVERIFY(QThreadPool::globalInstance()->waitForDone());
        QCoreApplication::processEvents();
        QCOMPARE(resets.count(), 0);
        QCOMPARE(shown(model), before);
    }

    void aNewStoreIsShownAtOnce()
    {
        ViewState state;
        state.setStore(randomRecord(3000, 9, 6), QStringLiteral("random"));
        EventTableModel model(state);
        model.sort(static_cast<int>(EventColumn::Amount));
        QTRY_VERIFY(!model.isSorting());
        state.setStore(panelRecord(), QStringLiteral("record"));
        QCOMPARE(model.rowCount(), 10);
        QTRY_VERIFY(!model.isSorting());
        QCOMPARE(model.rowAt(0), std::optional(rowOf(*state.store(), "plan"))); // $200M
        QCOMPARE(model.rowAt(3), std::optional(rowOf(*state.store(), "giant")));
    }

    void nothingToShowIsNoRow()
    {
        ViewState state;
        EventTableModel model(state);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.columnCount(), kEventColumnCount);
        model.sort(static_cast<int>(EventColumn::Event));
        model.setInViewOnly(true);
        QTRY_VERIFY(!model.isSorting());
        QCOMPARE(model.rowCount(), 0);
    }
};

TIMELOUPE_TEST(TestEventTableModel, QCoreApplication)
#include "tst_eventtablemodel.moc"
