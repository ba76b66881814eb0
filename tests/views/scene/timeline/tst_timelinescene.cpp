// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/timelinescene.h"

#include "model/state/viewstate.h"
#include "tests/support/generator.h"
#include "tests/support/testprogram/testprogram.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace timeloupe;

namespace {

constexpr double kWidth = 1200;

Edtf edtf(std::string_view text)
{
    return Edtf::parse(text).value();
}

/// A store, its content and layout, and scenes of it at any range.
struct Stage
{
    EventStorePtr store;
    ViewState state;
    Style style = Style::make(Theme::Light);
    TimelineContentPtr content;
    std::unique_ptr<TimelineLayout> layout;
    double height = 500;

    explicit Stage(EventStorePtr made) : store(std::move(made))
    {
        state.setStore(store, QStringLiteral("test"));
        rebuild();
    }
    void rebuild()
    {
        content = timelineContent({store, state.matchingRows(), state.query(), state.marginRows(), state.laneOrder(),
                                   state.othersOpen(), content});
        layout = std::make_unique<TimelineLayout>(content, state.folds(), Language::English, style);
    }
    [[nodiscard]] SceneRequest request() const
    {
        SceneRequest r;
        r.plot = plotArea(style, kWidth, state);
        r.scale = timeScale(style, r.plot, state);
        r.size = QSizeF(kWidth, height);
        r.margin = hasUndatedMargin(state);
        return r;
    }
    TimelineScene scene() { return timelineScene(*layout, request(), style); }
    TimelineScene scene(TimeRange range)
    {
        state.setRange(range);
        return scene();
    }
};

EventStorePtr storeOf(const std::vector<EventRecord> &events)
{
    EventStoreBuilder builder;
    for (const char *id : {"payer", "between", "paid"})
        builder.addCompany({id, id, CompanyKind::Company, {}, std::nullopt, {}});
    for (const EventRecord &event : events)
        builder.add(event);
    return builder.build();
}

EventRecord made(const char *id, std::optional<Edtf> date, std::vector<PartyRecord> parties)
{
    EventRecord e;
    e.id = id;
    e.title.neutral = id;
    e.date = std::move(date);
    e.kind = Kind::Contract;
    e.status = Status::Signed;
    e.parties = std::move(parties);
    return e;
}

const SceneEvent *find(const TimelineScene &scene, const EventStore &store, const char *id)
{
    for (const SceneEvent &e : scene.events) {
        if (store.id(e.row) == id)
            return &e;
    }
    return nullptr;
}

test::GeneratorOptions generated(std::size_t events)
{
    test::GeneratorOptions options;
    options.events = events;
    options.seed = 7;
    return options;
}

} // namespace

class TestTimelineScene : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void dealJoinsLanesWithArrowAtPayee()
    {
        Stage stage(storeOf({made("deal", edtf("2025-06-10"), {{"payer", Role::Customer}, {"paid", Role::Provider}}),
                             made("other", edtf("2025-01-10"), {{"between", Role::Subject}}),
                             made("own", edtf("2025-09-10"), {{"paid", Role::Subject}})}));
        const TimelineScene scene = stage.scene();
        QCOMPARE(scene.lanes.size(), std::size_t(3));
        const auto appearances = std::count_if(scene.events.begin(), scene.events.end(),
                                               [&](const SceneEvent &e) { return stage.store->id(e.row) == "deal"; });
        QCOMPARE(appearances, 2);
        QCOMPARE(scene.ties.size(), std::size_t(1));
        const SceneTie &tie = scene.ties.front();
        QVERIFY(scene.lanes[0].rect.contains(QPointF(tie.x, tie.top)));
        QVERIFY(scene.lanes[2].rect.contains(QPointF(tie.x, tie.bottom)));
        QCOMPARE(tie.arrows.size(), std::size_t(1));
        QCOMPARE(tie.arrows.front().y, tie.bottom);
        QVERIFY(tie.arrows.front().down);
    }

    void positionsAreExactAtMillisecondZoom()
    {
        EventStoreBuilder builder;
        builder.addCompany({"payer", "payer", CompanyKind::Company, {}, std::nullopt, {}});
        const std::vector<PartyRecord> party = {{"payer", Role::Subject}};
        for (const char *date : {"Y-100000000", "Y100000000", "2024-05-01T10:20:30"})
            builder.add(made(date, edtf(date), party));
        for (int i = 0; i < 2000; ++i) { // so many that they are laid out in blocks
            const std::string date = std::to_string(1000 + i % 900) + "-0" + std::to_string(1 + i % 9) + "-11";
            builder.add(made(("other" + std::to_string(i)).c_str(), edtf(date.c_str()), party));
        }
        Stage stage(builder.build());
        stage.state.setFoldsEnabled(false);
        stage.rebuild();
        QVERIFY(!stage.layout->isSingleBlock());
        for (const char *id : {"Y-100000000", "Y100000000", "2024-05-01T10:20:30"}) {
            const Instant begin = stage.store->begin(*stage.store->find(id));
            for (const Instant length : {Instant(10), Instant(777), Instant(60'000), Instant(86'400'000)}) {
                for (int step = 0; step < 9; ++step) { // it goes through the view
                    const Instant from = begin - length * (step + 1) / 10;
                    const TimelineScene scene = stage.scene({from, from + length});
                    const SceneEvent *event = find(scene, *stage.store, id);
                    QVERIFY2(event != nullptr, id);
                    const TimeScale scale = stage.request().scale;
                    const double middle = (scale.x(begin) + scale.x(stage.store->end(event->row))) / 2;
                    const double at = event->bar.isNull() ? event->mark.x() : event->bar.left();
                    const double expected = scene.plot.left + (event->bar.isNull() ? middle : scale.x(begin));
                    QVERIFY2(std::abs(at - expected) < 1e-6, qPrintable(QString::number(at - expected)));
                }
            }
        }
    }

    void tieWidthFollowsAmount()
    {
        EventRecord small = made("small", edtf("2025-02-10"), {{"payer", Role::Customer}, {"paid", Role::Provider}});
        small.amounts.push_back({2e8, {}, "USD", Bound::Exact, AmountOf::Total});
        EventRecord large = made("large", edtf("2025-08-10"), {{"payer", Role::Customer}, {"paid", Role::Provider}});
        large.amounts.push_back({3e11, {}, "USD", Bound::Exact, AmountOf::Total});
        Stage stage(storeOf({small, large}));
        const TimelineScene scene = stage.scene();
        QCOMPARE(scene.ties.size(), std::size_t(2));
        const bool firstIsLarge = stage.store->id(scene.ties[0].row) == "large";
        QVERIFY(scene.ties[firstIsLarge ? 0 : 1].width > scene.ties[firstIsLarge ? 1 : 0].width + 2);
    }

    void impreciseDateIsBandAndDayIsPoint()
    {
        Stage stage(storeOf({made("month", edtf("2025-03"), {{"payer", Role::Subject}}),
                             made("day", edtf("2025-06-10"), {{"payer", Role::Subject}}),
                             made("end", edtf("2025-12-30"), {{"payer", Role::Subject}})}));
        stage.state.setFoldsEnabled(false);
        stage.rebuild();
        const TimelineScene scene = stage.scene({edtf("2025-01").earliest(), edtf("2025-12").latest()});
        const TimeScale scale = stage.request().scale;
        const SceneEvent *month = find(scene, *stage.store, "month");
        QVERIFY(month);
        QVERIFY(!month->interval);
        QVERIFY(std::abs(month->bar.left() - scene.plot.left - scale.x(edtf("2025-03").earliest())) < 0.5);
        QVERIFY(std::abs(month->bar.right() - scene.plot.left - scale.x(edtf("2025-03").latest())) < 0.5);
        const SceneEvent *day = find(scene, *stage.store, "day");
        QVERIFY(day && day->bar.isNull());
    }

    void spanHasCertainCore()
    {
        Stage stage(storeOf({made("span", edtf("2025-02/2025-09"), {{"payer", Role::Subject}}),
                             made("end", edtf("2025-12-30"), {{"payer", Role::Subject}})}));
        const TimelineScene scene = stage.scene({edtf("2025-01").earliest(), edtf("2025-12").latest()});
        const TimeScale scale = stage.request().scale;
        const SceneEvent *span = find(scene, *stage.store, "span");
        QVERIFY(span && span->interval);
        QVERIFY(std::abs(span->core.left() - scene.plot.left - scale.x(edtf("2025-02").latest())) < 0.5);
        QVERIFY(std::abs(span->core.right() - scene.plot.left - scale.x(edtf("2025-09").earliest())) < 0.5);
    }

    void longBarLabelStaysInView()
    {
        Stage stage(storeOf({made("long", edtf("2020/2029"), {{"payer", Role::Subject}}),
                             made("end", edtf("2031-12-30"), {{"payer", Role::Subject}})}));
        stage.state.setFoldsEnabled(false);
        stage.rebuild();
        for (const char *month : {"2022-05", "2025-01", "2028-11"}) {
            const TimelineScene scene = stage.scene(edtf(month).possible());
            const SceneEvent *e = find(scene, *stage.store, "long");
            QVERIFY(e);
            QVERIFY(!e->labelRect.isNull());
            QVERIFY(e->labelRect.left() >= scene.plot.left && e->labelRect.right() <= scene.plot.right);
        }
    }

    void undatedEventIsInMargin()
    {
        EventRecord undated = made("undated", std::nullopt, {{"payer", Role::Subject}});
        undated.bounds = edtf("../2025");
        Stage stage(storeOf({undated, made("day", edtf("2025-06-10"), {{"payer", Role::Subject}})}));
        const TimelineScene scene = stage.scene();
        QVERIFY(scene.margin);
        const SceneEvent *e = find(scene, *stage.store, "undated");
        QVERIFY(e && e->undated);
        QVERIFY(scene.margin->contains(e->mark));
        QVERIFY(!e->labelRect.isNull());
    }

    void hitTestMatchesDrawing()
    {
        Stage stage(test::generatedStore(generated(60)));
        const TimelineScene scene = stage.scene();
        int tried = 0;
        for (std::size_t i = 0; i < scene.events.size(); ++i) {
            if (!scene.events[i].hasMark || !scene.body.contains(scene.events[i].mark))
                continue;
            const auto hit = scene.hit(scene.events[i].mark);
            QVERIFY(hit && hit->what == SceneHit::What::Event);
            const QPointF found = scene.events[hit->index].mark;
            QVERIFY(QLineF(found, scene.events[i].mark).length() <= 12);
            ++tried;
        }
        QVERIFY(tried > 20);
        QVERIFY(!scene.hit(QPointF(600, 10)));
    }

    void everyEventIsDrawnOrCountedAtEveryZoom_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("one") << 1;
        QTest::newRow("one block") << 300;
        QTest::newRow("many blocks") << 5000;
    }

    void everyEventIsDrawnOrCountedAtEveryZoom()
    {
        QFETCH(int, count);
        test::GeneratorOptions options = generated(static_cast<std::size_t>(count));
        options.spanShare = 0; // a span that runs into view is another matter
        Stage stage(test::generatedStore(options));
        stage.state.setFoldsEnabled(false);
        stage.height = 4000; // all lanes in view
        stage.rebuild();
        std::mt19937_64 random(3);
        const TimeRange all = stage.state.extent();
        for (int zoom = 0; zoom < 9; ++zoom) {
            const double length = all.length() / std::exp2(zoom);
            const double room = all.length() - length;
            const Instant begin = shifted(all.begin, room * std::generate_canonical<double, 53>(random));
            const TimelineScene scene = stage.scene({begin, shifted(begin, length)});
            const TimeRange range = stage.state.range();
            // Whatever lies well inside the view must be there: alone, or in a cell that covers its place.
            std::map<std::uint32_t, int> apart;
            for (const SceneEvent &e : scene.events)
                ++apart[e.row.value];
            for (std::size_t i = 0; i < stage.store->size(); ++i) {
                const EventRow row(i);
                if (!range.contains(stage.store->begin(row)))
                    continue;
                const bool counted =
                    std::any_of(scene.clusters.begin(), scene.clusters.end(),
                                [&](const SceneCluster &c) { return c.range.contains(stage.store->begin(row)); });
                QVERIFY(apart[row.value] > 0 || counted);
            }
        }
    }

    void ongoingEventsAreDrawnOrCounted()
    {
        test::GeneratorOptions options = generated(6000);
        options.minSpanDays = 200;
        options.maxSpanDays = 2000;
        options.openShare = 0.1;
        Stage stage(test::generatedStore(options));
        stage.state.setFoldsEnabled(false);
        stage.height = 4000;
        stage.rebuild();
        const EventStore &store = *stage.store;
        std::mt19937_64 random(4);
        const TimeRange all = stage.state.extent();
        std::size_t drawn = 0;
        std::size_t counted = 0;
        for (int zoom = 2; zoom < 14; ++zoom) {
            const double length = all.length() / std::exp2(zoom);
            const double room = all.length() - length;
            const Instant begin = shifted(all.begin, room * std::generate_canonical<double, 53>(random));
            const TimelineScene scene = stage.scene({begin, shifted(begin, length)});
            for (std::size_t lane = 0; lane < stage.content->plan.lanes.size(); ++lane) {
                TimeRange edge{stage.state.range().begin, stage.state.range().begin};
                std::size_t told = 0;
                for (const SceneCluster &cluster : scene.clusters) {
                    if (cluster.lane == lane && cluster.ongoing) {
                        QVERIFY(cluster.range.end <= edge.end);
                        edge = cluster.range;
                        told = cluster.count;
                    }
                }
                std::set<std::uint32_t> apart;
                for (const SceneEvent &e : scene.events) {
                    if (e.lane == lane && store.begin(e.row) < edge.begin && store.latest(e.row) > edge.end)
                        apart.insert(e.row.value);
                }
                std::size_t running = 0;
                for (const std::uint32_t member : stage.content->plan.lanes[lane].members) {
                    for (const std::uint32_t row : store.laneRows(member)) {
                        const bool began = store.begin(EventRow(row)) < edge.begin;
                        running += began && store.latest(EventRow(row)) > edge.end ? 1 : 0;
                    }
                }
                if (told == 0) // the edge is not known
                    continue;
                QCOMPARE(told + apart.size(), running);
                drawn += apart.size();
                counted += told;
            }
        }
        QVERIFY(drawn > 50);
        QVERIFY(counted > 50);
    }

    void spanKeepsRowAcrossView()
    {
        std::vector<EventRecord> events;
        events.push_back(made("long", edtf("1990/2020"), {{"payer", Role::Subject}}));
        for (int i = 0; i < 900; ++i) {
            const std::string date =
                std::to_string(1960 + i / 12) + "-" + (i % 12 < 9 ? "0" : "") + std::to_string(i % 12 + 1) + "-10";
            const std::string id = "point" + std::to_string(i);
            events.push_back(made(id.c_str(), edtf(date.c_str()), {{"payer", Role::Subject}}));
        }
        Stage stage(storeOf(events));
        stage.state.setFoldsEnabled(false);
        stage.rebuild();
        std::optional<double> y;
        for (const char *from : {"1989-12", "1990-03", "2001-05", "2019-10"}) {
            const Instant begin = edtf(from).earliest();
            const TimelineScene scene = stage.scene({begin, begin + 90 * kMsPerDay});
            const SceneEvent *span = find(scene, *stage.store, "long");
            QVERIFY2(span, from);
            QCOMPARE(span->bar.center().y(), y.value_or(span->bar.center().y()));
            y = span->bar.center().y();
            QVERIFY2(!span->labelRect.isNull(), from);
        }
    }

    void cellCountsUndrawnEvents()
    {
        test::GeneratorOptions options = generated(20000);
        options.oneLane = true;
        Stage stage(test::generatedStore(options));
        stage.rebuild();
        const TimelineScene scene = stage.scene();
        int cells = 0;
        for (const SceneCluster &cluster : scene.clusters) {
            if (!cluster.cell)
                continue;
            std::size_t inside = 0;
            for (std::size_t i = 0; i < stage.store->size(); ++i)
                inside += cluster.range.contains(stage.store->begin(EventRow(i))) ? 1 : 0;
            std::set<std::uint32_t> apart;
            for (const SceneEvent &e : scene.events) {
                if (cluster.range.contains(stage.store->begin(e.row)))
                    apart.insert(e.row.value);
            }
            QCOMPARE(cluster.count, inside - apart.size());
            ++cells;
        }
        QVERIFY(cells > 5);
    }

    void panningKeepsRows_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("one block") << 300;
        QTest::newRow("many blocks") << 8000;
    }

    void panningKeepsRows()
    {
        QFETCH(int, count);
        Stage stage(test::generatedStore(generated(static_cast<std::size_t>(count))));
        stage.state.setFoldsEnabled(false); // with folds the resolution may change while panning
        stage.rebuild();
        const TimeRange all = stage.state.extent();
        const double length = all.length() / 40;
        std::map<std::pair<std::uint32_t, std::size_t>, double> y;
        int again = 0;
        for (int step = 0; step < 120; ++step) {
            const Instant begin = shifted(all.begin, length * 0.3 * step);
            const TimelineScene scene = stage.scene({begin, shifted(begin, length)});
            for (const SceneEvent &e : scene.events) {
                const auto [known, isNew] = y.emplace(std::pair(e.row.value, e.lane), e.mark.y());
                QCOMPARE(known->second, e.mark.y());
                again += isNew ? 0 : 1;
            }
        }
        QVERIFY(again > 100);
    }

    void labelsNeverOverlap()
    {
        for (const std::size_t count : {std::size_t(250), std::size_t(4000)}) {
            Stage stage(test::generatedStore(generated(count)));
            stage.rebuild();
            const TimeRange all = stage.state.extent();
            for (int zoom = 0; zoom < 12; ++zoom) {
                const Instant begin = shifted(all.begin, all.length() * 0.37);
                const TimelineScene scene = stage.scene({begin, shifted(begin, all.length() / std::exp2(zoom * 0.7))});
                for (std::size_t a = 0; a < scene.events.size(); ++a) {
                    const QRectF label = scene.events[a].labelRect.adjusted(0, 2, 0, -2);
                    if (label.isNull())
                        continue;
                    for (std::size_t b = 0; b < scene.events.size(); ++b) {
                        if (a == b)
                            continue;
                        QVERIFY(!label.intersects(scene.events[b].labelRect.adjusted(0, 2, 0, -2)));
                        QVERIFY(!scene.events[b].hasMark || !label.contains(scene.events[b].mark));
                    }
                }
            }
        }
    }

    void anEmptyTimelineSaysSo()
    {
        Stage stage(storeOf({}));
        QVERIFY(!stage.scene().emptyText.isEmpty());
        Stage full(storeOf({made("day", edtf("2025-06-10"), {{"payer", Role::Subject}})}));
        QVERIFY(full.scene().emptyText.isEmpty());
    }
};

TIMELOUPE_TEST(TestTimelineScene, QApplication)
#include "tst_timelinescene.moc"
