// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/timelinefile.h"
#include "views/figure/figure.h"
#include "views/figure/figuresheet.h"

#include "model/formats/base/format.h"
#include "model/query/filter.h"
#include "tests/support/generator.h"
#include "tests/support/paintrecorder.h"
#include "tests/support/testprogram/testprogram.h"

#include <QApplication>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

#include <map>
#include <numeric>
#include <set>

using namespace timeloupe;

namespace {

constexpr QSizeF kA4(1122.5, 793.7);
constexpr QSizeF kA3(1587.4, 1122.5);

EventStorePtr record()
{
    static const EventStorePtr store =
        readTimeline(QStringLiteral(TIMELOUPE_SOURCE_DIR "/resources/timelines/ai-infrastructure.json")).value().store;
    return store;
}

ViewSnapshot viewOf(const EventStorePtr &store, Language language = Language::English)
{
    ViewState state;
    state.setLanguage(language);
    state.setStore(store, {});
    return snapshotOf(state);
}

FigureOptions paper(QSizeF page, std::optional<int> wide = 1, std::optional<int> high = 1)
{
    FigureOptions options;
    options.page = page;
    options.pages = {wide, high};
    return options;
}

EventRecord dated(const std::string &id, const char *date)
{
    EventRecord e;
    e.id = id;
    e.title.neutral = id;
    e.date = Edtf::parse(date).value();
    return e;
}

EventStorePtr storeOf(const std::vector<EventRecord> &events)
{
    EventStoreBuilder builder;
    for (const EventRecord &e : events)
        builder.add(e);
    return builder.build();
}

std::vector<PaintedItem> painted(const Figure &figure, int page)
{
    PaintRecorder recorder(figure.pageSize(), 96);
    QPainter painter(&recorder);
    figure.paint(painter, page);
    painter.end();
    return recorder.things();
}

QStringList textsOf(const std::vector<PaintedItem> &things)
{
    QStringList texts;
    for (const PaintedItem &thing : things) {
        if (thing.what == PaintedItem::What::Text)
            texts += thing.text;
    }
    return texts;
}

QStringList textsOn(const Figure &figure, int page)
{
    return textsOf(painted(figure, page));
}

QString allTexts(const Figure &figure)
{
    QString text;
    for (int page = 0; page < figure.pageCount(); ++page)
        text += textsOn(figure, page).join(u'\n') + u'\n';
    return text;
}

std::vector<const FigureView *> views(const Figure &figure)
{
    std::vector<const FigureView *> found;
    for (const FigurePage &page : figure.sheet()->pages) {
        if (page.view)
            found.push_back(&*page.view);
    }
    return found;
}

const FigureView &viewAt(const Figure &figure, std::size_t column, std::size_t row)
{
    return *figure.sheet()->pages[row * figure.sheet()->columns.pages() + column].view;
}

/// Events of the scene, drawn individually or counted.
std::size_t shownCount(const TimelineScene &scene)
{
    std::set<EventRow> individual;
    for (const SceneEvent &event : scene.events)
        individual.insert(event.row);
    return std::accumulate(scene.clusters.begin(), scene.clusters.end(), individual.size(),
                           [](std::size_t sum, const SceneCluster &cluster) { return sum + cluster.count; });
}

} // namespace

class TestFigurePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyEventIsOnOnePageOrCounted_data()
    {
        QTest::addColumn<int>("events");
        QTest::addColumn<int>("wide");
        QTest::addColumn<int>("high");
        QTest::addColumn<bool>("oneDay");
        for (const int events : {1, 60, 700, 5000}) {
            for (const auto &[wide, high] : {std::pair{1, 1}, std::pair{4, 1}, std::pair{1, 3}, std::pair{3, 2}}) {
                for (const bool oneDay : {false, true})
                    QTest::addRow("%d on %dx%d%s", events, wide, high, oneDay ? ", one day" : "")
                        << events << wide << high << oneDay;
            }
        }
    }
    void everyEventIsOnOnePageOrCounted()
    {
        QFETCH(int, events);
        QFETCH(int, wide);
        QFETCH(int, high);
        QFETCH(bool, oneDay);
        test::GeneratorOptions made;
        made.events = static_cast<std::size_t>(events);
        made.companies = 6;
        made.seed = static_cast<std::uint64_t>(events + wide * 7 + high);
        made.openShare = 0.1;
        made.undatedShare = 0.05;
        made.oneDay = oneDay;
        const EventStorePtr store = test::generatedStore(made);
        const Figure figure(viewOf(store), paper(kA3, wide, high));
        QVERIFY2(!figure.figureError(), qPrintable(figure.figureError().value_or(QString())));
        std::map<QString, std::size_t> found;
        std::set<std::pair<QString, std::uint32_t>> seen;
        for (const FigureView *view : views(figure)) {
            for (const SceneEvent &e : view->scene.events) {
                const QString lane = view->scene.lanes[e.lane].name;
                if (!e.hasMark)
                    continue;
                QVERIFY2(seen.insert({lane, e.row.value}).second, "drawn twice");
                ++found[lane];
            }
            for (const SceneCluster &cluster : view->scene.clusters)
                found[view->scene.lanes[cluster.lane].name] += cluster.count;
        }
        std::size_t lanes = 0;
        for (std::size_t company = 0; company <= store->companies().size(); ++company) {
            const std::size_t expected = store->laneRows(company).size();
            const bool none = company == store->companies().size();
            const QString name =
                none ? QStringLiteral("No company") : QString::fromStdString(store->companies()[company].name);
            QCOMPARE(found[name], expected);
            lanes += expected > 0;
        }
        QVERIFY(lanes > 0);
    }

    void nothingCrossesPageCuts_data()
    {
        QTest::addColumn<int>("events");
        QTest::addColumn<double>("least");
        QTest::newRow("record") << 0 << 30.0;
        QTest::newRow("few") << 50 << 10.0;
        QTest::newRow("many") << 500 << 50.0;
        QTest::newRow("dense") << 6000 << 100.0;
    }
    void nothingCrossesPageCuts()
    {
        QFETCH(int, events);
        QFETCH(double, least);
        test::GeneratorOptions made;
        made.events = static_cast<std::size_t>(events);
        made.companies = 8;
        const EventStorePtr store = events == 0 ? record() : test::generatedStore(made);
        const Figure figure(viewOf(store), paper(kA4, 4, 2));
        QVERIFY(!figure.figureError());
        const std::size_t columns = figure.sheet()->columns.pages();
        QCOMPARE(columns, std::size_t(4));
        std::size_t labels = 0;
        for (const FigureView *view : views(figure)) {
            const TimelineScene &scene = view->scene;
            const double left = view->column == 0 ? 0 : scene.plot.left;
            const double right = view->column + 1 == columns ? scene.size.width() : scene.plot.right;
            for (const SceneEvent &e : scene.events) {
                if (e.hasMark) {
                    QVERIFY(e.mark.x() >= left + 5 - 1e-6 && e.mark.x() <= right - 5 + 1e-6);
                    QVERIFY(e.mark.y() - 5 >= scene.body.top() && e.mark.y() + 5 <= scene.body.bottom());
                }
                if (e.labelRect.isNull())
                    continue;
                QVERIFY(e.labelRect.left() >= left - 1e-6 && e.labelRect.right() <= right + 1e-6);
                ++labels;
            }
            for (const SceneCluster &c : scene.clusters)
                QVERIFY(c.rect.left() >= left - 1e-6 && c.rect.right() <= right + 1e-6);
        }
        QVERIFY(static_cast<double>(labels) > least);
    }

    void assembledPagesAlign()
    {
        const Figure figure(viewOf(record()), paper(kA4, 3, 2));
        QVERIFY(!figure.figureError());
        const std::size_t columns = figure.sheet()->columns.pages();
        const std::size_t rows = figure.sheet()->rows.pages();
        QCOMPARE(columns, std::size_t(3));
        QCOMPARE(rows, std::size_t(2));
        for (std::size_t row = 0; row < rows; ++row) {
            for (std::size_t column = 0; column + 1 < columns; ++column) {
                const FigureView &a = viewAt(figure, column, row);
                const FigureView &b = viewAt(figure, column + 1, row);
                QCOMPARE(a.area.top(), b.area.top());
                QCOMPARE(a.area.height(), b.area.height());
                QCOMPARE(a.amounts.height(), b.amounts.height());
                QCOMPARE(a.scene.plot.right, a.area.width());
                // One instant is at one place of the glued sheet, whichever page tells it.
                for (const double x : {-300.0, -1.0, 0.0, 1.0, 200.0}) {
                    const Instant t = b.scale.time(x);
                    const double onA = a.scene.plot.left + a.scale.pixels(t) - a.area.width();
                    QVERIFY(std::abs(onA - b.scale.pixels(t)) < 1e-3);
                }
            }
        }
        for (std::size_t column = 0; column < columns; ++column) {
            const FigureView &above = viewAt(figure, column, 0);
            const FigureView &below = viewAt(figure, column, 1);
            QCOMPARE(above.area.left(), below.area.left());
            QCOMPARE(above.scene.plot.left, below.scene.plot.left);
            // The lowest lane above ends where the first below begins: all lanes once, in their order.
            QVERIFY(above.scene.lanes.back().name != below.scene.lanes.front().name);
            QVERIFY(std::abs(above.scene.lanes.back().rect.bottom() - above.scene.body.bottom()) < 1);
            QVERIFY(std::abs(below.scene.lanes.front().rect.top() - below.scene.body.top()) < 1);
        }
    }

    void longBarsReachEdgesAndRepeatLabels()
    {
        std::vector<EventRecord> events{dated("long one", "2020-01/2023-12")};
        for (int month = 1; month <= 12; ++month)
            events.push_back(dated("e" + std::to_string(month), month < 7 ? "2020-03-03" : "2023-06-06"));
        const Figure figure(viewOf(storeOf(events)), paper(kA4, 2, 1));
        QVERIFY(!figure.figureError());
        const auto bar = [&](std::size_t column) -> const SceneEvent & {
            const auto &all = viewAt(figure, column, 0).scene.events;
            return *std::find_if(all.begin(), all.end(), [](const SceneEvent &e) { return e.bar.width() > 100; });
        };
        QVERIFY(bar(0).bar.right() >= viewAt(figure, 0, 0).scene.plot.right);
        QVERIFY(bar(1).bar.left() <= viewAt(figure, 1, 0).scene.plot.left);
        QCOMPARE(bar(0).mark.y(), bar(1).mark.y());
        QVERIFY(bar(0).hasMark);
        QVERIFY(!bar(1).hasMark);
        QCOMPARE(bar(1).label.plain, QStringLiteral("… long one"));
        QVERIFY(bar(1).label.muted);
    }

    void headersAreOnEveryPage()
    {
        const Figure figure(viewOf(record()), paper(kA4, 2, 2));
        QCOMPARE(figure.pageCount(), 4);
        for (int page = 0; page < 4; ++page) {
            const QStringList texts = textsOn(figure, page);
            const FigureView &view =
                viewAt(figure, static_cast<std::size_t>(page % 2), static_cast<std::size_t>(page / 2));
            QVERIFY(!view.scene.lanes.empty());
            for (const SceneLane &lane : view.scene.lanes)
                QVERIFY2(texts.contains(lane.name), qPrintable(lane.name));
            QVERIFY(texts.contains(page % 2 == 0 ? QStringLiteral("2025") : QStringLiteral("2026")));
            QVERIFY(texts.contains(QStringLiteral("%1 / 4").arg(page + 1)));
            QVERIFY(texts.contains(QStringLiteral("Legend")) == (page == 2));
        }
        QVERIFY(textsOn(figure, 3).join(u' ').contains(QStringLiteral("column 2, row 2")));
        QVERIFY(textsOn(figure, 0).contains(QStringLiteral("cut here")));
        QVERIFY(textsOn(figure, 3).contains(QStringLiteral("glue page 3 here")));
        QVERIFY(textsOn(figure, 3).contains(QStringLiteral("glue page 2 here")));
        QVERIFY(!textsOn(figure, 3).contains(QStringLiteral("cut here")));
    }

    void tallLaneBreaksBetweenRows()
    {
        std::vector<EventRecord> events;
        for (int i = 0; i < 120; ++i)
            events.push_back(dated("event number " + std::to_string(i), "2021-05-05"));
        const Figure figure(viewOf(storeOf(events)), paper({559, 397}, 1, std::nullopt));
        QVERIFY(!figure.figureError());
        QVERIFY(figure.pageCount() > 3);
        QCOMPARE(figure.sheet()->together, std::size_t(0));
        std::size_t marks = 0;
        for (int page = 0; page < figure.pageCount(); ++page) {
            QVERIFY(textsOn(figure, page).contains(QStringLiteral("No company")));
            for (const SceneEvent &e : viewAt(figure, 0, static_cast<std::size_t>(page)).scene.events)
                marks += e.hasMark;
        }
        QCOMPARE(marks, events.size());
    }

    void openGridTakesNeededPages()
    {
        test::GeneratorOptions made;
        made.events = 400;
        made.companies = 10;
        const EventStorePtr store = test::generatedStore(made);
        const Figure one(viewOf(store), paper(kA4));
        QVERIFY(one.sheet()->together > 20);
        const Figure high(viewOf(store), paper(kA4, 1, std::nullopt));
        QCOMPARE(high.sheet()->together, std::size_t(0));
        QVERIFY(high.sheet()->rows.pages() > 1);
        const Figure wide(viewOf(store), paper(kA4, std::nullopt, 1));
        QVERIFY(wide.sheet()->columns.pages() > 1);
        QVERIFY(wide.sheet()->together <= 8 || wide.sheet()->columns.pages() == std::size_t(PageGrid::kMost));
        QVERIFY(wide.sheet()->together < one.sheet()->together / 4);
        const Figure few(viewOf(storeOf({dated("a", "2020"), dated("b", "2021")})),
                         paper(kA4, std::nullopt, std::nullopt));
        QCOMPARE(few.pageCount(), 1);
    }

    void fittingTitlesAreOnOnePage()
    {
        const Figure figure(viewOf(record()), paper(kA3, 2, std::nullopt));
        QCOMPARE(figure.sheet()->together, std::size_t(0));
        const QString text = allTexts(figure);
        int whole = 0;
        for (std::size_t i = 0; i < record()->size(); ++i) {
            const auto title = record()->title(EventRow(i), Language::English);
            const QString words = QString::fromUtf8(title.data(), static_cast<qsizetype>(title.size()));
            int times = 0;
            for (const QString &line : text.split(u'\n'))
                times += line == words ? 1 : 0;
            QVERIFY2(times <= 1, qPrintable(words));
            whole += times;
        }
        QVERIFY2(whole > 25, qPrintable(QString::number(whole)));
    }

    void typeFollowsTheReadingDistance_data()
    {
        QTest::addColumn<QSizeF>("page");
        QTest::addColumn<int>("distance");
        QTest::addColumn<double>("side");
        QTest::addColumn<double>("least");
        const int slide = static_cast<int>(ReadingDistance::Slide);
        const int last = static_cast<int>(ReadingDistance::LastRow);
        QTest::newRow("slide") << QSizeF(1920, 1080) << slide << 0.0 << 1080 / 54.0;
        QTest::newRow("last row") << QSizeF(1920, 1080) << last << 0.0 << 1080 / 36.0;
        QTest::newRow("upright") << QSizeF(1080, 1920) << last << 0.0 << 1080 / 36.0;
        QTest::newRow("square") << QSizeF(1080, 1080) << slide << 0.0 << 1080 / 54.0;
        QTest::newRow("part of a slide") << QSizeF(1920, 800) << slide << 1080.0 << 1080 / 54.0;
    }
    void typeFollowsTheReadingDistance()
    {
        QFETCH(QSizeF, page);
        QFETCH(int, distance);
        QFETCH(double, side);
        QFETCH(double, least);
        FigureOptions options = paper(page);
        options.distance = static_cast<ReadingDistance>(distance);
        options.pictureSide = side;
        options.onePage = true;
        options.sources = true;
        const Figure figure(viewOf(record()), options);
        QVERIFY2(!figure.figureError(), qPrintable(figure.figureError().value_or(QString())));
        const double lineOfSmallest = QFontMetricsF(Style::make(Theme::Print).small).height() / 11;
        for (const PaintedItem &thing : painted(figure, 0)) {
            if (thing.what != PaintedItem::What::Text)
                continue;
            const double type = std::min(thing.box.height(), thing.box.width() + 1000) / lineOfSmallest;
            const bool upright = thing.box.height() > thing.box.width() && thing.text.size() > 2;
            const double size = upright ? thing.box.width() / lineOfSmallest : type;
            QVERIFY2(size > least * 0.97, qPrintable(QStringLiteral("%1: %2").arg(thing.text).arg(size)));
            QVERIFY2(thing.box.right() <= page.width() + 1 && thing.box.bottom() <= page.height() + 1,
                     qPrintable(thing.text));
        }
    }

    void slideDropsLanesButKeepsHighlighted()
    {
        ViewState state;
        state.setStore(record(), {});
        state.setCurrent(record()->find("france-fluidstack-supercomputer"));
        FigureOptions options = paper({1024, 576});
        options.distance = ReadingDistance::LastRow;
        options.highlight = true;
        const Figure figure(snapshotOf(state), options);
        QVERIFY(!figure.figureError());
        QStringList names;
        for (const SceneLane &lane : figure.scene().lanes)
            names += lane.name;
        QVERIFY(names.size() < 10);
        QVERIFY(names.last().endsWith(QStringLiteral("others")));
        QVERIFY(names.contains(QStringLiteral("Fluidstack")) && names.contains(QStringLiteral("France")));
        QVERIFY(shownCount(figure.scene()) >= record()->size());
    }

    void highlightedLabelIsNotTruncated()
    {
        EventRecord important = dated("a very long title of what is to be seen, told in so many words that it would be "
                                      "cut anywhere else",
                                      "2021-05-05");
        std::vector<EventRecord> events{important};
        for (int i = 0; i < 40; ++i)
            events.push_back(dated("other event " + std::to_string(i), "2021-05-05"));
        const EventStorePtr store = storeOf(events);
        ViewState state;
        state.setStore(store, {});
        state.setCurrent(*store->find(important.id));
        FigureOptions options = paper({1920, 1080});
        QVERIFY(!allTexts(Figure(snapshotOf(state), options)).contains(QString::fromStdString(important.id)));
        options.highlight = true;
        QVERIFY(allTexts(Figure(snapshotOf(state), options)).contains(QString::fromStdString(important.id)));
    }

    void bookmarksLeadToPagesCompaniesAndAppendix()
    {
        FigureOptions options = paper(kA4, 2, 2);
        options.sources = true;
        options.appendix = true;
        const Figure figure(viewOf(record()), options);
        const std::vector<FigureBookmark> bookmarks = figure.bookmarks();
        const auto find = [&](const QString &title) {
            return std::find_if(bookmarks.begin(), bookmarks.end(),
                                [&](const FigureBookmark &b) { return b.title.startsWith(title); });
        };
        QCOMPARE(bookmarks.front().title, figure.title());
        for (const FigureView *view : views(figure)) {
            if (view->column > 0)
                continue;
            for (const SceneLane &lane : view->scene.lanes) {
                if (!lane.company)
                    continue;
                const auto found = find(lane.name);
                QVERIFY2(found != bookmarks.end(), qPrintable(lane.name));
                QCOMPARE(found->page, static_cast<int>(view->row * 2));
                QCOMPARE(found->level, 1);
                QVERIFY(std::abs(found->y * figure.zoom() - (view->area.top() + lane.rect.top())) < 0.01);
            }
        }
        QVERIFY(find(QStringLiteral("Sources")) != bookmarks.end());
        QCOMPARE(find(QStringLiteral("Sources"))->page, 3);
        QCOMPARE(find(QStringLiteral("Appendix"))->page, 4);
        QVERIFY(std::is_sorted(bookmarks.begin(), bookmarks.end(),
                               [](const FigureBookmark &a, const FigureBookmark &b) { return a.page < b.page; }));
        QVERIFY(figure.keywords().contains(QStringLiteral("OpenAI")));
        QVERIFY(figure.keywords().contains(QStringLiteral("contract")));
    }

    void frenchFigureHasNoEnglishText()
    {
        test::GeneratorOptions made;
        made.events = 60;
        made.companies = 30;
        made.undatedShare = 0.1;
        made.sparseFields = true;
        for (const EventStorePtr &store : {record(), test::generatedStore(made)}) {
            FigureOptions options = paper(kA4, 2, 2);
            options.sources = true;
            options.appendix = true;
            options.panels = {Panel::Timeline, Panel::Amount, Panel::Overview, Panel::List};
            const QString text = allTexts(Figure(viewOf(store, Language::French), options));
            for (const char *word : {"Légende", "couper ici", "Annexe", "Aperçu", "colonne", "Événements"})
                QVERIFY2(text.contains(QString::fromUtf8(word)), word);
            static const QRegularExpression english(QStringLiteral(
                "\\b(undated|others|data end|folded|No company|Legend|Overview|cut here|glue|column|row|Appendix|"
                "Amount|Parties \\(|and \\d+ more|planned|highlighted|several events|span of time|quiet|Events)\\b"));
            const auto match = english.match(text);
            QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
        }
        ViewState state;
        state.setLanguage(Language::French);
        state.setStore(record(), {});
        const Query none = Query::parse("nothingatall").value();
        state.setQuery(none);
        state.setMatchingRows(none, Filter(record()).apply(none));
        QVERIFY(allTexts(Figure(snapshotOf(state), paper(kA4))).contains(QStringLiteral("Aucun événement")));
    }

    void panelsWorkWithoutTimeline_data()
    {
        QTest::addColumn<bool>("amounts");
        QTest::addColumn<bool>("overview");
        QTest::addColumn<bool>("list");
        QTest::newRow("amounts") << true << false << false;
        QTest::newRow("overview") << false << true << false;
        QTest::newRow("list") << false << false << true;
        QTest::newRow("all of them") << true << true << true;
        QTest::newRow("none") << false << false << false;
    }
    void panelsWorkWithoutTimeline()
    {
        QFETCH(bool, amounts);
        QFETCH(bool, overview);
        QFETCH(bool, list);
        FigureOptions options = paper(kA4);
        options.panels = {};
        options.panels.set(Panel::Amount, amounts);
        options.panels.set(Panel::Overview, overview);
        options.panels.set(Panel::List, list);
        const Figure figure(viewOf(record()), options);
        QVERIFY(!figure.figureError());
        const QStringList texts = textsOn(figure, 0);
        QCOMPARE(texts.contains(QStringLiteral("Amount")) && texts.contains(QStringLiteral("$1T")), amounts);
        QCOMPARE(texts.contains(QStringLiteral("Overview")), overview);
        QCOMPARE(texts.contains(QStringLiteral("Parties")), list);
        QVERIFY(!texts.contains(QStringLiteral("SoftBank")));
        QCOMPARE(figure.pageCount() > 1, list);
    }

    void onePageListCountsTheRest()
    {
        FigureOptions options = paper({1920, 1080});
        options.panels.set(Panel::List);
        options.onePage = true;
        const Figure one(viewOf(record()), options);
        QCOMPARE(one.pageCount(), 1);
        static const QRegularExpression more(QStringLiteral("and (\\d+) more"));
        const auto match = more.match(allTexts(one));
        QVERIFY(match.hasMatch());
        options.onePage = false;
        options.page = kA4;
        const Figure several(viewOf(record()), options);
        QVERIFY(several.pageCount() > 1);
        const QString text = allTexts(several);
        QVERIFY(!more.match(text).hasMatch());
        for (std::size_t i = 0; i < record()->size(); ++i) {
            const auto title = record()->title(EventRow(i), Language::English);
            const QString words = QString::fromUtf8(title.data(), static_cast<qsizetype>(title.size()));
            QVERIFY2(text.contains(words.section(u' ', 0, 1)), qPrintable(words));
        }
    }

    void appendixMarksCountedEvents()
    {
        FigureOptions options = paper({794, 1123});
        options.appendix = true;
        const Figure figure(viewOf(record()), options);
        QVERIFY(figure.sheet()->together > 0);
        QVERIFY(allTexts(figure).contains(QStringLiteral("+ not drawn apart")));
        std::set<std::uint32_t> apart;
        for (const SceneEvent &e : figure.scene().events)
            apart.insert(e.row.value);
        QStringList cells;
        for (int page = 1; page < figure.pageCount(); ++page)
            cells += textsOn(figure, page);
        qsizetype signs = 0;
        for (const QString &cell : cells)
            signs += cell.startsWith(QStringLiteral("+\u00a0")) ? 1 : 0;
        QCOMPARE(static_cast<std::size_t>(signs), record()->size() - apart.size());
    }

    void cancellationIsReported()
    {
        int calls = 0;
        const Figure figure(viewOf(record()), paper(kA4), [&](double share) {
            ++calls;
            return share < 0;
        });
        QCOMPARE(figure.figureError(), std::optional(QStringLiteral("cancelled")));
        QCOMPARE(calls, 1);
        QCOMPARE(figure.pageCount(), 0);
    }

    void movingToOwnRangeIsIdentity()
    {
        FigureOptions options = paper({1920, 1080});
        options.distance = ReadingDistance::Slide;
        const ViewSnapshot view = viewOf(record());
        const Figure figure(view, options);
        const auto moved = [&](TimeRange range) {
            PaintRecorder recorder(figure.pageSize(), 96);
            QPainter painter(&recorder);
            figure.paintMoved(painter, range);
            painter.end();
            return textsOf(recorder.things());
        };
        QCOMPARE(moved(view.range), textsOn(figure, 0));
        const TimeRange half{view.range.begin, view.range.begin + (view.range.end - view.range.begin) / 2};
        const QStringList texts = moved(half);
        QVERIFY(texts != textsOn(figure, 0));
        for (const SceneLane &lane : figure.scene().lanes)
            QVERIFY(texts.contains(lane.name));
    }

    void nothingIsCropped_data()
    {
        QTest::addColumn<QSizeF>("page");
        QTest::addColumn<double>("margin");
        QTest::newRow("A6") << QSizeF(559, 397) << 20.0;
        QTest::newRow("A4 upright") << QSizeF(794, 1123) << 44.0;
        QTest::newRow("A0") << QSizeF(4494, 3179) << 100.0;
        QTest::newRow("no margins") << QSizeF(1123, 794) << 0.0;
        QTest::newRow("large margins") << QSizeF(1588, 1123) << 200.0;
    }
    void nothingIsCropped()
    {
        QFETCH(QSizeF, page);
        QFETCH(double, margin);
        std::vector<EventRecord> events{dated("one", "2020-02-02"), dated("two", "2024")};
        events[0].parties = {{std::string(90, 'W'), Role::Investor}};
        FigureOptions options = paper(page);
        options.margin = margin;
        options.title = QStringLiteral("A title that goes on ").repeated(12) + QString(200, u'W');
        options.subtitle = QStringLiteral("under a subtitle ").repeated(12);
        options.fileName = QString(300, u'f');
        options.program = QStringLiteral("Timeloupe");
        const Figure figure(viewOf(storeOf(events)), options);
        QVERIFY2(!figure.figureError(), qPrintable(figure.figureError().value_or(QString())));
        const QRectF room(-0.5, -0.5, page.width() + 1, page.height() + 1);
        for (const PaintedItem &thing : painted(figure, 0)) {
            if (thing.what == PaintedItem::What::Text)
                QVERIFY2(room.contains(thing.box), qPrintable(thing.text));
        }
        QVERIFY(textsOn(figure, 0).join(QString()).count(u'W') >= 200);
    }
};

TIMELOUPE_TEST(TestFigurePages, QApplication)
#include "tst_figurepages.moc"
