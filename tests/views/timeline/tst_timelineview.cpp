// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/hovercard.h"
#include "views/timeline/overview.h"
#include "views/timeline/timelineview.h"

#include "model/state/filterrunner.h"
#include "model/totals/clustertotals.h"
#include "tests/support/generator.h"
#include "tests/support/testprogram/testprogram.h"

#include <QApplication>
#include <QRegularExpression>
#include <QScrollBar>
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
        Desk viewController;
        const SceneEvent a = viewController.someEvent(0);
        const SceneEvent b = viewController.someEvent(4);
        QVERIFY(a.row != b.row);
        viewController.click(a.mark);
        QCOMPARE(viewController.state.selection(), std::vector<EventRow>{a.row});
        QCOMPARE(viewController.state.current(), std::optional(a.row));
        viewController.click(b.mark, Qt::ControlModifier);
        QCOMPARE(viewController.state.selection().size(), std::size_t(2));
        viewController.click(b.mark, Qt::ControlModifier);
        QCOMPARE(viewController.state.selection(), std::vector<EventRow>{a.row});
    }

    void aSceneLooksTheSameHoweverOftenItIsPainted()
    {
        for (const std::size_t events : {80U, 3000U}) {
            Desk viewController(events);
            viewController.view.grab();
            const TimeRange range = viewController.state.range();
            viewController.state.setRange({shifted(range.begin, range.length() / 5), range.end});
            const QImage first = viewController.view.viewport()->grab().toImage();
            for (int again = 0; again < 3; ++again)
                QCOMPARE(viewController.view.viewport()->grab().toImage(), first);
            viewController.state.setHovered(viewController.someEvent().row);
            QVERIFY(viewController.view.viewport()->grab().toImage() != first);
            viewController.state.setHovered(std::nullopt);
            QCOMPARE(viewController.view.viewport()->grab().toImage(), first);
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
        Desk viewController;
        viewController.state.setStore(builder.build(), QStringLiteral("all of time"));
        Overview overview(viewController.state);
        overview.resize(1200, 60);
        overview.show();
        const auto look = [&] {
            viewController.view.grab();
            overview.grab();
            QVERIFY(viewController.state.extent().contains(viewController.state.range()));
            QVERIFY(!viewController.state.range().isEmpty());
        };
        const std::array keys{Qt::Key_Home, Qt::Key_Plus,  Qt::Key_F,     Qt::Key_End, Qt::Key_Minus, Qt::Key_Left,
                              Qt::Key_Plus, Qt::Key_Right, Qt::Key_Tab,   Qt::Key_F,   Qt::Key_F,     Qt::Key_0,
                              Qt::Key_Plus, Qt::Key_Minus, Qt::Key_Minus, Qt::Key_0};
        for (const bool folds : {true, false}) {
            viewController.state.setFoldsEnabled(folds);
            for (const Qt::Key key : keys) {
                QTest::keyClick(&viewController.view, key);
                look();
                QTest::keyClick(&overview, key);
                look();
            }
            for (const double share : {0.1, 0.5, 0.9}) { // the animated way from one end to the other
                const TimeRange all = viewController.state.extent();
                viewController.state.setRange({shifted(all.begin, all.length() * share), all.end});
                viewController.state.reveal(EventRow(0));
                look();
                viewController.state.setRange({all.begin, shifted(all.end, -all.length() * share)});
                viewController.state.reveal(EventRow(6));
                look();
            }
        }
    }

    void aClickOnEmptyGroundSelectsNothing()
    {
        Desk viewController;
        viewController.click(viewController.someEvent().mark);
        QVERIFY(viewController.state.current());
        viewController.click(viewController.emptyPoint());
        QVERIFY(!viewController.state.current());
    }

    void hoveringClusterShowsTotals()
    {
        Desk viewController(20'000);
        QTRY_VERIFY(viewController.view.isUpToDate());
        const std::vector<SceneCluster> &clusters = viewController.view.scene().clusters;
        const auto large = std::max_element(clusters.begin(), clusters.end(), [](const auto &a, const auto &b) {
            return (a.range.isEmpty() ? 0 : a.count) < (b.range.isEmpty() ? 0 : b.count);
        });
        QVERIFY(large != clusters.end() && large->count > 100);
        const auto *card = viewController.view.findChild<HoverCard *>();
        const SceneCluster cluster = *large;
        QTest::mouseMove(viewController.view.viewport(), cluster.rect.center().toPoint());
        QTRY_VERIFY(card->isVisible());
        QTRY_VERIFY(card->text().contains(QStringLiteral("net ")));
        const Words words(viewController.state.language());
        QVERIFY(card->text().startsWith(words.number(static_cast<double>(cluster.count)) + QStringLiteral(" events")));

        // By hand: the lane's events that begin there, but those that are drawn apart.
        const EventStore &store = *viewController.state.store();
        const std::optional<CompanyIndex> company = viewController.view.scene().lanes[cluster.lane].company;
        const std::size_t lane = company ? company->value : store.companies().size();
        std::vector<EventRow> rows;
        for (const std::uint32_t value : store.laneRows(lane)) {
            const EventRow row{std::size_t(value)};
            const auto isDrawn = [&](const SceneEvent &e) { return e.row == row && e.lane == cluster.lane; };
            const auto &events = viewController.view.scene().events;
            if (value < store.datedCount() && cluster.range.contains(store.begin(row)) &&
                std::none_of(events.begin(), events.end(), isDrawn))
                rows.push_back(row);
        }
        QCOMPARE(rows.size(), cluster.count);
        for (const Total &total : clusterTotals(store, rows).totals) {
            if (total.net > 0)
                QVERIFY2(card->text().contains(words.money(total.net, total.currency)), qPrintable(card->text()));
        }

        QTest::mouseMove(viewController.view.viewport(), viewController.emptyPoint());
        QTRY_VERIFY(!card->isVisible());
    }

    void laneHeaderListsOngoingEvents()
    {
        Desk viewController(20'000);
        QTRY_VERIFY(viewController.view.isUpToDate());
        const TimeRange all = viewController.state.range();
        const Instant middle = shifted(all.begin, all.length() / 2);
        viewController.state.setRange({middle, middle + 20 * kMsPerDay});
        const auto isNote = [](const SceneCluster &c) { return c.ongoing; };
        const std::vector<SceneCluster> &clusters = viewController.view.scene().clusters;
        const auto found = std::find_if(clusters.begin(), clusters.end(), isNote);
        QVERIFY(found != clusters.end());
        const SceneCluster note = *found;
        QVERIFY(viewController.view.scene().lanes[note.lane].header.contains(note.rect));
        const auto *card = viewController.view.findChild<HoverCard *>();
        QTest::mouseMove(viewController.view.viewport(), note.rect.center().toPoint());
        QTRY_VERIFY(card->isVisible());
        const Words words(viewController.state.language());
        QVERIFY(card->text().startsWith(words.number(static_cast<double>(note.count)) + QStringLiteral(" events")));
        QTRY_VERIFY(card->text().contains(QStringLiteral("net ")));

        // By hand: what runs there in the lane and is not drawn.
        const EventStore &store = *viewController.state.store();
        std::vector<EventRow> rows;
        for (const std::uint32_t value : store.laneRows(viewController.view.scene().lanes[note.lane].company->value)) {
            const EventRow row{std::size_t(value)};
            const auto isDrawn = [&](const SceneEvent &e) { return e.row == row && e.lane == note.lane; };
            const auto &events = viewController.view.scene().events;
            if (store.begin(row) < note.range.begin && store.latest(row) > note.range.end &&
                std::none_of(events.begin(), events.end(), isDrawn))
                rows.push_back(row);
        }
        QCOMPARE(rows.size(), note.count);
        for (const Total &total : clusterTotals(store, rows).totals) {
            if (total.net > 0)
                QVERIFY2(card->text().contains(words.money(total.net, total.currency)), qPrintable(card->text()));
        }

        viewController.click(note.rect.center());
        QTRY_VERIFY(viewController.state.range().begin < note.range.begin);
        QVERIFY(viewController.state.range().end >= middle + 20 * kMsPerDay);
    }

    void hoveringSaysWhichEventAndLeavingForgetsIt()
    {
        Desk viewController;
        const SceneEvent e = viewController.someEvent(2);
        QTest::mouseMove(viewController.view.viewport(), e.mark.toPoint());
        QTRY_COMPARE(viewController.state.hovered(), std::optional(e.row));
        QTest::mouseMove(viewController.view.viewport(), viewController.emptyPoint());
        QTRY_VERIFY(!viewController.state.hovered());
    }

    void aDoubleClickZoomsToTheEvent()
    {
        Desk viewController;
        const SceneEvent e = viewController.someEvent();
        QTest::mouseDClick(viewController.view.viewport(), Qt::LeftButton, {}, e.mark.toPoint());
        const TimeRange event{viewController.state.store()->begin(e.row), viewController.state.store()->end(e.row)};
        QTRY_VERIFY(viewController.state.range().contains(event));
        QTRY_VERIFY(viewController.state.range().length() < 10 * event.length());
    }

    void aDoubleClickOnEmptyGroundZoomsInThere()
    {
        Desk viewController;
        const double length = viewController.state.range().length();
        QTest::mouseDClick(viewController.view.viewport(), Qt::LeftButton, {}, viewController.emptyPoint());
        QTRY_VERIFY(viewController.state.range().length() < length * 0.7);
    }

    void shiftDragMeasuresAndEnterZoomsToIt()
    {
        Desk viewController;
        const TimeRange before = viewController.state.range();
        QTest::mousePress(viewController.view.viewport(), Qt::LeftButton, Qt::ShiftModifier, {500, 300});
        QTest::mouseMove(viewController.view.viewport(), {600, 300});
        QTest::mouseMove(viewController.view.viewport(), {700, 300});
        QTest::mouseRelease(viewController.view.viewport(), Qt::LeftButton, Qt::ShiftModifier, {700, 300});
        const auto measured = viewController.state.measured();
        QVERIFY(measured);
        QCOMPARE(viewController.state.range(), before);
        QTest::keyClick(&viewController.view, Qt::Key_Return);
        QTRY_COMPARE(viewController.state.range(), *measured);
        QVERIFY(!viewController.state.measured());
    }

    void aMeasuredStretchBecomesAFilter()
    {
        Desk viewController;
        const TimeRange all = viewController.state.extent();
        const Instant begin = shifted(all.begin, all.length() * 0.4);
        viewController.state.setMeasured(TimeRange{begin, shifted(begin, all.length() * 0.1)});
        viewController.view.filterToMeasured();
        QVERIFY(!viewController.state.query().isEmpty());
        QTRY_VERIFY(!viewController.state.isFiltering());
        QVERIFY(viewController.state.matchingRows()->count() > 0);
        QVERIFY(!viewController.state.matchingRows()->isAll());
    }

    void aRubberBandSelectsAllThatItTouches()
    {
        Desk viewController;
        const QPoint from(200, 60);
        const QPoint to(1150, 590);
        QTest::mousePress(viewController.view.viewport(), Qt::LeftButton, Qt::ControlModifier, from);
        QTest::mouseMove(viewController.view.viewport(), {700, 300});
        QTest::mouseMove(viewController.view.viewport(), to);
        QTest::mouseRelease(viewController.view.viewport(), Qt::LeftButton, Qt::ControlModifier, to);
        QCOMPARE(viewController.state.selection(), viewController.view.scene().eventsIn(QRectF(from, to)));
        QVERIFY(viewController.state.selection().size() > 5);
    }

    void tabGoesThroughTheEventsInTime()
    {
        Desk viewController;
        QTest::keyClick(&viewController.view, Qt::Key_Tab);
        QCOMPARE(viewController.state.current(), std::optional(EventRow(std::size_t(0))));
        QTest::keyClick(&viewController.view, Qt::Key_Tab);
        QTest::keyClick(&viewController.view, Qt::Key_Period);
        QCOMPARE(viewController.state.current(), std::optional(EventRow(std::size_t(2))));
        QTest::keyClick(&viewController.view, Qt::Key_Comma);
        QTest::keyClick(&viewController.view, Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(viewController.state.current(), std::optional(EventRow(std::size_t(0))));
    }

    void steppingSkipsWhatTheFilterHides()
    {
        Desk viewController;
        viewController.state.setQuery(Query::parse("kind:contract").value());
        QTRY_VERIFY(!viewController.state.isFiltering());
        QVERIFY(viewController.state.matchingRows()->count() > 2);
        for (int i = 0; i < 3; ++i) {
            viewController.view.stepEvent(1);
            QVERIFY(viewController.state.matchingRows()->contains(*viewController.state.current()));
        }
    }

    void downGoesToTheLaneBelow()
    {
        Desk viewController;
        const SceneEvent e = viewController.someEvent();
        viewController.state.setCurrent(e.row);
        QTest::keyClick(&viewController.view, Qt::Key_Down);
        QVERIFY(viewController.state.current() != std::optional(e.row));
        bool below = false;
        for (const SceneEvent &now : viewController.view.scene().events)
            below = below || (now.row == viewController.state.current() && now.lane > e.lane);
        QVERIFY(below);
    }

    void centringPutsTheSelectionInTheMiddleAndASecondTimeFitsIt()
    {
        Desk viewController;
        const TimeRange all = viewController.state.extent();
        viewController.state.setRange({all.begin, shifted(all.begin, all.length() * 0.6)});
        SceneEvent e;
        for (std::size_t i = 0; e.mark.x() < 600 || e.mark.x() > 800; ++i)
            e = viewController.someEvent(i);
        viewController.state.setCurrent(e.row);
        const double length = viewController.state.range().length();
        viewController.view.centreOrFit();
        const EventStore &store = *viewController.state.store();
        const Instant middle = shifted(store.begin(e.row), difference(store.begin(e.row), store.end(e.row)) / 2);
        QTRY_VERIFY(std::abs(difference(viewController.state.range().begin, middle) - length / 2) < length * 0.01);
        viewController.view.centreOrFit();
        QTRY_VERIFY(viewController.state.range().length() < length * 0.5);
    }

    void filterLeavesMatchingEvents()
    {
        Desk viewController;
        viewController.state.setQuery(Query::parse("kind:contract").value());
        QTRY_VERIFY(!viewController.state.isFiltering());
        QTRY_VERIFY(viewController.view.isUpToDate());
        QVERIFY(!viewController.view.scene().events.empty());
        for (const SceneEvent &e : viewController.view.scene().events)
            QVERIFY(viewController.state.matchingRows()->contains(e.row));
    }

    void clearingFilterRestoresContent()
    {
        Desk viewController(20500);
        QTRY_VERIFY(viewController.view.isUpToDate());
        const QImage before = viewController.view.viewport()->grab().toImage();
        viewController.state.setQuery(Query::parse("kind:outage").value());
        QTRY_VERIFY(!viewController.state.isFiltering() && viewController.view.isUpToDate());
        QVERIFY(viewController.view.viewport()->grab().toImage() != before);
        viewController.state.setQuery({});
        QTRY_VERIFY(!viewController.state.isFiltering() && viewController.view.isUpToDate());
        QCOMPARE(viewController.view.viewport()->grab().toImage(), before);

        test::GeneratorOptions options;
        options.events = 21000;
        options.companies = 3;
        const EventStorePtr other = test::generatedStore(options);
        viewController.state.setQuery(Query::parse("kind:outage").value());
        viewController.state.setStore(other, QStringLiteral("other"));
        QTRY_VERIFY(!viewController.state.isFiltering() && viewController.view.isUpToDate());
        viewController.state.setQuery({});
        QTRY_VERIFY(!viewController.state.isFiltering() && viewController.view.isUpToDate());
        std::size_t events = 0;
        for (const SceneLane &lane : viewController.view.scene().lanes)
            events = std::max(events, lane.events);
        QVERIFY(viewController.view.scene().lanes.size() <= 4); // three companies, and what has none
        std::size_t largest = 0;
        for (std::size_t lane = 0; lane < 3; ++lane)
            largest = std::max(largest, other->laneRows(lane).size());
        QCOMPARE(events, largest);
    }

    void paintingMovesNoScrollBar()
    {
        Desk desk;
        test::GeneratorOptions options;
        options.events = 300;
        options.companies = 15;
        desk.view.resize(1200, 250);
        desk.state.setStore(test::generatedStore(options), QStringLiteral("many lanes"));
        const QScrollBar &bar = *desk.view.verticalScrollBar();
        QTRY_VERIFY(bar.maximum() > 0);
        const QSignalSpy spy(&bar, &QScrollBar::rangeChanged);
        options.events = 3;
        options.companies = 1;
        desk.state.setStore(test::generatedStore(options), QStringLiteral("one lane"));
        desk.view.viewport()->grab();
        QCOMPARE(spy.count(), 0);
        QTRY_COMPARE(bar.maximum(), 0);
    }

    void theOldPictureStaysUntilALargeTimelineIsFiltered()
    {
        Desk viewController(20500);
        QTRY_VERIFY(viewController.view.isUpToDate());
        const std::size_t before = viewController.view.scene().clusters.size();
        QVERIFY(before > 0);
        QSignalSpy spy(&viewController.view, &TimelineView::contentChanged);
        viewController.state.setQuery(Query::parse("kind:outage").value());
        QCOMPARE(viewController.view.scene().clusters.size(), before);
        QTRY_VERIFY(spy.count() > 0);
        QTRY_VERIFY(viewController.view.isUpToDate());
        for (const SceneEvent &e : viewController.view.scene().events)
            QCOMPARE(viewController.state.store()->kind(e.row), Kind::Outage);
    }
};

TIMELOUPE_TEST(TestTimelineView, QApplication)
#include "tst_timelineview.moc"
