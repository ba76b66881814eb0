// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/hovercard.h"
#include "views/timeline/overview.h"
#include "views/timeline/timelineview.h"

#include "model/state/filterrunner.h"
#include "model/totals/clustertotals.h"
#include "tests/support/generator.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace timeloupe;

namespace {

struct Desk
{
    ViewState state;
    FilterRunner runner{state};
    TimelineView view{state};

    explicit Desk(std::size_t events = 80)
    {
        test::GeneratorOptions options;
        options.events = events;
        options.companies = 5;
        options.seed = 11;
        state.setStore(test::generatedStore(options), QStringLiteral("generated"));
        view.resize(1200, 600);
        view.show();
        view.setFocus();
    }
    /// An appearance whose mark nothing else covers, inside the view.
    SceneEvent someEvent(std::size_t skip = 0)
    {
        const TimelineScene &scene = view.scene();
        for (const SceneEvent &e : scene.events) {
            const auto hit = scene.hit(e.mark);
            const bool clear = e.hasMark && hit && hit->what == SceneHit::What::Event &&
                               scene.events[hit->index].row == e.row && e.mark.x() < 1100;
            if (clear && skip-- == 0)
                return e;
        }
        return {};
    }
    /// A point of the plot with nothing under it.
    QPoint emptyPoint()
    {
        for (int y = 60; y < 590; y += 7) {
            for (int x = 300; x < 1100; x += 13) {
                if (!view.scene().hit(QPointF(x, y)))
                    return {x, y};
            }
        }
        return {};
    }
    void click(QPointF at, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, at.toPoint());
    }
};

} // namespace

class TestTimelineView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aClickSelectsOneAndControlAddsAndTakesAway()
    {
        Desk desk;
        const SceneEvent a = desk.someEvent(0);
        const SceneEvent b = desk.someEvent(4);
        QVERIFY(a.row != b.row);
        desk.click(a.mark);
        QCOMPARE(desk.state.selection(), std::vector<EventRow>{a.row});
        QCOMPARE(desk.state.current(), std::optional(a.row));
        desk.click(b.mark, Qt::ControlModifier);
        QCOMPARE(desk.state.selection().size(), std::size_t(2));
        desk.click(b.mark, Qt::ControlModifier);
        QCOMPARE(desk.state.selection(), std::vector<EventRow>{a.row});
    }

    void aSceneLooksTheSameHoweverOftenItIsPainted()
    {
        for (const std::size_t events : {80U, 3000U}) {
            Desk desk(events);
            desk.view.grab();
            const TimeRange range = desk.state.range();
            desk.state.setRange({shifted(range.begin, range.length() / 5), range.end});
            const QImage first = desk.view.viewport()->grab().toImage();
            for (int again = 0; again < 3; ++again)
                QCOMPARE(desk.view.viewport()->grab().toImage(), first);
            desk.state.setHovered(desk.someEvent().row);
            QVERIFY(desk.view.viewport()->grab().toImage() != first);
            desk.state.setHovered(std::nullopt);
            QCOMPARE(desk.view.viewport()->grab().toImage(), first);
        }
    }

    void allOfTimeIsZoomedAndPanned()
    {
        EventStoreBuilder builder;
        for (const char *date : {"Y-200000000", "Y-199999999/Y199999999", "../Y-100000000", "2025-06-10",
                                 "2026-02-27T17:01:00Z", "Y150000000/..", "Y200000000"}) {
            EventRecord record;
            record.id = record.title.neutral = date;
            record.date = Edtf::parse(date).value();
            builder.add(record);
        }
        Desk desk;
        desk.state.setStore(builder.build(), QStringLiteral("all of time"));
        Overview overview(desk.state);
        overview.resize(1200, 60);
        overview.show();
        const auto look = [&] {
            desk.view.grab();
            overview.grab();
            QVERIFY(desk.state.extent().contains(desk.state.range()));
            QVERIFY(!desk.state.range().isEmpty());
        };
        const std::array keys{Qt::Key_Home, Qt::Key_Plus,  Qt::Key_F,     Qt::Key_End, Qt::Key_Minus, Qt::Key_Left,
                              Qt::Key_Plus, Qt::Key_Right, Qt::Key_Tab,   Qt::Key_F,   Qt::Key_F,     Qt::Key_0,
                              Qt::Key_Plus, Qt::Key_Minus, Qt::Key_Minus, Qt::Key_0};
        for (const bool folds : {true, false}) {
            desk.state.setFoldsOn(folds);
            for (const Qt::Key key : keys) {
                QTest::keyClick(&desk.view, key);
                look();
                QTest::keyClick(&overview, key);
                look();
            }
            for (const double share : {0.1, 0.5, 0.9}) { // the animated way from one end to the other
                const TimeRange all = desk.state.extent();
                desk.state.setRange({shifted(all.begin, all.length() * share), all.end});
                desk.state.travelTo(EventRow(0));
                look();
                desk.state.setRange({all.begin, shifted(all.end, -all.length() * share)});
                desk.state.travelTo(EventRow(6));
                look();
            }
        }
    }

    void aClickOnEmptyGroundSelectsNothing()
    {
        Desk desk;
        desk.click(desk.someEvent().mark);
        QVERIFY(desk.state.current());
        desk.click(desk.emptyPoint());
        QVERIFY(!desk.state.current());
    }

    void hoveringACountTellsWhatItsEventsAddUpTo()
    {
        Desk desk(20'000);
        QTRY_VERIFY(desk.view.isUpToDate());
        const std::vector<SceneCluster> &clusters = desk.view.scene().clusters;
        const auto large = std::max_element(clusters.begin(), clusters.end(), [](const auto &a, const auto &b) {
            return (a.range.isEmpty() ? 0 : a.count) < (b.range.isEmpty() ? 0 : b.count);
        });
        QVERIFY(large != clusters.end() && large->count > 100);
        const auto *card = desk.view.findChild<HoverCard *>();
        const SceneCluster cluster = *large;
        QTest::mouseMove(desk.view.viewport(), cluster.rect.center().toPoint());
        QTRY_VERIFY(card->isVisible());
        QTRY_VERIFY(card->text().contains(QStringLiteral("net ")));
        const Words words(desk.state.language());
        QVERIFY(card->text().startsWith(words.number(static_cast<double>(cluster.count)) + QStringLiteral(" events")));

        // By hand: the lane's events that begin there, but those that are drawn apart.
        const EventStore &store = *desk.state.store();
        const std::optional<CompanyIndex> company = desk.view.scene().lanes[cluster.lane].company;
        const std::size_t lane = company ? company->value : store.companies().size();
        std::vector<EventRow> rows;
        for (const std::uint32_t value : store.laneRows(lane)) {
            const EventRow row{std::size_t(value)};
            const auto isDrawn = [&](const SceneEvent &e) { return e.row == row && e.lane == cluster.lane; };
            const auto &events = desk.view.scene().events;
            if (value < store.datedCount() && cluster.range.contains(store.begin(row)) &&
                std::none_of(events.begin(), events.end(), isDrawn))
                rows.push_back(row);
        }
        QCOMPARE(rows.size(), cluster.count);
        for (const Total &total : clusterTotals(store, rows).totals) {
            if (total.net > 0)
                QVERIFY2(card->text().contains(words.money(total.net, total.currency)), qPrintable(card->text()));
        }

        QTest::mouseMove(desk.view.viewport(), desk.emptyPoint());
        QTRY_VERIFY(!card->isVisible());
    }

    void whatGoesOnFromBeforeIsListedAndZoomedToFromTheLaneHeader()
    {
        Desk desk(20'000);
        QTRY_VERIFY(desk.view.isUpToDate());
        const TimeRange all = desk.state.range();
        const Instant middle = shifted(all.begin, all.length() / 2);
        desk.state.setRange({middle, middle + 20 * kMsPerDay});
        const auto isNote = [](const SceneCluster &c) { return c.reachingIn; };
        const std::vector<SceneCluster> &clusters = desk.view.scene().clusters;
        const auto found = std::find_if(clusters.begin(), clusters.end(), isNote);
        QVERIFY(found != clusters.end());
        const SceneCluster note = *found;
        QVERIFY(desk.view.scene().lanes[note.lane].header.contains(note.rect));
        const auto *card = desk.view.findChild<HoverCard *>();
        QTest::mouseMove(desk.view.viewport(), note.rect.center().toPoint());
        QTRY_VERIFY(card->isVisible());
        const Words words(desk.state.language());
        QVERIFY(card->text().startsWith(words.number(static_cast<double>(note.count)) + QStringLiteral(" events")));
        QTRY_VERIFY(card->text().contains(QStringLiteral("net ")));

        // By hand: what runs there in the lane and is not drawn.
        const EventStore &store = *desk.state.store();
        std::vector<EventRow> rows;
        for (const std::uint32_t value : store.laneRows(desk.view.scene().lanes[note.lane].company->value)) {
            const EventRow row{std::size_t(value)};
            const auto isDrawn = [&](const SceneEvent &e) { return e.row == row && e.lane == note.lane; };
            const auto &events = desk.view.scene().events;
            if (store.begin(row) < note.range.begin && store.latest(row) > note.range.end &&
                std::none_of(events.begin(), events.end(), isDrawn))
                rows.push_back(row);
        }
        QCOMPARE(rows.size(), note.count);
        for (const Total &total : clusterTotals(store, rows).totals) {
            if (total.net > 0)
                QVERIFY2(card->text().contains(words.money(total.net, total.currency)), qPrintable(card->text()));
        }

        desk.click(note.rect.center());
        QTRY_VERIFY(desk.state.range().begin < note.range.begin);
        QVERIFY(desk.state.range().end >= middle + 20 * kMsPerDay);
    }

    void hoveringSaysWhichEventAndLeavingForgetsIt()
    {
        Desk desk;
        const SceneEvent e = desk.someEvent(2);
        QTest::mouseMove(desk.view.viewport(), e.mark.toPoint());
        QTRY_COMPARE(desk.state.hovered(), std::optional(e.row));
        QTest::mouseMove(desk.view.viewport(), desk.emptyPoint());
        QTRY_VERIFY(!desk.state.hovered());
    }

    void aDoubleClickZoomsToTheEvent()
    {
        Desk desk;
        const SceneEvent e = desk.someEvent();
        QTest::mouseDClick(desk.view.viewport(), Qt::LeftButton, {}, e.mark.toPoint());
        const TimeRange event{desk.state.store()->begin(e.row), desk.state.store()->end(e.row)};
        QTRY_VERIFY(desk.state.range().contains(event));
        QTRY_VERIFY(desk.state.range().length() < 10 * event.length());
    }

    void aDoubleClickOnEmptyGroundZoomsInThere()
    {
        Desk desk;
        const double length = desk.state.range().length();
        QTest::mouseDClick(desk.view.viewport(), Qt::LeftButton, {}, desk.emptyPoint());
        QTRY_VERIFY(desk.state.range().length() < length * 0.7);
    }

    void shiftDragMeasuresAndEnterZoomsToIt()
    {
        Desk desk;
        const TimeRange before = desk.state.range();
        QTest::mousePress(desk.view.viewport(), Qt::LeftButton, Qt::ShiftModifier, {500, 300});
        QTest::mouseMove(desk.view.viewport(), {600, 300});
        QTest::mouseMove(desk.view.viewport(), {700, 300});
        QTest::mouseRelease(desk.view.viewport(), Qt::LeftButton, Qt::ShiftModifier, {700, 300});
        const auto measured = desk.state.measured();
        QVERIFY(measured);
        QCOMPARE(desk.state.range(), before);
        QTest::keyClick(&desk.view, Qt::Key_Return);
        QTRY_COMPARE(desk.state.range(), *measured);
        QVERIFY(!desk.state.measured());
    }

    void aMeasuredStretchBecomesAFilter()
    {
        Desk desk;
        const TimeRange all = desk.state.extent();
        const Instant begin = shifted(all.begin, all.length() * 0.4);
        desk.state.setMeasured(TimeRange{begin, shifted(begin, all.length() * 0.1)});
        desk.view.filterToMeasured();
        QVERIFY(!desk.state.query().isEmpty());
        QTRY_VERIFY(!desk.state.isFiltering());
        QVERIFY(desk.state.passing()->count() > 0);
        QVERIFY(!desk.state.passing()->isAll());
    }

    void aRubberBandSelectsAllThatItTouches()
    {
        Desk desk;
        const QPoint from(200, 60);
        const QPoint to(1150, 590);
        QTest::mousePress(desk.view.viewport(), Qt::LeftButton, Qt::ControlModifier, from);
        QTest::mouseMove(desk.view.viewport(), {700, 300});
        QTest::mouseMove(desk.view.viewport(), to);
        QTest::mouseRelease(desk.view.viewport(), Qt::LeftButton, Qt::ControlModifier, to);
        QCOMPARE(desk.state.selection(), desk.view.scene().eventsIn(QRectF(from, to)));
        QVERIFY(desk.state.selection().size() > 5);
    }

    void tabGoesThroughTheEventsInTime()
    {
        Desk desk;
        QTest::keyClick(&desk.view, Qt::Key_Tab);
        QCOMPARE(desk.state.current(), std::optional(EventRow(std::size_t(0))));
        QTest::keyClick(&desk.view, Qt::Key_Tab);
        QTest::keyClick(&desk.view, Qt::Key_Period);
        QCOMPARE(desk.state.current(), std::optional(EventRow(std::size_t(2))));
        QTest::keyClick(&desk.view, Qt::Key_Comma);
        QTest::keyClick(&desk.view, Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(desk.state.current(), std::optional(EventRow(std::size_t(0))));
    }

    void steppingSkipsWhatTheFilterHides()
    {
        Desk desk;
        desk.state.setQuery(Query::parse("kind:contract").value());
        QTRY_VERIFY(!desk.state.isFiltering());
        QVERIFY(desk.state.passing()->count() > 2);
        for (int i = 0; i < 3; ++i) {
            desk.view.stepEvent(1);
            QVERIFY(desk.state.passing()->contains(*desk.state.current()));
        }
    }

    void downGoesToTheLaneBelow()
    {
        Desk desk;
        const SceneEvent e = desk.someEvent();
        desk.state.setCurrent(e.row);
        QTest::keyClick(&desk.view, Qt::Key_Down);
        QVERIFY(desk.state.current() != std::optional(e.row));
        bool below = false;
        for (const SceneEvent &now : desk.view.scene().events)
            below = below || (now.row == desk.state.current() && now.lane > e.lane);
        QVERIFY(below);
    }

    void centringPutsTheSelectionInTheMiddleAndASecondTimeFitsIt()
    {
        Desk desk;
        const TimeRange all = desk.state.extent();
        desk.state.setRange({all.begin, shifted(all.begin, all.length() * 0.6)});
        SceneEvent e;
        for (std::size_t i = 0; e.mark.x() < 600 || e.mark.x() > 800; ++i)
            e = desk.someEvent(i);
        desk.state.setCurrent(e.row);
        const double length = desk.state.range().length();
        desk.view.centreOrFit();
        const EventStore &store = *desk.state.store();
        const Instant middle = shifted(store.begin(e.row), difference(store.begin(e.row), store.end(e.row)) / 2);
        QTRY_VERIFY(std::abs(difference(desk.state.range().begin, middle) - length / 2) < length * 0.01);
        desk.view.centreOrFit();
        QTRY_VERIFY(desk.state.range().length() < length * 0.5);
    }

    void aFilterLeavesOnlyWhatPassesInTheScene()
    {
        Desk desk;
        desk.state.setQuery(Query::parse("kind:contract").value());
        QTRY_VERIFY(!desk.state.isFiltering());
        QTRY_VERIFY(desk.view.isUpToDate());
        QVERIFY(!desk.view.scene().events.empty());
        for (const SceneEvent &e : desk.view.scene().events)
            QVERIFY(desk.state.passing()->contains(e.row));
    }

    void withoutItsFilterALargeTimelineLooksAsBeforeAndAnotherOneAsItself()
    {
        Desk desk(20500);
        QTRY_VERIFY(desk.view.isUpToDate());
        const QImage before = desk.view.viewport()->grab().toImage();
        desk.state.setQuery(Query::parse("kind:outage").value());
        QTRY_VERIFY(!desk.state.isFiltering() && desk.view.isUpToDate());
        QVERIFY(desk.view.viewport()->grab().toImage() != before);
        desk.state.setQuery({});
        QTRY_VERIFY(!desk.state.isFiltering() && desk.view.isUpToDate());
        QCOMPARE(desk.view.viewport()->grab().toImage(), before);

        test::GeneratorOptions options;
        options.events = 21000;
        options.companies = 3;
        const EventStorePtr other = test::generatedStore(options);
        desk.state.setQuery(Query::parse("kind:outage").value());
        desk.state.setStore(other, QStringLiteral("other"));
        QTRY_VERIFY(!desk.state.isFiltering() && desk.view.isUpToDate());
        desk.state.setQuery({});
        QTRY_VERIFY(!desk.state.isFiltering() && desk.view.isUpToDate());
        std::size_t events = 0;
        for (const SceneLane &lane : desk.view.scene().lanes)
            events = std::max(events, lane.events);
        QVERIFY(desk.view.scene().lanes.size() <= 4); // three companies, and what has none
        std::size_t largest = 0;
        for (std::size_t lane = 0; lane < 3; ++lane)
            largest = std::max(largest, other->laneRows(lane).size());
        QCOMPARE(events, largest);
    }

    void theOldPictureStaysUntilALargeTimelineIsFiltered()
    {
        Desk desk(20500);
        QTRY_VERIFY(desk.view.isUpToDate());
        const std::size_t before = desk.view.scene().clusters.size();
        QVERIFY(before > 0);
        QSignalSpy spy(&desk.view, &TimelineView::contentChanged);
        desk.state.setQuery(Query::parse("kind:outage").value());
        QCOMPARE(desk.view.scene().clusters.size(), before);
        QTRY_VERIFY(spy.count() > 0);
        QTRY_VERIFY(desk.view.isUpToDate());
        for (const SceneEvent &e : desk.view.scene().events)
            QCOMPARE(desk.state.store()->kind(e.row), Kind::Outage);
    }
};

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
