// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/state/viewstate.h"

#include "model/document/changeset.h"
#include "model/events/quietperiods.h"
#include "model/time/timescale.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <map>

using namespace timeloupe;

namespace {

EventRecord dated(const char *id, const char *date)
{
    EventRecord record;
    record.id = id;
    record.title.neutral = id;
    if (date != nullptr)
        record.date = Edtf::parse(date).value();
    return record;
}

/// Rows 0–3 in the years 2019, 2021, 2023, 2025; row 4 has no date.
EventStorePtr fiveEvents()
{
    EventStoreBuilder builder;
    builder.add(dated("a", "2019-01-01"));
    builder.add(dated("b", "2021-01-01"));
    builder.add(dated("c", "2023-01-01"));
    builder.add(dated("d", "2025-01-01"));
    builder.add(dated("e", nullptr));
    return builder.build();
}

EventStorePtr oneEvent(const char *date)
{
    EventStoreBuilder builder;
    builder.add(dated("a", date));
    return builder.build();
}

Query query(std::string_view text)
{
    return Query::parse(text).value();
}

RowSetPtr rowsOf(const ViewState &state, std::uint64_t bits)
{
    return std::make_shared<const RowSet>(std::vector<std::uint64_t>{bits}, state.store()->size());
}

std::vector<EventRow> rows(std::initializer_list<std::size_t> values)
{
    std::vector<EventRow> result;
    for (const std::size_t value : values)
        result.emplace_back(value);
    return result;
}

/// How often each signal was emitted since the last take().
class Spies
{
public:
    explicit Spies(ViewState &state)
    {
        const QMetaObject *meta = state.metaObject();
        for (int i = meta->methodOffset(); i < meta->methodCount(); ++i) {
            const bool tells = meta->method(i).name() != "rangeRequested"; // a question, before anything changes
            if (tells && meta->method(i).methodType() == QMetaMethod::Signal)
                m_spies.emplace(meta->method(i).name(), std::make_unique<QSignalSpy>(&state, meta->method(i)));
        }
    }
    /// "queryChanged", or "queryChanged rangeChanged*2": by name.
    QByteArray take()
    {
        QByteArrayList said;
        for (auto &[name, spy] : m_spies) {
            if (!spy->isEmpty())
                said += spy->size() == 1 ? name : name + '*' + QByteArray::number(spy->size());
            spy->clear();
        }
        return said.join(' ');
    }

private:
    std::map<QByteArray, std::unique_ptr<QSignalSpy>> m_spies;
};

} // namespace

class TestViewState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void beginsWithAnEmptyStoreAndARangeThatIsNotEmpty()
    {
        const ViewState state;
        QVERIFY(state.store());
        QCOMPARE(state.store()->size(), std::size_t(0));
        QCOMPARE(state.matchingRows()->rows(), std::size_t(0));
        QCOMPARE(state.extent(), (TimeRange{toInstant({.year = 2000}), toInstant({.year = 2030})}));
        QCOMPARE(state.range(), state.extent());
    }

    void aReplacedStoreKeepsWhatIsLookedAt()
    {
        ViewState state;
        state.setFoldsEnabled(false);
        state.setStore(fiveEvents(), QStringLiteral("first"));
        state.setRange({toInstant({.year = 2020}), toInstant({.year = 2022})});
        state.setQuery(query("-tag:x"));
        state.setMatchingRows(state.query(), rowsOf(state, 0b11010));
        state.setSelection(rows({1, 3}));
        state.setCurrent(EventRow(2));
        state.setSelection(rows({2, 3}));
        state.setHovered(EventRow(1));
        state.setMeasured(TimeRange{toInstant({.year = 2020}), toInstant({.year = 2021})});
        state.setOthersOpen(true);
        const TimeRange range = state.range();
        const auto measured = state.measured();
        const Query wanted = state.query();
        Spies spies(state);

        // "b" goes, "f" comes, "d" is edited: a f c d e.
        EventStoreBuilder builder;
        builder.add(dated("a", "2019-01-01"));
        builder.add(dated("c", "2023-01-01"));
        EventRecord edited = dated("d", "2025-01-01");
        edited.tags = {"t"};
        builder.add(edited);
        builder.add(dated("f", "2022-01-01"));
        builder.add(dated("e", nullptr));
        const EventStorePtr now = builder.build();
        const ChangeSet change = *changesBetween(*state.store(), *now);
        const ChangeSet *seen = nullptr;
        connect(&state, &ViewState::storeChanged, this, [&] { seen = state.change(); });
        state.replaceStore(now, QStringLiteral("first"), change);

        QCOMPARE(spies.take(), "historyChanged hoveredChanged matchingRowsChanged storeChanged");
        QCOMPARE(seen, &change);
        QVERIFY(!state.change());
        QCOMPARE(state.store(), now);
        QCOMPARE(state.range(), range);
        QCOMPARE(state.measured(), measured);
        QVERIFY(state.othersOpen());
        QCOMPARE(state.query(), wanted);
        QVERIFY(state.isFiltering());
        QCOMPARE(*state.matchingRows(), *rowsOf(state, 0b11000)); // d, e: the new one when the filter says so
        QCOMPARE(state.selection(), rows({2, 3}));                // c, d: where they were
        QCOMPARE(state.current(), std::optional(EventRow(2)));
        QCOMPARE(state.hovered(), std::nullopt);
        state.goBack();
        QCOMPARE(state.current(), std::optional(EventRow(2)));
        state.goBack();
        QCOMPARE(state.selection(), rows({3})); // without "b"
        QCOMPARE(state.query(), wanted);
        state.goForward();
        QCOMPARE(state.selection(), rows({2}));
    }

    void whatAReplacedStoreHasNoMoreIsLetGo()
    {
        ViewState state;
        state.setFoldsEnabled(false);
        state.setStore(fiveEvents(), QStringLiteral("first"));
        state.setRange({toInstant({.year = 2024}), toInstant({.year = 2025})});
        state.setSelection(rows({1, 3}));
        state.setHovered(EventRow(3));
        EventStoreBuilder builder;
        builder.add(dated("a", "2019-01-01"));
        builder.add(dated("b", "2021-01-01"));
        const EventStorePtr now = builder.build();
        const ChangeSet change = *changesBetween(*state.store(), *now);
        Spies spies(state);
        state.replaceStore(now, QStringLiteral("first"), change);
        QCOMPARE(spies.take(),
                 "historyChanged hoveredChanged matchingRowsChanged rangeChanged selectionChanged storeChanged");
        QVERIFY(state.extent().contains(state.range()));
        QCOMPARE(state.selection(), rows({1}));
        QCOMPARE(state.current(), std::optional(EventRow(1)));
        QCOMPARE(state.hovered(), std::nullopt);
        QVERIFY(state.matchingRows()->isAll() && state.matchingRows()->rows() == 2);
        state.replaceStore(EventStoreBuilder().build(), QString(), *changesBetween(*now, *EventStoreBuilder().build()));
        QVERIFY(state.selection().empty() && !state.current());
    }

    void aStoreStartsAnew()
    {
        ViewState state;
        state.setStore(fiveEvents(), QStringLiteral("first"));
        state.setRange({toInstant({.year = 2020}), toInstant({.year = 2021})});
        state.setQuery(query("company:x"));
        state.setCurrent(EventRow(1));
        state.setHovered(EventRow(2));
        state.setMeasured(TimeRange{toInstant({.year = 2020}), toInstant({.year = 2021})});

        Spies spies(state);
        QByteArrayList order;
        connect(&state, &ViewState::storeChanged, this, [&] { order += "store"; });
        connect(&state, &ViewState::rangeChanged, this, [&] { order += "range"; });
        state.setStore(oneEvent("2020"), QStringLiteral("second"));
        QCOMPARE(
            spies.take(),
            "foldsChanged historyChanged hoveredChanged matchingRowsChanged measuredChanged queryChanged rangeChanged "
            "selectionChanged storeChanged");
        QCOMPARE(order, (QByteArrayList{"store", "range"}));
        QCOMPARE(state.storeName(), QStringLiteral("second"));
        QCOMPARE(state.range(), state.extent());
        QVERIFY(state.query().isEmpty());
        QVERIFY(!state.isFiltering());
        QVERIFY(state.matchingRows()->isAll());
        QCOMPARE(state.matchingRows()->rows(), std::size_t(1));
        QVERIFY(state.selection().empty() && !state.current() && !state.hovered() && !state.measured());
        QVERIFY(!state.canGoBack() && !state.canGoForward());

        state.setStore(state.store(), QStringLiteral("second"));
        QCOMPARE(spies.take(), "");
        state.setStore(nullptr, {});
        QVERIFY(state.store());
        QCOMPARE(state.store()->size(), std::size_t(0));
    }

    void foldsThatWereComputedBeforehandAreTaken()
    {
        ViewState state;
        const Folds folds{{{toInstant({.year = 2020}), toInstant({.year = 2021})}, 0}};
        StoreSummary summary = summarized(*fiveEvents());
        summary.folds = folds;
        Spies spies(state);
        state.setStore(fiveEvents(), {}, summary);
        QVERIFY(spies.take().contains("foldsChanged"));
        QCOMPARE(state.folds(), folds);
        state.setFoldsEnabled(false);
        QCOMPARE(spies.take(), "foldsChanged");
        QVERIFY(state.folds().empty());
        state.setFoldsEnabled(false);
        QCOMPARE(spies.take(), "");
        state.setStore(fiveEvents(), QStringLiteral("other"), summary);
        QVERIFY(!state.foldsEnabled());
        QVERIFY(!spies.take().contains("foldsChanged"));
    }

    void quietPeriodsAreFoundWhenNoneAreGiven()
    {
        ViewState state;
        state.setStore(fiveEvents(), {});
        QVERIFY(!state.folds().empty());
        QCOMPARE(state.folds(), quietPeriods(*state.store()));
    }

    void theExtentHasAMargin_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<double>("margin");
        QTest::newRow("day") << QByteArray("2025-01-01") << 0.5 * kMsPerDay;
        QTest::newRow("minute") << QByteArray("2025-01-01T12:00") << 0.5 * kMsPerDay;
        QTest::newRow("year") << QByteArray("2025") << 182.5 * kMsPerDay;
    }
    void theExtentHasAMargin()
    {
        QFETCH(QByteArray, date);
        QFETCH(double, margin);
        ViewState state;
        state.setStore(oneEvent(date.constData()), {});
        const TimeRange tight = state.store()->extent();
        QCOMPARE(difference(state.extent().begin, tight.begin), margin);
        QCOMPARE(difference(tight.end, state.extent().end), margin);
    }

    void theExtentOfManyEventsHasALittleMore()
    {
        ViewState state;
        state.setStore(fiveEvents(), {});
        const TimeRange tight = state.store()->extent();
        QVERIFY(state.extent().begin < tight.begin && tight.end < state.extent().end);
        QVERIFY(state.extent().length() < tight.length() * 1.05);
    }

    void theExtentOfAllYearsDoesNotOverflow()
    {
        EventStoreBuilder builder;
        builder.add(dated("a", "Y-170000000"));
        builder.add(dated("b", "Y170000000"));
        ViewState state;
        state.setStore(builder.build(), {});
        QVERIFY(state.extent().contains(state.store()->extent()));
        state.setRange({kInstantMin, kInstantMax});
        QCOMPARE(state.range(), state.extent());
        state.setRange({state.store()->begin(EventRow(1)), kInstantMax});
        QVERIFY(state.extent().contains(state.range()));
    }

    void bothEndsOfTimeAreReached()
    {
        EventStoreBuilder builder;
        builder.add(dated("a", "Y-200000000"));
        builder.add(dated("b", "2025-01-01"));
        builder.add(dated("c", "Y200000000"));
        ViewState state;
        state.setStore(builder.build(), {});
        const TimeRange all = state.extent();
        // Ranges longer than half of time, and short ones, left, right and in the middle.
        for (const double share : {0.9, 0.6, 0.1})
            for (const double place : {0.0, 0.5, 1.0})
                for (const std::size_t row : {0, 1, 2}) {
                    const TimeRange event{state.store()->begin(EventRow(row)), state.store()->end(EventRow(row))};
                    const Instant begin = shifted(all.begin, all.length() * (1 - share) * place);
                    state.setRange({begin, shifted(begin, all.length() * share)});
                    const double length = state.range().length();
                    state.reveal(EventRow(row));
                    QVERIFY(state.range().contains(event));
                    QVERIFY(all.contains(state.range()));
                    QVERIFY(std::abs(state.range().length() - length) <= length * 1e-9);
                    state.zoomTo(EventRow(row));
                    QVERIFY(state.range().contains(event));
                    state.showAll();
                    QCOMPARE(state.range(), all);
                }
    }

    void aRangeIsMovedIntoTheExtentAndKeepsItsLength()
    {
        ViewState state;
        state.setStore(fiveEvents(), {});
        Spies spies(state);
        const std::int64_t year = 365 * kMsPerDay;
        state.setRange({state.extent().begin - 10 * year, state.extent().begin - 9 * year});
        QCOMPARE(state.range(), (TimeRange{state.extent().begin, state.extent().begin + year}));
        QCOMPARE(spies.take(), "historyChanged rangeChanged");
        state.setRange({state.extent().end + 5 * year, state.extent().end + 6 * year});
        QCOMPARE(state.range(), (TimeRange{state.extent().end - year, state.extent().end}));
        spies.take();
        state.setRange({state.extent().end + 7 * year, state.extent().end + 8 * year});
        QCOMPARE(spies.take(), "");
        state.setRange({kInstantMin, kInstantMax});
        QCOMPARE(state.range(), state.extent());
        spies.take();
        state.showAll();
        QCOMPARE(spies.take(), "");
    }

    void aRangeIsNeverShorterThanTheDeepestZoomNorReversed()
    {
        ViewState state;
        state.setStore(fiveEvents(), {});
        const Instant at = toInstant({.year = 2022});
        state.setRange({at, at});
        QCOMPARE(state.range().length(), TimeScale::kMinVisible);
        QVERIFY(state.range().contains(at));
        state.setRange({at + 5000, at});
        QCOMPARE(state.range(), (TimeRange{at, at + 5000}));
    }

    void theMeasuredStretchIsNormalised()
    {
        ViewState state;
        state.setStore(fiveEvents(), {});
        Spies spies(state);
        const Instant at = toInstant({.year = 2022});
        state.setMeasured(TimeRange{at + 1000, at});
        QCOMPARE(state.measured(), std::optional(TimeRange{at, at + 1000}));
        QCOMPARE(spies.take(), "measuredChanged");
        state.setMeasured(TimeRange{at, at + 1000});
        QCOMPARE(spies.take(), "");
        state.setMeasured(TimeRange{at, at});
        QVERIFY(!state.measured());
        QCOMPARE(spies.take(), "measuredChanged");
        state.setMeasured(TimeRange{kInstantMin, kInstantMin + 10});
        QCOMPARE(spies.take(), "");
    }

    void aQueryIsFilteringUntilItsRowsArrive()
    {
        ViewState state;
        state.setStore(fiveEvents(), {});
        Spies spies(state);
        state.setQuery(query("kind:contract"));
        QCOMPARE(spies.take(), "historyChanged queryChanged");
        QVERIFY(state.isFiltering());
        QVERIFY(state.matchingRows()->isAll());
        state.setQuery(query("kind:contract"));
        QCOMPARE(spies.take(), "");

        state.setMatchingRows(query("kind:site"), rowsOf(state, 1));
        state.setMatchingRows(query("kind:contract"), nullptr);
        state.setMatchingRows(query("kind:contract"), std::make_shared<const RowSet>(RowSet::all(99)));
        QCOMPARE(spies.take(), "");
        QVERIFY(state.isFiltering());

        state.setMatchingRows(query("kind:contract"), rowsOf(state, 0b101));
        QCOMPARE(spies.take(), "matchingRowsChanged");
        QVERIFY(!state.isFiltering());
        QCOMPARE(state.matchingRows()->count(), std::size_t(2));
        state.setMatchingRows(query("kind:contract"), rowsOf(state, 0b101));
        QCOMPARE(spies.take(), "");
    }

    void whatIsFoundSoFarIsThereUntilAllIs()
    {
        ViewState state;
        state.setStore(fiveEvents(), {});
        Spies spies(state);
        state.setPartialRows({}, rowsOf(state, 1)); // nothing is being searched
        QCOMPARE(spies.take(), "");
        state.setQuery(query("deal"));
        spies.take();
        state.setPartialRows(query("other"), rowsOf(state, 1));
        state.setPartialRows(query("deal"), nullptr);
        state.setPartialRows(query("deal"), std::make_shared<const RowSet>(RowSet::all(99)));
        QCOMPARE(spies.take(), "");
        QVERIFY(!state.partialRows());

        state.setPartialRows(query("deal"), rowsOf(state, 0b100));
        QCOMPARE(spies.take(), "partialRowsChanged");
        QCOMPARE(state.partialRows()->count(), std::size_t(1));
        QVERIFY(state.isFiltering() && state.matchingRows()->isAll());
        state.setMatchingRows(query("deal"), rowsOf(state, 0b101));
        QCOMPARE(spies.take(), "matchingRowsChanged");
        QVERIFY(!state.partialRows());
        state.setPartialRows(query("deal"), rowsOf(state, 0b100)); // too late
        QCOMPARE(spies.take(), "");
    }

    void anotherQueryForgetsWhatWasFound()
    {
        ViewState state;
        state.setStore(fiveEvents(), {});
        state.setQuery(query("deal"));
        state.setPartialRows(query("deal"), rowsOf(state, 0b100));
        state.setQuery(query("deals"));
        QVERIFY(!state.partialRows());
        Spies spies(state);
        state.setQuery({}); // whoever shows the first deals still is told that everything passes
        QCOMPARE(spies.take(), "historyChanged matchingRowsChanged queryChanged");
    }

    void theEmptyQueryPassesEverythingAtOnce()
    {
        ViewState state;
        state.setStore(fiveEvents(), {});
        state.setQuery(query("kind:contract"));
        state.setMatchingRows(query("kind:contract"), rowsOf(state, 1));
        Spies spies(state);
        state.setQuery({});
        QCOMPARE(spies.take(), "historyChanged matchingRowsChanged queryChanged");
        QVERIFY(!state.isFiltering());
        QVERIFY(state.matchingRows()->isAll());
    }

    void rowsThatComeWhileTheQueryIsAnnouncedEndTheFiltering()
    {
        ViewState state;
        state.setStore(fiveEvents(), {});
        connect(&state, &ViewState::queryChanged, this,
                [&state] { state.setMatchingRows(state.query(), rowsOf(state, 0b10)); });
        state.setQuery(query("kind:contract"));
        QVERIFY(!state.isFiltering());
        QCOMPARE(state.matchingRows()->count(), std::size_t(1));
    }

    void aSelectionIsAscendingOnceEachAndHasTheCurrentEvent()
    {
        ViewState state;
        state.setStore(fiveEvents(), {});
        Spies spies(state);
        state.setSelection(rows({3, 1, 3, 99}));
        QCOMPARE(state.selection(), rows({1, 3}));
        QCOMPARE(state.current(), std::optional(EventRow(1)));
        QCOMPARE(spies.take(), "historyChanged selectionChanged");
        QVERIFY(state.isSelected(EventRow(3)) && !state.isSelected(EventRow(2)));
        state.setSelection(rows({3, 1}));
        QCOMPARE(spies.take(), "");

        state.toggleSelected(EventRow(2));
        QCOMPARE(state.selection(), rows({1, 2, 3}));
        QCOMPARE(state.current(), std::optional(EventRow(2)));
        state.setSelection(rows({0, 2}));
        QCOMPARE(state.current(), std::optional(EventRow(2)));
        state.toggleSelected(EventRow(2));
        QCOMPARE(state.current(), std::optional(EventRow(0)));
        state.toggleSelected(EventRow(0));
        QVERIFY(state.selection().empty() && !state.current());
        spies.take();
        state.toggleSelected(EventRow(99));
        QCOMPARE(spies.take(), "");
    }

    void theCurrentEventIsSelectedAlone()
    {
        ViewState state;
        state.setStore(fiveEvents(), {});
        state.setSelection(rows({1, 2, 3}));
        Spies spies(state);
        state.setCurrent(EventRow(2));
        QCOMPARE(state.selection(), rows({2}));
        QCOMPARE(spies.take(), "historyChanged selectionChanged");
        state.setCurrent(EventRow(2));
        state.setCurrent(EventRow(99));
        QCOMPARE(spies.take(), "");
        state.setCurrent(std::nullopt);
        QVERIFY(state.selection().empty() && !state.current());
        QCOMPARE(spies.take(), "historyChanged selectionChanged");
    }

    void valuesThatAreAlreadySoAreSilent()
    {
        ViewState state;
        state.setStore(fiveEvents(), {});
        state.setHovered(EventRow(1));
        state.setLaneOrder(LaneOrder::Amount);
        state.setOthersOpen(true);
        state.setLanguage(Language::French);
        Spies spies(state);
        state.setHovered(EventRow(1));
        state.setLaneOrder(LaneOrder::Amount);
        state.setOthersOpen(true);
        state.setLanguage(Language::French);
        QCOMPARE(spies.take(), "");
        state.setHovered(EventRow(99));
        state.setLaneOrder(LaneOrder::Name);
        state.setOthersOpen(false);
        state.setLanguage(Language::English);
        QVERIFY(!state.hovered());
        QCOMPARE(spies.take(), "hoveredChanged lanesChanged*2 languageChanged");
    }

    void travellingMovesAsLittleAsNeeded()
    {
        ViewState state;
        state.setStore(fiveEvents(), {});
        const std::int64_t month = 30 * kMsPerDay;
        const TimeRange around2021{toInstant({.year = 2021}) - 5 * month, toInstant({.year = 2021}) + 5 * month};
        state.setRange(around2021);
        Spies spies(state);
        state.reveal(EventRow(1));
        QCOMPARE(spies.take(), "historyChanged selectionChanged");
        QCOMPARE(state.range(), around2021);

        state.reveal(EventRow(2));
        QCOMPARE(spies.take(), "historyChanged rangeChanged selectionChanged");
        QCOMPARE(state.range().length(), around2021.length());
        QCOMPARE(difference(state.store()->end(EventRow(2)), state.range().end), 1.0 * month);
        state.goBack();
        QCOMPARE(spies.take(), "historyChanged rangeChanged selectionChanged");
        state.goForward();

        state.reveal(EventRow(1));
        QCOMPARE(difference(state.range().begin, state.store()->begin(EventRow(1))), 1.0 * month);

        const TimeRange before = state.range();
        state.reveal(EventRow(4));
        QCOMPARE(state.range(), before);
        QCOMPARE(state.current(), std::optional(EventRow(4)));
    }

    void travellingBySlowMovesIsOneStepToo()
    {
        ViewState state;
        state.setStore(fiveEvents(), {});
        state.setRange({toInstant({.year = 2019}), toInstant({.year = 2020})});
        const TimeRange before = state.range();
        std::optional<TimeRange> target;
        connect(&state, &ViewState::rangeRequested, this, [&target](RangeRequest &request) {
            target = request.target;
            request.isAccepted = true;
        });
        state.reveal(EventRow(3));
        QCOMPARE(state.range(), before);
        QCOMPARE(state.current(), std::optional(EventRow(3)));
        QVERIFY(target.has_value());
        state.setRange({before.begin + kMsPerDay, before.end + kMsPerDay}, false);
        state.setRange(*target);
        QVERIFY(state.range().contains(state.store()->begin(EventRow(3))));
        state.goBack();
        QCOMPARE(state.range(), before);
        QVERIFY(!state.current());

        target.reset();
        state.reveal(EventRow(0));
        QVERIFY(!target);
        state.goBack();
        QVERIFY(!state.current());
    }

    void travellingToALongEventShowsItsBegin()
    {
        EventStoreBuilder builder;
        builder.add(dated("before", "2010-01-01"));
        builder.add(dated("long", "2015/2035"));
        ViewState state;
        state.setStore(builder.build(), {});
        const Instant begin = toInstant({.year = 2015});
        state.setRange({toInstant({.year = 2020}), toInstant({.year = 2021})});
        state.reveal(EventRow(1));
        QVERIFY(state.range().contains(begin));
        QCOMPARE(state.range().length(), 366.0 * kMsPerDay);
    }

    void zoomingToAnEventLeavesRoomAroundIt()
    {
        ViewState state;
        state.setStore(fiveEvents(), {});
        state.zoomTo(EventRow(1));
        QCOMPARE(state.range(),
                 (TimeRange{toInstant({.year = 2021}) - kMsPerDay / 2, toInstant({.year = 2021}) + 3 * kMsPerDay / 2}));
        Spies spies(state);
        state.zoomTo(EventRow(4));
        QCOMPARE(spies.take(), "");
    }

    void backAndForwardRestoreAllTogether()
    {
        ViewState state;
        state.setStore(fiveEvents(), {});
        state.reveal(EventRow(0));
        const TimeRange all = state.range();
        const TimeRange narrow{toInstant({.year = 2022}), toInstant({.year = 2023})};
        state.setRange(narrow);
        state.setQuery(query("kind:contract"));
        state.setSelection(rows({1, 2}));

        Spies spies(state);
        state.goBack();
        QCOMPARE(spies.take(), "historyChanged selectionChanged");
        QCOMPARE(state.selection(), rows({0}));
        state.goBack();
        QCOMPARE(spies.take(), "historyChanged matchingRowsChanged queryChanged"); // it was still filtering
        QVERIFY(state.query().isEmpty() && !state.isFiltering());
        state.goBack();
        QCOMPARE(spies.take(), "historyChanged rangeChanged");
        QCOMPARE(state.range(), all);
        QCOMPARE(state.current(), std::optional(EventRow(0)));
        state.goBack();
        QVERIFY(state.selection().empty());
        QVERIFY(!state.canGoBack() && state.canGoForward());
        spies.take();
        state.goBack();
        QCOMPARE(spies.take(), "");

        for (int i = 0; i < 4; ++i)
            state.goForward();
        QCOMPARE(state.range(), narrow);
        QCOMPARE(state.query(), query("kind:contract"));
        QVERIFY(state.isFiltering());
        QCOMPARE(state.selection(), rows({1, 2}));
        QVERIFY(!state.canGoForward());
    }

    void aStepThatChangesEverythingEmitsEachSignalOnce()
    {
        ViewState state;
        state.setStore(fiveEvents(), {});
        state.setQuery(query("kind:contract"), false);
        state.setMatchingRows(state.query(), rowsOf(state, 1));
        state.setRange({toInstant({.year = 2022}), toInstant({.year = 2023})}, false);
        state.setSelection(rows({1}));
        state.setQuery(state.query());
        state.setRange(state.range());
        Spies spies(state);
        QByteArray said;
        while (state.canGoBack()) {
            state.goBack();
            said += spies.take() + '\n';
        }
        QCOMPARE(said, "historyChanged rangeChanged\nhistoryChanged matchingRowsChanged queryChanged\n"
                       "historyChanged selectionChanged\n");
    }

    void listenersAddNoStepWhileGoingBack()
    {
        ViewState state;
        state.setStore(fiveEvents(), {});
        state.setCurrent(EventRow(1));
        state.setRange({toInstant({.year = 2022}), toInstant({.year = 2023})});
        connect(&state, &ViewState::rangeChanged, this, [&state] { state.setCurrent(EventRow(3)); });
        state.goBack();
        QVERIFY(state.canGoForward());
    }

    void aGestureIsOneStep()
    {
        ViewState state;
        state.setStore(fiveEvents(), {});
        Spies spies(state);
        const TimeRange last{toInstant({.year = 2020, .month = 4}), toInstant({.year = 2023})};
        for (int month = 1; month <= 4; ++month)
            state.setRange({toInstant({.year = 2020, .month = month}), toInstant({.year = 2023})}, false);
        QCOMPARE(spies.take(), "rangeChanged*4");
        QVERIFY(!state.canGoBack());
        state.setRange(last, true);
        QCOMPARE(spies.take(), "historyChanged");
        state.goBack();
        QCOMPARE(state.range(), state.extent());
        QVERIFY(!state.canGoBack());
    }

    void goingBackDuringAGestureUndoesIt()
    {
        ViewState state;
        state.setStore(fiveEvents(), {});
        const TimeRange settled{toInstant({.year = 2020}), toInstant({.year = 2023})};
        state.setRange(settled);
        state.setRange({toInstant({.year = 2021}), toInstant({.year = 2022})}, false);
        state.goBack();
        QCOMPARE(state.range(), settled);
    }

    void typingIsOneStep()
    {
        ViewState state;
        state.setStore(fiveEvents(), {});
        for (const char *text : {"a", "ab", "abc"})
            state.setQuery(query(text), false);
        QVERIFY(!state.canGoBack());
        state.setQuery(query("abc"));
        state.goBack();
        QVERIFY(state.query().isEmpty());
        QVERIFY(!state.canGoBack());
    }

    void theHistoryIsLimited()
    {
        ViewState state;
        state.setStore(fiveEvents(), {});
        for (int i = 0; i < 1000; ++i)
            state.setRange({toInstant({.year = 2020}), toInstant({.year = 2021}) + i * kMsPerDay / 10});
        std::size_t steps = 0;
        for (; state.canGoBack(); ++steps)
            state.goBack();
        QCOMPARE(steps, ViewState::kMaxHistory - 1);
    }
};

TIMELOUPE_TEST(TestViewState, QCoreApplication)
#include "tst_viewstate.moc"
